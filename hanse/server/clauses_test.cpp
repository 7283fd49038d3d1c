// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a clause, over HTTP: drafts, review, vote, frozen versions and what differs between them.
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct Clauses : OfficeTest {
    std::string id;
    std::int64_t version = 0;

    Heard keep(Heard heard) {
        if (heard.status < 300) id = heard["id"], version = heard.number("version");
        return heard;
    }
    Heard begin(const std::string& text) {
        return keep(office.call(
            "two", "POST", "/alliances/pumps/workflows/clause-edit",
            R"({"subject":"clauses/C3","form":{"title":"回授","text":")" + text + "\"}}"));
    }
    Heard move(const char* person, const std::string& name, const std::string& rest = "") {
        return keep(office.call(person, "POST", "/workflows/" + id + "/moves/" + name,
                                R"({"version":)" + std::to_string(version) + rest + "}"));
    }
    void to_vote(const std::string& text) {
        ASSERT_EQ(begin(text).status, 201);
        ASSERT_EQ(move("two", "submit", R"(,"form":{"rationale":"新指南"})").status, 200);
        ASSERT_EQ(move("counsel", "clear", R"(,"form":{"review":"no_concern","review_text":"无"})")
                      .status,
                  200);
        ASSERT_EQ(move("sec", "call_vote",
                       R"(,"form":{"decision_rule":"majority","charter_clause":"20"})")
                      .status,
                  200);
    }
    Heard pass() {
        move("one", "vote", R"(,"choice":"yes")");
        return move("three", "vote", R"(,"choice":"yes")");
    }
};

TEST_P(Clauses, TheWholeWay) {
    to_vote("不得排他。成员不付费。");
    EXPECT_EQ(pass()["state"], "frozen");
    to_vote("不得排他。成员付合理费用。");
    EXPECT_TRUE(office.call("one", "GET", "/alliances/pumps/clauses").says("成员不付费"))
        << "the approved words stay until the new ones are frozen";
    EXPECT_EQ(pass()["state"], "frozen");

    const Heard all = office.call("reader", "GET", "/alliances/pumps/clauses/C3");
    ASSERT_EQ(all.items().size(), 2U);
    EXPECT_EQ(base::text_in(all.items()[0], "digest").size(), 64U);
    const Heard between = office.call("reader", "GET", "/alliances/pumps/clauses/C3/differences");
    ASSERT_EQ(between.items().size(), 3U) << between.text;
    EXPECT_EQ(base::text_in(between.items()[0], "how"), "kept");
    EXPECT_EQ(base::text_in(between.items()[1], "text"), "成员不付费。");
    EXPECT_EQ(base::text_in(between.items()[2], "text"), "成员付合理费用。");
    EXPECT_EQ(office.call("stranger", "GET", "/alliances/pumps/clauses").status, 404);
}

TEST_P(Clauses, ADraftThatWasOvertakenIsNotFrozen) {
    to_vote("甲");
    const std::string slow = id;
    to_vote("乙");
    EXPECT_EQ(pass()["state"], "frozen");
    id = slow;
    version = office.call("sec", "GET", "/workflows/" + id).number("version");
    EXPECT_EQ(pass().status, 409) << "it began before another version was frozen";
}

TEST_P(Clauses, ADraftIsSavedBitByBit) {
    ASSERT_EQ(begin("甲").status, 201);
    const auto save = [&](const char* person) {
        return keep(
            office.call(person, "PUT", "/workflows/" + id + "/form",
                        R"({"version":)" + std::to_string(version) + R"(,"form":{"text":"改"}})"));
    };
    EXPECT_EQ(save("two").status, 200);
    EXPECT_EQ(save("sec").status, 200);
    EXPECT_EQ(save("one").status, 403);
    EXPECT_EQ(save("stranger").status, 404);
    EXPECT_EQ(office
                  .call("two", "POST", "/alliances/pumps/workflows/clause-edit",
                        R"({"subject":"C3","form":{"title":"t","text":"x"}})")
                  .status,
              422)
        << "a clause has a name";
}

INSTANTIATE_TEST_SUITE_P(On, Clauses, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
