// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of risk: what each part of it weighs and why, where grades begin, what export touches; data
// in rules/watch.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/patents/formats/layout.hpp"

namespace hanse::watch {

struct Weight {
    std::string part;  // "product"
    base::Rational weight;
    base::Bilingual because;
};

/// From a count on → a worth from 0 to 1.
using Steps = std::map<int, base::Rational>;
/// Of the highest step not above the count; 0 below the first.
base::Rational worth(const Steps& steps, int count);

struct RuleSource {
    std::string law, article, verification, seen;
};

/// What may happen to goods at a border.
struct ImportRule {
    std::string id;  // "us.section-337"
    base::Bilingual name;
    std::string office, import_into;
    base::Bilingual says, possible;  // of a patent in force; of one that may be
    std::vector<RuleSource> sources;
};

/// An office whose patents reach beyond one country.
struct Region {
    std::string office;
    std::vector<std::string> states;  // empty: any

    bool reaches(const std::string& country) const;
};

struct RiskRules {
    std::vector<Weight> parts;
    base::Rational high, medium;  // where the grades begin
    base::Rational ended_at_most, product_from;
    std::map<std::string, base::Rational> status;  // "active" → worth
    Steps suits, family;
    int years_full = 1;
    std::vector<ImportRule> imports;
    std::vector<Region> regions;

    /// @param files  others than rules/watch/… are left out.
    static base::Result<RiskRules> load(std::span<const base::NamedBytes> files);

    const Weight& weight(std::string_view part) const;
    const ImportRule* import_rule(std::string_view id) const;
};

/// The parts that a score is made of, in the order of reports.
std::span<const std::string_view> part_names();

}  // namespace hanse::watch
