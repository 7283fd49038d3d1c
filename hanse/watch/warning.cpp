// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/warning.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/value_fields.hpp"

namespace hanse::watch {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr std::array<std::string_view, 5> kNews{"", "new", "changed", "returned", "gone"};
constexpr std::array<std::string_view, 5> kForces{"none", "ended", "pending", "possible",
                                                  "in_force"};
constexpr std::array<Basis, 5> kBases{Basis::text, Basis::office, Basis::reckoned, Basis::told,
                                      Basis::unknown};
constexpr std::array<Grade, 4> kGrades{Grade::low, Grade::medium, Grade::high, Grade::open};

Rational number_in(const Value& value, std::string_view name) {
    const Value* field = value.find(name);
    return field != nullptr && field->is_number() ? *field->number() : Rational();
}

std::int64_t whole_in(const Value& value, std::string_view name) {
    return number_in(value, name).to_int64().value_or(0);
}

template <class Enum, std::size_t n>
Enum named(const std::array<std::string_view, n>& names, std::string_view name, Enum otherwise) {
    const auto found = std::ranges::find(names, name);
    return found == names.end() ? otherwise : static_cast<Enum>(found - names.begin());
}

Value reason_value(const Reason& reason) {
    Value out = Value::map();
    out.set("by", reason.by);
    base::set_if(out, "what", reason.what);
    if (!reason.words.empty()) out.set("words", Value::list_of(reason.words));
    return out;
}

Value part_value(const Part& part) {
    Value out = Value::map();
    out.set("part", part.name).set("weight", part.weight);
    out.set("low", part.low).set("high", part.high);
    out.set("basis", basis_name(part.basis)).set("why", part.why);
    base::set_if(out, "a", part.a);
    base::set_if(out, "b", part.b);
    return out;
}

Part part_of(const Value& value) {
    Part out{.name = base::text_in(value, "part"),
             .weight = number_in(value, "weight"),
             .low = number_in(value, "low"),
             .high = number_in(value, "high"),
             .why = base::text_in(value, "why"),
             .a = base::text_in(value, "a"),
             .b = base::text_in(value, "b")};
    for (const Basis basis : kBases)
        if (basis_name(basis) == base::text_in(value, "basis")) out.basis = basis;
    return out;
}

Grade grade_in(const Value& value, std::string_view name) {
    for (const Grade grade : kGrades)
        if (grade_name(grade) == base::text_in(value, name)) return grade;
    return Grade::open;
}

Value risk_value(const Risk& risk) {
    Value parts = Value::list();
    for (const Part& part : risk.parts) parts.push(part_value(part));
    Value out = Value::map();
    out.set("low", risk.low).set("high", risk.high).set("grade", grade_name(risk.grade));
    out.set("least", grade_name(risk.least)).set("most", grade_name(risk.most));
    if (risk.ended) out.set("ended", true);
    out.set("parts", std::move(parts));
    return out;
}

Risk risk_of(const Value& value) {
    Risk out{.low = number_in(value, "low"),
             .high = number_in(value, "high"),
             .grade = grade_in(value, "grade"),
             .least = grade_in(value, "least"),
             .most = grade_in(value, "most"),
             .ended = base::true_in(value, "ended")};
    for (const Value& part : base::items_in(value, "parts")) out.parts.push_back(part_of(part));
    return out;
}

Value change_value(const Change& change) {
    Value out = Value::map();
    out.set("field", change.field);
    base::set_if(out, "before", change.before);
    base::set_if(out, "after", change.after);
    return out;
}

template <class Items, class Make>
void put_list(Value& to, const char* name, const Items& items, Make make) {
    if (items.empty()) return;
    Value list = Value::list();
    for (const auto& one : items) list.push(make(one));
    to.set(name, std::move(list));
}

}  // namespace

std::string_view news_name(News news) { return kNews[static_cast<std::size_t>(news)]; }
News news_named(std::string_view name) { return named(kNews, name, News::none); }

bool graver(const Warning& a, const Warning& b) {
    const Rational first = a.risk.low + a.risk.high, second = b.risk.low + b.risk.high;
    return first != second ? first > second : a.number < b.number;
}

Value warning_value(const Warning& one) {
    Value out = Value::map();
    out.set("number", one.number);
    base::set_if(out, "office", one.office);
    base::set_if(out, "title", one.title);
    base::set_if(out, "holder", one.holder);
    base::set_if(out, "published", one.published);
    out.set("status", one.status);
    base::set_if(out, "expiry", one.expiry);
    base::set_if(out, "member", one.member);
    out.set("news", news_name(one.news)).set("matching", one.matching);
    out.set("run", one.run).set("first_run", one.first_run).set("seen", one.seen);
    put_list(out, "reasons", one.reasons, reason_value);
    base::set_if(out, "snippet", one.snippet);
    if (!one.own()) out.set("risk", risk_value(one.risk));
    put_list(out, "markets", one.markets, [](const Market& market) {
        Value value = Value::map();
        value.set("country", market.country);
        value.set("force", kForces[static_cast<std::size_t>(market.force)]);
        base::set_if(value, "number", market.number);
        return value;
    });
    put_list(out, "flags", one.flags, [](const Flag& flag) {
        return Value::map()
            .set("rule", flag.rule)
            .set("number", flag.number)
            .set("certain", flag.certain);
    });
    put_list(out, "changes", one.changes, change_value);
    return out;
}

Result<Warning> warning_of(const Value& value) {
    Warning out{.number = base::text_in(value, "number"),
                .office = base::text_in(value, "office"),
                .title = base::text_in(value, "title"),
                .holder = base::text_in(value, "holder"),
                .published = base::text_in(value, "published"),
                .status = base::text_in(value, "status"),
                .expiry = base::text_in(value, "expiry"),
                .member = base::text_in(value, "member"),
                .snippet = base::text_in(value, "snippet"),
                .news = news_named(base::text_in(value, "news")),
                .matching = base::true_in(value, "matching"),
                .run = whole_in(value, "run"),
                .first_run = whole_in(value, "first_run"),
                .seen = base::text_in(value, "seen")};
    if (out.number.empty())
        return base::invalid({.file = "register.db"}, "监视结果无法读取",
                             "a finding of a watch cannot be read");
    for (const Value& one : base::items_in(value, "reasons")) {
        Reason reason{base::text_in(one, "by"), base::text_in(one, "what"), {}};
        for (const Value& word : base::items_in(one, "words"))
            if (word.is_text()) reason.words.push_back(*word.text());
        out.reasons.push_back(std::move(reason));
    }
    if (const Value* risk = value.find("risk")) out.risk = risk_of(*risk);
    for (const Value& one : base::items_in(value, "markets"))
        out.markets.push_back({base::text_in(one, "country"),
                               named(kForces, base::text_in(one, "force"), Force::none),
                               base::text_in(one, "number")});
    for (const Value& one : base::items_in(value, "flags"))
        out.flags.push_back({base::text_in(one, "rule"), base::text_in(one, "number"),
                             base::true_in(one, "certain")});
    for (const Value& one : base::items_in(value, "changes"))
        out.changes.push_back({base::text_in(one, "field"), base::text_in(one, "before"),
                               base::text_in(one, "after")});
    return out;
}

}  // namespace hanse::watch
