// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/evidence/evidence.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/base/value.hpp"
#include "hanse/evidence/rows.hpp"
#include "hanse/store/transacted.hpp"
#include "hanse/store/versioned.hpp"

namespace hanse::evidence {

using base::Done;
using base::Result;

bool may_see(const Visibility& visibility, const Viewer& viewer) {
    switch (visibility.wall) {
        case Wall::alliance: return viewer.inside || viewer.secretariat;
        case Wall::secretariat: return viewer.secretariat;
        case Wall::own:
            return viewer.secretariat ||
                   (viewer.inside && !visibility.who.empty() && viewer.member == visibility.who);
        case Wall::room:
            return std::ranges::find(viewer.rooms, visibility.who) != viewer.rooms.end();
    }
    return false;
}

namespace {

void check_text(const std::string& text, std::size_t bytes_max, const char* zh, const char* en,
                std::vector<base::Error>& errors) {
    if (base::trim(text).empty() || text.size() > bytes_max || !base::is_utf8(text))
        errors.push_back(
            base::invalid({}, fmt::format("{}应为 1 至 {} 字节的文字", zh, bytes_max),
                          fmt::format("the {} has to be a text of 1 to {} bytes", en, bytes_max)));
}

void check_dates(const Dates& dates, std::vector<base::Error>& errors) {
    for (const std::string* day : {&dates.made, &dates.valid_from, &dates.expires})
        if (!day->empty() && !base::Date::parse(*day))
            errors.push_back(base::invalid({}, fmt::format("没有这一天：“{}”", *day),
                                           fmt::format("not a day: '{}'", *day)));
    if (!dates.expires.empty() && dates.expires < std::max(dates.valid_from, dates.made))
        errors.push_back(base::invalid({}, "失效日早于形成日或生效日",
                                       "it lapses before it was made or became valid"));
}

void check_files(const std::vector<File>& files, std::vector<base::Error>& errors) {
    if (files.empty() || files.size() > 100)
        errors.push_back(
            base::invalid({}, "每个版本须有 1 至 100 个文件", "a version has 1 to 100 files"));
    for (const File& file : files) check_text(file.name, 1'000, "文件名", "file name", errors);
}

void check_visibility(const Visibility& visibility, std::vector<base::Error>& errors) {
    const bool needs_who = visibility.wall == Wall::own || visibility.wall == Wall::room;
    if (needs_who == visibility.who.empty())
        errors.push_back(
            base::invalid({}, "“本成员”须写明成员，“案件室”须写明案件室，其余不写",
                          "'own' names a member and 'room' a room; the others name nobody"));
}

Result<Done> verdict(std::vector<base::Error> errors) {
    if (!errors.empty()) return base::gather(std::move(errors));
    return Done{};
}

/// What the trail keeps: which bytes under which title.
std::string told(const Evidence& one) {
    base::Value out = base::Value::map();
    out.set("title", one.title);
    out.set("wall", static_cast<int>(one.visibility.wall));
    out.set("who", one.visibility.who);
    out.set("number", one.newest().number);
    base::Value files = base::Value::list();
    for (const File& file : one.newest().files) files.push(file.kept.digest);
    out.set("files", std::move(files));
    out.set("removed", !one.removed_at.empty());
    return base::to_json(out);
}

Result<Done> note(store::Database& database, const trail::Occasion& occasion, const char* what,
                  const std::optional<std::string>& before, const Evidence& after,
                  const std::string& reason = {}) {
    HANSE_CHECK(trail::note(database, after.alliance, occasion,
                            {.what = what,
                             .subject = "evidence/" + after.id,
                             .before = before,
                             .after = told(after),
                             .reason = reason}));
    return Done{};
}

/// Loads one that is not removed, lets `change` change it, writes and notes it.
template <class Change>
Result<Evidence> changed(store::Database& database, const std::string& id,
                         std::optional<std::int64_t> version, const trail::Occasion& occasion,
                         const char* what, const Change& change, const std::string& reason = {}) {
    return store::transacted(database, [&]() -> Result<Evidence> {
        HANSE_TRY(one, load(database, id));
        if (version) HANSE_CHECK(store::check_version(one.version, *version));
        const std::string before = told(one);
        HANSE_CHECK(change(one));
        HANSE_CHECK(update(database, one));
        HANSE_CHECK(note(database, occasion, what, before, one, reason));
        return one;
    });
}

Result<Done> check_present(const Evidence& one) {
    if (one.removed_at.empty()) return Done{};
    return base::conflict({}, "该证据已移除；先恢复再操作",
                          "this evidence was removed: bring it back first");
}

std::vector<std::string> without(std::vector<std::string> links, const std::string& target) {
    std::erase(links, target);
    return links;
}

}  // namespace

Result<Evidence> add(store::Database& database, const Arrival& arrival,
                     const trail::Occasion& occasion) {
    std::vector<base::Error> errors;
    check_text(arrival.title, 500, "标题", "title", errors);
    check_dates(arrival.dates, errors);
    check_files(arrival.files, errors);
    check_visibility(arrival.visibility, errors);
    HANSE_CHECK(verdict(std::move(errors)));
    Evidence one{.id = "e-" + base::random_text(16),
                 .alliance = arrival.alliance,
                 .title = arrival.title,
                 .visibility = arrival.visibility,
                 .version = 1,
                 .created_at = occasion.at,
                 .created_by = occasion.who};
    one.versions.push_back({.number = 1,
                            .dates = arrival.dates,
                            .uploaded_at = occasion.at,
                            .uploaded_by = occasion.who,
                            .note = arrival.note,
                            .files = arrival.files});
    return store::transacted(database, [&]() -> Result<Evidence> {
        HANSE_CHECK(insert(database, one));
        HANSE_CHECK(insert_version(database, one.id, one.newest()));
        for (const std::string& target : arrival.links)
            HANSE_CHECK(insert_link(database, one.id, target));
        HANSE_CHECK(note(database, occasion, "evidence.added", {}, one));
        return load(database, one.id);
    });
}

Result<Evidence> add_version(store::Database& database, const std::string& id, std::int64_t version,
                             const Version& fresh, const trail::Occasion& occasion) {
    std::vector<base::Error> errors;
    check_dates(fresh.dates, errors);
    check_files(fresh.files, errors);
    HANSE_CHECK(verdict(std::move(errors)));
    return changed(database, id, version, occasion, "evidence.version",
                   [&](Evidence& one) -> Result<Done> {
                       HANSE_CHECK(check_present(one));
                       Version next = fresh;
                       next.number = one.newest().number + 1;
                       next.uploaded_at = occasion.at;
                       next.uploaded_by = occasion.who;
                       HANSE_CHECK(insert_version(database, id, next));
                       one.versions.insert(one.versions.begin(), std::move(next));
                       return Done{};
                   });
}

Result<Evidence> rename(store::Database& database, const std::string& id, std::int64_t version,
                        const std::string& title, const Visibility& visibility,
                        const trail::Occasion& occasion) {
    std::vector<base::Error> errors;
    check_text(title, 500, "标题", "title", errors);
    check_visibility(visibility, errors);
    HANSE_CHECK(verdict(std::move(errors)));
    return changed(database, id, version, occasion, "evidence.renamed",
                   [&](Evidence& one) -> Result<Done> {
                       HANSE_CHECK(check_present(one));
                       one.title = title;
                       one.visibility = visibility;
                       return Done{};
                   });
}

Result<Evidence> show(store::Database& database, const std::string& id, const Viewer& viewer) {
    HANSE_TRY(one, load(database, id));
    if (!may_see(one.visibility, viewer)) return no_such_evidence(id);
    return one;
}

Result<std::vector<Evidence>> list(store::Database& database, const Wanted& wanted,
                                   const Viewer& viewer) {
    std::vector<Evidence> out;
    std::string after = wanted.after;
    for (;;) {  // what the viewer may not see does not count
        HANSE_TRY(found, page(database, wanted, after));
        for (Evidence& one : found) {
            after = one.id;
            if (may_see(one.visibility, viewer)) out.push_back(std::move(one));
            if (out.size() == wanted.count_max) return out;
        }
        if (found.size() < wanted.count_max) return out;
    }
}

Result<Done> link(store::Database& database, const std::string& id, const std::string& target,
                  const trail::Occasion& occasion) {
    std::vector<base::Error> errors;
    check_text(target, 300, "关联对象", "target of a link", errors);
    HANSE_CHECK(verdict(std::move(errors)));
    const auto done = changed(
        database, id, {}, occasion, "evidence.linked",
        [&](Evidence& one) -> Result<Done> {
            HANSE_CHECK(check_present(one));
            return insert_link(database, id, target);
        },
        target);
    if (!done) return done.error();
    return Done{};
}

Result<std::vector<std::string>> unlink(store::Database& database, const std::string& id,
                                        const std::string& target,
                                        const trail::Occasion& occasion) {
    HANSE_TRY(one, changed(
                       database, id, {}, occasion, "evidence.unlinked",
                       [&](Evidence&) {
                           return database.run(
                               "delete from evidence_link where "
                               "evidence = :id and target = :target",
                               {id, target});
                       },
                       target));
    return without(std::move(one.links), target);
}

Result<std::vector<std::string>> remove(store::Database& database, const std::string& id,
                                        std::int64_t version, const trail::Occasion& occasion,
                                        const std::string& reason) {
    HANSE_TRY(one, changed(
                       database, id, version, occasion, "evidence.removed",
                       [&](Evidence& gone) -> Result<Done> {
                           HANSE_CHECK(check_present(gone));
                           gone.removed_at = occasion.at;
                           gone.removed_by = occasion.who;
                           return Done{};
                       },
                       reason));
    return one.links;
}

Result<Evidence> restore(store::Database& database, const std::string& id,
                         const trail::Occasion& occasion) {
    return changed(
        database, id, {}, occasion, "evidence.restored", [&](Evidence& one) -> Result<Done> {
            if (one.removed_at.empty())
                return base::conflict({}, "该证据没有被移除", "this evidence was not removed");
            if (base::later(one.removed_at, kUndo_days * 86'400) < occasion.at)
                return base::conflict(
                    {}, fmt::format("移除已超过 {} 天，不能恢复", kUndo_days),
                    fmt::format("it was removed more than {} days ago", kUndo_days));
            one.removed_at.clear();
            one.removed_by.clear();
            return Done{};
        });
}

}  // namespace hanse::evidence
