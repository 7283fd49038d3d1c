// SPDX-License-Identifier: GPL-3.0-or-later
// Instance: one going-through of a process: one application, one clause, one self-check.
//
// What a person sees of it is decided here and nowhere above: see seen().
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/store/database.hpp"
#include "hanse/workflow/process.hpp"

namespace hanse::workflow {

/// Who looks or acts.
struct Viewer {
    std::string person;
    std::string member;              // the company they stand for; empty: none
    std::vector<std::string> roles;  // in the alliance of the instance

    bool has(std::string_view role) const;
};

struct Instance {
    std::string id;
    std::string process, alliance;
    std::string subject;  // what it is about: "clauses/C3"
    std::string member;   // the company it is about; empty: none
    std::string batch;    // started together with others: a campaign
    std::string state, since;
    std::string due;   // day; empty: none
    base::Value data;  // field id → value
    std::int64_t version = 0;
    std::string started_by, started_as, started_at, ended_at;  // as: in which role

    bool open() const { return ended_at.empty(); }
};

struct Vote {
    std::string voice;   // a company, or a person
    std::string person;  // who cast it
    std::string choice;  // "yes", "no", "abstain"; empty: not yet
    std::string reason, at;
};

struct Tally {
    std::int64_t voices = 0, yes = 0, no = 0, abstain = 0;
    std::int64_t needed = 0;  // so many times yes
};

/// One line of an instance's history: what was decided, by whom and why.
struct Step {
    std::int64_t number = 0;  // from 1
    std::string kind;         // "started", "moved", "saved", "voted"
    std::string move, from, to;
    std::string at, person, role, member, reason;
    base::Value form;  // what was filled in
};

/// Nobody sees more than the process allows; a viewer who may not even know of it gets nothing.
/// @return the instance without the fields that are not for this viewer.
std::optional<Instance> seen(const Process& process, const Instance& instance,
                             const Viewer& viewer);

/// Whether the viewer sees what was filled in, and not the outline only.
bool sees_whole(const Process& process, const Instance& instance, const Viewer& viewer);

base::Result<base::Done> migrate(store::Database& database);

/// Where an instance belongs, to find out who somebody is there. Not for the eyes of anybody.
base::Result<std::string> alliance_of(store::Database& database, const std::string& id);

/// @return not_found for what is not there and for what this viewer may not see, alike.
base::Result<Instance> show(store::Database& database, const Processes& processes,
                            const std::string& id, const Viewer& viewer);

/// The oldest first; reasons, forms and votes only as far as the viewer may see them.
base::Result<std::vector<Step>> history(store::Database& database, const Processes& processes,
                                        const std::string& id, const Viewer& viewer);

struct Ballot {
    bool counted = false;  // whether the viewer may know how it stands
    Tally tally;
    std::vector<Vote> votes;  // those that the viewer may see; their own always
};
/// Of the vote that is running, or the last one. @return nothing if there was none.
base::Result<std::optional<Ballot>> ballot(store::Database& database, const Processes& processes,
                                           const std::string& id, const Viewer& viewer);

struct Wanted {
    std::string alliance, process, state, member, batch, subject, started_by;  // empty: any
    bool open_only = false;
    std::string after;  // id: those that come after it
    std::size_t count_max = 100;
};
/// Those that the viewer may see, the newest first.
/// @param viewer  gives who looks at an alliance: roles differ from one to the other.
base::Result<std::vector<Instance>> instances(
    store::Database& database, const Processes& processes, const Wanted& wanted,
    const std::function<base::Result<Viewer>(const std::string& alliance)>& viewer);

}  // namespace hanse::workflow
