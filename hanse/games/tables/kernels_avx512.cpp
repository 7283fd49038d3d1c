// SPDX-License-Identifier: Apache-2.0
// The loops of kernels.inc for processors with AVX512.
#if defined(__x86_64__)
#include "hanse/games/tables/kernel_functions.hpp"
#include "hanse/games/tables/kernels.inc"

namespace hanse::games {

extern const Kernels kKernels_avx512;
const Kernels kKernels_avx512{
    .name = "avx512", .sums = sums, .largest_excess = largest_excess, .inspect = inspect};

}  // namespace hanse::games
#endif
