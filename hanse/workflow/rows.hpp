// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of instances, steps and voices. Inside the workflow floor only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/workflow/instance.hpp"

namespace hanse::workflow {

/// @return not_found if there is none.
base::Result<Instance> load_instance(store::Database& database, const std::string& id);
base::Error no_such_instance(const std::string& id);
base::Result<base::Done> insert_instance(store::Database& database, const Instance& instance);
/// Writes what can change, if nobody was quicker, and counts the version up.
/// @return conflict if somebody was.
base::Result<base::Done> update_instance(store::Database& database, Instance& instance);

/// Those that `wanted` names, whoever may see them: a page of them, newest first.
base::Result<std::vector<Instance>> instance_page(store::Database& database, const Wanted& wanted,
                                                  const std::string& after);
base::Result<std::vector<Instance>> open_instances(store::Database& database);
/// Open ones that are due by a day, the earliest first.
base::Result<std::vector<Instance>> due_instances(store::Database& database,
                                                  const std::string& day);

/// @return its number. @param step  its number is not looked at.
base::Result<std::int64_t> insert_step(store::Database& database, const std::string& instance,
                                       const Step& step);
base::Result<std::vector<Step>> load_steps(store::Database& database, const std::string& instance);

/// Voices of one vote: it has the number of the step that opened it.
base::Result<std::int64_t> newest_round(store::Database& database, const std::string& instance);
base::Result<base::Done> insert_voice(store::Database& database, const std::string& instance,
                                      std::int64_t round, const std::string& move,
                                      const std::string& voice);
base::Result<base::Done> update_voice(store::Database& database, const std::string& instance,
                                      std::int64_t round, const Vote& vote);
struct Round {
    std::string move;
    std::vector<Vote> votes;  // by voice
};
base::Result<Round> load_round(store::Database& database, const std::string& instance,
                               std::int64_t round);

}  // namespace hanse::workflow
