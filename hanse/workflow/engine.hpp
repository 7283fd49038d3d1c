// SPDX-License-Identifier: GPL-3.0-or-later
// Engine: what moves an instance of a process: people, votes, and the clock.
//
// Every change checks the version that the person saw (base::conflict: somebody was quicker), is
// written into the instance's history and the alliance's trail, and has its effect in the same
// transaction: all of it stands, or nothing. The trail gets digests of what was filled in, not the
// words: it is read by more people than an applicant's file.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/trail/trail.hpp"
#include "hanse/workflow/instance.hpp"

namespace hanse::workflow {

/// An effect to be brought about: the instance as it stands after the move.
struct Effect {
    std::string word;  // "member.add"
    const Instance& instance;
    const Move& move;
    const trail::Occasion& occasion;
};

/// What the layer above does for the engine.
struct Hands {
    /// Brings an effect about, in the transaction of the move. An error undoes the move.
    std::function<base::Result<base::Done>(store::Database&, const Effect&)> act;
    /// Companies with somebody in one of these roles, and persons in them without a company.
    std::function<base::Result<std::vector<std::string>>(
        store::Database&, const std::string& alliance, std::span<const std::string> roles)>
        voices;
    /// The day of a moment in the zone of the house: deadlines are counted from it, as tick() is.
    std::function<base::Date(const std::string& moment)> day_of;
};

struct Beginning {
    std::string alliance, subject, member, batch;
    base::Value input;  // the form of the start
    std::string reason;
};

/// @return denied if the viewer may not start it; invalid_input with every mistake of the form.
base::Result<Instance> start(store::Database& database, const Process& process,
                             const Beginning& beginning, const Viewer& viewer,
                             const trail::Occasion& occasion, const Hands& hands);

struct OpenMove {
    const Move* move = nullptr;
    std::string role;    // in which the viewer would act
    std::string choice;  // of a vote: how they voted already
};
/// What the viewer can do now.
base::Result<std::vector<OpenMove>> moves_open(store::Database& database,
                                               const Processes& processes,
                                               const std::string& instance, const Viewer& viewer);

struct Wish {
    std::string instance, move;
    std::int64_t version = 0;  // that the person saw
    base::Value form;
    std::string reason;
    std::string choice;  // of a vote: "yes", "no", "abstain"
};

/// Moves an instance, or casts a vote; the vote that decides moves it too.
/// @return not_found if the viewer may not see it; denied if they may not do this; conflict if
///         somebody was quicker, or the state has no such move; invalid_input for the form.
base::Result<Instance> move(store::Database& database, const Processes& processes, const Wish& wish,
                            const Viewer& viewer, const trail::Occasion& occasion,
                            const Hands& hands);

/// Writes fields down without moving on: drafts, answers one by one.
/// @param wish  its move, reason and choice are not looked at. Answers are taken one by one: those
///              that are not named stay; null takes one away.
base::Result<Instance> save(store::Database& database, const Processes& processes, const Wish& wish,
                            const Viewer& viewer, const trail::Occasion& occasion,
                            const Hands& hands);

/// An open instance whose day is near or past.
struct Due {
    Instance instance;
    std::string move;   // what it does by itself once the day is over; empty: only a reminder
    int days_left = 0;  // below zero: late
    std::vector<std::string> actors;  // roles that can do something about it
};
/// @param ahead_days  those whose day is within so many days.
base::Result<std::vector<Due>> due(store::Database& database, const Processes& processes,
                                   base::Date today, int ahead_days = 0);

struct Ticked {
    std::vector<std::string> moved;  // ids of instances
    struct Stuck {
        std::string instance;
        base::Error error;
    };
    std::vector<Stuck> stuck;  // those that could not move; the next tick tries again
};
/// Does what is due by itself; what somebody moved meanwhile is left alone, and one that cannot
/// move keeps no other from moving.
/// @param today     in the zone of the house.
/// @param occasion  of the program.
base::Result<Ticked> tick(store::Database& database, const Processes& processes, base::Date today,
                          const trail::Occasion& occasion, const Hands& hands);

/// What would keep a process from getting anywhere: nobody holds a role that its first state needs.
struct Gap {
    std::string alliance;
    std::vector<std::string> roles;  // one of these is needed
};
/// To be asked before a campaign is sent: alliances where nobody could answer.
base::Result<std::vector<Gap>> preflight(store::Database& database, const Process& process,
                                         std::span<const std::string> alliances,
                                         const Hands& hands);

/// Open instances that stand in a state which their process has no more: after a change of rules.
base::Result<std::vector<Instance>> adrift(store::Database& database, const Processes& processes);

}  // namespace hanse::workflow
