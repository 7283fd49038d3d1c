// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/pool.hpp"

#include <atomic>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

using base::Done;
using base::Result;
using namespace std::chrono_literals;

class Pools : public testing::TestWithParam<Engine> {
protected:
    Pools() {
        EXPECT_TRUE(place.open().run("create table thing (id bigint primary key, name text)"));
    }
    TestPlace place{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(On, Pools, kEngines, engine_of);

TEST_P(Pools, ManyThreadsShareAFew) {
    Pool pool(place.text(), 3);
    std::atomic<std::size_t> most = 0;
    const auto write_some = [&](int thread) {
        for (int i = 0; i < 10; ++i) {
            auto database = pool.borrow();
            ASSERT_TRUE(database);
            std::size_t seen = most, now = pool.lent();
            while (now > seen && !most.compare_exchange_weak(seen, now)) {}
            EXPECT_TRUE((*database)->run("insert into thing values (:id, 'x')", {thread * 10 + i}));
        }
    };
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 12; ++i) threads.emplace_back(write_some, i);
    }
    EXPECT_EQ(pool.lent(), 0U);
    EXPECT_LE(most, 3U);
    EXPECT_EQ(*(*pool.borrow())->number("select count(*) from thing"), 120);
}

TEST_P(Pools, WhoWaitsTooLongIsTold) {
    Pool pool(place.text(), 1, 20ms);
    auto first = pool.borrow();
    ASSERT_TRUE(first);
    const auto second = pool.borrow();
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, base::ErrorKind::unavailable);
    { const auto gone = *std::move(first); }
    EXPECT_TRUE(pool.borrow());
}

TEST_P(Pools, NothingIsLentWithinATransaction) {
    Pool pool(place.text(), 2);
    {
        auto database = pool.borrow();
        EXPECT_TRUE((*database)->transaction([&]() -> Result<Done> {
            return (*database)->run("insert into thing values (1, 'x')");
        }));
    }
    auto database = pool.borrow();
    ASSERT_TRUE(database);
    EXPECT_FALSE((*database)->in_transaction());
}

TEST(Pool, APlaceThatIsNotThereCostsNoConnection) {
    Pool pool("/nowhere/at/all.db", 1, 20ms);
    EXPECT_FALSE(pool.borrow());
    EXPECT_FALSE(pool.borrow());
    EXPECT_EQ(pool.lent(), 0U);
}

}  // namespace
}  // namespace hanse::store
