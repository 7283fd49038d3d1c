// SPDX-License-Identifier: GPL-3.0-or-later
// Early warning as documents: what watches found, how grave it may be part by part, what was decided.
#pragma once

#include <cstddef>
#include <span>

#include "hanse/report/book_pen.hpp"
#include "hanse/watch/report.hpp"

namespace hanse::report {

/// @param reports  one or several watches.
/// @param most     warnings of each that are shown with all their parts; the rest is counted.
Document watch_document(const BookPen& pen, std::span<const watch::Report> reports,
                        const watch::RiskRules& rules, std::size_t most);

/// The watches of a register, what each asks and when it last ran.
Document watches_document(const BookPen& pen, std::span<const watch::Report> reports);

}  // namespace hanse::report
