// SPDX-License-Identifier: Apache-2.0
// For tests: waits for what another thread or process does, no longer than it takes.
#pragma once

#include <chrono>
#include <thread>

namespace hanse::base {

/// @return whether it became so; after half a minute it did not.
template <class Condition>
bool until(const Condition& is_so) {
    using namespace std::chrono_literals;
    for (int i = 0; i < 6000 && !is_so(); ++i) std::this_thread::sleep_for(5ms);
    return is_so();
}

}  // namespace hanse::base
