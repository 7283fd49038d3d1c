// SPDX-License-Identifier: Apache-2.0
// Every pair of coalitions without common players: each player is with A, with B, or with neither.
//
// The players above the lowest three are placed one after the other; the 27 ways to place those
// three are compared at once. The highest player placed stands with A, so no pair comes twice.
#include <algorithm>
#include <array>
#include <atomic>
#include <optional>
#include <vector>

#include "hanse/games/concepts/properties.hpp"
#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

using base::Result;

namespace {

constexpr int kCellBits = 3;
constexpr int kPieceBits = 5;

struct Pair {
    Coalition first = 0, second = 0;
};

/// The 27 pairs of coalitions of three players without common ones.
constexpr auto kCell = [] {
    std::array<Pair, 27> out;
    std::size_t count = 0;
    for (Coalition a = 0; a < 8; ++a)
        for (Coalition b = 0; b < 8; ++b)
            if ((a & b) == 0) out[count++] = {a, b};
    return out;
}();

/// The numbers of whole tables stay below 2^51, so their sums are exact.
class Search {
public:
    explicit Search(const TableGame& game) : worth_(game.worth().data()), slack_(slack(game)) {}

    /// @param free  how many of the lowest players are still to be placed.
    std::optional<Pair> find(Pair placed, int free) const {
        if (free == kCellBits) return in_cell(placed);
        const Coalition next = only(free - 1);
        if (auto found = find(placed, free - 1)) return found;
        if (auto found = find({placed.first | next, placed.second}, free - 1)) return found;
        if (placed.first == 0) return std::nullopt;
        return find({placed.first, placed.second | next}, free - 1);
    }

private:
    std::optional<Pair> in_cell(Pair placed) const {
        const double* a = worth_ + placed.first;
        const double* b = worth_ + placed.second;
        const double* both = worth_ + (placed.first | placed.second);
        bool broken = false;
        for (const Pair& low : kCell) broken |= breaks(a, b, both, low);
        if (!broken) return std::nullopt;
        const auto* low =
            std::ranges::find_if(kCell, [&](const Pair& pair) { return breaks(a, b, both, pair); });
        return Pair{placed.first | low->first, placed.second | low->second};
    }

    bool breaks(const double* a, const double* b, const double* both, const Pair& low) const {
        return both[low.first | low.second] + slack_ < a[low.first] + b[low.second];
    }

    const double* worth_;
    double slack_;
};

/// The ways to place the players from n-1 down to `free`.
void place(Pair placed, int next, int free, std::vector<Pair>& out) {
    if (next < free) return out.push_back(placed);
    place(placed, next - 1, free, out);
    place({placed.first | only(next), placed.second}, next - 1, free, out);
    if (placed.first != 0) place({placed.first, placed.second | only(next)}, next - 1, free, out);
}

/// The break of the first piece that has one, however many threads look.
Result<std::optional<Pair>> first_pair(const TableGame& game, const Work& work) {
    const Search search(game);
    const int free = std::max(kCellBits, game.players() - kPieceBits);
    std::vector<Pair> starts;
    place({}, game.players() - 1, free, starts);
    std::vector<std::optional<Pair>> found(starts.size());
    std::atomic<std::int64_t> first = static_cast<std::int64_t>(starts.size());
    const bool done = for_each_piece(first, work, [&](std::int64_t piece) {
        if (piece > first) return;
        const auto at = static_cast<std::size_t>(piece);
        found[at] = search.find(starts[at], free);
        std::int64_t known = first;
        while (found[at] && piece < known && !first.compare_exchange_weak(known, piece)) {}
    });
    if (!done) return cancelled();
    const auto at = static_cast<std::size_t>(first.load());
    return at < found.size() ? found[at] : std::nullopt;
}

/// One or two players: only v(1) + v(2) against v(12).
Property tiny(const TableGame& game) {
    if (game.players() == 1) return {};
    return game[3] + slack(game) < game[1] + game[2] ? Property{false, 1, 2} : Property{};
}

}  // namespace

Result<Property> is_superadditive(const TableGame& game, const Work& work) {
    if (game.players() < kCellBits) return tiny(game);
    HANSE_TRY(convex, is_convex(game, {.threads = work.threads, .stop = work.stop}));
    if (convex.holds) return Property{};
    HANSE_TRY(found, first_pair(game, work));
    return found ? Property{false, found->first, found->second} : Property{};
}

}  // namespace hanse::games
