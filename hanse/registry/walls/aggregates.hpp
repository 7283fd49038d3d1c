// SPDX-License-Identifier: GPL-3.0-or-later
// Aggregates: sums over what is each member's own, given out so that no part can be reckoned back.
//
// Sums of overlapping sets can be subtracted from each other. Two members are told apart by the sums
// given out if some sum has the one and not the other; members that no sum tells apart form an atom,
// and whatever is added or subtracted, only sums over whole atoms come out. So a new sum is given
// out only if every atom that arises has at least `group_min` members. A part is a member's figure,
// whichever rows and versions say it: a corrected figure is another part, because who publishes the
// sum before and after one correction publishes that correction; a row that only got a source is not.
//
// Source: Denning & Schlörer, "Inference controls for statistical databases", IEEE Computer 16
// (1983); the p-percent rule as in Hundepool et al., "Statistical Disclosure Control" (2012), 4.2.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/named_bytes.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/registry/records/record.hpp"

namespace hanse::registry {

struct Measure {
    std::string id;
    base::Bilingual name;
    std::string sheet, owner, column;
    std::vector<std::string> by;  // one sum for each combination of what stands in these columns
};

struct AggregateRules {
    std::size_t group_min = 0;
    base::Rational within;  // of the largest part
    std::vector<Measure> measures;

    /// @param files  others than rules/walls/aggregates.yaml are left out.
    static base::Result<AggregateRules> load(std::span<const base::NamedBytes> files);
    const Measure* measure(std::string_view id) const;
};

/// Member → their figure. To be kept to ourselves.
using Parts = std::map<std::string, base::Rational>;

struct Sum {
    std::map<std::string, std::string> cells;  // of the `by` columns
    Parts of;
    base::Rational total;
};

/// Rows of members only, with an exact figure; a member whose figure is a range or unknown takes the
/// sum with it, because a sum of some would pass for a sum of all.
std::vector<Sum> sums_of(const Measure& measure, std::span<const Record> rows,
                         const std::set<std::string>& members);

enum class Refused { no, too_few, told_apart, one_part_too_large };

/// May this sum be given out after those?
Refused refused(const AggregateRules& rules, const Sum& sum, std::span<const Parts> before);

}  // namespace hanse::registry
