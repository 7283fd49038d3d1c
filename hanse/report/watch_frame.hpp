// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages of early warning share. Inside the report floor only.
#pragma once

#include <string>

#include "hanse/report/watch_document.hpp"

namespace hanse::report {

/// "35–60" of a score from 0 to 1.
std::string score_words(const base::Rational& low, const base::Rational& high);
Run grade_badge(const BookPen& pen, const watch::Risk& risk);
Run news_badge(const BookPen& pen, watch::News news);
std::string status_in_words(const BookPen& pen, const std::string& status);
std::string choice_words(const BookPen& pen, const std::string& choice);
/// Who decided what when, or that nobody did.
Inline decision_words(const BookPen& pen, const watch::Warning& warning);
/// What the watch asks, an entry each.
Definitions conditions(const BookPen& pen, const watch::Report& report);
std::string warning_anchor(const watch::Report& report, const watch::Warning& warning);

/// One warning with everything: why, what changed, the parts of its risk, flags, the decision.
Card warning_card(const BookPen& pen, const watch::Report& report, const watch::Warning& warning,
                  const watch::RiskRules& rules);

}  // namespace hanse::report
