// SPDX-License-Identifier: GPL-3.0-or-later
// Questions put to an index one after the other, and how long each took.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "hanse/search/index.hpp"

namespace hanse::bench {

using Clock = std::chrono::steady_clock;
double since(Clock::time_point start);

/// The value, or the end of the program with what went wrong.
template <class T>
T must(base::Result<T> result);

struct Times {
    std::vector<double> searches, similars, processor;  // seconds; processor: of the similars
};

/// Three words of a title as a question, and find-similar by number, for documents spread evenly
/// over the index.
Times ask(const search::Reader& index, std::size_t questions);

/// "p50 1.2 ms, p99 4.8 ms".
std::string percentiles(std::vector<double> seconds);

[[noreturn]] void give_up(const base::Error& error);

template <class T>
T must(base::Result<T> result) {
    if (!result) give_up(result.error());
    return *std::move(result);
}

}  // namespace hanse::bench
