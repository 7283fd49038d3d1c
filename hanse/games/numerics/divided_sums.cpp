// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/divided_sums.hpp"

#include <numeric>

namespace hanse::games {

using base::Rational;

namespace {

/// Fractions are brought to common denominators up to here, so that twice as much fits 64 bits.
constexpr std::int64_t kCommonMax = std::int64_t{1} << 61;

/// How the remainder of a row joins those before it: before × up + remainder × down, over `common`.
struct Step {
    DividedRow row;
    std::int64_t up, down, common;
    bool last;  // the next one would not fit
};

std::vector<Step> steps_of(std::span<const DividedRow> rows) {
    std::vector<Step> out;
    std::int64_t common = 1;
    for (const DividedRow& row : rows) {
        std::int64_t missing = row.divisor / std::gcd(common, row.divisor);
        if (common > kCommonMax / missing) {
            out.back().last = true;
            common = 1, missing = row.divisor;
        }
        common *= missing;
        out.push_back({row, missing, common / row.divisor, common, false});
    }
    if (!out.empty()) out.back().last = true;
    return out;
}

Rational total_of(std::span<const Step> steps, std::size_t player, std::vector<Rational>& parts) {
    std::int64_t whole = 0, part = 0;
    parts.clear();
    for (const Step& step : steps) {
        const std::int64_t amount = (*step.row.amounts)[player];
        part = part * step.up + amount % step.row.divisor * step.down;
        whole += amount / step.row.divisor + part / step.common;
        part %= step.common;
        if (!step.last) continue;
        if (part != 0) parts.emplace_back(part, step.common);
        part = 0;
    }
    return Rational(whole) + sum_in_pairs(parts);
}

}  // namespace

std::vector<Rational> totals(std::span<const DividedRow> rows, int players) {
    const std::vector<Step> steps = steps_of(rows);
    std::vector<Rational> out, parts;
    for (int player = 0; player < players; ++player)
        out.push_back(total_of(steps, std::size_t(player), parts));
    return out;
}

Rational sum_in_pairs(std::span<const Rational> numbers) {
    if (numbers.empty()) return 0;
    if (numbers.size() == 1) return numbers[0];
    const std::size_t half = numbers.size() / 2;
    return sum_in_pairs(numbers.first(half)) + sum_in_pairs(numbers.subspan(half));
}

std::vector<Rational>& DividedSums::over(const Rational& divisor) {
    std::vector<Rational>& sums = sums_[divisor];
    sums.resize(std::size_t(players_));
    return sums;
}

std::vector<Rational> DividedSums::totals() const {
    std::vector<Rational> out;
    for (std::size_t player = 0; player < std::size_t(players_); ++player) {
        std::vector<Rational> parts;
        for (const auto& [divisor, sums] : sums_)
            if (!sums[player].is_zero()) parts.push_back(sums[player] / divisor);
        out.push_back(sum_in_pairs(parts));
    }
    return out;
}

}  // namespace hanse::games
