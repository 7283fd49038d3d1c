// SPDX-License-Identifier: GPL-3.0-or-later
// Every word this floor asks for stands in rules/words, and every word there is asked for.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "hanse/report/sample_assessment.hpp"

namespace hanse::report {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::stringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

std::set<std::string> keys_in(std::string_view source) {
    std::set<std::string> out;
    for (std::size_t at = source.find("\"report."); at != std::string_view::npos;
         at = source.find("\"report.", at + 1))
        out.insert(std::string(source.substr(at + 1, source.find('"', at + 1) - at - 1)));
    return out;
}

TEST(Words, AllThereAndAllUsed) {
    std::set<std::string> asked;
    for (const auto& entry : std::filesystem::directory_iterator(HANSE_ROOT "/hanse/report")) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".cpp") && !name.ends_with("_test.cpp"))
            asked.merge(keys_in(bytes_of(entry.path())));
    }
    EXPECT_GT(asked.size(), 200U);
    std::string all;
    for (const auto& entry : std::filesystem::directory_iterator(HANSE_ROOT "/rules/words"))
        all += bytes_of(entry.path());
    for (const std::string& key : asked)
        if (key.ends_with('.'))  // a family: "report.money.flow." + name
            EXPECT_NE(all.find("\n  " + key), std::string::npos) << key;
        else
            EXPECT_TRUE(rules_for_test().has_word(key)) << key;
    const std::string words = bytes_of(HANSE_ROOT "/rules/words/report.yaml");
    for (std::size_t at = words.find("\n  report."); at != std::string::npos;
         at = words.find("\n  report.", at + 1)) {
        const std::string key = words.substr(at + 3, words.find(':', at) - at - 3);
        EXPECT_TRUE(asked.contains(key)) << key << " is not used";
    }
}

}  // namespace
}  // namespace hanse::report
