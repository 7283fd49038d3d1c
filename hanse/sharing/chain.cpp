// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/chain.hpp"

#include <algorithm>
#include <set>

#include "hanse/games/core/core.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;
using games::Players;

namespace {

using Node = games::ReadOnce::Node;

constexpr std::size_t kWaysMax = 1000;

Node leaf(int member) { return {.kind = Node::Kind::leaf, .player = member}; }

bool holds(const Players& players, int member) {
    return std::find(players.begin(), players.end(), member) != players.end();
}

/// Hub and maker, each once.
Players needed_by_name(const ChainProject& project) {
    Players out{project.hub};
    if (project.maker && *project.maker != project.hub) out.push_back(*project.maker);
    return out;
}

/// Roles that neither hub nor maker fills.
std::vector<Players> open_roles(const ChainProject& project, const Players& needed) {
    std::vector<Players> out;
    for (const Players& suppliers : project.suppliers)
        if (std::none_of(needed.begin(), needed.end(),
                         [&](int member) { return holds(suppliers, member); }))
            out.push_back(suppliers);
    return out;
}

bool some_stand_twice(const std::vector<Players>& roles) {
    std::set<int> seen;
    for (const Players& suppliers : roles)
        for (const int member : suppliers)
            if (!seen.insert(member).second) return true;
    return false;
}

games::ReadOnce tree_of(const Rational& value, const Players& needed,
                        const std::vector<Players>& roles) {
    Node root{.kind = Node::Kind::all};
    for (const int member : needed) root.children.push_back(leaf(member));
    for (const Players& suppliers : roles) {
        Node one_of{.kind = Node::Kind::any};
        for (const int member : suppliers) one_of.children.push_back(leaf(member));
        root.children.push_back(std::move(one_of));
    }
    return {value, std::move(root)};
}

/// One bundle for every choice of suppliers.
games::Dnf bundles_of(const Rational& value, const Players& needed,
                      const std::vector<Players>& roles) {
    std::set<std::set<int>> bundles{{needed.begin(), needed.end()}};
    for (const Players& suppliers : roles) {
        std::set<std::set<int>> longer;
        for (const std::set<int>& bundle : bundles)
            for (const int member : suppliers) {
                std::set<int> with = bundle;
                with.insert(member);
                longer.insert(std::move(with));
            }
        bundles = std::move(longer);
    }
    games::Dnf out{.value = value};
    for (const std::set<int>& bundle : bundles)
        out.bundles.emplace_back(bundle.begin(), bundle.end());
    return out;
}

/// Who has a veto can be given everything; otherwise we have to search.
Result<std::optional<bool>> has_core(const games::TermGame& game, bool surely,
                                     const games::Work& work) {
    if (surely) return std::optional(true);
    HANSE_TRY(stability, games::cost_of_stability(game, work));
    if (!stability.amount.is_zero()) return std::optional(false);
    return stability.amount_at_most.is_zero() ? std::optional(true) : std::optional<bool>();
}

}  // namespace

Result<games::Term> as_term(const ChainProject& project) {
    const Players needed = needed_by_name(project);
    const std::vector<Players> roles = open_roles(project, needed);
    Checks checks;
    for (const Players& suppliers : project.suppliers)
        checks.that(!suppliers.empty(), "suppliers", "每个环节至少一家供应方",
                    "at least one supplier for every role expected");
    HANSE_CHECK(checks.verdict());
    if (!some_stand_twice(roles)) return games::Term(tree_of(project.value, needed, roles));
    std::size_t ways = 1;
    for (const Players& suppliers : roles) ways = std::min(ways * suppliers.size(), kWaysMax + 1);
    HANSE_CHECK(Checks()
                    .that(ways <= kWaysMax, "suppliers", "同一成员可承担多个环节，组合超过 1000 种",
                          "members stand for several roles, with over 1,000 ways to fill them")
                    .verdict());
    return games::Term(bundles_of(project.value, needed, roles));
}

Result<ChainShares> chain_shares(const games::TermGame& game, const games::Work& work) {
    HANSE_TRY(shapley, games::shapley_value(game, work));
    ChainShares out{.shapley = std::move(shapley)};
    const Rational all = games::worth_of_all(game);
    std::vector<bool> inside(static_cast<std::size_t>(game.players()), true);
    for (int i = 0; i < game.players(); ++i) {
        const auto member = static_cast<std::size_t>(i);
        inside[member] = false;
        const Rational without = games::worth(game, inside);
        inside[member] = true;
        out.core_at_most.push_back(all - without);
        if (without.is_zero() && !all.is_zero()) out.veto_members.push_back(i);
    }
    HANSE_TRY(core_nonempty, has_core(game, all.is_zero() || !out.veto_members.empty(), work));
    out.core_nonempty = core_nonempty;
    if (!all.is_zero()) out.ownership = in_proportion(1, out.shapley);
    return out;
}

}  // namespace hanse::sharing
