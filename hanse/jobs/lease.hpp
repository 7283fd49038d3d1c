// SPDX-License-Identifier: GPL-3.0-or-later
// Lease: the right of one worker to do one job, for a while.
//
// A job whose lease runs out is given to the next worker that asks. Whoever held it before can write
// nothing more about it: every step here names the lease and is refused with a conflict if it is
// somebody else's by now. That, and the results being written in the transaction that ends the job, is
// why a job ends exactly once whatever dies when. Written for handlers by worker.hpp.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/jobs/job.hpp"

namespace hanse::jobs {

struct Lease {
    std::string job, worker;
    std::int64_t attempt = 0;
};
Lease lease_of(const Job& job);

struct Claim {
    std::string worker;              // who asks; every worker of every process another name
    std::vector<std::string> kinds;  // what it can do; at least one
    std::int64_t lease_s = 60;
};

/// The job that waits longest, or one whose lease ran out. Jobs that died too often end here as failed,
/// those to be cancelled as cancelled. A moment further ahead than any wait or lease can be was written
/// while a clock was wrong, and keeps nobody waiting.
/// @return nothing if there is none to do.
base::Result<std::optional<Job>> claim(store::Database& database, const Claim& asked,
                                       const std::string& now);

struct Progress {
    std::int64_t done = 0, total = 0;
    base::Bilingual stage;
    std::optional<std::string> checkpoint;  // nothing: as it was
};
enum class Heard { go_on, cancel };

/// Says how far it is, and holds the lease for so much longer.
/// @param progress  null: only the lease.
/// @return conflict if the lease was lost.
base::Result<Heard> extend(store::Database& database, const Lease& lease, const Progress* progress,
                           const std::string& now, std::int64_t lease_s);

using Write = std::function<base::Result<base::Done>(store::Database&)>;

/// Ends the job as done. @param write  writes the results, in the same transaction; may be empty.
/// @return conflict if the lease was lost; then nothing was written.
base::Result<base::Done> finish(store::Database& database, const Lease& lease,
                                const base::Value& result, const Write& write,
                                const std::string& now);

/// What was unavailable is tried again, each time after a longer wait, as often as the order says; any
/// other error ends the job as failed.
base::Result<base::Done> fail(store::Database& database, const Lease& lease,
                              const base::Error& error, const std::string& now);

/// Ends the job as cancelled.
base::Result<base::Done> give_up(store::Database& database, const Lease& lease,
                                 const std::string& now);

/// Back to the waiting ones, with its checkpoint, as if it had not been begun: the program ends.
base::Result<base::Done> give_back(store::Database& database, const Lease& lease,
                                   const std::string& now);

/// What the workers of a process held may be claimed at once: it is known to have ended. Should it live
/// after all, nothing is harmed: whoever keeps its lease first, has the job.
/// @param process  as its workers are called, without the numbers of their threads.
base::Result<base::Done> release(store::Database& database, const std::string& process);

}  // namespace hanse::jobs
