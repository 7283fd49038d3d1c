// SPDX-License-Identifier: GPL-3.0-or-later
// Pool list: what the administrator of a pool publishes, as a case; and what changed between two
// days.
//
// Of the pool only what the list says becomes a fact: which patents are in it, of which offices,
// from which licensors. Shares of co-owners, votes, terms and everything else stay unknown.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/patents/record.hpp"
#include "hanse/patents/words/company_names.hpp"

namespace hanse::relations {

struct PoolList {
    struct Listed {
        std::set<std::string> owners;  // as written; empty: the list names none
        std::size_t times = 1;         // how often the list has it: under several profiles, say
        std::string family;            // as the list names it; empty: it names none
    };
    std::map<std::string, Listed> patents;  // "CN102345678B" → its row
    std::size_t unreadable = 0;             // rows whose number nobody can read

    /// How many different ones the list names.
    std::size_t families() const;
    /// Of every office, how many.
    std::map<std::string, std::size_t> offices() const;
};

/// @param offices  only patents of these; empty: all.
PoolList pool_list(std::span<const patents::Record> records, const std::set<std::string>& offices,
                   const patents::CompanyNames& companies);

struct PoolNaming {
    std::string id;
    base::Bilingual name;
    std::optional<base::Date> day;  // of the list
    std::string source;             // where the list was published
    std::string file;               // what was read
};

/// One member for every licensor (names folded, so that two spellings are one), the patents with
/// their owners where there is one, and the source of all of it.
domain::CaseFile case_of(const PoolList& list, const PoolNaming& naming,
                         const patents::CompanyNames& companies);

struct ListChanges {
    std::vector<std::string> added, removed;
    struct Owners {
        std::string patent, before, after;
    };
    std::vector<Owners> owners;  // only where both lists name owners
};

ListChanges changes_between(const PoolList& before, const PoolList& after,
                            const patents::CompanyNames& companies);

}  // namespace hanse::relations
