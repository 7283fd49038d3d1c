// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/jobs/worker.hpp"

#include <condition_variable>
#include <set>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::jobs {

using base::Done;
using base::Result;
using base::Value;

namespace {

/// How often a worker tries to write down how a job ended.
constexpr int kTellings = 10;

}  // namespace

// ---- what a handler has in hand ----

Result<Done> JobContext::verdict() const {
    switch (ended_.load()) {
        case Reason::none: return Done{};
        case Reason::cancelled: return base::conflict({}, "任务已取消", "the job was cancelled");
        case Reason::stopped:
            return base::unavailable({}, "程序正在停止，任务稍后继续",
                                     "the program stops; the job will go on later");
        case Reason::lost:
            return base::conflict({}, "任务已由别的进程接手",
                                  "another worker has taken the job over");
    }
    return Done{};
}

Result<Done> JobContext::report(const Progress* progress, const std::string& now) {
    HANSE_TRY(database, pool_.borrow());
    const auto heard = extend(*database, lease_of(job_), progress, now, lease_s_);
    if (!heard) {
        // Away for a while is no reason to stop: the lease is still ours until somebody claims it.
        if (heard.error().kind == base::ErrorKind::conflict) ended_ = Reason::lost;
    } else if (*heard == Heard::cancel) {
        ended_ = Reason::cancelled;
    }
    return verdict();
}

Result<Done> JobContext::progress(const Progress& progress) {
    HANSE_CHECK(verdict());
    const std::string now = clock_();
    if (!progress.checkpoint && now == last_said_) return Done{};
    last_said_ = now;
    return report(&progress, now);
}

// ---- the worker ----

struct Worker::State {
    store::Pool& pool;
    const Handlers handlers;
    const Clock clock;
    const WorkerOptions options;

    std::mutex mutex;  // of what follows
    std::condition_variable changed;
    bool stopping = false;
    std::uint64_t wakings = 0;
    std::set<std::shared_ptr<JobContext>> running;  // shared with whoever keeps their leases

    std::vector<std::thread> threads;

    /// Waits; @return whether to go on.
    bool rest(std::chrono::milliseconds time, std::uint64_t& seen) {
        std::unique_lock lock(mutex);
        changed.wait_for(lock, time, [&] { return stopping || wakings != seen; });
        seen = wakings;
        return !stopping;
    }

    /// @return whether to begin at all.
    bool enter(const std::shared_ptr<JobContext>& context) {
        const std::scoped_lock lock(mutex);
        if (stopping) return false;
        running.insert(context);
        return true;
    }
    void leave(const std::shared_ptr<JobContext>& context) {
        const std::scoped_lock lock(mutex);
        running.erase(context);
    }
    std::vector<std::shared_ptr<JobContext>> now_running() {
        const std::scoped_lock lock(mutex);
        return {running.begin(), running.end()};
    }
};

Worker::Worker(store::Pool& pool, Handlers handlers, Clock clock, WorkerOptions options)
    : state_(new State{pool, std::move(handlers), std::move(clock), std::move(options)}) {
    base::expects(!state_->handlers.empty() && !state_->options.name.empty(),
                  "a worker has a name and can do something");
}

Worker::~Worker() { stop(); }

void Worker::start() {
    for (std::size_t i = 0; i < state_->options.threads; ++i)
        state_->threads.emplace_back([this, i] { run(i); });
    state_->threads.emplace_back([this] { keep_leases(); });
}

void Worker::wake() {
    {
        const std::scoped_lock lock(state_->mutex);
        ++state_->wakings;
    }
    state_->changed.notify_all();
}

void Worker::stop() {
    {
        const std::scoped_lock lock(state_->mutex);
        state_->stopping = true;
        for (const auto& context : state_->running) {
            auto none = JobContext::Reason::none;
            context->ended_.compare_exchange_strong(none, JobContext::Reason::stopped);
        }
    }
    state_->changed.notify_all();
    for (std::thread& thread : state_->threads) thread.join();
    state_->threads.clear();
}

void Worker::run(std::size_t thread) {
    const std::string name = fmt::format("{} {}", state_->options.name, thread);
    std::uint64_t seen = 0;
    auto pause = std::chrono::milliseconds(0);
    while (state_->rest(pause, seen)) {
        const auto done = do_one(name);
        // Also after an error: the database may be away, and comes back.
        pause = done && *done ? std::chrono::milliseconds(0) : state_->options.pause;
    }
}

void Worker::keep_leases() {
    std::uint64_t seen = 0;
    while (state_->rest(state_->options.beat, seen))
        for (const auto& context : state_->now_running())
            static_cast<void>(context->report(nullptr, state_->clock()));
}

Result<bool> Worker::do_one(const std::string& name) {
    Claim asked{.worker = name, .kinds = {}, .lease_s = state_->options.lease_s};
    for (const auto& [kind, handler] : state_->handlers) asked.kinds.push_back(kind);
    std::optional<Job> job;
    {
        HANSE_TRY(database, state_->pool.borrow());
        HANSE_TRY(claimed, claim(*database, asked, state_->clock()));
        job = std::move(claimed);
    }
    if (!job) return false;
    const std::shared_ptr<JobContext> context(
        new JobContext(*std::move(job), state_->pool, state_->clock, state_->options.lease_s));
    if (!state_->enter(context)) {  // claimed while stop() was called
        HANSE_TRY(database, state_->pool.borrow());
        HANSE_CHECK(give_back(*database, lease_of(context->job()), state_->clock()));
        return false;
    }
    end(*context, handle(*context));
    state_->leave(context);
    return true;
}

Result<Value> Worker::handle(JobContext& context) const {
    try {
        return state_->handlers.at(context.job().kind)(context);
    } catch (const std::exception& broken) {  // a bug of the handler costs its job, not the program
        return base::invalid({}, fmt::format("程序内部错误：{}", broken.what()),
                             fmt::format("a fault of the program: {}", broken.what()));
    }
}

Result<Done> Worker::tell(JobContext& context, const Result<Value>& answer) {
    const Lease lease = lease_of(context.job_);
    HANSE_TRY(database, state_->pool.borrow());
    const std::string now = state_->clock();
    if (answer) return finish(*database, lease, *answer, context.write_, now);
    switch (context.ended_.load()) {
        case JobContext::Reason::cancelled: return give_up(*database, lease, now);
        case JobContext::Reason::stopped: return give_back(*database, lease, now);
        case JobContext::Reason::lost: return Done{};
        case JobContext::Reason::none: break;
    }
    return fail(*database, lease, answer.error(), now);
}

/// Writes down how it ended. While the database is away the work is not thrown away; if that lasts,
/// the lease runs out and the job is done again.
void Worker::end(JobContext& context, const Result<Value>& answer) {
    std::uint64_t seen = 0;
    Result<Done> told = tell(context, answer);
    for (int i = 0; i < kTellings && !told && told.error().kind == base::ErrorKind::unavailable;
         ++i) {
        if (!state_->rest(state_->options.pause, seen)) break;
        told = tell(context, answer);
    }
    // Its results cannot be written. (If it was the lease that was lost, this is refused as well.)
    if (!told && answer) static_cast<void>(tell(context, std::move(told).error()));
}

}  // namespace hanse::jobs
