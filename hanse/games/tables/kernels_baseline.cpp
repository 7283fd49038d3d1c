// SPDX-License-Identifier: Apache-2.0
// The loops of kernels.inc for every processor of this family.
#include "hanse/games/tables/kernel_functions.hpp"
#include "hanse/games/tables/kernels.inc"

namespace hanse::games {

extern const Kernels kKernels_baseline;
const Kernels kKernels_baseline{
    .name = "baseline", .sums = sums, .largest_excess = largest_excess, .inspect = inspect};

}  // namespace hanse::games
