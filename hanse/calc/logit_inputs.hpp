// SPDX-License-Identifier: GPL-3.0-or-later
// Logit markets as inputs of calculations. Inside the calc floor only.
//
//     {"mu": 1, "M": 1, "values": [2, 2], "costs": [0, 0], "bundles": [[0, 1], [0, 2]], "owners": [0, 1, 2], "pool": [0, 1]}
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/calc/inputs.hpp"
#include "hanse/market/complement_index.hpp"
#include "hanse/market/pool_regimes.hpp"

namespace hanse::calc {

using Bundles = std::vector<std::vector<std::size_t>>;

/// Patents of each product, each once and below `patents_max`.
Bundles read_bundles(const Input& in, std::size_t patents_max);
/// Numbers as doubles, `count` of them unless that is 0; complains otherwise.
std::vector<double> read_reals(const Input& in, std::size_t count);
/// A number above 0, as a double; 1 after a complaint.
double read_above_zero(const Input& in);
/// "mu", "values", "costs" and "bundles" for so many patents; owners stay empty.
market::LogitMarket read_products(const Input& in, std::size_t patents);

struct LogitCase {
    market::LogitMarket market;
    market::Pool pool;
    bool size_known = false;  // if not, the market is of one user a year
};

LogitCase read_logit_case(const Input& in);

/// Of each product its patents.
Bundles bundles_of(const market::LogitMarket& market);
/// What the doubles stand for, to the last bit.
std::vector<base::Rational> exact_numbers(const std::vector<double>& numbers);
/// "COMPLEMENTS" …; "UNKNOWN" of nothing.
const char* relation_word(std::optional<market::PairRelation> relation);

base::Value reals(const std::vector<double>& numbers);
base::Value reals(const std::vector<std::optional<double>>& numbers);

}  // namespace hanse::calc
