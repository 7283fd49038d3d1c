// SPDX-License-Identifier: Apache-2.0
// Linear programmes of up to a few hundred columns, whose rows arrive as they are needed, solved
// exactly.
//
//     minimise c·x   subject to   a·x >= b for every row,   x >= 0,   with c >= 0
//
// As neither c nor x is negative, such a programme is never unbounded: it has an optimum, or it has
// no point at all. Doubles propose which rows are tight; fractions then work out the point where
// they meet, test every promise, and go on pivoting if one is broken. Either answer carries its
// proof: weights of the rows that anybody can add up.
#pragma once

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

/// Σ times × x_column >= at_least.
struct LinearRow {
    struct Part {
        int column = 0;
        base::Rational times;
    };
    std::vector<Part> parts;  // every column at most once
    base::Rational at_least;
};

/// The cheapest point. Proof: with w = row_weights >= 0 and d = column_weights >= 0, the rows add up
/// to  Σ w a + d = c,  so that any point x costs  c·x >= Σ w b = cost.
struct Optimum {
    base::Rational cost;
    std::vector<base::Rational> point;           // one number a column
    std::vector<base::Rational> row_weights;     // one a row; above zero only where it is tight
    std::vector<base::Rational> column_weights;  // one a column; above zero only where x is 0
};

/// There is no point. Proof (Farkas): with w = row_weights >= 0 the rows add up to
/// Σ w a <= 0 in every column and Σ w b > 0, which no x >= 0 can satisfy.
struct Contradiction {
    std::vector<base::Rational> row_weights;
};

using LinearOutcome = std::variant<Optimum, Contradiction>;

class LinearProgramme {
public:
    /// @param costs  one a column, none negative.
    explicit LinearProgramme(std::vector<base::Rational> costs);
    LinearProgramme(LinearProgramme&&) noexcept;
    LinearProgramme& operator=(LinearProgramme&&) noexcept;
    ~LinearProgramme();

    const std::vector<base::Rational>& costs() const;
    const std::vector<LinearRow>& rows() const;
    /// Rows may be added at any time; the next calculation starts from where the last one ended.
    void add(LinearRow row);

    /// The optimum as doubles see it, unproven: good enough to look for the next row.
    /// @return nothing if they see none, or lose their way.
    std::optional<std::vector<double>> propose(const Work& work = {});

    /// The exact answer.
    /// @return cancelled() if work.stop was asked.
    /// Cost: with n columns and m rows, n² a pivot and nm to choose one; in fractions about
    /// k² n / 2, k being the rows tight at the optimum.
    base::Result<LinearOutcome> solve(const Work& work = {});

private:
    struct Engine;  // dual_simplex.hpp lives behind this
    std::unique_ptr<Engine> engine_;
};

/// Adds up the proof of an outcome. For tests, and for those who do not trust us.
bool is_proven(const LinearProgramme& programme, const LinearOutcome& outcome);

}  // namespace hanse::games
