// SPDX-License-Identifier: Apache-2.0
// Linear programmes with one row for every coalition, of which only the few that matter are written.
//
// Solve with the rows there are; look for the coalition that the solution wrongs most; write its
// row; go on until there is none. Doubles do this until they find no more, then fractions have the
// last word: the answer is exact, because its rows are and because no coalition was left out.
#pragma once

#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/core/coalition_search.hpp"
#include "hanse/games/numerics/linear_programme.hpp"

namespace hanse::games {

/// A programme over allocations: what its columns and rows stand for.
class CoalitionProgramme {
public:
    CoalitionProgramme() = default;
    CoalitionProgramme(const CoalitionProgramme&) = delete;
    CoalitionProgramme& operator=(const CoalitionProgramme&) = delete;
    virtual ~CoalitionProgramme() = default;

    virtual std::vector<base::Rational> costs() const = 0;
    /// The rows that are there from the start.
    virtual std::vector<LinearRow> first_rows() const = 0;
    /// That a coalition, neither empty nor everybody, has no more excess than is allowed.
    virtual LinearRow row(const Players& coalition, const base::Rational& worth) const = 0;

    /// What a point of the programme means.
    struct Meaning {
        std::vector<base::Rational> allocation;
        base::Rational allowed;  // excess
    };
    virtual Meaning meaning(const std::vector<base::Rational>& point) const = 0;
};

/// A coalition with its worth and a weight above zero, in a sum of coalitions that proves something.
struct WeightedCoalition {
    Players coalition;
    base::Rational worth;
    base::Rational weight;
};

struct Generated {
    LinearOutcome outcome;
    std::vector<WeightedCoalition> rows;  // one a row after first_rows(), with its weight, also 0
    CoalitionProgramme::Meaning meaning;  // of the optimum
    /// No excess passes this: meaning.allowed if the search was exact, else perhaps more.
    base::Rational excess_at_most;
};

/// @return cancelled() if work.stop was asked.
base::Result<Generated> generate_rows(const CoalitionProgramme& programme, CoalitionSearch& search,
                                      const Work& work);

}  // namespace hanse::games
