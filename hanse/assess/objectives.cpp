// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/objectives.hpp"

#include <algorithm>

#include "hanse/assess/derive.hpp"
#include "hanse/assess/fit.hpp"
#include "hanse/assess/inference.hpp"
#include "hanse/knowledge/template_text.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;
using base::Truth;
using knowledge::Facts;
using knowledge::kAllObjectives;
using knowledge::Objective;

namespace {

void read_declaration(Assessment& answer) {
    Rational sum = 0;
    for (const domain::DeclaredObjective& one : answer.file->objectives.declared) {
        const auto id = knowledge::objective_id(one.id);
        if (!id) continue;
        answer.declared.add(*id);
        answer.weights[static_cast<std::size_t>(*id)] += one.weight;
        sum += one.weight;
    }
    for (const std::string& one : answer.file->objectives.later)
        if (const auto id = knowledge::objective_id(one)) answer.later.add(*id);
    if (sum.is_zero()) return;
    for (Rational& weight : answer.weights) weight = weight / sum;
}

/// Does the membership as a whole satisfy the objective's architecture (model.md E.2)? From facts,
/// so that a stated summary serves where the roster is not known.
Truth architecture_met(const Facts& facts, ObjectiveId objective) {
    const Truth several = Interval(2) <= facts.number("membership.count");
    const Truth owners = facts.truth("membership.all_own_patents");
    const Truth one_market = facts.truth("membership.one_product_market");
    switch (objective) {
        case ObjectiveId::jd:
            return facts.truth("membership.has_upstream") &&
                   facts.truth("membership.has_downstream");
        case ObjectiveId::ei: return owners && one_market;
        case ObjectiveId::da:
            return several && facts.truth("membership.all_threatened") && one_market;
        default: return several && owners;
    }
}

std::vector<std::string> names(const domain::CaseFile& file,
                               const std::vector<std::size_t>& positions) {
    std::vector<std::string> out;
    for (const std::size_t position : positions) out.push_back(file.members[position].id);
    return out;
}

CircleView view_of(const domain::CaseFile& file, const ArchitectureCheck& check, Truth ok) {
    return {.objective = check.objective,
            .ok = ok,
            .members = names(file, check.subset),
            .possible = names(file, check.possible),
            .violators = names(file, check.violators),
            .hub = names(file, check.hub),
            .market = check.market};
}

/// Competitors of one circle must not see cost or price data of the supply chain in another: told
/// in words.
base::Bilingual told(const Assessment& answer, const Firewall& wall) {
    std::string both;
    for (const std::size_t member : wall.in_both)
        both += (both.empty() ? "" : ", ") + answer.file->members[member].id;
    const knowledge::RuleBook& book = *answer.book;
    return knowledge::fill_in(book.word(both.empty() ? "summary.wall" : "summary.wall_inside"),
                              {{"circle", book.objective(wall.circle).name},
                               {"chain", book.objective(wall.chain).name},
                               {"members", base::same(both)}});
}

void draw_circles(Assessment& answer) {
    const std::vector<MemberProfile> profiles = member_profiles(*answer.file);
    const Roster roster{profiles, roster_complete(*answer.file, answer.facts)};
    const std::vector<ArchitectureCheck> checks = check_architectures(roster);
    const bool conflict = has_architecture_conflict(answer.book->objectives(), answer.declared);
    const CirclePlan plan = plan_circles(checks, answer.declared, conflict, profiles.size());
    for (const ArchitectureCheck& check : checks)
        if (answer.declared.has(check.objective))
            answer.circles.push_back(
                view_of(*answer.file, check, architecture_met(answer.facts, check.objective)));
    answer.circles_needed = conflict;
    for (const Firewall& wall : plan.firewalls) answer.firewalls.push_back(told(answer, wall));
    if (!answer.declared.empty()) answer.unplaced = names(*answer.file, plan.associates);
}

/// value / full, kept within 0 and 1; yes is 1 and no is 0.
Interval scaled(const Facts& facts, const knowledge::ScaledFact& of) {
    const Rational none = 0, whole = 1;
    const knowledge::FactValue& value = facts[of.fact].value;
    if (const bool* truth = std::get_if<bool>(&value)) return Interval(*truth ? whole : none);
    const Interval* number = std::get_if<Interval>(&value);
    if (number == nullptr) return {none, whole};
    const auto share = [&](const Rational& amount) {
        return min(whole, max(none, amount / of.full));
    };
    return {number->low() ? share(*number->low()) : none,
            number->high() ? share(*number->high()) : whole};
}

void infer_objectives(Assessment& answer) {
    std::vector<ObservedFeature> observed;
    for (const knowledge::Feature& feature : answer.book->features()) {
        const Interval value = scaled(answer.facts, feature.value);
        if (value != Interval(Rational(0), Rational(1))) observed.push_back({feature.id, value});
    }
    std::array<Truth, knowledge::kObjectives> met{};
    for (const ObjectiveId id : kAllObjectives)
        met[static_cast<std::size_t>(id)] = architecture_met(answer.facts, id);
    const Inference inference = infer(answer.book->objectives(), observed, met, answer.declared);
    for (const ObjectiveScore& score : inference.scores) {
        ScoreView view{.objective = score.objective,
                       .score = score.score,
                       .point = score.point,
                       .architecture_met = score.architecture_met};
        for (const Contribution& part : score.contributions) {
            const auto feature =
                std::ranges::find(answer.book->features(), part.feature, &knowledge::Feature::id);
            view.parts.push_back({&*feature, part.weight, part.value});
        }
        view.declared = answer.declared.has(score.objective);
        view.active = inference.activity.active.has(score.objective);
        view.emerging = inference.activity.emerging.has(score.objective);
        view.surely_inactive = *score.score.high() < Rational(7, 20);  // model.md F.2: 0.35
        answer.scores.push_back(std::move(view));
    }
    answer.drift = inference.drift;
    answer.drift_alarm = inference.alarm;
}

std::optional<std::size_t> circle_size(const Assessment& answer, ObjectiveId id,
                                       const std::vector<ArchitectureCheck>& checks) {
    const Interval count = answer.facts.number("membership.count");
    if (architecture_met(answer.facts, id) == Truth::yes && count.is_exact())
        return static_cast<std::size_t>(count.low()->to_int64().value_or(0));
    const ArchitectureCheck& check = checks[static_cast<std::size_t>(id)];
    if (!roster_complete(*answer.file, answer.facts) || !check.possible.empty())
        return std::nullopt;
    return check.subset.size();
}

void fit_objectives(Assessment& answer) {
    const std::vector<MemberProfile> profiles = member_profiles(*answer.file);
    const std::vector<ArchitectureCheck> checks =
        check_architectures({profiles, roster_complete(*answer.file, answer.facts)});
    const Interval count = answer.facts.number("membership.count");
    FitInputs inputs;
    inputs.members = count.is_exact()
                         ? static_cast<std::size_t>(count.low()->to_int64().value_or(0))
                         : profiles.size();
    for (const Objective& objective : answer.book->objectives()) {
        const auto i = static_cast<std::size_t>(objective.id);
        inputs.form[i] = objective.form;
        inputs.circle_size[i] =
            inputs.members == 0 ? std::nullopt : circle_size(answer, objective.id, checks);
        const Interval need = objective.need ? scaled(answer.facts, *objective.need) : Interval();
        if (need.is_exact()) inputs.need[i] = *need.low();
    }
    const ObjectiveFit fit = objective_fit(inputs);
    for (const ObjectiveId id : kAllObjectives) {
        const auto i = static_cast<std::size_t>(id);
        const bool recommended = std::ranges::find(fit.recommended, id) != fit.recommended.end();
        answer.fits.push_back({.objective = id,
                               .fit = fit.fit[i],
                               .need = inputs.need[i],
                               .recommended = recommended});
    }
}

}  // namespace

void judge_objectives(Assessment& answer) {
    read_declaration(answer);
    draw_circles(answer);
    infer_objectives(answer);
    fit_objectives(answer);
}

}  // namespace hanse::assess
