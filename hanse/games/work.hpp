// SPDX-License-Identifier: Apache-2.0
// How a long calculation may work: on how many threads, whom it tells, and when it gives up.
//
// Results never depend on the number of threads: work is cut into the same pieces on any machine,
// and the pieces are put together in one order.
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

#include "hanse/base/error.hpp"

namespace hanse::games {

struct Work {
    int threads = 1;                                 // at most so many
    std::stop_token stop = {};                       // asked between pieces of work
    std::function<void(double done)> progress = {};  // from 0 to 1, never backwards; may be empty
};

/// The answer of a calculation that was told to stop.
base::Error cancelled();

/// Runs piece(0) … piece(count-1), each once, on up to work.threads threads, in any order.
/// @return false if work.stop was asked before all had begun; those begun are finished.
bool for_each_piece(std::int64_t count, const Work& work,
                    const std::function<void(std::int64_t)>& piece);

}  // namespace hanse::games
