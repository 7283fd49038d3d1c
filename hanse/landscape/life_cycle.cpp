// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/life_cycle.hpp"

namespace hanse::landscape {

using base::Rational;
using Stage = LifeCycle::Stage;

namespace {

const Rational kRise(6, 5), kFall(3, 4);
constexpr int kFewFamilies = 10;  // a year

LifeCycle::Window window(std::span<const YearCount> years) {
    std::int64_t families = 0, applicants = 0;
    for (const YearCount& one : years) {
        families += std::int64_t(one.families);
        applicants += std::int64_t(one.applicants);
    }
    const auto count = std::int64_t(years.size());
    return {years.front().year, years.back().year, Rational(families, count),
            Rational(applicants, count)};
}

Stage stage_of(const LifeCycle::Window& before, const LifeCycle::Window& recent) {
    if (recent.families <= before.families * kFall && recent.applicants < before.applicants)
        return Stage::decline;
    if (recent.families < kFewFamilies) return Stage::emergence;
    if (recent.families >= before.families * kRise && recent.applicants > before.applicants)
        return Stage::growth;
    return Stage::maturity;
}

}  // namespace

LifeCycle life_cycle(std::span<const YearCount> trend) {
    LifeCycle out;
    std::size_t complete = 0;
    while (complete < trend.size() && trend[complete].complete)
        out.families += trend[complete++].families;
    if (complete < 2 * kLifeCycleWindow) return out;
    const auto years = trend.first(complete);
    out.before = window(years.last(2 * kLifeCycleWindow).first(kLifeCycleWindow));
    out.recent = window(years.last(kLifeCycleWindow));
    if (out.families >= kLifeCycleFamiliesMin) out.stage = stage_of(*out.before, *out.recent);
    return out;
}

}  // namespace hanse::landscape
