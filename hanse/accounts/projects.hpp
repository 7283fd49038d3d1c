// SPDX-License-Identifier: GPL-3.0-or-later
// What a joint development is worth, and to whom: the rows of projects.csv as chains.
// model.md C.2.1. Inside the accounts floor only.
#pragma once

#include "hanse/accounts/books.hpp"

namespace hanse::accounts {

/// Shares in the value of one project, in CNY a year; the weight is that value.
/// @return nothing, and what is missing, if the table does not say.
std::optional<Basis> project_basis(const Books& books, const std::string& project,
                                   std::vector<Gap>& unsettled);

/// What each maker of the project gets out of it by itself: who sells, benefits from its promotion.
std::optional<Amounts> makers_of(const Books& books, const std::string& project,
                                 std::vector<Gap>& unsettled);

}  // namespace hanse::accounts
