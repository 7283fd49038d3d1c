// SPDX-License-Identifier: GPL-3.0-or-later
// Joining late and leaving early (入盟条件与退出机制, OL-06): fair terms for both, known beforehand.
// model.md C.6.
//
//     base    unamortised assets × the joiner's share after - credit for what it brings
//     floor   what the others would lose, over the horizon: nobody is harmed
//     cap     what the joiner gains, over the horizon: it wants to join
//     fee     the base, brought between floor and cap, never below 0; none if floor > cap
//
// In convex games the floor is 0 (population monotonicity, model.md C.0.7).
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// What the alliance bought, written off in equal parts.
struct Asset {
    base::Rational cost;  // money
    base::Rational age;   // years
    base::Rational life;  // years, above 0
};

struct AdmissionCase {
    Amounts before;                 // shares without the joiner, money a year, one an incumbent
    Amounts after;                  // shares with it, one more
    int joiner = 0;                 // its place in `after`; the others keep their order
    base::Rational outside_option;  // what the joiner has without the alliance, money a year
    std::vector<Asset> assets;
    base::Rational credit;  // for background IP that is not paid for otherwise, money
    int horizon = 0;        // years; at most kYearsMax
    base::Rational discount;
};

struct Admission {
    base::Rational annuity;      // what 1 a year over the horizon is worth now, from year 1 on
    base::Rational unamortised;  // money
    base::Rational share;        // of the joiner, after
    base::Rational base_fee, floor, cap;
    std::optional<base::Rational> fee;  // nothing: NOT_ADMISSIBLE_AT_THESE_TERMS
    games::Players harmed;              // whose share falls; numbered as in `after`
    Amounts compensation;  // to each of `after`, out of the fee; what is left goes to the alliance
    base::Rational to_alliance;

    bool admissible() const { return fee.has_value(); }
};

/// @return invalid_input for negative costs, lists that do not fit each other, shares after that add
///         up to 0, a life or a discount that cannot be.
/// Source: model.md C.6.1 (D); C-30.
base::Result<Admission> admission_fee(const AdmissionCase& admission);

/// What a leaver is owed, or owes if below 0. Shares from 0 to 1; the rest money, not negative.
struct ExitCase {
    base::Rational reserve, reserve_share;
    base::Rational arrears;
    base::Rational commitment_remaining, commitment_share;
    base::Rational tail_royalty_pv;  // of licences that survive, in money of today
    base::Rational ip_buyback;
};

/// reserve × share - arrears - commitments × share + tail royalties + buy-back.
/// Source: model.md C.6.2 (D); C-31.
base::Result<base::Rational> exit_settlement(const ExitCase& leaver);

}  // namespace hanse::sharing
