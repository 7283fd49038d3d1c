// SPDX-License-Identifier: GPL-3.0-or-later
// What the benchmarks of games share: a clock, medians, and how fast this machine reads memory.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace hanse::bench {

/// Seconds of one run.
inline double seconds(const std::function<void()>& run) {
    const auto start = std::chrono::steady_clock::now();
    run();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// The median of `runs` runs, after one that warms up.
inline double median_seconds(const std::function<void()>& run, int runs = 5) {
    run();
    std::vector<double> all;
    for (int k = 0; k < runs; ++k) all.push_back(seconds(run));
    std::ranges::sort(all);
    return all[all.size() / 2];
}

/// Reads every double once and adds them up, in the widest registers there are, on so many threads.
double read_all(std::span<const double> numbers, int threads);

/// Resident memory of this process at its largest, in MiB.
double peak_mebibytes();

}  // namespace hanse::bench
