// SPDX-License-Identifier: Apache-2.0
// ExcessProgramme: the linear programme behind least core, nucleolus and cost of stability.
//
//     minimise e   such that   x(S) + weight(S) e >= bound(S)   for the rows added so far,
//                              x(S) + weight(S) e =  bound(S)   for the settled ones
//
// in n free variables x and the free variable e: at most 33 columns and any number of rows, which arrive while it is solved. A dual simplex
// on an explicit inverse of the n+1 binding rows. In doubles: certificate.hpp proves the outcome.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "hanse/games/coalition.hpp"

namespace hanse::games {

class ExcessProgramme {
public:
    struct Row {
        Coalition coalition = 0;
        double weight = 0;  // of e
        double bound = 0;
        bool settled = false;
    };

    /// @param binding    players + 1 independent rows whose dual weights are not negative (except on
    ///                   settled ones): sum of weight × row = (0, …, 0, 1).
    /// @param tolerance  violations up to this are none.
    ExcessProgramme(int players, std::vector<Row> binding, double tolerance);

    /// Makes the row hold, if it is violated and the programme allows it.
    /// @return false if no x and e satisfy this row and the others: they contradict each other.
    bool satisfy(const Row& row);

    /// How much is missing: bound - x(S) - weight e; above zero if violated.
    double violation(const Row& row) const;

    std::span<const double> allocation() const { return {point_.data(), columns_ - 1}; }
    double epsilon() const { return point_.back(); }

    const std::vector<Row>& binding() const { return binding_; }
    /// The dual weight of binding()[k]: how much e would grow with its bound.
    double multiplier(std::size_t k) const { return at(columns_ - 1, k); }

    long pivots() const { return pivots_; }

private:
    double at(std::size_t row, std::size_t column) const {
        return inverse_[row * columns_ + column];
    }
    double& at(std::size_t row, std::size_t column) { return inverse_[row * columns_ + column]; }
    std::vector<double> in_terms_of_binding(const Row& row) const;
    std::optional<std::size_t> leaving(const std::vector<double>& terms) const;
    void exchange(std::size_t out, const Row& row, const std::vector<double>& terms);
    void invert();

    std::size_t columns_;
    double tolerance_;
    long pivots_ = 0;
    std::vector<Row> binding_;
    std::vector<double> inverse_;  // of the matrix of the binding rows; columns belong to rows
    std::vector<double> point_;    // x, then e
};

}  // namespace hanse::games
