// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/concepts/dividends.hpp"

#include <cmath>

#include <gtest/gtest.h>

#include "hanse/games/concepts/shapley_twin.hpp"
#include "hanse/games/tables/test_tables.hpp"

namespace hanse::games {
namespace {

using base::Rational;

std::vector<Rational> all_of(const Dividends& dividends) {
    std::vector<Rational> out;
    for (Coalition s = 0; s < Coalition{1} << dividends.players(); ++s)
        out.push_back(dividends.exact(s));
    return out;
}

TEST(Dividends, OfKnownGames) {
    struct Case {
        const char* what;
        TableGame game;
        std::vector<Rational> dividends;
    };
    const Case cases[] = {
        {"an estate of 200, Talmud",
         table({0, 0, 0, 0, 0, 0, 100, 200}),
         {0, 0, 0, 0, 0, 0, 100, 100}},
        {"two left gloves and a right one",
         table({0, 0, 0, 0, 0, 1, 1, 1}),
         {0, 0, 0, 0, 0, 1, 1, -1}},
        {"CoopGame 68.1",
         table({0, 20, 200, 210, 0, 40, 200, 350}),
         {0, 20, 200, -10, 0, 20, 0, 120}},
        {"a ledger of four lines",
         table({0, 30, 0, 42, 0, 30, 50, 182}),
         {0, 30, 0, 12, 0, 0, 50, 90}},
        {"in cents",
         table({0, 30, 0, 42}, Rational(1, 100)),
         {0, Rational(3, 10), 0, Rational(3, 25)}},
        {"one player", table({0, 7}), {0, 7}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = dividends(c.game);
        ASSERT_TRUE(found);
        EXPECT_TRUE(found->is_exact());
        EXPECT_EQ(all_of(*found), c.dividends);
    }
}

TEST(Dividends, AgreeWithTheTwin) {
    const std::uint64_t sizes[] = {100,
                                   std::uint64_t{1} << 51};  // of worths: narrow and wide steps
    for (const std::uint64_t most : sizes)
        for (int players = 1; players <= 9; ++players) {
            SCOPED_TRACE(players);
            const TableGame game = random_table(players, most + std::uint64_t(players), most);
            const auto found = dividends(game);
            ASSERT_TRUE(found);
            EXPECT_EQ(all_of(*found), twin::dividends(game));
        }
}

TEST(Dividends, BeyondThePieceThatFitsTheCache) {
    const int players = 14;
    const TableGame game = random_table(players, 5);
    const auto found = dividends(game);
    ASSERT_TRUE(found);
    for (const Coalition s :
         {Coalition{1} << 13, Coalition{0x3001}, Coalition{0x2a5f}, everyone(14)}) {
        Rational sum;
        for (Coalition t = s; t != 0; t = (t - 1) & s) sum += found->exact(t);
        EXPECT_EQ(sum, game.exact_worth(s));
    }
}

TEST(Dividends, OfTablesThatAreNotWhole) {
    const TableGame game = random_table(6, 7);
    const auto exact = dividends(game);
    const auto near = dividends(in_thirds(game));
    ASSERT_TRUE(exact && near);
    EXPECT_FALSE(near->is_exact());
    EXPECT_THROW((void)near->exact(1), base::ContractViolation);
    for (Coalition s = 0; s < 64; ++s)
        EXPECT_NEAR(near->approximate(s), exact->approximate(s) / 3, 1e-11);
}

}  // namespace
}  // namespace hanse::games
