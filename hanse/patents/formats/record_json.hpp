// SPDX-License-Identifier: GPL-3.0-or-later
// A record as JSON; what is empty is left out.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::patents {

/// @param numbers  joined for people ("CN110083831A"), or parted ("CN 110083831 A") so that reading
///                 them back needs no guess.
enum class NumberForm { joined, parted };
base::Value record_value(const Record& record, NumberForm numbers = NumberForm::joined);

/// The record of a value with parted numbers: record_of(record_value(r, parted)) is r, but for its
/// place, of which the text is kept as the name of the file.
/// @return invalid_input for what record_value() did not write.
base::Result<Record> record_of(const base::Value& value);

}  // namespace hanse::patents
