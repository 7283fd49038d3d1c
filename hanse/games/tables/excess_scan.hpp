// SPDX-License-Identifier: Apache-2.0
// The excess of every coalition of a table at an allocation, in one reading.
//
// e(S) = v(S) - x(S): what S could gain by leaving. x(S) splits into the part of players 0 … 8, which 512
// numbers hold, and one number for each block of 512 coalitions.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/games/tables/span.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

struct Excess {
    Coalition coalition = 0;
    double excess = 0;  // in table steps; divided by the size of the coalition if per capita
    friend bool operator==(const Excess&, const Excess&) = default;
};

enum class Measure { plain, per_capita };

/// What a scan looks for.
struct ExcessQuery {
    std::size_t count = 1;  // the largest so many, ties to the smaller coalition number
    double above = -1e308;  // and larger than this
    Measure measure = Measure::plain;
    const Span* except = nullptr;  // leaves out what is settled; without it, nobody and everybody
    bool one_per_block = false;    // of 512 neighbours at most one: more varied
};

/// @param allocation  n numbers, in table steps.
/// @return the largest excesses over proper nonempty coalitions, largest first; or cancelled().
/// Cost: O(2^n); the time memory takes to deliver the table.
base::Result<std::vector<Excess>> largest_excesses(const TableGame& game,
                                                   std::span<const double> allocation,
                                                   const ExcessQuery& query = {},
                                                   const Work& work = {});

/// Calls look(S) for every coalition, nobody and everybody too, whose excess is `bar` or more; also for some
/// that are just below it in doubles. From several threads.
/// @return false if it was stopped.
bool for_each_excess_above(const TableGame& game, std::span<const double> allocation, double bar,
                           Measure measure, const Work& work,
                           const std::function<void(Coalition)>& look);

/// v(S) - x(S), or that divided by |S|.
double excess_of(const TableGame& game, std::span<const double> allocation, Coalition coalition,
                 Measure measure = Measure::plain);

}  // namespace hanse::games
