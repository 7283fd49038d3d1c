// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/listing.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

namespace {

constexpr const char* kColumns =
    "select id, name_zh, name_en, region, industry, initiator, website, founded, ended, day, "
    "invented, published, members, patents, version, created, changed, removed from alliance ";

Listed listed_of(const store::Row& row) {
    Listed out{.id = row.text(0),
               .name = {row.text(1), row.text(2)},
               .region = row.text(3),
               .industry = row.text(4),
               .initiator = row.text(5),
               .website = row.text(6),
               .founded = row.text(7),
               .ended = row.text(8),
               .day = row.text(9),
               .invented = row.whole(10) != 0,
               .published = row.whole(11) != 0,
               .members = row.whole(12),
               .patents = row.whole(13),
               .version = row.whole(14),
               .created = row.text(15),
               .changed = row.text(16),
               .removed = {}};
    if (!row.is_null(17)) out.removed = row.text(17);
    return out;
}

/// Conditions and their parameters, side by side.
class Where {
public:
    void add(const std::string& condition) {
        text_ += (text_.empty() ? "where " : " and ") + condition;
    }
    void add(const std::string& condition, store::Field field) {
        add(condition);
        fields.push_back(std::move(field));
    }
    /// :p1, :p2 … for each of them
    std::string places(const std::set<std::string>& values) {
        std::string out;
        for (const std::string& value : values) {
            out += fmt::format("{}:p{}", out.empty() ? "" : ", ", fields.size());
            fields.emplace_back(value);
        }
        return out;
    }
    const std::string& text() const { return text_; }

    store::Fields fields;

private:
    std::string text_;
};

void add_visible(Where& where, const Visible& visible) {
    if (!visible.only.empty()) where.add(fmt::format("id in ({})", where.places(visible.only)));
    if (visible.all) return;
    std::vector<std::string> any;
    if (visible.published) any.emplace_back("published = 1");
    if (!visible.ids.empty()) any.push_back(fmt::format("id in ({})", where.places(visible.ids)));
    if (!visible.regions.empty())
        any.push_back(fmt::format("region in ({})", where.places(visible.regions)));
    if (any.empty()) return where.add("1 = 0");
    where.add(fmt::format("({})", fmt::join(any, " or ")));
}

Where where_of(const ListWanted& wanted) {
    Where where;
    where.add(wanted.removed ? "removed is not null" : "removed is null");
    add_visible(where, wanted.visible);
    if (!wanted.region.empty()) where.add("region = :region", wanted.region);
    if (!wanted.industry.empty()) where.add("industry = :industry", wanted.industry);
    if (!wanted.initiator.empty()) where.add("initiator = :initiator", wanted.initiator);
    if (!wanted.words.empty())
        // replace() finds a text in both databases, and nothing in it is a pattern.
        where.add(
            "replace(lower(name_zh || ' ' || name_en || ' ' || id), lower(:words), '') <> "
            "lower(name_zh || ' ' || name_en || ' ' || id)",
            wanted.words);
    return where;
}

Result<std::string> order_of(const ListWanted& wanted) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kSorts{
        {{"name", "name_zh"},
         {"id", "id"},
         {"region", "region"},
         {"members", "members"},
         {"patents", "patents"},
         {"founded", "founded"},
         {"changed", "changed"}}};
    const auto found = std::ranges::find(kSorts, wanted.sort,
                                         &std::pair<std::string_view, std::string_view>::first);
    if (found == kSorts.end())
        return base::invalid({}, fmt::format("不能按 {} 排序", wanted.sort),
                             fmt::format("cannot sort by {}", wanted.sort));
    const char* way = wanted.descending ? " desc" : "";
    return fmt::format(" order by {}{}, id{}", found->second, way, way);
}

/// @param set  of the update: "removed = :removed".
Result<Done> mark(store::Database& database, const std::string& alliance, const char* set,
                  const store::Field& value, const char* condition, const trail::Deed& deed,
                  const trail::Occasion& occasion) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_TRY(done, database.rows(fmt::format("update alliance set {} where id = :id and {} "
                                                  "returning id",
                                                  set, condition),
                                      {value, alliance}));
        if (done.empty()) return no_alliance(alliance);
        HANSE_CHECK(trail::note(database, alliance, occasion, deed));
        return Done{};
    });
}

Result<std::int64_t> total_of(store::Database& database, const ListWanted& wanted,
                              const Where& where) {
    if (wanted.total) return *wanted.total;
    std::string sql = "select count(*) from alliance ";
    sql += where.text();
    return database.number(sql, where.fields);
}

}  // namespace

std::string counted_as(const ListWanted& wanted) {
    const Where where = where_of(wanted);
    std::string out = where.text();
    for (const store::Field& field : where.fields) {
        out += '\0';
        if (field.text() != nullptr) out += *field.text();
    }
    return out;
}

Result<AllianceList> list(store::Database& database, const ListWanted& wanted) {
    HANSE_TRY(order, order_of(wanted));
    Where where = where_of(wanted);
    AllianceList out;
    HANSE_TRY(total, total_of(database, wanted, where));
    out.total = total;
    where.fields.emplace_back(wanted.count_max);
    where.fields.emplace_back(wanted.from);
    HANSE_TRY(rows, database.rows(fmt::format("{}{}{} limit :count_max offset :first", kColumns,
                                              where.text(), order),
                                  where.fields));
    out.alliances.reserve(rows.size());
    for (const store::Row& row : rows) out.alliances.push_back(listed_of(row));
    return out;
}

Result<Listed> listed(store::Database& database, const std::string& alliance) {
    static const std::string kSql = fmt::format("{}where id = :id and removed is null", kColumns);
    HANSE_TRY(rows, database.rows(kSql, {alliance}));
    if (rows.empty()) return no_alliance(alliance);
    return listed_of(rows[0]);
}

Result<Done> remove(store::Database& database, const std::string& alliance,
                    const std::string& reason, const trail::Occasion& occasion) {
    return mark(database, alliance, "removed = :removed", occasion.at, "removed is null",
                {.what = "alliance.removed",
                 .subject = "alliance",
                 .before = {},
                 .after = {},
                 .reason = reason},
                occasion);
}

Result<Done> restore(store::Database& database, const std::string& alliance,
                     const std::string& reason, const trail::Occasion& occasion) {
    return mark(database, alliance, "removed = :removed", store::Field(), "removed is not null",
                {.what = "alliance.restored",
                 .subject = "alliance",
                 .before = {},
                 .after = {},
                 .reason = reason},
                occasion);
}

Result<Done> publish(store::Database& database, const std::string& alliance, bool published,
                     const std::string& reason, const trail::Occasion& occasion) {
    return mark(database, alliance, "published = :published", published ? 1 : 0, "removed is null",
                {.what = published ? "alliance.published" : "alliance.unpublished",
                 .subject = "alliance",
                 .before = {},
                 .after = {},
                 .reason = reason},
                occasion);
}

}  // namespace hanse::registry
