// SPDX-License-Identifier: GPL-3.0-or-later
#include "games_coverage.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "hanse/games/rules/airport.hpp"
#include "hanse/games/sampling/sampling.hpp"
#include "hanse/games/sampling/sampling_games.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::bench {

namespace {

using namespace games;

struct Tried {
    const char* name;
    SampledGame game;
    std::vector<double> exact;
    std::int64_t orders;
};

std::vector<double> doubles(const std::vector<base::Rational>& exact, double factor) {
    std::vector<double> out;
    for (const base::Rational& number : exact) out.push_back(factor * number.approximate());
    return out;
}

std::vector<Tried> tried() {
    return {{"electors", sampled_game(us_electors()),
             doubles(shapley_shubik_exact(us_electors()).value(), 1), 5'000},
            {"airport-500", sampled_airport(airport_500()),
             doubles(airport_shapley(airport_500()).value(), -1), 10'000},
            {"ledger-200", sampled_game(ledger_200()),
             doubles(shapley_value(ledger_200()).value(), 1), 4'000}};
}

/// A walker that scores an order only by what each player brings in it.
class Naive final : public MarginalWalker {
public:
    explicit Naive(std::unique_ptr<MarginalWalker> walker) : walker_(std::move(walker)) {}
    void reset() override { walker_->reset(); }
    double gain(int player) const override { return walker_->gain(player); }
    double add(int player) override { return walker_->add(player); }
    double gain_spread(int player) const override { return walker_->gain_spread(player); }

private:
    std::unique_ptr<MarginalWalker> walker_;
};

struct Experience {
    std::vector<double> covered;  // by player: part of the repetitions
    double variance = 0;          // of one order, summed over the players
    double seconds = 0;           // for one order
};

Experience repeat(const Tried& tried, const SampledGame& game, Drawing drawing, int repetitions) {
    Experience out{.covered = std::vector<double>(tried.exact.size())};
    double orders = 0;
    const auto start = std::chrono::steady_clock::now();
    for (int seed = 1; seed <= repetitions; ++seed) {
        const Sampled sampled =
            sampled_shapley(
                game, {.seed = std::uint64_t(seed), .orders_max = tried.orders, .drawing = drawing})
                .value();
        orders += double(sampled.orders);
        for (std::size_t i = 0; i < tried.exact.size(); ++i) {
            const double error = std::abs(sampled.share[i] - tried.exact[i]);
            if (error <= sampled.half_width[i]) out.covered[i] += 1.0 / repetitions;
            out.variance += error * error * double(sampled.orders) / repetitions;
        }
    }
    out.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count() / orders;
    return out;
}

/// How many players were covered in 93 to 97 % of the repetitions.
std::ptrdiff_t on_target(const std::vector<double>& covered) {
    return std::ranges::count_if(covered, [](double part) { return part >= 0.93 && part <= 0.97; });
}

double mean(const std::vector<double>& numbers) {
    double sum = 0;
    for (const double number : numbers) sum += number;
    return sum / double(numbers.size());
}

}  // namespace

void report_coverage(std::ostream& out, int repetitions) {
    for (const Tried& one : tried()) {
        const SampledGame naive{one.game.players,
                                [&one] { return std::make_unique<Naive>(one.game.walker()); }};
        const Experience squares = repeat(one, one.game, Drawing::squares, repetitions);
        const Experience plain = repeat(one, naive, Drawing::plain, std::max(1, repetitions / 5));
        const double variance = squares.variance / plain.variance;
        out << fmt::format(
            "{}: {} orders, {} repetitions: 95 % intervals covered {:.1f} % (target 93 to 97; that "
            "holds for {} of {} players by themselves; worst {:.1f} %, best {:.1f} %)\n"
            "    variance {:.3f} of plain sampling (target 0.333); an order takes {:.1f} us "
            "against "
            "{:.1f} us: {:.3f} at equal cost\n",
            one.name, one.orders, repetitions, 100 * mean(squares.covered),
            on_target(squares.covered), squares.covered.size(),
            100 * std::ranges::min(squares.covered), 100 * std::ranges::max(squares.covered),
            variance, 1e6 * squares.seconds, 1e6 * plain.seconds,
            variance * squares.seconds / plain.seconds);
    }
}

}  // namespace hanse::bench
