// SPDX-License-Identifier: GPL-3.0-or-later
// The files of evidence: …/uploads gives tickets for what comes in, …/evidence/{evidence}/files hands
// out what was kept, …/evidence-verdict reads it all again.
#include <algorithm>

#include "hanse/evidence/evidence.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/server/evidence_access.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "evidence";

http::Shape ticket_shape() {
    std::vector<http::ShapeField> fields = file_fields();
    fields.push_back(always("ticket", http::text(1, 4000), "凭据，一天内有效", "good for a day"));
    return http::named("EvidenceTicket", http::object(std::move(fields)));
}

Result<Answer> upload(Ask& ask) {
    HANSE_TRY(seat, sit_with_evidence(ask));
    const auto& spooled = ask.request.body.file;
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

Result<Answer> fetch_file(Ask& ask) {
    HANSE_TRY(found, find_evidence(ask));
    return file_given(ask, found.evidence);
}

http::Shape damages_shape() {
    const http::Shape damage =
        http::object({always("evidence", id_shape(), "证据", "evidence"),
                      always("title", some_text(), "标题", "title"),
                      always("version", http::whole(1), "第几版", "version"),
                      always("name", some_text(), "文件名", "file"),
                      always("digest", http::text(64, 64), "SHA-256", "SHA-256"),
                      always("why", some_text(), "为何", "what is wrong")});
    return http::named("EvidenceVerdict",
                       http::object({always("files", http::whole(0), "读取的文件数", "files read"),
                                     always("damages", http::list(damage), "损坏的",
                                            "those that are not as they were")}));
}

/// Reads every file of the alliance again that the caller may see, of removed evidence too.
Result<Answer> verify_evidence(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(verdict, evidence::verify_seen(ask.database, ask.office.vault(), seat.alliance.id,
                                             evidence_viewer(seat)));
    Value damages = Value::list();
    for (const evidence::Damage& one : verdict.damages)
        damages.push(Value::map()
                         .set("evidence", one.evidence)
                         .set("title", one.title)
                         .set("version", one.version)
                         .set("name", evidence::display_name(one.name))
                         .set("digest", one.digest)
                         .set("why", one.error.message.in(ask.language())));
    return http::json(Value::map().set("files", verdict.files).set("damages", std::move(damages)));
}

}  // namespace

void add_evidence_files(Table& table, Office& office) {
    const http::Parameter name{
        "name", http::text(1, 300), Need::required, {"文件名", "name of the file"}};
    const Way coming{
        Method::post,
        "/alliances/{alliance}/uploads",
        "evidence.upload",
        kTag,
        "signed-in",
        {"上传一个文件，得到凭据（一天内有效）", "upload a file, for a ticket good for a day"},
        {},
        {name},
        {201, ticket_shape()},
        upload};
    add(table, office, coming).upload = http::Upload{office.settings().evidence_bytes_max, {}};
    const Way going{Method::get,
                    "/alliances/{alliance}/evidence/{evidence}/files/{digest}",
                    "evidence.file",
                    kTag,
                    "signed-in",
                    {"下载一个文件", "fetch a file"},
                    {},
                    {},
                    {200, {}},
                    fetch_file};
    add(table, office, going).outcomes = {file_outcome()};
    add(table, office,
        {Method::get,
         "/alliances/{alliance}/evidence-verdict",
         "evidence.verify",
         kTag,
         "signed-in",
         {"重新读取您可见的全部文件，核对指纹",
          "read every file again that you may see, and hold it against its digest"},
         {},
         {},
         {200, damages_shape()},
         verify_evidence});
}

}  // namespace hanse::server
