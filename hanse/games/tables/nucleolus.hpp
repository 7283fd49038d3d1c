// SPDX-License-Identifier: Apache-2.0
// The nucleolus of a table: the allocation that leaves the most dissatisfied coalition as content as
// can be, then the next, and so on. With it the coalitions that pin it down, and, for whole worths, a
// proof in fractions.
//
// One linear programme a tier, with rows for few of the coalitions; after each solution the table is
// read once for those that are worse off, until there are none.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/tables/certificate.hpp"
#include "hanse/games/tables/excess_scan.hpp"
#include "hanse/games/tables/table_game.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

struct NucleolusOptions {
    /// Nobody gets less than alone (nucleolus); otherwise the prenucleolus.
    bool individually_rational = true;
    /// Excess of the coalition, or excess divided by its size.
    Measure measure = Measure::plain;
    /// Whether to prove the result in fractions; it costs one more reading of the table.
    bool certify = true;
};

struct Nucleolus {
    /// A step of the ladder: these coalitions have this excess in every allocation that does as well.
    struct Tier {
        double epsilon = 0;  // in the user's unit
        std::vector<Coalition> coalitions;
        std::vector<Coalition> floors;  // single players held at what they get alone
    };

    std::vector<double> share;  // in the user's unit; from the fractions if there are any
    std::vector<Tier> tiers;    // their coalitions pin the allocation down
    std::optional<Certificate> certificate;  // checked; nothing if the worths are not whole
    double error_max =
        0;  // of the conditions the shares meet: no excess is larger than it should be by more
    int scans = 0;  // readings of the table
    long pivots = 0;
    int rows = 0;  // coalitions that entered the programmes
};

/// @return nothing (not an error) if there is no allocation that gives everybody what they get alone
///         and that was asked for; cancelled(); or unavailable if the numbers were too rough.
/// Cost: each scan reads the table; 4 to 40 of them. Memory: a few megabytes beside the table.
/// Source: Schmeidler, SIAM J. Appl. Math. 17 (1969); constraint generation after Hallefjord, Helming &
///         Jørnsten, Int. J. Game Theory 24 (1995).
base::Result<std::optional<Nucleolus>> nucleolus(const TableGame& game,
                                                 const NucleolusOptions& options = {},
                                                 const Work& work = {});

/// The smallest e such that some x with x(N) = v(N) has x(S) >= v(S) - e (times |S|, if per capita) for every
/// proper nonempty S. The core is nonempty if and only if it is not above zero.
struct TableLeastCore {
    double epsilon = 0;
    std::vector<double> allocation;          // one that attains it
    std::vector<Coalition> binding;          // a collection that no allocation satisfies better
    std::optional<Certificate> certificate;  // of one tier; exact epsilon and weights
};

/// @return nothing for a game of one player: it has no proper coalition.
base::Result<std::optional<TableLeastCore>> least_core(const TableGame& game,
                                                       Measure measure = Measure::plain,
                                                       const Work& work = {});

}  // namespace hanse::games
