// SPDX-License-Identifier: Apache-2.0
// Journal: accounts, and entries that balance in every currency. Nothing is ever changed or removed.
//
//     draft ──record──▶ entry 17    2024-08-09  fee of licensee A   bank +100.00 CNY, fees −100.00
//                       entry 18    2024-08-20  wrong licensee      bank −100.00 CNY, fees +100.00
//                         └─reverses 17         (a correction: take back, then record anew)
//
// An amount above zero is a debit, below zero a credit. What a journal refuses it leaves as if it
// had not been asked, and says why and what would be right.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/balance.hpp"
#include "hanse/money/money.hpp"

namespace hanse::money {

enum class AccountKind { asset, liability, equity, income, expense };

struct Account {
    std::string id, name;
    AccountKind kind = AccountKind::asset;
};

struct Posting {
    std::string account;  // its id
    Money amount;         // not zero; debit above, credit below
};

/// What somebody wants to have recorded.
struct Draft {
    std::string id;
    std::optional<base::PartialDate> day;
    std::string text;
    std::vector<Posting> postings;
};

/// Only a Journal makes these: its postings add up to zero in every currency.
struct Entry {
    std::string id;
    base::Date day;
    std::string text;
    std::vector<Posting> postings;
    std::string reverses;  // the id of the entry it takes back, or empty
};

/// Takes an entry back by one of opposite amounts.
struct Reversal {
    std::string entry;  // the one to take back
    std::string id;     // of the new one
    std::optional<base::PartialDate> day;
    std::string text;
};

/// Opens days that were closed.
struct Reopening {
    std::optional<base::Date> closed_until;  // what stays closed; none: nothing
    std::string who, why;
};

/// A closing or a reopening, as recorded.
struct PeriodChange {
    std::optional<base::Date> closed_before,
        closed_until;      // the last closed day, then and from here on
    std::string who, why;  // of a reopening
};

class Journal {
public:
    /// @param accounts  ids not empty. @return every id that is empty or given twice.
    static base::Result<Journal> create(std::vector<Account> accounts);

    /// @return every reason to refuse: an id that is empty or taken; a day unknown or closed; no
    ///         postings, postings of zero or on unknown accounts; what does not balance, by how
    ///         much; amounts beyond 2^63 minor units of a currency in the whole journal.
    base::Result<base::Done> record(const Draft& draft);

    /// @return as record(); not_found for an unknown entry; conflict for one that was reversed
    ///         already or is itself a reversal, and for a day before that of the entry.
    base::Result<base::Done> reverse(const Reversal& reversal);

    /// From here on no entry of `until` or before. @return conflict if that day is closed already.
    base::Result<base::Done> close(const base::Date& until);
    /// @return invalid_input without who and why; conflict if it would open nothing.
    base::Result<base::Done> reopen(const Reopening& reopening);

    const std::vector<Account>& accounts() const { return accounts_; }
    /// @return null for an unknown id.
    const Account* account(std::string_view id) const;
    /// In the order of recording.
    const std::vector<Entry>& entries() const { return entries_; }
    const Entry* entry(std::string_view id) const;
    std::optional<base::Date> closed_until() const { return closed_until_; }
    const std::vector<PeriodChange>& period_changes() const { return period_changes_; }

private:
    using Numbers = std::map<std::string, std::size_t, std::less<>>;

    Journal(std::vector<Account> accounts, Numbers numbers)
        : accounts_(std::move(accounts)), account_numbers_(std::move(numbers)) {}
    std::vector<base::Error> complaints(const Draft& draft) const;
    void check_postings(const Draft& draft, std::vector<base::Error>& wrong) const;
    base::Result<base::Done> append(const Draft& draft, std::string reverses);

    std::vector<Account> accounts_;
    Numbers account_numbers_;
    std::vector<Entry> entries_;
    Numbers entry_numbers_;
    std::map<std::string, std::string, std::less<>> reversed_by_;
    std::map<Currency, std::uint64_t, ByCode> turnover_;  // minor units without sign; below 2^63
    std::optional<base::Date> closed_until_;
    std::vector<PeriodChange> period_changes_;
};

}  // namespace hanse::money
