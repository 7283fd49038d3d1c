// SPDX-License-Identifier: GPL-3.0-or-later
// Watches: those of a register, kept beside it. A watch that was removed keeps its findings and
// decisions and can be taken up again.
#pragma once

#include <string>
#include <vector>

#include "hanse/portfolio/intake.hpp"
#include "hanse/portfolio/register.hpp"
#include "hanse/watch/watch.hpp"

namespace hanse::watch {

/// Makes the tables if there are none. Everything else on this floor needs them.
base::Result<base::Done> prepare(portfolio::Register& patents);

/// @param spec  checked. @return conflict if a watch in use has the name.
base::Result<Watch> add(portfolio::Register& patents, const Spec& spec,
                        const portfolio::Occasion& occasion);
/// @return not_found if no watch in use has the name.
base::Result<Watch> find(portfolio::Register& patents, const std::string& name);
base::Result<base::Done> remove(portfolio::Register& patents, const std::string& name,
                                const portfolio::Occasion& occasion);
/// The one of that name that was removed last.
/// @return not_found; conflict if the name is in use again.
base::Result<base::Done> restore(portfolio::Register& patents, const std::string& name);

/// In order of their adding; those removed too.
base::Result<std::vector<Watch>> all(portfolio::Register& patents);

}  // namespace hanse::watch
