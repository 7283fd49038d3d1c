// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/compromise.hpp"

#include <array>
#include <cmath>
#include <numeric>
#include <vector>

#include "hanse/games/coalition.hpp"
#include "hanse/games/tables/arithmetic.hpp"

namespace hanse::games {

namespace {

constexpr int kBlockBits = 9;

/// The utopia payoffs, in steps.
template <class Number>
std::vector<Number> utopia(const TableGame& game) {
    const Coalition all = everyone(game.players());
    std::vector<Number> out;
    for (int i = 0; i < game.players(); ++i)
        out.push_back(static_cast<Number>(game[all]) - static_cast<Number>(game[all ^ only(i)]));
    return out;
}

/// The least gap g(S) = Σ M over S − v(S) among the coalitions of each player.
///
/// The table is read once, in blocks of 2^Bits places. All blocks are folded into one block of
/// minima, which tells the players of the low bits; each block into one number, for the others.
template <class Number, int Bits>
class LeastGaps {
public:
    LeastGaps(const TableGame& game, const std::vector<Number>& most) : game_(game), most_(most) {
        for (std::size_t k = 1; k < kPlaces; ++k)
            low_[k] = low_[k & (k - 1)] + most[static_cast<std::size_t>(std::countr_zero(k))];
        for (int i = 0; i < game.players(); ++i)
            least_.push_back(most[static_cast<std::size_t>(i)] -
                             static_cast<Number>(game[only(i)]));
        gaps_of_block(0);
        folded_ = gap_;
        for (Coalition block = 0; block < game.worth().size() >> Bits; ++block) scan(block);
        for (std::size_t k = 1; k < kPlaces; ++k) lower(k, folded_[k]);
    }

    std::vector<Number> least() && { return std::move(least_); }

private:
    static constexpr std::size_t kPlaces = std::size_t{1} << Bits;

    void lower(Coalition coalition, Number gap) {
        for (; coalition != 0; coalition &= coalition - 1) {
            Number& least = least_[static_cast<std::size_t>(std::countr_zero(coalition))];
            least = gap < least ? gap : least;
        }
    }

    void gaps_of_block(Coalition block) {
        const double* worth = game_.worth().data() + (block << Bits);
        Number high = 0;
        for (Coalition rest = block; rest != 0; rest &= rest - 1)
            high += most_[static_cast<std::size_t>(std::countr_zero(rest << Bits))];
        for (std::size_t k = 0; k < kPlaces; ++k)
            gap_[k] = high + low_[k] - static_cast<Number>(worth[k]);
    }

    void scan(Coalition block) {
        gaps_of_block(block);
        for (std::size_t k = 0; k < kPlaces; ++k)
            folded_[k] = gap_[k] < folded_[k] ? gap_[k] : folded_[k];
        for (std::size_t half = kPlaces / 2; half > 0; half /= 2)
            for (std::size_t k = 0; k < half; ++k)
                gap_[k] = gap_[k + half] < gap_[k] ? gap_[k + half] : gap_[k];
        lower(block << Bits, gap_[0]);
    }

    const TableGame& game_;
    const std::vector<Number>& most_;
    std::vector<Number> least_;
    std::array<Number, kPlaces> low_{}, gap_{}, folded_{};
};

template <class Number>
std::vector<Number> rights(const TableGame& game) {
    std::vector<Number> out = utopia<Number>(game);
    const std::vector<Number> gaps = game.players() >= kBlockBits
                                         ? LeastGaps<Number, kBlockBits>(game, out).least()
                                         : LeastGaps<Number, 0>(game, out).least();
    for (std::size_t i = 0; i < out.size(); ++i) out[i] -= gaps[i];
    return out;
}

/// Minimal rights, in steps: in doubles wherever these hold every sum.
template <class In>
std::vector<typename In::Sum> rights_in(const TableGame& game) {
    constexpr int mantissa = 53;
    const bool narrow = game.largest() * (2 * game.players() + 1) < std::ldexp(1.0, mantissa);
    if (game.whole() && !narrow) return rights<typename In::Sum>(game);
    std::vector<typename In::Sum> out;
    for (const double right : rights<double>(game)) out.push_back(In::sum(right));
    return out;
}

template <class Sum>
Sum total(const std::vector<Sum>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), Sum{0});
}

template <class In>
std::vector<typename In::Share> shares(const std::vector<typename In::Sum>& sums) {
    std::vector<typename In::Share> out;
    for (const auto sum : sums) out.push_back(In::share(sum));
    return out;
}

/// low_i + (high_i − low_i) · part / whole
template <class In>
std::vector<typename In::Share> between(const std::vector<typename In::Sum>& low,
                                        const std::vector<typename In::Sum>& high,
                                        typename In::Sum part, typename In::Sum whole) {
    std::vector<typename In::Share> out;
    for (std::size_t i = 0; i < low.size(); ++i)
        out.push_back(In::share(low[i]) +
                      In::share(high[i] - low[i]) * In::share(part) / In::share(whole));
    return out;
}

/// @return none for a game that is not quasi-balanced.
template <class In>
std::vector<typename In::Share> tau(const TableGame& game) {
    using Sum = typename In::Sum;
    const std::vector<Sum> high = utopia<Sum>(game);
    const std::vector<Sum> low = rights_in<In>(game);
    const Sum all = In::sum(game[everyone(game.players())]);
    const Sum near = In::sum(slack(game) * game.players());
    for (std::size_t i = 0; i < low.size(); ++i)
        if (low[i] > high[i] + near) return {};
    const Sum least = total(low), most = total(high);
    if (least > all + near || all > most + near) return {};
    if (most - least <= near) return shares<In>(low);
    return between<In>(low, high, all - least, most - least);
}

/// @return none where the value is not defined.
template <class In>
std::vector<typename In::Share> gately(const TableGame& game) {
    using Sum = typename In::Sum;
    const std::vector<Sum> high = utopia<Sum>(game);
    std::vector<Sum> alone;
    for (int i = 0; i < game.players(); ++i) alone.push_back(In::sum(game[only(i)]));
    const Sum gain = In::sum(game[everyone(game.players())]) - total(alone);
    const Sum span = total(high) - total(alone);
    const Sum near = In::sum(slack(game) * game.players());
    if (-near <= span && span <= near) return {};
    return between<In>(alone, high, gain, span);
}

std::optional<Numbers> unless_none(Numbers numbers) {
    if (numbers.approximate.empty()) return std::nullopt;
    return numbers;
}

}  // namespace

Numbers utopia_payoffs(const TableGame& game) {
    return reckon(game, [&]<class In>(In) { return shares<In>(utopia<typename In::Sum>(game)); });
}

Numbers minimal_rights(const TableGame& game) {
    return reckon(game, [&]<class In>(In) { return shares<In>(rights_in<In>(game)); });
}

std::optional<Numbers> tau_value(const TableGame& game) {
    return unless_none(reckon(game, [&]<class In>(In) { return tau<In>(game); }));
}

std::optional<Numbers> gately_value(const TableGame& game) {
    return unless_none(reckon(game, [&]<class In>(In) { return gately<In>(game); }));
}

}  // namespace hanse::games
