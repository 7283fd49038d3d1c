// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/dated_number.hpp"

#include <algorithm>

namespace hanse::knowledge {

const DatedNumber::Version* DatedNumber::on(base::Date day) const {
    const Version* found = nullptr;
    for (const Version& version : versions)
        if (version.from <= day) found = &version;
    return found;
}

std::optional<std::uint16_t> NumberTable::find(std::string_view id) const {
    const auto found = std::ranges::find(numbers_, id, &DatedNumber::id);
    if (found == numbers_.end()) return std::nullopt;
    return static_cast<std::uint16_t>(found - numbers_.begin());
}

NumbersOnDay::NumbersOnDay(const NumberTable& numbers, base::Date day) : table(&numbers) {
    for (const DatedNumber& number : numbers.all()) {
        const DatedNumber::Version* version = number.on(day);
        values.push_back(version && version->enabled ? std::optional(version->is) : std::nullopt);
    }
}

std::optional<base::Rational> NumbersOnDay::value(std::string_view id) const {
    const auto index = table->find(id);
    return index ? values[*index] : std::nullopt;
}

}  // namespace hanse::knowledge
