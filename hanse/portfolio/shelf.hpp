// SPDX-License-Identifier: GPL-3.0-or-later
// Shelf: puts publications into the register and keeps what is derived from their tellings right:
// columns for lists, families, the number of the change. Used inside a transaction.
#pragma once

#include <optional>
#include <span>

#include "hanse/portfolio/family_keys.hpp"
#include "hanse/portfolio/register.hpp"

namespace hanse::portfolio {

class Shelf {
public:
    explicit Shelf(store::Database& database) : database_(database) {}

    /// The publication that a record speaks of. The same number; or the same but for a kind that one
    /// of them does not know; or, where one has only the number of its application, that.
    /// @return nothing for one that is new.
    base::Result<std::optional<std::int64_t>> find(const patents::Record& record);

    /// @return the id of a new, still empty publication.
    base::Result<std::int64_t> add(const patents::Record& record);
    /// Brings all that is derived in line with the tellings; also after some were taken away.
    base::Result<base::Done> settle(std::int64_t publication, std::span<const Telling> tellings);
    /// Takes a publication out, of which nobody tells any more.
    base::Result<base::Done> remove(std::int64_t publication);

    /// Counts up. @param counter  "publication", "batch" or "seq".
    base::Result<std::int64_t> next(const char* counter);

private:
    base::Result<std::vector<std::string>> keys(const char* sort, std::int64_t publication);
    base::Result<base::Done> set_keys(const char* sort, std::int64_t publication,
                                      const std::vector<std::string>& now);
    base::Result<base::Done> join(const char* sort, std::int64_t publication,
                                  const std::vector<std::string>& keys);
    base::Result<base::Done> part(const char* sort, std::int64_t publication);

    store::Database& database_;
};

}  // namespace hanse::portfolio
