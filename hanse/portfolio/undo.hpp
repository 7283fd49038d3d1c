// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a batch back: what it told is forgotten, what others told stays.
#pragma once

#include "hanse/portfolio/register.hpp"

namespace hanse::portfolio {

struct Undone {
    std::int64_t removed = 0;  // publications that nobody else told of
    std::int64_t changed = 0;  // publications that now say less, or something older
    std::int64_t rows = 0;     // of a table told by a person
};

/// All of it or nothing.
/// @return not_found; conflict for a batch that was taken back before.
base::Result<Undone> undo(Register& patents, std::int64_t batch);

}  // namespace hanse::portfolio
