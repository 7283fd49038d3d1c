// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a row of the terms applies to a line of a report: yes, no, or not known, and then for want
// of which cells. Inside the royalty floor only.
#pragma once

#include <string_view>
#include <vector>

#include "hanse/base/truth.hpp"
#include "hanse/royalty/programme.hpp"
#include "hanse/royalty/sales.hpp"

namespace hanse::royalty {

struct Verdict {
    base::Truth truth = base::Truth::yes;
    std::vector<std::string_view> lacks;  // columns; empty if the truth is settled
};

/// Kleene's "and".
Verdict both(Verdict a, Verdict b);

/// @param sale  with its period and class.
Verdict applies(const Programme& programme, const Row& row, const Condition& when,
                const Sale& sale);

/// Whether the line was reported and paid in time, with days of grace.
Verdict in_good_standing(const Payment& payment, const Sale& sale);

/// Whether it was signed before `day`.
Verdict signed_before(const Sale& sale, base::Date day);

}  // namespace hanse::royalty
