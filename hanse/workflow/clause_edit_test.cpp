// SPDX-License-Identifier: GPL-3.0-or-later
// Editing a clause: the approved words stay while a draft is beside them, and are superseded in the
// moment in which the new ones are frozen.
#include "hanse/workflow/frozen_text.hpp"
#include "hanse/workflow/test_house.hpp"

namespace hanse::workflow {
namespace {

constexpr const char* kClause = "clauses/C3";

struct ClauseEdit : testing::TestWithParam<store::Engine> {
    store::TestPlace place{GetParam()};
    TestHouse house{place.text()};

    /// What the layer above does for clause.freeze.
    Hands freezing() {
        Hands out = house.hands();
        out.act = [](store::Database& database, const Effect& effect) -> base::Result<base::Done> {
            const base::Value& data = effect.instance.data;
            const auto based_on = data.find("based_on");
            HANSE_CHECK(freeze(database,
                               {.alliance = effect.instance.alliance,
                                .subject = kClause,
                                .number = based_on ? *based_on->number()->to_int64() + 1 : 0,
                                .text = *data.find("text")->text(),
                                .instance = effect.instance.id},
                               effect.occasion));
            return base::Done{};
        };
        return out;
    }
    base::Result<Instance> vote(const Viewer& viewer) {
        auto out =
            move(house.database, house.processes,
                 {.instance = house.id, .move = "vote", .version = house.version, .choice = "yes"},
                 viewer, house.occasion(viewer), freezing());
        if (out) house.version = out->version;
        return out;
    }
    void draft_to_vote(const std::string& text, int based_on) {
        ASSERT_TRUE(house.begin("clause-edit",
                                R"({"title":"回授","text":")" + text + R"(","based_on":)" +
                                    std::to_string(based_on) + "}",
                                house.second, "M2"));
        ASSERT_TRUE(house.go("submit", house.second, R"({"rationale":"新指南"})"));
        ASSERT_TRUE(
            house.go("clear", house.counsel, R"({"review":"no_concern","review_text":"无异议"})"));
        ASSERT_TRUE(house.go("call_vote", house.secretary,
                             R"({"decision_rule":"majority","charter_clause":"20"})"));
    }
    std::string in_force() {
        const auto text = *text_in_force(house.database, "A", kClause);
        return text ? text->text : "";
    }
};

TEST_P(ClauseEdit, TheApprovedWordsStayUntilTheNewOnesAreFrozen) {
    draft_to_vote("第一版", 0);
    EXPECT_EQ(in_force(), "");
    ASSERT_TRUE(vote(house.lead));
    ASSERT_TRUE(vote(house.second)) << "who drafted a clause has a voice too";
    EXPECT_EQ(in_force(), "第一版");

    draft_to_vote("第二版", 1);
    EXPECT_EQ(in_force(), "第一版");
    ASSERT_TRUE(vote(house.lead));
    ASSERT_TRUE(vote(house.third));
    EXPECT_EQ(in_force(), "第二版");
    const auto all = *versions(house.database, "A", kClause);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].number, 2);
    EXPECT_TRUE(all[0].in_force());
    EXPECT_FALSE(all[1].in_force());
    EXPECT_EQ(all[1].text, "第一版");
    EXPECT_FALSE(trail::verify(house.database, "A")->broken);
}

TEST_P(ClauseEdit, ADraftThatWasOvertakenIsNotFrozen) {
    const trail::Occasion now = house.occasion(house.secretary);
    draft_to_vote("草案", 0);
    ASSERT_TRUE(freeze(house.database, {.alliance = "A", .subject = kClause, .text = "别的"}, now));
    ASSERT_TRUE(vote(house.lead));
    EXPECT_EQ(vote(house.third).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(in_force(), "别的");
    EXPECT_EQ(house.look(house.secretary)->state, "voting");
}

TEST_P(ClauseEdit, IsDraftedByTheOneWhoBeganItAndTheSecretariat) {
    ASSERT_TRUE(house.begin("clause-edit", R"({"title":"t","text":"x"})", house.second, "M2"));
    EXPECT_TRUE(house.write(house.colleague, R"({"text":"xy"})")) << "of the same company";
    EXPECT_TRUE(house.write(house.secretary, R"({"text":"xyz"})"));
    EXPECT_EQ(house.write(house.third, R"({"text":"!"})").error().kind, base::ErrorKind::denied);
    EXPECT_EQ(house.look(house.third)->data.find("text")->text()->substr(0), "xyz");
    EXPECT_EQ(house.look(house.bureau)->data.find("text"), nullptr);
    ASSERT_TRUE(house.go("submit", house.second, R"({"rationale":"r"})"));
    EXPECT_EQ(house.write(house.second, R"({"text":"later"})").error().kind,
              base::ErrorKind::denied);
    EXPECT_FALSE(house.go("send_back", house.counsel));
    EXPECT_EQ(house.go("send_back", house.counsel, "{}", "请写明例外")->state, "draft");
}

TEST_P(ClauseEdit, WhoeverBeganItInARoleThatTheyLostSeesTheOutline) {
    ASSERT_TRUE(house.begin("clause-edit", R"({"title":"t","text":"x"})", house.secretary));
    const Process& process = *house.processes.find("clause-edit");
    const auto whole = [&](std::vector<std::string> roles) {
        const Viewer viewer{house.secretary.person, "", std::move(roles)};
        const auto seen = house.look(viewer);
        const bool all = sees_whole(process, *seen, viewer);
        EXPECT_EQ(all, seen->data.find("text") != nullptr) << "both say the same";
        return all;
    };
    EXPECT_TRUE(whole({"secretariat"}));
    EXPECT_FALSE(whole({"evaluator"}));
    EXPECT_TRUE(whole({"evaluator", "counsel"}));
}

TEST_P(ClauseEdit, FrozenWordsThatWereAlteredAreFound) {
    const trail::Occasion now = house.occasion(house.secretary);
    for (const char* text : {"一", "二"})
        ASSERT_TRUE(
            freeze(house.database, {.alliance = "A", .subject = kClause, .text = text}, now));
    EXPECT_TRUE(altered_texts(house.database)->empty());
    ASSERT_TRUE(house.database.run("update frozen_text set text = '三' where number = 1"));
    ASSERT_EQ(altered_texts(house.database)->size(), 1U);
    EXPECT_EQ(altered_texts(house.database)->front().number, 1);
}

TEST_P(ClauseEdit, AClauseCanBeGivenUp) {
    const trail::Occasion now = house.occasion(house.secretary);
    EXPECT_FALSE(retire(house.database, "A", kClause, now, "删去"));
    ASSERT_TRUE(freeze(house.database, {.alliance = "A", .subject = kClause, .text = "一"}, now));
    EXPECT_EQ(texts_in_force(house.database, "A")->size(), 1U);
    ASSERT_TRUE(retire(house.database, "A", kClause, now, "删去"));
    EXPECT_TRUE(texts_in_force(house.database, "A")->empty());
    EXPECT_EQ(versions(house.database, "A", kClause)->size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(On, ClauseEdit, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::workflow
