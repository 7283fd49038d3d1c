// SPDX-License-Identifier: GPL-3.0-or-later
// Totals: how long long lists are, remembered for a second.
//
// To count ten thousand rows takes longer than to show fifty of them. A total under a thousand is
// always counted anew: there, people notice when it is off by one.
#pragma once

#include <chrono>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

namespace hanse::server {

class Totals {
public:
    using Time = std::chrono::steady_clock::time_point;

    // From any thread.
    std::optional<std::int64_t> find(const std::string& list, Time now) const;
    void keep(const std::string& list, std::int64_t total, Time now);

private:
    struct Total {
        std::int64_t total;
        Time counted;
    };
    mutable std::mutex mutex_;
    std::unordered_map<std::string, Total> totals_;
};

}  // namespace hanse::server
