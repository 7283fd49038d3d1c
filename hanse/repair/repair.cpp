// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/repair/repair.hpp"

#include <algorithm>
#include <queue>
#include <set>

#include "hanse/assess/assess.hpp"
#include "hanse/repair/choices.hpp"

namespace hanse::repair {

using assess::Assessment;
using assess::Finding;
using assess::Status;
using base::Rational;
using knowledge::RuleKind;

namespace {

/// Which of the values a fact is to have.
struct Step {
    FactIndex fact{};
    std::size_t value = 0;
    friend auto operator<=>(const Step&, const Step&) = default;
};
using Steps = std::vector<Step>;  // by fact, no fact twice

struct State {
    Rational weight;
    Steps steps;
};

/// Cheapest first; of equals the shorter, then the one that changes earlier facts.
struct Dearer {
    bool operator()(const State& a, const State& b) const {
        if (a.weight != b.weight) return a.weight > b.weight;
        if (a.steps.size() != b.steps.size()) return a.steps.size() > b.steps.size();
        return a.steps > b.steps;
    }
};

/// A case after some changes, assessed.
struct Outcome {
    std::shared_ptr<const domain::CaseFile> file;
    std::shared_ptr<const Assessment> assessment;
};

/// Which rules have to hold.
struct Scope {
    const Wanted& wanted;
    std::vector<const Rule*> without;  // known to be beyond repair
    const Rule* only = nullptr;        // this one alone

    bool covers(const Rule& rule) const {
        if (only != nullptr) return &rule == only;
        const bool asked = rule.kind == RuleKind::prohibition ||
                           std::ranges::find(wanted.duties, &rule) != wanted.duties.end();
        return asked && std::ranges::find(without, &rule) == without.end();
    }

    /// A prohibition must not be violated; a chosen duty has to hold.
    bool broken(const Finding& finding) const {
        if (!covers(*finding.rule)) return false;
        if (finding.status == Status::violated) return true;
        return finding.status == Status::suspected && wanted.free_of_suspicion &&
               finding.rule->kind == RuleKind::prohibition;
    }

    std::vector<const Rule*> broken_in(const Assessment& assessment) const {
        std::vector<const Rule*> out;
        for (const Finding& finding : assessment.findings)
            if (broken(finding)) out.push_back(finding.rule);
        std::ranges::sort(out, {}, &Rule::id);
        return out;
    }
};

bool contains(const Steps& all, const Steps& part) { return std::ranges::includes(all, part); }

class Search {
public:
    Search(const Assessment& before, const Scope& scope, const Choices& choices)
        : before_(before), scope_(scope), choices_(choices) {}

    Repair run() {
        Repair out{.before = &before_, .broken = scope_.broken_in(before_)};
        if (out.broken.empty()) return out;
        queue_.push({});
        while (!queue_.empty() && out.plans.size() < scope_.wanted.plans) {
            if (out.looked_at == scope_.wanted.states) {
                out.exhausted = true;
                break;
            }
            const State state = queue_.top();
            queue_.pop();
            if (!seen_.insert(state.steps).second || mended_already(state.steps)) continue;
            ++out.looked_at;
            look_at(state, out);
        }
        return out;
    }

private:
    bool mended_already(const Steps& steps) const {
        return std::ranges::any_of(solutions_,
                                   [&](const Steps& one) { return contains(steps, one); });
    }

    void look_at(const State& state, Repair& out) {
        const auto outcome = assessed(state.steps);
        if (!outcome) return;  // the tables contradict these changes
        const auto still = scope_.broken_in(*outcome->assessment);
        if (!still.empty()) return extend(state, *still.front(), *outcome->assessment);
        solutions_.push_back(state.steps);
        out.plans.push_back(plan_of(state, *outcome, out.broken));
    }

    void extend(const State& state, const Rule& rule, const Assessment& now) {
        for (const FactIndex fact : grounds(now, rule)) {
            const auto choice = choices_.find(fact);
            // What is settled is not undone by learning more: stating an unknown fact mends nothing.
            if (choice == choices_.end() || !now.facts[fact].known() ||
                std::ranges::find(state.steps, fact, &Step::fact) != state.steps.end())
                continue;
            for (std::size_t value = 0; value < choice->second.values.size(); ++value) {
                State next{state.weight + choice->second.weight, state.steps};
                next.steps.insert(std::ranges::upper_bound(next.steps, Step{fact, value}),
                                  Step{fact, value});
                queue_.push(std::move(next));
            }
        }
    }

    std::optional<Outcome> assessed(const Steps& steps) const {
        auto file = std::make_shared<domain::CaseFile>(*before_.file);
        for (const Step& step : steps) state_fact(step, *file);
        auto answer = assess::assess(*file, *before_.book, before_.day);
        if (!answer) return std::nullopt;
        return Outcome{file, std::make_shared<Assessment>(*std::move(answer))};
    }

    void state_fact(const Step& step, domain::CaseFile& file) const {
        const knowledge::FactDefinition& fact = before_.book->facts()[step.fact];
        const FactValue& value = choices_.at(step.fact).values[step.value];
        const auto old = std::ranges::find(file.statements, fact.id, &domain::Statement::id);
        if (old != file.statements.end()) {
            old->value = knowledge::written_form(fact, value);
            old->provenance = {};
            return;
        }
        const auto group = std::ranges::find_if(
            file.statements,
            [&](const std::string& id) { return id.starts_with(fact.group + "."); },
            &domain::Statement::id);
        file.statements.insert(group,
                               {.id = fact.id, .value = knowledge::written_form(fact, value)});
    }

    Plan plan_of(const State& state, const Outcome& outcome,
                 const std::vector<const Rule*>& mended) const {
        Plan out{.weight = state.weight, .file = outcome.file, .after = outcome.assessment};
        for (const Step& step : state.steps) {
            const Choice& choice = choices_.at(step.fact);
            Change change{.fact = step.fact,
                          .from = before_.facts[step.fact].value,
                          .to = choice.values[step.value],
                          .weight = choice.weight,
                          .own_weight = choice.own_weight};
            for (const Rule* rule : mended)
                if (std::ranges::count(grounds(before_, *rule), step.fact) > 0)
                    change.mends.push_back(rule);
            if (const auto alone = assessed({step}))
                for (std::size_t i = 0; i < before_.scores.size(); ++i)
                    change.score_moves.push_back(alone->assessment->scores[i].point -
                                                 before_.scores[i].point);
            out.changes.push_back(std::move(change));
        }
        return out;
    }

    const Assessment& before_;
    const Scope& scope_;
    const Choices& choices_;
    std::priority_queue<State, std::vector<State>, Dearer> queue_;
    std::set<Steps> seen_;
    std::vector<Steps> solutions_;
};

/// The rules that cannot be mended even if nothing else had to hold.
std::vector<Obstacle> obstacles(const Assessment& before, const std::vector<const Rule*>& rules,
                                const Wanted& wanted, const Choices& all) {
    std::vector<Obstacle> out;
    for (const Rule* rule : rules) {
        const Scope alone{wanted, {}, rule};
        if (!Search(before, alone, all).run().plans.empty()) continue;
        Obstacle one{.rule = rule};
        for (const FactIndex fact : grounds(before, *rule))
            if (!all.contains(fact) && before.facts[fact].known()) one.fixed.push_back(fact);
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

base::Result<Repair> repair(const Assessment& before, const Wanted& wanted) {
    HANSE_TRY(all, choices(before));
    Scope scope{wanted, {}, nullptr};
    Repair out = Search(before, scope, all).run();
    if (!out.plans.empty() || out.exhausted) return out;
    out.obstacles = obstacles(before, out.broken, wanted, all);
    if (out.obstacles.empty() || out.obstacles.size() == out.broken.size()) return out;
    for (const Obstacle& one : out.obstacles) scope.without.push_back(one.rule);
    Repair rest = Search(before, scope, all).run();
    out.plans = std::move(rest.plans);
    out.looked_at += rest.looked_at;
    out.exhausted = rest.exhausted;
    return out;
}

std::vector<const Rule*> required_duties(const Assessment& before) {
    std::vector<const Rule*> out;
    for (const Finding& finding : before.findings) {
        const Rule& rule = *finding.rule;
        const bool required =
            rule.kind == RuleKind::contract ||
            (rule.kind == RuleKind::duty &&
             (!rule.required || before.stage.low >= static_cast<int>(*rule.required)));
        if (finding.status == Status::violated && required) out.push_back(&rule);
    }
    return out;
}

}  // namespace hanse::repair
