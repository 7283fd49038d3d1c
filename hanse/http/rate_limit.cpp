// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/rate_limit.hpp"

#include <algorithm>
#include <list>
#include <mutex>
#include <unordered_map>

#include "hanse/base/contract.hpp"

namespace hanse::http {

struct RateLimit::State {
    struct Bucket {
        std::string key;
        double tokens;
        Time filled;
    };

    Rate rate;
    std::size_t keys_max;
    mutable std::mutex mutex;
    std::list<Bucket> buckets;  // the last used first
    std::unordered_map<std::string, std::list<Bucket>::iterator> by_key;

    Bucket& bucket(const std::string& key, Time now) {
        const auto found = by_key.find(key);
        if (found != by_key.end()) {
            buckets.splice(buckets.begin(), buckets, found->second);
            return buckets.front();
        }
        if (buckets.size() >= keys_max) {
            by_key.erase(buckets.back().key);
            buckets.pop_back();
        }
        buckets.push_front({.key = key, .tokens = rate.burst, .filled = now});
        by_key.emplace(key, buckets.begin());
        return buckets.front();
    }
};

RateLimit::RateLimit(Rate rate, std::size_t keys_max) : state_(std::make_unique<State>()) {
    base::expects(rate.per_second > 0 && rate.burst >= 1 && keys_max >= 1,
                  "a rate lets somebody through some time");
    state_->rate = rate;
    state_->keys_max = keys_max;
}
RateLimit::RateLimit(RateLimit&&) noexcept = default;
RateLimit::~RateLimit() = default;

std::chrono::milliseconds RateLimit::take(const std::string& key, Time now) {
    const std::lock_guard lock(state_->mutex);
    State::Bucket& bucket = state_->bucket(key, now);
    const std::chrono::duration<double> passed = std::max(now, bucket.filled) - bucket.filled;
    bucket.tokens =
        std::min(state_->rate.burst, bucket.tokens + passed.count() * state_->rate.per_second);
    bucket.filled = std::max(now, bucket.filled);
    if (bucket.tokens >= 1) {
        bucket.tokens -= 1;
        return std::chrono::milliseconds(0);
    }
    const std::chrono::duration<double> wait((1 - bucket.tokens) / state_->rate.per_second);
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(wait),
                    std::chrono::milliseconds(1));
}

Answer too_many(std::chrono::milliseconds wait, base::Language language) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(wait).count();
    return problem(problem_for(429), language).with("Retry-After", std::to_string(seconds));
}

std::size_t RateLimit::keys() const {
    const std::lock_guard lock(state_->mutex);
    return state_->buckets.size();
}

}  // namespace hanse::http
