// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs over HTTP: one's own however many others have, others' in outline for administrators; and what a
// job writes into a register stands in the trail.
#include <filesystem>

#include "hanse/jobs/job.hpp"
#include "hanse/jobs/lease.hpp"
#include "hanse/server/test_office.hpp"
#include "hanse/server/tool_job.hpp"

namespace hanse::server {
namespace {

struct JobRoutes : testing::TestWithParam<store::Engine> {
    base::TestFolder folder;
    TestOffice office{GetParam(), program()};

    std::string program() const {
        const std::string path = folder.write("program", R"(#!/bin/sh
for word in "$@"; do case "$word" in refuse) echo '乙 has no such thing' >&2; exit 2;; esac; done
echo "$@"
)");
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }
    std::string order(const char* person, const std::string& tool, const std::string& wish) {
        const Heard made =
            office.call(person, "POST", "/alliances/pumps/tools/" + tool + "/jobs", wish);
        EXPECT_EQ(made.status, 201) << made.text;
        return made["id"];
    }
    void work() {
        jobs::Worker worker(office.office().pool(), job_handlers(office.office()),
                            [this] { return office.now; }, {.name = "test"});
        while (*worker.do_one("test 0")) {}
    }
};

TEST_P(JobRoutes, OnesOwnAreFoundHoweverManyOthersHave) {
    const std::string mine = order("one", "patents-batches", "{}");
    const trail::Occasion other{office.id_of("two"), "test", "", base::later(office.now, 1)};
    auto database = office.database();
    ASSERT_TRUE(database->transaction([&]() -> base::Result<base::Done> {
        for (int i = 0; i < 1100; ++i)
            HANSE_CHECK(jobs::ask(*database, other,
                                  {.kind = "tool", .scope = "pumps", .input = base::Value::map()}));
        return base::Done{};
    }));
    const Heard list = office.call("one", "GET", "/jobs");
    ASSERT_EQ(list.items().size(), 1U);
    EXPECT_EQ(base::text_in(list.items()[0], "id"), mine);
    EXPECT_EQ(list.number("total"), 1);
    EXPECT_EQ(office.call("two", "GET", "/jobs?count=3").items().size(), 3U);
    EXPECT_EQ(office.call("two", "GET", "/jobs?count=3").number("total"), 1100);
}

TEST_P(JobRoutes, AdministratorsSeeThatOthersFailedAndNotWithWhat) {
    const std::string failed = order("sec", "patents-undo", R"({"words":["refuse"]})");
    order("sec", "patents-batches", "{}");
    work();
    const std::string all = "/jobs?all=true&state=failed";
    const Heard list = office.call("admin", "GET", all);
    EXPECT_EQ(list.number("total"), 1) << list.text;
    ASSERT_EQ(list.items().size(), 1U);
    EXPECT_EQ(base::text_in(list.items()[0], "id"), failed);
    for (const char* secret : {"乙", "pumps", "refuse", "input", "result"})
        EXPECT_FALSE(list.says(secret)) << secret;
    EXPECT_EQ(office.call("admin", "GET", "/jobs?all=true&alliance=pumps").status, 422);
    EXPECT_EQ(office.call("admin", "GET", "/jobs/" + failed).status, 404);
    EXPECT_EQ(office.call("admin", "GET", "/jobs").number("total"), 0);
    for (const char* other : {"sec", "one", "auditor", "stranger"})
        EXPECT_EQ(office.call(other, "GET", all).status, 403) << other;
    EXPECT_TRUE(office.call("sec", "GET", "/jobs?state=failed").says("乙 has no such thing"));
}

TEST_P(JobRoutes, WhatAJobWroteIntoTheRegisterStandsInTheTrail) {
    const auto written = [&] {
        return office.call("sec", "GET", "/alliances/pumps/trail?what=register.changed").items();
    };
    order("sec", "patents-batches", "{}");
    order("sec", "patents-undo", R"({"words":["refuse"]})");
    const std::string job = order("sec", "patents-undo", R"({"words":["7"]})");
    work();
    ASSERT_EQ(written().size(), 1U) << "not of what only reads, nor of what was refused";
    const base::Value note = written()[0];
    EXPECT_EQ(base::text_in(note, "who"), office.id_of("sec"));
    EXPECT_EQ(base::text_in(note, "by"), "job:" + job);
    EXPECT_EQ(base::text_in(note, "subject"), "tools/patents-undo");
    EXPECT_EQ(
        office.call("sec", "POST", "/alliances/pumps/tools/patents-undo", R"({"words":["8"]})")
            .status,
        200);
    EXPECT_EQ(written().size(), 2U);
}

INSTANTIATE_TEST_SUITE_P(On, JobRoutes, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
