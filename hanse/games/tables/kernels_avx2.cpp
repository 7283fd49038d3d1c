// SPDX-License-Identifier: Apache-2.0
// The loops of kernels.inc for processors with AVX2.
#if defined(__x86_64__)
#include "hanse/games/tables/kernel_functions.hpp"
#include "hanse/games/tables/kernels.inc"

namespace hanse::games {

extern const Kernels kKernels_avx2;
const Kernels kKernels_avx2{
    .name = "avx2", .sums = sums, .largest_excess = largest_excess, .inspect = inspect};

}  // namespace hanse::games
#endif
