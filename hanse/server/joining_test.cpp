// SPDX-License-Identifier: GPL-3.0-or-later
// Joining, over HTTP: from an application of somebody without a seat to a member of record who has one.
#include <algorithm>

#include "hanse/server/test_office.hpp"
#include "hanse/server/workflow_hands.hpp"

namespace hanse::server {
namespace {

constexpr const char* kApplication =
    R"({"form":{"company":"丁泵业","activity":"港口泵","contact":"王","accepts_charter":true}})";

struct Joining : OfficeTest {
    std::string id;

    void apply() {
        ASSERT_EQ(
            office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})").status,
            200);
        const Heard made =
            office.call("stranger", "POST", "/alliances/pumps/workflows/join", kApplication);
        ASSERT_EQ(made.status, 201) << made.text;
        id = made["id"];
    }
    Heard move(const std::string& person, const std::string& name, const std::string& rest = "") {
        const Heard now = office.call("sec", "GET", "/workflows/" + id);
        return office.call(person, "POST", "/workflows/" + id + "/moves/" + name,
                           R"({"version":)" + std::to_string(now.number("version")) + rest + "}");
    }
    void to_vote() {
        apply();
        ASSERT_EQ(move("sec", "check").status, 200);
        ASSERT_EQ(move("counsel", "advise",
                       R"(,"form":{"opinion":"no_concern","opinion_text":"与 M2 相近"})")
                      .status,
                  200);
        ASSERT_EQ(move("sec", "call_members",
                       R"(,"form":{"decision_rule":"majority","charter_clause":"6"})")
                      .status,
                  200);
    }
};

TEST_P(Joining, TheWholeWay) {
    to_vote();
    const Heard seen = office.call("one", "GET", "/workflows/" + id);
    ASSERT_EQ(seen.items("moves").size(), 1U);
    EXPECT_EQ(base::text_in(seen.items("moves")[0], "id"), "vote");
    EXPECT_EQ(move("one", "vote", R"(,"choice":"yes")")["state"], "members_voting");
    const Heard last = move("two", "vote", R"(,"choice":"yes")");
    EXPECT_EQ(last["state"], "admitted") << last.text;

    const Heard member = office.call("sec", "GET", "/alliances/pumps/records/members/M4");
    EXPECT_TRUE(member.says("丁泵业")) << member.text;
    EXPECT_TRUE(
        office.call("sec", "GET", "/alliances/pumps/records/facts/membership.count").says("4"));
    const Heard seat = office.call("stranger", "GET", "/alliances/pumps");
    EXPECT_EQ(base::text_in(*seat.json.find("you"), "member"), "M4");
    EXPECT_TRUE(office.call("stranger", "GET", "/me/inbox").says("admitted"));
    EXPECT_TRUE(office.call("sec", "GET", "/alliances/pumps/trail/verdict").says("\"whole\":true"));
}

TEST_P(Joining, CompetitorsSeeTheOutlineOnly) {
    to_vote();
    for (const char* competitor : {"one", "two", "reader"}) {
        const Heard seen = office.call(competitor, "GET", "/workflows/" + id);
        EXPECT_EQ(seen.status, 200);
        EXPECT_FALSE(seen.says("港口泵")) << competitor;
        EXPECT_FALSE(seen.says("相近")) << competitor;
    }
    EXPECT_FALSE(office.call("stranger", "GET", "/workflows/" + id).says("相近"));
    EXPECT_TRUE(office.call("stranger", "GET", "/workflows").says(id));
    EXPECT_TRUE(office.call("counsel", "GET", "/workflows?alliance=pumps").says("相近"));
    EXPECT_EQ(office.call("admin", "GET", "/workflows/" + id).status, 404)
        << "the administrator of the server sits nowhere";
    EXPECT_TRUE(office.call("admin", "GET", "/workflows").items().empty());
}

TEST_P(Joining, OnlyWherePublished) {
    EXPECT_EQ(
        office.call("stranger", "POST", "/alliances/pumps/workflows/join", kApplication).status,
        404);
    apply();
    EXPECT_EQ(office.call("", "GET", "/workflows/" + id).status, 401);
    EXPECT_EQ(
        office
            .call(
                "stranger", "POST", "/alliances/pumps/workflows/join",
                R"({"member":"M2","form":{"company":"x","activity":"y","contact":"z","accepts_charter":true}})")
            .status,
        403)
        << "nobody applies in the name of a member";
    EXPECT_EQ(office
                  .call("stranger", "POST", "/alliances/pumps/workflows/join",
                        R"({"form":{"company":"x"}})")
                  .status,
              422);
}

TEST_P(Joining, WhoeverIsSlowerIsTold) {
    apply();
    EXPECT_EQ(
        office.call("sec", "POST", "/workflows/" + id + "/moves/check", R"({"version":77})").status,
        409);
}

TEST(WorkflowHands, BringAboutEveryEffectThatThereIs) {
    const auto known = effects_known();
    const auto wanted = workflow::effects();
    EXPECT_TRUE(std::ranges::is_permutation(known, wanted));
}

INSTANTIATE_TEST_SUITE_P(On, Joining, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
