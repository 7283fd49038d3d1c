// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/derive.hpp"
#include "hanse/registry/alliances/alliances.hpp"

namespace hanse::registry {

Check facts_agree(const knowledge::RuleBook& book, base::Date today) {
    return [&book, today](const domain::CaseFile& file) -> base::Result<base::Done> {
        const base::Date day = file.day.value_or(today);
        HANSE_CHECK(
            assess::gather_facts(file, book, knowledge::NumbersOnDay(book.numbers(), day), day));
        return base::Done{};
    };
}

}  // namespace hanse::registry
