// SPDX-License-Identifier: GPL-3.0-or-later
// Names of parties as people shorten them: "Robert Bosch" is Robert Bosch GmbH, 华为 is
// 华为技术有限公司; "3M" is not 3MK.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "hanse/patents/record.hpp"

namespace hanse::watch {

/// Whether the name begins with the other, letters, blanks and signs aside, and whole words only.
bool goes_by(const std::string& name, const std::string& beginning);
/// The same of names that search::folded_name() folded.
bool folded_goes_by(const std::string& name, const std::string& beginning);

/// Who holds a patent: today's owners as far as they are known, else the applicants.
const std::vector<patents::Party>& holders(const patents::Record& record);

/// The first of `beginnings` by which one of the parties goes; null if none does.
const std::string* first_named(std::span<const patents::Party> parties,
                               std::span<const std::string> beginnings);

}  // namespace hanse::watch
