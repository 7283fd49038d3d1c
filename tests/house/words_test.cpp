// SPDX-License-Identifier: GPL-3.0-or-later
// Every word a report asks for exists in both languages, and none is kept that nobody asks for.
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gtest/gtest.h>

#include "hanse/base/yaml.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace {

namespace fs = std::filesystem;

std::string all_sources() {
    std::stringstream out;
    for (const auto& entry : fs::recursive_directory_iterator(HANSE_ROOT "/hanse")) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with(".cpp") || name.ends_with(".hpp"))
            out << std::ifstream(entry.path()).rdbuf();
    }
    return out.str();
}

TEST(Words, EveryKeyIsUsedByTheProgram) {
    const std::string code = all_sources();
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/rules/words")) {
        std::stringstream bytes;
        bytes << std::ifstream(entry.path()).rdbuf();
        const auto root = hanse::base::parse_yaml(bytes.str(), entry.path().string());
        ASSERT_TRUE(root) << hanse::base::describe(root.error(), hanse::base::Language::en);
        for (const auto& [key, words] : root->find("words")->fields()) {
            // Keys of a family are put together in code: "report.status." + word.
            const std::string family = key.substr(0, key.rfind('.') + 1);
            EXPECT_TRUE(code.find("\"" + key + "\"") != std::string::npos ||
                        code.find("\"" + family + "\"") != std::string::npos)
                << key << " is used nowhere";
        }
    }
}

}  // namespace
