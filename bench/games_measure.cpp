// SPDX-License-Identifier: GPL-3.0-or-later
#include "games_measure.hpp"

#include <sys/resource.h>
#include <thread>

namespace hanse::bench {

namespace {

typedef double Vector __attribute__((vector_size(64), may_alias));  // NOLINT(modernize-use-using)

inline __attribute__((always_inline)) double read_part(const double* numbers, std::size_t count) {
    const auto* v = reinterpret_cast<const Vector*>(numbers);
    Vector sum[8] = {};
    for (std::size_t k = 0; k + 8 <= count / 8; k += 8)
        for (std::size_t j = 0; j < 8; ++j) sum[j] += v[k + j];
    double out = 0;
    for (const Vector& one : sum)
        for (int lane = 0; lane < 8; ++lane) out += one[lane];
    return out;
}

__attribute__((target("avx512f"))) double read_512(const double* numbers, std::size_t count) {
    return read_part(numbers, count);
}

__attribute__((target("avx2"))) double read_256(const double* numbers, std::size_t count) {
    return read_part(numbers, count);
}

}  // namespace

double read_all(std::span<const double> numbers, int threads) {
    const auto read = __builtin_cpu_supports("avx512f") != 0 ? read_512 : read_256;
    const std::size_t part = numbers.size() / static_cast<std::size_t>(threads);
    std::vector<double> sums(static_cast<std::size_t>(threads));
    {
        std::vector<std::jthread> pool;
        for (std::size_t t = 1; t < sums.size(); ++t)
            pool.emplace_back([&, t] { sums[t] = read(numbers.data() + t * part, part); });
        sums[0] = read(numbers.data(), part);
    }
    double out = 0;
    for (const double one : sums) out += one;
    return out;
}

double peak_mebibytes() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

}  // namespace hanse::bench
