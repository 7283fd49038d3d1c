// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/statements: what the secretariat kept goes to each member in its own part.
#include "hanse/base/value_fields.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/server/schemas.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "assessments";

/// Everything, or the own member's part.
Result<Answer> show_statements(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(found, registry::statements_seen(ask.database, seat.alliance.id, ask.query("result"),
                                               seat.viewer, ask.office.walls()));
    return http::json(Value::map()
                          .set("id", found.head.id)
                          .set("at", found.head.at)
                          .set("day", found.head.day)
                          .set("statements", found.body));
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
