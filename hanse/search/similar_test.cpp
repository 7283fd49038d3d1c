// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/similar.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/search/test_index.hpp"

namespace hanse::search {
namespace {

Document about(const char* number, const char* title, const char* day,
               std::vector<std::string> citations = {}) {
    return {.number = number,
            .titles = {title},
            .classes = {"F28D7/00"},
            .date = base::PartialDate::parse(day),
            .citations = std::move(citations)};
}

std::vector<Document> few() {
    return {about("US1000001A", "plate heat exchanger with fins", "2000"),
            about("US1000002A", "tube heat exchanger with fins", "2001", {"US1000004A"}),
            about("US1000003A", "heat exchanger with folded fins", "2010", {"US1000004A"}),
            about("US1000004A", "corrugated sheet", "1990"),
            about("US1000005A", "later heat exchanger with fins", "2012"),
            about("US1000006A", "a third document", "2015", {"US1000003A", "US1000007A"}),
            about("US1000007A", "grating", "1980")};
}

const Similar* named(const std::vector<Similar>& found, const char* number) {
    const auto at = std::ranges::find(found, number, &Similar::number);
    return at == found.end() ? nullptr : &*at;
}

bool has(const Similar& one, Witness witness) {
    return std::ranges::count(one.reasons, witness, &Reason::witness) > 0;
}

TEST(Similar, SaysWhy) {
    const TestIndex index(few());
    const auto found = similar(index.reader(), {.number = "US 1000003 A"});
    ASSERT_TRUE(found);
    EXPECT_EQ(named(*found, "US1000003A"), nullptr) << "not itself";
    const Similar* tube = named(*found, "US1000002A");
    ASSERT_NE(tube, nullptr);
    EXPECT_TRUE(has(*tube, Witness::text));
    const Similar* grating = named(*found, "US1000007A");
    ASSERT_NE(grating, nullptr) << "shares no word, but a third document cites both";
    const auto why = std::ranges::find(grating->reasons, Witness::cited_together, &Reason::witness);
    ASSERT_NE(why, grating->reasons.end());
    EXPECT_EQ(why->because, std::vector<std::string>{"US1000006A"});
    EXPECT_TRUE(named(*found, "US1000005A")->too_young);
}

TEST(Similar, NeverLooksAtItsOwnCitations) {
    auto documents = few();
    const TestIndex with(documents);
    documents[2].citations.clear();
    const TestIndex without(documents);
    const auto a = similar(with.reader(), {.number = "US1000003A"});
    const auto b = similar(without.reader(), {.number = "US1000003A"});
    ASSERT_TRUE(a && b);
    ASSERT_EQ(a->size(), b->size());
    for (std::size_t i = 0; i < a->size(); ++i) {
        EXPECT_EQ((*a)[i].number, (*b)[i].number);
        EXPECT_DOUBLE_EQ((*a)[i].score, (*b)[i].score);
    }
}

TEST(Similar, HiddenCitationsAreNotSeen) {
    const TestIndex index(few());
    const std::vector<std::string> hidden{"US1000006A"};
    const auto found = similar(index.reader(), {.number = "US1000003A", .hidden = &hidden});
    ASSERT_TRUE(found);
    const Similar* grating = named(*found, "US1000007A");
    EXPECT_TRUE(grating == nullptr || !has(*grating, Witness::cited_together));
}

TEST(Similar, BeforeADay) {
    const TestIndex index(few());
    const auto found = similar(index.reader(), {.text = "heat exchanger with fins",
                                                .before = base::Date::parse("2001-01-01")});
    ASSERT_TRUE(found);
    EXPECT_NE(named(*found, "US1000001A"), nullptr);
    EXPECT_EQ(named(*found, "US1000002A"), nullptr);
}

TEST(Similar, OddQuestions) {
    const TestIndex index(few());
    const auto unknown = similar(index.reader(), {.number = "US99"});
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().message.en, "'US99' is not in the index");
    EXPECT_TRUE(similar(index.reader(), {.text = "zzz"})->empty());
    const TestIndex empty(std::vector<Document>{});
    EXPECT_TRUE(similar(empty.reader(), {.text = "heat"})->empty());
}

TEST(Index, CitationsFollowTheDocument) {
    TestIndex index(few());
    auto changed = few()[2];
    changed.citations = {"US1000001A"};
    index.add(changed);
    ASSERT_TRUE(index.reader().refresh());
    EXPECT_EQ(index.reader().notes("<US1000004A")->front(), "US1000002A");
    EXPECT_EQ(index.reader().notes("<US1000001A")->front(), "US1000003A");
    ASSERT_TRUE(index.writer().remove("US1000003A"));
    ASSERT_TRUE(index.writer().commit());
    ASSERT_TRUE(index.reader().refresh());
    EXPECT_EQ(index.reader().notes("<US1000001A")->front(), "");
    EXPECT_EQ(*index.reader().find("US1000003A"), 0U);
}

}  // namespace
}  // namespace hanse::search
