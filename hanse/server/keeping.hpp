// SPDX-License-Identifier: GPL-3.0-or-later
// What of an assessment is kept: the whole, or the statements that follow from it.
#pragma once

#include <string>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/date.hpp"
#include "hanse/registry/alliances/results.hpp"

namespace hanse::server {

/// @param kind  "assessment" or "statements".
base::Result<registry::ToKeep> result_to_keep(const std::string& kind,
                                              const assess::Assessment& answer,
                                              const base::Date& day);

}  // namespace hanse::server
