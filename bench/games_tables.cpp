// SPDX-License-Identifier: GPL-3.0-or-later
// Goals 1, 3, 4 and 8: whole tables, against the speed at which this machine reads them.
#include <cstdio>
#include <string>

#include "games_goals.hpp"
#include "games_measure.hpp"

#include "hanse/base/contract.hpp"
#include "hanse/games/generators/benedek_games.hpp"
#include "hanse/games/tables/excess_scan.hpp"
#include "hanse/games/tables/nucleolus.hpp"
#include "hanse/games/tables/size_sums.hpp"

namespace hanse::bench {

using games::BenedekFamily;
using games::TableGame;

namespace {

TableGame benedek(int family, int players, std::uint32_t seed) {
    auto game =
        games::benedek_game(static_cast<BenedekFamily>(family), players, seed, {.threads = 2});
    base::expects(game.has_value(), "there is memory for the tables of the benchmark");
    return *std::move(game);
}

double gigabytes_per_second(int players, double time) {
    return 8e-9 * static_cast<double>(std::size_t{1} << players) / time;
}

}  // namespace

void report_table_pass(int players_max) {
    std::printf(
        "\nGoals 1 and 8: one reading gives Shapley and Banzhaf of all players; one scan the "
        "largest excess\n"
        "%3s %7s | %9s %6s | %10s %6s %5s | %10s %6s %5s | goal 1, goal 8 (>= 80%%)\n",
        "n", "threads", "read ms", "GB/s", "values ms", "GB/s", "share", "scan ms", "GB/s",
        "share");
    for (int n = 20; n <= players_max; n += 2) {
        const TableGame game = benedek(2, n, 7);
        const std::vector<double> equal(static_cast<std::size_t>(n), game[games::everyone(n)] / n);
        double best_read = 1e9;
        for (const int threads : {1, 2}) {
            double sink = 0;
            const double read = median_seconds([&] { sink += read_all(game.worth(), threads); });
            const double values = median_seconds([&] {
                const auto sums = games::size_sums(game, {.threads = threads});
                sink += games::shapley_value(*sums).share[0] + games::banzhaf_value(*sums).share[0];
            });
            const double scan = median_seconds([&] {
                sink += games::largest_excesses(game, equal, {.count = 1}, {.threads = threads})
                            ->front()
                            .excess;
            });
            best_read = std::min(best_read, read);
            std::printf("%3d %7d | %9.3f %6.1f | %10.3f %6.1f %4.0f%% | %10.3f %6.1f %4.0f%% |%s\n",
                        n, threads, read * 1e3, gigabytes_per_second(n, read), values * 1e3,
                        gigabytes_per_second(n, values), 100 * best_read / values, scan * 1e3,
                        gigabytes_per_second(n, scan), 100 * best_read / scan,
                        sink == 0.5 ? " " : "");
            std::fflush(stdout);
        }
    }
}

void report_source(int players) {
    const games::WorthSource source{
        .players = players, .fill = [](games::Coalition first, std::span<double> part) {
            for (std::size_t k = 0; k < part.size(); ++k)
                part[k] = static_cast<double>(games::size_of(first + k) >= 17);
        }};
    double share = 0;
    const double time = seconds(
        [&] { share = games::shapley_value(*games::size_sums(source, {.threads = 2})).share[0]; });
    std::printf(
        "\nGoal 1, stretch: worths produced block by block, no table, n = %d, 2 threads: %.1f s, "
        "share %.17g (1/%d = %.17g)\n",
        players, time, share, players, 1.0 / players);
}

void report_nucleolus(int players_max) {
    std::printf(
        "\nGoals 3 and 4: nucleolus of the families of Benedek, Fliege & Nguyen, 2 threads, median "
        "of 3 seeds (slowest)\n"
        "%3s %6s | %10s %10s | %10s %10s | %s\n",
        "n", "family", "double s", "slowest", "proven s", "slowest", "scans rows proven");
    for (const int n : {10, 15, 20, 22, 25, 28, 30}) {
        if (n > players_max) break;
        for (int family = 1; family <= 4; ++family) {
            std::vector<double> rough, proven;
            int scans = 0, rows = 0, certified = 0;
            for (std::uint32_t seed = 1; seed <= 3; ++seed) {
                const TableGame game =
                    benedek(family, n, seed * 1000 + static_cast<std::uint32_t>(n));
                rough.push_back(seconds([&] {
                    const auto found = games::nucleolus(game, {.certify = false}, {.threads = 2});
                    scans = std::max(scans, (*found)->scans), rows = std::max(rows, (*found)->rows);
                }));
                proven.push_back(seconds([&] {
                    certified +=
                        (*games::nucleolus(game, {}, {.threads = 2}))->certificate.has_value() ? 1
                                                                                               : 0;
                }));
            }
            std::ranges::sort(rough), std::ranges::sort(proven);
            std::printf("%3d %6d | %10.4f %10.4f | %10.4f %10.4f | %d %d %d/3\n", n, family,
                        rough[1], rough[2], proven[1], proven[2], scans, rows, certified);
            std::fflush(stdout);
        }
    }
    std::printf("peak memory %.0f MiB; the table of n = %d takes %.0f MiB\n", peak_mebibytes(),
                players_max, 8.0 * static_cast<double>(std::size_t{1} << players_max) / (1 << 20));
}

}  // namespace hanse::bench
