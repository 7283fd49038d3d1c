// SPDX-License-Identifier: GPL-3.0-or-later
// Statements (对账单): an account in whole cents, member by member, so that everything adds up.
//
// Each line of the account – a flow, and one side of it – is rounded once: the total to the nearest
// cent, the members' parts by largest remainder, so that they add up to it. Sums over lines are sums
// of cents. Nothing is rounded before, nothing after.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "hanse/accounts/account.hpp"

namespace hanse::accounts {

/// Minor units of CNY, one number a member; they add up to the total.
struct Cents {
    std::vector<std::int64_t> of;
    std::int64_t total = 0;
};

struct StatementLine {
    Flow flow = Flow::running;
    Side side = Side::cost;
    std::optional<Cents> actual;         // nothing: not known
    PerNorm<std::optional<Cents>> norm;  // nothing: not known
};

struct Statements {
    const Account* account = nullptr;
    std::vector<StatementLine> lines;  // those with money on either side
    std::optional<Cents> net;          // benefits less costs; nothing if a line is not known
    PerNorm<std::optional<Cents>> net_norm;
};

/// @return invalid_input if an amount does not fit 64 bits of cents.
base::Result<Statements> statements(const Account& account);

}  // namespace hanse::accounts
