// SPDX-License-Identifier: GPL-3.0-or-later
// What take_account() is made of, one file each. Inside the accounts floor only.
#pragma once

#include "hanse/accounts/books.hpp"
#include "hanse/accounts/pool.hpp"

namespace hanse::accounts {

/// Votes of the members table and the charter's quota.
void read_power(const Terms& terms, Account& account);
/// From the columns whose norms are known.
void diagnose(const Terms& terms, Account& account);
/// From the licences and the transfers of diagnose().
void examine_stability(const Books& books, Account& account);
/// Threats whose demand was negotiated down.
void read_savings(const Books& books, const Terms& terms, Account& account);
void read_arrears(const Books& books, Account& account);
/// The ten conflicts of the paper, as far as they can be measured.
void measure_conflicts(Account& account);
void warn(const Books& books, const Terms& terms, Account& account);

/// r of one column by a norm, one a member; nothing if the column does not know it.
std::optional<Amounts> index_of(const Column& column, Norm norm);

}  // namespace hanse::accounts
