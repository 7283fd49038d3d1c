// SPDX-License-Identifier: GPL-3.0-or-later
// Sight: what opens a wall for a time, each with its trace: rooms of cases and disputes, a bureau's
// grounds for seeing members' details, and sums given out to the members.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/walls/aggregates.hpp"

namespace hanse::registry {

/// Lets a person into the room of one case or dispute, until they are dismissed or it is removed.
/// @param address  "disputes/D1", which exists.
base::Result<base::Done> admit(store::Database& database, const std::string& alliance,
                               const std::string& address, const std::string& person,
                               const std::string& reason, const trail::Occasion& occasion);
base::Result<base::Done> dismiss(store::Database& database, const std::string& alliance,
                                 const std::string& address, const std::string& person,
                                 const std::string& reason, const trail::Occasion& occasion);
base::Result<std::set<std::string>> rooms_of(store::Database& database, const std::string& alliance,
                                             const std::string& person);
struct Admitted {
    std::string address, person, admitted, admitted_by;
};
base::Result<std::vector<Admitted>> admitted(store::Database& database,
                                             const std::string& alliance);

/// Why an officer of a bureau must see members' details, on which basis, for how long.
struct Grounds {
    std::string id, person, reason, basis, begun, expires;
    std::optional<std::string> ended;
};
inline constexpr int kGroundsDaysMax = 30;

/// @return invalid_input for an empty reason or basis, or for more than kGroundsDaysMax days.
base::Result<Grounds> record_grounds(store::Database& database, const std::string& alliance,
                                     const std::string& reason, const std::string& basis, int days,
                                     const trail::Occasion& occasion);
base::Result<base::Done> end_grounds(store::Database& database, const std::string& alliance,
                                     const std::string& id, const trail::Occasion& occasion);
/// All there ever were, the newest first: the alliance sees who looked at it.
base::Result<std::vector<Grounds>> grounds(store::Database& database, const std::string& alliance);
/// Those of a person that hold now.
base::Result<std::optional<Grounds>> grounds_of(store::Database& database,
                                                const std::string& alliance,
                                                const std::string& person, const std::string& now);
/// To be called for every look that grounds made possible. @param at_what  "records", "statement M2"
base::Result<base::Done> note_look(store::Database& database, const std::string& alliance,
                                   const std::string& at_what, const Grounds& because,
                                   const trail::Occasion& occasion);

struct Aggregate {
    std::int64_t number = 0;
    std::string measure;
    std::map<std::string, std::string> cells;
    std::int64_t members = 0;
    std::string total;         // exact: "123/10"
    std::int64_t version = 0;  // of the alliance
    std::string given;
};

struct Withheld {
    std::map<std::string, std::string> cells;
    Refused why = Refused::no;
};

struct AggregatesGiven {
    std::vector<Aggregate> given;
    std::vector<Withheld> withheld;
};

/// Gives out every sum of a measure that may be given out. A sum given before is not given again.
base::Result<AggregatesGiven> give_aggregates(store::Database& database,
                                              const std::string& alliance,
                                              const AggregateRules& rules, const Measure& measure,
                                              const std::string& reason,
                                              const trail::Occasion& occasion);
base::Result<std::vector<Aggregate>> aggregates(store::Database& database,
                                                const std::string& alliance);

}  // namespace hanse::registry
