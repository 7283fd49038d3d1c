// SPDX-License-Identifier: GPL-3.0-or-later
// /tools: everything the command line computes, at once or as a job.
#include "hanse/domain/case_format.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/jobs/job.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/tool_job.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "tools";

Result<const Tool*> tool_of(const Ask& ask, bool of_an_alliance) {
    const Tool* tool = find_tool(ask.request.at("tool"));
    if (tool == nullptr || (!of_an_alliance && tool->on != ToolOn::nothing))
        return base::not_found({}, "没有这个工具；见 /api/v1/tools",
                               "there is no such tool: see /api/v1/tools");
    return tool;
}

/// The wish with the case as the caller sees it.
Result<ToolWish> wish_of(Ask& ask, const Tool& tool, const Seat* seat) {
    const auto& caller = ask.caller.principal;
    HANSE_TRY(wish, tool_wish(tool, ask.request.json, ask.language(), caller ? caller->name : ""));
    if (tool.on != ToolOn::alliance) return wish;
    HANSE_TRY(file, registry::case_to_judge(ask.database, seat->alliance.id, 0, seat->viewer,
                                            ask.office.walls()));
    HANSE_TRY(files, domain::write_case(file, domain::CaseForm::single_file));
    wish.files.push_back({"case.yaml", std::move(files.front().bytes)});
    return wish;
}

Result<Seat> seat_for(Ask& ask, const Tool& tool) {
    if (tool.writes) return ask.sit_as({Role::secretariat, Role::lead});
    return tool.on == ToolOn::register_of ? ask.sit_inside() : ask.sit();
}

Answer answer_of(const ToolWish& wish, ToolOutput output) {
    Answer out = http::bytes(std::move(output.bytes), content_type_of_format(wish.format));
    const bool page = wish.format == "json" || wish.format.empty();
    if (!page)
        out.headers.set("Content-Disposition",
                        http::attachment(std::string(wish.tool->name) + "." +
                                         (wish.format == "text" ? "txt" : wish.format)));
    return out;
}

Result<Answer> use_tool(Ask& ask) {
    HANSE_TRY(tool, tool_of(ask, false));
    HANSE_TRY(wish, wish_of(ask, *tool, nullptr));
    HANSE_TRY(output, run_tool(ask.office.settings().program, wish, "", ToolLimits{}));
    return answer_of(wish, std::move(output));
}

Result<Answer> use_alliance_tool(Ask& ask) {
    HANSE_TRY(tool, tool_of(ask, true));
    HANSE_TRY(seat, seat_for(ask, *tool));
    HANSE_TRY(wish, wish_of(ask, *tool, &seat));
    HANSE_TRY(output, run_tool(ask.office.settings().program, wish,
                               register_folder(ask.office, seat.alliance.id), ToolLimits{}));
    const auto note = [&] {
        return note_writing(ask.database, seat.alliance.id, wish, ask.occasion());
    };
    HANSE_CHECK(ask.database.transaction(note));
    return answer_of(wish, std::move(output));
}

Result<Answer> order_tool(Ask& ask) {
    HANSE_TRY(tool, tool_of(ask, true));
    HANSE_TRY(seat, seat_for(ask, *tool));
    HANSE_TRY(wish, wish_of(ask, *tool, &seat));
    HANSE_TRY(id, jobs::ask(ask.database, ask.occasion(),
                            {.kind = kToolJob,
                             .scope = seat.alliance.id,
                             .input = tool_job_input(wish, seat.alliance.id)}));
    ask.office.wake();
    HANSE_TRY(job, jobs::show(ask.database, id));
    return http::created("/api/v1/jobs/" + id, job_seen(job));
}

Result<Answer> list_tools(Ask& ask) {
    Value items = Value::list();
    for (const Tool& tool : tools())
        items.push(Value::map()
                       .set("name", tool.name)
                       .set("says", words_value(tool.says))
                       .set("of_an_alliance", tool.on != ToolOn::nothing)
                       .set("writes", tool.writes)
                       .set("options", tool.options)
                       .set("files", tool.files)
                       .set("words", tool.words)
                       .set("formats", tool.formats));
    static_cast<void>(ask);
    return http::json(Value::map().set("items", std::move(items)));
}

http::Shape wish_shape() {
    const http::Shape file = http::object(
        {http::field("name", http::text(1, 100), Need::required, {"文件名", "its name"}),
         http::field("text", http::text(0, 32 << 20), Need::optional, {"内容", "what it holds"}),
         http::field(
             "base64", http::text(0, 48 << 20), Need::optional,
             {"内容（base64url），用于非文本", "the same for what is no text: base64url"})});
    return http::named(
        "ToolWish",
        http::object({http::field("options", http::map_of(http::any_json(), 40), Need::optional,
                                  {"选项：文本或 true", "options: texts, or true"}),
                      http::field("words", http::list(http::text(1, 2000), 50), Need::optional,
                                  {"词", "its own words"}),
                      http::field("files", http::map_of(file, 8), Need::optional,
                                  {"随附文件，按选项名", "files, by the option that they are for"}),
                      http::field("format", http::text(1, 10), Need::optional, {"格式", "form"})}));
}

}  // namespace

void add_tools(Table& table, Office& office) {
    http::Route all =
        route(Method::get, "/tools", "tools.list", kTag, {"可用的工具", "what can be computed"});
    all.who = "anyone";
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_tools);
    table.push_back(std::move(all));

    struct Way {
        const char *path, *id;
        base::Bilingual says;
        int status;
        Work work;
    };
    const Way ways[] = {{"/tools/{tool}", "tools.use", {"使用工具", "use a tool"}, 200, use_tool},
                        {"/alliances/{alliance}/tools/{tool}",
                         "tools.use_on",
                         {"用于联盟（按您可见的资料）", "on an alliance, as you see it"},
                         200,
                         use_alliance_tool},
                        {"/alliances/{alliance}/tools/{tool}/jobs",
                         "tools.order",
                         {"在后台运行", "as a job in the background"},
                         201,
                         order_tool}};
    for (const Way& way : ways) {
        http::Route one = route(Method::post, way.path, way.id, kTag, way.says);
        one.body = wish_shape();
        one.body_max = std::uint64_t{64} << 20U;
        one.outcomes = {{way.status, {"结果", "the answer"}, http::any_json()}};
        one.problems = {503};
        one.rate = "heavy";
        one.action = action(office, way.work);
        table.push_back(std::move(one));
    }
}

}  // namespace hanse::server
