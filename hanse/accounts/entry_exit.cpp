// SPDX-License-Identifier: GPL-3.0-or-later
// Entry and exit (入盟、退盟): fees and settlements of the period. A fair fee depends on what the
// alliance owned and earned on that day (model.md C.6); the case does not hold that, so the norm
// stays open and `hanse calc admission_fee` works it out from the numbers.
#include "hanse/accounts/books.hpp"

namespace hanse::accounts {

Column entry_exit_column(const Books& books) {
    Column column{.flow = Flow::entry_exit};
    add_payments(books, "admission_fee", Side::cost, column);
    add_payments(books, "exit_payment", Side::benefit, column);
    add_payments(books, "exit_payment", Side::cost, column);
    if (!column.entries.empty())
        column.unsettled.push_back(
            {{"入盟费或退盟补偿是否公平，取决于当日的资产与收益；可用 hanse calc admission_fee、"
              "exit_settlement 计算",
              "whether a fee or settlement was fair depends on assets and income of that day; "
              "hanse "
              "calc admission_fee and exit_settlement work it out"},
             "flows",
             0});
    return column;
}

}  // namespace hanse::accounts
