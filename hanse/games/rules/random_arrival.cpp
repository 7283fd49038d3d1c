// SPDX-License-Identifier: Apache-2.0
// Random arrival: whoever finds `taken` claimed already gets min(claim, estate − taken), and each
// set of earlier claimants counts as often as there are orders that begin with it.
#include <map>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/coalition.hpp"
#include "hanse/games/numerics/limbs.hpp"
#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/numerics/subset_counts.hpp"
#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/rules/claims.hpp"

namespace hanse::games {

using base::Rational;

namespace {

constexpr int kClaimantsMax = 20;                              // whose sets are gone through
constexpr std::int64_t kCellsMax = std::int64_t{1} << 20;      // claimants × estate
constexpr std::int64_t kAdditionsMax = std::int64_t{1} << 31;  // cells × sizes of claims
constexpr int kLimbs = 8;

/// The problem in whole numbers without common factor.
struct WholeClaims {
    std::int64_t estate = 0;
    std::vector<std::int64_t> claims;
    Rational unit = 1;
};

base::Result<WholeClaims> in_whole_numbers(const Claims& problem) {
    std::vector<Rational> amounts = problem.claims();
    amounts.push_back(problem.estate());
    HANSE_TRY(steps, in_steps(amounts));
    std::int64_t common = 0;
    for (const std::int64_t number : steps.numbers) common = std::gcd(common, number);
    if (common == 0) common = 1;
    for (std::int64_t& number : steps.numbers) number /= common;
    const std::int64_t estate = steps.numbers.back();
    steps.numbers.pop_back();
    return WholeClaims{estate, std::move(steps.numbers), steps.unit * Rational(common)};
}

/// By going through all sets of earlier claimants.
Awards listed(const WholeClaims& problem) {
    const std::size_t n = problem.claims.size();
    std::vector<std::int64_t> taken(std::size_t{1} << n);
    std::vector<Limbs<2>> gains(n * n);  // by claimant, then by how many came before
    for (Coalition before = 0; before < taken.size(); ++before) {
        if (before != 0)
            taken[before] = taken[before & (before - 1)] +
                            problem.claims[std::size_t(std::countr_zero(before))];
        const std::int64_t left = problem.estate - taken[before];
        if (left <= 0) continue;
        for (std::size_t i = 0; i < n; ++i)
            if (!has(before, int(i)))
                gains[i * n + std::size_t(size_of(before))] +=
                    Limbs<2>(std::uint64_t(std::min(left, problem.claims[i])));
    }
    const std::vector<Rational> weights = size_weights(Weighing::shapley, int(n) - 1);
    Awards out(n);
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t s = 0; s < n; ++s) out[i] += weights[s] * gains[i * n + s].rational();
    return out;
}

/// What a claimant gets after sets of others, summed over those sets of one size: min(claim,
/// estate − taken) counts the levels 1 … claim that are still there.
/// @param others  how many sets have taken so much, for amounts from 0 to estate - 1.
Limbs<kLimbs> gain_after(const Limbs<kLimbs>* others, std::int64_t estate, std::int64_t claim) {
    Limbs<kLimbs> at_most, gain;  // sets that have taken no more than `taken`
    for (std::int64_t taken = 0; taken < estate; ++taken) {
        at_most += others[taken];
        if (taken >= estate - claim) gain += at_most;
    }
    return gain;
}

/// By counting how many sets of earlier claimants have taken how much.
Awards counted(const WholeClaims& problem) {
    const int n = int(problem.claims.size());
    SubsetCounts<Limbs<kLimbs>> all(n, problem.estate, BySize::yes);
    std::map<std::int64_t, Rational> award;
    for (const std::int64_t claim : problem.claims) {
        award.try_emplace(claim);
        all.add(claim);
    }
    const std::vector<Rational> weights = size_weights(Weighing::shapley, n - 1);
    for (auto& [claim, amount] : award) {
        const auto others = all.without(claim);
        for (int s = 0; s < n; ++s)
            amount += weights[std::size_t(s)] *
                      gain_after(others.row(s), problem.estate, claim).rational();
    }
    Awards out;
    for (const std::int64_t claim : problem.claims) out.push_back(award[claim]);
    return out;
}

/// Claims above the estate get what a claim of the estate gets.
WholeClaims cut_to_estate(WholeClaims problem) {
    for (std::int64_t& claim : problem.claims) claim = std::min(claim, problem.estate);
    return problem;
}

/// Whether counted() fits its numbers and ends soon. 8 limbs hold 2^n sets times the estate.
bool countable(const WholeClaims& problem) {
    constexpr int kCountedMax = 64 * kLimbs - 56;
    const auto n = std::int64_t(problem.claims.size());
    std::vector<std::int64_t> sizes = problem.claims;
    std::ranges::sort(sizes);
    const auto different = std::int64_t(std::ranges::unique(sizes).begin() - sizes.begin());
    return n <= kCountedMax && problem.estate <= kCellsMax / (n + 1) &&
           problem.estate * (n + 1) <= kAdditionsMax / (different + n);
}

base::Error too_costly(const WholeClaims& problem) {
    const std::size_t n = problem.claims.size();
    return base::invalid(
        {},
        fmt::format(
            "{} 个债权人、待分总额为最小单位的 {} 倍：随机到达规则精确计算至多 {} 个债权人，"
            "或人数乘该倍数不超过 {}；可改用抽样",
            n, problem.estate, kClaimantsMax, kCellsMax),
        fmt::format(
            "{} claimants and an estate of {} units: random arrival is computed for at most "
            "{} claimants, or claimants times units of at most {}; sample it instead",
            n, problem.estate, kClaimantsMax, kCellsMax));
}

}  // namespace

base::Result<Awards> random_arrival(const Claims& problem) {
    HANSE_TRY(whole, in_whole_numbers(problem));
    if (whole.estate == 0) return Awards(whole.claims.size());
    const WholeClaims cut = cut_to_estate(whole);
    Awards out;
    if (cut.claims.size() <= std::size_t(kClaimantsMax)) {
        out = listed(cut);
    } else {
        if (!countable(cut)) return too_costly(cut);
        out = counted(cut);
    }
    for (Rational& award : out) award *= cut.unit;
    return out;
}

}  // namespace hanse::games
