// SPDX-License-Identifier: Apache-2.0
// Galleries of mistakes: each folder under tests/errors/<kind>/ holds something wrong, and in
// expected.txt what we say to it, in English, then in Chinese. HANSE_UPDATE=1 rewrites the texts;
// the difference is for review.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/base/error.hpp"
#include "hanse/base/files.hpp"

namespace hanse::tests {

inline constexpr const char* kExpected = "expected.txt";
inline const std::string kAccepted = "accepted\n";

inline std::string said(const base::Error& error) {
    return describe(error, base::Language::en) + "\n" + describe(error, base::Language::zh);
}

/// @param kind  "case", "rules", "royalty". @return its folders, by name.
inline std::vector<std::filesystem::path> gallery(const std::string& kind) {
    std::vector<std::filesystem::path> folders;
    for (const auto& entry :
         std::filesystem::directory_iterator(HANSE_ROOT "/tests/errors/" + kind))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

/// Every folder is refused, in the words that stand in it.
/// @param answer_to  what we say to a folder; kAccepted if nothing is wrong.
template <class Answer>
void expect_the_words_of(const std::string& kind, const Answer& answer_to) {
    for (const std::filesystem::path& folder : gallery(kind)) {
        SCOPED_TRACE(folder.filename().string());
        const std::string answer = answer_to(folder);
        const std::string expected_path = (folder / kExpected).string();
        if (std::getenv("HANSE_UPDATE") != nullptr) {
            ASSERT_TRUE(base::write_file(expected_path, answer));
        }
        const auto expected = base::read_file(expected_path);
        ASSERT_TRUE(expected);
        EXPECT_TRUE(answer == *expected) << "we say:\n" << answer << "expected:\n" << *expected;
        EXPECT_NE(answer, kAccepted);
    }
}

}  // namespace hanse::tests
