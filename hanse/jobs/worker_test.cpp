// SPDX-License-Identifier: GPL-3.0-or-later
// Workers in threads, and in processes that are killed at any moment.
#include "hanse/jobs/worker.hpp"

#include <csignal>
#include <ctime>
#include <random>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include <fmt/chrono.h>
#include <gtest/gtest.h>

#include "hanse/base/test_until.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::jobs {
namespace {

using base::Done;
using base::Result;
using base::Value;
using namespace std::chrono_literals;

std::string real_time() {
    return fmt::format("{:%Y-%m-%dT%H:%M:%SZ}", fmt::gmtime(std::time(nullptr)));
}

const trail::Occasion kAnna{"p-anna", "session", "", "2026-11-23T08:00:00Z"};

class Workers : public testing::TestWithParam<store::Engine> {
protected:
    Workers() {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
        EXPECT_TRUE(database.run("create table result (job text not null, how text not null)"));
    }
    std::string ask_for(const std::string& kind, std::int64_t attempts_max = 1000) {
        return *ask(database, kAnna, {.kind = kind, .input = {}, .attempts_max = attempts_max});
    }
    Job job(const std::string& id) { return *show(database, id); }
    /// Waits until `what` is so; the test fails if that takes very long.
    template <class Condition>
    void until(const char* what, const Condition& is_so) {
        EXPECT_TRUE(base::until(is_so)) << what;
    }
    std::int64_t number_in(State state) {
        return *database.number("select count(*) from job where state = :state",
                                {state_name(state)});
    }

    store::TestPlace place{GetParam()};
    store::Database database = place.open();
    store::Pool pool{place.text(), 8};
    WorkerOptions quick{.name = "test", .threads = 2, .lease_s = 60, .beat = 10ms, .pause = 10ms};
};

INSTANTIATE_TEST_SUITE_P(On, Workers, store::kEngines, store::engine_of);

/// Counts to ten, and says so at its end.
Result<Value> count(JobContext& context) {
    for (int i = 1; i <= 10; ++i)
        HANSE_CHECK(context.progress({.done = i, .total = 10, .stage = {"数", "counting"}}));
    const std::string id = context.job().id;
    context.at_end([id](store::Database& here) {
        return here.run("insert into result values (:id, 'counted')", {id});
    });
    return Value(Value::Map{{"counted", 10}});
}

/// Goes on until it is told to end.
Result<Value> wait(JobContext& context) {
    while (true) {
        HANSE_CHECK(context.progress({.stage = base::same("waiting")}));
        std::this_thread::sleep_for(1ms);
    }
}

TEST_P(Workers, DoWhatTheyCan) {
    std::vector<std::string> ids;
    for (int i = 0; i < 20; ++i) ids.push_back(ask_for("count"));
    const std::string strange = ask_for("strange");
    Worker worker(pool, {{"count", count}}, real_time, quick);
    worker.start();
    until("all are done", [&] { return number_in(State::done) == 20; });
    worker.stop();
    EXPECT_EQ(job(strange).state, State::waiting);
    EXPECT_EQ(*database.number("select count(distinct job) from result"), 20);
    EXPECT_EQ(*database.number("select count(*) from result"), 20);
    EXPECT_EQ(job(ids[0]).done, 1) << "written once a second at most";
    EXPECT_EQ(pool.lent(), 0U);
}

TEST_P(Workers, ErrorsAndFaultsEndTheJobAndNotTheProgram) {
    const std::string wrong = ask_for("wrong"), broken = ask_for("broken"),
                      unwritten = ask_for("unwritten");
    const Handlers handlers{
        {"wrong", [](JobContext&) -> Result<Value> { return base::invalid({}, "错", "wrong"); }},
        {"broken", [](JobContext&) -> Result<Value> { throw std::runtime_error("bug"); }},
        {"unwritten", [](JobContext& context) -> Result<Value> {
             context.at_end([](store::Database& here) {
                 return here.run("insert into result values (null, null)");
             });
             return Value();
         }}};
    Worker worker(pool, handlers, real_time, quick);
    for (int i = 0; i < 3; ++i) EXPECT_TRUE(*worker.do_one("here"));
    EXPECT_FALSE(*worker.do_one("here"));
    EXPECT_EQ(number_in(State::failed), 3);
    EXPECT_EQ(job(broken).error.find("message")->find("en")->text()[0],
              "a fault of the program: bug");
    EXPECT_EQ(job(unwritten).error.find("kind")->text()[0], "conflict");
}

TEST_P(Workers, ACancelledJobEndsSoon) {
    const std::string id = ask_for("wait");
    Worker worker(pool, {{"wait", wait}}, real_time, quick);
    worker.start();
    until("it runs", [&] { return job(id).state == State::running; });
    ASSERT_TRUE(cancel(database, kAnna, id));
    until("it ended", [&] { return job(id).state == State::cancelled; });
}

TEST_P(Workers, AStoppedWorkerGivesBackAndTheNextGoesOn) {
    const auto steps = [](JobContext& context) -> Result<Value> {
        if (!context.checkpoint().empty()) return Value(context.checkpoint());
        HANSE_CHECK(context.progress({.checkpoint = "half"}));
        return wait(context);
    };
    const std::string id = ask_for("steps", 1);
    {
        Worker worker(pool, {{"steps", steps}}, real_time, quick);
        worker.start();
        until("it saved", [&] { return job(id).checkpoint == "half"; });
    }
    EXPECT_EQ(job(id).state, State::waiting);
    EXPECT_EQ(job(id).attempts, 0);
    Worker other(pool, {{"steps", steps}}, real_time, quick);
    EXPECT_TRUE(*other.do_one("other"));
    EXPECT_EQ(*job(id).result.text(), "half");
}

TEST_P(Workers, ALeaseIsKeptWhileTheHandlerSaysNothing) {
    std::atomic<int> hour = 10;
    const Clock clock = [&] { return fmt::format("2026-11-23T{:02}:00:00Z", hour.load()); };
    std::atomic<bool> go_on = false;
    const std::string id = ask_for("silent");
    quick.threads = 1;  // or another takes it over as soon as the clock jumps
    Worker worker(pool,
                  {{"silent",
                    [&](JobContext&) -> Result<Value> {
                        go_on.wait(false);
                        return Value();
                    }}},
                  clock, quick);
    worker.start();
    until("it runs", [&] { return job(id).state == State::running; });
    hour = 12;  // its first lease is over
    until("it is kept", [&] { return job(id).lease_until > "2026-11-23T12"; });
    go_on = true;
    go_on.notify_one();
    until("it is done", [&] { return job(id).state == State::done; });
    EXPECT_EQ(job(id).attempts, 1);
}

// ---- processes that are killed ----

enum class Pace { slow, never_done };

/// In a process of its own; says nothing, may be killed.
[[noreturn]] void work(const std::string& place, Pace pace) {
    store::Pool pool(place, 4);
    const std::string name = "process " + std::to_string(getpid());
    const auto slowly = [pace](JobContext& context) -> Result<Value> {
        while (pace == Pace::never_done) pause();
        for (int i = 0; i < 5; ++i) {
            HANSE_CHECK(context.progress({.done = i, .checkpoint = std::to_string(i)}));
            usleep(10'000);
        }
        return count(context);
    };
    Worker worker(pool, {{"count", slowly}}, real_time,
                  {.name = name, .threads = 2, .lease_s = 1, .beat = 300ms, .pause = 20ms});
    worker.start();
    while (true) pause();
}

TEST_P(Workers, KilledAtAnyMomentEveryJobEndsOnce) {
    constexpr int kJobs = 30, kProcesses = 3;
    for (int i = 0; i < kJobs; ++i) ask_for("count");
    const auto start = [&](Pace pace = Pace::slow) {
        const pid_t child = fork();
        if (child == 0) work(place.text(), pace);
        return child;
    };
    const auto kill_one = [](pid_t child) {
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
    };
    // One is killed in the middle of a job for certain; the others wherever it hits them.
    const pid_t first = start(Pace::never_done);
    until("it has taken a job", [&] { return number_in(State::running) > 0; });
    kill_one(first);
    pid_t processes[kProcesses];
    for (pid_t& one : processes) one = start();
    std::mt19937 moments(20261123);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
    for (int kills = 0; number_in(State::done) < kJobs && kills < 300; ++kills) {
        usleep(static_cast<unsigned>(20'000 + moments() % 200'000));
        pid_t& victim = processes[moments() % kProcesses];
        kill_one(victim);
        victim = start();
    }
    for (const pid_t one : processes) kill_one(one);
    EXPECT_EQ(number_in(State::done), kJobs);
    EXPECT_EQ(*database.number("select count(*) from result"), kJobs);
    EXPECT_EQ(*database.number("select count(distinct job) from result"), kJobs);
    EXPECT_EQ(*database.number("select count(*) from trail where what = 'job.done'"), kJobs);
    EXPECT_GT(*database.number("select count(*) from job where attempts > 1"), 0);
    EXPECT_FALSE(trail::verify(database, trail::kHouse)->broken);
}

}  // namespace
}  // namespace hanse::jobs
