// SPDX-License-Identifier: GPL-3.0-or-later
// Pool: a few connections to one place, lent to threads and given back.
//
//   HANSE_TRY(database, pool.borrow());
//   HANSE_TRY(rows, database->rows("select …"));        // given back at the end of the block
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>

#include "hanse/store/database.hpp"

namespace hanse::store {

class Pool {
public:
    /// Nothing is opened yet.
    /// @param place      not ":memory:", of which every connection would be another.
    /// @param count_max  as many threads as may talk to the database at once.
    Pool(std::string place, std::size_t count_max,
         std::chrono::milliseconds wait_max = std::chrono::seconds(30));
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    ~Pool();

    /// A Database of one's own until the end of its life, which must be before the pool's.
    class Borrowed {
    public:
        Borrowed(Borrowed&& other) noexcept
            : pool_(std::exchange(other.pool_, nullptr)), database_(std::move(other.database_)) {}
        Borrowed& operator=(Borrowed&&) = delete;
        ~Borrowed() {
            if (pool_ != nullptr) pool_->take_back(std::move(database_));
        }

        Database& operator*() { return database_; }
        Database* operator->() { return &database_; }

    private:
        friend class Pool;
        Borrowed(Pool* pool, Database database) : pool_(pool), database_(std::move(database)) {}
        Pool* pool_;  // null once moved from
        Database database_;
    };

    /// Waits for one if all are out.
    /// @return unavailable if none came back in time; or what Database::open() returns.
    base::Result<Borrowed> borrow();

    std::size_t lent() const;

private:
    void take_back(Database database);

    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::store
