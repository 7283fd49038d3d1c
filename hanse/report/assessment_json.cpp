// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/assessment_json.hpp"

#include "hanse/report/json_sections.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::report {

namespace {

using base::Value;
using json::list;
using json::named;
using json::Object;
using json::words;

constexpr std::array<std::string_view, 4> kTones{"good", "note", "warning", "alarm"};

Value alliance(const domain::CaseFile& file) {
    return Object(3)
        .with("id", file.id)
        .with("name", words(file.name))
        .with("invented", file.invented)
        .take();
}

Value summary(const assess::Assessment& a) {
    return list(a.summary, [](const assess::KeyPoint& point) {
        return Object(3)
            .with("tone", named(kTones, point.tone))
            .with("sentence", words(point.sentence))
            .with("why", point.why)
            .take();
    });
}

}  // namespace

base::Value assessment_value(const assess::Assessment& a) {
    using namespace json;
    return Object(19)
        .with("schema", kAssessmentSchema)
        .with("alliance", alliance(*a.file))
        .with("day", a.day.text())
        .with("rules", a.book->fingerprint())
        .with("summary", summary(a))
        .with("standard_type", truth(a.standard_type))
        .with("objectives", objectives(a))
        .with("plan", plan(a.plan))
        .with("budget", budget(a.budget))
        .with("circles", circles(a))
        .with("stage", stage(a.stage))
        .with("controls", controls(a))
        .with("evolution", evolution(a.evolution))
        .with("money", account_value(a.money))
        .with("findings", findings(a))
        .with("questions", questions(a))
        .with("not_applied", ids_of(a.unverified))
        .with("facts", facts(a))
        .with("case_sources", case_sources(*a.file))
        .with("law_sources", law_sources(a))
        .take();
}

}  // namespace hanse::report
