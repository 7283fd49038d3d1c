// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/waterfall.hpp"

#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;

base::Result<Waterfall> recovery_waterfall(const Recovery& recovery) {
    HANSE_CHECK(Checks()
                    .not_negative("gross", recovery.gross)
                    .not_negative("advances", recovery.advances)
                    .share("fee", recovery.fee)
                    .share("reserve_rate", recovery.reserve_rate)
                    .one_each("weights", recovery.weights.size(), recovery.advances.size())
                    .weights("weights", recovery.weights)
                    .verdict());
    const Rational advanced = total(recovery.advances), repaid = min(advanced, recovery.gross);
    Waterfall out{.reimbursed = advanced.is_zero() ? Amounts(recovery.advances.size())
                                                   : in_proportion(repaid, recovery.advances)};
    Rational rest = recovery.gross - repaid;
    out.alliance_fee = rest * recovery.fee;
    rest -= out.alliance_fee;
    out.reserve = rest * recovery.reserve_rate;
    out.net = rest - out.reserve;
    out.distributed = in_proportion(out.net, recovery.weights);
    return out;
}

}  // namespace hanse::sharing
