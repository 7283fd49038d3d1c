// SPDX-License-Identifier: GPL-3.0-or-later
// A report for programs and for spreadsheets: complete.
#include <algorithm>
#include <array>
#include <functional>

#include "hanse/watch/report.hpp"

namespace hanse::watch {

using base::Value;

namespace {

Value decision_value(const Decision& decision) {
    Value out = Value::map();
    out.set("decision", decision.choice).set("owner", decision.owner).set("day", decision.day);
    if (!decision.note.empty()) out.set("note", decision.note);
    out.set("at", decision.at).set("who", decision.who);
    return out;
}

Value list_value(const std::vector<Warning>& warnings) {
    Value out = Value::list();
    for (const Warning& one : warnings) {
        Value value = warning_value(one);
        value.set("open", one.open());
        if (one.outdated()) value.set("changed_since_decided", true);
        Value decisions = Value::list();
        for (const Decision& decision : one.decisions) decisions.push(decision_value(decision));
        if (!one.decisions.empty()) value.set("decisions", std::move(decisions));
        out.push(std::move(value));
    }
    return out;
}

Value run_value(const Run& run) {
    return Value::map()
        .set("number", run.number)
        .set("day", run.day)
        .set("at", run.at)
        .set("who", run.who);
}

struct Column {
    const char* heading;
    std::string (*cell)(const Warning&);
};

std::string joined(const std::vector<std::string>& items) {
    std::string out;
    for (const std::string& item : items) out += (out.empty() ? "" : "; ") + item;
    return out;
}

std::string hundredths(const base::Rational& score) {
    return (score * base::Rational(100)).rounded(1);
}

constexpr std::array kColumns{
    Column{"news", [](const Warning& one) { return std::string(news_name(one.news)); }},
    Column{"grade",
           [](const Warning& one) {
               return one.own() ? "own" : std::string(grade_name(one.risk.grade));
           }},
    Column{"score_low", [](const Warning& one) { return hundredths(one.risk.low); }},
    Column{"score_high", [](const Warning& one) { return hundredths(one.risk.high); }},
    Column{"number", [](const Warning& one) { return one.number; }},
    Column{"title", [](const Warning& one) { return one.title; }},
    Column{"holder", [](const Warning& one) { return one.holder; }},
    Column{"published", [](const Warning& one) { return one.published; }},
    Column{"status", [](const Warning& one) { return one.status; }},
    Column{"expiry", [](const Warning& one) { return one.expiry; }},
    Column{"reasons",
           [](const Warning& one) {
               std::vector<std::string> out;
               for (const Reason& reason : one.reasons)
                   out.push_back(reason.by + (reason.what.empty() ? "" : ": ") + reason.what);
               return joined(out);
           }},
    Column{"changes",
           [](const Warning& one) {
               std::vector<std::string> out;
               for (const Change& change : one.changes) out.push_back(change.field);
               return joined(out);
           }},
    Column{"flags",
           [](const Warning& one) {
               std::vector<std::string> out;
               for (const Flag& flag : one.flags)
                   out.push_back(flag.rule + (flag.certain ? "" : "?"));
               return joined(out);
           }},
    Column{"member", [](const Warning& one) { return one.member; }},
    Column{"decision",
           [](const Warning& one) { return one.decided() ? one.decided()->choice : ""; }},
    Column{"decided_by",
           [](const Warning& one) { return one.decided() ? one.decided()->owner : ""; }},
    Column{"decided_on",
           [](const Warning& one) { return one.decided() ? one.decided()->day : ""; }},
    Column{"note", [](const Warning& one) { return one.decided() ? one.decided()->note : ""; }}};

void add_parts(std::vector<std::string>& cells, const Warning& warning) {
    for (const std::string_view name : part_names()) {
        const auto part = std::ranges::find(warning.risk.parts, name, &Part::name);
        const bool known = part != warning.risk.parts.end();
        cells.push_back(known ? hundredths(part->low) : "");
        cells.push_back(known ? hundredths(part->high) : "");
    }
}

}  // namespace

Value report_value(const Report& report) {
    Value out = Value::map();
    out.set("watch", spec_value(report.watch.spec));
    if (report.run) out.set("run", run_value(*report.run));
    if (report.before) out.set("before", run_value(*report.before));
    out.set("news", list_value(report.news));
    out.set("earlier", list_value(report.earlier));
    out.set("decided", list_value(report.decided));
    out.set("own", list_value(report.own));
    return out;
}

base::Sheet report_sheet(std::span<const Report> reports) {
    base::Sheet out{.name = "watch", .header = {"watch"}};
    for (const Column& column : kColumns) out.header.emplace_back(column.heading);
    for (const std::string_view name : part_names())
        for (const char* end : {"_low", "_high"}) out.header.push_back(std::string(name) + end);
    for (const Report& report : reports)
        for (const auto* warnings : {&report.news, &report.earlier, &report.decided, &report.own})
            for (const Warning& one : *warnings) {
                std::vector<std::string> cells{report.watch.spec.name};
                for (const Column& column : kColumns) cells.push_back(column.cell(one));
                add_parts(cells, one);
                out.rows.push_back({std::move(cells), 0});
            }
    return out;
}

}  // namespace hanse::watch
