// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/case: the whole of it as a case file, out and in.
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/files.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "cases";
constexpr std::uint64_t kCaseMax = std::uint64_t{128} << 20U;

Result<Answer> get_case(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const std::int64_t asked = ask.number("version", 0);
    const std::int64_t version = asked == 0 ? seat.alliance.version : asked;
    HANSE_TRY(file, registry::case_seen(ask.database, seat.alliance.id, version, seat.viewer,
                                        ask.office.walls()));
    const std::string etag = http::etag_of_version(version), format = ask.query("format");
    if (format.empty() || format == "json")
        return http::json(domain::case_tree(file)).with("ETag", etag);
    const bool workbook = format == "xlsx";
    HANSE_TRY(files, domain::write_case(file, workbook ? domain::CaseForm::workbook
                                                       : domain::CaseForm::single_file));
    Answer out =
        http::bytes(std::move(files.front().bytes),
                    workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                             : "application/yaml; charset=utf-8");
    out.headers.set("ETag", etag);
    // Whoever puts it back has to say which version it was.
    const std::filesystem::path path(files.front().path);
    out.headers.set("Content-Disposition",
                    http::attachment(fmt::format("{}-v{}{}", path.stem().string(), version,
                                                 path.extension().string())));
    return out;
}

/// The name that the client gives decides how it is read; the bytes came as a file of our own.
Result<domain::CaseFile> uploaded_case(Ask& ask) {
    HANSE_TRY(bytes, base::read_file(ask.request.body.file->path()));
    const std::string type(ask.request.headers.find("Content-Type"));
    const bool workbook = type.find("spreadsheetml") != std::string::npos;
    const std::vector<base::NamedBytes> files{
        {workbook ? "upload.xlsx" : "upload.yaml", std::move(bytes)}};
    return domain::parse_case(files, "upload");
}

/// The version that the case was made from: what others have changed since is not taken back.
Result<std::int64_t> based_on(const Ask& ask, const Seat& seat) {
    if (const auto version = version_seen(ask.request); version && *version > 0) return *version;
    if (seat.alliance.version == 1) return 1;  // there is no other
    return base::invalid(
        {.file = "If-Match"}, "请以 If-Match 说明案卷取自哪一版：即导出时的 ETag，如 \"v12\"",
        "say with If-Match from which version the case was made: the ETag that came "
        "with it, like \"v12\"");
}

Result<Answer> put_case(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(version, based_on(ask, seat));
    HANSE_TRY(file, uploaded_case(ask));
    file.id = seat.alliance.id;
    const auto check = registry::facts_agree(ask.office.book(), ask.office.today());
    const bool dry = ask.wants("dry_run");
    HANSE_TRY(changed, registry::replace(ask.database, seat.alliance.id, file, version,
                                         ask.query("reason"), ask.hand(seat, check),
                                         dry ? registry::Run::trial : registry::Run::real));
    const bool same = changed.records.empty();  // then the version is that of an earlier change
    return http::json(Value::map()
                          .set("dry_run", dry)
                          .set("version", changed.version.number)
                          .set("changed", same ? 0 : changed.version.changed)
                          .set("records", addresses_value(changed)));
}

http::Shape replaced_shape() {
    return http::named(
        "CaseReplaced",
        http::object(
            {always("dry_run", http::truth(), "试运行", "dry run"),
             always("version", http::whole(0), "版本", "version"),
             always("changed", http::whole(0), "改动条数", "records that changed"),
             always("records", http::list(id_shape(), 1'000'000), "记录", "their addresses")}));
}

/// The groups of facts stand beside what every case has.
http::Shape case_shape() {
    return http::with_example(
        http::named("Case", http::map_of(http::any_json(), 1000)),
        Value::map()
            .set("hanse", "1")
            .set("alliance", Value::map().set("id", "pumps").set("name", "Pumps")));
}

}  // namespace

void add_cases(Table& table, Office& office) {
    http::Route get = route(Method::get, "/alliances/{alliance}/case", "cases.get", kTag,
                            {"整份案卷（限您可见的部分）", "the whole case, as far as you see it"});
    get.who = "anyone";
    get.in_query = {{"version", http::whole(0), Need::optional, {"哪一版", "which version"}},
                    {"format",
                     http::one_of({"json", "yaml", "xlsx"}),
                     Need::optional,
                     {"格式", "form"},
                     false,
                     {"application/yaml",
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}}};
    get.outcomes = {{200, {"案卷", "the case"}, case_shape()}};
    get.action = action(office, get_case);
    table.push_back(std::move(get));

    http::Route put = route(Method::put, "/alliances/{alliance}/case", "cases.put", kTag,
                            {"以一份案卷替换全部资料", "replace everything by a case"});
    put.description = {
        "需要 If-Match：案卷取自哪一版（取出时的 "
        "ETag）；只有第一版的联盟可省略。只写入与那一版有差别的记录，"
        "产生一个版本，可撤销；他人此后的改动保留，同一条两边都改过则拒绝。dry_run=true "
        "只告知会改动什么",
        "needs If-Match: from which version the case was made (its ETag); not where there is but "
        "the "
        "first. Only what differs from that version is written, as one version that can be undone; "
        "what others have changed since stays, and a record that both have changed is refused. "
        "dry_run=true tells what would change"};
    put.upload =
        http::Upload{kCaseMax,
                     {"application/yaml", "application/json",
                      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};
    put.in_query = {{"dry_run", http::truth(), Need::optional, {"试运行", "dry run"}},
                    {"reason", http::text(0, 2000), Need::optional, {"理由", "why"}}};
    put.outcomes = {{200, {"改动", "what changed"}, replaced_shape()}};
    put.problems = {409, 422};
    put.action = action(office, put_case);
    table.push_back(std::move(put));
}

}  // namespace hanse::server
