// SPDX-License-Identifier: Apache-2.0
// Arrears: what was due, what was paid, and how old the rest is.
//
// A payment goes first to the due it names; whatever is left of it, like a payment that names none,
// goes to the debtor's oldest open due in the same currency, and at last stands as credit. Of the
// payments of one day those that name a due come first, then by id; no total depends on their order.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/money.hpp"

namespace hanse::money {

struct Due {
    std::string id, debtor;
    base::Date day;  // on which it falls due
    Money amount;    // above zero
};

struct Payment {
    std::string id, debtor;
    base::Date day;
    Money amount;     // above zero
    std::string due;  // the id of the due it is for; empty: the oldest
};

/// How long something has been due, in days. What falls due on the very day is 0 days old.
enum class Age { not_yet_due, to_30, to_60, to_90, over_90 };
inline constexpr std::size_t kAges = 5;

struct Allocation {
    std::string payment, due;
    Money amount;
};

struct OpenItem {
    Due due;
    Money open;    // above zero
    int age_days;  // below zero: not yet due
    Age age;
};

/// The part of a payment that found nothing to pay.
struct Credit {
    std::string payment, debtor;
    Money amount;
};

/// Of one debtor, or of all together, in one currency.
struct Standing {
    std::string debtor;             // empty: all
    Money due_so_far;               // fell due up to the day, paid or not
    Money overdue;                  // of that, still open
    Money paid, credit;             // received up to the day; of that, not allocated
    std::array<Money, kAges> open;  // by Age
    /// overdue / due_so_far; none if nothing was due yet.
    std::optional<base::Rational> ratio() const;
};

struct Arrears {
    base::Date day;
    std::vector<Allocation> allocations;  // in the order they were made
    std::vector<OpenItem> open;           // oldest first
    std::vector<Credit> credits;
    std::vector<Standing> debtors;  // by debtor, then currency
    std::vector<Standing> all;      // by currency
};

/// How things stand when `day` is over. Dues after it are not yet due; payments after it do not
/// count.
/// @return every id that is empty or given twice, amount that is not above zero, and payment for a
///         due that is unknown, another debtor's or in another currency; amounts of one currency
///         that add up to 2^63 minor units or more.
/// Cost: O(n log n).
base::Result<Arrears> arrears(std::span<const Due> dues, std::span<const Payment> payments,
                              const base::Date& day);

}  // namespace hanse::money
