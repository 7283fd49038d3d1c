// SPDX-License-Identifier: GPL-3.0-or-later
// Form: what was proposed, as a table that a person fills in, and the decisions read back from it.
//
//   about  patent  other  proposed  confidence  reasons │ decision  by  on  note
//   what the program proposes, and why                  │ what a person says
//
// A row without a decision says nothing. Pairs are decided with a relation's word, `none`, or yes
// and no to what was proposed; everything else with yes or no.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/sheet.hpp"
#include "hanse/relations/parameters.hpp"

namespace hanse::relations {

enum class About { pair, group, status, expiry, owners };

struct FormRow {
    About about = About::pair;
    std::string patent, other;  // numbers as the case writes them; the second only of pairs
    std::string proposed;       // a relation, a group, a status, a day, an owner
    std::string confidence;     // "0.62"; of facts from records "": the document says it
    std::string reasons;
};

/// What a person has made of a row. Of a pair: `relation`, or nothing for "none of these".
struct Decision {
    FormRow row;
    bool accepted = false;
    std::optional<Relation> relation;
    std::string by, note;
    base::PartialDate on;
    std::size_t line = 0;
};

/// @param rows  in the order in which they shall stand.
base::Sheet form_of(const std::vector<FormRow>& rows);

/// Only the rows that are decided.
/// @return invalid_input, with every line, for a word that is no decision, a decision without who
///         and when, "yes" to an unclear pair, and for what is no such form.
base::Result<std::vector<Decision>> decisions_in(std::string_view csv, const std::string& file);

}  // namespace hanse::relations
