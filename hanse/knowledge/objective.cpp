// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/objective.hpp"

#include <bit>

namespace hanse::knowledge {

namespace {

constexpr std::array<std::string_view, kObjectives> kCodes{"JD", "JP", "EI", "DA", "UE", "OL"};

}  // namespace

std::string_view code(ObjectiveId objective) { return kCodes[static_cast<std::size_t>(objective)]; }

std::optional<ObjectiveId> objective_id(std::string_view code) {
    for (const ObjectiveId objective : kAllObjectives)
        if (hanse::knowledge::code(objective) == code) return objective;
    return std::nullopt;
}

std::size_t ObjectiveSet::size() const { return static_cast<std::size_t>(std::popcount(bits_)); }

std::vector<ObjectiveId> ObjectiveSet::members() const {
    std::vector<ObjectiveId> out;
    for (const ObjectiveId objective : kAllObjectives)
        if (has(objective)) out.push_back(objective);
    return out;
}

}  // namespace hanse::knowledge
