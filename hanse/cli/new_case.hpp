// SPDX-License-Identifier: GPL-3.0-or-later
// A case that a command made, written to a folder that was not there before.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::cli {

/// @return conflict if the folder exists: nothing is overwritten.
base::Result<base::Done> write_new_case(const domain::CaseFile& file, const std::string& folder);

}  // namespace hanse::cli
