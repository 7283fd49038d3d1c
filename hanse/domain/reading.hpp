// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: what the readers of a case share — where they are, what they fill, whom they tell.
//
// Every reader goes on after a mistake, so that a person who corrects a case by hand sees all of
// them at once.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::domain {

struct Reading {
    CaseFile& out;
    std::vector<base::Error>& errors;
    std::string file;          // being read now
    Provenance fallback = {};  // for values that have none of their own
    bool members_known =
        true;  // false if the table of members could not be read: then nobody is missed

    base::Place place(const base::Value& value) const {
        return {file, value.line(), value.column()};
    }
    void complain(const base::Value& at, std::string zh, std::string en);
    /// Adds the place to an Error that has none.
    void complain(const base::Value& at, base::Error error);
};

/// The trimmed text of a scalar, empty for null; complains about maps and lists.
std::string_view text_of(Reading& reading, const base::Value& value);
/// {zh: …, en: …}, or one text for both. A language that is missing takes the words of the other.
base::Bilingual words_of(Reading& reading, const base::Value& value);
/// Complains about fields of `map` that are not among `known`.
void check_keys(Reading& reading, const base::Value& map,
                std::initializer_list<std::string_view> known);

/// The keys source, as_of, confidence and note of a map, as far as they are there.
Provenance read_provenance(Reading& reading, const base::Value& map);
/// Complains about a source that the case does not declare.
void check_source(Reading& reading, const std::string& source, const base::Place& place);
/// Fills what `own` leaves open. A value that names another source takes nothing: "seed" says how
/// sure the founding paper is, not how sure a web page is.
Provenance with_fallback(Provenance own, const Provenance& fallback);

/// One fact. @return nothing if it is absent, or wrong (and then complained about).
std::optional<Statement> read_statement(Reading& reading, std::string id, const base::Value& value);
/// Is this the name of a group or of a fact: small letters, digits, underscores, a letter first?
bool is_name(std::string_view word);
/// Puts a statement behind the others of its group.
void add_statement(CaseFile& file, Statement statement);

}  // namespace hanse::domain
