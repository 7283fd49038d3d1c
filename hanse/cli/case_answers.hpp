// SPDX-License-Identifier: GPL-3.0-or-later
// Answers written behind a case on disk (decision 0009): answers.yaml in a folder, the end of a
// single file. Taking one back is deleting its lines.
#pragma once

#include <span>
#include <string>

#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::cli {

/// @return invalid_input for a workbook, into which nothing is written.
base::Result<base::Done> takes_answers(const std::string& path);

/// The file that answers to this case stand in.
std::string answers_file(const std::string& path);

base::Result<base::Done> append_to_case(const std::string& path,
                                        std::span<const domain::Statement> answers);

}  // namespace hanse::cli
