// SPDX-License-Identifier: GPL-3.0-or-later
// What documents about money have in common. Inside the report floor only.
#pragma once

#include <string>
#include <string_view>

#include "hanse/games/coalition.hpp"
#include "hanse/report/pen.hpp"

namespace hanse::report {

/// Head and foot; says so if there is no money in the period.
Document money_frame(const Pen& pen, std::string_view title_key);
/// The members' names, joined.
std::string names(const Pen& pen, const games::Players& who);

}  // namespace hanse::report
