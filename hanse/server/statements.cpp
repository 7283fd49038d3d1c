// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/statements: what the secretariat kept goes to each member in its own part.
#include <algorithm>

#include "hanse/base/value_fields.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/server/schemas.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;

namespace {

constexpr const char* kTag = "assessments";

/// Of kept statements, what is the caller's: everything, or the own member's part and no total.
Value statements_for(const Value& body, const std::string& member, bool everything) {
    if (everything) return body;
    Value out = Value::map(), own = Value::list();
    for (const auto& [name, value] : body.fields())
        if (name != "alliance" && name != "members") out.set(name, value);
    for (const Value& one : base::items_in(body, "members"))
        if (!member.empty() && base::text_in(one, "member") == member) own.push(one);
    return out.set("members", std::move(own));
}

Result<Answer> show_statements(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    const bool everything = ask.office.walls().sees_all(seat.viewer);
    if (!everything && seat.viewer.member.empty())
        return base::denied("对账单限秘书处及成员本人查看",
                            "statements are for the secretariat and the members themselves");
    HANSE_TRY(kept, registry::results(ask.database, seat.alliance.id, "statements", 1000));
    const std::string wanted = ask.query("result");
    const auto found =
        wanted.empty() ? kept.begin() : std::ranges::find(kept, wanted, &registry::KeptResult::id);
    if (found == kept.end())
        return base::not_found({}, "秘书处尚未出具对账单",
                               "the secretariat has given no statements yet");
    HANSE_TRY(full, registry::result(ask.database, seat.alliance.id, found->id));
    return http::json(
        Value::map()
            .set("id", full.head.id)
            .set("at", full.head.at)
            .set("day", full.head.day)
            .set("statements", statements_for(full.body, seat.viewer.member, everything)));
}

http::Shape statements_shape() {
    return http::named("StatementsGiven",
                       http::object({always("id", id_shape(), "编号", "id of the result"),
                                     always("at", http::moment(), "出具", "given"),
                                     always("day", http::day(), "评估日", "the day assessed"),
                                     always("statements", computed_shape("statements"),
                                            "对账单；成员只见本公司的，且没有 alliance",
                                            "a member sees its own only, without `alliance`")}));
}

}  // namespace

void add_statements(Table& table, Office& office) {
    add(table, office,
        {Method::get,
         "/alliances/{alliance}/statements",
         "statements.show",
         kTag,
         "signed-in",
         {"对账单：成员只见本公司的", "statements: a member sees its own"},
         {},
         {{"result",
           http::text(1, 100),
           Need::optional,
           {"哪一份（默认：最近）", "which; by default the newest"}}},
         {200, statements_shape()},
         show_statements});
}

}  // namespace hanse::server
