// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/assess.hpp"

#include <algorithm>

#include "hanse/assess/derive.hpp"
#include "hanse/assess/evolution.hpp"
#include "hanse/assess/findings.hpp"
#include "hanse/assess/maturity.hpp"
#include "hanse/assess/objectives.hpp"
#include "hanse/assess/planning.hpp"
#include "hanse/assess/summary.hpp"
#include "hanse/assess/terms.hpp"

namespace hanse::assess {

using base::Truth;
using knowledge::Situation;

namespace {

StageView stage_of(const knowledge::RuleBook& book, const Situation& situation) {
    StageView out;
    std::vector<std::vector<Truth>> gates;
    for (const knowledge::StageDefinition& stage : book.stages()) {
        StageView::Level level{.stage = &stage};
        for (const knowledge::StageGate& gate : stage.gates)
            level.gates.push_back({gate.name, gate.met.judge(situation)});
        if (stage.id != "S0") {
            std::vector<Truth>& truths = gates.emplace_back();
            for (const GateView& gate : level.gates) truths.push_back(gate.met);
        }
        out.levels.push_back(std::move(level));
    }
    const Maturity reached = maturity(gates);
    out.low = static_cast<int>(reached.lowest);
    out.high = static_cast<int>(reached.highest);
    return out;
}

EvolutionView evolution_of(const knowledge::RuleBook& book, const Situation& situation) {
    EvolutionView out;
    std::vector<Truth> truths;
    for (const knowledge::EvolutionGate& gate : book.evolution()) {
        truths.push_back(gate.met.judge(situation));
        out.gates.emplace_back(&gate, truths.back());
    }
    const EvolutionReadiness ready = evolution_readiness(truths);
    out.readiness = ready.readiness;
    out.next = ready.next ? &book.evolution()[*ready.next] : nullptr;
    // Advise this path only where a standard exists or the industry leans to one (S3-04, G4-N1).
    out.advised = truths.front() || situation.facts.truth("alliance.electronics");
    return out;
}

std::vector<ControlView> controls_of(const knowledge::RuleBook& book, const knowledge::Facts& facts,
                                     int stage) {
    const Holdings holdings{.pool = facts.truth("pool.exists"),
                            .licence = facts.truth("licensing.to_outsiders")};
    std::vector<ControlView> out;
    for (const knowledge::Control& control : book.controls())
        out.push_back(
            {&control, pressure(control, static_cast<knowledge::Stage>(stage), holdings)});
    return out;
}

Bench bench_of(const Assessment& answer, const knowledge::NumbersOnDay& numbers) {
    ObjectiveSet active;
    for (const ScoreView& score : answer.scores)
        if (score.active) active.add(score.objective);
    return {*answer.file, *answer.book, answer.facts,    numbers,
            answer.day,   answer.stage, answer.declared, active};
}

}  // namespace

Finding judge_alone(const Assessment& answer, const knowledge::Rule& rule) {
    return judge_rule(bench_of(answer, knowledge::NumbersOnDay(answer.book->numbers(), answer.day)),
                      rule);
}

base::Result<Assessment> assess(const domain::CaseFile& file, const knowledge::RuleBook& book,
                                base::Date day) {
    const knowledge::NumbersOnDay numbers(book.numbers(), day);
    HANSE_TRY(facts, gather_facts(file, book, numbers, day));
    HANSE_CHECK(check_nodes(file, book));
    Assessment answer{.file = &file, .book = &book, .day = day, .facts = std::move(facts)};
    const Situation situation{answer.facts, numbers};

    answer.standard_type = answer.facts.truth("alliance.standard_type");
    answer.stage = stage_of(book, situation);
    judge_objectives(answer);
    HANSE_CHECK(make_plan(answer, situation));
    answer.controls = controls_of(book, answer.facts, answer.stage.low);
    answer.evolution = evolution_of(book, situation);

    const Bench bench = bench_of(answer, numbers);
    Findings findings = judge_rules(bench);
    answer.findings = std::move(findings.judged);
    answer.unverified = std::move(findings.unverified);
    answer.money =
        accounts::take_account(file, terms_of(answer.facts), accounts::latest_period(file, day));
    answer.questions = open_questions(bench, answer.findings);
    answer.summary = summarise(answer);
    return answer;
}

}  // namespace hanse::assess
