// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/core/row_generation.hpp"

#include <algorithm>
#include <cmath>
#include <set>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr int kGridBits = 46;  // of the largest number: what doubles of a solution are good for
constexpr int kToleranceBits = 33;  // excesses below this are left to the fractions

double largest_of(const std::vector<double>& numbers) {
    double out = 0;
    for (const double number : numbers) out = std::max(out, std::abs(number));
    return out;
}

Rational power_of_two(int exponent) {
    constexpr int most = 62;
    Rational out = 1;
    for (int left = std::abs(exponent); left > 0; left -= most)
        out *= Rational(std::int64_t{1} << std::min(left, most));
    return exponent < 0 ? 1 / out : out;
}

/// Doubles as fractions with one small denominator, so that flows stay in whole numbers.
std::vector<Rational> on_grid(const std::vector<double>& point) {
    const double largest = largest_of(point);
    const int bits = largest > 0 ? kGridBits - std::ilogb(largest) : 0;
    const Rational step = power_of_two(-bits);
    std::vector<Rational> out(point.size());
    for (std::size_t k = 0; k < point.size(); ++k)
        out[k] = Rational(std::int64_t{std::llround(std::ldexp(point[k], bits))}) * step;
    return out;
}

/// The written rows of one programme.
class Rows {
public:
    Rows(const CoalitionProgramme& programme, CoalitionSearch& search)
        : programme_(programme), search_(search), linear_(programme.costs()) {
        for (LinearRow& row : programme.first_rows()) linear_.add(std::move(row));
    }

    Result<bool> grew_by_doubles(const Work& work);
    Result<Generated> solved(const Work& work);
    Result<bool> grew_by_fractions(Generated& generated, const Work& work);

private:
    bool write(const CoalitionSearch::Violations& violations,
               const std::vector<Rational>& allocation);

    const CoalitionProgramme& programme_;
    CoalitionSearch& search_;
    LinearProgramme linear_;
    std::vector<WeightedCoalition> rows_;
    std::set<Players> known_;
};

/// Writes the rows of the worst of them. @return whether any is new.
bool Rows::write(const CoalitionSearch::Violations& violations,
                 const std::vector<Rational>& allocation) {
    const std::size_t enough = rows_.size() + 2 * allocation.size();
    bool any = false;
    for (const Candidate& found : violations.found) {
        if (rows_.size() == enough) break;
        if (!known_.insert(found.coalition).second) continue;
        Rational worth = found.excess;
        for (const int player : found.coalition) worth += allocation[std::size_t(player)];
        linear_.add(programme_.row(found.coalition, worth));
        rows_.push_back({found.coalition, std::move(worth), 0});
        any = true;
    }
    return any;
}

Result<bool> Rows::grew_by_doubles(const Work& work) {
    const auto point = linear_.propose(work);
    const auto finite = [](double number) { return std::isfinite(number); };
    if (!point || !std::ranges::all_of(*point, finite)) return false;
    const auto [allocation, allowed] = programme_.meaning(on_grid(*point));
    std::vector<double> shares(allocation.size());
    std::ranges::transform(allocation, shares.begin(), &Rational::approximate);
    const double size = largest_of(shares);
    if (!finite(size)) return false;
    const Rational little = on_grid({std::ldexp(size, -kToleranceBits), size})[0];
    HANSE_TRY(violations, search_.above(allowed + little, allocation, work));
    return write(violations, allocation);
}

Result<Generated> Rows::solved(const Work& work) {
    HANSE_TRY(outcome, linear_.solve(work));
    Generated out{std::move(outcome), rows_, {}, {}};
    const auto& weights = std::visit(
        [](const auto& kind) -> const std::vector<Rational>& { return kind.row_weights; },
        out.outcome);
    for (std::size_t r = 0; r < rows_.size(); ++r)
        out.rows[r].weight = weights[weights.size() - rows_.size() + r];
    return out;
}

Result<bool> Rows::grew_by_fractions(Generated& generated, const Work& work) {
    const auto* optimum = std::get_if<Optimum>(&generated.outcome);
    if (optimum == nullptr) return false;
    generated.meaning = programme_.meaning(optimum->point);
    const auto& [allocation, allowed] = generated.meaning;
    HANSE_TRY(violations, search_.above(allowed, allocation, work));
    generated.excess_at_most = max(violations.at_most, allowed);
    if (violations.found.empty()) return false;
    base::expects(write(violations, allocation), "an optimum that respects its rows");
    return true;
}

}  // namespace

Result<Generated> generate_rows(const CoalitionProgramme& programme, CoalitionSearch& search,
                                const Work& work) {
    Rows rows(programme, search);
    for (;;) {
        for (bool grew = true; grew;) {
            HANSE_TRY(by_doubles, rows.grew_by_doubles(work));
            grew = by_doubles;
        }
        HANSE_TRY(generated, rows.solved(work));
        HANSE_TRY(grew, rows.grew_by_fractions(generated, work));
        if (!grew) return generated;
    }
}

}  // namespace hanse::games
