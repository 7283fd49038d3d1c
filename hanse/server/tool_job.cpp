// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/tool_job.hpp"

#include <algorithm>
#include <filesystem>

#include <fmt/format.h>

#include "hanse/base/base64.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::server {

using base::Result;
using base::Value;

namespace {

constexpr std::chrono::hours kJobTime{2};

Result<ToolWish> wish_in(const Value& input) {
    ToolWish out;
    out.tool = find_tool(base::text_in(input, "tool"));
    if (out.tool == nullptr) return base::not_found({}, "没有这个工具", "there is no such tool");
    if (const Value* options = input.find("options"))
        for (const auto& [name, value] : options->fields())
            out.options.emplace_back(name, *value.text());
    out.words = base::texts_in(input, "words");
    for (const Value& file : base::items_in(input, "files"))
        out.files.push_back({base::text_in(file, "name"),
                             base::from_base64url(base::text_in(file, "bytes")).value_or("")});
    out.format = base::text_in(input, "format");
    out.format_told = base::true_in(input, "format_told");
    out.language = base::text_in(input, "language");
    return out;
}

Result<Value> run_tool_job(Office& office, jobs::JobContext& context) {
    HANSE_TRY(wish, wish_in(context.input()));
    const std::string alliance = base::text_in(context.input(), "alliance");
    const base::Bilingual stage = wish.tool->says;
    const KeepOn keep_on = [&]() -> Result<base::Done> {
        return context.progress({.done = 0, .total = 0, .stage = stage, .checkpoint = {}});
    };
    ToolLimits limits;
    limits.time = kJobTime;
    HANSE_TRY(output, run_tool(office.settings().program, wish, register_folder(office, alliance),
                               limits, keep_on));
    Value answer = Value::map()
                       .set("exit", output.exit)
                       .set("content_type", content_type_of_format(wish.format))
                       .set("bytes", base::to_base64url(output.bytes))
                       .set("words", output.words);
    const trail::Occasion asker{context.job().asked_by, "job:" + context.job().id, "",
                                office.now()};
    context.at_end([alliance, asker, done = std::move(wish)](store::Database& database) {
        return note_writing(database, alliance, done, asker);
    });
    return answer;
}

bool is_rehearsal(const ToolWish& wish) {
    return std::ranges::any_of(wish.options,
                               [](const auto& one) { return one.first == "dry-run"; });
}

}  // namespace

base::Result<base::Done> note_writing(store::Database& database, const std::string& alliance,
                                      const ToolWish& wish, const trail::Occasion& occasion) {
    if (!wish.tool->writes || is_rehearsal(wish)) return base::Done{};
    HANSE_CHECK(
        trail::note(database, alliance, occasion,
                    {.what = "register.changed",
                     .subject = fmt::format("tools/{}", wish.tool->name),
                     .before = {},
                     .after = base::to_json(Value::map().set("words", Value::list_of(wish.words))),
                     .reason = {}}));
    return base::Done{};
}

std::string register_folder(const Office& office, const std::string& alliance) {
    const std::string folder = office.file("registers/" + alliance);
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    return folder;
}

bool has_register(const Office& office, const std::string& alliance) {
    std::error_code problem;  // no folder: nothing in it
    const bool empty = std::filesystem::is_empty(office.file("registers/" + alliance), problem);
    return !problem && !empty;
}

Value tool_job_input(const ToolWish& wish, const std::string& alliance) {
    Value options = Value::map(), files = Value::list();
    for (const auto& [name, value] : wish.options) options.set(name, value);
    for (const base::NamedBytes& file : wish.files)
        files.push(
            Value::map().set("name", file.path).set("bytes", base::to_base64url(file.bytes)));
    return Value::map()
        .set("tool", wish.tool->name)
        .set("alliance", alliance)
        .set("options", std::move(options))
        .set("words", Value::list_of(wish.words))
        .set("files", std::move(files))
        .set("format", wish.format)
        .set("format_told", wish.format_told)
        .set("language", wish.language);
}

Value job_seen(const jobs::Job& job) {
    const Value whole = jobs::job_value(job);
    Value out = Value::map();
    for (const auto& [name, value] : whole.fields())
        if (name != "input" && name != "result" && name != "worker" && name != "lease_until" &&
            name != "checkpoint")
            out.set(name, value);
    return out;
}

jobs::Handlers job_handlers(Office& office) {
    return {
        {kToolJob, [&office](jobs::JobContext& context) { return run_tool_job(office, context); }}};
}

}  // namespace hanse::server
