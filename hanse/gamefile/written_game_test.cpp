// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/written_game.hpp"

#include <cmath>
#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/read_generator.hpp"

namespace hanse::gamefile {
namespace {

std::vector<double> table(const GameFile& file) {
    const auto made = as_table(file.game);
    EXPECT_TRUE(made.has_value());
    std::vector<double> out(made->worth().begin(), made->worth().end());
    for (double& worth : out) worth *= made->unit().approximate();
    return out;
}

/// "left=1,2 right=3" → {"left=1,2", "right=3"}
std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find(' ', start), text.size());
        out.emplace_back(text.substr(start, end - start));
        start = end + 1;
    }
    return out;
}

TEST(WrittenGame, EveryFamilyReadsBackFromEveryForm) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "hanse_written_game";
    for (const std::string_view family : generator_names()) {
        SCOPED_TRACE(family);
        auto given = words(generator_example(family));
        if (family == "airport_types") given = {"costs=8,11", "counts=3,2"};
        const auto made = generated(family, given);
        ASSERT_TRUE(made.has_value()) << describe(made.error(), base::Language::en);
        const std::vector<double> want = table(*made);
        for (const char* order : {"", "bitmask", "size_lexicographic", "size-highest"}) {
            const auto csv = table_csv(*made, order);
            const auto json = table_json(*made, order);
            ASSERT_TRUE(csv.has_value() && json.has_value());
            const auto from_csv = parse_game(*csv, "t.csv");
            const auto from_json = parse_game(*json, "t.json");
            ASSERT_TRUE(from_csv.has_value() && from_json.has_value()) << *csv;
            EXPECT_EQ(table(*from_csv), want);
            EXPECT_EQ(table(*from_json), want);
            EXPECT_EQ(from_csv->sense, made->sense);
        }
        const std::string path = (folder / "table.f64").string();
        ASSERT_TRUE(write_f64(*made, path).has_value());
        const auto mapped = read_game(path, {.sense = made->sense});
        ASSERT_TRUE(mapped.has_value()) << describe(mapped.error(), base::Language::en);
        EXPECT_EQ(table(*mapped), want);
    }
    std::filesystem::remove_all(folder);
}

TEST(WrittenGame, FractionsStayExact) {
    const auto made = generated("symmetric", {"by_size=0,0,\"1/3\",1"});
    ASSERT_TRUE(made.has_value());
    const auto json = table_json(*made, "");
    ASSERT_TRUE(json.has_value());
    EXPECT_NE(json->find("\"1/3\""), std::string::npos);
    EXPECT_NE(table_csv(*made, "")->find("1+2,1/3\n"), std::string::npos);
}

TEST(WrittenGame, WordsThatSayNothing) {
    EXPECT_FALSE(generated("glove", {"left"}).has_value());
    const auto misspelt = generated("glove", {"left=1", "rihgt=2"});
    ASSERT_FALSE(misspelt.has_value());
    EXPECT_NE(misspelt.error().message.en.find("did you mean \"right\"?"), std::string::npos);
    EXPECT_FALSE(generated("glove", {"left=1,", "right=\"]"}).has_value());
}

/// A file that is no table of doubles is refused, and said to be so.
TEST(WrittenGame, BadFilesOfDoubles) {
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() / "hanse_bad_doubles";
    const double numbers[] = {0, 1, 2, NAN};
    const std::string bytes(reinterpret_cast<const char*>(numbers), sizeof numbers);
    const struct {
        const char* what;
        std::string bytes;
    } cases[] = {{"not a number", bytes},
                 {"half a double", bytes.substr(0, 12)},
                 {"three numbers", bytes.substr(0, 24)},
                 {"the empty coalition", bytes.substr(8, 16)},
                 {"nothing", ""}};
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        const std::string path = (folder / "table.f64").string();
        ASSERT_TRUE(base::write_file(path, c.bytes).has_value());
        const auto game = read_game(path);
        ASSERT_FALSE(game.has_value());
        EXPECT_EQ(game.error().place.file, path);
    }
    std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace hanse::gamefile
