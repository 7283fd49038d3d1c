// SPDX-License-Identifier: Apache-2.0
// A term among some of the players only: those who are out never come in.
#include <algorithm>

#include "hanse/games/terms/kinds.hpp"

namespace hanse::games {

using base::Rational;

namespace {

/// The players who stay, and their new numbers.
class Staying {
public:
    explicit Staying(const Players& players) : players_(players) {}

    /// @return nothing for a player who is out.
    std::optional<int> number(int player) const {
        const auto at = std::ranges::lower_bound(players_, player);
        if (at == players_.end() || *at != player) return std::nullopt;
        return int(at - players_.begin());
    }

    Players among(const Players& players) const {
        Players out;
        for (const int player : players)
            if (const auto mine = number(player)) out.push_back(*mine);
        return out;
    }

    std::vector<Entry> among(const std::vector<Entry>& entries) const {
        std::vector<Entry> out;
        for (const Entry& entry : entries)
            if (const auto mine = number(entry.player)) out.push_back({*mine, entry.amount});
        return out;
    }

private:
    const Players& players_;
};

std::optional<Term> among(const Unanimity& term, const Staying& staying) {
    Players owners = staying.among(term.owners);
    if (owners.size() < term.owners.size()) return std::nullopt;
    return Unanimity{term.value, std::move(owners)};
}

std::optional<Term> among(const Additive& term, const Staying& staying) {
    std::vector<Entry> amounts = staying.among(term.amounts);
    if (amounts.empty()) return std::nullopt;
    return Additive{std::move(amounts)};
}

/// @return nothing if the node cannot hold without those who are out.
std::optional<ReadOnce::Node> node_among(const ReadOnce::Node& node, const Staying& staying) {
    using Kind = ReadOnce::Node::Kind;
    if (node.kind == Kind::leaf) {
        const auto mine = staying.number(node.player);
        if (!mine) return std::nullopt;
        return ReadOnce::Node{Kind::leaf, *mine, node.chance, {}};
    }
    ReadOnce::Node out{node.kind, 0, 1, {}};
    for (const ReadOnce::Node& child : node.children) {
        auto left = node_among(child, staying);
        if (!left && node.kind == Kind::all) return std::nullopt;
        if (left) out.children.push_back(std::move(*left));
    }
    if (out.children.empty()) return std::nullopt;
    return out;
}

std::optional<Term> among(const ReadOnce& term, const Staying& staying) {
    auto root = node_among(term.root, staying);
    if (!root) return std::nullopt;
    return ReadOnce{term.value, std::move(*root)};
}

std::optional<Term> among(const Dnf& term, const Staying& staying) {
    std::vector<Players> bundles;
    for (const Players& bundle : term.bundles) {
        Players left = staying.among(bundle);
        if (left.size() == bundle.size()) bundles.push_back(std::move(left));
    }
    if (bundles.empty()) return std::nullopt;
    return Dnf{term.value, std::move(bundles)};
}

std::optional<Term> among(const Airport& term, const Staying& staying) {
    std::vector<Entry> needs = staying.among(term.needs);
    if (needs.empty()) return std::nullopt;
    return Airport{std::move(needs)};
}

std::optional<Term> among(const CommonCost& term, const Staying& staying) {
    Players beneficiaries = staying.among(term.beneficiaries);
    if (beneficiaries.empty()) return std::nullopt;
    return CommonCost{term.cost, std::move(beneficiaries)};
}

std::optional<Term> among(const NoisyOr& term, const Staying& staying) {
    std::vector<Entry> chances = staying.among(term.chances);
    if (chances.empty()) return std::nullopt;
    return NoisyOr{term.value, std::move(chances)};
}

std::optional<Term> among(const Quota& term, const Staying& staying) {
    Quota out{term.threshold, {}};
    for (const Quota::Party& party : term.parties)
        if (const auto mine = staying.number(party.player))
            out.parties.push_back({*mine, party.strength, party.gain});
    if (out.parties.empty()) return std::nullopt;
    return out;
}

/// Q(all) counts those who are out as well, so the rate shrinks with what is left of it.
std::optional<Term> among(const Power& term, const Staying& staying) {
    Power out{term.rate, staying.among(term.volumes), term.exponent};
    Rational before, after;
    for (const Entry& volume : term.volumes) before += volume.amount;
    for (const Entry& volume : out.volumes) after += volume.amount;
    if (after.is_zero()) return std::nullopt;
    for (int k = 0; k < term.exponent; ++k) out.rate *= after / before;
    return out;
}

std::optional<Term> among(const TableTerm& term, const Staying& staying) {
    TableTerm out;
    std::vector<std::size_t> worths_at = {0};
    for (std::size_t k = 0; k < term.players.size(); ++k) {
        const auto mine = staying.number(term.players[k]);
        if (!mine) continue;
        out.players.push_back(*mine);
        for (std::size_t i = 0, half = worths_at.size(); i < half; ++i)
            worths_at.push_back(worths_at[i] | std::size_t{1} << k);
    }
    if (out.players.empty()) return std::nullopt;
    for (const std::size_t at : worths_at) out.worths.push_back(term.worths[at]);
    return out;
}

}  // namespace

std::optional<Term> among(const Term& term, const Players& players) {
    const Staying staying(players);
    return std::visit([&](const auto& kind) { return among(kind, staying); }, term);
}

}  // namespace hanse::games
