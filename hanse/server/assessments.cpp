// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/assessment: assessed as the caller sees it; results of the whole are kept by
// the secretariat and held against each other.
//
// What is computed for a caller is computed from what the caller may see (registry/walls). Statements
// of the whole go to each member in its own part.
#include <algorithm>
#include <map>

#include "hanse/assess/assess.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/report/assessment_document.hpp"
#include "hanse/report/assessment_json.hpp"
#include "hanse/report/docx.hpp"
#include "hanse/report/html.hpp"
#include "hanse/report/money_documents.hpp"
#include "hanse/report/pdf.hpp"
#include "hanse/report/text.hpp"
#include "hanse/report/why.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/keeping.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"

namespace hanse::server {

using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;
using people::Role;

namespace {

constexpr const char* kTag = "assessments";

/// A case as somebody sees it, and the day it is judged on.
struct Judged {
    domain::CaseFile file;
    base::Date day;
};

Result<Judged> judged(Ask& ask, const Seat& seat) {
    HANSE_TRY(file, registry::case_seen(ask.database, seat.alliance.id, ask.number("version", 0),
                                        seat.viewer, ask.office.walls()));
    const auto asked = base::Date::parse(ask.query("day"));
    const base::Date day = asked ? *asked : file.day.value_or(ask.office.today());
    return Judged{std::move(file), day};
}

Answer as_file(std::string bytes, const std::string& name, const std::string& format) {
    static const std::map<std::string, std::string> kTypes{
        {"html", "text/html; charset=utf-8"},
        {"text", "text/plain; charset=utf-8"},
        {"pdf", "application/pdf"},
        {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}};
    Answer out = http::bytes(std::move(bytes), kTypes.at(format));
    const std::string extension = format == "text" ? "txt" : format;
    return std::move(out).with("Content-Disposition", http::attachment(name + "." + extension));
}

Result<Answer> drawn(const report::Document& document, const std::string& name,
                     const std::string& format) {
    if (format == "html") return as_file(report::to_html(document, {}), name, format);
    if (format == "text") return as_file(report::to_text(document, {}), name, format);
    auto bytes = format == "docx" ? report::to_docx(document) : report::to_pdf(document);
    if (!bytes) return bytes.error();
    return as_file(*std::move(bytes), name, format);
}

std::string format_of(const Ask& ask) {
    const std::string format = ask.query("format");
    return format.empty() ? "json" : format;
}

base::Language language_of(const Ask& ask) {
    const std::string asked = ask.query("lang");
    if (asked.empty()) return ask.language();
    return asked == "en" ? base::Language::en : base::Language::zh;
}

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

Value kept_value(const registry::KeptResult& kept) {
    return Value::map()
        .set("id", kept.id)
        .set("kind", kept.kind)
        .set("version", kept.version)
        .set("facts", kept.facts)
        .set("rules", kept.rules)
        .set("day", kept.day)
        .set("at", kept.at)
        .set("who", kept.who)
        .set("summary", kept.summary);
}

Result<registry::FullResult> result_named(Ask& ask, const Seat& seat, const char* name) {
    return registry::result_seen(ask.database, seat.alliance.id, ask.request.at(name), seat.viewer,
                                 ask.office.walls());
}

Result<Answer> keep_result(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat}));
    HANSE_TRY(subject, judged(ask, seat));
    HANSE_TRY(answer, assess::assess(subject.file, ask.office.book(), subject.day));
    HANSE_TRY(to_keep, result_to_keep(ask.text("kind"), answer, subject.day));
    HANSE_TRY(kept, registry::keep(ask.database, seat.alliance.id, seat.alliance.version, to_keep,
                                   ask.occasion()));
    return http::created("/api/v1/alliances/" + seat.alliance.id + "/results/" + kept.id,
                         kept_value(kept));
}

Result<Answer> list_results(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(found,
              registry::results_seen(ask.database, seat.alliance.id, ask.query("kind"), seat.viewer,
                                     ask.office.walls(), ask.number("count", 100)));
    Value items = Value::list();
    for (const registry::KeptResult& one : found) items.push(kept_value(one));
    const std::string format = format_of(ask);
    if (format != "json") return exported("results", items, format);
    return http::json(Value::map()
                          .set("total", static_cast<std::int64_t>(found.size()))
                          .set("items", std::move(items)));
}

Result<Answer> show_result(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(found, result_named(ask, seat, "result"));
    return http::json(kept_value(found.head).set("body", found.body));
}

std::map<std::string, const Value*> by_rule(const Value& assessment) {
    std::map<std::string, const Value*> out;
    for (const Value& finding : base::items_in(assessment, "findings"))
        out.emplace(base::text_in(finding, "rule"), &finding);
    return out;
}

/// Findings whose status or grade is another, or that stand in one only.
Value changed_findings(const Value& before, const Value& after) {
    const auto side = [](const Value& finding) {
        Value out = Value::map().set("status", base::text_in(finding, "status"));
        if (const std::string grade = base::text_in(finding, "grade"); !grade.empty())
            out.set("grade", grade);
        if (const Value* sentence = finding.find("sentence")) out.set("sentence", *sentence);
        return out;
    };
    const auto differs = [](const Value& a, const Value& b) {
        return base::text_in(a, "status") != base::text_in(b, "status") ||
               base::text_in(a, "grade") != base::text_in(b, "grade");
    };
    auto then = by_rule(before);
    Value out = Value::list();
    for (const auto& [rule, now] : by_rule(after)) {
        const auto old = then.extract(rule);
        if (!old.empty() && !differs(*old.mapped(), *now)) continue;
        out.push(Value::map()
                     .set("rule", rule)
                     .set("before", old.empty() ? Value() : side(*old.mapped()))
                     .set("after", side(*now)));
    }
    for (const auto& [rule, old] : then)
        out.push(Value::map().set("rule", rule).set("before", side(*old)).set("after", Value()));
    return out;
}

Result<Answer> compare_results(Ask& ask) {
    HANSE_TRY(seat, ask.sit());
    HANSE_TRY(before, result_named(ask, seat, "result"));
    HANSE_TRY(after, result_named(ask, seat, "other"));
    if (before.head.kind != "assessment" || after.head.kind != "assessment")
        return base::invalid({}, "只能比较评估结果", "assessments can be compared");
    return http::json(Value::map()
                          .set("before", kept_value(before.head))
                          .set("after", kept_value(after.head))
                          .set("same_facts", before.head.facts == after.head.facts)
                          .set("same_rules", before.head.rules == after.head.rules)
                          .set("findings", changed_findings(before.body, after.body)));
}

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

http::Parameter day_parameter() {
    return {"day",
            http::day(),
            Need::optional,
            {"评估日（默认：资料截至日）", "day of the assessment; by default that of the facts"}};
}

http::Parameter document_parameter() {
    return {"format",
            http::one_of({"json", "html", "text", "docx", "pdf"}),
            Need::optional,
            {"格式", "form"}};
}

http::Parameter version_parameter() {
    return {
        "version", http::whole(0), Need::optional, {"哪一版资料", "which version of the facts"}};
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
    now.outcomes = {{200, {"评估", "the assessment"}, http::any_json()}};
    now.rate = "heavy";
    now.action = action(office, assess_now);
    table.push_back(std::move(now));

    http::Route keep = route(Method::post, "/alliances/{alliance}/results", "results.keep", kTag,
                             {"评估全部资料并存档", "assess the whole, and keep the result"});
    keep.in_query = {day_parameter()};
    keep.body = http::object({http::field("kind", http::one_of({"assessment", "statements"}),
                                          Need::required, {"种类", "kind"})});
    keep.outcomes = {{201, {"已存档", "kept"}, http::any_json()}};
    keep.idempotent_by_key = true;
    keep.rate = "heavy";
    keep.action = action(office, keep_result);
    table.push_back(std::move(keep));

    http::Route all = route(Method::get, "/alliances/{alliance}/results", "results.list", kTag,
                            {"存档的结果", "results that were kept"});
    all.in_query = {
        {"kind", http::one_of({"assessment", "statements"}), Need::optional, {"种类", "kind"}},
        count_parameter(1000),
        format_parameter()};
    all.outcomes = {{200, {"列表", "the list"}, http::any_json()}};
    all.action = action(office, list_results);
    table.push_back(std::move(all));

    http::Route one = route(Method::get, "/alliances/{alliance}/results/{result}", "results.show",
                            kTag, {"一份存档的结果", "one result"});
    one.outcomes = {{200, {"结果", "the result"}, http::any_json()}};
    one.action = action(office, show_result);
    table.push_back(std::move(one));

    http::Route compare =
        route(Method::get, "/alliances/{alliance}/results/{result}/against/{other}",
              "results.compare", kTag, {"比较两次评估", "two assessments against each other"});
    compare.outcomes = {{200, {"有变化的发现", "findings that changed"}, http::any_json()}};
    compare.action = action(office, compare_results);
    table.push_back(std::move(compare));

    http::Route statements =
        route(Method::get, "/alliances/{alliance}/statements", "statements.show", kTag,
              {"对账单：成员只见本公司的", "statements: a member sees its own"});
    statements.in_query = {{"result",
                            http::text(1, 100),
                            Need::optional,
                            {"哪一份（默认：最近）", "which; by default the newest"}}};
    statements.outcomes = {{200, {"对账单", "the statements"}, http::any_json()}};
    statements.action = action(office, show_statements);
    table.push_back(std::move(statements));
}

}  // namespace hanse::server
