// SPDX-License-Identifier: GPL-3.0-or-later
// CasebookDoor: what the coarse fields of a casebook say in the words of the fact catalogue, and
// which facts show each practice that a casebook names.
//
// Read from rules/casebook. Inputs only: nothing here speaks of outcomes.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/knowledge/condition.hpp"
#include "hanse/knowledge/facts.hpp"

namespace hanse::knowledge {

/// One field of a casebook, and what its values settle.
struct DoorField {
    std::string field;               // "pool.grant_back"
    std::vector<std::string> kinds;  // legal forms it holds for; empty: all but `except`
    std::vector<std::string> except;
    std::map<std::string, std::vector<FactSetting>, std::less<>> gives;  // by the word in the field
    std::optional<FactIndex> number;  // or: the number in the field is that of this fact
    bool per_cent = false;            // and is written in per cent

    bool holds_for(std::string_view kind) const;
};

struct Practice {
    std::string code;  // "no-challenge"
    base::Bilingual name;
    std::optional<Condition> sign;  // nothing: shows in words only
    std::vector<FactIndex> facts;   // that the sign names
};

struct CasebookDoor {
    std::map<std::string, std::string, std::less<>> jurisdictions;
    std::map<std::string, std::vector<FactSetting>, std::less<>> kinds;
    std::vector<DoorField> fields;
    std::vector<Practice> practices;  // in the order of the file

    const Practice* practice(std::string_view code) const;
};

}  // namespace hanse::knowledge
