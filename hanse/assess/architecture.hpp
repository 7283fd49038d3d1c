// SPDX-License-Identifier: GPL-3.0-or-later
// Does the membership fit the objective, and if only a part of it does: which circle (圈层)?
// (model.md E.2)
//
// Three-valued throughout: a member whose patents or markets are not known is perhaps in the
// circle. "All members …" over an incomplete roster is unknown unless a violator settles it; "there
// is …" may be settled by a witness. A hybrid membership is never an error (paper, section 4:
// 并无定规); it is work to do, in circles.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/truth.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::assess {

/// What is known of one member.
struct MemberProfile {
    std::string id;
    base::Truth upstream = base::Truth::unknown, hub = base::Truth::unknown,
                downstream = base::Truth::unknown;
    base::Truth owns_patents = base::Truth::unknown;
    std::optional<std::vector<std::string>>
        markets;  // product markets in which it sells; nothing: not known
    base::Truth threatened = base::Truth::unknown;
};

struct Roster {
    std::span<const MemberProfile> members;
    bool complete = false;  // no member is missing from the list
};

/// Members are positions in the roster, ascending. Every member is in exactly one of the first
/// three lists.
struct ArchitectureCheck {
    knowledge::ObjectiveId objective = knowledge::ObjectiveId::jd;
    base::Truth ok = base::Truth::unknown;  // the whole membership satisfies the objective
    std::vector<std::size_t> subset;        // surely in the circle that satisfies it
    std::vector<std::size_t> possible;      // perhaps in it
    std::vector<std::size_t> violators;     // surely not in it
    std::vector<std::size_t> hub;           // JD only: members of the circle that are hubs
    std::string market;  // EI and DA only: the market they share; empty if none or not settled
};

ArchitectureCheck check_architecture(knowledge::ObjectiveId objective, const Roster& roster);
/// One check per objective, in the paper's order.
std::vector<ArchitectureCheck> check_architectures(const Roster& roster);

/// One working group of a hybrid alliance: its own members, budget lines and quorum.
struct Circle {
    knowledge::ObjectiveId objective = knowledge::ObjectiveId::jd;
    std::vector<std::size_t> members;
    std::vector<std::size_t> possible;
    std::string market;
};

/// Members of `circle`, who compete, must not see cost or price data of the `chain` (the JD supply
/// chain).
struct Firewall {
    knowledge::ObjectiveId chain = knowledge::ObjectiveId::jd;
    knowledge::ObjectiveId circle = knowledge::ObjectiveId::ei;
    std::vector<std::size_t> in_both;  // sit on both sides: the wall runs through these firms
};

struct CirclePlan {
    bool needed = false;
    std::vector<Circle> circles;  // one per chosen objective, in the paper's order
    std::vector<Firewall> firewalls;
    std::vector<std::size_t>
        associates;  // surely in no circle: candidates for associate status (准成员)
    std::vector<std::size_t> undecided;  // in no circle surely, in some perhaps
};

/// @param checks   for (at least) every chosen objective, on the same roster.
/// @param members  size of that roster.
/// @param architecture_conflict  as compose() found it.
CirclePlan plan_circles(std::span<const ArchitectureCheck> checks, knowledge::ObjectiveSet chosen,
                        bool architecture_conflict, std::size_t members);

}  // namespace hanse::assess
