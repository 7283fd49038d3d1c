// SPDX-License-Identifier: GPL-3.0-or-later
// What documents about money have in common. Inside the report floor only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/accounts/account.hpp"
#include "hanse/report/pen.hpp"

namespace hanse::report {

/// Head and foot; says so if there is no money in the period.
Document money_frame(const Pen& pen, std::string_view title_key);
/// The members' names, in their order.
std::vector<std::string> names(const Pen& pen, const games::Players& who);
/// What is not known, and the row it stands in.
Inline gap_words(const Pen& pen, const accounts::Gap& gap);
/// What each column lacks, an item each.
List gaps_list(const Pen& pen, const accounts::Account& account);

}  // namespace hanse::report
