// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/pool.hpp"

#include <condition_variable>
#include <mutex>
#include <vector>

namespace hanse::store {

using base::Result;

struct Pool::State {
    std::string place;
    std::size_t count_max;
    std::chrono::milliseconds wait_max;

    std::mutex mutex;
    std::condition_variable came_back;
    std::vector<Database> idle;  // the one used last is at the end, and its cache is warm
    std::size_t lent = 0;

    /// Counts one as lent, and gives it if there is one that waits; else one is to be opened.
    /// @return unavailable if none came back in time.
    Result<std::optional<Database>> take() {
        std::unique_lock lock(mutex);
        if (!came_back.wait_for(lock, wait_max, [&] { return lent < count_max; }))
            return base::unavailable({}, "数据库连接都在使用中，请稍后再试",
                                     "all connections to the database are in use: try again later");
        ++lent;
        std::optional<Database> out;
        if (!idle.empty()) {
            out = std::move(idle.back());
            idle.pop_back();
        }
        return out;
    }

    void give_back(std::optional<Database> database) {
        {
            const std::scoped_lock lock(mutex);
            --lent;
            if (database) idle.push_back(*std::move(database));
        }
        came_back.notify_one();
    }
};

Pool::Pool(std::string place, std::size_t count_max, std::chrono::milliseconds wait_max)
    : state_(std::make_unique<State>()) {
    state_->place = std::move(place);
    state_->count_max = count_max;
    state_->wait_max = wait_max;
}

Pool::~Pool() = default;

Result<Pool::Borrowed> Pool::borrow() {
    HANSE_TRY(waiting, state_->take());
    if (waiting) return Borrowed(this, *std::move(waiting));
    auto opened = Database::open(state_->place);  // outside of the lock: it may take long
    if (!opened) {
        state_->give_back({});
        return std::move(opened).error();
    }
    return Borrowed(this, *std::move(opened));
}

void Pool::take_back(Database database) {
    // One that somebody left in a transaction is closed, and with it what it began.
    if (database.in_transaction())
        state_->give_back({});
    else
        state_->give_back(std::move(database));
}

std::size_t Pool::lent() const {
    const std::scoped_lock lock(state_->mutex);
    return state_->lent;
}

}  // namespace hanse::store
