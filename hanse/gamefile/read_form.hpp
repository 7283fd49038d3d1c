// SPDX-License-Identifier: GPL-3.0-or-later
// The one game of a file, in whichever form it stands there. Inside the gamefile floor only.
#pragma once

#include <optional>

#include "hanse/gamefile/read_generator.hpp"

namespace hanse::gamefile {

/// @param said  the sense, if the file or the command line says one.
/// @return invalid_input if there is no game, more than one, or a field of another form; conflict if
///         v is not what its generator makes.
base::Result<ReadGame> read_form(const Fields& fields, const Declared& declared,
                                 std::optional<Sense> said, const ReadOptions& options);

}  // namespace hanse::gamefile
