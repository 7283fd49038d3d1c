// SPDX-License-Identifier: GPL-3.0-or-later
// A self-check, over HTTP: sent by a bureau to its region, missed, answered, returned, accepted.
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

constexpr const char* kForm =
    R"("form":{"title":"年度自查","questions":["charter.exists","membership.count"],"deadline":"2026-11-30"})";

struct Campaigns : OfficeTest {
    std::string batch, id;

    Heard send(const char* person, const std::string& more = "") {
        Heard out =
            office.call(person, "POST", "/campaigns", std::string("{") + kForm + more + "}");
        if (out.status == 201) {
            batch = out["batch"];
            if (!out.items("sent").empty()) id = base::text_in(out.items("sent")[0], "workflow");
        }
        return out;
    }
    Heard act(const char* person, const std::string& path, const std::string& rest,
              const char* method = "POST") {
        const std::int64_t version =
            office.call("bureau", "GET", "/workflows/" + id).number("version");
        return office.call(person, method, "/workflows/" + id + path,
                           R"({"version":)" + std::to_string(version) + rest + "}");
    }
    void found_without_anybody() {
        ASSERT_EQ(
            office
                .call(
                    "sec", "POST", "/alliances",
                    R"({"case":{"hanse":"1","alliance":{"id":"lonely","name":{"zh":"孤","en":"Lonely"},"region":"浙江"}}})")
                .status,
            201);
        auto database = office.database();
        ASSERT_TRUE(database->run("delete from person_grant where scope = 'alliance:lonely'"));
    }
};

TEST_P(Campaigns, TheWholeWay) {
    ASSERT_EQ(send("bureau").status, 201);
    EXPECT_TRUE(office.call("sec", "GET", "/me/inbox").says("being answered"));
    EXPECT_EQ(act("sec", "/form", R"(,"form":{"answers":{"charter.exists":{"value":true}}})", "PUT")
                  .status,
              200);
    EXPECT_EQ(act("one", "/form", R"(,"form":{"answers":{}})", "PUT").status, 403);
    EXPECT_EQ(act("sec", "/moves/submit", "").status, 422) << "one answer is missing";
    EXPECT_EQ(office.tick("2026-11-30").moved, 0U) << "the day itself still counts";
    EXPECT_EQ(office.tick("2026-12-01").moved, 1U);
    EXPECT_TRUE(office.call("bureau", "GET", "/campaigns/" + batch).says("\"overdue\":1"));
    EXPECT_TRUE(office.call("sec", "GET", "/me/inbox").says("overdue"));
    EXPECT_EQ(act("sec", "/moves/submit",
                  R"(,"form":{"answers":{"membership.count":{"na":true,"reason":"统计中"}}})")
                  .status,
              200);
    EXPECT_EQ(
        act("bureau", "/moves/return", R"(,"form":{"remarks":"请补充","deadline":"2026-12-20"})")
            .status,
        200);
    EXPECT_EQ(act("sec", "/moves/submit", R"(,"form":{"answers":{"membership.count":{"value":3}}})")
                  .status,
              200);
    EXPECT_EQ(act("bureau", "/moves/accept", "")["state"], "accepted");
    EXPECT_FALSE(office.call("one", "GET", "/workflows/" + id).says("\"answers\":{"))
        << "members see the outline";
    EXPECT_EQ(office.call("one", "GET", "/campaigns/" + batch).status, 200);
    EXPECT_EQ(office.call("stranger", "GET", "/campaigns/" + batch).status, 404);
}

TEST_P(Campaigns, FirstSomebodyHasToBeThere) {
    found_without_anybody();
    const Heard look = send("bureau", R"(,"dry_run":true)");
    EXPECT_EQ(look.status, 200);
    ASSERT_EQ(look.items("gaps").size(), 1U) << look.text;
    EXPECT_EQ(base::text_in(look.items("gaps")[0], "alliance"), "lonely");
    EXPECT_EQ(send("bureau").status, 409);
    EXPECT_EQ(send("bureau", R"(,"skip_gaps":true)").items("sent").size(), 1U);
}

TEST_P(Campaigns, AreForBureausInTheirRegion) {
    for (const char* other : {"sec", "one", "stranger", "admin"}) {
        EXPECT_EQ(send(other).status, 422) << other;
        EXPECT_EQ(send(other, R"(,"alliances":["pumps"])").status, 404) << other;
    }
    EXPECT_EQ(send("bureau", R"(,"alliances":["pumps","elsewhere"])").status, 404);
    EXPECT_EQ(
        office
            .call("bureau", "POST", "/campaigns",
                  R"({"form":{"title":"t","questions":["no.such.fact"],"deadline":"2026-11-30"}})")
            .status,
        422);
}

TEST_P(Campaigns, GoToTheRegionThatWasNamed) {
    const auto reached = [&](const std::string& more) {
        const Heard look = send("bureau", R"(,"dry_run":true)" + more);
        return look.status == 200 ? look.items("alliances").size() : 0;
    };
    EXPECT_EQ(reached(R"(,"alliances":["pumps"])"), 1U);
    EXPECT_EQ(reached(R"(,"alliances":["pumps"],"region":"浙江")"), 1U);
    EXPECT_EQ(reached(R"(,"alliances":["pumps"],"region":"江苏")"), 0U);
    EXPECT_EQ(reached(R"(,"region":"江苏")"), 0U);
}

TEST_P(Campaigns, ADatabaseThatFailsIsNoAllianceThatIsNotThere) {
    ASSERT_EQ(send("bureau").status, 201);
    ASSERT_TRUE(office.database()->run("alter table alliance rename to gone"));
    EXPECT_GE(send("bureau", R"(,"alliances":["pumps"])").status, 500);
    EXPECT_GE(office.call("bureau", "GET", "/campaigns/" + batch).status, 500);
    EXPECT_GE(office.call("bureau", "GET", "/workflows/" + id).status, 500);
}

INSTANTIATE_TEST_SUITE_P(On, Campaigns, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
