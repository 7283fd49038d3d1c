// SPDX-License-Identifier: GPL-3.0-or-later
// Hashing: Argon2id for passwords, so many at once and no more, because each takes 19 MiB: a flood
// of sign-ins must not take the memory of the machine.
#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "hanse/base/secrets.hpp"

namespace hanse::people {

struct HashingOptions {
    base::HashingCost cost;
    int at_once_max = 4;
    int waiting_max = 64;  // beyond: unavailable, at once
};

/// Safe to use from any thread.
class Hashing {
public:
    static base::Result<std::unique_ptr<Hashing>> create(const HashingOptions& options);

    base::Result<std::string> hash(std::string_view password);
    /// @param hash  empty: there is none; takes as long, and does not fit.
    base::Result<bool> fits(std::string_view password, const std::string& hash);
    bool is_outdated(const std::string& hash) const;

private:
    class Seat;
    explicit Hashing(const HashingOptions& options) : options_(options) {}

    HashingOptions options_;
    std::string decoy_;  // a hash of something nobody knows
    std::mutex mutex_;
    std::condition_variable freed_;
    int working_ = 0;
    int waiting_ = 0;
};

}  // namespace hanse::people
