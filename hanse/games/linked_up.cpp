// SPDX-License-Identifier: Apache-2.0
// Through whom a set of players is linked up: who cannot be gone around is needed; the others matter
// only if they can link parts that the needed ones leave apart, and their sets are gone through.
#include <algorithm>
#include <bit>

#include "hanse/base/contract.hpp"
#include "hanse/games/links.hpp"

namespace hanse::games {

namespace {

constexpr int kHelpfulMax = 16;
constexpr int kPartsMax = 48;
constexpr int kPlayersMax = 10'000;  // the walk goes as deep

using Flags = std::vector<bool>;

/// Finds who cannot be gone around: a player, on a walk in depth from a wanted one, below whom a
/// wanted one lies with no link that leads past the player (Tarjan's low points).
class Walk {
public:
    Walk(const Links& links, const Players& wanted)
        : links_(links),
          needed_(std::size_t(links.players())),
          wanted_(needed_),
          reached_(std::size_t(links.players())),
          low_(reached_) {
        for (const int player : wanted) wanted_[std::size_t(player)] = true;
        needed_ = wanted_;
        visit(wanted.front(), -1);
    }

    const Flags& needed() const { return needed_; }

private:
    /// @return whether a wanted player lies here or below.
    bool visit(int player, int from) {
        const auto here = std::size_t(player);
        reached_[here] = low_[here] = ++time_;
        bool found = wanted_[here];
        for (const int next : links_.neighbours(player)) {
            const auto there = std::size_t(next);
            if (next == from) continue;
            if (reached_[there] != 0) {
                low_[here] = std::min(low_[here], reached_[there]);
                continue;
            }
            const bool below = visit(next, player);
            if (below && low_[there] >= reached_[here]) needed_[here] = true;
            low_[here] = std::min(low_[here], low_[there]);
            found |= below;
        }
        return found;
    }

    const Links& links_;
    Flags needed_, wanted_;
    std::vector<int> reached_, low_;
    int time_ = 0;
};

/// Takes away, one after the other, those of `left` who have fewer than two ways on.
void drop_dead_ends(const Links& links, const Flags& needed, Flags& left) {
    std::vector<int> ways_on(left.size());
    Players open;
    for (int player = 0; player < links.players(); ++player) {
        for (const int next : links.neighbours(player))
            if (needed[std::size_t(next)] || left[std::size_t(next)])
                ++ways_on[std::size_t(player)];
        if (left[std::size_t(player)] && ways_on[std::size_t(player)] < 2) open.push_back(player);
    }
    while (!open.empty()) {
        const int player = open.back();
        open.pop_back();
        left[std::size_t(player)] = false;
        for (const int next : links.neighbours(player))
            if (left[std::size_t(next)] && --ways_on[std::size_t(next)] == 1) open.push_back(next);
    }
}

/// Of the others, those who can link parts of the needed ones: not dead ends, nor groups that touch
/// no two parts.
Flags helpful_of(const Links& links, const Flags& needed, const std::vector<int>& part) {
    Flags left = needed;
    left.flip();
    drop_dead_ends(links, needed, left);
    const auto [group, count] = links.parts(left);
    std::vector<int> touches(std::size_t(count), -1);  // a part; -2 for several
    for (int player = 0; player < links.players(); ++player) {
        if (!left[std::size_t(player)]) continue;
        int& touched = touches[std::size_t(group[std::size_t(player)])];
        for (const int next : links.neighbours(player))
            if (const int other = part[std::size_t(next)]; other >= 0 && other != touched)
                touched = touched == -1 ? other : -2;
    }
    for (std::size_t i = 0; i < left.size(); ++i)
        if (left[i] && touches[std::size_t(group[i])] != -2) left[i] = false;
    return left;
}

Players flagged(const Flags& flags) {
    Players out;
    for (std::size_t i = 0; i < flags.size(); ++i)
        if (flags[i]) out.push_back(int(i));
    return out;
}

/// A small graph of the helpful players (the low bits) and the parts of the needed ones (above).
struct SmallGraph {
    int helpful, parts;
    std::vector<Coalition> next;

    Coalition all_parts() const { return everyone(parts) << helpful; }

    bool links_all(Coalition standing_in) const {
        const Coalition inside = standing_in | all_parts();
        Coalition reached = only(helpful), open = reached;
        while (open != 0) {
            const Coalition found = next[std::size_t(std::countr_zero(open))] & inside & ~reached;
            reached |= found;
            open = (open & (open - 1)) | found;
        }
        return (reached & all_parts()) == all_parts();
    }
};

SmallGraph small_graph(const Links& links, const Players& helpful, const std::vector<int>& part,
                       int parts) {
    SmallGraph out{int(helpful.size()), parts,
                   std::vector<Coalition>(helpful.size() + std::size_t(parts))};
    const auto join = [&](int a, int b) {
        out.next[std::size_t(a)] |= only(b);
        out.next[std::size_t(b)] |= only(a);
    };
    for (int k = 0; k < out.helpful; ++k)
        for (const int next : links.neighbours(helpful[std::size_t(k)])) {
            if (const int other = part[std::size_t(next)]; other >= 0) join(k, out.helpful + other);
            const auto found = std::ranges::lower_bound(helpful, next);
            if (found != helpful.end() && *found == next) join(k, int(found - helpful.begin()));
        }
    return out;
}

std::vector<std::int32_t> dividends_of(const SmallGraph& graph) {
    std::vector<std::int32_t> out(std::size_t{1} << graph.helpful);
    for (Coalition set = 0; set < out.size(); ++set) out[set] = graph.links_all(set) ? 1 : 0;
    for (int k = 0; k < graph.helpful; ++k)
        for (Coalition set = 0; set < out.size(); ++set)
            if (has(set, k)) out[set] -= out[set ^ only(k)];
    return out;
}

}  // namespace

std::optional<LinkedUp> Links::linked_up(const Players& wanted) const {
    base::expects(players() <= kPlayersMax, "links among at most 10,000 players");
    const Walk walk(*this, wanted);
    const auto [part, parts] = this->parts(walk.needed());
    LinkedUp out{flagged(walk.needed()), {}, {1}};
    if (parts == 1) return out;
    out.helpful = flagged(helpful_of(*this, walk.needed(), part));
    if (int(out.helpful.size()) > kHelpfulMax || parts > kPartsMax) return std::nullopt;
    out.dividend = dividends_of(small_graph(*this, out.helpful, part, parts));
    return out;
}

}  // namespace hanse::games
