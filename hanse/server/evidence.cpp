// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/evidence: documents, their versions and files, what rests on them.
//
// Files come first, one by one, as raw bytes (…/uploads); each gives a ticket. A piece of evidence, or
// a new version of one, then names its tickets. What somebody may not see is not found.
#include "hanse/evidence/evidence.hpp"

#include <algorithm>

#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/server/evidence_access.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using base::Done;
using base::Result;
using base::Value;
using evidence::Evidence;
using http::Answer;
using http::Method;
using http::Need;
using people::Role;

namespace {

constexpr const char* kTag = "evidence";

/// Who works with evidence at all; the others read what they may.
Result<Seat> sit_to_write(Ask& ask) {
    return ask.sit_as({Role::secretariat, Role::lead, Role::member_admin, Role::counsel,
                       Role::evaluator, Role::bureau});
}

struct Found {
    Seat seat;
    Evidence evidence;
};

Result<Found> find(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const std::string& id = ask.request.at("evidence");
    HANSE_TRY(one, evidence::show(ask.database, id, evidence_viewer(seat)));
    if (one.alliance != seat.alliance.id)
        return base::not_found({}, "没有编号为 “" + id + "” 的证据",
                               "there is no evidence under the id '" + id + "'");
    return Found{std::move(seat), std::move(one)};
}

Result<Found> find_to_change(Ask& ask) {
    HANSE_TRY(found, find(ask));
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

Result<Answer> upload(Ask& ask) {
    HANSE_TRY(seat, sit_to_write(ask));
    const auto& spooled = ask.request.body.file;
    if (!spooled || ask.request.body.size == 0)
        return base::invalid({}, "文件是空的", "the file is empty");
    HANSE_TRY(kept, ask.office.vault().keep_file(spooled->path()));
    const evidence::File file{ask.query("name"), kept};
    return http::json(Value::map()
                          .set("ticket", ticket_for(ask, seat.alliance.id, file))
                          .set("name", evidence::display_name(file.name))
                          .set("digest", kept.digest)
                          .set("size", kept.size)
                          .set("media_type", kept.media_type),
                      201);
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

Result<Answer> add_evidence(Ask& ask) {
    HANSE_TRY(seat, sit_to_write(ask));
    HANSE_TRY(visibility, visibility_of(ask.request.json, seat));
    HANSE_TRY(files, files_named(ask, seat));
    HANSE_TRY(one, evidence::add(ask.database,
                                 {.alliance = seat.alliance.id,
                                  .title = ask.text("title"),
                                  .visibility = std::move(visibility),
                                  .dates = dates_of(ask.request.json),
                                  .note = ask.text("note"),
                                  .files = std::move(files),
                                  .links = base::texts_in(ask.request.json, "links")},
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
    return listed_as(ask, "evidence", std::move(items));
}

Result<Answer> show_evidence(Ask& ask) {
    HANSE_TRY(found, find(ask));
    return answer_with(found.evidence);
}

/// Only kinds that a browser shows without running anything of them; anything else is saved.
bool is_harmless(const std::string& media_type) {
    constexpr std::string_view kShown[] = {"application/pdf", "image/png", "image/jpeg",
                                           "text/plain"};
    return std::ranges::find(kShown, media_type) != std::end(kShown);
}

Answer download(const Ask& ask, const evidence::File& file) {
    const bool inside = is_harmless(file.kept.media_type);
    const std::string type = !inside                                ? "application/octet-stream"
                             : file.kept.media_type == "text/plain" ? "text/plain; charset=utf-8"
                                                                    : file.kept.media_type;
    Answer out = http::file(ask.office.vault().path_of(file.kept.digest), type);
    out.headers.set("Content-Disposition", http::attachment(evidence::display_name(file.name)));
    out.headers.set("X-Content-Type-Options", "nosniff");
    out.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    out.headers.set("Cache-Control", "private, no-store");
    return out;
}

Result<Answer> fetch_file(Ask& ask) {
    HANSE_TRY(found, find(ask));
    const std::string& digest = ask.request.at("digest");
    for (const evidence::Version& version : found.evidence.versions)
        for (const evidence::File& file : version.files) {
            if (file.kept.digest != digest) continue;
            if (!ask.office.vault().has(digest))
                return base::unavailable({}, "文件丢失", "the file is lost");
            return download(ask, file);
        }
    return base::not_found({}, "该证据没有这个文件", "this evidence has no such file");
}

Result<Answer> link_evidence(Ask& ask) {
    HANSE_TRY(found, find_to_change(ask));
    HANSE_CHECK(
        evidence::link(ask.database, found.evidence.id, ask.text("target"), ask.occasion()));
    HANSE_TRY(now, find(ask));
    return answer_with(now.evidence);
}

Value rests(const std::vector<std::string>& on_it) {
    return Value::map().set("still_rests_on_it", Value::list_of(on_it));
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

/// Reads every file of the alliance again that the caller may see.
Result<Answer> verify_evidence(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(all, evidence::list(ask.database,
                                  {.alliance = seat.alliance.id,
                                   .count_max = static_cast<std::size_t>(kExportMax)},
                                  evidence_viewer(seat)));
    std::size_t files = 0;
    Value damages = Value::list();
    for (const Evidence& listed : all) {
        HANSE_TRY(one, evidence::show(ask.database, listed.id, evidence_viewer(seat)));
        for (const evidence::Version& version : one.versions)
            for (const evidence::File& file : version.files) {
                ++files;
                const auto whole = ask.office.vault().check(file.kept.digest);
                if (whole) continue;
                damages.push(Value::map()
                                 .set("evidence", one.id)
                                 .set("title", one.title)
                                 .set("version", version.number)
                                 .set("name", evidence::display_name(file.name))
                                 .set("digest", file.kept.digest)
                                 .set("why", whole.error().message.in(ask.language())));
            }
    }
    return http::json(Value::map().set("files", files).set("damages", std::move(damages)));
}

std::vector<http::ShapeField> place_fields() {
    return {text_field("title", 500, Need::required, "标题", "title"),
            http::field("wall", http::one_of({"alliance", "secretariat", "own", "room"}),
                        Need::optional,
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

}  // namespace

void add_evidence(Table& table, Office& office) {
    const std::string all = "/alliances/{alliance}/evidence", one = all + "/{evidence}";
    const std::string uploads = "/alliances/{alliance}/uploads", versions = one + "/versions",
                      file = one + "/files/{digest}", links = one + "/links",
                      restore = one + "/restore",
                      verdict = "/alliances/{alliance}/evidence-verdict";
    const auto target = http::Parameter{
        "target", http::text(1, 300), Need::required, {"关联对象", "what rests on it"}};
    const auto texts = texts_field("links", "关联对象，如 fact:charter.exists",
                                   "what rests on it: fact:charter.exists");
    auto whole = both(place_fields(), version_fields());
    whole.push_back(texts);
    http::Parameter name = text_parameter("name", "文件名", "name of the file");
    name.need = Need::required;
    name.shape = http::text(1, 300);
    const auto at = [&](const Way& way) -> http::Route& { return add(table, office, way); };
    const auto way = [](Method method, const std::string& path, const char* id,
                        base::Bilingual says, Work work, int status = 200) {
        return Way{method,          path.c_str(), id, kTag,   "signed-in",
                   std::move(says), {},           {}, status, work};
    };

    Way coming =
        way(Method::post, uploads, "evidence.upload",
            {"上传一个文件，得到凭据（一天内有效）", "upload a file, for a ticket good for a day"},
            upload, 201);
    coming.query = {name};
    at(coming).upload = http::Upload{office.settings().evidence_bytes_max, {}};

    Way adding =
        way(Method::post, all, "evidence.add", {"登记证据", "add evidence"}, add_evidence, 201);
    adding.body = whole;
    at(adding).idempotent_by_key = true;

    Way listing =
        way(Method::get, all, "evidence.list", {"证据列表", "the evidence"}, list_evidence);
    listing.query = {
        text_parameter("words", "标题中的词", "words in the title"),
        text_parameter("link", "关联对象", "linked to this"),
        text_parameter("digest", "文件的 SHA-256", "with this file"),
        {"expires_by", http::day(), Need::optional, {"至该日失效的", "lapsed, or lapsing by then"}},
        truth_parameter("removed", "已移除的", "the removed ones"),
        after_parameter(),
        count_parameter(1000),
        format_parameter()};
    at(listing);

    at(way(Method::get, one, "evidence.show", {"一件证据及各版", "one, with every version"},
           show_evidence));
    Way changing = way(Method::put, one, "evidence.change",
                       {"修改标题、可见范围", "change title and who may see it"}, change_evidence);
    changing.body = place_fields();
    at(changing);
    Way next =
        way(Method::post, versions, "evidence.version", {"新版本", "a new version"}, add_version);
    next.body = version_fields();
    at(next);
    http::Route& fetching =
        at(way(Method::get, file, "evidence.file", {"下载一个文件", "fetch a file"}, fetch_file));
    fetching.outcomes = {{200, {"文件", "the file"}, {}, "application/octet-stream"}};
    Way linking = way(Method::post, links, "evidence.link", {"关联", "link it"}, link_evidence);
    linking.body = {text_field("target", 300, Need::required, "关联对象", "what rests on it")};
    at(linking);
    Way parting = way(Method::del, links, "evidence.unlink",
                      {"取消关联（答复其余关联）", "unlink it; tells what else rests on it"},
                      unlink_evidence);
    parting.query = {target};
    at(parting);
    Way going = way(Method::del, one, "evidence.remove",
                    {"移除（30 天内可恢复；答复所有关联）",
                     "remove it; it can be brought back for 30 days; tells what rests on it"},
                    remove_evidence);
    going.query = {reason_parameter()};
    at(going);
    at(way(Method::post, restore, "evidence.restore", {"恢复", "bring it back"}, restore_evidence));
    at(way(Method::get, verdict, "evidence.verify",
           {"重新读取全部文件，核对指纹", "read every file again and hold it against its digest"},
           verify_evidence));
}

}  // namespace hanse::server
