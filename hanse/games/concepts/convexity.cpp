// SPDX-License-Identifier: Apache-2.0
// A game is convex if and only if no player's marginal contribution falls when one other player
// comes in: v(S+i+j) − v(S+j) ≥ v(S+i) − v(S) for all S and players i, j outside.
//
// The table is read in blocks of 2^9 coalitions that agree on the high players. The contributions
// of one player to all coalitions of a block are one array; whether they fall is asked place by
// place, over runs that the compiler turns into vector code.
#include <algorithm>
#include <array>
#include <atomic>

#include "hanse/games/concepts/properties.hpp"
#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

using base::Result;

namespace {

constexpr int kBits = 9;
constexpr std::size_t kPlaces = std::size_t{1} << kBits;
constexpr std::size_t kLanes = 8;
constexpr Coalition kBlocksOfPiece = 64;

/// The numbers of whole tables stay below 2^51, so their differences are exact.
class Blocks {
public:
    explicit Blocks(const TableGame& game)
        : worth_(game.worth().data()), high_(game.players() - kBits), slack_(slack(game)) {}

    Coalition count() const { return Coalition{1} << high_; }

    bool convex(Coalition block) const {
        for (int i = 0; i < kBits; ++i)
            if (!low_player(block, i)) return false;
        for (int h = 0; h < high_; ++h)
            if (!has(block, h) && !high_player(block, h)) return false;
        return true;
    }

private:
    using Places = std::array<double, kPlaces>;

    const double* at(Coalition block) const { return worth_ + (block << kBits); }

    /// Contributions of the low player i, squeezed to the half of the places without i; whether
    /// one of the low players behind i lowers them.
    bool low_player(Coalition block, int i) const {
        const double* worth = at(block);
        const std::size_t run = std::size_t{1} << i;
        Places gains;
        std::size_t k = 0;
        for (std::size_t start = 0; start < kPlaces; start += 2 * run)
            for (std::size_t p = start; p < start + run; ++p)
                gains[k++] = worth[p + run] - worth[p];
        return never_falls(gains, run, kPlaces / 2);
    }

    /// The same for a high player h, and low players, and the high players behind h.
    bool high_player(Coalition block, int h) const {
        Places gains;
        contributions(block, h, gains);
        if (!never_falls(gains, 1, kPlaces)) return false;
        for (int g = h + 1; g < high_; ++g)
            if (!has(block, g) && least_change(block | only(g), h, gains) + slack_ < 0)
                return false;
        return true;
    }

    /// min of what h contributes to a coalition of `later` − what it contributed before, or 0.
    double least_change(Coalition later, int h, const Places& gains) const {
        const double* without = at(later);
        const double* with = at(later | only(h));
        std::array<double, kLanes> least{};
        for (std::size_t k = 0; k < kPlaces; k += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                least[lane] =
                    lower(least[lane], with[k + lane] - without[k + lane] - gains[k + lane]);
        return *std::ranges::min_element(least);
    }

    void contributions(Coalition block, int h, Places& gains) const {
        const double* without = at(block);
        const double* with = at(block | only(h));
        for (std::size_t k = 0; k < kPlaces; ++k) gains[k] = with[k] - without[k];
    }

    /// Whether no bit of the place, from `run` on, lowers the gain.
    bool never_falls(const Places& gains, std::size_t run, std::size_t places) const {
        double least = 0;
        if (run <= 1) least = std::min(least, least_rise_close<1>(gains.data(), places));
        if (run <= 2) least = std::min(least, least_rise_close<2>(gains.data(), places));
        if (run <= 4) least = std::min(least, least_rise_close<4>(gains.data(), places));
        for (run = std::max(run, kLanes); run < places; run *= 2)
            for (std::size_t start = 0; start < places; start += 2 * run)
                least = std::min(least, least_rise(&gains[start], &gains[start + run], run));
        return least + slack_ >= 0;
    }

    /// min of after − before, or 0. In lanes, since the compiler may not reorder minima of doubles.
    static double least_rise(const double* before, const double* after, std::size_t count) {
        std::array<double, kLanes> least{};
        for (std::size_t k = 0; k < count; k += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane)
                least[lane] = lower(least[lane], after[k + lane] - before[k + lane]);
        return *std::ranges::min_element(least);
    }

    /// The same over the pairs of places that are `Run` apart: four of them in eight places.
    template <std::size_t Run>
    static double least_rise_close(const double* gains, std::size_t places) {
        std::array<double, kLanes / 2> least{};
        for (std::size_t k = 0; k < places; k += kLanes)
            for (std::size_t lane = 0; lane < least.size(); ++lane) {
                const double* before = gains + k + lane / Run * 2 * Run + lane % Run;
                least[lane] = lower(least[lane], before[Run] - before[0]);
            }
        return *std::ranges::min_element(least);
    }

    static double lower(double least, double rise) { return rise < least ? rise : least; }

    const double* worth_;
    int high_;
    double slack_;
};

/// The first S of a stretch of the table, in the order of numbers, with players i, j that break it.
Property first_break(const TableGame& game, Coalition from, Coalition to, double near) {
    const Coalition all = everyone(game.players());
    for (Coalition s = from; s < to; ++s)
        for (Coalition i = all & ~s; i != 0; i &= i - 1)
            for (Coalition j = i & (i - 1); j != 0; j &= j - 1) {
                const Coalition a = s | (i & -i), b = s | (j & -j);
                if (game[a | b] - game[b] + near < game[a] - game[s]) return {false, a, b};
            }
    return {};
}

/// The first block with a break, or the number of blocks.
Result<Coalition> first_bad_block(const TableGame& game, const Work& work) {
    const Blocks blocks(game);
    std::atomic<Coalition> first = blocks.count();
    const auto search = [&](std::int64_t piece) {
        const Coalition begin = static_cast<Coalition>(piece) * kBlocksOfPiece;
        const Coalition end = std::min(begin + kBlocksOfPiece, blocks.count());
        for (Coalition block = begin; block < end && block < first; ++block) {
            if (blocks.convex(block)) continue;
            Coalition known = first;
            while (block < known && !first.compare_exchange_weak(known, block)) {}
        }
    };
    const auto pieces = (blocks.count() + kBlocksOfPiece - 1) / kBlocksOfPiece;
    if (!for_each_piece(static_cast<std::int64_t>(pieces), work, search)) return cancelled();
    return first.load();
}

}  // namespace

Result<Property> is_convex(const TableGame& game, const Work& work) {
    if (game.players() <= kBits) return first_break(game, 0, game.worth().size(), slack(game));
    HANSE_TRY(block, first_bad_block(game, work));
    if (block << kBits == game.worth().size()) return Property{};
    // Half the slack, since the break was found with sums in another order.
    return first_break(game, block << kBits, (block + 1) << kBits, slack(game) / 2);
}

}  // namespace hanse::games
