// SPDX-License-Identifier: GPL-3.0-or-later
// Years ahead (未来若干年): the alliance lived on under today's division, and under the norm.
// model.md D.7.
#pragma once

#include <cstdint>

#include "hanse/accounts/account.hpp"
#include "hanse/sharing/survival.hpp"

namespace hanse::accounts {

struct OutlookOptions {
    int years = 10;
    sharing::Weather weather{.amplitude = {1, 5}, .runs = 200, .seed = 1};
};

/// One way of sharing, lived through.
struct Future {
    sharing::AllianceCourse course;  // without chance
    sharing::Survival survival;      // with it
};

struct Outlook {
    Future today, norm;
    Amounts outside;  // what each is assumed to have outside: what its patents earn alone
};

/// Licences as of this period, every year; those with substitutes count as needing all.
/// @return invalid_input if what it takes is not known, or the options are out of bounds.
base::Result<Outlook> outlook(const Account& account, const OutlookOptions& options = {});

}  // namespace hanse::accounts
