// SPDX-License-Identifier: GPL-3.0-or-later
// How money is said: parts that several reports on money share. Inside the report floor only.
#pragma once

#include "hanse/accounts/account.hpp"
#include "hanse/report/pen.hpp"

namespace hanse::report {

std::string flow_words(const Pen& pen, sharing::Flow flow);
/// "1,234.50": always two digits, so that columns line up; the table says that it is CNY.
std::string figure(const base::Rational& cny);
/// "+1,234.50"
std::string signed_figure(const base::Rational& cny);
/// "0.31 [0.22, 0.40]": r by Shapley and every r that is possible.
std::string index_words(const accounts::Account& money, std::size_t member);
/// What is found of a member as a whole; inconclusive unless every flow is known.
Run finding_badge(const Pen& pen, std::size_t member);
Run level_badge(const Pen& pen, sharing::Level level);
/// Members by the size of their transfer, the largest first.
std::vector<std::size_t> by_transfer(const accounts::Account& money);

/// Who would leave, and what keeps them.
void add_stability(const Pen& pen, Blocks& out);
/// Every line that a norm rests on.
Details bases_details(const Pen& pen);

}  // namespace hanse::report
