// SPDX-License-Identifier: GPL-3.0-or-later
// What the models of this floor ask of their inputs. Every mistake is named, with the value and what
// would be right, before anything is computed. Inside the sharing floor only.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"

namespace hanse::sharing {

/// Collects complaints; names are those of the inputs in model.md's examples.
class Checks {
public:
    Checks& not_negative(std::string_view name, const base::Rational& number);
    Checks& not_negative(std::string_view name, std::span<const base::Rational> numbers);
    /// From 0 to 1.
    Checks& share(std::string_view name, const base::Rational& number);
    Checks& shares(std::string_view name, std::span<const base::Rational> numbers);
    /// Numbers to share by: none negative, not all 0.
    Checks& weights(std::string_view name, std::span<const base::Rational> numbers);
    /// One a member.
    Checks& one_each(std::string_view name, std::size_t given, std::size_t members);
    /// Each from 0 to members - 1, none twice.
    Checks& members(std::string_view name, std::span<const int> who, std::size_t members);
    Checks& that(bool right, std::string_view name, const std::string& zh, const std::string& en);

    /// Every complaint, or Done.
    base::Result<base::Done> verdict() const;

private:
    std::vector<base::Error> wrong_;
};

}  // namespace hanse::sharing
