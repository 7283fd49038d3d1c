// SPDX-License-Identifier: Apache-2.0
// Statements: what a journal says of one account over a period, and of all accounts on a day.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/journal.hpp"

namespace hanse::money {

/// Both days belong to it.
struct Period {
    base::Date first, last;
};

struct StatementLine {
    base::Date day;
    std::string entry, text;  // the entry's id and words
    Money amount;             // debit above zero, credit below
    Money balance;            // of the account after this line
};

/// One currency of an account: opening + the lines' amounts = closing.
struct CurrencyStatement {
    Money opening;
    std::vector<StatementLine> lines;  // by day; those of one day as recorded
    Money closing;
};

struct Statement {
    Account account;
    Period period;
    std::vector<CurrencyStatement> currencies;  // by code; all that moved up to the last day
};

/// @param account  its id.
/// @return not_found for an unknown account; invalid_input for a period that ends before it begins.
/// Cost: one pass over the journal, and sorting the lines.
base::Result<Statement> statement(const Journal& journal, std::string_view account,
                                  const Period& period);

struct TrialLine {
    Account account;
    Money balance;
};

/// What every account stands at when `day` is over; it adds up to zero in each currency.
/// @return a line for each account and currency that moved up to then, in the order of the accounts.
std::vector<TrialLine> trial_balance(const Journal& journal, const base::Date& day);

}  // namespace hanse::money
