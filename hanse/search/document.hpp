// SPDX-License-Identifier: GPL-3.0-or-later
// Document: what the index knows of one publication. Whoever reads files or a register fills it;
// what is not known stays empty.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"

namespace hanse::search {

struct Document {
    std::string number;  // as its office or its source spells it: "CN 102345678 B"
    std::string office;  // empty: the first two letters of the number
    std::vector<std::string> titles, abstracts, claims;  // one per language or claim
    std::string description;
    std::vector<std::string> classes;     // "F28D1/02"
    std::vector<std::string> applicants;  // and owners
    std::vector<std::string> inventors;
    std::optional<base::PartialDate> date;  // the earliest known: priority, filing, publication
    std::string status;                     // "active", as the source says
    std::vector<std::string> citations;     // numbers of what it cites
};

}  // namespace hanse::search
