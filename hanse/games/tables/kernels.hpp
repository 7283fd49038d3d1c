// SPDX-License-Identifier: Apache-2.0
// The loops of kernel_functions.hpp for the processor at hand.
#pragma once

#include <span>

#include "hanse/games/tables/kernel_functions.hpp"

namespace hanse::games {

/// The variants this processor runs, the fastest first.
std::span<const Kernels* const> kernels_here();

/// The fastest, or the one that HANSE_KERNELS in the environment names, to compare them.
const Kernels& kernels();

}  // namespace hanse::games
