// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs: long work in the background, written down before it is begun, ended exactly once.
//
//            claim                 finish
//   waiting ───────▶ running ─────────────▶ done
//      │  ▲             │ ├──── fail ─────▶ failed      (for good, or tried often enough)
//      │  └─────────────┘ └──────────────▶ cancelled    (asked for, and seen at the next progress)
//      │   lease ran out, refused for now, given back
//      └────────────── cancel ───────────▶ cancelled
//
// This file is for who asks for work and looks after it; who does it: lease.hpp, worker.hpp. No clock
// is read: every moment is passed in ("2026-11-23T07:30:00Z").
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::jobs {

enum class State { waiting, running, done, failed, cancelled };
const char* state_name(State state);
std::optional<State> state_named(std::string_view name);
inline bool has_ended(State state) { return state != State::waiting && state != State::running; }

struct Job {
    std::string id;     // "j-" and 16 letters
    std::string kind;   // "patents.import": chooses the handler
    std::string scope;  // id of an alliance, or trail::kHouse
    std::string asked_by;
    base::Value input;
    State state = State::waiting;
    std::int64_t done = 0, total = 0;  // total 0: not known
    base::Bilingual stage;             // what is being done
    base::Value result, error;         // error: {kind, message: {zh, en}, place}
    std::string checkpoint;            // how far it came, in the handler's own words
    bool cancelling = false;           // asked for while it runs
    std::int64_t attempts = 0, attempts_max = 0;
    std::string worker, lease_until;  // of the last attempt
    std::string created, started, ended;
};

struct Order {
    std::string kind;
    std::string scope = trail::kHouse;
    base::Value input;
    std::int64_t attempts_max =
        3;  // a job that takes its process down with it is not tried for ever
};

base::Result<base::Done> migrate(store::Database& database);

/// Writes the order down. Within a transaction, it stands or falls with that.
/// @return the job's id.
base::Result<std::string> ask(store::Database& database, const trail::Occasion& occasion,
                              const Order& order);

/// A waiting job ends here; a running one when its handler next looks.
/// @return not_found; conflict if it has ended already.
base::Result<base::Done> cancel(store::Database& database, const trail::Occasion& occasion,
                                const std::string& id);

/// @return not_found.
base::Result<Job> show(store::Database& database, const std::string& id);

struct Wanted {
    std::string asked_by, scope, kind;  // empty: any
    std::set<std::string> scopes;       // of these only; empty: any
    std::optional<State> state;         // nothing: any
    std::string before;                 // id of the last job seen; empty: from the newest on
    std::int64_t count_max = 100;
};

/// The newest first.
base::Result<std::vector<Job>> list(store::Database& database, const Wanted& wanted);
/// How many list() has, on all its pages.
base::Result<std::int64_t> count(store::Database& database, const Wanted& wanted);

/// {id, kind, scope, …}: for whoever watches. What is not known is not there.
base::Value job_value(const Job& job);

}  // namespace hanse::jobs
