// SPDX-License-Identifier: GPL-3.0-or-later
// Deadline: ends what a socket waits for when the time is over, and leaves it open, so that the
// client can still be told. (The timers of Beast's own stream close it, and cost a timer an
// operation; this one is moved only when a deadline comes nearer, or has passed.)
#pragma once

#include <functional>
#include <memory>

#include "hanse/http/network.ipp"

namespace hanse::http::net {

class Deadline {
public:
    using Clock = std::chrono::steady_clock;

    explicit Deadline(asio::io_context& context) : timer_(context) {}

    /// @param owner  whom `end` belongs to: after it has gone nothing is called.
    void watch(const std::weak_ptr<void>& owner, std::function<void()> end) {
        owner_ = owner;
        end_ = std::move(end);
    }
    void within(std::chrono::milliseconds time) {
        due_ = Clock::now() + time;
        passed_ = false;
        if (due_ < armed_) arm();
    }
    void never() { due_ = Clock::time_point::max(); }
    /// Was it the time that ended the last wait?
    bool passed() const { return passed_; }

private:
    void arm() {
        armed_ = due_;
        timer_.expires_at(armed_);
        timer_.async_wait([this, owner = owner_](error_code code) {
            const auto alive = owner.lock();
            if (!code && alive != nullptr) ring();
        });
    }
    void ring() {
        armed_ = Clock::time_point::max();
        if (due_ == armed_) return;
        if (Clock::now() < due_) return arm();
        passed_ = true;
        end_();
    }

    Timer timer_;
    std::weak_ptr<void> owner_;
    std::function<void()> end_;
    Clock::time_point due_ = Clock::time_point::max();
    Clock::time_point armed_ = Clock::time_point::max();
    bool passed_ = false;
};

}  // namespace hanse::http::net
