// SPDX-License-Identifier: Apache-2.0
// Which promises of term_game.hpp a term breaks, and how a term is called in a message.
#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Bilingual;
using base::Rational;

namespace {

using Wrong = std::optional<Bilingual>;

/// Each named player is one of the game, and named once; at least one is named if somebody must be.
Wrong wrong_players(Players named, int players) {
    std::ranges::sort(named);
    for (const int player : named)
        if (player < 0 || player >= players)
            return Bilingual{
                fmt::format("没有参与者 {}；应为 0 至 {}", player, players - 1),
                fmt::format("there is no player {}; players are 0 to {}", player, players - 1)};
    const auto twice = std::ranges::adjacent_find(named);
    if (twice == named.end()) return std::nullopt;
    return Bilingual{fmt::format("参与者 {} 出现了两次；每名只能列一次", *twice),
                     fmt::format("player {} stands twice; each should stand once", *twice)};
}

Wrong wrong_group(const Players& named, int players) {
    if (!named.empty()) return wrong_players(named, players);
    return Bilingual{"没有列出参与者；至少一名",
                     "no players are listed; there should be at least one"};
}

Wrong negative(const Rational& amount, int player) {
    if (amount >= 0) return std::nullopt;
    return Bilingual{
        fmt::format("参与者 {} 的数额 {} 为负；应为零或正数", player, amount.exact()),
        fmt::format("the amount {} of player {} is negative; it should be zero or more",
                    amount.exact(), player)};
}

Wrong no_chance(const Rational& chance, int player) {
    if (chance >= 0 && chance <= 1) return std::nullopt;
    return Bilingual{
        fmt::format("参与者 {} 的概率 {} 不在 0 与 1 之间", player, chance.exact()),
        fmt::format("the chance {} of player {} is not between 0 and 1", chance.exact(), player)};
}

/// @param check  of one amount and its player.
template <class Check>
Wrong wrong_entries(const std::vector<Entry>& entries, int players, const Check& check) {
    Players named;
    for (const Entry& entry : entries) named.push_back(entry.player);
    if (Wrong wrong = wrong_players(std::move(named), players)) return wrong;
    for (const Entry& entry : entries)
        if (Wrong wrong = check(entry.amount, entry.player)) return wrong;
    return std::nullopt;
}

Wrong wrong_node(const ReadOnce::Node& node) {
    const bool leaf = node.kind == ReadOnce::Node::Kind::leaf;
    if (leaf && !node.children.empty())
        return Bilingual{fmt::format("参与者 {} 的叶子带有分支；叶子不应有分支", node.player),
                         fmt::format("the leaf of player {} has branches; a leaf should have none",
                                     node.player)};
    if (!leaf && node.children.empty())
        return Bilingual{"一个 “且” 或 “或” 节点没有分支；至少一个",
                         "an all or any has no branches; it should have at least one"};
    if (leaf) return no_chance(node.chance, node.player);
    for (const ReadOnce::Node& child : node.children)
        if (Wrong wrong = wrong_node(child)) return wrong;
    return std::nullopt;
}

void gather(const ReadOnce::Node& node, Players& players) {
    if (node.kind == ReadOnce::Node::Kind::leaf) players.push_back(node.player);
    for (const ReadOnce::Node& child : node.children) gather(child, players);
}

Wrong wrong(const Unanimity& term, int players) { return wrong_group(term.owners, players); }

Wrong wrong(const Additive& term, int players) {
    return wrong_entries(term.amounts, players, [](const Rational&, int) { return Wrong(); });
}

Wrong wrong(const ReadOnce& term, int players) {
    if (Wrong broken = wrong_node(term.root)) return broken;
    Players leaves;
    gather(term.root, leaves);
    return wrong_players(std::move(leaves), players);
}

Wrong wrong(const Dnf& term, int players) {
    if (term.bundles.empty())
        return Bilingual{"没有列出组合；至少一个",
                         "no bundles are listed; there should be at least one"};
    for (const Players& bundle : term.bundles)
        if (Wrong broken = wrong_group(bundle, players)) return broken;
    return std::nullopt;
}

Wrong wrong(const Airport& term, int players) {
    return wrong_entries(term.needs, players, negative);
}

Wrong wrong(const CommonCost& term, int players) {
    return wrong_group(term.beneficiaries, players);
}

Wrong wrong(const NoisyOr& term, int players) {
    return wrong_entries(term.chances, players, no_chance);
}

Wrong wrong(const Quota& term, int players) {
    Players named;
    for (const Quota::Party& party : term.parties) named.push_back(party.player);
    if (Wrong broken = wrong_players(std::move(named), players)) return broken;
    for (const Quota::Party& party : term.parties)
        if (Wrong broken = negative(party.strength, party.player)) return broken;
    return std::nullopt;
}

Wrong wrong(const Power& term, int players) {
    if (term.exponent != 1 && term.exponent != 2)
        return Bilingual{fmt::format("指数 {}；应为 1 或 2", term.exponent),
                         fmt::format("the exponent {} should be 1 or 2", term.exponent)};
    if (Wrong broken = wrong_entries(term.volumes, players, negative)) return broken;
    if (std::ranges::any_of(term.volumes, [](const Entry& volume) { return volume.amount > 0; }))
        return std::nullopt;
    return Bilingual{"没有数量大于零的参与者；至少一名",
                     "no player has a volume above zero; at least one should"};
}

Wrong wrong(const TableTerm& term, int players) {
    if (Wrong broken = wrong_group(term.players, players)) return broken;
    const std::size_t named = term.players.size();
    if (named > std::size_t(kSetsMax))
        return Bilingual{fmt::format("表中有 {} 名参与者；最多 {} 名", named, kSetsMax),
                         fmt::format("the table has {} players; at most {}", named, kSetsMax)};
    if (term.worths.size() != std::size_t{1} << named)
        return Bilingual{fmt::format("{} 名参与者的表有 {} 个数；应为 {} 个", named,
                                     term.worths.size(), std::size_t{1} << named),
                         fmt::format("the table of {} players has {} numbers; there should be {}",
                                     named, term.worths.size(), std::size_t{1} << named)};
    if (term.worths[0].is_zero()) return std::nullopt;
    return Bilingual{
        fmt::format("空联盟的价值为 {}；应为 0", term.worths[0].exact()),
        fmt::format("the empty coalition is worth {}; it should be 0", term.worths[0].exact())};
}

}  // namespace

std::string_view kind_of(const Term& term) {
    constexpr std::string_view names[] = {"UNANIMITY", "ADDITIVE",    "READ_ONCE", "DNF",
                                          "AIRPORT",   "COMMON_COST", "NOISY_OR",  "QUOTA",
                                          "POWER",     "TABLE"};
    static_assert(std::size(names) == std::variant_size_v<Term>);
    return names[term.index()];
}

Wrong wrong_with(const Term& term, int players) {
    return std::visit([&](const auto& kind) { return wrong(kind, players); }, term);
}

base::Error in_term(std::size_t number, const Term& term, const Bilingual& what) {
    return base::invalid({}, fmt::format("第 {} 项（{}）：{}", number, kind_of(term), what.zh),
                         fmt::format("term {} ({}): {}", number, kind_of(term), what.en));
}

base::Error too_costly(std::string zh, std::string en) {
    return base::invalid({}, std::move(zh) + "；可改用抽样（sampling）",
                         std::move(en) + "; sampling gives an estimate instead");
}

}  // namespace hanse::games
