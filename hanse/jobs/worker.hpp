// SPDX-License-Identifier: GPL-3.0-or-later
// Worker: does jobs, in threads of its own, until it is told to stop.
//
//   Handlers handlers{{"patents.import", [](JobContext& context) -> Result<Value> {
//       for (…) HANSE_CHECK(context.progress({.done = i, .total = n, .stage = words}));
//       context.at_end([…](store::Database& database) { … the rows of the result … });
//       return Value::map();
//   }}};
//   Worker worker(pool, handlers, clock, {.name = "host 4711"});
//
// Several workers, in one process or in many, may serve one database. A handler runs again from its
// checkpoint when its process died, so what it leaves outside of at_end() must bear that.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "hanse/jobs/lease.hpp"
#include "hanse/store/pool.hpp"

namespace hanse::jobs {

/// The moment now, "2026-11-23T07:30:00Z"; called by several threads.
using Clock = std::function<std::string()>;

/// What a handler has in hand. Used by the thread of the handler.
class JobContext {
public:
    const base::Value& input() const { return job_.input; }
    const Job& job() const { return job_; }
    /// What was saved by an attempt before this one; empty: nothing.
    const std::string& checkpoint() const { return job_.checkpoint; }

    /// To be called often; it writes once a second at most, and whenever there is a checkpoint.
    /// @return an error if the handler should end now, with that very error: the job was cancelled, the
    ///         program stops, or the lease was lost.
    base::Result<base::Done> progress(const Progress& progress);
    /// The same question without saying anything.
    bool cancelled() const { return ended_ != Reason::none; }
    /// Results are written by this, in the transaction that ends the job: all of them once, or none.
    void at_end(Write write) { write_ = std::move(write); }

private:
    friend class Worker;
    enum class Reason { none, cancelled, stopped, lost };

    JobContext(Job job, store::Pool& pool, const Clock& clock, std::int64_t lease_s)
        : job_(std::move(job)), pool_(pool), clock_(clock), lease_s_(lease_s) {}
    base::Result<base::Done> verdict() const;
    /// Extends the lease and hears what is wanted. Of any thread.
    base::Result<base::Done> report(const Progress* progress, const std::string& now);

    Job job_;
    store::Pool& pool_;
    const Clock& clock_;
    std::int64_t lease_s_;
    std::atomic<Reason> ended_ = Reason::none;
    std::string last_said_;
    Write write_;
};

using Handler = std::function<base::Result<base::Value>(JobContext&)>;
using Handlers = std::map<std::string, Handler>;  // by kind

struct WorkerOptions {
    std::string name;         // another for each worker of each process; threads add " 0", " 1" …
    std::size_t threads = 1;  // jobs at the same time
    std::int64_t lease_s = 60;
    std::chrono::milliseconds beat = std::chrono::seconds(15);  // between two extensions of leases
    std::chrono::milliseconds pause = std::chrono::seconds(1);  // between two looks for work
};

class Worker {
public:
    /// @param pool  outlives the worker and lends one connection more than there are threads.
    Worker(store::Pool& pool, Handlers handlers, Clock clock, WorkerOptions options);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    /// stop()
    ~Worker();

    void start();
    /// There may be work: looks at once.
    void wake();
    /// Takes no more jobs, asks those that run to end (they go back to the waiting ones with their
    /// checkpoints), and waits for them.
    void stop();

    /// Does one job in the calling thread. @return whether there was one.
    base::Result<bool> do_one(const std::string& name);

private:
    struct State;
    void run(std::size_t thread);
    void keep_leases();
    base::Result<base::Value> handle(JobContext& context) const;
    base::Result<base::Done> tell(JobContext& context, const base::Result<base::Value>& answer);
    void end(JobContext& context, const base::Result<base::Value>& answer);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::jobs
