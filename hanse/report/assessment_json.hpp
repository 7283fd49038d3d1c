// SPDX-License-Identifier: GPL-3.0-or-later
// An Assessment as data for programs: "hanse.assessment/1", described in
// docs/schema/assessment.schema.json.
//
// Fields may be added within version 1; none changes its meaning or goes away. Fractions are exact
// texts ("1/5"), every text stands in both languages, and whatever has an id is referred to by it.
#pragma once

#include <string_view>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/value.hpp"

namespace hanse::report {

inline constexpr std::string_view kAssessmentSchema = "hanse.assessment/1";

/// Findings that are in order, not yet pressed or not applicable are kept short, so that ten
/// thousand alliances stay small; what they rest on stands in the rule of that id.
base::Value assessment_value(const assess::Assessment& assessment);

}  // namespace hanse::report
