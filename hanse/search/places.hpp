// SPDX-License-Identifier: GPL-3.0-or-later
// Places: where the shards of an index lie, in folders here or behind ports elsewhere.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::search {

struct Place {
    std::string folder;  // empty: elsewhere
    std::string host;
    unsigned port = 0;

    bool elsewhere() const { return folder.empty(); }
    std::string text() const;  // as it was written
    friend bool operator==(const Place&, const Place&) = default;
};

/// @param words  folders, and tcp:HOST:PORT; a word may be several of them parted by commas, unless
///               a folder has just that name.
/// @return invalid_input for a port that is none, a place named twice, or no place at all.
base::Result<std::vector<Place>> read_places(const std::vector<std::string>& words);

}  // namespace hanse::search
