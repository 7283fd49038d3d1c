// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of links: added, and taken out when they are used. Inside the floor only.
#pragma once

#include <string>

#include "hanse/people/link.hpp"

namespace hanse::people {

/// @param link  without id, secret and who gave it; all else set.
base::Result<LinkGiven> add_link(store::Database& database, Link link,
                                 const trail::Occasion& occasion);

/// Takes it out: of two who come with one link at once, one gets it. @return denied as
/// look_at_link().
base::Result<Link> take_link(store::Database& database, const std::string& secret,
                             const std::string& now);
base::Result<Link> take_link_by_id(store::Database& database, const std::string& id);

base::Error link_is_not_good();

}  // namespace hanse::people
