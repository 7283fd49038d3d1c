// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/reset_wishes.hpp"

#include "hanse/base/random_text.hpp"
#include "hanse/people/link.hpp"
#include "hanse/server/people_values.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::server {

using base::Done;

namespace {

constexpr std::size_t kAtOnce = 100;  // each with its own transaction

struct Wish {
    std::string id, email;
    trail::Occasion occasion;
};

Result<std::vector<Wish>> wishes(store::Database& database) {
    HANSE_TRY(rows, database.rows("select id, email, origin, at from reset_wish order by at, id "
                                  "limit :count_max",
                                  {kAtOnce}));
    std::vector<Wish> out;
    for (const store::Row& row : rows)
        out.push_back({row.text(0), row.text(1), {"anyone", "", row.text(2), row.text(3)}});
    return out;
}

/// @return false if another server has granted it.
Result<bool> take(store::Database& database, const Wish& wish) {
    HANSE_TRY(taken,
              database.rows("delete from reset_wish where id = :id returning id", {wish.id}));
    return !taken.empty();
}

Result<Done> grant(Office& office, store::Database& database, const Wish& wish) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(mine, take(database, wish));
        const std::string& address = office.settings().public_url;
        if (!mine || address.empty()) return Done{};
        HANSE_TRY(given, people::ask_reset(database, office.house(), wish.email, wish.occasion));
        if (!given) return Done{};
        return post_link(office, database, *given, address, wish.occasion.at);
    });
}

}  // namespace

Result<Done> wish_reset(store::Database& database, const std::string& email,
                        const trail::Occasion& occasion) {
    return database.run(
        "insert into reset_wish (id, email, origin, at) values (:id, :email, :origin, :at)",
        {"w-" + base::random_text(16), email, occasion.from, occasion.at});
}

Result<std::size_t> grant_resets(Office& office, store::Database& database) {
    HANSE_TRY(all, wishes(database));
    for (const Wish& one : all) HANSE_CHECK(grant(office, database, one));
    return all.size();
}

}  // namespace hanse::server
