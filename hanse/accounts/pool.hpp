// SPDX-License-Identifier: GPL-3.0-or-later
// The pool as a game: the patents of the case, whose they are, and the licence lines of the period.
// Inside the accounts floor only.
#pragma once

#include "hanse/accounts/books.hpp"
#include "hanse/sharing/patent_line.hpp"
#include "hanse/sharing/rule_chooser.hpp"

namespace hanse::accounts {

struct Pool {
    std::vector<const domain::Patent*> patents;
    std::map<std::string_view, int> place;  // of each patent, by its number
    sharing::Portfolio portfolio;  // owners are the members; points, if every patent has some
    std::vector<sharing::PatentLine> lines;        // CNY
    std::vector<const domain::LicenceLine*> rows;  // of the lines
    base::Rational income;                         // of all lines

    std::optional<int> patent(std::string_view number) const;
};

/// @param column  takes what is missing (unsettled) and what was left out by convention (notes):
///                dead patents stand in no line, a line without a living patent brings nothing.
/// @return a pool without lines if the case has none for the period.
Pool read_pool(const Books& books, Column& column);

/// Is the patent of no use in this period: expired, lapsed or invalidated before it began?
bool dead(const domain::Patent& patent, const Period& period);

}  // namespace hanse::accounts
