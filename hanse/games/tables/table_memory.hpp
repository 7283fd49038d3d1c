// SPDX-License-Identifier: Apache-2.0
// Memory for whole tables: aligned for vectors, in large pages, and asked for politely.
#pragma once

#include <cstddef>
#include <memory>
#include <string>

#include "hanse/base/result.hpp"

namespace hanse::games {

/// @return memory for `count` doubles, zeroed; unavailable, saying how much is needed and how much is free, if
///         the machine does not have it.
base::Result<std::shared_ptr<double>> table_memory(std::size_t count);

/// @return the doubles of a file, mapped, not read; invalid_input if its size is no whole number of
///         doubles; not_found or unavailable if it cannot be opened.
base::Result<std::shared_ptr<const double>> mapped_doubles(const std::string& path,
                                                           std::size_t& count);

/// Memory for `count` doubles on a cache line of their own, for the work of one thread.
std::unique_ptr<double[], void (*)(double*)> scratch(std::size_t count);

}  // namespace hanse::games
