// SPDX-License-Identifier: GPL-3.0-or-later
// A record as JSON; what is empty is left out.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::patents {

base::Value record_value(const Record& record);

}  // namespace hanse::patents
