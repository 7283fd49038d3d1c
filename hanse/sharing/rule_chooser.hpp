// SPDX-License-Identifier: GPL-3.0-or-later
// Which rule should share the licence income? (分配规则的选择) model.md C.5.9.
//
// Every rule is worked out and held against four tests; the simplest that passes is recommended:
//
//     stability       the largest excess of a coalition of owners    at most 1 % of the income
//     fairness        |r| of every owner, norm: Shapley of owners    at most 0.10
//     manipulation    the most an owner gains by splitting a patent  at most 5 % of the income
//     data            everything the rule needs is known
//
// On the licence flow only: costs of the alliance are not in it.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/work.hpp"
#include "hanse/sharing/patent_line.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// From the simplest on.
enum class LicenceRule {
    equal,           // to every owner the same
    numeric,         // by number of patents in the line
    value_points,    // by value points of the patents in the line
    hybrid,          // by count, points and Shapley, mixed
    dial,            // points and equal parts of those in the line, mixed by kappa
    patent_shapley,  // Shapley value of the patents
    family_shapley,  // Shapley value of the families of patents
    owner_shapley    // Shapley value of the owners
};

/// Its name in files and answers: "patent_shapley".
std::string_view name(LicenceRule rule);

/// Parts of a hybrid rule, adding up to 1.
struct HybridMix {
    base::Rational count, points, shapley;
};

/// What is known beside the lines. Nothing: not known, and the rules that need it are left out.
struct Portfolio {
    Ownership owners;
    std::optional<Amounts> points;        // one a patent, none negative
    std::optional<Holdings> families;     // holder_of: the family of each patent
    std::optional<base::Rational> kappa;  // 0 to 1
    std::optional<HybridMix> mix;
    std::optional<Amounts> outside;         // what each owner has without the pool, money a year
    std::optional<Amounts> shapley_shubik;  // rule power, for the indices of D.1
};

struct ChooserLimits {
    base::Rational excess = {1, 100};  // of the income
    base::Rational r = {1, 10};
    base::Rational manipulation = {1, 20};  // of the income
};

struct RuleReport {
    LicenceRule rule = LicenceRule::equal;
    std::vector<std::string> missing;  // data the rule needs; if any, nothing else is said
    Amounts share;                     // money a year, one an owner; adds up to the income
    base::Rational max_excess;         // 0 if no coalition gains by leaving
    games::Players coalition;          // that has it; empty if nobody gains
    bool excess_proven = true;         // false: the search stopped, the excess may be larger
    Amounts r;                         // one an owner
    std::optional<base::Rational> free_ride_index, exploitation_index;
    base::Rational manipulation_gain;          // of the income
    std::optional<games::Players> stays_away;  // who has more outside; nothing: not known
    bool passes = false;
};

struct RuleChoice {
    base::Rational income;
    Amounts norm;  // the Shapley value of the owners
    std::vector<RuleReport> rules;
    std::optional<LicenceRule> recommended;  // nothing: none passes
};

/// @return invalid_input for lists that do not fit each other, and as holder_game() and
///         games::shapley_value().
/// Cost: for each rule, a search for coalitions (games/most_violated.hpp); for those that look at
///       patents, each line once for every patent in it.
/// Source: model.md C.5.9 (D). The gain is the largest over all patents of splitting it into two
/// halves, both needed wherever it was, each with half of its points.
base::Result<RuleChoice> choose_rule(std::span<const PatentLine> lines, const Portfolio& portfolio,
                                     const ChooserLimits& limits = {},
                                     const games::Work& work = {});

/// The income of one line by one rule; to every owner of the portfolio the same, if that is it.
/// @return one an owner; nothing if the rule says nothing of this line (no points in it).
base::Result<std::optional<Amounts>> share_line(LicenceRule rule, const PatentLine& line,
                                                const Portfolio& portfolio);

/// Data that a rule needs and the portfolio does not hold, by their names.
std::vector<std::string> missing_for(LicenceRule rule, const Portfolio& portfolio);

}  // namespace hanse::sharing
