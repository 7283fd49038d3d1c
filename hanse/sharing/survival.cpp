// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/survival.hpp"

#include <fmt/format.h>

#include "hanse/games/numerics/random.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

constexpr int kRunsMax = 10'000;

Amounts year_factors(const Weather& weather, int run, int years) {
    games::Random chance(weather.seed, static_cast<std::uint64_t>(run));
    Amounts out;
    for (int year = 0; year < years; ++year)
        out.push_back(1 + weather.amplitude *
                              Rational(static_cast<std::int64_t>(chance.below(2001)) - 1000, 1000));
    return out;
}

int& count_of(AllianceEnd end, Survival& survival) {
    if (end == AllianceEnd::alive) return survival.ended_alive;
    return end == AllianceEnd::too_few ? survival.ended_too_few : survival.ended_value_below_cost;
}

}  // namespace

Result<Survival> survival(const AllianceModel& model, const Weather& weather) {
    HANSE_CHECK(Checks()
                    .share("amplitude", weather.amplitude)
                    .that(weather.runs >= 1 && weather.runs <= kRunsMax, "runs",
                          fmt::format("{} 应在 1 与 {} 之间", weather.runs, kRunsMax),
                          fmt::format("{} should lie between 1 and {}", weather.runs, kRunsMax))
                    .verdict());
    HANSE_CHECK(alliance_dynamics(model));  // the years are in bounds
    const auto years = static_cast<std::size_t>(model.years);
    Survival out{Amounts(years), Amounts(years)};
    for (int run = 0; run < weather.runs; ++run) {
        HANSE_TRY(course, alliance_dynamics(model, year_factors(weather, run, model.years)));
        ++count_of(course.outcome, out);
        for (std::size_t year = 0; year < course.history.size(); ++year) {
            out.alive[year] += 1;
            // Means are for reading: twelve decimals of each run keep their fractions short.
            const Rational steps = 1'000'000'000'000;
            out.mean_value[year] += (course.history[year].value * steps).floor() / steps;
        }
    }
    out.alive = times(out.alive, Rational(1, weather.runs));
    out.mean_value = times(out.mean_value, Rational(1, weather.runs));
    return out;
}

}  // namespace hanse::sharing
