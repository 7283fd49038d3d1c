// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/staff_sharing.hpp"

#include <algorithm>
#include <map>

namespace hanse::assess {

std::vector<StaffSharing> staff_sharing(std::span<const Team> teams) {
    const base::Rational shared(30, 100);  // model.md E.3: 30% of the smaller team's fixed cost
    std::map<std::string, std::map<std::string, base::Rational>> pools;
    for (const Team& team : teams)
        if (!team.pool.empty()) pools[team.pool][team.node] = team.fixed_cost;
    std::vector<StaffSharing> out;
    for (const auto& [pool, members] : pools) {
        const auto larger =
            std::max_element(members.begin(), members.end(),
                             [](const auto& a, const auto& b) { return a.second < b.second; });
        for (const auto& [node, cost] : members)
            if (node != larger->first) out.push_back({larger->first, node, cost * shared});
    }
    return out;
}

}  // namespace hanse::assess
