// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/clauses: the words that were approved, every version, and what differs
// between two. They are changed by the process clause-edit only.
#include <fmt/format.h>

#include "hanse/http/etag.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"
#include "hanse/workflow/frozen_text.hpp"
#include "hanse/workflow/text_difference.hpp"

namespace hanse::server {

using workflow::FrozenText;

namespace {

constexpr const char* kTag = "clauses";

http::Shape text_shape() {
    return http::named(
        "ClauseVersion",
        http::object(
            {always("subject", id_shape(), "条款，如 clauses/C3", "which clause: clauses/C3"),
             always("number", http::whole(1), "第几版", "number"),
             always("text", http::text(0, std::size_t{1} << 20U), "文本", "its words"),
             always("digest", http::text(64, 64), "指纹", "SHA-256"),
             always("workflow", id_shape(), "由哪一流程冻结", "the workflow that froze it"),
             always("frozen_at", http::moment(), "冻结", "frozen"),
             always("frozen_by", http::text(0, 200), "冻结人", "by whom"),
             always("superseded_at", moment_or_none(), "被取代；现行则为空",
                    "superseded; empty: in force"),
             always("in_force", http::truth(), "现行", "in force")}));
}

http::Shape passages_shape() {
    return http::named(
        "TextDifference",
        http::object(
            {always("from", http::whole(0), "从第几版", "from version"),
             always("to", http::whole(0), "到第几版", "to version"),
             always("items",
                    http::list(http::object(
                        {always("how", http::one_of({"kept", "gone", "come"}), "保留、删去或新增",
                                "kept, gone or come"),
                         always("text", http::text(0, std::size_t{1} << 20U), "文字", "words")})),
                    "逐句", "sentence by sentence")}));
}

Value text_value(const FrozenText& text) {
    return Value::map()
        .set("subject", text.subject)
        .set("number", text.number)
        .set("text", text.text)
        .set("digest", text.digest)
        .set("workflow", text.instance)
        .set("frozen_at", text.frozen_at)
        .set("frozen_by", text.frozen_by)
        .set("superseded_at", text.superseded_at)
        .set("in_force", text.in_force());
}

Result<Answer> list_clauses(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(found, workflow::texts_in_force(ask.database, seat.alliance.id));
    Value items = Value::list();
    for (const FrozenText& one : found) items.push(text_value(one));
    return listed_as(ask, "clauses", std::move(items));
}

Result<std::vector<FrozenText>> versions_of(Ask& ask, const Seat& seat) {
    const std::string& clause = ask.request.at("clause");
    HANSE_TRY(found, workflow::versions(ask.database, seat.alliance.id, "clauses/" + clause));
    if (found.empty())
        return base::not_found({}, fmt::format("条款 {} 没有冻结的文本", clause),
                               fmt::format("no words of a clause {} were ever approved", clause));
    return found;
}

Result<Answer> show_clause(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(found, versions_of(ask, seat));
    Value items = Value::list();
    for (const FrozenText& one : found) items.push(text_value(one));
    return listed_as(ask, "clause", std::move(items));
}

/// @param number  0: the text before there was any.
Result<std::string> words_of(const std::vector<FrozenText>& versions, std::int64_t number) {
    if (number == 0) return std::string();
    for (const FrozenText& one : versions)
        if (one.number == number) return one.text;
    return base::not_found({}, fmt::format("没有第 {} 版", number),
                           fmt::format("there is no version {}", number));
}

const char* word_of(workflow::Passed::How how) {
    using How = workflow::Passed::How;
    return how == How::kept ? "kept" : how == How::gone ? "gone" : "come";
}

Result<Answer> differences(Ask& ask) {
    HANSE_TRY(seat, ask.sit_inside());
    HANSE_TRY(found, versions_of(ask, seat));
    const std::int64_t to = ask.number("to", found.front().number);
    const std::int64_t from = ask.number("from", to - 1);
    HANSE_TRY(before, words_of(found, from));
    HANSE_TRY(after, words_of(found, to));
    Value items = Value::list();
    for (const workflow::Passed& one : workflow::text_difference(before, after))
        items.push(Value::map().set("how", word_of(one.how)).set("text", one.text));
    if (is_export(ask)) return exported("differences", items, ask.query("format"));
    return http::json(Value::map().set("from", from).set("to", to).set("items", std::move(items)));
}

http::Parameter number_parameter(const char* name, const char* zh, const char* en) {
    return {name, http::whole(0, 1'000'000), http::Need::optional, {zh, en}};
}

}  // namespace

void add_clauses(Table& table, Office& office) {
    const Way ways[] = {
        {Method::get,
         "/alliances/{alliance}/clauses",
         "clauses.list",
         kTag,
         "signed-in",
         {"现行条款", "the clauses in force"},
         {},
         {format_parameter()},
         {200, page_of(text_shape())},
         list_clauses},
        {Method::get,
         "/alliances/{alliance}/clauses/{clause}",
         "clauses.show",
         kTag,
         "signed-in",
         {"一个条款的各版，新的在前", "every version of a clause, the newest first"},
         {},
         {format_parameter()},
         {200, page_of(text_shape())},
         show_clause},
        {Method::get,
         "/alliances/{alliance}/clauses/{clause}/differences",
         "clauses.differences",
         kTag,
         "signed-in",
         {"两版之间逐句的改动", "what differs between two versions, by sentences"},
         {},
         {number_parameter("from", "从第几版（默认：前一版；0 为尚无文本）",
                           "from version; by default the one before; 0: from nothing"),
          number_parameter("to", "到第几版（默认：最新）", "to version; by default the newest"),
          format_parameter()},
         {200, passages_shape()},
         differences}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
