// SPDX-License-Identifier: GPL-3.0-or-later
// Plan: changes of one alliance, held against what stands now and against the walls. Inside this room
// only.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

/// What a record shall be: nothing, or a body.
struct Step {
    Record record;                     // its address
    const Standing* before = nullptr;  // as it stands now, if it does
    std::optional<base::Value> after;
};

class Plan {
public:
    /// @param version  that the plan will be. @param hand  outlives the plan.
    Plan(std::vector<Standing> now, std::int64_t version, const Hand& hand);

    /// @return not_found, denied or conflict, in the words of change(); a record that the hand does not
    ///         see is answered for like one that there is not.
    base::Result<base::Done> add(const Change& change);

    bool empty() const { return steps_.empty(); }
    const std::vector<Step>& steps() const { return steps_; }
    const std::vector<Touched>& touched() const { return touched_; }
    /// Does the plan name this record?
    bool names(const std::string& address) const { return named_.contains(address); }

    /// What the alliance says afterwards.
    std::vector<Record> result() const;
    std::int64_t next_position() const;

private:
    const Standing* standing_at(const std::string& address) const;

    std::vector<Standing> now_;
    std::int64_t version_;
    const Hand& hand_;
    std::map<std::string, const Standing*> by_address_;
    std::vector<Step> steps_;
    std::set<std::string> named_;
    std::vector<Touched> touched_;
};

base::Error changed_meanwhile(const Record& record);

}  // namespace hanse::registry
