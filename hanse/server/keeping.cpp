// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/keeping.hpp"

#include <map>

#include "hanse/accounts/statement.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/report/assessment_json.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse::server {

using base::Value;

namespace {

/// How many findings of each status and grade.
Value summary_of(const Value& whole) {
    std::map<std::string, std::int64_t> counts;
    for (const Value& finding : base::items_in(whole, "findings")) {
        ++counts[base::text_in(finding, "status")];
        const std::string grade = base::text_in(finding, "grade");
        if (!grade.empty()) ++counts["grade " + grade];
    }
    Value out = Value::map();
    for (const auto& [what, count] : counts) out.set(what, count);
    return out;
}

}  // namespace

base::Result<registry::ToKeep> result_to_keep(const std::string& kind,
                                              const assess::Assessment& answer,
                                              const base::Date& day) {
    registry::ToKeep out{.kind = kind,
                         .day = day.text(),
                         .rules = answer.book->fingerprint(),
                         .summary = Value::map(),
                         .body = {}};
    if (kind == "assessment") {
        out.body = report::assessment_value(answer);
        out.summary = summary_of(out.body);
        return out;
    }
    HANSE_TRY(statements, accounts::statements(answer.money));
    out.body = report::statement_value(statements);
    for (const char* field : {"year", "currency"})
        if (const Value* found = out.body.find(field)) out.summary.set(field, *found);
    return out;
}

}  // namespace hanse::server
