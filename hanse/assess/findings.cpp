// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/findings.hpp"

#include <algorithm>

#include "hanse/assess/severity.hpp"
#include "hanse/knowledge/template_text.hpp"

namespace hanse::assess {

using base::Truth;
using knowledge::Citation;
using knowledge::Rule;
using knowledge::RuleKind;
using knowledge::Situation;

namespace {

/// Under whose law the alliance stands, asked once for each jurisdiction.
class Jurisdictions {
public:
    explicit Jurisdictions(const knowledge::Facts& facts) : facts_(facts) {}

    Truth within(const std::string& jurisdiction) {
        for (const auto& [name, truth] : known_)
            if (*name == jurisdiction) return truth;
        const Truth truth =
            jurisdiction == "any" ? Truth::yes : facts_.is("alliance.jurisdiction", jurisdiction);
        known_.emplace_back(&jurisdiction, truth);
        return truth;
    }

private:
    const knowledge::Facts& facts_;
    std::vector<std::pair<const std::string*, Truth>> known_;
};

Truth aims_at(const Bench& bench, const Rule& rule) {
    if (rule.objectives.empty()) return Truth::yes;
    for (const ObjectiveId objective : rule.objectives)
        if (bench.declared.has(objective) || bench.active.has(objective)) return Truth::yes;
    return bench.declared.empty() ? Truth::unknown : Truth::no;
}

/// Is a duty pressed at the stage the alliance has reached?
Truth pressed(const Bench& bench, const Rule& rule) {
    if (!rule.advised) return Truth::yes;
    const int from = static_cast<int>(*rule.advised);
    if (bench.stage.low >= from) return Truth::yes;
    return bench.stage.high < from ? Truth::no : Truth::unknown;
}

bool in_force_and_verified(const Bench& bench, const Rule& rule) {
    return rule.in_force.on(bench.day) && (rule.verified() || rule.drawn_by_paper());
}

Status status_of_applying(const Rule& rule, Truth test, Truth suspected) {
    const bool safe_harbour = rule.kind == RuleKind::safe_harbour;
    const bool weighs = rule.kind == RuleKind::presumption || rule.kind == RuleKind::factor;
    if (test == Truth::yes)
        return safe_harbour ? Status::satisfied : weighs ? Status::suspected : Status::violated;
    if (suspected == Truth::yes) return Status::suspected;
    // In order only if neither the test nor the suspicion holds: otherwise a missing fact would
    // look like a clean one.
    if (test == Truth::no && suspected == Truth::no)
        return safe_harbour ? Status::not_applicable : Status::satisfied;
    return Status::unknown;
}

void add_open(const std::vector<FactIndex>& more, std::vector<FactIndex>& open) {
    for (const FactIndex fact : more)
        if (std::ranges::find(open, fact) == open.end()) open.push_back(fact);
}

/// The facts of the gates that keep us from knowing whether the stage is reached.
std::vector<FactIndex> open_gates(const Bench& bench, int stage) {
    std::vector<FactIndex> open;
    const Situation situation{bench.facts, bench.numbers};
    for (int level = 1; level <= stage; ++level)
        for (const knowledge::StageGate& gate :
             bench.book.stages()[static_cast<std::size_t>(level)].gates)
            add_open(gate.met.open_facts(situation), open);
    return open;
}

std::vector<FactIndex> open_facts(const Bench& bench, const Rule& rule, Truth jurisdiction,
                                  Truth press) {
    const Situation situation{bench.facts, bench.numbers};
    std::vector<FactIndex> open;
    // Under whose law it stands is asked first: only then do that law's own questions matter.
    if (jurisdiction == Truth::unknown) return {*bench.book.facts().find("alliance.jurisdiction")};
    if (rule.when) add_open(rule.when->open_facts(situation), open);
    add_open(rule.test.open_facts(situation), open);
    if (rule.suspected) add_open(rule.suspected->open_facts(situation), open);
    if (press == Truth::unknown) add_open(open_gates(bench, static_cast<int>(*rule.advised)), open);
    return open;
}

std::vector<const Citation*> citations_for(const Bench& bench, const Rule& rule,
                                           Jurisdictions& jurisdictions) {
    std::vector<const Citation*> out;
    for (const Citation& citation : rule.citations) {
        const knowledge::SourceText& source = *citation.source;
        if (jurisdictions.within(source.jurisdiction) != Truth::no && source.in_force.on(bench.day))
            out.push_back(&citation);
    }
    return out;
}

bool only_from_memory(const std::vector<const Citation*>& citations) {
    return std::ranges::none_of(citations,
                                [](const Citation* citation) {
                                    return citation->verification !=
                                               knowledge::Verification::memory &&
                                           citation->verification != knowledge::Verification::seed;
                                }) &&
           std::ranges::any_of(citations, [](const Citation* citation) {
               return citation->verification == knowledge::Verification::memory;
           });
}

base::Rational base_severity(const Bench& bench, const Rule& rule) {
    switch (rule.kind) {
        case RuleKind::prohibition: return severity_base(Pressure::prohibition);
        case RuleKind::contract:
        case RuleKind::presumption: return severity_base(Pressure::required);
        case RuleKind::duty:
            return severity_base(rule.required && bench.stage.low < static_cast<int>(*rule.required)
                                     ? Pressure::advised
                                     : Pressure::required);
        default: return severity_base(Pressure::advised);
    }
}

/// A red line counts as if the share were large until it is known; a duty as if it were small
/// (docs/decisions/0006-grade-under-unknown-share.md).
void grade(const Bench& bench, Finding& finding) {
    const EvidenceStrength strength =
        finding.status == Status::violated ? EvidenceStrength::shown : EvidenceStrength::suspected;
    finding.severity = risk_severity(base_severity(bench, *finding.rule), strength,
                                     bench.facts.number("market.alliance_share"));
    const bool red_line = finding.rule->kind == RuleKind::prohibition;
    finding.grade = severity_grade(red_line ? *finding.severity.high() : *finding.severity.low());
}

Finding judge(const Bench& bench, const Rule& rule, Jurisdictions& jurisdictions) {
    const Situation situation{bench.facts, bench.numbers};
    const Truth jurisdiction = jurisdictions.within(rule.jurisdiction);
    const Truth press = pressed(bench, rule);
    const Truth applies = jurisdiction && aims_at(bench, rule) &&
                          (rule.when ? rule.when->judge(situation) : Truth::yes);
    const Truth test = rule.test.judge(situation);
    const Truth suspected = rule.suspected ? rule.suspected->judge(situation) : Truth::no;

    Finding finding{.rule = &rule};
    const bool clear =
        test == Truth::no && suspected == Truth::no && rule.kind != RuleKind::safe_harbour;
    if (applies == Truth::no)
        finding.status = Status::not_applicable;
    else if (press == Truth::no)
        finding.status = Status::not_yet;
    else if (applies == Truth::yes && press == Truth::yes)
        finding.status = status_of_applying(rule, test, suspected);
    else
        finding.status = clear ? Status::satisfied : Status::unknown;

    finding.facts = rule.facts;
    finding.sources = citations_for(bench, rule, jurisdictions);
    finding.article_unconfirmed = only_from_memory(finding.sources);
    switch (finding.status) {
        case Status::violated:
        case Status::suspected:
            grade(bench, finding);
            if (test == Truth::unknown)
                finding.open =
                    rule.test.open_facts(situation);  // what would turn suspicion into certainty
            finding.sentence = knowledge::fill(
                finding.status == Status::suspected && test != Truth::yes ? rule.says_suspected
                                                                          : rule.says_true,
                bench.facts);
            break;
        case Status::satisfied:
            finding.sentence =
                knowledge::fill(test == Truth::yes ? rule.says_true : rule.says_false, bench.facts);
            break;
        case Status::unknown: finding.open = open_facts(bench, rule, jurisdiction, press); break;
        default: break;
    }
    return finding;
}

bool graver(const Finding& a, const Finding& b) {
    if (a.status != b.status) return a.status < b.status;
    if (a.grade != b.grade) return a.grade > b.grade;
    const bool red_a = a.rule->kind == RuleKind::prohibition;
    const bool red_b = b.rule->kind == RuleKind::prohibition;
    if (red_a != red_b) return red_a;
    return a.rule->area != b.rule->area ? a.rule->area < b.rule->area : a.rule->id < b.rule->id;
}

}  // namespace

Finding judge_rule(const Bench& bench, const Rule& rule) {
    Jurisdictions jurisdictions(bench.facts);
    return judge(bench, rule, jurisdictions);
}

Findings judge_rules(const Bench& bench) {
    Findings out;
    Jurisdictions jurisdictions(bench.facts);
    for (const Rule& rule : bench.book.rules()) {
        if (!rule.in_force.on(bench.day) || jurisdictions.within(rule.jurisdiction) == Truth::no)
            continue;
        if (in_force_and_verified(bench, rule))
            out.judged.push_back(judge(bench, rule, jurisdictions));
        else
            out.unverified.push_back(&rule);
    }
    std::ranges::sort(out.judged, graver);
    return out;
}

}  // namespace hanse::assess
