// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/terms.hpp"

namespace hanse::assess {

namespace {

std::optional<base::Rational> exactly(const knowledge::Facts& facts, std::string_view id) {
    const base::Interval number = facts.number(id);
    return number.is_exact() ? number.low() : std::nullopt;
}

}  // namespace

accounts::Terms terms_of(const knowledge::Facts& facts) {
    accounts::Terms out{.quota = exactly(facts, "charter.decision_quota"),
                        .reserve_months = exactly(facts, "budget.reserve_months"),
                        .saving_claimed = exactly(facts, "defence.saving_claimed")};
    if (const auto* setter = std::get_if<base::Bilingual>(&facts["charter.rule_setter"].value))
        out.sole_rule_setter = setter->en;
    return out;
}

}  // namespace hanse::assess
