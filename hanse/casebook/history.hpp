// SPDX-License-Identifier: GPL-3.0-or-later
// Real pools and alliances as a casebook records them: what could be known, and what became of it.
//
// The two halves are types of their own, so that whoever reads Inputs cannot look at the Record.
// The format is that of docs/casebook.md: one YAML document per case.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/error.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/provenance.hpp"
#include "hanse/knowledge/objective.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::casebook {

/// What the assessment may read. A field that is not there is unknown.
struct Inputs {
    struct Field {
        std::string word;  // "prohibited", "true", "85"
        domain::Confidence confidence = domain::Confidence::unstated;
        base::Place place;
    };
    struct Aim {
        knowledge::ObjectiveId objective{};
        bool primary = true;
    };
    std::string id;
    std::string kind;  // "patent-pool"
    std::optional<int> start, end;
    std::vector<std::string> jurisdictions;  // as written: "US", "CN"; the first is the main one
    std::vector<Aim> aims;
    std::map<std::string, Field, std::less<>> fields;  // "pool.grant_back"
};

/// What authorities, courts or history found. Held against the findings afterwards, never before.
struct Record {
    std::string label;        // "cleared", "violation", …
    std::string modern_view;  // "same", "likely-condemned-today", …
    std::optional<int> decided;
    std::vector<std::string> must_flag, must_flag_observable, may_flag, must_not_condemn;
    std::vector<std::string> discussed;  // every practice the record speaks of, whatever it found
    std::vector<std::string> sure;       // of these: read in a document, or in the founding paper
};

struct HistoricCase {
    std::string name;  // for people only
    base::Place place;
    Inputs inputs;
    Record record;
};

/// @param book  says which kinds and objectives there are.
/// @return invalid_input, with every place, for documents that are not cases: a missing id, an
///         unknown kind or objective, a result that is not a list of words.
base::Result<std::vector<HistoricCase>> read_casebook(std::string_view bytes,
                                                      const std::string& file,
                                                      const knowledge::RuleBook& book);

}  // namespace hanse::casebook
