// SPDX-License-Identifier: GPL-3.0-or-later
// The second door: a case of the casebook as a case file like any other.
#pragma once

#include "hanse/base/result.hpp"
#include "hanse/casebook/history.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::casebook {

/// What the fields say, in the words of the fact catalogue (rules/casebook/door.yaml). Names,
/// notes, sources and everything about the outcome stay outside.
/// @param file  named in complaints about the answer.
/// @return invalid_input for a word or number that its field cannot hold.
base::Result<domain::CaseFile> case_file_of(const Inputs& inputs, const knowledge::RuleBook& book,
                                            const std::string& file);

}  // namespace hanse::casebook
