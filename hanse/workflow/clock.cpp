// SPDX-License-Identifier: GPL-3.0-or-later
// What is due, and what happens by itself.
#include <algorithm>

#include "hanse/base/days.hpp"
#include "hanse/store/transacted.hpp"
#include "hanse/workflow/engine.hpp"
#include "hanse/workflow/passage.hpp"
#include "hanse/workflow/rows.hpp"

namespace hanse::workflow {

using base::Result;

Result<std::vector<Due>> due(store::Database& database, const Processes& processes,
                             base::Date today, int ahead_days) {
    HANSE_TRY(open, due_instances(database, base::plus_days(today, ahead_days).text()));
    std::vector<Due> out;
    for (Instance& instance : open) {
        const Process* process = processes.find(instance.process);
        const State* state = process != nullptr ? process->state(instance.state) : nullptr;
        const auto day = base::Date::parse(instance.due);
        if (state == nullptr || !state->due || !day) continue;
        Due one{.move = state->due->then,
                .days_left = base::days_between(today, *day),
                .actors = process->actors(instance.state)};
        one.instance = std::move(instance);
        out.push_back(std::move(one));
    }
    return out;
}

namespace {

/// @return whether it moved.
Result<bool> move_by_clock(store::Database& database, const Process& process, const Due& due,
                           const trail::Occasion& occasion, const Hands& hands) {
    return store::transacted(database, [&]() -> Result<bool> {
        HANSE_TRY(now, load_instance(database, due.instance.id));
        if (now.version != due.instance.version) return false;  // somebody was quicker
        const Move& move = *process.move(due.move);
        Passage passage(database, process, std::move(now), occasion, hands);
        HANSE_CHECK(
            passage.take(passage.step("moved", move.id, "clock", {occasion.who, {}, {}}), move.to));
        HANSE_CHECK(passage.go(move, move.to, true));
        return true;
    });
}

}  // namespace

Result<Ticked> tick(store::Database& database, const Processes& processes, base::Date today,
                    const trail::Occasion& occasion, const Hands& hands) {
    HANSE_TRY(all, due(database, processes, today));
    Ticked out;
    for (const Due& one : all) {
        if (one.move.empty() || one.days_left >= 0) continue;  // the day itself still counts
        const auto moved =
            move_by_clock(database, *processes.find(one.instance.process), one, occasion, hands);
        if (!moved)
            out.stuck.push_back({one.instance.id, moved.error()});
        else if (*moved)
            out.moved.push_back(one.instance.id);
    }
    return out;
}

Result<std::vector<Gap>> preflight(store::Database& database, const Process& process,
                                   std::span<const std::string> alliances, const Hands& hands) {
    const std::vector<std::string> actors = process.actors(process.first);
    std::vector<std::string> needed;  // those who start it cannot answer it themselves
    for (const std::string& role : actors)
        if (role != "own" &&
            std::ranges::find(process.started_by, role) == process.started_by.end())
            needed.push_back(role);
    std::vector<Gap> out;
    if (needed.empty()) return out;
    for (const std::string& alliance : alliances) {
        HANSE_TRY(voices, hands.voices(database, alliance, needed));
        if (voices.empty()) out.push_back({alliance, needed});
    }
    return out;
}

Result<std::vector<Instance>> adrift(store::Database& database, const Processes& processes) {
    HANSE_TRY(open, open_instances(database));
    std::erase_if(open, [&](const Instance& instance) {
        const Process* process = processes.find(instance.process);
        return process != nullptr && process->state(instance.state) != nullptr;
    });
    return open;
}

}  // namespace hanse::workflow
