// SPDX-License-Identifier: GPL-3.0-or-later
// Pages: what a search found is kept for the calls that ask for more of it, so that documents that
// arrive meanwhile move nothing from one page to another.
#pragma once

#include <string>
#include <vector>

#include "hanse/search/search.hpp"

namespace hanse::cli {

struct KeptListing {
    std::vector<std::string> places;
    search::Listing listing;  // without facets
    std::size_t from = 0;
};

/// Keeps the listing in the user's cache, $XDG_CACHE_HOME/hanse/listings, the last hundred of them.
/// @return a token for the page that begins at `from`; "" if the cache cannot be written.
std::string keep_listing(const KeptListing& kept);

/// @return invalid_input if this is no token; not_found if it was kept too long ago.
base::Result<KeptListing> kept_listing(const std::string& token);

}  // namespace hanse::cli
