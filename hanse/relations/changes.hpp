// SPDX-License-Identifier: GPL-3.0-or-later
// Changes: what confirmed decisions make of the patents table of a case, cell by cell.
//
// Of every row that changes, the note says who confirmed what, when, and on which grounds. Nothing
// unconfirmed gets here.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/domain/edit_table.hpp"
#include "hanse/relations/form.hpp"

namespace hanse::relations {

struct Change {
    domain::CellEdit edit;
    std::string before;  // what stands there now; may be empty
};

/// Groups and substitutes, status, expiry and owners as decided; cells that say so already are left.
/// @return not_found for a patent that the case does not have, conflict for two decisions that
///         cannot both hold, invalid_input for a status or a day that is none; each with its line.
base::Result<std::vector<Change>> changes_for(const domain::CaseFile& file,
                                              const std::vector<Decision>& decisions,
                                              const std::string& form);

}  // namespace hanse::relations
