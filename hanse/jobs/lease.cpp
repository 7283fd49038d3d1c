// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/jobs/lease.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/jobs/rows.hpp"

namespace hanse::jobs {

using base::Done;
using base::Result;
using store::Writers;

namespace {

constexpr std::int64_t kFirstWait_s = 5;
constexpr std::int64_t kLongestWait_s = 600;

/// Whose the row must be, at the end of each statement; its fields are those of held_by().
constexpr const char* kHeld =
    "where id = :id and worker = :worker and attempts = :attempts and state = 'running' "
    "returning cancelling";

store::Fields held_by(store::Fields fields, const Lease& lease) {
    fields.insert(fields.end(), {lease.job, lease.worker, lease.attempt});
    return fields;
}

base::Error lost(const Lease& lease) {
    return base::conflict(
        {}, fmt::format("任务 {} 已由别的进程接手或已经结束", lease.job),
        fmt::format("job {} was taken over by another worker, or has ended", lease.job));
}

trail::Occasion program_at(const std::string& now) {
    return {.who = "program", .by = "job", .from = {}, .at = now};
}

/// Sets what `sql` says if the lease holds, does what else belongs to it, and notes it in the trail.
Result<Done> end(store::Database& database, const Lease& lease, const std::string& set,
                 const store::Fields& fields, const Write& write, const char* what,
                 const std::string& now) {
    return database.transaction([&]() -> Result<Done> {
        // First of all: from here on nobody else can claim it.
        HANSE_TRY(ours,
                  database.rows("update job set " + set + " " + kHeld, held_by(fields, lease)));
        if (ours.empty()) return lost(lease);
        if (write) HANSE_CHECK(write(database));
        HANSE_TRY(job, job_where(database, "id = :id", {lease.job}));
        base::expects(job.has_value(), "a row that was just changed is there");
        return note(database, program_at(now), *job, what, "");
    });
}

/// ":k0, :k1", a parameter for each kind.
std::string marks(std::size_t count) {
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += fmt::format("{}:k{}", i > 0 ? ", " : "", i);
    return out;
}

/// The next one to do, to be held until the end of the transaction.
Result<std::optional<Job>> next(store::Database& database, const Claim& claim,
                                const std::string& now, bool hold) {
    std::string condition =
        "((state = 'waiting' and (ready <= :now or ready > :never)) or "
        "(state = 'running' and (lease_until < :now_again or lease_until > :never_again))) "
        "and kind in (" +
        marks(claim.kinds.size()) + ") order by ready, created, id limit 1";
    if (hold && database.engine() == store::Engine::postgresql)
        condition += " for update skip locked";
    const std::string never = base::later(now, kLongestWait_s + claim.lease_s);
    store::Fields fields{now, never, now, never};
    for (const std::string& kind : claim.kinds) fields.emplace_back(kind);
    return job_where(database, condition, fields);
}

Result<Done> end_dead(store::Database& database, const Job& job, const std::string& now) {
    const base::Error died = base::unavailable(
        {}, fmt::format("执行任务的进程已中断 {} 次，不再重试", job.attempts),
        fmt::format("the process that did the job ended {} times before it was done",
                    job.attempts));
    const bool cancelled = job.cancelling;
    HANSE_CHECK(database.run(
        "update job set state = :state, error = :error, ended = :ended, lease_until = null "
        "where id = :id",
        {state_name(cancelled ? State::cancelled : State::failed),
         cancelled ? store::Field() : store::Field(error_text(died)), now, job.id}));
    return note(database, program_at(now), job, cancelled ? "job.cancelled" : "job.failed", "");
}

Result<Done> begin(store::Database& database, Job& job, const Claim& claim,
                   const std::string& now) {
    job.state = State::running;
    job.worker = claim.worker;
    job.lease_until = base::later(now, claim.lease_s);
    ++job.attempts;
    if (job.started.empty()) job.started = now;
    return database.run(
        "update job set state = 'running', worker = :worker, lease_until = :lease_until, "
        "attempts = :attempts, started = :started where id = :id",
        {job.worker, job.lease_until, job.attempts, job.started, job.id});
}

}  // namespace

Lease lease_of(const Job& job) { return {job.id, job.worker, job.attempts}; }

Result<std::optional<Job>> claim(store::Database& database, const Claim& asked,
                                 const std::string& now) {
    base::expects(!asked.kinds.empty() && !asked.worker.empty(),
                  "a worker has a name and can do something");
    std::optional<Job> out;
    bool more = true;
    const auto take_next = [&]() -> Result<Done> {
        out.reset();
        more = false;
        HANSE_TRY(job, next(database, asked, now, true));
        if (!job) return Done{};  // somebody else has it by now
        more = job->cancelling || job->attempts >= job->attempts_max;
        if (more) return end_dead(database, *job, now);
        HANSE_CHECK(begin(database, *job, asked, now));
        out = std::move(job);
        return Done{};
    };
    while (more) {
        // Asked first without a transaction: workers that find nothing keep no writer waiting.
        HANSE_TRY(waiting, next(database, asked, now, false));
        if (!waiting) return out;
        HANSE_CHECK(database.transaction(take_next, Writers::together));
    }
    return out;
}

Result<Heard> extend(store::Database& database, const Lease& lease, const Progress* progress,
                     const std::string& now, std::int64_t lease_s) {
    std::string set = "lease_until = :lease_until";
    store::Fields fields{base::later(now, lease_s)};
    if (progress != nullptr) {
        set +=
            ", done = :done, total = :total, stage = :stage, "
            "checkpoint = coalesce(:checkpoint, checkpoint)";
        fields.insert(fields.end(),
                      {progress->done, progress->total, base::to_json(base::Value(progress->stage)),
                       progress->checkpoint});
    }
    HANSE_TRY(ours, database.rows("update job set " + set + " " + kHeld, held_by(fields, lease)));
    if (ours.empty()) return lost(lease);
    return ours.front().whole(0) != 0 ? Heard::cancel : Heard::go_on;
}

Result<Done> finish(store::Database& database, const Lease& lease, const base::Value& result,
                    const Write& write, const std::string& now) {
    return end(database, lease,
               "state = 'done', result = :result, ended = :ended, lease_until = null",
               {base::to_json(result), now}, write, "job.done", now);
}

Result<Done> fail(store::Database& database, const Lease& lease, const base::Error& error,
                  const std::string& now) {
    HANSE_TRY(job, show(database, lease.job));
    const bool again =
        error.kind == base::ErrorKind::unavailable && lease.attempt < job.attempts_max;
    if (!again)
        return end(database, lease,
                   "state = 'failed', error = :error, ended = :ended, lease_until = null",
                   {error_text(error), now}, {}, "job.failed", now);
    const std::int64_t wait_s =
        std::min(kFirstWait_s << std::min<std::int64_t>(lease.attempt - 1, 20), kLongestWait_s);
    return end(database, lease,
               "state = 'waiting', error = :error, ready = :ready, lease_until = null",
               {error_text(error), base::later(now, wait_s)}, {}, "job.put-off", now);
}

Result<Done> give_up(store::Database& database, const Lease& lease, const std::string& now) {
    return end(database, lease, "state = 'cancelled', ended = :ended, lease_until = null", {now},
               {}, "job.stopped", now);
}

Result<Done> release(store::Database& database, const std::string& process) {
    // Before every moment there is; what the job has learned about itself stays as it is.
    return database.run(
        "update job set lease_until = '' where state = 'running' "
        "and substr(worker, 1, length(:process)) = :process_again",
        {process + " ", process + " "});
}

Result<Done> give_back(store::Database& database, const Lease& lease, const std::string& now) {
    HANSE_TRY(ours, database.rows("update job set state = 'waiting', attempts = attempts - 1, "
                                  "ready = :ready, lease_until = null " +
                                      std::string(kHeld),
                                  held_by({now}, lease)));
    if (ours.empty()) return lost(lease);
    return Done{};
}

}  // namespace hanse::jobs
