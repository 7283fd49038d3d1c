// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/evidence: documents, their versions, what rests on them.
//
// Files come first, one by one, as raw bytes (evidence_files.cpp); each gives a ticket. A piece of
// evidence, or a new version of one, then names its tickets. What somebody may not see is not found.
#include "hanse/evidence/evidence.hpp"

#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/server/evidence_access.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/subjects.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using base::Done;
using evidence::Evidence;
using people::Role;

namespace {

constexpr const char* kTag = "evidence";
const std::string kAll = "/alliances/{alliance}/evidence", kOne = kAll + "/{evidence}";

Result<EvidenceFound> find_to_change(Ask& ask) {
    HANSE_TRY(found, find_evidence(ask));
    if (may_change(found.evidence, found.seat, ask.person().person)) return found;
    return base::denied("只有提交者、所属成员的管理员和秘书处可以修改",
                        "whoever brought it, its member's administrator and the secretariat may "
                        "change it");
}

Answer answer_with(const Evidence& one) {
    Answer out = http::json(evidence_value(one));
    out.headers.set("ETag", http::etag_of_version(one.version));
    return out;
}

Result<std::vector<evidence::File>> files_named(Ask& ask, const Seat& seat) {
    std::vector<evidence::File> out;
    for (const std::string& ticket : base::texts_in(ask.request.json, "files")) {
        HANSE_TRY(file, file_of_ticket(ask, seat.alliance.id, ticket));
        out.push_back(std::move(file));
    }
    return out;
}

evidence::Dates dates_of(const Value& body) {
    return {.made = base::text_in(body, "made"),
            .valid_from = base::text_in(body, "valid_from"),
            .expires = base::text_in(body, "expires")};
}

/// What is linked to something that is being decided lies among its papers: only who sees it all puts
/// something there.
Result<Done> check_target(Ask& ask, const Seat& seat, const std::string& target) {
    if (!target.starts_with("workflow/")) return Done{};
    return check_subject(ask.office, ask.database, seat, ask.person().person, target);
}

Result<Answer> add_evidence(Ask& ask) {
    HANSE_TRY(seat, sit_with_evidence(ask));
    const std::vector<std::string> links = base::texts_in(ask.request.json, "links");
    for (const std::string& target : links) HANSE_CHECK(check_target(ask, seat, target));
    HANSE_TRY(visibility, visibility_of(ask.request.json, seat));
    HANSE_TRY(files, files_named(ask, seat));
    HANSE_TRY(one, evidence::add(ask.database,
                                 {.alliance = seat.alliance.id,
                                  .title = ask.text("title"),
                                  .visibility = std::move(visibility),
                                  .dates = dates_of(ask.request.json),
                                  .note = ask.text("note"),
                                  .files = std::move(files),
                                  .links = links},
                                 ask.occasion()));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/evidence/" + one.id,
                         evidence_value(one));
}

Result<Answer> add_version(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(files, files_named(ask, found.seat));
    HANSE_TRY(one, evidence::add_version(ask.database, found.evidence.id, version,
                                         {.dates = dates_of(ask.request.json),
                                          .note = ask.text("note"),
                                          .files = std::move(files)},
                                         ask.occasion()));
    return answer_with(one);
}

Result<Answer> change_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(visibility, visibility_of(ask.request.json, found.seat));
    HANSE_TRY(one, evidence::rename(ask.database, found.evidence.id, version, ask.text("title"),
                                    visibility, ask.occasion()));
    return answer_with(one);
}

Result<Answer> list_evidence(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(all, evidence::list(ask.database,
                                  {.alliance = seat.alliance.id,
                                   .title_part = ask.query("words"),
                                   .link = ask.query("link"),
                                   .digest = ask.query("digest"),
                                   .expires_by = ask.query("expires_by"),
                                   .removed = ask.wants("removed"),
                                   .after = ask.query("after"),
                                   .count_max = count_wanted(ask)},
                                  evidence_viewer(seat)));
    Value items = Value::list();
    for (const Evidence& one : all) items.push(evidence_value(one));
    return page_as(ask, "evidence", std::move(items));
}

Result<Answer> show_evidence(Ask& ask) {
    HANSE_TRY(found, find_evidence(ask));
    return answer_with(found.evidence);
}

Result<Answer> link_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_CHECK(check_target(ask, found.seat, ask.text("target")));
    HANSE_CHECK(
        evidence::link(ask.database, found.evidence.id, ask.text("target"), ask.occasion()));
    HANSE_TRY(now, find_evidence(ask));
    return answer_with(now.evidence);
}

Value rests(const std::vector<std::string>& on_it) {
    return Value::map().set("still_rests_on_it", Value::list_of(on_it));
}

http::Shape rests_shape() {
    return http::named("StillRests",
                       http::object({always("still_rests_on_it", http::list(id_shape()),
                                            "仍关联的对象", "what still rests on it")}));
}

Result<Answer> unlink_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_TRY(others, evidence::unlink(ask.database, found.evidence.id, ask.query("target"),
                                       ask.occasion()));
    return http::json(rests(others));
}

Result<Answer> remove_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_TRY(version, version_needed(ask.request));
    HANSE_TRY(others, evidence::remove(ask.database, found.evidence.id, version, ask.occasion(),
                                       ask.query("reason")));
    return http::json(rests(others));
}

Result<Answer> restore_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_TRY(one, evidence::restore(ask.database, found.evidence.id, ask.occasion()));
    return answer_with(one);
}

std::vector<http::ShapeField> place_fields() {
    return {text_field("title", 500, Need::required, "标题", "title"),
            http::field("wall", evidence_wall_shape(), Need::optional,
                        {"谁可以看（默认：联盟内）", "who may see it; by default the alliance"}),
            text_field("who", 200, Need::optional, "own：成员；room：案件室，如 disputes/D1",
                       "own: the member; room: its address, disputes/D1")};
}

std::vector<http::ShapeField> version_fields() {
    return {http::field("made", http::day(), Need::optional, {"形成日期", "made on"}),
            http::field("valid_from", http::day(), Need::optional, {"生效日期", "valid from"}),
            http::field("expires", http::day(), Need::optional, {"失效日期", "lapses on"}),
            text_field("note", 2000, Need::optional, "备注", "note"),
            http::field("files", http::list(http::text(1, 4000), 100), Need::required,
                        {"上传凭据", "tickets of uploads"})};
}

std::vector<http::ShapeField> both(std::vector<http::ShapeField> a,
                                   std::vector<http::ShapeField> b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

/// The list; one, as it comes in and is looked at.
void add_whole(Table& table, Office& office) {
    std::vector<http::ShapeField> whole = both(place_fields(), version_fields());
    whole.push_back(texts_field("links", "关联对象，如 fact:charter.exists",
                                "what rests on it: fact:charter.exists"));
    const std::vector<http::Parameter> wanted{
        text_parameter("words", "标题中的词", "words in the title"),
        text_parameter("link", "关联对象", "linked to this"),
        text_parameter("digest", "文件的 SHA-256", "with this file"),
        {"expires_by", http::day(), Need::optional, {"至该日失效的", "lapsed, or lapsing by then"}},
        truth_parameter("removed", "已移除的", "the removed ones"),
        after_parameter(),
        count_parameter(1000),
        format_parameter()};
    const Way ways[] = {{Method::post,
                         kAll.c_str(),
                         "evidence.add",
                         kTag,
                         "signed-in",
                         {"登记证据", "add evidence"},
                         whole,
                         {},
                         {201, evidence_shape()},
                         add_evidence,
                         true},
                        {Method::get,
                         kAll.c_str(),
                         "evidence.list",
                         kTag,
                         "signed-in",
                         {"证据列表", "the evidence"},
                         {},
                         wanted,
                         {200, uncounted_page_of(evidence_shape())},
                         list_evidence},
                        {Method::get,
                         kOne.c_str(),
                         "evidence.show",
                         kTag,
                         "signed-in",
                         {"一件证据及各版", "one, with every version"},
                         {},
                         {},
                         {200, evidence_shape()},
                         show_evidence}};
    for (const Way& way : ways) add(table, office, way);
}

/// What rests on it.
void add_links_of_one(Table& table, Office& office) {
    const std::string links = kOne + "/links";
    const http::Parameter target{
        "target", http::text(1, 300), Need::required, {"关联对象", "what rests on it"}};
    const Way ways[] = {
        {Method::post,
         links.c_str(),
         "evidence.link",
         kTag,
         "signed-in",
         {"关联", "link it"},
         {text_field("target", 300, Need::required, "关联对象", "what rests on it")},
         {},
         {200, evidence_shape()},
         link_evidence},
        {Method::del,
         links.c_str(),
         "evidence.unlink",
         kTag,
         "signed-in",
         {"取消关联（答复其余关联）", "unlink it; tells what else rests on it"},
         {},
         {target},
         {200, rests_shape()},
         unlink_evidence}};
    for (const Way& way : ways) add(table, office, way);
}

/// How it changes, goes and comes back.
void add_life(Table& table, Office& office) {
    const std::string versions = kOne + "/versions", restore = kOne + "/restore";
    const Way ways[] = {{Method::put,
                         kOne.c_str(),
                         "evidence.change",
                         kTag,
                         "signed-in",
                         {"修改标题、可见范围", "change title and who may see it"},
                         place_fields(),
                         {},
                         {200, evidence_shape()},
                         change_evidence},
                        {Method::post,
                         versions.c_str(),
                         "evidence.version",
                         kTag,
                         "signed-in",
                         {"新版本", "a new version"},
                         version_fields(),
                         {},
                         {200, evidence_shape()},
                         add_version},
                        {Method::del,
                         kOne.c_str(),
                         "evidence.remove",
                         kTag,
                         "signed-in",
                         {"移除（30 天内可恢复；答复所有关联）",
                          "remove it; it can be brought back for 30 days; tells what rests on it"},
                         {},
                         {reason_parameter()},
                         {200, rests_shape()},
                         remove_evidence},
                        {Method::post,
                         restore.c_str(),
                         "evidence.restore",
                         kTag,
                         "signed-in",
                         {"恢复", "bring it back"},
                         {},
                         {},
                         {200, evidence_shape()},
                         restore_evidence}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace

void add_evidence(Table& table, Office& office) {
    add_whole(table, office);
    add_links_of_one(table, office);
    add_life(table, office);
}

}  // namespace hanse::server
