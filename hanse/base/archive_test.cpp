// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/archive.hpp"

#include <gtest/gtest.h>

#include "tests/support/stored_zip.hpp"

namespace hanse::base {
namespace {

Result<std::string> read(std::string_view bytes, const std::string& part) {
    HANSE_TRY(archive, Archive::open(bytes, "a.zip"));
    std::string out;
    HANSE_CHECK(archive.read(part, [&](std::string_view piece) -> Result<Done> {
        out += piece;
        return Done{};
    }));
    return out;
}

std::string complaint(std::string_view bytes, const std::string& part) {
    const auto result = read(bytes, part);
    return result ? "" : describe(result.error(), Language::en);
}

TEST(Archive, PartsByNameWhateverTheCase) {
    const std::string zip = tests::stored_zip(
        {{"a.txt", "one"}, {"b/c.txt", std::string(200'000, 'x')}, {"empty", ""}});
    EXPECT_EQ(read(zip, "a.txt").value(), "one");
    EXPECT_EQ(read(zip, "B/C.TXT").value().size(), 200'000U);
    EXPECT_EQ(read(zip, "empty").value(), "");
    EXPECT_TRUE(Archive::open(zip, "a.zip")->has("a.txt"));
    EXPECT_FALSE(Archive::open(zip, "a.zip")->has("x.txt"));
}

TEST(Archive, SaysWhatIsWrong) {
    std::string damaged = tests::stored_zip({{"a.txt", "one"}});
    damaged[damaged.find("one")] = 'O';
    struct Case {
        const char* what;
        std::string bytes;
        const char* message;
    };
    const Case cases[] = {
        {"nothing, which libzip takes for an archive of nothing", "",
         "a.zip: there is no a.txt in it\n"},
        {"something else", "PK, he said", "a.zip: not a valid zip file: Not a zip archive\n"},
        {"cut off", tests::stored_zip({{"a.txt", "one"}}).substr(0, 60),
         "a.zip: not a valid zip file: Not a zip archive\n"},
        {"a part that is not there", tests::stored_zip({{"b.txt", "one"}}),
         "a.zip: there is no a.txt in it\n"},
        {"a part with a wrong checksum", damaged, "a.zip: a.txt in it cannot be read: CRC error\n"},
        {"a bomb", tests::stored_zip({{"a.txt", "one", 0xFFFFFFF0U}}),
         "a.zip: unpacks to more than 1 MB: refused, it may be a zip bomb\n"},
        {"a bomb of many parts",
         tests::stored_zip({{"a.txt", "one", 700'000}, {"b.txt", "two", 700'000}}),
         "a.zip: unpacks to more than 1 MB: refused, it may be a zip bomb\n"},
        {"large, but a large file",
         tests::stored_zip({{"a.txt", std::string(3U << 20U, 'x')}, {"b", "", 201U << 20U}}),
         "a.zip: unpacks to more than 200 MB: refused, it may be a zip bomb\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(complaint(c.bytes, "a.txt"), c.message);
    }
}

TEST(Archive, CountsWhatReallyComesOut) {
    const std::string zip = tests::stored_zip({{"a.txt", std::string(3'000'000, 'x')}});
    auto archive = Archive::open(zip, "a.zip");
    ASSERT_TRUE(archive);
    Result<Done> result = Done{};
    int times = 0;
    for (; result && times < 1000; ++times)
        result = archive->read("a.txt", [](std::string_view) -> Result<Done> { return Done{}; });
    EXPECT_EQ(times, 70);  // 70 × 3 000 000 bytes are more than 200 MB
    EXPECT_EQ(describe(result.error(), Language::en),
              "a.zip: unpacks to more than 200 MB: refused, it may be a zip bomb\n");
}

TEST(Archive, TheErrorOfTheSinkEndsTheReading) {
    const std::string zip = tests::stored_zip({{"a.txt", std::string(200'000, 'x')}});
    int pieces = 0;
    const auto result =
        Archive::open(zip, "a.zip")->read("a.txt", [&](std::string_view) -> Result<Done> {
            ++pieces;
            return conflict({}, "够了", "enough");
        });
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().message.en, "enough");
    EXPECT_EQ(pieces, 1);
}

TEST(Archive, WhatIsWrittenReadsBackAndIsTheSameEveryTime) {
    const std::vector<ArchivePart> parts{
        {"a/一.txt", "words"}, {"b.bin", std::string(100'000, 'x')}, {"empty", ""}};
    const auto bytes = to_archive(parts);
    ASSERT_TRUE(bytes.has_value());
    for (const ArchivePart& part : parts) EXPECT_EQ(read(*bytes, part.name).value(), part.bytes);
    EXPECT_EQ(to_archive(parts).value(), *bytes);
    EXPECT_FALSE(to_archive({{"a", "1"}, {"a", "2"}}).has_value()) << "a name twice";
}

}  // namespace
}  // namespace hanse::base
