// SPDX-License-Identifier: GPL-3.0-or-later
// Each tool as a route of its own in the description: what it may be told, and what it answers. They are
// made of the routes with {tool} in tools.cpp, out of the table of tools.
#include <algorithm>

#include "hanse/base/contract.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/schemas.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/tool.hpp"
#include "hanse/server/tool_job.hpp"

namespace hanse::server {

using http::Need;
using http::Shape;

namespace {

/// "=text" says that there is no other.
std::vector<std::string> formats_of(const Tool& tool) {
    const bool only = tool.formats.starts_with('=');
    const auto words = words_in(tool.formats.substr(only ? 1 : 0));
    return {words.begin(), words.end()};
}

Shape file_shape() {
    static const Shape shape = http::named(
        "FileSent",
        http::object({always("name", http::text(1, 100), "文件名", "its name"),
                      at_times("text", http::text(0, 32 << 20), "内容", "what it holds"),
                      at_times("base64", http::text(0, 48 << 20), "内容（base64url），用于非文本",
                               "the same for what is no text: base64url")}));
    return shape;
}

Shape options_shape(const Tool& tool) {
    std::vector<http::ShapeField> fields;
    for (const std::string_view word : words_in(tool.options)) {
        std::string name(word);
        const bool flag = name.ends_with('!');
        if (flag) name.pop_back();
        fields.push_back(http::field(name, flag ? http::truth() : http::text(1, 20'000),
                                     Need::optional, base::same("--" + name)));
    }
    return http::object(std::move(fields));
}

Shape files_shape(const Tool& tool) {
    std::vector<http::ShapeField> fields;
    for (const std::string_view word : words_in(tool.files)) {
        const std::string name(word);
        fields.push_back(http::field(name, file_shape(), Need::optional, base::same(name)));
    }
    return http::object(std::move(fields));
}

/// What the tool takes, member by member. Nothing sent as an empty member is nothing: a caller may
/// fill in the same form for every tool.
Shape wish_shape(const Tool& tool) {
    const std::size_t words_max = tool.words.empty() ? 0 : 50;
    return http::object({at_times("options", options_shape(tool), "选项，同命令行",
                                  "options, as on the command line"),
                         http::field("words", http::list(http::text(1, 2000), words_max),
                                     Need::optional, base::same(std::string(tool.words))),
                         at_times("files", files_shape(tool), "随附文件", "files sent along"),
                         at_times("format", http::one_of(formats_of(tool)), "格式", "form")});
}

/// "text/csv; charset=utf-8" → "text/csv"
std::string media_of(const std::string& format) {
    const std::string type = content_type_of_format(format);
    return type.substr(0, type.find(';'));
}

http::Outcome outcome_of(const Tool& tool) {
    http::Outcome out{200, {"结果", "the answer"}, {}, "application/json", {}};
    for (const std::string& format : formats_of(tool)) {
        if (format != "json") {
            out.also.push_back(media_of(format));
            continue;
        }
        const auto known = computed_shape_if_any(tool.name);
        out.shape = known ? *known : http::any_json();
    }
    if (!out.shape) out.content_type = out.also.front();
    return out;
}

http::Route& find(Table& table, const std::string& id) {
    const auto found = std::ranges::find(table, id, &http::Route::id);
    base::expects(found != table.end(), "the routes of tools stand in the table");
    return *found;
}

Shape tool_shape() {
    return http::named(
        "Tool",
        http::object({always("name", id_shape(), "名称", "name"),
                      always("says", words_shape(), "做什么", "what it does"),
                      always("of_an_alliance", http::truth(), "用于联盟", "on an alliance"),
                      always("writes", http::truth(), "会写入台账", "writes into the register"),
                      always("options", some_text(), "选项；! 为开关", "options; ! is a flag"),
                      always("files", some_text(), "随附文件", "files sent along"),
                      always("words", some_text(), "词", "its own words"),
                      always("formats", some_text(), "格式；= 为唯一", "forms; =: only that")}));
}

/// @param way  with {tool} at its end.
http::Route for_one(http::Route way, const Tool& tool) {
    const std::string any = "{tool}";
    way.path.replace(way.path.find(any), any.size(), "{tool=" + std::string(tool.name) + "}");
    way.id += "." + std::string(tool.name);
    way.summary = tool.says;
    way.body = wish_shape(tool);
    way.outcomes = {outcome_of(tool)};
    return way;
}

}  // namespace

void add_tool_routes(Table& table, Office& /*office*/) {
    find(table, "tools.list").outcomes = {
        {200,
         {"列表", "the list"},
         http::object({always("items", http::list(tool_shape()), "工具", "the tools")})}};
    find(table, "tools.order").outcomes = {{201, {"已排队", "queued"}, job_shape()}};
    for (const char* id : {"tools.use", "tools.use_on"}) {
        http::Route& any = find(table, id);
        any.hidden = true;
        const http::Route way = any;
        for (const Tool& tool : tools())
            if (way.id == "tools.use_on" || tool.on == ToolOn::nothing)
                table.push_back(for_one(way, tool));
    }
}

}  // namespace hanse::server
