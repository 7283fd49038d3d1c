// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/evidence_access.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/base64.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/server/viewers.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using evidence::Evidence;
using evidence::File;
using evidence::Wall;
using people::Role;

namespace {

constexpr std::array<std::string_view, 4> kWalls{"alliance", "secretariat", "own", "room"};
constexpr const char* kTicket = "evidence file";  // what it is sealed as

}  // namespace

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

}  // namespace hanse::server
