// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/lawbook/witness.hpp"

#include <algorithm>

#include "hanse/assess/assess.hpp"
#include "hanse/lawbook/witness_grid.hpp"

namespace hanse::lawbook {

using assess::Status;
using base::Truth;
using knowledge::FactIndex;
using knowledge::Rule;
using knowledge::RuleBook;
using knowledge::RuleKind;

namespace {

bool needs_no_verification(const Rule& rule) { return rule.verified() || rule.drawn_by_paper(); }

base::Date day_for(const RuleBook& book, const Rule& rule) {
    return rule.in_force.to.value_or(last_change(book));
}

/// A case that states these facts and stands where the rule applies: under its law, with its aims.
domain::CaseFile case_for(const RuleBook& book, const Rule& rule,
                          const std::vector<StatedFact>& facts) {
    domain::CaseFile file{.file = rule.id, .id = "witness"};
    if (!rule.objectives.empty())
        file.objectives.declared.push_back(
            {.id = std::string(knowledge::code(rule.objectives.front())), .weight = 1});
    const auto state = [&](FactIndex fact, base::Value value) {
        file.statements.push_back({.id = book.facts()[fact].id, .value = std::move(value)});
    };
    if (rule.jurisdiction != "any")
        state(*book.facts().find("alliance.jurisdiction"), base::Value(rule.jurisdiction));
    for (const StatedFact& one : facts)
        state(one.fact, knowledge::written_form(book.facts()[one.fact], one.value));
    std::ranges::stable_sort(file.statements, {}, &domain::Statement::id);
    return file;
}

/// What the assessment says of the rule; nothing if the facts contradict each other.
std::optional<Status> status_in(const domain::CaseFile& file, const RuleBook& book,
                                const Rule& rule, base::Date day) {
    const auto answer = assess::assess(file, book, day);
    if (!answer) return std::nullopt;
    if (!needs_no_verification(rule)) return assess::judge_alone(*answer, rule).status;
    const auto found = std::ranges::find(answer->findings, &rule, &assess::Finding::rule);
    return found == answer->findings.end() ? std::nullopt : std::optional(found->status);
}

/// Depth first over the first open fact of the first open requirement. Every case that meets the
/// requirements gives that fact some value, so none is missed; what is settled the wrong way is not
/// followed any further.
class Search {
public:
    Search(const RuleBook& book, const Rule& rule, base::Date day,
           std::vector<Requirement> requirements, Status expected)
        : book_(book),
          rule_(rule),
          day_(day),
          requirements_(std::move(requirements)),
          expected_(expected),
          numbers_(book.numbers(), day),
          facts_(book.facts()) {}

    std::optional<Witness> run() {
        extend();
        return std::move(found_);
    }

private:
    bool met() const {
        return std::ranges::all_of(requirements_, [&](const Requirement& one) {
            return one.condition->judge({facts_, numbers_}) == one.wanted;
        });
    }
    bool contradicted() const {
        return std::ranges::any_of(requirements_, [&](const Requirement& one) {
            const Truth truth = one.condition->judge({facts_, numbers_});
            return base::settled(truth) && truth != one.wanted;
        });
    }
    std::optional<FactIndex> next_open() const {
        for (const Requirement& one : requirements_)
            for (const FactIndex fact : one.condition->open_facts({facts_, numbers_}))
                if (!facts_[fact].known()) return fact;
        return std::nullopt;
    }

    void extend() {
        if (contradicted()) return;
        if (met()) return confirm();
        const auto fact = next_open();
        if (!fact) return;  // a number that is not in force keeps it open
        for (knowledge::FactValue& value :
             values_to_try(*fact, book_.facts()[*fact], requirements_, numbers_)) {
            facts_[*fact].value = std::move(value);
            stated_.push_back(*fact);
            extend();
            stated_.pop_back();
            facts_[*fact].value = {};
            if (found_) return;
        }
    }

    /// Without the facts it does not need, and as the real assessment sees it.
    void confirm() {
        std::vector<StatedFact> kept;
        std::vector<StatedFact> dropped;
        for (const FactIndex fact : stated_) {
            StatedFact one{fact, std::exchange(facts_[fact].value, {})};
            if (met()) {
                dropped.push_back(std::move(one));
                continue;
            }
            facts_[fact].value = one.value;
            kept.push_back(std::move(one));
        }
        domain::CaseFile file = case_for(book_, rule_, kept);
        if (status_in(file, book_, rule_, day_) == expected_)
            found_ =
                Witness{.facts = std::move(kept), .status = expected_, .file = std::move(file)};
        for (StatedFact& one : dropped) facts_[one.fact].value = std::move(one.value);
    }

    const RuleBook& book_;
    const Rule& rule_;
    base::Date day_;
    std::vector<Requirement> requirements_;
    Status expected_;
    knowledge::NumbersOnDay numbers_;
    knowledge::Facts facts_;
    std::vector<FactIndex> stated_;
    std::optional<Witness> found_;
};

/// What a case must satisfy for the rule to apply, and to come out as the role has it.
std::vector<Requirement> requirements_for(const RuleBook& book, const Rule& rule, Role role) {
    std::vector<Requirement> out{{&rule.test, base::truth(role == Role::fires)}};
    if (role != Role::fires && rule.suspected)
        out.push_back({&*rule.suspected, base::truth(role == Role::suspects)});
    if (rule.when) out.push_back({&*rule.when, Truth::yes});
    if (rule.advised)
        for (int level = 1; level <= static_cast<int>(*rule.advised); ++level)
            for (const knowledge::StageGate& gate :
                 book.stages()[static_cast<std::size_t>(level)].gates)
                out.push_back({&gate.met, Truth::yes});
    return out;
}

std::optional<Witness> find(const RuleBook& book, const Rule& rule, base::Date day, Role role) {
    return Search(book, rule, day, requirements_for(book, rule, role),
                  expected_status(rule.kind, role))
        .run();
}

/// The same case with one fact forgotten, such that nothing can be said any more.
std::optional<Witness> forget_one(const RuleBook& book, const Rule& rule, base::Date day,
                                  const Witness& known) {
    for (std::size_t i = 0; i < known.facts.size(); ++i) {
        Witness out{.facts = known.facts, .forgotten = known.facts[i].fact};
        out.facts.erase(out.facts.begin() + static_cast<std::ptrdiff_t>(i));
        out.file = case_for(book, rule, out.facts);
        if (status_in(out.file, book, rule, day) == Status::unknown) return out;
    }
    return std::nullopt;
}

}  // namespace

Status expected_status(RuleKind kind, Role role) {
    const bool safe_harbour = kind == RuleKind::safe_harbour;
    switch (role) {
        case Role::open: return Status::unknown;
        case Role::suspects: return Status::suspected;
        case Role::clear: return safe_harbour ? Status::not_applicable : Status::satisfied;
        case Role::fires: break;
    }
    if (safe_harbour) return Status::satisfied;
    const bool weighs = kind == RuleKind::presumption || kind == RuleKind::factor;
    return weighs ? Status::suspected : Status::violated;
}

base::Date last_change(const RuleBook& book) {
    base::Date out = *base::Date::create(2000, 1, 1);
    for (const Rule& rule : book.rules())
        if (rule.in_force.from) out = std::max(out, *rule.in_force.from);
    for (const knowledge::DatedNumber& number : book.numbers().all())
        for (const auto& version : number.versions) out = std::max(out, version.from);
    return out;
}

RuleWitnesses witnesses_of(const RuleBook& book, const Rule& rule) {
    RuleWitnesses out{.rule = &rule,
                      .day = day_for(book, rule),
                      .gate_disregarded = !needs_no_verification(rule)};
    out.fires = find(book, rule, out.day, Role::fires);
    if (rule.suspected) out.suspects = find(book, rule, out.day, Role::suspects);
    out.clear = find(book, rule, out.day, Role::clear);
    if (out.fires) out.open = forget_one(book, rule, out.day, *out.fires);
    if (!out.open && out.clear) out.open = forget_one(book, rule, out.day, *out.clear);
    return out;
}

}  // namespace hanse::lawbook
