// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/terms/ledger.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/divided_sums.hpp"
#include "hanse/games/numerics/steps.hpp"
#include "hanse/games/numerics/weighing.hpp"
#include "hanse/games/unions.hpp"

namespace hanse::games {

using base::Done;
using base::Rational;
using base::Result;

namespace {

constexpr int kPlayersMax = 1'000'000;
constexpr std::uint64_t kTurnoverMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kWeightsMax = 1'000'000;

/// The rows that have occurred. @param divisor  of a row number.
template <class Divisor>
std::vector<DividedRow> divided(const std::vector<std::vector<std::int64_t>>& rows,
                                const Divisor& divisor) {
    std::vector<DividedRow> out;
    for (std::size_t number = 0; number < rows.size(); ++number)
        if (!rows[number].empty())
            out.push_back({static_cast<std::int64_t>(divisor(number)), &rows[number]});
    return out;
}

Result<std::vector<std::int64_t>> whole_weights(int players, std::span<const Rational> weights) {
    HANSE_CHECK(check_weights(players, weights));
    HANSE_TRY(steps, in_steps(weights));
    std::int64_t common = 0, sum = 0;
    for (const std::int64_t weight : steps.numbers) common = std::gcd(common, weight);
    for (std::int64_t& weight : steps.numbers) sum += weight /= common;
    if (sum <= kWeightsMax) return std::move(steps.numbers);
    return base::invalid(
        {},
        fmt::format("权重约为无公约数的整数后之和为 {}；最多 {}。请四舍五入到较少的位数", sum,
                    kWeightsMax),
        fmt::format("as whole numbers without common factor the weights add up to {}; at most {}: "
                    "round them to fewer digits",
                    sum, kWeightsMax));
}

Result<Done> check_players(int players) {
    if (players >= 1 && players <= kPlayersMax) return Done{};
    return base::invalid(
        {}, fmt::format("参与者 {} 名；应为 1 至 {} 名", players, kPlayersMax),
        fmt::format("{} players; there should be from 1 to {}", players, kPlayersMax));
}

}  // namespace

Result<Ledger> Ledger::create(int players, LedgerOptions options) {
    HANSE_CHECK(check_players(players));
    std::vector<std::int64_t> weights;
    if (!options.weights.empty()) {
        HANSE_TRY(whole, whole_weights(players, options.weights));
        weights = std::move(whole);
    }
    std::vector<int> union_of;
    if (!options.unions.empty()) {
        HANSE_TRY(unions, Unions::create(players, options.unions));
        for (int player = 0; player < players; ++player) union_of.push_back(unions.of(player));
    }
    return Ledger(players, std::move(weights), std::move(union_of), options);
}

Ledger::Ledger(int players, std::vector<std::int64_t> weights, std::vector<int> union_of,
               const LedgerOptions& options)
    : players_(players),
      banzhaf_wanted_(options.banzhaf),
      weights_(std::move(weights)),
      union_of_(std::move(union_of)),
      cells_left_((options.sums_mib_max << 20) / sizeof(std::int64_t)),
      named_(std::size_t(players)),
      in_union_(std::size_t(players)) {}

Result<Done> Ledger::grow(int players) {
    base::expects(players >= players_, "a ledger that only grows");
    base::expects(weights_.empty() && union_of_.empty(), "players that no weight or union names");
    HANSE_CHECK(check_players(players));
    const auto more = static_cast<std::size_t>(players - players_);
    for (auto& sums : by_size_) {
        if (sums.empty()) continue;
        if (more > cells_left_) too_many_rows_ = true;
        if (too_many_rows_) break;
        cells_left_ -= more;
        sums.resize(static_cast<std::size_t>(players));
    }
    players_ = players;
    named_.resize(static_cast<std::size_t>(players));
    in_union_.resize(static_cast<std::size_t>(players));
    return Done{};
}

void Ledger::check(std::span<const int> owners) {
    base::expects(!owners.empty(), "a line of at least one owner");
    ++checks_;
    for (const int owner : owners) {
        base::expects(owner >= 0 && owner < players_, "owners from 0 to players-1");
        base::expects(named_[std::size_t(owner)] != checks_, "every owner of a line once");
        named_[std::size_t(owner)] = checks_;
    }
}

std::int64_t* Ledger::row(Rows& rows, std::size_t number) {
    if (too_many_rows_) return nullptr;
    if (number < rows.size() && !rows[number].empty()) return rows[number].data();
    const auto cells = std::size_t(players_);
    if (cells > cells_left_) {
        too_many_rows_ = true;
        return nullptr;
    }
    cells_left_ -= cells;
    if (number >= rows.size()) rows.resize(number + 1);
    rows[number].resize(cells);
    return rows[number].data();
}

void Ledger::add(std::int64_t value, std::span<const int> owners) {
    check(owners);
    const auto size =
        value < 0 ? -static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    if (too_much_money_ || size > kTurnoverMax - turnover_) {
        too_much_money_ = true;
        return;
    }
    ++lines_;
    revenue_ += value;
    turnover_ += size;
    if (std::int64_t* sums = row(by_size_, owners.size()))
        for (const int owner : owners) sums[owner] += value;
    if (!weights_.empty()) add_weighted(value, owners);
    if (!union_of_.empty()) add_by_union(value, owners);
}

void Ledger::add_weighted(std::int64_t value, std::span<const int> owners) {
    std::int64_t weight = 0;
    for (const int owner : owners) weight += weights_[std::size_t(owner)];
    if (std::int64_t* sums = row(by_weight_, std::size_t(weight)))
        for (const int owner : owners) sums[owner] += value;
}

void Ledger::add_by_union(std::int64_t value, std::span<const int> owners) {
    std::size_t unions = 0;
    for (const int owner : owners)
        if (in_union_[std::size_t(union_of_[std::size_t(owner)])]++ == 0) ++unions;
    if (unions >= by_union_.size()) by_union_.resize(unions + 1);
    Rows& rows = by_union_[unions];
    for (const int owner : owners) {
        const int inside = in_union_[std::size_t(union_of_[std::size_t(owner)])];
        if (std::int64_t* sums = row(rows, std::size_t(inside))) sums[owner] += value;
    }
    for (const int owner : owners) in_union_[std::size_t(union_of_[std::size_t(owner)])] = 0;
}

/// Groups of more than 62 owners are added one fraction at a time: 2^(size-1) is too long for a row.
std::vector<Rational> Ledger::banzhaf() const {
    constexpr std::size_t rows_max = 62;
    std::vector<DividedRow> rows;
    for (std::size_t size = 1; size < std::min(by_size_.size(), rows_max + 1); ++size)
        if (!by_size_[size].empty())
            rows.push_back({std::int64_t{1} << (size - 1), &by_size_[size]});
    std::vector<Rational> out = totals(rows, players_);
    for (std::size_t size = rows_max + 1; size < by_size_.size(); ++size) {
        const Rational part = weight_of_power(Weighing::banzhaf, int(size) - 1);
        for (std::size_t player = 0; player < by_size_[size].size(); ++player)
            if (by_size_[size][player] != 0) out[player] += Rational(by_size_[size][player]) * part;
    }
    return out;
}

std::vector<Rational> Ledger::owen() const {
    std::vector<DividedRow> rows;
    for (std::size_t unions = 1; unions < by_union_.size(); ++unions)
        for (const DividedRow& row :
             divided(by_union_[unions], [&](std::size_t inside) { return unions * inside; }))
            rows.push_back(row);
    return totals(rows, players_);
}

Result<LedgerShares> Ledger::result() const {
    if (too_much_money_)
        return base::invalid({}, "各行金额的绝对值之和达到 2^63；请改用较大的货币单位",
                             "the values of the lines, without sign, add up to 2^63 or more; use a "
                             "larger unit of money");
    if (too_many_rows_)
        return base::invalid(
            {}, "分数的种类（人数、权重之和或集团组合）过多，超出预留的内存；请简化权重",
            "there are more kinds of fractions (numbers of owners, totals of weights, unions "
            "touched) than fit the memory set aside for them; simpler weights make fewer");
    LedgerShares out{lines_, revenue_, {}, {}, {}, {}};
    const auto itself = [](std::size_t number) { return number; };
    out.shapley = totals(divided(by_size_, itself), players_);
    if (banzhaf_wanted_) out.banzhaf = banzhaf();
    if (!weights_.empty()) {
        out.weighted_shapley = totals(divided(by_weight_, itself), players_);
        for (std::size_t player = 0; player < weights_.size(); ++player)
            out.weighted_shapley[player] *= Rational(weights_[player]);
    }
    if (!union_of_.empty()) out.owen = owen();
    return out;
}

}  // namespace hanse::games
