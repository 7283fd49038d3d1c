// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/dynamics.hpp"

#include <fmt/format.h>

#include "hanse/sharing/alliance_state.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

Result<base::Done> check_parameters(const DynamicsParameters& parameters) {
    return Checks()
        .share("lambda", parameters.lambda)
        .not_negative("omega", parameters.omega)
        .not_negative("eta", parameters.eta)
        .share("rho", parameters.rho)
        .share("e_min", parameters.e_min)
        .verdict();
}

Result<base::Done> check(const AllianceModel& model, std::span<const Rational> value_factors) {
    const std::size_t members = model.alpha.size();
    Checks checks;
    for (const JointLine& line : model.lines)
        checks.not_negative("value", line.value)
            .members("owners", line.owners, members)
            .that(!line.owners.empty(), "owners", "至少一名成员", "at least one member expected");
    checks.not_negative("running_cost", model.running_cost)
        .not_negative("alpha", model.alpha)
        .one_each("beta", model.beta.size(), members)
        .not_negative("beta", model.beta)
        .one_each("outside", model.outside.size(), members)
        .members("outsiders", model.outsiders, members)
        .that(model.years >= 0 && model.years <= kHorizonMax, "years",
              fmt::format("{} 应在 0 与 {} 之间", model.years, kHorizonMax),
              fmt::format("{} should lie between 0 and {}", model.years, kHorizonMax))
        .not_negative("value_factors", value_factors);
    if (!value_factors.empty())
        checks.one_each("value_factors", value_factors.size(),
                        static_cast<std::size_t>(model.years));
    HANSE_CHECK(checks.verdict());
    return check_parameters(model.parameters);
}

}  // namespace

Result<AllianceCourse> alliance_dynamics(const AllianceModel& model,
                                         std::span<const Rational> value_factors) {
    HANSE_CHECK(check(model, value_factors));
    AllianceState alliance(model);
    AllianceCourse out;
    int lean_years = 0;
    for (int year = 1; year <= model.years && out.outcome == AllianceEnd::alive; ++year) {
        if (alliance.active().size() < 2) {
            out.outcome = AllianceEnd::too_few;
            break;
        }
        const Rational factor =
            value_factors.empty() ? Rational(1) : value_factors[static_cast<std::size_t>(year - 1)];
        HANSE_TRY(record, alliance.next(year, factor));
        lean_years = record.value < model.running_cost ? lean_years + 1 : 0;
        if (lean_years == 2) out.outcome = AllianceEnd::value_below_cost;
        out.history.push_back(std::move(record));
    }
    out.final_satisfaction = alliance.satisfaction();
    out.final_effort = alliance.effort();
    return out;
}

}  // namespace hanse::sharing
