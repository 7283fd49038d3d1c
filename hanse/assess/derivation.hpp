// SPDX-License-Identifier: GPL-3.0-or-later
// One derivation: what it sees and what it gives. Inside the assess floor only; see derive.hpp.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "hanse/assess/architecture.hpp"
#include "hanse/base/bilingual.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::assess {

struct Grounds {
    const domain::CaseFile& file;
    const knowledge::Facts& facts;
    std::span<const MemberProfile> profiles;  // one per member, in order
    bool complete;                            // no member is missing from the table
    const knowledge::NumbersOnDay& numbers;
    base::Date day;
    const knowledge::FactDefinition& fact;  // the one being derived
};

struct Derived {
    knowledge::FactValue value;
    std::vector<knowledge::FactIndex> inputs;
    std::vector<base::Bilingual> gaps;
};

struct Derivation {
    std::string_view name;
    Derived (*run)(const Grounds&);
};

// derive_membership.cpp
Derived objectives_declared(const Grounds&);
Derived restricted_words_in_name(const Grounds&);
Derived has_upstream(const Grounds&);
Derived has_hub(const Grounds&);
Derived has_downstream(const Grounds&);
Derived vertical_coverage(const Grounds&);
Derived all_own_patents(const Grounds&);
Derived one_product_market(const Grounds&);
Derived all_threatened(const Grounds&);
Derived competitors(const Grounds&);
Derived competing_pairs_share(const Grounds&);
Derived roster_structure(const Grounds&);
Derived independent_entities(const Grounds&);
Derived share_with_ten_patents(const Grounds&);
Derived share_from_other_regions(const Grounds&);
// derive_market.cpp
Derived alliance_share(const Grounds&);
Derived competing_members_share(const Grounds&);
Derived largest_member_share(const Grounds&);
Derived dominance_presumed(const Grounds&);
Derived alliance_reaches_half(const Grounds&);
Derived safe_harbour_cn(const Grounds&);
// derive_records.cpp
Derived pool_patents_count(const Grounds&);
Derived pool_contains_substitutes(const Grounds&);
Derived pool_substitute_pairs(const Grounds&);
Derived pool_contains_dead_patents(const Grounds&);
Derived enforcement_suits(const Grounds&);
Derived internal_suits(const Grounds&);
Derived activity_per_objective(const Grounds&);

/// yes and no as a value; unknown as none.
inline knowledge::FactValue value_of(base::Truth truth) {
    return truth == base::Truth::unknown ? knowledge::FactValue()
                                         : knowledge::FactValue(truth == base::Truth::yes);
}
/// An interval that says nothing is no value.
inline knowledge::FactValue value_of(const base::Interval& number) {
    return number.is_known() ? knowledge::FactValue(number) : knowledge::FactValue();
}
inline knowledge::FactIndex index_of(const Grounds& grounds, std::string_view id) {
    return *grounds.facts.catalogue().find(id);
}

}  // namespace hanse::assess
