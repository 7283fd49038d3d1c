// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/table_game.hpp"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>

#include <gtest/gtest.h>

namespace hanse::games {
namespace {

using base::Rational;

TEST(TableGame, WrongTablesAreRefused) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    struct Case {
        const char* what;
        std::vector<double> worth;
        const char* message;
    };
    const Case cases[] = {
        {"nothing",
         {},
         "the table has 0 numbers; a game of n players, 1 to 30, has 2^n of them, the 0 of the "
         "empty coalition included"},
        {"nobody",
         {0},
         "the table has 1 numbers; a game of n players, 1 to 30, has 2^n of them, the 0 of the "
         "empty coalition included"},
        {"one missing",
         {0, 1, 2},
         "the table has 3 numbers; a game of n players, 1 to 30, has 2^n of them, the 0 of the "
         "empty coalition included"},
        {"nobody has something", {1, 2, 3, 4}, "the empty coalition is worth 0; the table says 1"},
        {"no number",
         {0, 1, nan, 4},
         "the worth of the coalition {1} is nan; it must be a finite number"},
        {"infinite",
         {0, 1, 2, -INFINITY},
         "the worth of the coalition {0, 1} is -inf; it must be a finite number"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto game = TableGame::create(c.worth);
        ASSERT_FALSE(game);
        EXPECT_EQ(game.error().message.en, c.message);
        EXPECT_FALSE(game.error().message.zh.empty());
    }
}

TEST(TableGame, FractionsBecomeWholeNumbersOfAUnit) {
    const std::vector<Rational> worth = {0, Rational(1, 2), Rational(1, 3), 2};
    const auto game = TableGame::exact(worth);
    ASSERT_TRUE(game && game->whole());
    EXPECT_EQ(game->unit(), Rational(1, 6));
    for (Coalition c = 0; c < 4; ++c) EXPECT_EQ(game->exact_worth(c), worth[c]);

    const std::vector<Rational> wide = {0, *Rational::parse("1e-30"), 1, 2};
    const auto rough = TableGame::exact(wide);
    ASSERT_TRUE(rough);
    EXPECT_FALSE(rough->whole());
    EXPECT_EQ((*rough)[1], 1e-30);
}

TEST(TableGame, AFileIsMapped) {
    const auto path = std::filesystem::temp_directory_path() / "hanse-table-game-test.f64";
    const double worth[] = {0, 1, 2, 4};
    std::ofstream(path, std::ios::binary).write(reinterpret_cast<const char*>(worth), sizeof worth);
    const auto game = TableGame::map(path.string());
    ASSERT_TRUE(game);
    EXPECT_EQ(game->players(), 2);
    EXPECT_EQ((*game)[3], 4);
    std::filesystem::resize_file(path, 20);
    EXPECT_EQ(TableGame::map(path.string()).error().message.en,
              "the file has 20 bytes: no whole number of doubles of 8 bytes");
    std::filesystem::resize_file(path, 24);
    EXPECT_EQ(TableGame::map(path.string()).error().place.file, path.string());
    std::filesystem::remove(path);
    EXPECT_EQ(TableGame::map(path.string()).error().kind, base::ErrorKind::not_found);
}

TEST(TableGame, GeneratedInPieces) {
    const auto game = TableGame::generate(18,
                                          [](Coalition first, std::span<double> part) {
                                              for (std::size_t k = 0; k < part.size(); ++k)
                                                  part[k] = size_of(first + k);
                                          },
                                          1, {.threads = 2});
    ASSERT_TRUE(game);
    EXPECT_EQ((*game)[everyone(18)], 18);
    EXPECT_TRUE(game->whole());
    EXPECT_EQ(game->largest(), 18);
}

}  // namespace
}  // namespace hanse::games
