// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/summary.hpp"

#include <algorithm>

#include "hanse/knowledge/template_text.hpp"

namespace hanse::assess {

using base::Bilingual;
using base::Truth;
using knowledge::fill_in;
using Tone = KeyPoint::Tone;

namespace {

constexpr std::size_t kFindingsMax = 5;

bool is_red_line(const knowledge::Rule& rule) {
    return std::ranges::any_of(rule.paper,
                               [](const std::string& item) { return item.starts_with("RL-"); });
}

/// Red lines as the founding paper drew them; articles of law that say the same are other findings.
bool drawn_first(const knowledge::Rule& rule) {
    return is_red_line(rule) && rule.jurisdiction == "any";
}

Bilingual listed(const std::vector<Bilingual>& names) {
    Bilingual out;
    for (const Bilingual& name : names)
        out = (out.empty() ? out : out + Bilingual{"、", "; "}) + name;
    return out;
}

class Summary {
public:
    explicit Summary(const Assessment& answer) : answer_(answer), book_(*answer.book) {}

    std::vector<KeyPoint> take() {
        standard_type();
        red_lines();
        drift();
        dominance();
        architecture();
        findings();
        money();
        budget();
        stage();
        plan();
        questions();
        return std::move(points_);
    }

private:
    void add(Tone tone, std::string_view key,
             std::initializer_list<std::pair<std::string_view, Bilingual>> words, std::string why) {
        points_.push_back({tone, fill_in(book_.word(key), words), std::move(why)});
    }
    static Bilingual number(std::size_t count) { return base::same(std::to_string(count)); }
    Bilingual named(ObjectiveSet set) const {
        std::vector<Bilingual> names;
        for (const ObjectiveId id : set.members()) names.push_back(book_.objective(id).name);
        return listed(names);
    }

    void standard_type() {
        if (answer_.standard_type == Truth::yes)
            add(Tone::note, "summary.standard_type", {}, "alliance.standard_type");
        if (answer_.standard_type == Truth::unknown)
            add(Tone::note, "summary.standard_unknown", {}, "alliance.standard_type");
    }

    void red_lines() {
        std::vector<Bilingual> crossed, suspected;
        std::size_t open = 0;
        std::string first_crossed, first_suspected, first_open;
        for (const Finding& finding : answer_.findings) {
            if (!drawn_first(*finding.rule)) continue;
            const auto note = [&](std::vector<Bilingual>& names, std::string& first) {
                names.push_back(finding.rule->name);
                if (first.empty()) first = finding.rule->id;
            };
            if (finding.status == Status::violated) note(crossed, first_crossed);
            if (finding.status == Status::suspected) note(suspected, first_suspected);
            if (finding.status == Status::unknown && open++ == 0) first_open = finding.rule->id;
        }
        if (!crossed.empty())
            add(Tone::alarm, "summary.red_lines_crossed",
                {{"count", number(crossed.size())}, {"names", listed(crossed)}}, first_crossed);
        if (!suspected.empty())
            add(Tone::warning, "summary.red_lines_suspected",
                {{"count", number(suspected.size())}, {"names", listed(suspected)}},
                first_suspected);
        if (!crossed.empty() || !suspected.empty()) return;
        if (open > 0)
            add(Tone::note, "summary.red_lines_open", {{"count", number(open)}}, first_open);
        else
            add(Tone::good, "summary.red_lines_clear", {}, "");
    }

    void drift() {
        ObjectiveSet undeclared, inactive, pursued, active;
        for (const ScoreView& score : answer_.scores) {
            if (score.active) active.add(score.objective);
            if (score.active && score.declared) pursued.add(score.objective);
            if (score.active && !score.declared) undeclared.add(score.objective);
            if (score.surely_inactive && score.declared) inactive.add(score.objective);
        }
        if (answer_.declared.empty())
            add(Tone::warning, "summary.no_objectives", {}, "charter.objectives_declared");
        if (answer_.drift_alarm && !undeclared.empty())
            add(Tone::alarm, "summary.drift",
                {{"declared", named(answer_.declared)},
                 {"active", named(active)},
                 {"drift", base::same(answer_.drift->rounded(2))}},
                "drift");
        else if (!undeclared.empty())
            add(Tone::warning, "summary.undeclared", {{"active", named(undeclared)}}, "drift");
        if (!inactive.empty())
            add(Tone::warning, "summary.inactive", {{"names", named(inactive)}}, "drift");
        if (!pursued.empty() && undeclared.empty())
            add(Tone::good, "summary.pursued", {{"names", named(pursued)}}, "drift");
    }

    void dominance() {
        if (answer_.facts.truth("market.dominance_presumed") == Truth::yes)
            add(Tone::warning, "summary.dominance", {}, "market.dominance_presumed");
        const auto& share = answer_.facts["market.alliance_share"];
        if (answer_.facts.truth("market.alliance_reaches_half") == Truth::yes && share.known())
            add(Tone::warning, "summary.half",
                {{"share", knowledge::words_for(answer_.facts.definition(
                                                    *book_.facts().find("market.alliance_share")),
                                                share.value)}},
                "market.alliance_reaches_half");
    }

    void architecture() {
        const auto& structure = answer_.facts["membership.structure"];
        if (structure.known())
            add(Tone::note, "summary.structure",
                {{"structure", knowledge::words_for(answer_.facts.definition(*book_.facts().find(
                                                        "membership.structure")),
                                                    structure.value)}},
                "membership.structure");
        for (const CircleView& circle : answer_.circles) {
            if (circle.ok == Truth::unknown) continue;
            const knowledge::Objective& objective = book_.objective(circle.objective);
            const bool fits = circle.ok == Truth::yes;
            add(fits ? Tone::good : Tone::warning, fits ? "summary.fits" : "summary.misfits",
                {{"objective", objective.name}, {"architecture", objective.architecture}},
                std::string(knowledge::code(circle.objective)));
        }
        if (answer_.circles_needed) add(Tone::note, "summary.circles", {}, "");
    }

    /// The gravest findings beside the red lines.
    void findings() {
        std::size_t shown = 0;
        for (const Finding& finding : answer_.findings) {
            const bool factor = finding.status == Status::suspected &&
                                finding.rule->kind == knowledge::RuleKind::factor &&
                                finding.rule->area == knowledge::Area::operation;
            if ((finding.status != Status::violated && !factor) || is_red_line(*finding.rule))
                continue;
            if (++shown > kFindingsMax) return;
            add(finding.grade == Grade::high ? Tone::alarm : Tone::warning, "summary.finding",
                {{"name", finding.rule->name}, {"sentence", finding.sentence}}, finding.rule->id);
        }
    }

    /// Only what all flows of the period, as recorded, say for sure.
    void money() {
        const accounts::Account& money = answer_.money;
        const Bilingual year = base::same(std::to_string(money.period.year));
        if (money.fairness.complete && money.stability && !money.stability->stable() &&
            money.stability->check.worst.excess > 0)
            add(Tone::warning, "summary.leavers",
                {{"members", members(money.stability->check.worst.coalition)},
                 {"gain", base::same(money.stability->check.worst.excess.rounded(0))},
                 {"year", year}},
                "money");
        const auto& conclusions = money.fairness.conclusions;
        if (!money.fairness.complete) return;
        for (const auto& [sure, key] :
             {std::pair(sharing::Conclusion::over_paid, "summary.over_paid"),
              std::pair(sharing::Conclusion::under_paid, "summary.under_paid")}) {
            games::Players who;
            for (std::size_t i = 0; i < conclusions.size(); ++i)
                if (conclusions[i] == sure) who.push_back(static_cast<int>(i));
            if (!who.empty())
                add(Tone::warning, key, {{"members", members(who)}, {"year", year}}, "money");
        }
    }

    /// Their names; of many, the first few and how many there are.
    Bilingual members(const games::Players& who) const {
        constexpr std::size_t kNamed = 6;
        std::vector<Bilingual> names;
        for (const int i : who) {
            if (names.size() == kNamed) break;
            const domain::Member& member = answer_.file->members[static_cast<std::size_t>(i)];
            names.push_back({member.name_zh.empty() ? member.id : member.name_zh,
                             member.name_en.empty() ? member.id : member.name_en});
        }
        Bilingual out = listed(names);
        if (who.size() > kNamed) {
            const std::string more = std::to_string(who.size() - kNamed);
            out = out + Bilingual{" 等另 " + more + " 家", " and " + more + " more"};
        }
        return out;
    }

    void budget() {
        const BudgetView& budget = answer_.budget;
        if (!budget.limit || !budget.feasible) return;
        const Bilingual limit = base::same(budget.limit->rounded(2));
        if (!*budget.feasible)
            add(Tone::alarm, "summary.budget_infeasible", {{"limit", limit}}, "budget");
        else if (*budget.limit < budget.cost)
            add(Tone::warning, "summary.budget_short",
                {{"limit", limit}, {"cost", base::same(budget.cost.rounded(2))}}, "budget");
    }

    void stage() {
        const auto words = [&](int stage) {
            const knowledge::StageDefinition& one =
                *answer_.stage.levels[static_cast<std::size_t>(stage)].stage;
            return Bilingual{one.id + " " + one.name.zh, one.id + " " + one.name.en};
        };
        if (answer_.stage.low == answer_.stage.high)
            add(Tone::note, "summary.stage", {{"stage", words(answer_.stage.low)}}, "stage");
        else
            add(Tone::note, "summary.stage_between",
                {{"low", words(answer_.stage.low)}, {"high", words(answer_.stage.high)}}, "stage");
    }

    void plan() {
        const Plan& plan = answer_.plan;
        if (plan.steps.empty()) return;
        add(Tone::note, "summary.plan",
            {{"atoms", number(plan.counts.atoms)},
             {"nodes", number(plan.counts.nodes)},
             {"months", base::same(plan.duration.rounded(1))}},
            "CN-01");
    }

    void questions() {
        const auto unknown = static_cast<std::size_t>(
            std::ranges::count(answer_.findings, Status::unknown, &Finding::status));
        if (unknown == 0 || answer_.questions.empty()) return;
        const FactIndex first = answer_.questions.front().fact;
        add(Tone::note, "summary.questions",
            {{"unknown", number(unknown)}, {"question", answer_.facts.definition(first).asks}},
            answer_.facts.definition(first).id);
    }

    const Assessment& answer_;
    const knowledge::RuleBook& book_;
    std::vector<KeyPoint> points_;
};

}  // namespace

std::vector<KeyPoint> summarise(const Assessment& answer) { return Summary(answer).take(); }

}  // namespace hanse::assess
