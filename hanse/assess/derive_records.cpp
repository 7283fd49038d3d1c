// SPDX-License-Identifier: GPL-3.0-or-later
// Facts that the patents, cases, disputes and activities of a case bear witness to.
//
// A record shows that something happened; a missing record never shows that it did not. So these
// are lower bounds and witnesses for "yes" only.
#include <algorithm>
#include <chrono>
#include <set>

#include <fmt/format.h>

#include "hanse/assess/derivation.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;

namespace {

constexpr int kYearsBeforeFounding = 3;  // model.md F.1, feature f08
constexpr std::size_t kPairsNamed = 6;

Derived at_least(std::size_t count) {
    if (count == 0) return {};
    return {.value = Interval(Rational(static_cast<std::int64_t>(count)), std::nullopt)};
}

Derived witness(bool seen) {
    return {.value = seen ? knowledge::FactValue(true) : knowledge::FactValue()};
}

/// The same day some years earlier; 29 February becomes 28 February.
base::Date years_before(base::Date day, int years) {
    if (const auto same = base::Date::create(day.year() - years, day.month(), day.day()))
        return *same;
    return *base::Date::create(day.year() - years, day.month(), 28);
}

}  // namespace

Derived pool_patents_count(const Grounds& grounds) { return at_least(grounds.file.patents.size()); }

Derived pool_contains_substitutes(const Grounds& grounds) {
    return witness(std::ranges::any_of(grounds.file.patents, [](const domain::Patent& patent) {
        return !patent.substitute_of.empty();
    }));
}

/// Which they are, so that the finding can name them: a pair once, whichever of the two says it.
Derived pool_substitute_pairs(const Grounds& grounds) {
    std::set<std::pair<std::string_view, std::string_view>> pairs;
    for (const domain::Patent& patent : grounds.file.patents)
        for (const std::string& other : patent.substitute_of)
            pairs.emplace(std::min<std::string_view>(patent.number, other),
                          std::max<std::string_view>(patent.number, other));
    if (pairs.empty()) return {};
    std::string named;
    std::size_t left = kPairsNamed;
    for (const auto& [one, other] : pairs)
        if (left > 0)
            --left, named += fmt::format("{}{}–{}", named.empty() ? "" : ", ", one, other);
    base::Bilingual words = base::same(named);
    if (pairs.size() > kPairsNamed)
        words = words + base::Bilingual{fmt::format(" 等 {} 对", pairs.size()),
                                        fmt::format(" and others, {} in all", pairs.size())};
    return {.value = words};
}

Derived pool_contains_dead_patents(const Grounds& grounds) {
    const auto dead = [&](const domain::Patent& patent) {
        return (patent.status && *patent.status != domain::PatentStatus::granted &&
                *patent.status != domain::PatentStatus::pending) ||
               (patent.expiry && patent.expiry->last() < grounds.day);
    };
    return witness(std::ranges::any_of(grounds.file.patents, dead));
}

Derived enforcement_suits(const Grounds& grounds) { return at_least(grounds.file.cases.size()); }

Derived internal_suits(const Grounds& grounds) {
    const auto* founded = std::get_if<base::PartialDate>(&grounds.facts["alliance.founded"].value);
    if (founded == nullptr) return {};
    const base::Date from = years_before(founded->first(), kYearsBeforeFounding);
    const auto before_founding =
        std::ranges::count_if(grounds.file.disputes, [&](const domain::Dispute& dispute) {
            return dispute.opened && dispute.opened->first() >= from &&
                   dispute.opened->last() < founded->first();
        });
    Derived out = at_least(static_cast<std::size_t>(before_founding));
    out.inputs = {index_of(grounds, "alliance.founded")};
    return out;
}

Derived activity_per_objective(const Grounds& grounds) {
    const base::Date from = years_before(grounds.day, 1);
    const auto active = [&](const domain::DeclaredObjective& objective) {
        return std::ranges::any_of(grounds.file.activities, [&](const domain::Activity& activity) {
            return activity.objective == objective.id && activity.date &&
                   activity.date->first() > from && activity.date->last() <= grounds.day;
        });
    };
    const auto& declared = grounds.file.objectives.declared;
    return witness(!declared.empty() && std::ranges::all_of(declared, active));
}

}  // namespace hanse::assess
