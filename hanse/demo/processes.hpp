// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of the demo decide together: clauses, applications, self-checks; begun and moved
// through the same engine as the server's.
#pragma once

#include <map>
#include <string>

#include "hanse/demo/deeds.hpp"
#include "hanse/people/grant.hpp"

namespace hanse::demo {

/// Somebody who does a deed of examples/demo/people.yaml in one alliance.
struct Player {
    const Stage& stage;
    const base::Value& deed;
    std::string alliance;
    people::Seat seat;
    trail::Occasion occasion;
};

/// Instances that were begun, by alliance and by what the deeds call them.
using Begun = std::map<std::pair<std::string, std::string>, std::string>;

/// {process, called, subject, form, deadline_in_days}. @param batch  what was begun together; or none.
base::Result<base::Done> start_process(const Player& player, const std::string& batch,
                                       Begun& begun);
/// {of, move, form, choice, reason}
base::Result<base::Done> move_process(const Player& player, const Begun& begun);
/// {of, form}: written down without moving on.
base::Result<base::Done> fill_in(const Player& player, const Begun& begun);

}  // namespace hanse::demo
