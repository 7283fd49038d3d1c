// SPDX-License-Identifier: GPL-3.0-or-later
// Checks: what records say of the patents of a pool that the case does not, or says otherwise.
//
// Only what is recorded: a status, a day of expiry, an event, an owner. No term is reckoned here,
// and a record that is silent proves nothing.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/relations/form.hpp"
#include "hanse/relations/pool.hpp"

namespace hanse::relations {

enum class Difference {
    not_found,     // no record of this number
    dead,          // expired, lapsed, revoked …, and the case does not say so
    alive,         // in force or pending, and the case says otherwise or nothing
    expiry,        // the day of expiry
    past_expiry,   // the day of expiry is over, and nothing says that the right has ended
    other_owner,   // owned by somebody else than the case says
    disagreement,  // two records of one right say different things
};

struct Check {
    std::size_t entry = 0;  // of the pool
    Difference difference = Difference::not_found;
    std::string case_says, record_says;
    std::string document;   // file and line
    bool estimate = false;  // the source calls the day an estimate
    /// What could be written into the case; nothing where the records do not settle it.
    std::optional<FormRow> proposal;
};

/// What the words of an office or provider mean: Layouts::status_of.
using StatusOfWords = std::function<patents::LegalStatus(std::string_view)>;

/// @param day  events and days after it are not looked at.
/// @return in the order of the case.
std::vector<Check> check(const domain::CaseFile& file, const Pool& pool, base::Date day,
                         const StatusOfWords& status_of, const patents::CompanyNames& companies);

}  // namespace hanse::relations
