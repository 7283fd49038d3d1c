// SPDX-License-Identifier: GPL-3.0-or-later
// For tests: the slow twin of the search for the cheapest repair.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "hanse/assess/assess.hpp"
#include "hanse/repair/choices.hpp"

namespace hanse::repair {

inline bool line_crossed(const assess::Assessment& assessment) {
    return std::ranges::any_of(assessment.findings, [](const assess::Finding& finding) {
        return finding.rule->kind == knowledge::RuleKind::prohibition &&
               finding.status == assess::Status::violated;
    });
}

/// The slow twin: every set of changes, cheapest weight of those that mend.
inline std::optional<base::Rational> by_brute_force(const assess::Assessment& before) {
    const Choices all = *choices(before);
    std::vector<std::pair<FactIndex, const Choice*>> list;
    // Facts that no broken rule rests on cannot be in a cheapest set; trying them is what makes
    // this slow, so a few of them are tried all the same.
    std::size_t spare = 3;
    for (const auto& [fact, choice] : all) {
        bool touched = false;
        for (const assess::Finding& finding : before.findings)
            if (finding.rule->kind == knowledge::RuleKind::prohibition &&
                finding.status == assess::Status::violated)
                touched = touched || std::ranges::count(grounds(before, *finding.rule), fact) > 0;
        const bool stated = before.facts[fact].known();
        if ((touched && stated) || (!touched && spare > 0 && spare-- > 0))
            list.emplace_back(fact, &choice);
    }
    std::optional<base::Rational> best;
    const std::function<void(std::size_t, domain::CaseFile, base::Rational)> go =
        [&](std::size_t i, domain::CaseFile file, base::Rational weight) {
            if (best && weight >= *best) return;
            if (i == list.size()) {
                const auto after = assess::assess(file, *before.book, before.day);
                if (after && !line_crossed(*after)) best = weight;
                return;
            }
            go(i + 1, file, weight);
            const knowledge::FactDefinition& fact = before.book->facts()[list[i].first];
            for (const FactValue& value : list[i].second->values) {
                domain::CaseFile changed = file;
                const auto old =
                    std::ranges::find(changed.statements, fact.id, &domain::Statement::id);
                if (old != changed.statements.end())
                    old->value = knowledge::written_form(fact, value);
                else
                    changed.statements.push_back(
                        {.id = fact.id, .value = knowledge::written_form(fact, value)});
                go(i + 1, changed, weight + list[i].second->weight);
            }
        };
    go(0, *before.file, base::Rational(0));
    return best;
}

}  // namespace hanse::repair
