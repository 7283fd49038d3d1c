// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/jobs/rows.hpp"

#include "hanse/base/json.hpp"
#include "hanse/base/value_fields.hpp"

namespace hanse::jobs {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr const char* kStates[] = {"waiting", "running", "done", "failed", "cancelled"};

const char* kind_name(base::ErrorKind kind) {
    switch (kind) {
        case base::ErrorKind::invalid_input: return "invalid_input";
        case base::ErrorKind::not_found: return "not_found";
        case base::ErrorKind::conflict: return "conflict";
        case base::ErrorKind::unavailable: return "unavailable";
        case base::ErrorKind::denied: return "denied";
    }
    return "";
}

/// What we wrote ourselves; null for nothing.
Result<Value> value_in(const store::Row& row, std::size_t column) {
    if (row.is_null(column)) return Value();
    return base::parse_json(row.text(column), "job");
}

Value error_value(const base::Error& error) {
    Value out = Value::map();
    out.set("kind", kind_name(error.kind));
    out.set("message", Value(error.message));
    base::set_if(out, "place", error.place.text());
    if (!error.also.empty()) {
        Value also = Value::list();
        for (const base::Error& one : error.also) also.push(error_value(one));
        out.set("also", std::move(also));
    }
    return out;
}

}  // namespace

const char* state_name(State state) { return kStates[static_cast<std::size_t>(state)]; }

std::optional<State> state_named(std::string_view name) {
    for (const State state :
         {State::waiting, State::running, State::done, State::failed, State::cancelled})
        if (name == state_name(state)) return state;
    return {};
}

const char* const kColumns =
    "id, kind, scope, asked_by, input, state, done, total, stage, result, error, checkpoint, "
    "cancelling, attempts, attempts_max, worker, lease_until, created, started, ended";

Result<Job> job_of(const store::Row& row) {
    HANSE_TRY(input, value_in(row, 4));
    HANSE_TRY(stage, value_in(row, 8));
    HANSE_TRY(result, value_in(row, 9));
    HANSE_TRY(error, value_in(row, 10));
    return Job{.id = row.text(0),
               .kind = row.text(1),
               .scope = row.text(2),
               .asked_by = row.text(3),
               .input = std::move(input),
               .state = state_named(row.text(5)).value_or(State::failed),
               .done = row.whole(6),
               .total = row.whole(7),
               .stage = {.zh = base::text_in(stage, "zh"), .en = base::text_in(stage, "en")},
               .result = std::move(result),
               .error = std::move(error),
               .checkpoint = row.text(11),
               .cancelling = row.whole(12) != 0,
               .attempts = row.whole(13),
               .attempts_max = row.whole(14),
               .worker = row.text(15),
               .lease_until = row.text(16),
               .created = row.text(17),
               .started = row.text(18),
               .ended = row.text(19)};
}

Result<std::optional<Job>> job_where(store::Database& database, const std::string& condition,
                                     const store::Fields& fields) {
    HANSE_TRY(
        rows,
        database.rows(std::string("select ") + kColumns + " from job where " + condition, fields));
    if (rows.empty()) return std::optional<Job>();
    HANSE_TRY(job, job_of(rows.front()));
    return std::optional(std::move(job));
}

std::string error_text(const base::Error& error) { return base::to_json(error_value(error)); }

Result<Done> note(store::Database& database, const trail::Occasion& occasion, const Job& job,
                  const char* what, const std::string& reason) {
    HANSE_CHECK(trail::note(database, job.scope, occasion,
                            {.what = what,
                             .subject = "jobs/" + job.id,
                             .before = {},
                             .after = base::to_json(Value(Value::Map{{"kind", job.kind}})),
                             .reason = reason}));
    return Done{};
}

Value job_value(const Job& job) {
    Value out = Value::map();
    out.set("id", job.id).set("kind", job.kind).set("scope", job.scope);
    out.set("asked_by", job.asked_by).set("state", state_name(job.state));
    out.set("done", job.done);
    if (job.total > 0) out.set("total", job.total);
    if (!job.stage.empty()) out.set("stage", Value(job.stage));
    if (job.cancelling && !has_ended(job.state)) out.set("cancelling", true);
    out.set("attempts", job.attempts);
    if (!job.result.is_null()) out.set("result", job.result);
    if (!job.error.is_null()) out.set("error", job.error);
    out.set("created", job.created);
    base::set_if(out, "started", job.started);
    base::set_if(out, "ended", job.ended);
    return out;
}

}  // namespace hanse::jobs
