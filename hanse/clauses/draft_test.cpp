// SPDX-License-Identifier: GPL-3.0-or-later
// Drafts read back: whatever the aims, the scanner finds in every draft each clause it was made for.
#include "hanse/clauses/draft.hpp"

#include <gtest/gtest.h>

#include "hanse/clauses/plain_text.hpp"
#include "hanse/clauses/test_library.hpp"

namespace hanse::clauses {
namespace {

using base::Language;

std::string written(const Draft& draft) {
    std::string out = "# " + draft.plan->title.in(draft.language) + "\n\n";
    for (const Draft::Chapter& chapter : draft.chapters) {
        out += "## " + chapter.number + " " + chapter.name + "\n\n";
        for (const Draft::Article& article : chapter.articles)
            out += "### " + article.number + " " + article.clause->title.in(draft.language) +
                   "\n\n" + article.text + "\n\n";
    }
    return out;
}

Scan read_back(const Draft& draft) {
    const Library& library = library_for_test();
    return scan(
        outline(read_plain_text(written(draft), library.numbering()), library.numbering(), "draft"),
        library);
}

/// In its own article, for a clause must not owe its reading to another.
bool found(const Scan& scan, const Draft::Article& article, const Setting& setting) {
    return std::ranges::any_of(scan.findings, [&](const Finding& one) {
        return one.understood() && one.fact == setting.fact && one.value == setting.value &&
               one.spot.number == article.number;
    });
}

void expect_read_back(const Draft& draft) {
    const Scan scan = read_back(draft);
    for (const Draft::Chapter& chapter : draft.chapters)
        for (const Draft::Article& article : chapter.articles)
            for (const Setting& setting : article.clause->sets)
                EXPECT_TRUE(found(scan, article, setting))
                    << article.clause->id << " does not read as "
                    << words_of(setting.fact, setting.value) << ": " << article.text;
    for (const Contradiction& one : scan.contradictions)
        ADD_FAILURE() << draft.plan->id << " contradicts itself on "
                      << book_for_test().facts()[one.fact].id;
}

TEST(Draft, EveryCombinationOfAimsReadsBack) {
    for (unsigned bits = 1; bits < 64; ++bits)
        for (const Language language : {Language::zh, Language::en})
            for (const DocumentPlan& plan : library_for_test().documents()) {
                SCOPED_TRACE(plan.id + " " + std::to_string(bits));
                const Aims aims{knowledge::ObjectiveSet(bits), knowledge::Stage::s4};
                expect_read_back(
                    draft(library_for_test(), plan, book_for_test(), aims, {}, language));
                if (HasFailure()) return;
            }
}

TEST(Draft, NothingIsLackingInIt) {
    const Aims aims{knowledge::ObjectiveSet(63), knowledge::Stage::s4};
    for (const DocumentPlan& plan : library_for_test().documents()) {
        const Draft made = draft(library_for_test(), plan, book_for_test(), aims, {}, Language::zh);
        EXPECT_TRUE(
            lacking(read_back(made), library_for_test(), book_for_test(), aims, &plan).empty());
    }
}

TEST(Draft, BlanksAreFilledOrStandOut) {
    const DocumentPlan& charter = *library_for_test().document("charter");
    const Aims aims{knowledge::ObjectiveSet(63), knowledge::Stage::s2};
    const Draft made = draft(library_for_test(), charter, book_for_test(), aims,
                             {{"alliance", "海港泵业联盟"}, {"quota", "2/3"}}, Language::zh);
    const std::string text = written(made);
    EXPECT_NE(text.find("海港泵业联盟"), std::string::npos);
    EXPECT_NE(text.find("【技术领域】"), std::string::npos);
    EXPECT_EQ(text.find('{'), std::string::npos);
    EXPECT_FALSE(made.open.empty());
}

TEST(Draft, AimsThatNeedNoSuchDocumentGetNone) {
    const DocumentPlan& licence = *library_for_test().document("external-licence");
    const Aims development{knowledge::ObjectiveSet(1), knowledge::Stage::s4};
    EXPECT_TRUE(
        draft(library_for_test(), licence, book_for_test(), development, {}, Language::en).empty());
}

}  // namespace
}  // namespace hanse::clauses
