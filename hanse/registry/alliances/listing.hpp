// SPDX-License-Identifier: GPL-3.0-or-later
// The list of alliances: what a registry shows first, filtered, sorted, page by page.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::registry {

struct Listed {
    std::string id;
    base::Bilingual name;
    std::string region, industry, initiator, website, founded, ended, day;
    bool invented = false, published = false;
    std::int64_t members = 0, patents = 0, version = 0;
    std::string created, changed;
    std::optional<std::string> removed;
};

/// Which alliances somebody may see in the list at all.
struct Visible {
    bool all = false;
    bool published = true;  // those with a public page
    std::set<std::string> ids, regions;
    std::set<std::string> only;  // if not empty: of the above, these
};

struct ListWanted {
    Visible visible;
    std::string words;                        // in a name or the id; empty: any
    std::string region, industry, initiator;  // empty: any
    bool removed = false;                     // the removed ones instead
    std::string sort = "name";                // name, region, members, patents, founded, changed
    bool descending = false;
    std::int64_t from = 0, count_max = 50;
    std::optional<std::int64_t> total;  // known already, and not counted again
};

/// Lists that want the same have the same total, whatever their order and page.
std::string counted_as(const ListWanted& wanted);

struct AllianceList {
    std::vector<Listed> alliances;
    std::int64_t total = 0;  // on all pages
};

/// @return invalid_input for a sort that there is not.
base::Result<AllianceList> list(store::Database& database, const ListWanted& wanted);
/// @return not_found if there is none, or it was removed.
base::Result<Listed> listed(store::Database& database, const std::string& alliance);

/// Takes an alliance out of every list; nothing of it is lost, and restore() brings it back.
base::Result<base::Done> remove(store::Database& database, const std::string& alliance,
                                const std::string& reason, const trail::Occasion& occasion);
base::Result<base::Done> restore(store::Database& database, const std::string& alliance,
                                 const std::string& reason, const trail::Occasion& occasion);
/// Whether anyone may see the open fields.
base::Result<base::Done> publish(store::Database& database, const std::string& alliance,
                                 bool published, const std::string& reason,
                                 const trail::Occasion& occasion);

}  // namespace hanse::registry
