// SPDX-License-Identifier: GPL-3.0-or-later
// Fairness: who gets more than the norm gives, who pays for it, and who could set the rule.
// model.md D.1.
//
//     transfer   t = (B - B*) - (K - K*)                      B benefits, K costs, * by the norm
//     index      r = t / (max(B, B*) + max(K, K*))            from -1 to 1; 0/0 is 0
//     label      r > tau:   FREE_RIDER (弱者搭便车) if n × SSI < 1, else EXPLOITER (强者不公)
//                r < -tau:  UNDER_REWARDED          else BALANCED
//     indices    free riding Σ t⁺(1-rho) / T,  exploitation Σ t⁺ rho / T,  T = Σ(B* + K*)
//     flow       from i to j: t_i⁻ × t_j⁺ / Σ t⁺
//
// These are findings about money relative to a stated norm, never about intent: always print the
// norm's name. The same over-payment is one or the other depending on who can set the rule. Size
// alone is never guilt: a member ten times larger that pays and gets its norm has r = 0.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// One member in one period; money, none negative. Nothing: not known.
struct MemberFlows {
    std::optional<base::Rational> benefit, benefit_norm, cost, cost_norm;
    std::optional<base::Rational> shapley_shubik;  // rule_power.hpp
};

enum class FairnessLabel { balanced, free_rider, exploiter, under_rewarded };

/// Each is nothing as long as what it rests on is not known.
struct MemberFinding {
    std::optional<base::Rational> transfer;    // money, above 0: gets more than the norm
    std::optional<base::Rational> r;           // from -1 to 1
    std::optional<base::Rational> rule_power;  // rho
    std::optional<FairnessLabel> label;
    std::optional<bool> material;  // only if a budget was given: |t| is large enough to matter
};

struct FairnessOptions {
    base::Rational tau = {1, 10};
    /// Material is what reaches 1 % of the budget and the limit. Nothing: not asked.
    std::optional<base::Rational> budget;
    base::Rational material_limit = 0;
};

struct FairnessDiagnosis {
    std::vector<MemberFinding> members;
    std::optional<base::Rational> free_ride_index, exploitation_index;  // also nothing if T is 0
    std::vector<Amounts> who_pays_whom;  // [i][j] from i to j; empty if a transfer is not known
    std::vector<std::string> missing;    // INSUFFICIENT_DATA: "benefit[2]", in order of members
};

/// @return invalid_input for negative numbers; if everything is known, also if benefits, or costs,
///         do not add up to those of the norm to within a millionth.
/// Source: model.md D.1 (D); D-01 to D-03.
base::Result<FairnessDiagnosis> diagnose(std::span<const MemberFlows> members,
                                         const FairnessOptions& options = {});

/// The four numbers of a member that r is made of, all known; money, none negative.
struct Position {
    base::Rational benefit, benefit_norm, cost, cost_norm;
};

/// t of model.md D.1.
base::Rational transfer(const Position& position);
/// r of model.md D.1: rises with benefit and cost_norm, falls with the other two, knows no scale.
base::Rational fairness_index(const Position& position);

}  // namespace hanse::sharing
