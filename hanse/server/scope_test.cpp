// SPDX-License-Identifier: GPL-3.0-or-later
// A token within some alliances: along every address it finds the others as if they were not there.
#include <gtest/gtest.h>

#include "hanse/jobs/job.hpp"
#include "hanse/people/link.hpp"
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

constexpr const char* kApplication =
    R"({"form":{"company":"丁","activity":"阀","contact":"d@example.cn","accepts_charter":true}})";

/// "sec" serves "pumps" and "valves"; "narrow" is the same person, within "valves".
struct Scoped : OfficeTest {
    std::string application, job;

    void SetUp() override {
        found("valves");
        found("seals");
        EXPECT_EQ(
            office.call("sec", "PUT", "/alliances/pumps/public", R"({"published":true})").status,
            200);
        office.call("one", "POST", "/alliances/pumps/comments",
                    R"({"subject":"alliance","text":"@)" + office.id_of("sec") + "\"}");
        for (const char* alliance : {"pumps", "valves"})
            office.call("sec", "POST", std::string("/alliances/") + alliance + "/tasks",
                        R"({"title":"in )" + std::string(alliance) +
                            R"(","due":"2026-11-30","assignee":")" + office.id_of("sec") + "\"}");
        application =
            office.call("sec", "POST", "/alliances/pumps/workflows/join", kApplication)["id"];
        EXPECT_FALSE(application.empty());
        const auto asked =
            jobs::ask(*office.database(), {office.id_of("sec"), "test", "", office.now},
                      {.kind = "tool", .scope = "pumps", .input = base::Value::map()});
        ASSERT_TRUE(asked);
        job = *asked;
        office.narrow("narrow", "sec", {"valves"});
    }
    void found(const std::string& id) {
        EXPECT_EQ(office
                      .call("sec", "POST", "/alliances",
                            R"({"case":{"hanse":"1","alliance":{"id":")" + id +
                                R"(","name":{"zh":"某","en":"Some"},"region":"浙江"}}})")
                      .status,
                  201);
    }
};

TEST_P(Scoped, FindsNothingAtTheAddressesOfAnother) {
    int there = 0;
    for (const http::Route& route : all_routes(office.office())) {
        constexpr std::string_view kOf = "/api/v1/alliances/{alliance}";
        if (route.method != http::Method::get || !route.path.starts_with(kOf)) continue;
        const std::string rest = route.path.substr(kOf.size());
        if (rest.find('{') != std::string::npos) continue;
        SCOPED_TRACE(route.path);
        const std::string query = rest == "/comments" ? "?subject=alliance" : "";
        EXPECT_EQ(office.call("narrow", "GET", "/alliances/pumps" + rest + query).status, 404);
        there += office.call("narrow", "GET", "/alliances/valves" + rest + query).status == 200;
    }
    EXPECT_GT(there, 15) << "its own are";
}

TEST_P(Scoped, ListsOfOnesOwnHoldNothingOfAnother) {
    for (const char* list : {"/alliances", "/me", "/me/inbox", "/me/inbox?format=csv", "/me/tasks",
                             "/me/due?days=60", "/jobs", "/workflows"}) {
        SCOPED_TRACE(list);
        EXPECT_TRUE(office.call("sec", "GET", list).says("pumps"));
        const Heard narrow = office.call("narrow", "GET", list);
        EXPECT_EQ(narrow.status, 200);
        EXPECT_FALSE(narrow.says("pumps")) << narrow.text;
        EXPECT_FALSE(narrow.says("seals")) << narrow.text;
    }
    EXPECT_TRUE(office.call("narrow", "GET", "/alliances").says("valves"));
    EXPECT_TRUE(office.call("narrow", "GET", "/me/tasks").says("in valves"));
    EXPECT_EQ(office.call("narrow", "GET", "/me/inbox").number("unread"), 0);
    EXPECT_EQ(office.call("narrow", "GET", "/jobs").number("total"), 0);
}

TEST_P(Scoped, DoesNothingToAnother) {
    for (const char* rest : {"", "/result", "/events"})
        EXPECT_EQ(office.call("narrow", "GET", "/jobs/" + job + rest).status, 404) << rest;
    EXPECT_EQ(office.call("narrow", "POST", "/jobs/" + job + "/cancel").status, 404);
    for (const char* rest : {"", "/papers"})
        EXPECT_EQ(office.call("narrow", "GET", "/workflows/" + application + rest).status, 404);
    EXPECT_EQ(office.call("narrow", "POST", "/alliances/pumps/workflows/join", kApplication).status,
              404);
    office.call("narrow", "POST", "/me/inbox/read", R"({"all":true})");
    EXPECT_GT(office.call("sec", "GET", "/me/inbox").number("unread"), 0)
        << "what it does not see it does not read";
    EXPECT_EQ(
        office
            .call("narrow", "POST", "/alliances",
                  R"({"case":{"hanse":"1","alliance":{"id":"new","name":{"zh":"新","en":"New"}}}})")
            .status,
        403);
    EXPECT_EQ(office.call("narrow", "POST", "/me/calendar").status, 403) << "the link shows all";
    const auto link = people::invite(*office.database(), office.office().house(),
                                     {.email = "x@example.cn",
                                      .scope = *people::Scope::parse("alliance:pumps"),
                                      .role = people::Role::counsel},
                                     office.program());
    ASSERT_TRUE(link);
    EXPECT_EQ(office.call("narrow", "POST", "/links/join", R"({"secret":")" + link->secret + "\"}")
                  .status,
              403);
}

TEST_P(Scoped, OfABureauReachesWhatItNames) {
    office.narrow("bureau of valves", "bureau", {"valves"});
    EXPECT_TRUE(office.call("bureau", "GET", "/alliances").says("seals"));
    const Heard list = office.call("bureau of valves", "GET", "/alliances");
    EXPECT_TRUE(list.says("valves"));
    EXPECT_FALSE(list.says("seals"));
    EXPECT_EQ(list.number("total"), 1);
}

/// Who has left the table has left its rooms.
TEST_P(Scoped, RoomsAreForThoseAtTheTable) {
    const std::string grant = office.seat("stranger", people::Role::evaluator);
    office.call("sec", "POST", "/alliances/pumps/records/disputes",
                R"({"body":{"id":"D1","parties":"M1;M2","stage":"filed"}})");
    office.call("sec", "POST", "/alliances/pumps/rooms",
                R"({"room":"disputes/D1","person":")" + office.id_of("sec") + "\"}");
    office.call("sec", "POST", "/alliances/pumps/rooms",
                R"({"room":"disputes/D1","person":")" + office.id_of("stranger") + "\"}");
    const Heard file = office.upload("sec", "/alliances/pumps/uploads?name=a.txt", "geheim");
    const Heard made = office.call(
        "sec", "POST", "/alliances/pumps/evidence",
        R"({"title":"t","wall":"room","who":"disputes/D1","files":[")" + file["ticket"] + "\"]}");
    ASSERT_EQ(made.status, 201) << made.text;
    const std::string path = "/alliances/pumps/evidence/" + made["id"];
    EXPECT_EQ(office.call("stranger", "GET", path).status, 200);
    ASSERT_TRUE(people::withdraw(*office.database(), grant, office.program()));
    EXPECT_EQ(office.call("stranger", "GET", path).status, 404) << "though the page is public";
}

INSTANTIATE_TEST_SUITE_P(On, Scoped, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
