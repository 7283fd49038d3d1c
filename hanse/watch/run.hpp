// SPDX-License-Identifier: GPL-3.0-or-later
// Run: a watch looks at what changed in the register since its last run, and notes what is new,
// what changed and what matches no more.
//
// Everything is worked out first and written in one transaction, together with how far the run came.
// A program that is killed has done all of it or nothing, and the next run begins at the same place.
#pragma once

#include <functional>

#include "hanse/watch/scene.hpp"
#include "hanse/watch/watches.hpp"

namespace hanse::watch {

struct RunOptions {
    portfolio::Occasion occasion;
    /// Called after every document, with how many are left. @return an Error to stop there.
    std::function<base::Result<base::Done>(std::size_t left)> step;
};

/// Up to which change of the register the watch has looked; 0 before the first run.
base::Result<std::int64_t> looked_until(portfolio::Register& patents, const Watch& watch);

/// @return conflict if another program ran the same watch meanwhile.
base::Result<base::Done> run(const Scene& scene, const Watch& watch, const RunOptions& options);

}  // namespace hanse::watch
