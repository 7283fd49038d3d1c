// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/work.hpp"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace hanse::games {

base::Error cancelled() {
    return base::unavailable({}, "计算已按要求中止", "the calculation was stopped as asked");
}

namespace {

/// What the threads of one call share.
class Pieces {
public:
    Pieces(std::int64_t count, const Work& work, const std::function<void(std::int64_t)>& piece)
        : count_(count), work_(work), piece_(piece) {}

    void run() {
        while (!work_.stop.stop_requested()) {
            const std::int64_t mine = next_.fetch_add(1);
            if (mine >= count_) return;
            try {
                piece_(mine);
            } catch (...) {
                const std::lock_guard guard(lock_);
                if (!thrown_) thrown_ = std::current_exception();
                next_ = count_;
            }
            tell();
        }
    }

    bool finish() const {
        if (thrown_) std::rethrow_exception(thrown_);
        return finished_ == count_;
    }

private:
    void tell() {
        const std::lock_guard guard(lock_);
        ++finished_;
        if (work_.progress)
            work_.progress(static_cast<double>(finished_) / static_cast<double>(count_));
    }

    const std::int64_t count_;
    const Work& work_;
    const std::function<void(std::int64_t)>& piece_;
    std::atomic<std::int64_t> next_ = 0;
    std::mutex lock_;
    std::int64_t finished_ = 0;
    std::exception_ptr thrown_;
};

}  // namespace

bool for_each_piece(std::int64_t count, const Work& work,
                    const std::function<void(std::int64_t)>& piece) {
    Pieces pieces(count, work, piece);
    const auto helpers = static_cast<std::size_t>(
        std::clamp<std::int64_t>(work.threads, 1, std::max<std::int64_t>(count, 1)) - 1);
    {
        std::vector<std::jthread> threads;
        threads.reserve(helpers);
        for (std::size_t k = 0; k < helpers; ++k) threads.emplace_back([&] { pieces.run(); });
        pieces.run();
    }
    return pieces.finish();
}

}  // namespace hanse::games
