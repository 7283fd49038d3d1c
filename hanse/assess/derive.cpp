// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/derive.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/assess/derivation.hpp"
#include "hanse/base/contract.hpp"

namespace hanse::assess {

using base::Bilingual;
using base::Interval;
using base::Truth;
using knowledge::Fact;
using knowledge::FactDefinition;
using knowledge::FactValue;

namespace {

/// In this order: a derivation may use facts derived before it.
constexpr Derivation kDerivations[] = {
    {"restricted_words_in_name", restricted_words_in_name},
    {"objectives_declared", objectives_declared},
    {"membership_has_upstream", has_upstream},
    {"membership_has_hub", has_hub},
    {"membership_has_downstream", has_downstream},
    {"membership_vertical_coverage", vertical_coverage},
    {"membership_all_own_patents", all_own_patents},
    {"membership_one_product_market", one_product_market},
    {"membership_all_threatened", all_threatened},
    {"membership_competitors", competitors},
    {"membership_competing_pairs_share", competing_pairs_share},
    {"roster_structure", roster_structure},
    {"independent_entities", independent_entities},
    {"membership_share_with_ten_patents", share_with_ten_patents},
    {"membership_share_from_other_regions", share_from_other_regions},
    {"market_alliance_share", alliance_share},
    {"market_competing_members_share", competing_members_share},
    {"market_largest_member_share", largest_member_share},
    {"market_dominance_presumed", dominance_presumed},
    {"market_alliance_reaches_half", alliance_reaches_half},
    {"market_safe_harbour_cn", safe_harbour_cn},
    {"pool_patents_count", pool_patents_count},
    {"pool_contains_substitutes", pool_contains_substitutes},
    {"pool_substitute_pairs", pool_substitute_pairs},
    {"pool_contains_dead_patents", pool_contains_dead_patents},
    {"enforcement_suits", enforcement_suits},
    {"internal_suits", internal_suits},
    {"activity_per_objective", activity_per_objective},
};

const base::Place& place_of(const Fact& fact, const domain::CaseFile& file, base::Place& fallback) {
    if (fact.statement != nullptr) return fact.statement->place;
    fallback = {.file = file.file};
    return fallback;
}

/// What both the statement and the derivation allow. Nothing if they contradict each other.
std::optional<FactValue> combine(const FactValue& stated, const FactValue& derived) {
    if (stated.index() == 0) return derived;
    if (derived.index() == 0) return stated;
    if (const Interval* a = std::get_if<Interval>(&stated)) {
        const auto both = base::intersect(*a, std::get<Interval>(derived));
        return both ? std::optional<FactValue>(*both) : std::nullopt;
    }
    return stated == derived ? std::optional(stated) : std::nullopt;
}

void add_derived(const FactDefinition& about, Fact& fact, Derived derived,
                 const domain::CaseFile& file, std::vector<base::Error>& errors) {
    const auto both = combine(fact.value, derived.value);
    if (!both) {
        base::Place fallback;
        const Bilingual stated = knowledge::words_for(about, fact.value);
        const Bilingual shown = knowledge::words_for(about, derived.value);
        errors.push_back(base::conflict(
            place_of(fact, file, fallback),
            fmt::format("“{}” 写明为 “{}”，但表格表明 “{}”；请更正其一", about.name.zh, stated.zh,
                        shown.zh),
            fmt::format("{} is stated as '{}', but the tables show '{}'; correct one of them",
                        about.name.en, stated.en, shown.en)));
        return;
    }
    const Interval* number = std::get_if<Interval>(&fact.value);
    const bool settled_by_statement =
        fact.known() && derived.value.index() == 0 && (number == nullptr || number->is_exact());
    if (settled_by_statement) return;  // what the tables lack is no gap then
    if (*both != fact.value) fact.origin = knowledge::Origin::derived;
    fact.value = *both;
    fact.inputs = std::move(derived.inputs);
    fact.gaps = std::move(derived.gaps);
}

}  // namespace

std::vector<std::string_view> derivations() {
    std::vector<std::string_view> out;
    for (const Derivation& one : kDerivations) out.push_back(one.name);
    return out;
}

base::Result<knowledge::Facts> gather_facts(const domain::CaseFile& file,
                                            const knowledge::RuleBook& book,
                                            const knowledge::NumbersOnDay& numbers,
                                            base::Date day) {
    HANSE_TRY(facts, knowledge::read_facts(file, book.facts()));
    const std::vector<MemberProfile> profiles = member_profiles(file);
    std::vector<base::Error> errors;
    const bool complete = roster_complete(file, facts);
    for (const Derivation& one : kDerivations) {
        for (const knowledge::FactIndex index : book.facts().derived_by(one.name)) {
            const FactDefinition& about = book.facts()[index];
            const Grounds grounds{file, facts, profiles, complete, numbers, day, about};
            add_derived(about, facts[index], one.run(grounds), file, errors);
        }
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    return facts;
}

std::vector<MemberProfile> member_profiles(const domain::CaseFile& file) {
    const auto has_level = [](const domain::Member& member, domain::ChainLevel level) {
        if (!member.levels) return Truth::unknown;
        return base::truth(std::ranges::find(*member.levels, level) != member.levels->end());
    };
    std::vector<MemberProfile> out;
    for (const domain::Member& member : file.members) {
        MemberProfile profile{.id = member.id};
        profile.upstream = has_level(member, domain::ChainLevel::upstream);
        profile.hub = has_level(member, domain::ChainLevel::hub);
        profile.downstream = has_level(member, domain::ChainLevel::downstream);
        if (member.patents) profile.owns_patents = Interval(1) <= *member.patents;
        if (member.markets) profile.markets = *member.markets;
        if (member.threatened) profile.threatened = base::truth(*member.threatened);
        out.push_back(std::move(profile));
    }
    return out;
}

bool roster_complete(const domain::CaseFile& file, const knowledge::Facts& facts) {
    const Interval count = facts.number("membership.count");
    return count.is_exact() &&
           *count.low() == base::Rational(static_cast<std::int64_t>(file.members.size()));
}

}  // namespace hanse::assess
