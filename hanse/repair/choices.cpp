// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/repair/choices.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"

namespace hanse::repair {

using assess::Assessment;
using base::Truth;

namespace {

/// What the alliance itself says a change would take.
struct OwnWeights {
    std::map<FactIndex, const domain::ChangeWeight*> by_fact;
};

base::Result<OwnWeights> own_weights(const Assessment& before) {
    OwnWeights out;
    std::vector<base::Error> errors;
    const knowledge::FactCatalogue& facts = before.book->facts();
    for (const domain::ChangeWeight& row : before.file->changes) {
        if (const FactIndex* fact = facts.find(row.fact)) {
            out.by_fact[*fact] = &row;
            continue;
        }
        const std::string like = facts.nearest(row.fact);
        errors.push_back(base::invalid(
            {.file = before.file->file + "/changes.csv", .line = row.line},
            fmt::format("没有事实 “{}”{}", row.fact, base::suggestion(like).zh),
            fmt::format("there is no fact '{}'{}", row.fact, base::suggestion(like).en)));
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return out;
}

/// The choice for one fact, without values; nothing if it cannot be changed.
std::optional<Choice> choice_of(const Assessment& before, const OwnWeights& own, FactIndex fact) {
    const auto row = own.by_fact.find(fact);
    const domain::ChangeWeight* said = row == own.by_fact.end() ? nullptr : row->second;
    if (said != nullptr && said->possible && !*said->possible) return std::nullopt;
    if (said != nullptr && said->weight) return Choice{*said->weight, true, {}};
    const auto weight = before.book->change_costs().weight(before.book->facts()[fact].id);
    const bool allowed = said != nullptr && said->possible && *said->possible;
    if (!weight && !allowed) return std::nullopt;
    return Choice{weight.value_or(base::Rational(1)), false, {}};
}

}  // namespace

base::Result<Choices> choices(const Assessment& before) {
    HANSE_TRY(own, own_weights(before));
    Choices out;
    for (const Rule& rule : before.book->rules()) {
        if (!rule.in_force.on(before.day)) continue;
        for (const knowledge::FactSetting& setting : rule.remedy.settings) {
            const knowledge::Fact& now = before.facts[setting.fact];
            if (now.origin == knowledge::Origin::derived || now.value == setting.value) continue;
            auto choice = choice_of(before, own, setting.fact);
            if (!choice) continue;
            auto& values = out.emplace(setting.fact, *std::move(choice)).first->second.values;
            if (std::ranges::find(values, setting.value) == values.end())
                values.push_back(setting.value);
        }
    }
    return out;
}

std::vector<FactIndex> grounds(const Assessment& assessment, const Rule& rule) {
    std::vector<FactIndex> out = rule.facts;
    for (std::size_t i = 0; i < out.size(); ++i)
        for (const FactIndex input : assessment.facts[out[i]].inputs)
            if (std::ranges::find(out, input) == out.end()) out.push_back(input);
    return out;
}

}  // namespace hanse::repair
