// SPDX-License-Identifier: GPL-3.0-or-later
// What calculations of part B read and say alike: what is not known leaves bounds, and is named.
// Inside the calc floor only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/value.hpp"
#include "hanse/calc/inputs.hpp"

namespace hanse::calc {

base::Value exact_or_null(const base::Interval& number);

/// A ratio from 0 to 1.
base::Rational read_ratio(const Input& in);
std::optional<base::Rational> optional_ratio(const Input& in);

/// Positions in a list of so many firms, each once.
std::vector<std::size_t> read_positions(const Input& in, std::size_t firms);

/// Remembers what is absent: the model goes on without.
void note_absent(const Input& in, std::vector<std::string>& missing);
/// "status" and "missing", if anything is.
void note_missing(base::Value& out, const std::vector<std::string>& missing);

}  // namespace hanse::calc
