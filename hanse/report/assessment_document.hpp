// SPDX-License-Identifier: GPL-3.0-or-later
// The report of an assessment: what matters first, then why, then on whose word.
#pragma once

#include "hanse/assess/assessment.hpp"
#include "hanse/base/bilingual.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

Document assessment_document(const assess::Assessment& assessment, base::Language language);

}  // namespace hanse::report
