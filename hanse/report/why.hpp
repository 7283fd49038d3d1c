// SPDX-License-Identifier: GPL-3.0-or-later
// Why? One answer of an assessment taken apart, down to the place in the case file it rests on.
#pragma once

#include <string_view>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/result.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

/// @param id  a rule ("cn.aml.17-1"), a fact ("charter.exists"), an objective ("JD"), a node
/// ("CN-10"), or a part of the
///            report: "stage", "drift", "budget", "plan", "schedule", "circles", "questions",
///            "evolution".
/// @return not_found, naming the nearest known ids, for anything else.
base::Result<Document> explain(const assess::Assessment& assessment, std::string_view id,
                               base::Language language);

}  // namespace hanse::report
