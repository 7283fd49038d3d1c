// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/evidence_access.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/base64.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/viewers.hpp"

namespace hanse::server {

using evidence::Evidence;
using evidence::File;
using evidence::Wall;
using people::Role;

namespace {

constexpr std::array<std::string_view, 4> kWalls{"alliance", "secretariat", "own", "room"};
constexpr const char* kTicket = "evidence file";  // what it is sealed as

}  // namespace

Result<Seat> sit_with_evidence(Ask& ask) {
    return ask.sit_as({Role::secretariat, Role::lead, Role::member_admin, Role::counsel,
                       Role::evaluator, Role::bureau});
}

Result<EvidenceFound> find_evidence(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const std::string& id = ask.request.at("evidence");
    HANSE_TRY(one, evidence::show(ask.database, id, evidence_viewer(seat)));
    if (one.alliance != seat.alliance.id)
        return base::not_found({}, "没有编号为 “" + id + "” 的证据",
                               "there is no evidence under the id '" + id + "'");
    return EvidenceFound{std::move(seat), std::move(one)};
}

std::string_view word_of(Wall wall) { return kWalls.at(static_cast<std::size_t>(wall)); }

Result<evidence::Visibility> visibility_of(const Value& body, const Seat& seat) {
    const std::string word = base::text_in(body, "wall");
    const auto at = std::ranges::find(kWalls, word.empty() ? kWalls.front() : word);
    evidence::Visibility out{static_cast<Wall>(at - kWalls.begin()), base::text_in(body, "who")};
    if (out.wall == Wall::own && out.who.empty()) out.who = seat.roles.member;
    // Nobody puts a paper where they could not read it themselves.
    if (evidence::may_see(out, evidence_viewer(seat))) return out;
    return base::denied("不能放到自己看不到的地方",
                        "nobody puts evidence where they could not see it");
}

bool may_change(const Evidence& one, const Seat& seat, const std::string& person) {
    if (seat.holds(Role::secretariat) || one.created_by == person) return true;
    const bool speaks = seat.holds(Role::member_admin) || seat.holds(Role::lead);
    return speaks && one.visibility.wall == Wall::own && one.visibility.who == seat.roles.member;
}

http::Shape evidence_wall_shape() {
    return http::named("EvidenceWall", http::one_of({kWalls.begin(), kWalls.end()}));
}

std::vector<http::ShapeField> file_fields() {
    return {always("name", http::text(0, 500), "文件名", "name"),
            always("digest", http::text(64, 64), "SHA-256", "SHA-256"),
            always("size", http::whole(0), "字节数", "bytes"),
            always("media_type", http::text(0, 200), "类型", "kind")};
}

namespace {

http::Shape one_version_shape() {
    return http::named(
        "EvidenceVersion",
        http::object(
            {always("number", http::whole(1), "第几版", "number"),
             always("made", day_or_none(), "形成日期", "made on"),
             always("valid_from", day_or_none(), "生效日期", "valid from"),
             always("expires", day_or_none(), "失效日期", "lapses on"),
             always("uploaded_at", http::moment(), "上传", "uploaded"),
             always("uploaded_by", id_shape(), "上传人", "by whom"),
             always("note", some_text(), "备注", "note"),
             always("files", http::list(http::named("EvidenceFile", http::object(file_fields()))),
                    "文件", "files")}));
}

}  // namespace

http::Shape evidence_shape() {
    static const http::Shape shape = http::named(
        "Evidence",
        http::object(
            {always("id", id_shape(), "编号", "id"),
             always("alliance", id_shape(), "联盟", "alliance"),
             always("title", http::text(0, 500), "标题", "title"),
             always("wall", evidence_wall_shape(), "谁可以看", "who may see it"),
             always("who", http::text(0, 200), "own：成员；room：专室；否则为空",
                    "own: the member; room: its address; else empty"),
             always("version", http::whole(1), "版本（用于 If-Match）", "version, for If-Match"),
             always("links", http::list(id_shape()), "关联对象", "what rests on it"),
             always("created_at", http::moment(), "登记", "added"),
             always("created_by", id_shape(), "登记人", "by whom"),
             always("removed_at", moment_or_none(), "移除；未移除则为空",
                    "removed; empty: it was not"),
             always("removed_by", http::text(0, 200), "移除人", "by whom"),
             always("versions", http::list(one_version_shape()), "各版；列表中只有最新一版",
                    "every version; in lists the newest")}));
    return shape;
}

namespace {

Value file_value(const File& file) {
    return Value::map()
        .set("name", evidence::display_name(file.name))
        .set("digest", file.kept.digest)
        .set("size", file.kept.size)
        .set("media_type", file.kept.media_type);
}

Value version_value(const evidence::Version& version) {
    Value files = Value::list();
    for (const File& file : version.files) files.push(file_value(file));
    return Value::map()
        .set("number", version.number)
        .set("made", version.dates.made)
        .set("valid_from", version.dates.valid_from)
        .set("expires", version.dates.expires)
        .set("uploaded_at", version.uploaded_at)
        .set("uploaded_by", version.uploaded_by)
        .set("note", version.note)
        .set("files", std::move(files));
}

}  // namespace

Value evidence_value(const Evidence& one) {
    Value versions = Value::list();
    for (const evidence::Version& version : one.versions) versions.push(version_value(version));
    return Value::map()
        .set("id", one.id)
        .set("alliance", one.alliance)
        .set("title", one.title)
        .set("wall", word_of(one.visibility.wall))
        .set("who", one.visibility.who)
        .set("version", one.version)
        .set("links", Value::list_of(one.links))
        .set("created_at", one.created_at)
        .set("created_by", one.created_by)
        .set("removed_at", one.removed_at)
        .set("removed_by", one.removed_by)
        .set("versions", std::move(versions));
}

std::string ticket_for(const Ask& ask, const std::string& alliance, const File& file) {
    const Value inside = Value::map()
                             .set("alliance", alliance)
                             .set("person", ask.person().person)
                             .set("at", ask.occasion().at)
                             .set("name", file.name)
                             .set("digest", file.kept.digest)
                             .set("size", file.kept.size)
                             .set("media_type", file.kept.media_type);
    return base::to_base64url(ask.office.house().key.seal(base::to_json(inside), kTicket));
}

Result<File> file_of_ticket(const Ask& ask, const std::string& alliance,
                            const std::string& ticket) {
    const base::Error wrong =
        base::invalid({.file = "#/files"}, "上传凭据无效或已过期，请重新上传文件",
                      "not a ticket of yours for this alliance, or an old one: upload it again");
    const auto sealed = base::from_base64url(ticket);
    if (!sealed) return wrong;
    const auto text = ask.office.house().key.unseal(*sealed, kTicket);
    if (!text) return wrong;
    HANSE_TRY(inside, base::parse_json(*text, "ticket"));
    const std::string at = base::text_in(inside, "at");
    if (base::text_in(inside, "alliance") != alliance ||
        base::text_in(inside, "person") != ask.person().person ||
        base::later(at, base::kDay) < ask.occasion().at)
        return wrong;
    File out{
        base::text_in(inside, "name"),
        {base::text_in(inside, "digest"), inside.find("size")->number()->to_int64().value_or(0),
         base::text_in(inside, "media_type")}};
    if (!ask.office.vault().has(out.kept.digest)) return wrong;
    return out;
}

namespace {

/// Only kinds that a browser shows without running anything of them; anything else is saved.
bool is_harmless(const std::string& media_type) {
    constexpr std::string_view kShown[] = {"application/pdf", "image/png", "image/jpeg",
                                           "text/plain"};
    return std::ranges::find(kShown, media_type) != std::end(kShown);
}

http::Answer download(const Ask& ask, const evidence::File& file) {
    const bool inside = is_harmless(file.kept.media_type);
    const std::string type = !inside                                ? "application/octet-stream"
                             : file.kept.media_type == "text/plain" ? "text/plain; charset=utf-8"
                                                                    : file.kept.media_type;
    http::Answer out = http::file(ask.office.vault().path_of(file.kept.digest), type);
    out.headers.set("Content-Disposition", http::attachment(evidence::display_name(file.name)));
    out.headers.set("X-Content-Type-Options", "nosniff");
    out.headers.set("Content-Security-Policy", "sandbox; default-src 'none'");
    out.headers.set("Cache-Control", "private, no-store");
    return out;
}

}  // namespace

Result<http::Answer> file_given(const Ask& ask, const Evidence& one) {
    const std::string& digest = ask.request.at("digest");
    for (const evidence::Version& version : one.versions)
        for (const evidence::File& file : version.files) {
            if (file.kept.digest != digest) continue;
            if (!ask.office.vault().has(digest))
                return base::unavailable({}, "文件丢失", "the file is lost");
            return download(ask, file);
        }
    return base::not_found({}, "该证据没有这个文件", "this evidence has no such file");
}

http::Outcome file_outcome() {
    return {200,
            {"文件", "the file"},
            {},
            "application/octet-stream",
            {"application/pdf", "image/png", "image/jpeg", "text/plain"}};
}

}  // namespace hanse::server
