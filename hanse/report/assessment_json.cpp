// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/assessment_json.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "hanse/report/money_documents.hpp"

namespace hanse::report {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using base::Bilingual;
using base::Interval;
using base::Rational;
using base::Truth;
using base::Value;
using knowledge::FactCatalogue;
using knowledge::FactIndex;

namespace {

/// Builds one JSON object in place; a list in braces would copy every part.
class Object {
public:
    explicit Object(std::size_t fields) { map_.reserve(fields); }
    Object& with(const char* name, Value value) {
        map_.emplace_back(name, std::move(value));
        return *this;
    }
    Value take() { return Value(std::move(map_)); }

private:
    Value::Map map_;
};

Value words(const Bilingual& both) {
    return Object(2).with("zh", both.zh).with("en", both.en).take();
}
Value fraction(const Rational& number) { return Value(number.exact()); }
Value fraction(const std::optional<Rational>& number) {
    return number ? fraction(*number) : Value();
}
Value whole(std::size_t count) { return Value(count); }

Value interval(const Interval& one) {
    return Object(2).with("low", fraction(one.low())).with("high", fraction(one.high())).take();
}

Value truth(Truth one) { return one == Truth::yes ? "yes" : one == Truth::no ? "no" : "unknown"; }

template <class Range, class Make>
Value list(const Range& range, Make make) {
    Value::List items;
    items.reserve(std::size(range));
    for (const auto& item : range) items.push_back(make(item));
    return Value(std::move(items));
}

Value ids(const std::vector<std::string>& all) {
    return list(all, [](const std::string& id) { return Value(id); });
}
template <class Pointed>
Value ids_of(const std::vector<const Pointed*>& all) {
    return list(all, [](const Pointed* one) { return Value(one->id); });
}
Value code_of(assess::ObjectiveId objective) { return Value(knowledge::code(objective)); }
Value codes(const std::vector<assess::ObjectiveId>& all) { return list(all, code_of); }
Value texts(const std::vector<Bilingual>& all) { return list(all, words); }

template <class Enum, std::size_t count>
Value named(const std::array<const char*, count>& names, Enum value) {
    return Value(names[static_cast<std::size_t>(value)]);
}

constexpr std::array<const char*, 4> kTones{"good", "note", "warning", "alarm"};
constexpr std::array<const char*, 6> kStatuses{"violated", "suspected",      "satisfied",
                                               "unknown",  "not_applicable", "not_yet"};
constexpr std::array<const char*, 3> kGrades{"low", "medium", "high"};
constexpr std::array<const char*, 3> kModalities{"may", "should", "must"};
constexpr std::array<const char*, 5> kNodeKinds{"rule", "organisation", "task", "asset", "goal"};
constexpr std::array<const char*, 6> kPressures{"prohibition", "required",       "advised",
                                                "not_yet",     "not_applicable", "unknown"};
constexpr std::array<const char*, knowledge::kAreas> kAreaNames{
    "market-position",  "charter",         "pool-entry", "cross-licence",
    "external-licence", "product-pricing", "operation",  "supervision"};
constexpr std::array<const char*, 7> kRuleKinds{"prohibition", "duty",   "contract",    "guide",
                                                "presumption", "factor", "safe-harbour"};
constexpr std::array<const char*, 5> kVerifications{"OFF", "COPY", "SEC", "MEM", "SEED"};
constexpr std::array<const char*, 4> kOrigins{"absent", "asked", "stated", "derived"};
constexpr std::array<const char*, 7> kConfidences{"unstated", "verified",      "seed",    "memory",
                                                  "judged",   "self_reported", "measured"};

Value alliance(const domain::CaseFile& file) {
    return Object(3)
        .with("id", file.id)
        .with("name", words(file.name))
        .with("invented", file.invented)
        .take();
}

Value summary(const Assessment& a) {
    return list(a.summary, [](const assess::KeyPoint& point) {
        return Object(3)
            .with("tone", named(kTones, point.tone))
            .with("sentence", words(point.sentence))
            .with("why", point.why)
            .take();
    });
}

// --- Objectives ---

const char* state(const assess::ScoreView& score) {
    return score.active            ? "active"
           : score.emerging        ? "emerging"
           : score.surely_inactive ? "inactive"
                                   : "open";
}

Value score(const assess::ScoreView& one) {
    Value parts = list(one.parts, [](const assess::ScoreView::Part& part) {
        return Object(4)
            .with("feature", part.feature->id)
            .with("name", words(part.feature->name))
            .with("weight", fraction(part.weight))
            .with("value", interval(part.value))
            .take();
    });
    return Object(7)
        .with("objective", code_of(one.objective))
        .with("score", interval(one.score))
        .with("point", fraction(one.point))
        .with("state", state(one))
        .with("declared", one.declared)
        .with("architecture", truth(one.architecture_met))
        .with("evidence", std::move(parts))
        .take();
}

Value objectives(const Assessment& a) {
    Value declared = list(a.declared.members(), [&](assess::ObjectiveId id) {
        return Object(3)
            .with("objective", code_of(id))
            .with("name", words(a.book->objective(id).name))
            .with("weight", fraction(a.weights[static_cast<std::size_t>(id)]))
            .take();
    });
    Value fits = list(a.fits, [](const assess::FitView& fit) {
        return Object(4)
            .with("objective", code_of(fit.objective))
            .with("fit", fraction(fit.fit))
            .with("need", fraction(fit.need))
            .with("recommended", fit.recommended)
            .take();
    });
    Value tensions = list(a.plan.tensions, [](const knowledge::Tension* tension) {
        return Object(4)
            .with("id", tension->id)
            .with("between", codes(tension->between.members()))
            .with("text", words(tension->text))
            .with("question", words(tension->question))
            .take();
    });
    return Object(7)
        .with("declared", std::move(declared))
        .with("later", codes(a.later.members()))
        .with("scores", list(a.scores, score))
        .with("fits", std::move(fits))
        .with("drift", fraction(a.drift))
        .with("drift_alarm", a.drift_alarm)
        .with("tensions", std::move(tensions))
        .take();
}

// --- Plan ---

Value step(const assess::PlanStep& one) {
    Value from = list(one.origins, [](const assess::PlanStep::Origin& origin) {
        return Object(3)
            .with("objective", code_of(origin.objective))
            .with("atom", origin.atom)
            .with("text", origin.text == nullptr ? Value() : words(*origin.text))
            .take();
    });
    return Object(18)
        .with("node", one.node->id)
        .with("name", words(one.node->name))
        .with("kind", named(kNodeKinds, one.node->kind))
        .with("modality", named(kModalities, one.modality))
        .with("from", std::move(from))
        .with("weight", fraction(one.weight))
        .with("after", ids_of(one.after))
        .with("must", one.must)
        .with("done", truth(one.done))
        .with("months", fraction(one.months))
        .with("start", fraction(one.start))
        .with("slack", fraction(one.slack))
        .with("months_ours", one.months_ours)
        .with("critical", one.critical)
        .with("cost_cny", fraction(one.cost))
        .with("owner", one.owner)
        .with("in_budget", truth(one.in_budget))
        .take();
}

Value plan(const assess::Plan& one) {
    Value counts = Object(6)
                       .with("rows", whole(one.counts.rows))
                       .with("leaves", whole(one.counts.leaves))
                       .with("atoms", whole(one.counts.atoms))
                       .with("nodes", whole(one.counts.nodes))
                       .with("merged_nodes", whole(one.counts.merged_nodes))
                       .with("merged_away", whole(one.counts.merged_away))
                       .take();
    Value risks = list(one.risks, [](const knowledge::LegalRisk* risk) {
        return Object(3)
            .with("id", risk->id)
            .with("risk", risk->risk)
            .with("text", words(risk->text))
            .take();
    });
    Value conflicts = list(one.conflicts, [](const knowledge::InterestConflict* conflict) {
        return Object(4)
            .with("id", conflict->id)
            .with("conflict", conflict->conflict)
            .with("fairness", conflict->about_fairness)
            .with("text", words(conflict->text))
            .take();
    });
    return Object(10)
        .with("objectives", codes(one.objectives.members()))
        .with("usual", one.usual == nullptr ? Value() : Value(one.usual->id))
        .with("counts", std::move(counts))
        .with("duration_months", fraction(one.duration))
        .with("critical_path", ids_of(one.critical_path))
        .with("steps", list(one.steps, step))
        .with("risks", std::move(risks))
        .with("conflicts", std::move(conflicts))
        .with("architecture_conflict", one.architecture_conflict)
        .with("patents_required_by", codes(one.patents_required_by))
        .take();
}

Value budget(const assess::BudgetView& one) {
    return Object(7)
        .with("limit_cny", fraction(one.limit))
        .with("cost_cny", fraction(one.cost))
        .with("costs_unknown", whole(one.costs_unknown))
        .with("staff_saving_cny", fraction(one.staff_saving))
        .with("feasible", one.feasible ? Value(*one.feasible) : Value())
        .with("chosen_cost_cny", fraction(one.chosen_cost))
        .with("chosen_weight", fraction(one.chosen_weight))
        .take();
}

Value circles(const Assessment& a) {
    Value all = list(a.circles, [](const assess::CircleView& one) {
        return Object(7)
            .with("objective", code_of(one.objective))
            .with("fits", truth(one.ok))
            .with("members", ids(one.members))
            .with("possible", ids(one.possible))
            .with("violators", ids(one.violators))
            .with("hub", ids(one.hub))
            .with("market", one.market)
            .take();
    });
    return Object(4)
        .with("needed", a.circles_needed)
        .with("circles", std::move(all))
        .with("unplaced", ids(a.unplaced))
        .with("firewalls", texts(a.firewalls))
        .take();
}

// --- Stage and evolution ---

Value stage(const assess::StageView& one) {
    Value levels = list(one.levels, [](const assess::StageView::Level& level) {
        Value gates = list(level.gates, [](const assess::GateView& gate) {
            return Object(2).with("name", words(gate.name)).with("met", truth(gate.met)).take();
        });
        return Object(3)
            .with("id", level.stage->id)
            .with("name", words(level.stage->name))
            .with("gates", std::move(gates))
            .take();
    });
    return Object(3)
        .with("low", one.low)
        .with("high", one.high)
        .with("levels", std::move(levels))
        .take();
}

Value controls(const Assessment& a) {
    return list(a.controls, [](const assess::ControlView& view) {
        return Object(4)
            .with("id", view.control->id)
            .with("area", view.control->area)
            .with("name", words(view.control->name))
            .with("pressure", named(kPressures, view.pressure))
            .take();
    });
}

Value evolution(const assess::EvolutionView& one) {
    Value gates = list(one.gates, [](const auto& gate) {
        return Object(3)
            .with("id", gate.first->id)
            .with("name", words(gate.first->name))
            .with("met", truth(gate.second))
            .take();
    });
    return Object(4)
        .with("readiness", interval(one.readiness))
        .with("next", one.next == nullptr ? Value() : Value(one.next->id))
        .with("advised", truth(one.advised))
        .with("gates", std::move(gates))
        .take();
}

// --- Findings ---

Value citation(const knowledge::Citation& one) {
    Object out(6);
    out.with("law", one.law)
        .with("article", one.article)
        .with("verification", named(kVerifications, one.verification));
    if (one.partly) out.with("partly", true);
    if (!one.text.empty()) out.with("text", one.text);
    if (!one.note.empty()) out.with("note", words(one.note));
    return out.take();
}

Value fact_ids(std::span<const FactIndex> facts, const FactCatalogue& catalogue) {
    return list(facts, [&](FactIndex fact) { return Value(catalogue[fact].id); });
}

Value remedy(const knowledge::Remedy& one, const FactCatalogue& catalogue) {
    Object settings(one.settings.size());
    for (const auto& setting : one.settings)
        settings.with(catalogue[setting.fact].id.c_str(),
                      knowledge::written_form(catalogue[setting.fact], setting.value));
    return Object(3)
        .with("text", words(one.words))
        .with("set", settings.take())
        .with("nodes", ids(one.nodes))
        .take();
}

Value finding(const Finding& one, const FactCatalogue& catalogue) {
    Object out(15);
    out.with("rule", one.rule->id)
        .with("status", named(kStatuses, one.status))
        .with("area", named(kAreaNames, one.rule->area));
    if (!one.sentence.empty()) out.with("sentence", words(one.sentence));
    if (one.status == Status::unknown)
        out.with("name", words(one.rule->name)).with("open", fact_ids(one.open, catalogue));
    if (one.status != Status::violated && one.status != Status::suspected) return out.take();
    out.with("name", words(one.rule->name))
        .with("kind", named(kRuleKinds, one.rule->kind))
        .with("grade", one.grade ? named(kGrades, *one.grade) : Value())
        .with("severity", interval(one.severity))
        .with("facts", fact_ids(one.facts, catalogue))
        .with("open", fact_ids(one.open, catalogue))
        .with("sources", list(one.sources,
                              [](const knowledge::Citation* source) { return citation(*source); }))
        .with("unconfirmed", one.article_unconfirmed)
        .with("paper", ids(one.rule->paper))
        .with("law_ids", ids(one.rule->law_ids))
        .with("remedy", remedy(one.rule->remedy, catalogue));
    return out.take();
}

Value question(const assess::Question& one, const FactCatalogue& catalogue) {
    Object out(5);
    out.with("fact", catalogue[one.fact].id)
        .with("asks", words(catalogue[one.fact].asks))
        .with("weight", fraction(one.weight))
        .with("rules", ids_of(one.rules));
    if (!one.gaps.empty()) out.with("gaps", texts(one.gaps));
    return out.take();
}

// --- Facts and sources ---

void add_provenance(const domain::Provenance& from, Object& out) {
    if (!from.source.empty()) out.with("source", from.source);
    if (from.as_of) out.with("as_of", from.as_of->text());
    if (from.confidence != domain::Confidence::unstated)
        out.with("confidence", named(kConfidences, from.confidence));
    if (!from.note.empty()) out.with("note", from.note);
}

Value fact(const knowledge::Fact& one, const knowledge::FactDefinition& definition,
           const FactCatalogue& catalogue) {
    Object out(9);
    out.with("id", definition.id)
        .with("value", knowledge::written_form(definition, one.value))
        .with("origin", named(kOrigins, one.origin));
    if (one.statement != nullptr) add_provenance(one.statement->provenance, out);
    if (!one.inputs.empty()) out.with("inputs", fact_ids(one.inputs, catalogue));
    if (!one.gaps.empty()) out.with("gaps", texts(one.gaps));
    return out.take();
}

/// Facts of which anything can be said; the others are absent.
Value facts(const Assessment& a) {
    const FactCatalogue& catalogue = a.facts.catalogue();
    Value::List out;
    out.reserve(catalogue.size());
    for (std::size_t i = 0; i < catalogue.size(); ++i) {
        const FactIndex index{static_cast<std::uint16_t>(i)};
        const knowledge::Fact& one = a.facts[index];
        if (one.origin != knowledge::Origin::absent || !one.gaps.empty())
            out.push_back(fact(one, catalogue[index], catalogue));
    }
    return Value(std::move(out));
}

Value case_sources(const domain::CaseFile& file) {
    return list(file.sources, [](const auto& entry) {
        const auto& [key, source] = entry;
        return Object(4)
            .with("key", key)
            .with("title", words(source.title))
            .with("ref", source.ref)
            .with("kind", source.kind)
            .take();
    });
}

/// Laws and papers that the findings printed in full cite.
Value law_sources(const Assessment& a) {
    std::set<std::string_view> cited;
    for (const Finding& one : a.findings)
        if (one.status == Status::violated || one.status == Status::suspected)
            for (const knowledge::Citation* source : one.sources) cited.insert(source->law);
    Value::List out;
    for (const std::string_view key : cited) {
        const auto found = a.book->sources().find(key);
        if (found == a.book->sources().end()) continue;
        const knowledge::SourceText& source = found->second;
        out.push_back(
            Object(9)
                .with("key", source.key)
                .with("title", words(source.title))
                .with("kind", source.kind)
                .with("jurisdiction", source.jurisdiction)
                .with("number", source.number)
                .with("binding", source.binding)
                .with("from", source.in_force.from ? Value(source.in_force.from->text()) : Value())
                .with("to", source.in_force.to ? Value(source.in_force.to->text()) : Value())
                .with("ref", source.ref)
                .take());
    }
    return Value(std::move(out));
}

}  // namespace

Value assessment_value(const Assessment& a) {
    const FactCatalogue& catalogue = a.facts.catalogue();
    return Object(19)
        .with("schema", kAssessmentSchema)
        .with("alliance", alliance(*a.file))
        .with("day", a.day.text())
        .with("rules", a.book->fingerprint())
        .with("summary", summary(a))
        .with("standard_type", truth(a.standard_type))
        .with("objectives", objectives(a))
        .with("plan", plan(a.plan))
        .with("budget", budget(a.budget))
        .with("circles", circles(a))
        .with("stage", stage(a.stage))
        .with("controls", controls(a))
        .with("evolution", evolution(a.evolution))
        .with("money", account_value(a.money))
        .with("findings",
              list(a.findings, [&](const Finding& one) { return finding(one, catalogue); }))
        .with("questions",
              list(a.questions,
                   [&](const assess::Question& one) { return question(one, catalogue); }))
        .with("not_applied", ids_of(a.unverified))
        .with("facts", facts(a))
        .with("case_sources", case_sources(*a.file))
        .with("law_sources", law_sources(a))
        .take();
}

}  // namespace hanse::report
