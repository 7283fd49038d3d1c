// SPDX-License-Identifier: GPL-3.0-or-later
// Which questions to ask, and in which order.
//
// A fact that settles a finding alone weighs as much as the finding is grave; one of several that
// are missing weighs its part. So the interview asks first what decides most.
#include <algorithm>
#include <map>

#include "hanse/assess/findings.hpp"
#include "hanse/assess/severity.hpp"

namespace hanse::assess {

using base::Rational;
using knowledge::RuleKind;

namespace {

constexpr std::size_t kDepthMax = 4;

void collect(const knowledge::Facts& facts, FactIndex fact, std::size_t depth,
             std::vector<FactIndex>& out) {
    if (std::ranges::find(out, fact) != out.end()) return;
    const bool can_be_asked = !facts.definition(fact).asks.empty();
    if (can_be_asked) {
        out.push_back(fact);
        return;
    }
    if (depth == kDepthMax) return;
    for (const FactIndex input : facts[fact].inputs) {
        const auto* number = std::get_if<base::Interval>(&facts[input].value);
        const bool open = !facts[input].known() || (number != nullptr && !number->is_exact());
        if (open) collect(facts, input, depth + 1, out);
    }
}

Rational gravity(const Finding& finding) {
    switch (finding.rule->kind) {
        case RuleKind::prohibition: return severity_base(Pressure::prohibition);
        case RuleKind::contract:
        case RuleKind::presumption:
        case RuleKind::duty: return severity_base(Pressure::required);
        default: return severity_base(Pressure::advised);
    }
}

class Tally {
public:
    explicit Tally(const knowledge::Facts& facts) : facts_(facts) {}

    void add(const std::vector<FactIndex>& open, const Rational& gravity,
             const knowledge::Rule* rule) {
        const std::vector<FactIndex> asked = askable(facts_, open);
        if (asked.empty()) return;
        const Rational part = gravity / Rational(static_cast<std::int64_t>(asked.size()));
        for (const FactIndex fact : asked) {
            Question& question = questions_[fact];
            question.fact = fact;
            question.weight += part;
            if (rule != nullptr) question.rules.push_back(rule);
        }
    }

    std::vector<Question> take() {
        std::vector<Question> out;
        for (auto& [fact, question] : questions_) {
            question.gaps = facts_[fact].gaps;
            out.push_back(std::move(question));
        }
        std::ranges::stable_sort(
            out, [](const Question& a, const Question& b) { return a.weight > b.weight; });
        return out;
    }

private:
    const knowledge::Facts& facts_;
    std::map<FactIndex, Question> questions_;
};

}  // namespace

std::vector<FactIndex> askable(const knowledge::Facts& facts, const std::vector<FactIndex>& open) {
    std::vector<FactIndex> out;
    for (const FactIndex fact : open) collect(facts, fact, 0, out);
    return out;
}

std::vector<Question> open_questions(const Bench& bench, const std::vector<Finding>& findings) {
    Tally tally(bench.facts);
    for (const Finding& finding : findings)
        if (!finding.open.empty()) tally.add(finding.open, gravity(finding), finding.rule);
    const knowledge::Situation situation{bench.facts, bench.numbers};
    for (int level = bench.stage.low + 1; level <= bench.stage.high && level <= 4; ++level)
        for (const knowledge::StageGate& gate :
             bench.book.stages()[static_cast<std::size_t>(level)].gates)
            tally.add(gate.met.open_facts(situation), severity_base(Pressure::advised), nullptr);
    return tally.take();
}

}  // namespace hanse::assess
