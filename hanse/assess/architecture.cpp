// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/architecture.hpp"

#include <algorithm>
#include <set>

namespace hanse::assess {

using base::Truth;
using base::truth;
using knowledge::ObjectiveId;

namespace {

// Fewer than two are no circle: one firm alone shares nothing with anybody.
constexpr std::size_t kCircleMin = 2;

Truth sells(const MemberProfile& member, const std::string& market) {
    if (!member.markets) return Truth::unknown;
    return truth(std::find(member.markets->begin(), member.markets->end(), market) !=
                 member.markets->end());
}

template <class Test>
Truth all_members(const Roster& roster, Test test) {
    Truth all = truth(roster.complete) || Truth::unknown;
    for (const MemberProfile& member : roster.members) all = all && test(member);
    return all;
}

template <class Test>
Truth some_member(const Roster& roster, Test test) {
    Truth some = roster.complete ? Truth::no : Truth::unknown;
    for (const MemberProfile& member : roster.members) some = some || test(member);
    return some;
}

/// Are there at least two members?
Truth enough(const Roster& roster) {
    if (roster.members.size() >= kCircleMin) return Truth::yes;
    return roster.complete ? Truth::no : Truth::unknown;
}

std::vector<Truth> each_member(const Roster& roster, auto test) {
    std::vector<Truth> out;
    for (const MemberProfile& member : roster.members) out.push_back(test(member));
    return out;
}

/// Files every member under subset, possible or violators.
/// @param inside  would the member belong to the circle, if there is one?
/// @param exists  is there such a circle at all?
void sort_members(ArchitectureCheck& check, const std::vector<Truth>& inside, Truth exists) {
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const Truth in = inside[i] && exists;
        (in == Truth::yes  ? check.subset
         : in == Truth::no ? check.violators
                           : check.possible)
            .push_back(i);
    }
}

/// At least two of them?
Truth at_least_two(const std::vector<Truth>& inside, bool complete) {
    const auto sure =
        static_cast<std::size_t>(std::count(inside.begin(), inside.end(), Truth::yes));
    const auto open =
        static_cast<std::size_t>(std::count(inside.begin(), inside.end(), Truth::unknown));
    if (sure >= kCircleMin) return Truth::yes;
    return complete && sure + open < kCircleMin ? Truth::no : Truth::unknown;
}

/// JD: at least one upstream and one downstream; the circle is everybody on the chain.
void check_chain(ArchitectureCheck& check, const Roster& roster) {
    const auto upstream = [](const MemberProfile& m) { return m.upstream; };
    const auto downstream = [](const MemberProfile& m) { return m.downstream; };
    const auto on_chain = [](const MemberProfile& m) {
        return m.upstream || m.hub || m.downstream;
    };
    check.ok = some_member(roster, upstream) && some_member(roster, downstream);
    sort_members(check, each_member(roster, on_chain), check.ok);
    for (const std::size_t i : check.subset)
        if (roster.members[i].hub == Truth::yes) check.hub.push_back(i);
}

/// JP, UE, OL: two members or more, all owners of patents; the circle is the owners.
void check_owners(ArchitectureCheck& check, const Roster& roster) {
    const auto owns = [](const MemberProfile& m) { return m.owns_patents; };
    check.ok = enough(roster) && all_members(roster, owns);
    const std::vector<Truth> inside = each_member(roster, owns);
    sort_members(check, inside, at_least_two(inside, roster.complete));
}

/// How many members a market's circle has for sure, and at most (if the roster is complete).
struct MarketCount {
    std::string market;
    std::size_t sure = 0, most = 0;
};

MarketCount count_market(const Roster& roster, const std::vector<Truth>& fit,
                         const std::string& market) {
    MarketCount count{market};
    for (std::size_t i = 0; i < fit.size(); ++i) {
        const Truth in = fit[i] && sells(roster.members[i], market);
        count.sure += in == Truth::yes ? 1 : 0;
        count.most += in != Truth::no ? 1 : 0;
    }
    return count;
}

/// The markets that may turn out to have the most members (ties: the smallest name).
struct Contest {
    std::vector<MarketCount> candidates;
    bool unnamed = false;      // so may a market nobody has named yet
    Truth circle = Truth::no;  // does any market have two members?
    bool settled() const { return candidates.size() == 1 && !unnamed; }
};

bool surely_beats(const MarketCount& a, const MarketCount& b) {
    return a.sure > b.most || (a.sure == b.most && a.market < b.market);
}

Contest contest(const Roster& roster, const std::vector<Truth>& fit) {
    std::set<std::string> names;
    std::size_t unnamed = 0;  // members who may meet in a market not named yet
    for (std::size_t i = 0; i < fit.size(); ++i) {
        if (const auto& markets = roster.members[i].markets)
            names.insert(markets->begin(), markets->end());
        else if (fit[i] != Truth::no)
            ++unnamed;
    }
    std::vector<MarketCount> counts;
    for (const std::string& name : names) counts.push_back(count_market(roster, fit, name));
    std::size_t sure = 0, most = unnamed;
    for (const MarketCount& count : counts)
        sure = std::max(sure, count.sure), most = std::max(most, count.most);

    Contest out;
    out.circle = sure >= kCircleMin                     ? Truth::yes
                 : roster.complete && most < kCircleMin ? Truth::no
                                                        : Truth::unknown;
    out.unnamed = !roster.complete || (unnamed >= kCircleMin && unnamed >= sure);
    for (const MarketCount& count : counts) {
        const auto beaten_by = [&](const MarketCount& other) { return surely_beats(other, count); };
        if (!roster.complete || std::none_of(counts.begin(), counts.end(), beaten_by))
            out.candidates.push_back(count);
    }
    return out;
}

/// EI and DA: all fit (own patents; are threatened) and sell in one market; the circle is those who
/// fit in the market with most of them.
void check_market(ArchitectureCheck& check, const Roster& roster, auto fits) {
    const std::vector<Truth> fit = each_member(roster, fits);
    const Contest found = contest(roster, fit);
    const auto unnamed = [](const MemberProfile& m) {
        return m.markets ? Truth::no : Truth::unknown;
    };
    Truth shared = all_members(roster, unnamed);
    std::vector<Truth> inside(fit.size(), Truth::no);
    for (const MarketCount& candidate : found.candidates) {
        const auto there = [&](const MemberProfile& m) { return sells(m, candidate.market); };
        shared = shared || all_members(roster, there);
        for (std::size_t i = 0; i < fit.size(); ++i)
            inside[i] = inside[i] || (fit[i] && there(roster.members[i]));
    }
    if (!found
             .settled()) {  // whoever is in some candidate's circle is perhaps in the one that wins
        for (std::size_t i = 0; i < fit.size(); ++i) {
            if (found.unnamed && !roster.members[i].markets) inside[i] = inside[i] || fit[i];
            inside[i] = inside[i] && Truth::unknown;
        }
    }
    check.ok = enough(roster) && all_members(roster, fits) && shared;
    sort_members(check, inside, found.circle);
    if (found.settled() && found.circle == Truth::yes)
        check.market = found.candidates.front().market;
}

}  // namespace

ArchitectureCheck check_architecture(ObjectiveId objective, const Roster& roster) {
    ArchitectureCheck check{.objective = objective};
    switch (objective) {
        case ObjectiveId::jd: check_chain(check, roster); break;
        case ObjectiveId::ei:
            check_market(check, roster, [](const MemberProfile& m) { return m.owns_patents; });
            break;
        case ObjectiveId::da:
            check_market(check, roster, [](const MemberProfile& m) { return m.threatened; });
            break;
        case ObjectiveId::jp:
        case ObjectiveId::ue:
        case ObjectiveId::ol: check_owners(check, roster); break;
    }
    return check;
}

std::vector<ArchitectureCheck> check_architectures(const Roster& roster) {
    std::vector<ArchitectureCheck> out;
    for (const ObjectiveId objective : knowledge::kAllObjectives)
        out.push_back(check_architecture(objective, roster));
    return out;
}

namespace {

bool competitive(ObjectiveId objective) {
    return objective == ObjectiveId::ei || objective == ObjectiveId::da;
}

void build_firewalls(CirclePlan& plan) {
    const auto chain =
        std::find_if(plan.circles.begin(), plan.circles.end(),
                     [](const Circle& circle) { return circle.objective == ObjectiveId::jd; });
    if (chain == plan.circles.end()) return;
    for (const Circle& circle : plan.circles) {
        if (!competitive(circle.objective)) continue;
        Firewall wall{.circle = circle.objective};
        std::set_intersection(chain->members.begin(), chain->members.end(), circle.members.begin(),
                              circle.members.end(), std::back_inserter(wall.in_both));
        plan.firewalls.push_back(std::move(wall));
    }
}

void find_associates(CirclePlan& plan, std::size_t members) {
    std::vector<Truth> placed(members, Truth::no);
    for (const Circle& circle : plan.circles) {
        for (const std::size_t i : circle.members) placed[i] = Truth::yes;
        for (const std::size_t i : circle.possible) placed[i] = placed[i] || Truth::unknown;
    }
    for (std::size_t i = 0; i < members; ++i) {
        if (placed[i] == Truth::no) plan.associates.push_back(i);
        if (placed[i] == Truth::unknown) plan.undecided.push_back(i);
    }
}

}  // namespace

CirclePlan plan_circles(std::span<const ArchitectureCheck> checks, knowledge::ObjectiveSet chosen,
                        bool architecture_conflict, std::size_t members) {
    CirclePlan plan{.needed = architecture_conflict};
    for (const ArchitectureCheck& check : checks)
        plan.needed = plan.needed || (chosen.has(check.objective) && check.ok == Truth::no);
    if (!plan.needed) return plan;
    for (const ArchitectureCheck& check : checks)
        if (chosen.has(check.objective))
            plan.circles.push_back({check.objective, check.subset, check.possible, check.market});
    build_firewalls(plan);
    find_associates(plan, members);
    return plan;
}

}  // namespace hanse::assess
