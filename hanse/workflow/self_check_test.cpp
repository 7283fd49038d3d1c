// SPDX-License-Identifier: GPL-3.0-or-later
// A self-check: asked by a bureau, answered bit by bit, returned, accepted; and the day it is missed.
#include "hanse/workflow/test_house.hpp"

namespace hanse::workflow {
namespace {

constexpr const char* kCampaign =
    R"({"title":"年度自查","questions":["charter.exists","pricing.price_contact"],"deadline":"2026-11-30"})";

struct SelfCheck : testing::TestWithParam<store::Engine> {
    store::TestPlace place{GetParam()};
    TestHouse house{place.text()};
    void SetUp() override { ASSERT_TRUE(house.begin("self-check", kCampaign, house.bureau)); }
    std::string state() { return house.look(house.bureau)->state; }
};

TEST_P(SelfCheck, IsAnsweredBitByBit) {
    ASSERT_TRUE(house.write(house.secretary, R"({"answers":{"charter.exists":{"value":true}}})"));
    ASSERT_TRUE(house.write(house.lead, R"({"answers":{"pricing.price_contact":{"na":true}}})"));
    EXPECT_EQ(base::to_json(*house.look(house.secretary)->data.find("answers")),
              R"({"charter.exists":{"value":true},"pricing.price_contact":{"na":true}})");
    const auto early = house.go("submit", house.secretary);
    ASSERT_FALSE(early) << "what does not apply needs a reason";
    EXPECT_EQ(early.error().message.en, "'pricing.price_contact' does not apply: say why");
    ASSERT_TRUE(
        house.go("submit", house.secretary,
                 R"({"answers":{"pricing.price_contact":{"na":true,"reason":"联盟不参与定价"}}})"));
    ASSERT_TRUE(house.go("return", house.bureau,
                         R"({"remarks":"请补充章程扫描件","deadline":"2026-12-20"})"));
    EXPECT_EQ(house.look(house.secretary)->due, "2026-12-20");
    ASSERT_TRUE(house.write(house.secretary,
                            R"({"answers":{"charter.exists":{"value":true,"evidence":["e-1"]}}})"));
    ASSERT_TRUE(house.go("submit", house.secretary));
    ASSERT_TRUE(house.go("accept", house.bureau));
    EXPECT_EQ(house.effects, std::vector<std::string>{"check.accept accepted"});
}

TEST_P(SelfCheck, TakesNoOtherAnswers) {
    for (const char* wrong :
         {R"({"answers":{"market.year":{"value":1}}})", R"({"answers":{"charter.exists":true}})",
          R"({"answers":{"charter.exists":{"na":"yes"}}})",
          R"({"answers":{"charter.exists":{"value":1,"secret":1}}})", R"({"answers":[]})",
          R"({"title":"x"})"})
        EXPECT_EQ(house.write(house.secretary, wrong).error().kind, base::ErrorKind::invalid_input)
            << wrong;
    EXPECT_EQ(house.write(house.second, "{}").error().kind, base::ErrorKind::denied);
    EXPECT_EQ(house.write(house.stranger, "{}").error().kind, base::ErrorKind::not_found);
    EXPECT_TRUE(house.write(house.secretary, R"({"answers":{"charter.exists":null}})"));
}

TEST_P(SelfCheck, AnswersAreForTheBureauAndTheSecretariat) {
    ASSERT_TRUE(house.write(house.secretary, R"({"answers":{"charter.exists":{"value":true}}})"));
    EXPECT_NE(house.look(house.bureau)->data.find("answers"), nullptr);
    EXPECT_EQ(house.look(house.second)->data.find("answers"), nullptr);
    const Viewer former{"p-bureau", "", {}};
    EXPECT_EQ(house.look(former).error().kind, base::ErrorKind::not_found)
        << "who started it in a role sees it as long as they have it";
}

TEST_P(SelfCheck, IsOverdueAfterItsDay) {
    EXPECT_TRUE(house.ticked("2026-11-30").empty());
    EXPECT_EQ(house.ticked("2026-12-01").size(), 1U);
    EXPECT_EQ(state(), "overdue");
    ASSERT_TRUE(house.go(
        "submit", house.secretary,
        R"({"answers":{"charter.exists":{"value":true},"pricing.price_contact":{"value":false}}})"));
    EXPECT_EQ(state(), "submitted");
}

TEST_P(SelfCheck, BeforeItIsSentSomebodyHasToBeThere) {
    house.holders["B"] = {{"member-admin", "M1"}};
    const std::vector<std::string> alliances{"A", "B", "C"};
    const auto gaps =
        *preflight(house.database, *house.processes.find("self-check"), alliances, house.hands());
    ASSERT_EQ(gaps.size(), 2U);
    EXPECT_EQ(gaps[0].alliance, "B");
    EXPECT_EQ(gaps[0].roles, (std::vector<std::string>{"secretariat", "lead"}));
}

TEST_P(SelfCheck, OnlyABureauSendsIt) {
    EXPECT_EQ(house.begin("self-check", kCampaign, house.secretary).error().kind,
              base::ErrorKind::denied);
}

TEST_P(SelfCheck, AChangedProcessLeavesNobodyBehindUnseen) {
    EXPECT_TRUE(adrift(house.database, house.processes)->empty());
    ASSERT_TRUE(house.database.run("update workflow set state = 'gone'"));
    EXPECT_EQ(adrift(house.database, house.processes)->size(), 1U);
    EXPECT_TRUE(due(house.database, house.processes, *base::Date::parse("2027-01-01"))->empty());
}

INSTANTIATE_TEST_SUITE_P(On, SelfCheck, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::workflow
