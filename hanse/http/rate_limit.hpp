// SPDX-License-Identifier: GPL-3.0-or-later
// RateLimit: a bucket of tokens for each key (an address, a person). Bounded memory: when too many
// keys are known, the one that was used longest ago is forgotten.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>

#include "hanse/http/answer.hpp"

namespace hanse::http {

struct Rate {
    double per_second = 10;
    double burst = 20;  // how many at once
};

/// 429, with when to come again.
Answer too_many(std::chrono::milliseconds wait, base::Language language);

class RateLimit {
public:
    using Time = std::chrono::steady_clock::time_point;

    explicit RateLimit(Rate rate, std::size_t keys_max = 100'000);
    RateLimit(RateLimit&&) noexcept;
    ~RateLimit();

    /// From any thread. @return zero if it may go on; else how long to wait (for Retry-After).
    std::chrono::milliseconds take(const std::string& key, Time now);
    std::size_t keys() const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::http
