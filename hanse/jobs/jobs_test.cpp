// SPDX-License-Identifier: GPL-3.0-or-later
// From being asked for to the end, by hand and with moments of our own choosing.
#include <gtest/gtest.h>

#include "hanse/base/moment.hpp"
#include "hanse/jobs/lease.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::jobs {
namespace {

using base::Done;
using base::ErrorKind;
using base::Result;
using base::Value;

constexpr const char* kStart = "2026-11-23T08:00:00Z";

class Jobs : public testing::TestWithParam<store::Engine> {
protected:
    Jobs() {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
    }

    trail::Occasion anna() const { return {"p-anna", "session", "10.0.0.7", now}; }
    std::string ask_for(const std::string& kind, std::int64_t attempts_max = 3) {
        return *ask(database, anna(),
                    {.kind = kind,
                     .scope = "a-pumps",
                     .input = Value(Value::Map{{"file", "泵.csv"}}),
                     .attempts_max = attempts_max});
    }
    std::optional<Job> claimed(const std::string& worker,
                               std::vector<std::string> kinds = {"count"}) {
        auto out = claim(database, {.worker = worker, .kinds = std::move(kinds)}, now);
        EXPECT_TRUE(out) << (out ? "" : base::describe(out.error(), base::Language::en));
        return out ? *std::move(out) : std::nullopt;
    }
    Job job(const std::string& id) { return *show(database, id); }
    void pass(std::int64_t seconds) { now = base::later(now, seconds); }
    std::string told() {
        std::string out;
        const auto entries = *trail::entries(database, {.chain = "a-pumps"});
        for (const trail::Entry& entry : entries) out = entry.deed.what + " " + out;
        return out;
    }

    store::TestPlace place{GetParam()};
    store::Database database = place.open();
    std::string now = kStart;
};

INSTANTIATE_TEST_SUITE_P(On, Jobs, store::kEngines, store::engine_of);

TEST_P(Jobs, AreListedByWhoAskedAndWhere) {
    const std::string mine = ask_for("count");
    trail::Occasion other = anna();
    other.who = "p-ben";
    for (const char* scope : {"a-pumps", "a-valves", "a-seals"})
        ASSERT_TRUE(ask(database, other, {.kind = "count", .scope = scope, .input = Value::map()}));
    const auto counted = [&](const Wanted& wanted) {
        EXPECT_EQ(list(database, wanted)->size(), std::size_t(*count(database, wanted)));
        return *count(database, wanted);
    };
    EXPECT_EQ(counted({}), 4);
    EXPECT_EQ(counted({.asked_by = "p-anna"}), 1);
    EXPECT_EQ(list(database, {.asked_by = "p-anna"})->front().id, mine);
    EXPECT_EQ(counted({.asked_by = "p-ben", .scopes = {"a-pumps", "a-seals"}}), 2);
    EXPECT_EQ(counted({.scopes = {"a-pumps"}}), 2);
    EXPECT_EQ(*count(database, {.count_max = 1}), 4) << "on all pages";
}

TEST_P(Jobs, FromAskedToDone) {
    const std::string id = ask_for("count");
    EXPECT_EQ(job(id).state, State::waiting);
    EXPECT_FALSE(claimed("w", {"other", "kinds"}));
    pass(1);
    const auto mine = claimed("w");
    ASSERT_TRUE(mine);
    EXPECT_EQ(mine->input.find("file")->text()[0], "泵.csv");
    EXPECT_FALSE(claimed("v"));
    const Progress half{
        .done = 5, .total = 10, .stage = {"读取", "reading"}, .checkpoint = "row 5"};
    EXPECT_EQ(*extend(database, lease_of(*mine), &half, now, 60), Heard::go_on);
    EXPECT_EQ(job(id).stage.zh, "读取");
    EXPECT_EQ(job(id).checkpoint, "row 5");
    EXPECT_EQ(*extend(database, lease_of(*mine), nullptr, now, 60), Heard::go_on);
    EXPECT_EQ(job(id).done, 5);
    pass(1);
    EXPECT_TRUE(finish(database, lease_of(*mine), Value(Value::Map{{"rows", 10}}), {}, now));
    EXPECT_EQ(job(id).state, State::done);
    EXPECT_EQ(job(id).ended, "2026-11-23T08:00:02Z");
    EXPECT_EQ(job(id).result.find("rows")->number()[0], base::Rational(10));
    EXPECT_EQ(told(), "job.asked job.done ");
    EXPECT_EQ(finish(database, lease_of(*mine), Value(), {}, now).error().kind,
              ErrorKind::conflict);
}

TEST_P(Jobs, WhoeverLostTheLeaseWritesNothing) {
    ASSERT_TRUE(database.run("create table written (by_whom text)"));
    const auto write_as = [](const std::string& name) -> Write {
        return [name](store::Database& here) {
            return here.run("insert into written values (:name)", {name});
        };
    };
    const std::string id = ask_for("count");
    const auto first = claimed("w");
    ASSERT_TRUE(first);
    pass(61);
    const auto second = claimed("w");  // the same name, another attempt
    ASSERT_TRUE(second);
    EXPECT_EQ(second->attempts, 2);
    EXPECT_EQ(extend(database, lease_of(*first), nullptr, now, 60).error().kind,
              ErrorKind::conflict);
    EXPECT_FALSE(finish(database, lease_of(*first), Value(), write_as("first"), now));
    EXPECT_FALSE(fail(database, lease_of(*first), base::invalid({}, "", ""), now));
    EXPECT_FALSE(give_back(database, lease_of(*first), now));
    EXPECT_FALSE(give_up(database, lease_of(*first), now));
    EXPECT_TRUE(finish(database, lease_of(*second), Value(), write_as("second"), now));
    EXPECT_EQ(*database.number("select count(*) from written"), 1);
    EXPECT_EQ(*database.number("select count(*) from written where by_whom = 'second'"), 1);
}

TEST_P(Jobs, WhatADeadProcessHeldIsFreeAtOnce) {
    const std::string mine = ask_for("count"), other = ask_for("count"), like = ask_for("count");
    for (const char* worker : {"host 1 abc 0", "host 1 abd 0", "host 1 abc2 0"})
        ASSERT_TRUE(claimed(worker));
    const auto held = claimed("later");
    EXPECT_FALSE(held);
    ASSERT_TRUE(release(database, "host 1 abc"));
    const auto again = claimed("later");
    ASSERT_TRUE(again);
    EXPECT_EQ(again->attempts, 2);
    EXPECT_FALSE(claimed("later")) << "nobody else's: not even one whose name begins alike";
    EXPECT_EQ(job(mine).attempts + job(other).attempts + job(like).attempts, 4);
}

TEST_P(Jobs, OneThatIsTakenForDeadAndLivesKeepsItsJob) {
    const std::string id = ask_for("count");
    const auto mine = claimed("host 1 abc 0");
    ASSERT_TRUE(mine && release(database, "host 1 abc"));
    EXPECT_EQ(*extend(database, lease_of(*mine), nullptr, now, 60), Heard::go_on);
    EXPECT_FALSE(claimed("later"));
    EXPECT_TRUE(finish(database, lease_of(*mine), Value(), {}, now));
    EXPECT_EQ(job(id).attempts, 1);
}

TEST_P(Jobs, AClockThatJumpsKeepsNobodyWaiting) {
    const std::string right = now;
    now = base::later(right, 3 * base::kDay);  // wrong
    const std::string waiting = ask_for("count"), dying = ask_for("die");
    ASSERT_TRUE(claimed("w", {"die"}));
    now = right;
    ASSERT_EQ(claimed("w").value_or(Job{}).id, waiting);
    ASSERT_EQ(claimed("v", {"die"}).value_or(Job{}).id, dying);
    EXPECT_FALSE(claimed("u", {"count", "die"})) << "leases of today hold";
}

TEST_P(Jobs, AWaitBeforeTheNextTryIsNoWrongClock) {
    const std::string id = ask_for("count", 30);
    const base::Error away = base::unavailable({}, "没有连接", "no connection");
    for (int attempt = 1; attempt <= 20; ++attempt) {
        const auto mine = claimed("w");
        ASSERT_TRUE(mine) << attempt;
        ASSERT_TRUE(fail(database, lease_of(*mine), away, now));
        EXPECT_FALSE(claimed("w")) << attempt;
        pass(600);  // the longest there is
    }
}

TEST_P(Jobs, ResultsThatCannotBeWrittenLeaveTheJobRunning) {
    const std::string id = ask_for("count");
    const auto mine = claimed("w");
    EXPECT_FALSE(finish(
        database, lease_of(*mine), Value(),
        [](store::Database&) -> Result<Done> { return base::invalid({}, "不行", "no"); }, now));
    EXPECT_EQ(job(id).state, State::running);
}

TEST_P(Jobs, WhatIsUnavailableIsTriedAgainLater) {
    const std::string id = ask_for("count");
    const base::Error away = base::unavailable({}, "没有连接", "no connection");
    std::vector<std::int64_t> waits;
    for (int attempt = 1; attempt <= 3; ++attempt) {
        const auto mine = claimed("w");
        ASSERT_TRUE(mine);
        ASSERT_TRUE(fail(database, lease_of(*mine), away, now));
        for (std::int64_t waited = 0; waited < 30 && attempt < 3; ++waited, pass(1)) {
            const auto again = claim(database, {.worker = "v", .kinds = {"count"}}, now);
            if (!*again) continue;
            ASSERT_TRUE(give_back(database, lease_of(**again), now));
            waits.push_back(waited);
            break;
        }
    }
    EXPECT_EQ(waits, (std::vector<std::int64_t>{5, 10}));
    EXPECT_EQ(job(id).state, State::failed);
    EXPECT_EQ(job(id).error.find("message")->find("zh")->text()[0], "没有连接");
}

TEST_P(Jobs, AMistakeIsNotTriedAgain) {
    const std::string id = ask_for("count");
    ASSERT_TRUE(fail(database, lease_of(*claimed("w")),
                     base::invalid({.file = "泵.csv", .line = 3}, "错", "wrong"), now));
    EXPECT_EQ(job(id).state, State::failed);
    EXPECT_EQ(job(id).error.find("place")->text()[0], "泵.csv:3");
}

TEST_P(Jobs, OneThatTakesItsProcessDownIsGivenUp) {
    const std::string deadly = ask_for("count", 2);
    pass(1);
    const std::string other = ask_for("count");
    EXPECT_EQ(claimed("w")->id, deadly);
    pass(61);
    EXPECT_EQ(claimed("w")->id, deadly);
    pass(61);
    EXPECT_EQ(claimed("w")->id, other);  // the moment it is asked for
    EXPECT_EQ(job(deadly).state, State::failed);
    EXPECT_FALSE(job(deadly).error.is_null());
}

TEST_P(Jobs, Cancelling) {
    const std::string waiting = ask_for("count"), running = ask_for("run"), dead = ask_for("die");
    const auto mine = claimed("w", {"run"});
    ASSERT_TRUE(mine && claimed("v", {"die"}));
    for (const std::string& id : {waiting, running, dead})
        EXPECT_TRUE(cancel(database, anna(), id));
    EXPECT_EQ(job(waiting).state, State::cancelled);
    EXPECT_FALSE(claimed("w"));
    EXPECT_EQ(job(running).state, State::running);
    EXPECT_EQ(*extend(database, lease_of(*mine), nullptr, now, 60), Heard::cancel);
    EXPECT_TRUE(give_up(database, lease_of(*mine), now));
    EXPECT_EQ(job(running).state, State::cancelled);
    pass(61);
    EXPECT_FALSE(claimed("w", {"die"}));
    EXPECT_EQ(job(dead).state, State::cancelled);
    for (const std::string& id : {waiting, running, dead})
        EXPECT_EQ(cancel(database, anna(), id).error().kind, ErrorKind::conflict);
    EXPECT_EQ(cancel(database, anna(), "j-none").error().kind, ErrorKind::not_found);
}

TEST_P(Jobs, AreListedByScopeStateAndPage) {
    std::vector<std::string> ids;
    for (int i = 0; i < 5; ++i, pass(1)) ids.push_back(ask_for(i % 2 == 0 ? "count" : "other"));
    static_cast<void>(claimed("w", {"other"}));
    const auto listed = [&](const Wanted& wanted) {
        std::string out;
        const auto jobs = *list(database, wanted);
        for (const Job& one : jobs)
            out += std::to_string(std::ranges::find(ids, one.id) - ids.begin());
        return out;
    };
    EXPECT_EQ(listed({}), "43210");
    EXPECT_EQ(listed({.scope = "house"}), "");
    EXPECT_EQ(listed({.scope = "a-pumps", .kind = "other"}), "31");
    EXPECT_EQ(listed({.state = State::running}), "1");
    EXPECT_EQ(listed({.before = ids[3], .count_max = 2}), "21");
}

TEST_P(Jobs, AnOrderStandsOrFallsWithWhatItBelongsTo) {
    EXPECT_FALSE(database.transaction([&]() -> Result<Done> {
        static_cast<void>(ask_for("count"));
        return base::conflict({}, "撤回", "taken back");
    }));
    EXPECT_EQ(list(database, {})->size(), 0U);
}

}  // namespace
}  // namespace hanse::jobs
