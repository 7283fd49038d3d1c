// SPDX-License-Identifier: GPL-3.0-or-later
// What to change so that no line is crossed, before and after, for people and for programs.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/repair/repair.hpp"
#include "hanse/report/document.hpp"

namespace hanse::report {

Document repair_document(const repair::Repair& found, const repair::Wanted& wanted,
                         base::Language language);
base::Value repair_value(const repair::Repair& found);

}  // namespace hanse::report
