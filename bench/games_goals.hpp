// SPDX-License-Identifier: GPL-3.0-or-later
// The goals of docs/games.md, each measured and printed. bench/README.md keeps the figures.
#pragma once

namespace hanse::bench {

void report_table_pass(int players_max);  // goals 1 and 8
void report_source(int players);          // goal 1 without a table
void report_accuracy();                   // goal 2
void report_nucleolus(int players_max);   // goals 3 and 4
void report_voting();                     // goal 5
void report_ledger();                     // goal 6
void report_scale();                      // 81 members, 3,000 patents, 2,000 lines

}  // namespace hanse::bench
