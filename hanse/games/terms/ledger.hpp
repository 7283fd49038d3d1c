// SPDX-License-Identifier: Apache-2.0
// Ledger: amounts that each belong to a few owners together, by the million.
//
// Every line is a unanimity game: its value is made only if all its owners are in. Lines are added
// one after the other and forgotten; what is kept are whole sums of values, one for each player and
// kind of fraction (value / 5, value / 6 …). Memory depends on the players and on how large the
// groups of owners get, never on the number of lines, and nothing is rounded until the end.
//
//     HANSE_TRY(ledger, Ledger::create(500, {}));
//     for (const Line& line : lines) ledger.add(line.cents, line.owners);
//     HANSE_TRY(shares, ledger.result());
//     const auto cents = whole_parts(shares.shapley, shares.revenue);
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"

namespace hanse::games {

struct LedgerOptions {
    std::vector<base::Rational> weights;  // one a player, above zero; empty: no weighted shares
    std::vector<Players> unions;          // a player in none stands alone; empty: no Owen shares
    std::size_t sums_mib_max = 256;       // what the sums may take
    bool banzhaf = true;  // false: not asked for; lines of thousands of owners make long fractions
};

/// One number a player, in the unit of the values. All but `banzhaf` add up to `revenue`.
struct LedgerShares {
    std::int64_t lines = 0;
    std::int64_t revenue = 0;
    std::vector<base::Rational> shapley;
    std::vector<base::Rational> banzhaf;           // empty if not asked for
    std::vector<base::Rational> weighted_shapley;  // empty if no weights were given
    std::vector<base::Rational> owen;              // empty if no unions were given
};

class Ledger {
public:
    /// @param players  from 1 to 1,000,000.
    /// @return invalid_input if the weights are not one a player, above zero and, as whole numbers
    ///         without common factor, of sum 1,000,000 or less; or if a union names a player that is
    ///         not there, or one twice.
    static base::Result<Ledger> create(int players, LedgerOptions options = {});

    /// Lets more players in; their sums so far are zero. For owners that are met on the way.
    /// @param players  how many there are from here on, not fewer than before. @return as create().
    /// @throws ContractViolation if weights or unions were given: they name every player.
    /// Cost: a few nanoseconds for each new player and kind of fraction.
    base::Result<base::Done> grow(int players);

    /// @param value   in whole minor units; losses are below zero.
    /// @param owners  at least one, each from 0 to players-1 and once, in any order.
    /// @throws ContractViolation for other owners; the line is then not in the ledger.
    /// Cost: a few nanoseconds an owner for each kind of share.
    void add(std::int64_t value, std::span<const int> owners);

    /// The shares of all lines so far.
    /// @return invalid_input if the values, taken without sign, add up to 2^63 or more; or if there
    ///         were more kinds of fractions than fit the memory set aside for them.
    base::Result<LedgerShares> result() const;

private:
    /// By kind of fraction, the sum of each player; empty where the kind has not occurred. A sum
    /// never passes the values of all lines without sign, which are kept below 2^63.
    using Rows = std::vector<std::vector<std::int64_t>>;

    Ledger(int players, std::vector<std::int64_t> weights, std::vector<int> union_of,
           const LedgerOptions& options);

    void check(std::span<const int> owners);
    /// @return null if there are too many rows already, or would be with this one.
    std::int64_t* row(Rows& rows, std::size_t number);
    void add_weighted(std::int64_t value, std::span<const int> owners);
    void add_by_union(std::int64_t value, std::span<const int> owners);
    std::vector<base::Rational> banzhaf() const;
    std::vector<base::Rational> owen() const;

    int players_;
    bool banzhaf_wanted_;
    std::vector<std::int64_t> weights_;
    std::vector<int> union_of_;

    std::int64_t lines_ = 0, revenue_ = 0;
    std::uint64_t turnover_ = 0;  // values without sign
    Rows by_size_;                // number of owners
    Rows by_weight_;              // their weights together
    std::vector<Rows> by_union_;  // unions touched, then owners of the player's own union
    std::size_t cells_left_;
    bool too_much_money_ = false, too_many_rows_ = false;

    std::int64_t checks_ = 0;
    std::vector<std::int64_t> named_;  // the last check that met the player
    std::vector<int> in_union_;        // of the present line; 0 between lines
};

}  // namespace hanse::games
