// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/inbox.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/random_text.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

constexpr std::array<std::string_view, 7> kKinds{"mention",  "comment", "task",   "reminder",
                                                 "workflow", "watch",   "account"};
constexpr std::array<std::string_view, 4> kPaces{"immediate", "daily", "weekly", "none"};

Pace house_pace(std::string_view kind) {
    const bool urgent = kind == "mention" || kind == "task" || kind == "account";
    return urgent ? Pace::immediate : Pace::daily;
}

Notice notice_of(const store::Row& row) {
    return {.id = row.text(0),
            .person = row.text(1),
            .kind = row.text(2),
            .alliance = row.text(3),
            .subject = row.text(4),
            .words = {row.text(5), row.text(6)},
            .link = row.text(7),
            .at = row.text(8),
            .read_at = row.text(9),
            .mail = row.text(10)};
}

/// Whether this person is to be told under this key; from now on they are not any more.
Result<bool> first_time(store::Database& database, const std::string& once,
                        const std::string& person, const std::string& at) {
    if (once.empty()) return true;
    HANSE_TRY(rows, database.rows("insert into told (once, person, at) values (:once, :person, "
                                  ":at) on conflict do nothing returning person",
                                  {once, person, at}));
    return !rows.empty();
}

}  // namespace

std::span<const std::string_view> kinds() { return kKinds; }

Result<std::size_t> tell(store::Database& database, const Notice& notice,
                         std::span<const std::string> persons, const std::string& once) {
    base::expects(std::ranges::find(kKinds, notice.kind) != kKinds.end(), "a kind of notice");
    return store::transacted(database, [&]() -> Result<std::size_t> {
        std::size_t out = 0;
        for (const std::string& person : persons) {
            HANSE_TRY(first, first_time(database, once, person, notice.at));
            if (!first) continue;
            HANSE_CHECK(database.run(
                "insert into notice (id, person, kind, alliance, subject, words_zh, words_en, "
                "link, at, read_at, mail) values (:id, :person, :kind, :alliance, :subject, :zh, "
                ":en, :link, :at, '', '')",
                {"n-" + base::random_text(16), person, notice.kind, notice.alliance, notice.subject,
                 notice.words.zh, notice.words.en, notice.link, notice.at}));
            ++out;
        }
        return out;
    });
}

namespace {

/// @param fields  of the statement before this condition; gets those of the condition.
std::string within(const Alliances& only, store::Fields& fields) {
    if (only.empty()) return {};
    std::string out = " and alliance in (''";
    for (const std::string& alliance : only) {
        out += fmt::format(", :only{}", fields.size());
        fields.emplace_back(alliance);
    }
    return out + ")";
}

}  // namespace

Result<std::vector<Notice>> inbox(store::Database& database, const std::string& person,
                                  const InboxWanted& wanted) {
    store::Fields fields{person,          wanted.unread_only ? 1 : 0,
                         wanted.kind,     wanted.kind,
                         wanted.alliance, wanted.alliance,
                         wanted.after,    wanted.after};
    const std::string of_these = within(wanted.only, fields);
    fields.emplace_back(wanted.count_max);
    HANSE_TRY(rows, database.rows(
                        "select id, person, kind, alliance, subject, words_zh, words_en, link, at, "
                        "read_at, mail from notice where person = :person "
                        "and (:unread = 0 or read_at = '') and (:k = '' or kind = :kind) "
                        "and (:a = '' or alliance = :alliance) and (:f = '' or (at, id) < "
                        "(select n.at, n.id from notice n where n.id = :after))" +
                            of_these + " order by at desc, id desc limit :count",
                        fields));
    std::vector<Notice> out;
    for (const store::Row& row : rows) out.push_back(notice_of(row));
    return out;
}

Result<std::int64_t> unread(store::Database& database, const std::string& person,
                            const Alliances& only) {
    store::Fields fields{person};
    const std::string of_these = within(only, fields);
    return database.number(
        "select count(*) from notice where person = :person and read_at = ''" + of_these, fields);
}

Result<Done> mark_read(store::Database& database, const std::string& person,
                       std::span<const std::string> ids, const std::string& at,
                       const Alliances& only) {
    store::Fields fields{at, person};
    const std::string of_these = within(only, fields);
    const std::string set =
        "update notice set read_at = :at where person = :person and read_at = ''" + of_these;
    if (ids.empty()) return database.run(set, fields);
    return database.transaction([&]() -> Result<Done> {
        for (const std::string& id : ids) {
            store::Fields one = fields;
            one.emplace_back(id);
            HANSE_CHECK(database.run(set + " and id = :id", one));
        }
        return Done{};
    });
}

std::optional<Pace> pace_of(std::string_view word) {
    const auto found = std::ranges::find(kPaces, word);
    if (found == kPaces.end()) return std::nullopt;
    return static_cast<Pace>(found - kPaces.begin());
}

std::string_view word_of(Pace pace) { return kPaces.at(static_cast<std::size_t>(pace)); }

Result<std::vector<Preference>> preferences(store::Database& database, const std::string& person) {
    std::vector<Preference> out;
    for (const std::string_view kind : kKinds) out.push_back({std::string(kind), house_pace(kind)});
    HANSE_TRY(rows,
              database.rows("select kind, pace from preference where person = :person", {person}));
    for (const store::Row& row : rows)
        for (Preference& one : out)
            if (one.kind == row.text(0)) one.pace = pace_of(row.text(1)).value_or(one.pace);
    return out;
}

Result<Done> prefer(store::Database& database, const std::string& person,
                    const Preference& preference) {
    if (std::ranges::find(kKinds, preference.kind) == kKinds.end())
        return base::invalid({}, fmt::format("没有这类通知：“{}”", preference.kind),
                             fmt::format("there is no kind of notice '{}'", preference.kind));
    return database.run(
        "insert into preference (person, kind, pace) values (:person, :kind, :pace) "
        "on conflict (person, kind) do update set pace = excluded.pace",
        {person, preference.kind, word_of(preference.pace)});
}

}  // namespace hanse::notices
