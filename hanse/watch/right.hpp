// SPDX-License-Identifier: GPL-3.0-or-later
// Right: a document with what the register knows around it on a day: how the right stands, where
// its family reaches, and what that means for the countries a product goes to.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/portfolio/register.hpp"
#include "hanse/portfolio/standing.hpp"
#include "hanse/watch/rules.hpp"

namespace hanse::watch {

/// What a right is in a country; the graver the later.
enum class Force { none, ended, pending, possible, in_force };

struct Relative {
    std::string number, office;
    portfolio::Standing standing;  // unknown if the register does not hold it
};

struct Right {
    portfolio::Entry entry;
    patents::Record record;               // of this publication
    std::vector<patents::Party> holders;  // as people told, else as the record says
    portfolio::Standing standing;
    std::vector<Relative> family;     // the others of its simple family
    bool family_known = false;        // some source listed it
    std::set<std::string> countries;  // where the family has documents; not "WO"
};

/// @return nothing if the register does not hold the publication any more.
base::Result<std::optional<Right>> right_of(portfolio::Register& patents, std::int64_t publication,
                                            const portfolio::TermRules& rules,
                                            const base::Date& day);

/// A country where products go, and the gravest that the right or its family is there.
struct Market {
    std::string country;
    Force force = Force::none;
    std::string number;  // of the document that reaches there; empty if none is known
};
std::vector<Market> markets(const Right& right, std::span<const std::string> exports,
                            const RiskRules& rules);

/// A rule about imports that the right may touch.
struct Flag {
    std::string rule, number;  // of the rule; of the document
    bool certain = false;      // the right is in force, as far as the register knows
    friend bool operator==(const Flag&, const Flag&) = default;
};
std::vector<Flag> flags(const Right& right, std::span<const std::string> exports,
                        const RiskRules& rules);

}  // namespace hanse::watch
