// SPDX-License-Identifier: GPL-3.0-or-later
// A library with a mistake does not load, and says what, where, in both languages.
#include <gtest/gtest.h>

#include "hanse/clauses/test_library.hpp"

namespace hanse::clauses {
namespace {

/// The rules with one file changed. @return what is said of it.
std::string complaint(const std::string& path, const std::string& old_words,
                      const std::string& new_words) {
    auto files = *knowledge::read_rule_folder(HANSE_ROOT "/rules");
    for (knowledge::RuleFile& file : files) {
        if (file.path != path) continue;
        const std::size_t at = file.bytes.find(old_words);
        EXPECT_NE(at, std::string::npos) << old_words;
        if (at != std::string::npos) file.bytes.replace(at, old_words.size(), new_words);
    }
    const auto library = load_library(files, book_for_test());
    if (library) return "accepted";
    EXPECT_FALSE(library.error().message.zh.empty());
    EXPECT_EQ(library.error().place.file, path);
    return library.error().message.en;
}

TEST(Library, Mistakes) {
    const std::string frand = "rules/clauses/kinds/frand.yaml";
    const struct {
        const char* what;
        std::string path, old_words, new_words, says;
    } cases[] = {
        {"a fact nobody knows", frand, "fact: licensing.frand_commitment", "fact: licensing.frand",
         "no fact is called 'licensing.frand'"},
        {"a value the fact cannot have", frand, "says: {asserted: \"yes\"}",
         "says: {asserted: perhaps}", ""},
        {"a bad pattern", frand, "act: '公平", "act: '(公平", "not a valid pattern"},
        {"a word the language does not list", frand, "with: ['许可", "with: ['{nobody}许可",
         "a pattern is expected; {…} in it must be one of the words of language"},
        {"a node that is not in the plan", frand, "nodes: [CN-29]", "nodes: [CN-99]",
         "there is no 'CN-99'"},
        {"a blank that is not listed", frand, "许可方应当按照", "{who}应当按照",
         "blanks.yaml has no 'who'"},
        {"a language that is missing", frand, "en: FRAND}", "fr: FRAND}", ""},
        {"a clause that stands in no document", "rules/clauses/documents/charter.yaml",
         "clauses: [charter.nature]", "clauses: [charter.natural]",
         "no model clause 'charter.natural'"},
    };
    for (const auto& c : cases) {
        SCOPED_TRACE(c.what);
        const std::string said = complaint(c.path, c.old_words, c.new_words);
        EXPECT_NE(said, "accepted");
        EXPECT_NE(said.find(c.says), std::string::npos) << said;
    }
}

TEST(Library, EveryModelClauseHasAReasonOrIsFrame) {
    for (const ModelClause& clause : library_for_test().clauses())
        EXPECT_TRUE(clause.kind == "frame" || !clause.sets.empty()) << clause.id;
}

}  // namespace
}  // namespace hanse::clauses
