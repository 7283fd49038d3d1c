// SPDX-License-Identifier: GPL-3.0-or-later
// A small assessment built by hand, for the tests of this floor: every section has something in it,
// some of it hostile.
#pragma once

#include <deque>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "hanse/assess/assessment.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::report {

inline constexpr const char* kAttack = R"(<script>alert("x")</script>&'")";

/// The rules of this working copy; read once.
inline const knowledge::RuleBook& rules_for_test() {
    static const auto book = [] {
        const auto files = knowledge::read_rule_folder(HANSE_ROOT "/rules");
        auto loaded = files ? knowledge::load_rules(*files)
                            : base::Result<knowledge::RuleBook>(files.error());
        if (!loaded) ADD_FAILURE() << base::describe(loaded.error(), base::Language::en);
        return std::make_unique<knowledge::RuleBook>(*std::move(loaded));
    }();
    return *book;
}

inline domain::CaseFile sample_case() {
    domain::CaseFile file;
    file.file = "sample.yaml";
    file.id = "sample";
    file.name = {"样例水泵专利联盟", std::string("Sample Pump Alliance ") + kAttack};
    file.invented = true;
    file.sources["charter"] = {{"联盟章程", "The charter"}, "2025 edition", "document"};
    const auto state = [&](const char* id, base::Value value) {
        file.statements.push_back({.id = id,
                                   .value = std::move(value),
                                   .provenance = {.source = "charter",
                                                  .as_of = base::PartialDate::parse("2025-06"),
                                                  .confidence = domain::Confidence::self_reported,
                                                  .note = kAttack},
                                   .place = {"sample.yaml", 12, 3}});
    };
    state("charter.independent_licensing", "prohibited");
    state("pricing.price_contact", "yes");
    state("information.firewall", {});
    for (const char* id : {"M1", "M2"}) {
        domain::Member member;
        member.id = id;
        member.name_zh = id == std::string("M1") ? "东海水泵" : "";
        member.name_en = id == std::string("M1") ? "Donghai Pumps" : "Second Pumps";
        file.members.push_back(std::move(member));
    }
    return file;
}

/// Keeps what an assessment points to. Not copied: pointers lead inside.
struct Sample {
    domain::CaseFile file = sample_case();
    assess::Assessment assessment;

    Sample() : assessment(make(file)) {}
    Sample(const Sample&) = delete;
    Sample& operator=(const Sample&) = delete;

private:
    static knowledge::FactIndex fact(const char* id) { return *rules_for_test().facts().find(id); }

    static assess::Assessment make(const domain::CaseFile& file) {
        const knowledge::RuleBook& book = rules_for_test();
        auto facts = knowledge::read_facts(file, book.facts());
        if (!facts) ADD_FAILURE() << base::describe(facts.error(), base::Language::en);
        assess::Assessment out{.file = &file,
                               .book = &book,
                               .day = *base::Date::create(2025, 12, 31),
                               .facts = *std::move(facts)};
        out.standard_type = base::Truth::yes;
        add_objectives(out);
        add_plan(out);
        add_findings(out);
        out.summary = {{assess::KeyPoint::Tone::alarm,
                        {"章程禁止成员单独许可。", "The charter bars members' own licences."},
                        out.findings[0].rule->id},
                       {assess::KeyPoint::Tone::good, {"无漂移。", "No drift."}, "drift"}};
        out.stage = {.low = 0, .high = 2};
        for (const knowledge::StageDefinition& stage : book.stages()) {
            assess::StageView::Level level{.stage = &stage};
            for (const knowledge::StageGate& gate : stage.gates)
                level.gates.push_back({gate.name, base::Truth::unknown});
            out.stage.levels.push_back(std::move(level));
        }
        for (const knowledge::Control& control : book.controls())
            out.controls.push_back({&control, assess::Pressure::advised});
        for (const knowledge::EvolutionGate& gate : book.evolution())
            out.evolution.gates.emplace_back(&gate, base::Truth::no);
        out.evolution.next = &book.evolution().front();
        out.unverified = {&book.rules().back()};
        return out;
    }

    static void add_objectives(assess::Assessment& out) {
        out.declared.add(assess::ObjectiveId::jd);
        out.later.add(assess::ObjectiveId::ol);
        out.weights[0] = 1;
        for (const assess::ObjectiveId id : knowledge::kAllObjectives) {
            assess::ScoreView score{.objective = id,
                                    .score = {base::Rational(1, 3), base::Rational(9, 10)},
                                    .declared = out.declared.has(id)};
            for (const knowledge::EvidenceWeight& weight : out.book->objective(id).evidence)
                for (const knowledge::Feature& feature : out.book->features())
                    if (feature.id == weight.feature)
                        score.parts.push_back(
                            {&feature, weight.weight, {base::Rational(0), base::Rational(1)}});
            out.scores.push_back(std::move(score));
            out.fits.push_back({.objective = id,
                                .fit = base::Rational(1, 2),
                                .recommended = id == assess::ObjectiveId::jd});
        }
        out.drift = base::Rational(1, 7);
        out.circles_needed = true;
        out.circles.push_back({.objective = assess::ObjectiveId::jd,
                               .ok = base::Truth::no,
                               .members = {"M1"},
                               .violators = {"M2"}});
        out.unplaced = {"M2"};
        out.firewalls = {{"墙", "A wall"}};
    }

    static void add_plan(assess::Assessment& out) {
        const knowledge::RuleBook& book = *out.book;
        const knowledge::Node* first = book.node("CN-01");
        const knowledge::Node* second = book.node("CN-10");
        const base::Bilingual& row = book.objective(assess::ObjectiveId::jd).rows.front().text;
        out.plan.objectives = out.declared;
        out.plan.tensions = {&book.tensions().front()};
        out.plan.duration = 5;
        out.plan.critical_path = {first, second};
        out.plan.steps.push_back({.node = first,
                                  .origins = {{assess::ObjectiveId::jd, "JD-01", &row},
                                              {assess::ObjectiveId::ol, "OL-01", &row}},
                                  .must = true,
                                  .done = base::Truth::yes,
                                  .months = 2,
                                  .critical = true,
                                  .cost = base::Rational(1200000)});
        out.plan.steps.push_back({.node = second,
                                  .origins = {{assess::ObjectiveId::jd, "JD-02.1", &row}},
                                  .after = {first},
                                  .months = 3,
                                  .start = 2,
                                  .critical = true});
        out.budget = {
            .limit = base::Rational(5000000), .cost = base::Rational(1200000), .feasible = true};
    }

    static void add_findings(assess::Assessment& out) {
        for (const knowledge::Rule& rule : out.book->rules()) {
            if (out.findings.size() == 6) break;
            const auto status = static_cast<assess::Status>(out.findings.size());
            assess::Finding finding{.rule = &rule,
                                    .status = status,
                                    .severity = {base::Rational(3, 5), base::Rational(1)},
                                    .sentence = {kAttack, kAttack}};
            static std::deque<std::vector<knowledge::FactIndex>> lists;  // findings only look on
            lists.push_back(rule.test.facts());
            lists.back().push_back(fact("charter.independent_licensing"));
            finding.facts = lists.back();
            if (status == assess::Status::unknown) finding.open = {fact("information.firewall")};
            if (status <= assess::Status::suspected) finding.grade = assess::Grade::high;
            for (const knowledge::Citation& citation : rule.citations)
                finding.sources.push_back(&citation);
            out.findings.push_back(std::move(finding));
        }
        out.questions.push_back({.fact = fact("information.firewall"),
                                 .weight = 1,
                                 .rules = {out.findings[3].rule},
                                 .gaps = {{"members.csv 的 levels", "levels in members.csv"}}});
    }
};

}  // namespace hanse::report
