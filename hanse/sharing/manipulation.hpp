// SPDX-License-Identifier: GPL-3.0-or-later
// What an owner can gain under a rule by splitting a patent. model.md C.5.3, C.5.9. Inside the
// sharing floor only.
#pragma once

#include <span>

#include "hanse/sharing/excerpt.hpp"

namespace hanse::sharing {

/// The largest gain over all patents, money a year, not below 0.
///
/// The patent becomes two halves, both needed wherever it was, each with half of its points; the
/// halves stay in its family.
/// @param lines    that hold all the rule needs.
/// @param by_line  what share_line() says of each.
/// @param patents  of the whole portfolio.
/// @return 0 for rules that see owners or families only: they do not notice.
base::Result<base::Rational> manipulation_gain(LicenceRule rule, std::span<const Excerpt> lines,
                                               std::span<const Amounts> by_line,
                                               std::size_t patents);

}  // namespace hanse::sharing
