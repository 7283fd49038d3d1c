// SPDX-License-Identifier: GPL-3.0-or-later
// Decisions: what people make of a warning. Each has one that counts, with who answers for it and a
// day; earlier ones stay to be read.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/watch/warning.hpp"
#include "hanse/watch/watches.hpp"

namespace hanse::watch {

/// license, buy, invalidate, design-around, ignore.
std::span<const std::string_view> choices();

struct Decided {
    std::string number, title;
    Decision decision;
    bool again = false;  // another stood before
};

/// @param number  in any spelling, of a document that the watch found.
/// @return not_found; conflict if it can mean several; invalid_input for an unknown choice, without
///         somebody who answers for it, and without a reason to ignore or to decide otherwise.
base::Result<Decided> decide(portfolio::Register& patents, const Watch& watch,
                             const std::string& number, const Decision& decision,
                             const portfolio::Occasion& occasion);

}  // namespace hanse::watch
