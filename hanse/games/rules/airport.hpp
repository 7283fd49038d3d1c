// SPDX-License-Identifier: Apache-2.0
// Airports: everybody needs a runway, some a longer one, and a longer one serves the others too.
//
// A coalition costs what its most demanding member costs. Costs go in as positive numbers, and what
// comes out is what each has to pay, positive as well: a value of the game of gains −c is the
// negative of it. Closed forms, exact, for thousands of players of a few types.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::games {

/// Users of the same need are one type: the movements of one kind of aircraft in a year.
class AirportTypes {
public:
    /// @param costs   of each type; none negative; types of equal cost may occur.
    /// @param counts  how many users each type has; above zero, as many numbers as costs.
    /// @return invalid_input, naming the type (counted from 1), if that does not hold, or if there
    ///         are more than 2^31 users.
    static base::Result<AirportTypes> create(std::vector<base::Rational> costs,
                                             std::vector<std::int64_t> counts);
    /// One user of each cost.
    static base::Result<AirportTypes> create(std::vector<base::Rational> costs);

    const std::vector<base::Rational>& costs() const { return costs_; }
    const std::vector<std::int64_t>& counts() const { return counts_; }
    std::int64_t users() const { return users_; }
    /// Types in ascending order of cost (ties: the earlier one).
    const std::vector<std::size_t>& ascending() const { return ascending_; }

private:
    AirportTypes(std::vector<base::Rational> costs, std::vector<std::int64_t> counts);

    std::vector<base::Rational> costs_;
    std::vector<std::int64_t> counts_;
    std::vector<std::size_t> ascending_;
    std::int64_t users_ = 0;
};

/// Every stretch of runway is paid in equal parts by those who use it.
/// @return what one user of each type pays; over all users they add up to the largest cost.
/// Cost: O(t log t) for t types.
/// Source: Littlechild & Owen, Management Science 20 (1973); model.md C.1.2.
std::vector<base::Rational> airport_shapley(const AirportTypes& airport);

/// Every coalition is left as well off, beyond what it could do alone, as can be.
/// @return as above. Cost: O(t log t).
/// Source: Littlechild, Int. J. Game Theory 3 (1974); the recursion of model.md C.1.2.
std::vector<base::Rational> airport_nucleolus(const AirportTypes& airport);

/// The same for single users, one number each. @return invalid_input as AirportTypes::create.
base::Result<std::vector<base::Rational>> airport_shapley(std::span<const base::Rational> costs);
base::Result<std::vector<base::Rational>> airport_nucleolus(std::span<const base::Rational> costs);

}  // namespace hanse::games
