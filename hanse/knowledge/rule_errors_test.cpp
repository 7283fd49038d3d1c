// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of wrong rule books: tests/errors/rules/<name>/ holds the files that replace good
// ones of rules/, or are added to them, and in expected.txt what we say, in English, then in
// Chinese. HANSE_UPDATE=1 rewrites the texts; the difference is for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/knowledge/rule_book.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::knowledge {
namespace {

namespace fs = std::filesystem;
using base::Language;

const std::vector<RuleFile>& good_rules() {
    static const auto files = read_rule_folder(HANSE_ROOT "/rules");
    return files.value();
}

std::vector<RuleFile> with(std::vector<RuleFile> files, const std::vector<RuleFile>& wrong) {
    for (const RuleFile& file : wrong) {
        std::erase_if(files, [&](const RuleFile& good) { return good.path == file.path; });
        files.push_back(file);
    }
    return files;
}

std::string answer_to(const fs::path& folder) {
    const auto book = load_rules(with(good_rules(), read_rule_folder(folder.string()).value()));
    if (book) return "accepted\n";
    return describe(book.error(), Language::en) + "\n" + describe(book.error(), Language::zh);
}

std::vector<fs::path> gallery() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(HANSE_ROOT "/tests/errors/rules"))
        if (entry.is_directory()) folders.push_back(entry.path());
    std::ranges::sort(folders);
    return folders;
}

TEST(RuleErrors, WithoutAMistakeTheRulesLoad) {
    const auto book = load_rules(good_rules());
    EXPECT_TRUE(book) << describe(book.error(), Language::en);
}

TEST(RuleErrors, SayWhatIsWrongAndWhatWouldBeRight) {
    for (const fs::path& folder : gallery()) {
        SCOPED_TRACE(folder.filename().string());
        const std::string answer = answer_to(folder);
        const std::string expected_path = (folder / "expected.txt").string();
        if (std::getenv("HANSE_UPDATE") != nullptr) {
            ASSERT_TRUE(base::write_file(expected_path, answer));
        }
        const auto expected = base::read_file(expected_path);
        ASSERT_TRUE(expected);
        EXPECT_TRUE(answer == *expected) << "we say:\n" << answer << "expected:\n" << *expected;
        EXPECT_NE(answer, "accepted\n");
    }
}

TEST(RuleErrors, TheGalleryIsLarge) { EXPECT_GE(gallery().size(), 50U); }

}  // namespace
}  // namespace hanse::knowledge
