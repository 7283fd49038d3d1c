// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench_games [players] [goal …]: figures against the goals. Without goals, all of them.
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string_view>
#include <vector>

#include "games_coverage.hpp"
#include "games_goals.hpp"
#include "games_measure.hpp"

int main(int count, char** words) {
    using namespace hanse::bench;
    const int players_max = count > 1 ? std::atoi(words[1]) : 28;
    const std::vector<std::string_view> asked(words + std::min(count, 2), words + count);
    const auto wanted = [&](std::string_view goal) {
        return asked.empty() || std::ranges::find(asked, goal) != asked.end();
    };
    if (wanted("pass")) report_table_pass(players_max);
    if (wanted("source")) report_source(players_max >= 30 ? 32 : 28);
    if (wanted("accuracy")) report_accuracy();
    if (wanted("nucleolus")) report_nucleolus(players_max);
    if (wanted("voting")) report_voting();
    if (wanted("ledger")) report_ledger();
    if (wanted("scale")) report_scale();
    if (wanted("coverage")) {
        std::printf(
            "\nGoal 7: sampling, how often a 95 %% interval covers the exact value (93 to 97 "
            "%%)\n");
        std::fflush(stdout);
        report_coverage(std::cout, 1000);
    }
}
