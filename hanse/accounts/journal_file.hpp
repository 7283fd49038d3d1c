// SPDX-License-Identifier: GPL-3.0-or-later
// A journal as a file: one table of what was done, in the order it was done.
//
//     action   id  date        account  kind   amount  currency  text            of   who   why
//     account                  bank     asset                    Bank account
//     account                  dues     income                   Dues
//     post     1   2025-03-31  bank            100.00  CNY       dues of M1
//     post     1               dues           -100.00  CNY
//     reverse  2   2025-04-02                                    wrong member    1
//     close        2025-03-31
//     reopen       2025-01-31                                                         Wang  audit
//
// Rows of one entry stand together and carry its id; only its first has the day and the words. A
// debit is above zero, a credit below. `reopen` keeps closed what its date says, nothing if it has
// none.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/money/journal.hpp"

namespace hanse::accounts {

/// @return every row that cannot be read or that the journal refuses, with its line and the reason;
///         then there is no journal.
base::Result<money::Journal> read_journal(const base::Sheet& sheet);

}  // namespace hanse::accounts
