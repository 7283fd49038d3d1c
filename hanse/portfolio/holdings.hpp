// SPDX-License-Identifier: GPL-3.0-or-later
// Holding: one right with all that the register knows of it: its documents, what they say together,
// how it stands on a day, who owns it, in which pools it is.
#pragma once

#include "hanse/portfolio/notes.hpp"
#include "hanse/portfolio/standing.hpp"

namespace hanse::portfolio {

struct Holding {
    std::vector<Entry> documents;  // of one application, the latest first
    patents::Record record;        // what all of them say together
    Standing standing;
    std::vector<OwnerShare> owners;  // on the day, as people told; else as the record says, without
                                     // shares
    std::vector<PoolEntry> pools;    // on the day

    const Entry& entry() const { return documents.front(); }
    /// The title in the language, else in any.
    std::string title(base::Language language) const;
    /// "A 1/2; B".
    std::string owners_text() const;
};

struct HoldingsWanted {
    base::Date day;
    std::string office, pool, status;  // status: "active"; empty: any
    std::string party;                 // of owners and applicants: the beginning of a name
    std::vector<std::string> numbers;  // only these; empty: all
    int soon_days = 90, horizon_months = 18;
};

/// Every right of the register that is wanted, in order of its first document.
/// @return not_found for a number that is in no document.
base::Result<std::vector<Holding>> holdings(Register& patents, const TermRules& rules,
                                            const HoldingsWanted& wanted);

/// One right by the number of any of its documents.
base::Result<std::vector<Holding>> holdings_of(Register& patents, const TermRules& rules,
                                               const std::string& number, const base::Date& day);

}  // namespace hanse::portfolio
