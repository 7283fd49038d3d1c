// SPDX-License-Identifier: GPL-3.0-or-later
// /alliances/{alliance}/results: assessments and statements of the whole, kept by the secretariat and
// held against each other.
#include "hanse/registry/alliances/results.hpp"

#include <map>

#include "hanse/assess/assess.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/judged.hpp"
#include "hanse/server/keeping.hpp"
#include "hanse/server/schemas.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "assessments";

http::Shape kind_shape() { return http::one_of({"assessment", "statements"}); }

std::vector<http::ShapeField> kept_fields() {
    return {always("id", id_shape(), "编号", "id"),
            always("kind", kind_shape(), "种类", "kind"),
            always("version", http::whole(0), "依据的版本", "version of the facts"),
            always("facts", http::text(64, 64), "资料的指纹", "fingerprint of the facts"),
            always("rules", http::text(64, 64), "规则库的指纹", "fingerprint of the rules"),
            always("day", http::day(), "评估日", "the day assessed"),
            always("at", http::moment(), "存档", "kept"),
            always("who", http::text(0, 200), "何人", "by whom"),
            always("summary", http::map_of(http::any_json()),
                   "概要：各状态、各等级的数目，或年份和货币",
                   "in short: how many of each status and grade, or year and currency")};
}

http::Shape kept_shape() {
    static const http::Shape shape = http::named("Result", http::object(kept_fields()));
    return shape;
}

http::Shape whole_result_shape() {
    std::vector<http::ShapeField> fields = kept_fields();
    fields.push_back(
        always("body", http::any_of({computed_shape("assessment"), computed_shape("statements")}),
               "全部内容", "all of it"));
    return http::named("ResultWhole", http::object(std::move(fields)));
}

http::Shape compared_shape() {
    const http::Shape side =
        http::named("FindingSide",
                    http::object({always("status", some_text(), "状态", "status"),
                                  at_times("grade", some_text(), "等级", "grade"),
                                  at_times("sentence", words_shape(), "一句话", "the sentence")}));
    const http::Shape change = http::named(
        "FindingChange", http::object({always("rule", id_shape(), "规则", "rule"),
                                       always("before", http::nullable(side), "之前；没有则为 null",
                                              "before; null: it was not there"),
                                       always("after", http::nullable(side), "之后；没有则为 null",
                                              "after; null: it is not there")}));
    return http::named(
        "Comparison",
        http::object(
            {always("before", kept_shape(), "之前的结果", "the earlier result"),
             always("after", kept_shape(), "之后的结果", "the later result"),
             always("same_facts", http::truth(), "资料相同", "of the same facts"),
             always("same_rules", http::truth(), "规则相同", "by the same rules"),
             always("findings", http::list(change), "有变化的发现", "findings that changed")}));
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
    HANSE_TRY(found, registry::results_seen(ask.database, seat.alliance.id, ask.query("kind"),
                                            seat.viewer, ask.office.walls(),
                                            static_cast<std::int64_t>(count_wanted(ask))));
    Value items = Value::list();
    for (const registry::KeptResult& one : found) items.push(kept_value(one));
    return page_as(ask, "results", std::move(items));
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

}  // namespace

void add_results(Table& table, Office& office) {
    const std::string all = "/alliances/{alliance}/results", one = all + "/{result}";
    const std::string against = one + "/against/{other}";
    http::Route& keep = add(table, office,
                            {Method::post,
                             all.c_str(),
                             "results.keep",
                             kTag,
                             "signed-in",
                             {"评估全部资料并存档", "assess the whole, and keep the result"},
                             {http::field("kind", kind_shape(), Need::required, {"种类", "kind"})},
                             {day_parameter()},
                             {201, kept_shape()},
                             keep_result});
    keep.idempotent_by_key = true;
    keep.rate = "heavy";
    const Way ways[] = {{Method::get,
                         all.c_str(),
                         "results.list",
                         kTag,
                         "signed-in",
                         {"存档的结果", "results that were kept"},
                         {},
                         {{"kind", kind_shape(), Need::optional, {"种类", "kind"}},
                          count_parameter(1000),
                          format_parameter()},
                         {200, uncounted_page_of(kept_shape())},
                         list_results},
                        {Method::get,
                         one.c_str(),
                         "results.show",
                         kTag,
                         "signed-in",
                         {"一份存档的结果", "one result"},
                         {},
                         {},
                         {200, whole_result_shape()},
                         show_result},
                        {Method::get,
                         against.c_str(),
                         "results.compare",
                         kTag,
                         "signed-in",
                         {"比较两次评估", "two assessments against each other"},
                         {},
                         {},
                         {200, compared_shape()},
                         compare_results}};
    for (const Way& way : ways) add(table, office, way);
}

}  // namespace hanse::server
