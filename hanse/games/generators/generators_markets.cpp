// SPDX-License-Identifier: Apache-2.0
// Games of two sides of a market.
#include <algorithm>
#include <new>
#include <numeric>

#include <fmt/format.h>

#include "hanse/games/generators/generating.hpp"
#include "hanse/games/generators/generators.hpp"

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

/// v(S) = max(v(S without r), max over columns c in S of a(r, c) + v(S without r, c)), r being the
/// lowest row of S.
std::vector<double> best_matchings(std::size_t rows, std::size_t columns,
                                   const std::vector<double>& matrix) {
    std::vector<double> worth(std::size_t{1} << (rows + columns));
    const Coalition all_rows = everyone(static_cast<int>(rows));
    for (Coalition s = 1; s < worth.size(); ++s) {
        if ((s & all_rows) == 0) continue;
        const Coalition rest = s & (s - 1);
        const double* gains = &matrix[static_cast<std::size_t>(std::countr_zero(s)) * columns];
        double best = worth[rest];
        for (Coalition left = s >> rows; left != 0; left &= left - 1) {
            const auto column = static_cast<std::size_t>(std::countr_zero(left));
            best =
                std::max(best, gains[column] + worth[rest ^ only(static_cast<int>(rows + column))]);
        }
        worth[s] = best;
    }
    return worth;
}

base::Error wrong_row(std::size_t row, std::size_t found, std::size_t expected) {
    return base::invalid(
        {},
        fmt::format("矩阵第 {} 行有 {} 项；各行应同为至少一项，第 1 行为 {} 项", row, found,
                    expected),
        fmt::format("row {} of the matrix has {} entries; all rows should have as many, at least "
                    "one; row 1 has {}",
                    row, found, expected));
}

/// Players of one side, best offer first.
struct Offer {
    Coalition player;
    double price;
};

std::vector<Offer> offers(std::span<const std::int64_t> prices, std::size_t first_player) {
    std::vector<Offer> out;
    for (std::size_t i = 0; i < prices.size(); ++i)
        out.push_back({only(static_cast<int>(first_player + i)), static_cast<double>(prices[i])});
    return out;
}

double trade(Coalition s, const std::vector<Offer>& buyers, const std::vector<Offer>& sellers) {
    const auto inside = [s](const Offer& offer) { return (s & offer.player) != 0; };
    double sum = 0;
    auto seller = sellers.begin();
    for (const Offer& buyer : buyers) {
        if (!inside(buyer)) continue;
        seller = std::find_if(seller, sellers.end(), inside);
        if (seller == sellers.end() || buyer.price <= seller->price) break;
        sum += buyer.price - seller->price;
        ++seller;
    }
    return sum;
}

}  // namespace

Result<TableGame> assignment_game(const std::vector<std::vector<Rational>>& matrix) {
    const std::size_t rows = matrix.size();
    const std::size_t columns = rows == 0 ? 0 : matrix.front().size();
    std::vector<Rational> amounts;
    for (const auto& row : matrix) {
        if (row.empty() || row.size() != columns)
            return wrong_row(static_cast<std::size_t>(&row - matrix.data()) + 1, row.size(),
                             columns);
        amounts.insert(amounts.end(), row.begin(), row.end());
    }
    if (auto wrong = wrong_number_of_players(rows + columns, 2)) return std::move(*wrong);
    HANSE_TRY(steps, in_steps(amounts));
    try {
        return TableGame::create(best_matchings(rows, columns, doubles_of(steps.numbers)),
                                 steps.unit);
    } catch (const std::bad_alloc&) {
        return base::unavailable(
            {}, fmt::format("内存不足：{} 名参与者的表", rows + columns),
            fmt::format("not enough memory for a table of {} players", rows + columns));
    }
}

Result<TableGame> horse_market_game(std::span<const Rational> buyers,
                                    std::span<const Rational> sellers, const Work& work) {
    if (auto wrong = wrong_number_of_players(buyers.size() + sellers.size()))
        return std::move(*wrong);
    std::vector<Rational> amounts(buyers.begin(), buyers.end());
    amounts.insert(amounts.end(), sellers.begin(), sellers.end());
    HANSE_TRY(steps, in_steps(amounts));
    const std::span<const std::int64_t> prices = steps.numbers;
    auto high = offers(prices.first(buyers.size()), 0);
    auto low = offers(prices.subspan(buyers.size()), buyers.size());
    std::ranges::stable_sort(high, std::ranges::greater(), &Offer::price);
    std::ranges::stable_sort(low, std::ranges::less(), &Offer::price);
    const auto fill = [&](Coalition first, std::span<double> part) {
        for (std::size_t k = 0; k < part.size(); ++k) part[k] = trade(first + k, high, low);
    };
    return TableGame::generate(static_cast<int>(amounts.size()), fill, steps.unit, work);
}

}  // namespace hanse::games
