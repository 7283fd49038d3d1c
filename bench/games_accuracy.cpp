// SPDX-License-Identifier: GPL-3.0-or-later
// Goal 2: how far the doubles are from the exact values.
#include <cmath>
#include <cstdio>
#include <random>

#include "games_goals.hpp"
#include "games_measure.hpp"

#include "hanse/base/contract.hpp"
#include "hanse/games/tables/size_sums.hpp"

namespace hanse::bench {

using base::Rational;
using games::Coalition;
using games::TableGame;

namespace {

/// Table of whole numbers; the same numbers times an odd one fill a double to the last bit, so
/// that their sums round; the exact value of the first says what the second should be.
struct Twin {
    const char* what;
    std::function<void(Coalition first, std::span<double> part)> whole;
};

std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
}

std::vector<Twin> twins(int players) {
    std::mt19937_64 dice(5);
    auto lines = std::make_shared<std::vector<std::pair<Coalition, double>>>();
    for (int k = 0; k < 40; ++k)
        lines->emplace_back(dice() & dice() & games::everyone(players),
                            static_cast<double>(dice() % 1'000'000));
    auto weights = std::make_shared<std::vector<int>>();
    int total = 0;
    for (int i = 0; i < players; ++i) {
        weights->push_back(1 + static_cast<int>(dice() % 50));
        total += weights->back();
    }
    return {
        {"random",
         [](Coalition first, std::span<double> part) {
             for (std::size_t k = 0; k < part.size(); ++k)
                 part[k] =
                     first + k == 0 ? 0 : static_cast<double>(mixed(first + k) >> 40) - (1 << 23);
         }},
        {"ledger of 40 lines",
         [lines](Coalition first, std::span<double> part) {
             for (std::size_t k = 0; k < part.size(); ++k) {
                 part[k] = 0;
                 for (const auto& [owners, value] : *lines)
                     if (owners != 0 && (owners & ~(first + k)) == 0) part[k] += value;
             }
         }},
        {"weighted voting",
         [weights, total](Coalition first, std::span<double> part) {
             for (std::size_t k = 0; k < part.size(); ++k) {
                 int sum = 0;
                 for (Coalition rest = first + k; rest != 0; rest &= rest - 1)
                     sum += (*weights)[static_cast<std::size_t>(std::countr_zero(rest))];
                 part[k] = 2 * sum > total ? 1 : 0;
             }
         }},
    };
}

}  // namespace

void report_accuracy() {
    constexpr std::int64_t kOdd =
        134'217'689;  // 27 bits: times the worths it fills a double, and sums round
    constexpr double kStep = 0x1p-60 * static_cast<double>(kOdd);
    std::printf(
        "\nGoal 2: largest error of the doubles, relative to the largest share (<= 1e-13); whole "
        "worths come out as fractions\n");
    for (const int n : {16, 20, 24, 28}) {
        for (const Twin& twin : twins(n)) {
            const auto exact = games::size_sums({.players = n, .fill = twin.whole}, {.threads = 2});
            base::expects(exact && exact->exact(), "whole worths are summed exactly");
            const auto shares = games::exact_shapley_value(*exact);
            const auto rough = games::size_sums({.players = n,
                                                 .fill =
                                                     [&](Coalition first, std::span<double> part) {
                                                         twin.whole(first, part);
                                                         for (double& v : part) v *= kStep;
                                                     }},
                                                {.threads = 2});
            const auto floating = games::shapley_value(*rough);
            double error = 0, largest = 0;
            for (std::size_t i = 0; i < shares->size(); ++i) {
                const Rational wanted = (*shares)[i] * Rational(kOdd, std::int64_t{1} << 60);
                error = std::max(
                    error, std::abs((Rational::exactly(floating.share[i]) - wanted).approximate()));
                largest = std::max(largest, std::abs(wanted.approximate()));
            }
            std::printf("n = %d %-20s %.1e   (bound that is printed with it: %.1e)\n", n, twin.what,
                        error / largest, floating.error_max / largest);
            std::fflush(stdout);
        }
    }
}

}  // namespace hanse::bench
