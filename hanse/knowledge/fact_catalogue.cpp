// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/fact_catalogue.hpp"

#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/base/nearest.hpp"

namespace hanse::knowledge {

std::size_t FactDefinition::choice(std::string_view word) const {
    const auto found = std::ranges::find(choices, word, &Choice::word);
    return static_cast<std::size_t>(found - choices.begin());
}

void FactCatalogue::add(FactDefinition definition) {
    base::expects(find(definition.id) == nullptr, "a fact is defined once");
    const FactIndex index{static_cast<std::uint16_t>(definitions_.size())};
    by_id_.emplace(definition.id, index);
    if (!definition.derive.empty()) by_derivation_[definition.derive].push_back(index);
    definitions_.push_back(std::move(definition));
}

const FactIndex* FactCatalogue::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &found->second;
}

const std::vector<FactIndex>& FactCatalogue::derived_by(std::string_view derivation) const {
    static const std::vector<FactIndex> none;
    const auto found = by_derivation_.find(derivation);
    return found == by_derivation_.end() ? none : found->second;
}

const FactGroup* FactCatalogue::group(std::string_view id) const {
    const auto found = std::ranges::find(groups_, id, &FactGroup::id);
    return found == groups_.end() ? nullptr : &*found;
}

std::string FactCatalogue::nearest(std::string_view id) const {
    std::vector<std::string_view> ids;
    for (const FactDefinition& definition : definitions_) ids.push_back(definition.id);
    return base::nearest(id, ids);
}

}  // namespace hanse::knowledge
