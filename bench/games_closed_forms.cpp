// SPDX-License-Identifier: GPL-3.0-or-later
// Goals 5 and 6, and the scale test of an alliance: what needs no table.
#include <cmath>
#include <cstdio>
#include <random>
#include <set>

#include "games_goals.hpp"
#include "games_measure.hpp"

#include "hanse/base/contract.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/numerics/rounding.hpp"
#include "hanse/games/rules/voting.hpp"
#include "hanse/games/terms/ledger.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::bench {

using base::Rational;

namespace {

games::WeightedVoting parliament(int voters) {
    std::mt19937_64 dice(11);
    std::vector<std::int64_t> weights;
    std::int64_t total = 0;
    for (int i = 0; i < voters; ++i)
        total += weights.emplace_back(1 + static_cast<std::int64_t>(dice() % 50));
    return *games::WeightedVoting::create(total / 2 + 1, std::move(weights));
}

/// The electors of the president of the United States, 2024.
games::WeightedVoting electors() {
    return *games::WeightedVoting::create(
        270, {54, 40, 30, 28, 19, 19, 17, 16, 16, 15, 14, 13, 12, 11, 11, 11, 11,
              10, 10, 10, 10, 10, 9,  9,  8,  8,  8,  7,  7,  6,  6,  6,  6,  6,
              6,  5,  5,  4,  4,  4,  4,  4,  4,  4,  3,  3,  3,  3,  3,  3,  3});
}

}  // namespace

void report_voting() {
    std::printf(
        "\nGoal 5: weighted voting (300 voters <= 0.5 s at 1e-12, 51 exact <= 0.5 s; stretch 1,000 "
        "<= 3 s)\n");
    const auto exact = [] {
        base::expects(games::shapley_shubik_exact(electors()).has_value(), "electors are counted");
    };
    std::printf("51 electors, exact fractions: %.4f s\n", median_seconds(exact));
    for (const int voters : {51, 150, 300, 1000}) {
        const auto voting = voters == 51 ? electors() : parliament(voters);
        games::PowerIndex index;
        const double time =
            median_seconds([&] { index = *games::shapley_shubik(voting, {.threads = 2}); }, 3);
        double sum = 0;
        for (const double one : index.index) sum += one;
        std::printf("%4d voters, doubles, 2 threads: %.4f s, error bound %.1e, sum - 1 = %.1e\n",
                    voters, time, index.relative_error, sum - 1);
    }
}

void report_ledger() {
    constexpr int kPlayers = 500, kLines = 1'000'000;
    std::mt19937_64 dice(3);
    std::vector<int> owners;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> line;  // first, count
    std::vector<std::int64_t> value;
    for (int k = 0; k < kLines; ++k) {
        const std::size_t first = owners.size(), count = 1 + dice() % 9;
        while (owners.size() < first + count) {
            const int one = static_cast<int>(dice() % kPlayers);
            if (std::find(owners.begin() + static_cast<std::ptrdiff_t>(first), owners.end(), one) ==
                owners.end())
                owners.push_back(one);
        }
        line.emplace_back(static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count));
        value.push_back(static_cast<std::int64_t>(dice() % 10'000'000));
    }
    games::LedgerOptions options;
    for (int i = 0; i < kPlayers; ++i) {
        options.weights.emplace_back(1 + static_cast<int>(dice() % 9));
        if (i % 10 == 0) options.unions.emplace_back();
        options.unions.back().push_back(i);
    }
    bool adds_up = true;
    const double time = median_seconds([&] {
        auto ledger = *games::Ledger::create(kPlayers, options);
        for (std::size_t k = 0; k < line.size(); ++k)
            ledger.add(value[k], std::span(owners).subspan(line[k].first, line[k].second));
        const auto shares = *ledger.result();
        std::int64_t cents = 0;
        for (const std::int64_t part : games::whole_parts(shares.shapley, shares.revenue))
            cents += part;
        adds_up = adds_up && cents == shares.revenue;
    });
    std::printf(
        "\nGoal 6: ledger of 10^6 lines, 5 owners a line on average, 500 owners: Shapley, "
        "weighted, Banzhaf, Owen and cents "
        "(<= 0.2 s)\n%.3f s on one thread; cents add up to the revenue: %s\n",
        time, adds_up ? "yes" : "NO");
}

void report_scale() {
    constexpr int kMembers = 81, kPatents = 3000, kLines = 2000;
    std::mt19937_64 dice(8);
    std::vector<int> owner(kPatents);
    for (int& one : owner)
        one =
            static_cast<int>(dice() % kMembers * (dice() % kMembers) / kMembers);  // some have many
    std::vector<games::Term> terms;
    for (int k = 0; k < kLines; ++k) {
        std::set<int> owners;
        for (std::uint64_t chosen = 1 + dice() % 12; chosen > 0; --chosen)
            owners.insert(owner[dice() % kPatents]);
        terms.emplace_back(games::Unanimity{static_cast<std::int64_t>(1 + dice() % 100'000),
                                            games::Players(owners.begin(), owners.end())});
    }
    const auto game = *games::TermGame::create(kMembers, std::move(terms));
    const Rational total = games::worth_of_all(game);
    const std::vector<Rational> equal(kMembers, total / Rational(kMembers));
    const double shapley =
        median_seconds([&] { base::expects(games::shapley_value(game).has_value(), "solved"); });
    games::MostViolated worst;
    const double violated =
        median_seconds([&] { worst = *games::most_violated_coalition(game, equal); });
    games::MinimalRepair repair;
    const double repaired = median_seconds([&] { repair = *games::minimal_repair(game, equal); });
    std::printf(
        "\nScale: 81 members, 3,000 patents, 2,000 lines (all three < 1 s on one core)\n"
        "Shapley %.4f s; most violated coalition at the equal split %.4f s (%zu members gain "
        "%.6g); repair %.4f s (moves %.6g of %.6g); "
        "together %.4f s\n",
        shapley, violated, worst.coalition.size(), worst.excess.approximate(), repaired,
        repair.moved.approximate(), total.approximate(), shapley + violated + repaired);
}

}  // namespace hanse::bench
