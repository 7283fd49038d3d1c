// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/kernels.hpp"

#include <cstdlib>
#include <string_view>
#include <vector>

namespace hanse::games {

extern const Kernels kKernels_baseline;
#if defined(__x86_64__)
extern const Kernels kKernels_avx2;
extern const Kernels kKernels_avx512;
#endif

std::span<const Kernels* const> kernels_here() {
    static const std::vector<const Kernels*> found = [] {
        std::vector<const Kernels*> out;
#if defined(__x86_64__)
        if (__builtin_cpu_supports("avx512f") != 0) out.push_back(&kKernels_avx512);
        if (__builtin_cpu_supports("avx2") != 0) out.push_back(&kKernels_avx2);
#endif
        out.push_back(&kKernels_baseline);
        return out;
    }();
    return found;
}

const Kernels& kernels() {
    static const Kernels& chosen = []() -> const Kernels& {
        const char* asked = std::getenv("HANSE_KERNELS");  // NOLINT(concurrency-mt-unsafe): once
        for (const Kernels* one : kernels_here())
            if (asked != nullptr && std::string_view(asked) == one->name) return *one;
        return *kernels_here().front();
    }();
    return chosen;
}

}  // namespace hanse::games
