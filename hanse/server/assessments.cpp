// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/assessment: computed for a caller from what the caller may see (registry/walls).
#include "hanse/assess/assess.hpp"
#include "hanse/report/assessment_document.hpp"
#include "hanse/report/assessment_json.hpp"
#include "hanse/report/why.hpp"
#include "hanse/server/judged.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/schemas.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

namespace {

constexpr const char* kTag = "assessments";

Result<Answer> assess_now(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(subject, judged(ask, seat));
    HANSE_TRY(answer, assess::assess(subject.file, ask.office.book(), subject.day));
    const std::string why = ask.query("why"), format = format_of(ask);
    if (!why.empty()) {
        HANSE_TRY(reason, report::explain(answer, why, language_of(ask)));
        return drawn(reason, seat.alliance.id, format == "json" ? "html" : format);
    }
    if (format != "json")
        return drawn(report::assessment_document(answer, language_of(ask)), seat.alliance.id,
                     format);
    Value out = report::assessment_value(answer);
    out.set("seen_as", ask.office.walls().sees_all(seat.viewer) ? "whole" : "part");
    return http::json(out);
}

}  // namespace

void add_assessments(Table& table, Office& office) {
    http::Route now = route(Method::get, "/alliances/{alliance}/assessment", "assessments.now",
                            kTag, {"按您可见的资料评估", "assessed from what you may see"});
    now.description = {"您看不见的资料按未知处理；seen_as 说明是否依据全部资料",
                       "what you do not see is unknown to it; seen_as says whether it rests on the "
                       "whole"};
    now.who = "anyone";
    now.in_query = {day_parameter(),
                    version_parameter(),
                    document_parameter(),
                    language_parameter(),
                    {"why",
                     http::text(1, 200),
                     Need::optional,
                     {"只解释一项：规则、事实、目标、节点……",
                      "explain one thing: a rule, fact, objective, node …"}}};
    now.outcomes = {{200, {"评估", "the assessment"}, computed_shape("assessment")}};
    now.rate = "heavy";
    now.action = action(office, assess_now);
    table.push_back(std::move(now));
}

}  // namespace hanse::server
