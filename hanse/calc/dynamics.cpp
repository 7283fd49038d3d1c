// SPDX-License-Identifier: GPL-3.0-or-later
// Parts D.7 and D.8 of model.md: the years of an alliance, early warning.
#include "hanse/sharing/dynamics.hpp"

#include <array>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/calc/sharing_inputs.hpp"
#include "hanse/sharing/early_warning.hpp"
#include "hanse/sharing/present_value.hpp"
#include "hanse/sharing/survival.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// What is not given keeps the default of model.md.
sharing::DynamicsParameters read_parameters(const Input& in) {
    sharing::DynamicsParameters out;
    const auto read = [&](const char* name, Rational& to) {
        if (in.given() && in[name].given()) to = in[name].number();
    };
    read("lambda", out.lambda);
    read("omega", out.omega);
    read("theta_exit", out.theta_exit);
    read("eta", out.eta);
    read("rho", out.rho);
    read("e_min", out.e_min);
    return out;
}

sharing::EntryTerms read_entry(const Input& in) {
    return {in["assets"].given() ? read_assets(in["assets"]) : std::vector<sharing::Asset>(),
            in["credit"].given() ? in["credit"].number_at_least(0) : Rational(),
            read_whole(in["horizon"], 0, sharing::kYearsMax), in["discount"].number_at_least(0)};
}

sharing::AllianceModel read_alliance(const Input& in) {
    sharing::AllianceModel out{.running_cost = in["running_cost"].number_at_least(0),
                               .alpha = in["alpha"].numbers(),
                               .beta = in["beta"].numbers(),
                               .outside = in["outside"].numbers(),
                               .parameters = read_parameters(in["params"]),
                               .years = read_whole(in["years"], 0, sharing::kHorizonMax)};
    const int members = static_cast<int>(out.alpha.size());
    expect_one_each(in["beta"], out.beta.size(), out.alpha.size());
    expect_one_each(in["outside"], out.outside.size(), out.alpha.size());
    for (const Input& line : in["lines"].items())
        out.lines.push_back(
            {line["value"].number_at_least(0), read_players(line["owners"], members)});
    if (in["outsiders"].given()) out.outsiders = read_players(in["outsiders"], members);
    if (in["entry"].given()) out.entry = read_entry(in["entry"]);
    return out;
}

const char* word(sharing::AllianceEnd end) {
    constexpr std::array words{"ALIVE", "DISSOLVED_TOO_FEW", "DISSOLVED_VALUE_BELOW_COST"};
    return words[static_cast<std::size_t>(end)];
}

Value year_value(const sharing::AllianceYear& year) {
    Value out = Value()
                    .set("year", year.year)
                    .set("active", Value::list_of(year.active))
                    .set("value", year.value)
                    .set("net", Value::list_of(year.net))
                    .set("r", Value::list_of(year.r))
                    .set("satisfaction", Value::list_of(year.satisfaction))
                    .set("effort", Value::list_of(year.effort));
    if (year.entered.empty()) return out;
    Value entered = Value::list();
    for (const sharing::Entrant& entrant : year.entered)
        entered.push(Value().set("member", entrant.member).set("fee", entrant.fee));
    return out.set("entered", std::move(entered));
}

Result<Value> alliance_dynamics(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const sharing::AllianceModel model = read_alliance(Input(inputs, complaints));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(course, sharing::alliance_dynamics(model));

    Value history = Value::list(), values = Value::list();
    for (const sharing::AllianceYear& year : course.history) {
        history.push(year_value(year));
        values.push(year.value);
    }
    return Value()
        .set("outcome", word(course.outcome))
        .set("years_survived", course.years_survived())
        .set("value_path", std::move(values))
        .set("history", std::move(history))
        .set("final_satisfaction", Value::list_of(course.final_satisfaction))
        .set("final_effort", Value::list_of(course.final_effort));
}

Result<Value> alliance_survival(const Value& inputs, const knowledge::RuleBook&) {
    constexpr int kRunsMax = 10'000, kSeedMax = 2'000'000'000;
    Complaints complaints;
    const Input in(inputs, complaints);
    const sharing::AllianceModel model = read_alliance(in);
    sharing::Weather weather{.amplitude = in["amplitude"].number_at_least(0)};
    weather.runs = read_whole(in["runs"], 1, kRunsMax);
    weather.seed = static_cast<std::uint64_t>(read_whole(in["seed"], 0, kSeedMax));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::survival(model, weather));
    return Value()
        .set("survival", Value::list_of(found.alive))
        .set("mean_value", Value::list_of(found.mean_value))
        .set("outcomes", Value()
                             .set("ALIVE", found.ended_alive)
                             .set("DISSOLVED_TOO_FEW", found.ended_too_few)
                             .set("DISSOLVED_VALUE_BELOW_COST", found.ended_value_below_cost))
        .set("method", "SAMPLED");
}

Value word(const std::optional<sharing::Level>& level) {
    constexpr std::array words{"GREEN", "AMBER", "RED"};
    return level ? Value(words[static_cast<std::size_t>(*level)]) : Value();
}

/// With no signal at all there is nothing to say; with some, the rest is named as missing.
Result<Value> early_warning(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    sharing::PerSignal<Rational> signals;
    bool some = false;
    for (std::size_t s = 0; s < sharing::kSignals; ++s) {
        signals[s] = in[sharing::kSignalNames[s]].optional_number();
        some = some || signals[s].has_value();
    }
    if (!some)
        for (const std::string_view name : sharing::kSignalNames)
            complaints.missing(std::string(name));
    HANSE_CHECK(complaints.verdict());

    const sharing::EarlyWarning found = sharing::early_warning(signals);
    Value levels = Value::map(), missing = Value::list();
    for (std::size_t s = 0; s < sharing::kSignals; ++s)
        levels.set(std::string(sharing::kSignalNames[s]), word(found.levels[s]));
    for (const sharing::Signal signal : found.missing)
        missing.push(sharing::kSignalNames[static_cast<std::size_t>(signal)]);
    Value out = Value().set("levels", std::move(levels)).set("overall", word(found.overall));
    if (!found.overall) out.set("at_least", word(std::optional(found.at_least)));
    if (!found.missing.empty())
        out.set("status", "INSUFFICIENT_DATA").set("missing", std::move(missing));
    return out;
}

}  // namespace

std::vector<Calculation> dynamics_calculations() {
    return {
        {"alliance_dynamics",
         {"联盟逐年演化：满意度、投入与退出",
          "An alliance over the years: satisfaction, effort, exits"},
         "D.7",
         R"({"lines": [{"owners": [0], "value": 60}, {"owners": [0, 1], "value": 30}, {"owners": [0, 2], "value": 30},
                {"owners": [0, 1, 2], "value": 60}], "running_cost": 30, "alpha": [1, 1, 1], "beta": [1, 1, 1], "outside": [70, 0, 0], "years": 8})",
         alliance_dynamics},
        {"alliance_survival",
         {"联盟存续概率（蒙特卡洛，固定种子）",
          "The chance to survive each year: Monte Carlo, from a seed"},
         "D.7",
         R"({"lines": [{"owners": [0], "value": 60}, {"owners": [0, 1], "value": 30}, {"owners": [0, 2], "value": 30},
                {"owners": [0, 1, 2], "value": 60}], "running_cost": 30, "alpha": [110, 35, 35], "beta": [110, 35, 35], "outside": [70, 0, 0],
                "years": 8, "amplitude": "1/2", "runs": 20, "seed": 1})",
         alliance_survival},
        {"early_warning",
         {"预警：六项信号的颜色", "Early warning: six signals and their colours"},
         "D.8",
         R"({"excess_ratio": "267/1000", "min_r": "-1/3", "top_cost_share_gap": "1/6", "reserve_months": 8, "neg_years_top": 0, "arrears_ratio": "1/50"})",
         early_warning},
    };
}

}  // namespace hanse::calc
