// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/dividends.hpp"

#include <cmath>
#include <new>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr int kCachedBits = 12;

template <class Number>
void subtract_lower_half(Number* part, std::size_t half) {
    Number* upper = part + half;
    for (std::size_t k = 0; k < half; ++k) upper[k] -= part[k];
}

/// The inverse of summing over all parts of a coalition: v(S) minus v(S without i), for one player
/// i after the other. The low players first, piece by piece, while the piece is in the cache.
template <class Number>
void moebius(std::vector<Number>& table, int players) {
    const int low = std::min(players, kCachedBits);
    const std::size_t piece = std::size_t{1} << low;
    for (std::size_t start = 0; start < table.size(); start += piece)
        for (std::size_t half = 1; half < piece; half *= 2)
            for (std::size_t at = start; at < start + piece; at += 2 * half)
                subtract_lower_half(&table[at], half);
    for (std::size_t half = piece; half < table.size(); half *= 2)
        for (std::size_t at = 0; at < table.size(); at += 2 * half)
            subtract_lower_half(&table[at], half);
}

template <class Number>
std::vector<Number> moebius_of(const TableGame& game) {
    std::vector<Number> table(game.worth().size());
    for (std::size_t k = 0; k < table.size(); ++k)
        if constexpr (std::is_same_v<Number, Wide>)
            table[k] = Exactly::sum(game.worth()[k]);
        else
            table[k] = game.worth()[k];
    moebius(table, game.players());
    return table;
}

/// Sums of 2^n worths stay whole in doubles, or rounding is accepted anyhow.
bool fits_doubles(const TableGame& game) {
    constexpr int mantissa = 53;
    return !game.whole() || std::ldexp(game.largest(), game.players()) < std::ldexp(1.0, mantissa);
}

}  // namespace

double Dividends::approximate(Coalition coalition) const {
    if (exact_) return exact(coalition).approximate();
    return std::get<std::vector<double>>(steps_)[coalition] * unit_.approximate();
}

Rational Dividends::exact(Coalition coalition) const {
    base::expects(exact_, "dividends of a whole table");
    return unit_ *
           std::visit(
               [&](const auto& table) { return to_rational(static_cast<Wide>(table[coalition])); },
               steps_);
}

Result<Dividends> dividends(const TableGame& game) {
    const bool narrow = fits_doubles(game);
    try {
        auto steps = narrow ? Dividends::Steps(moebius_of<double>(game))
                            : Dividends::Steps(moebius_of<Wide>(game));
        return Dividends(game.players(), std::move(steps), game.whole(), game.unit());
    } catch (const std::bad_alloc&) {
        const double bytes = std::ldexp(narrow ? sizeof(double) : sizeof(Wide), game.players());
        return base::unavailable(
            {}, fmt::format("内存不足：红利表需要 {:.0f} MiB", std::ldexp(bytes, -20)),
            fmt::format("not enough memory: the table of dividends takes {:.0f} MiB",
                        std::ldexp(bytes, -20)));
    }
}

}  // namespace hanse::games
