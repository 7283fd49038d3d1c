// SPDX-License-Identifier: Apache-2.0
// TableGame: a cooperative game with transferable utility, given by the worth of every coalition.
//
// Worths are doubles times one exact unit. A table of money to the cent is best stored as whole
// cents with unit 1/100: sums of whole numbers are exact, and so are the answers.
// Immutable; copies share the table; safe to read from many threads.
#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/games/work.hpp"

namespace hanse::games {

class TableGame {
public:
    /// @param worth  2^n numbers, n from 1 to 30, worth[S] for the coalition S; worth[0] is 0.
    /// @param unit   above zero; one step of the numbers in the user's unit.
    /// @return invalid_input if the length is no power of two, worth[0] is not 0, or a number is
    ///         not finite, naming the coalition.
    static base::Result<TableGame> create(std::vector<double> worth, base::Rational unit = 1);

    /// The same, from exact numbers: the unit is one over their common denominator if every worth
    /// is then a whole number at most 2^51; else the nearest doubles with unit 1.
    static base::Result<TableGame> exact(std::span<const base::Rational> worth);

    /// Maps a file of 2^n doubles (little endian, nothing else in it); nothing is read beforehand
    /// except to check it.
    static base::Result<TableGame> map(const std::string& path, base::Rational unit = 1);

    /// Makes the table by asking for pieces of it: fill(first, part) sets part[k] to the worth of
    /// the coalition first + k. Called from up to work.threads threads.
    /// @return unavailable if the machine has no memory for it, saying how much it would take.
    static base::Result<TableGame> generate(
        int players, const std::function<void(Coalition first, std::span<double> part)>& fill,
        base::Rational unit = 1, const Work& work = {});

    int players() const { return players_; }
    std::span<const double> worth() const { return worth_; }
    double operator[](Coalition coalition) const { return worth_[coalition]; }
    const base::Rational& unit() const { return unit_; }

    /// Whether every number of the table is whole and at most 2^51, so that it can be taken exactly.
    bool whole() const { return whole_; }
    /// The largest absolute number of the table.
    double largest() const { return largest_; }
    /// worth in the user's unit. @param coalition of a whole() table.
    base::Rational exact_worth(Coalition coalition) const;

private:
    TableGame() = default;
    static base::Result<TableGame> checked(std::shared_ptr<const void> owner,
                                           std::span<const double> worth, base::Rational unit,
                                           const Work& work);

    std::shared_ptr<const void> owner_;
    std::span<const double> worth_;
    int players_ = 0;
    bool whole_ = false;
    double largest_ = 0;
    base::Rational unit_ = 1;
};

}  // namespace hanse::games
