// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/phrase_finder.hpp"

#include <algorithm>

namespace hanse::landscape {

namespace {

bool stands_at(std::span<const Unit> units, const std::vector<std::uint64_t>& codes) {
    return codes.size() <= units.size() &&
           std::ranges::equal(units.first(codes.size()), codes, {}, &Unit::code);
}

}  // namespace

void PhraseFinder::add(std::string_view phrase, std::size_t meaning) {
    std::vector<Unit> units;
    cut_units(phrase, units);
    Phrase one{.meaning = meaning};
    for (const Unit& unit : units)
        if (unit.code != 0) one.codes.push_back(unit.code);
    if (one.codes.empty()) return;
    begins_.set(one.codes.front() % kFilter);
    const auto [start, fresh] = starts_.number(one.codes.front());
    if (fresh) phrases_.emplace_back();
    phrases_[start].push_back(std::move(one));
}

void PhraseFinder::find(std::span<const Unit> units, std::vector<Place>& out) const {
    for (std::size_t at = 0; at < units.size(); ++at) {
        if (units[at].code == 0 || !begins_[units[at].code % kFilter]) continue;
        const auto start = starts_.find(units[at].code);
        if (!start) continue;
        for (const Phrase& phrase : phrases_[*start])
            if (stands_at(units.subspan(at), phrase.codes))
                out.push_back({phrase.meaning, at, phrase.codes.size()});
    }
}

}  // namespace hanse::landscape
