// SPDX-License-Identifier: GPL-3.0-or-later
// Evidence over HTTP: files, versions, links; and a competitor who must not see.
#include <filesystem>

#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

constexpr const char* kAll = "/alliances/pumps/evidence";

struct EvidenceRoutes : OfficeTest {
    Heard bring(const char* person, const std::string& bytes,
                const std::string& name = "report.pdf") {
        return office.upload(person, "/alliances/pumps/uploads?name=" + name, bytes);
    }
    Heard add(const char* person, const std::string& wall,
              const std::string& bytes = "%PDF-1.4 secret", const std::string& more = "") {
        return office.call(person, "POST", kAll,
                           R"({"title":"章程扫描件","wall":")" + wall + R"(","files":[")" +
                               bring(person, bytes)["ticket"] + "\"]" + more + "}");
    }
    static std::string path(const std::string& id) { return std::string(kAll) + "/" + id; }
    static std::string digest_of(const Heard& evidence) {
        const base::Value& newest = evidence.items("versions")[0];
        return base::text_in(base::items_in(newest, "files")[0], "digest");
    }
};

TEST_P(EvidenceRoutes, ComesInAndGoesOutAsItWas) {
    const Heard made = add("sec", "alliance", "%PDF-1.4 bytes");
    ASSERT_EQ(made.status, 201) << made.text;
    const Heard file = office.call("one", "GET", path(made["id"]) + "/files/" + digest_of(made));
    EXPECT_EQ(file.status, 200);
    EXPECT_EQ(file.text, "%PDF-1.4 bytes");
    EXPECT_EQ(file.headers.find("Content-Type"), "application/pdf");
    EXPECT_TRUE(std::string(file.headers.find("Content-Disposition")).starts_with("attachment"));
    EXPECT_EQ(file.headers.find("X-Content-Type-Options"), "nosniff");

    const Heard next = office.call(
        "sec", "POST", path(made["id"]) + "/versions",
        R"({"files":[")" + bring("sec", "<html><script>x</script>", "a.html")["ticket"] + R"(",")" +
            bring("sec", "two", "b.txt")["ticket"] + R"("],"made":"2026-01-01"})",
        1);
    ASSERT_EQ(next.status, 200) << next.text;
    EXPECT_EQ(next.items("versions").size(), 2U);
    const Heard page = office.call("one", "GET", path(made["id"]) + "/files/" + digest_of(next));
    EXPECT_EQ(page.headers.find("Content-Type"), "application/octet-stream")
        << "a page is never served as a page";
    EXPECT_EQ(
        office.call("sec", "POST", path(made["id"]) + "/versions", R"({"files":["x"]})", 1).status,
        422);
    EXPECT_TRUE(office.call("sec", "GET", "/alliances/pumps/evidence-verdict").says("\"files\":3"));
}

TEST_P(EvidenceRoutes, ACompetitorFindsNothing) {
    const Heard made = add("two", "own");
    ASSERT_EQ(made.status, 201) << made.text;
    EXPECT_EQ(made["who"], "M2");
    const std::string file = path(made["id"]) + "/files/" + digest_of(made);
    struct Case {
        const char* who;
        bool sees;
    };
    const Case cases[] = {{"two", true},      {"sec", true},     {"counsel", true},
                          {"one", false},     {"three", false},  {"reader", false},
                          {"auditor", false}, {"bureau", false}, {"stranger", false},
                          {"admin", false}};
    for (const Case& c : cases) {
        SCOPED_TRACE(c.who);
        EXPECT_EQ(office.call(c.who, "GET", path(made["id"])).status, c.sees ? 200 : 404);
        EXPECT_EQ(office.call(c.who, "GET", file).status, c.sees ? 200 : 404);
        EXPECT_EQ(office.call(c.who, "GET", kAll).says(made["id"]), c.sees);
        if (c.sees) continue;
        EXPECT_EQ(office.call(c.who, "DELETE", path(made["id"]), "", 1).status, 404);
        EXPECT_EQ(
            office.call(c.who, "GET", "/alliances/pumps/comments?subject=evidence/" + made["id"])
                .status,
            404);
    }
}

TEST_P(EvidenceRoutes, ADigestOrATicketOfAnotherFetchesNothing) {
    const Heard brought = bring("two", "%PDF-1.4 secret");
    const auto with = [&](const char* person, const std::string& ticket) {
        return office.call(person, "POST", kAll, R"({"title":"t","files":[")" + ticket + "\"]}")
            .status;
    };
    EXPECT_EQ(with("one", brought["ticket"]), 422);
    EXPECT_EQ(with("one", brought["digest"]), 422);
    office.now = "2026-11-25T08:00:00Z";
    EXPECT_EQ(with("two", brought["ticket"]), 422) << "it is good for a day";
}

TEST_P(EvidenceRoutes, NobodyPutsItWhereTheyCouldNotSeeIt) {
    EXPECT_EQ(add("one", "secretariat").status, 403);
    EXPECT_EQ(add("one", "own", "x", R"(,"who":"M2")").status, 403);
    EXPECT_EQ(add("one", "room", "x", R"(,"who":"disputes/D1")").status, 403);
    EXPECT_EQ(bring("reader", "x").status, 403) << "a reader reads";
    EXPECT_EQ(add("sec", "own", "x", R"(,"who":"M2")").status, 201);
}

TEST_P(EvidenceRoutes, TellsWhatRestsOnIt) {
    const Heard made =
        add("sec", "alliance", "x", R"(,"links":["fact:charter.exists","members/M1"])");
    const Heard parted =
        office.call("sec", "DELETE", path(made["id"]) + "/links?target=members/M1");
    EXPECT_TRUE(parted.says("fact:charter.exists")) << parted.text;
    EXPECT_EQ(office.call("one", "DELETE", path(made["id"]), "", 2).status, 403) << "not theirs";
    const std::int64_t version = office.call("sec", "GET", path(made["id"])).number("version");
    const Heard gone = office.call("sec", "DELETE", path(made["id"]) + "?reason=old", "", version);
    EXPECT_TRUE(gone.says("fact:charter.exists"));
    EXPECT_TRUE(office.call("sec", "GET", kAll).items().empty());
    EXPECT_EQ(office.call("sec", "GET", std::string(kAll) + "?removed=true").items().size(), 1U);
    EXPECT_EQ(office.call("sec", "POST", path(made["id"]) + "/restore").status, 200);
    EXPECT_EQ(
        office.call("sec", "GET", std::string(kAll) + "?link=fact:charter.exists").items().size(),
        1U);
}

TEST_P(EvidenceRoutes, IsReadAgainAsFarAsItIsSeenAndRemovedToo) {
    const std::string verdict = "/alliances/pumps/evidence-verdict";
    const Heard made = add("sec", "alliance", "one");
    const Heard dispute = office.call("sec", "POST", "/alliances/pumps/records/disputes",
                                      R"({"body":{"id":"D1","parties":"M1;M2"}})");
    ASSERT_EQ(dispute.status, 201) << dispute.text;
    office.call("sec", "DELETE", path(made["id"]), "", made.number("version"));
    EXPECT_EQ(office.call("sec", "GET", verdict).number("files"), 1) << "it can come back";
    std::filesystem::remove(office.office().vault().path_of(digest_of(made)));
    const Heard damaged = office.call("sec", "GET", verdict);
    ASSERT_EQ(damaged.items("damages").size(), 1U);
    EXPECT_EQ(base::text_in(damaged.items("damages")[0], "evidence"), made["id"]);
    EXPECT_EQ(office.call("one", "GET", verdict).status, 403);
}

TEST_P(EvidenceRoutes, LapsesWithAReminderForThoseWhoSeeIt) {
    const Heard made = add("two", "own", "x", R"(,"expires":"2026-12-20")");
    ASSERT_EQ(made.status, 201);
    EXPECT_EQ(
        office.call("two", "GET", std::string(kAll) + "?expires_by=2026-12-31").items().size(), 1U);
    office.tick("2026-11-24");
    for (const char* person : {"two", "sec"})
        EXPECT_TRUE(office.call(person, "GET", "/me/inbox").says("lapses")) << person;
    for (const char* person : {"one", "reader", "counsel", "bureau"})
        EXPECT_FALSE(office.call(person, "GET", "/me/inbox").says("lapses")) << person;
}

INSTANTIATE_TEST_SUITE_P(On, EvidenceRoutes, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
