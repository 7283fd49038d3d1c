// SPDX-License-Identifier: GPL-3.0-or-later
// What counts as a write: statements and transactions that may have changed something.
#include "hanse/store/writes.hpp"

#include <gtest/gtest.h>

#include "hanse/store/test_places.hpp"

namespace hanse::store {
namespace {

class Writes : public testing::TestWithParam<Engine> {
protected:
    TestPlace place_{GetParam()};
    Database database_ = Database::open(place_.text()).value();

    std::uint64_t counted(const std::function<void()>& work) {
        const std::uint64_t before = writes();
        work();
        return writes() - before;
    }
};

INSTANTIATE_TEST_SUITE_P(On, Writes, kEngines, engine_of);

TEST_P(Writes, AreCountedOnceTheyStand) {
    ASSERT_TRUE(database_.run("create table pump (id text primary key, n bigint)"));
    EXPECT_GE(counted([&] { EXPECT_TRUE(database_.run("insert into pump values ('a', 1)")); }), 1U);
    EXPECT_GE(
        counted([&] {
            EXPECT_TRUE(database_.rows("update pump set n = 2 where id = :id returning n", {"a"}));
        }),
        1U);
    EXPECT_EQ(counted([&] {
                  EXPECT_TRUE(database_.rows("select n from pump"));
                  EXPECT_TRUE(database_.rows("\n  select n from pump"));
                  EXPECT_EQ(database_.number("select count(*) from pump").value(), 1);
              }),
              0U);
}

TEST_P(Writes, OfATransactionAreCountedAtItsEnd) {
    ASSERT_TRUE(database_.run("create table pump (id text primary key, n bigint)"));
    std::uint64_t within = 1;
    const std::uint64_t whole = counted([&] {
        EXPECT_TRUE(database_.transaction([&]() -> base::Result<base::Done> {
            within =
                counted([&] { EXPECT_TRUE(database_.run("insert into pump values ('a', 1)")); });
            return base::Done{};
        }));
    });
    EXPECT_EQ(within, 0U);  // nobody else can see it yet
    EXPECT_GE(whole, 1U);
    // Nobody knows whether a refused one left something: it counts.
    EXPECT_GE(counted([&] { EXPECT_FALSE(database_.run("insert into pump values ('a', 1)")); }),
              1U);
}

}  // namespace
}  // namespace hanse::store
