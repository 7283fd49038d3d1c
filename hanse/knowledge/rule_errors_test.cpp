// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery of wrong rule books: tests/errors/rules/<name>/ holds the files that replace good
// ones of rules/, or are added to them, and in expected.txt what we say, in English, then in
// Chinese. HANSE_UPDATE=1 rewrites the texts; the difference is for review.
#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "tests/support/gallery.hpp"

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
    if (book) return tests::kAccepted;
    return tests::said(book.error());
}

TEST(RuleErrors, WithoutAMistakeTheRulesLoad) {
    const auto book = load_rules(good_rules());
    EXPECT_TRUE(book) << describe(book.error(), Language::en);
}

TEST(RuleErrors, SayWhatIsWrongAndWhatWouldBeRight) {
    tests::expect_the_words_of("rules", answer_to);
}

TEST(RuleErrors, TheGalleryIsLarge) { EXPECT_GE(tests::gallery("rules").size(), 50U); }

}  // namespace
}  // namespace hanse::knowledge
