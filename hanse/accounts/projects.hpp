// SPDX-License-Identifier: GPL-3.0-or-later
// What a joint development is worth, and to whom: the rows of projects.csv as chains.
// model.md C.2.1. Inside the accounts floor only.
#pragma once

#include "hanse/accounts/books.hpp"
#include "hanse/games/terms/term_game.hpp"

namespace hanse::accounts {

/// The value of a result to one maker in the period, with the row it stands in.
struct MakerValue {
    std::size_t member = 0;
    base::Rational cny;
    const domain::Project* row = nullptr;
};

/// One project, in CNY a year.
struct ProjectView {
    std::vector<MakerValue> planned;  // one a row
    std::vector<MakerValue> in_use;   // those of `planned` that are in use in the period
    Amounts shapley;                  // of what is in use; all 0 if nothing is
    std::optional<Amounts> stable;    // the same; nothing: not found
    base::Rational value;             // of what is in use
    std::vector<games::Term> terms;   // of what is in use
};

/// @return nothing, and what is missing, if the table does not say.
std::optional<ProjectView> view_project(const Books& books, const std::string& project,
                                        std::vector<Gap>& unsettled);

}  // namespace hanse::accounts
