// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/jobs/job.hpp"

#include <array>

#include "hanse/base/contract.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/jobs/rows.hpp"
#include "hanse/store/migrations.hpp"

namespace hanse::jobs {

using base::Done;
using base::Result;

namespace {

// ready: not to be begun before. attempts: how often it was begun; with the name of the worker it says
// whose lease it is.
constexpr std::string_view kTables = R"(
create table job (
    id text primary key, kind text not null, scope text not null, asked_by text not null,
    input text not null, state text not null,
    done bigint not null, total bigint not null, stage text,
    result text, error text, checkpoint text,
    cancelling bigint not null, attempts bigint not null, attempts_max bigint not null,
    ready text not null, worker text, lease_until text,
    created text not null, started text, ended text)
--
create index job_state on job (state, ready)
--
create index job_scope on job (scope, created)
)";

/// One's own jobs are asked for whenever the app is open.
constexpr std::string_view kByWho = "create index job_asked on job (asked_by, created)";

constexpr std::array kSteps{store::Migration{"tables", kTables},
                            store::Migration{"by who asked", kByWho}};

base::Error unknown(const std::string& id) {
    return base::not_found({}, "没有这项后台任务：" + id, "no such job: " + id);
}

base::Error ended(const Job& job) {
    return base::conflict({}, std::string("任务已经结束（") + state_name(job.state) + "）",
                          std::string("the job has ended already (") + state_name(job.state) + ")");
}

}  // namespace

Result<Done> migrate(store::Database& database) { return store::migrate(database, "jobs", kSteps); }

Result<std::string> ask(store::Database& database, const trail::Occasion& occasion,
                        const Order& order) {
    base::expects(order.attempts_max > 0, "a job is tried at least once");
    const Job job{.id = "j-" + base::random_text(16), .kind = order.kind, .scope = order.scope};
    const auto write = [&]() -> Result<Done> {
        HANSE_CHECK(database.run(
            "insert into job (id, kind, scope, asked_by, input, state, done, total, cancelling, "
            "attempts, attempts_max, ready, created) values (:id, :kind, :scope, :asked_by, "
            ":input, 'waiting', 0, 0, 0, 0, :attempts_max, :ready, :created)",
            {job.id, order.kind, order.scope, occasion.who, base::to_json(order.input),
             order.attempts_max, occasion.at, occasion.at}));
        return note(database, occasion, job, "job.asked", "");
    };
    HANSE_CHECK(database.transaction(write, store::Writers::together));
    return job.id;
}

Result<Done> cancel(store::Database& database, const trail::Occasion& occasion,
                    const std::string& id) {
    return database.transaction(
        [&]() -> Result<Done> {
            // The row is changed before it is read: from then on no worker can begin or end it.
            HANSE_TRY(
                changed,
                database.rows("update job set cancelling = 1, "
                              "ended = case when state = 'waiting' then :ended else ended end, "
                              "state = case when state = 'waiting' then 'cancelled' else state end "
                              "where id = :id and state in ('waiting', 'running') returning id",
                              {occasion.at, id}));
            HANSE_TRY(job, job_where(database, "id = :id", {id}));
            if (!job) return unknown(id);
            if (changed.empty()) return ended(*job);
            return note(database, occasion, *job, "job.cancelled", "");
        },
        store::Writers::together);
}

Result<Job> show(store::Database& database, const std::string& id) {
    HANSE_TRY(found, job_where(database, "id = :id", {id}));
    if (!found) return unknown(id);
    return *std::move(found);
}

namespace {

/// Conditions and their parameters, side by side.
struct Where {
    std::string text;
    store::Fields fields;
};

Where where_of(const Wanted& wanted) {
    const std::string state = wanted.state ? state_name(*wanted.state) : "";
    Where out{.text =
                  " from job where (:any_who = '' or asked_by = :who) "
                  "and (:any_scope = '' or scope = :scope) "
                  "and (:any_kind = '' or kind = :kind) "
                  "and (:any_state = '' or state = :state) ",
              .fields = {wanted.asked_by, wanted.asked_by, wanted.scope, wanted.scope, wanted.kind,
                         wanted.kind, state, state}};
    std::string places;
    for (const std::string& scope : wanted.scopes) {
        places += (places.empty() ? ":s" : ", :s") + std::to_string(out.fields.size());
        out.fields.emplace_back(scope);
    }
    if (!places.empty()) out.text += "and scope in (" + places + ") ";
    return out;
}

}  // namespace

Result<std::int64_t> count(store::Database& database, const Wanted& wanted) {
    const Where where = where_of(wanted);
    return database.number("select count(*)" + where.text, where.fields);
}

Result<std::vector<Job>> list(store::Database& database, const Wanted& wanted) {
    Where where = where_of(wanted);
    for (const store::Field& field :
         {store::Field(wanted.before), store::Field(wanted.before), store::Field(wanted.count_max)})
        where.fields.push_back(field);
    HANSE_TRY(rows, database.rows(std::string("select ") + kColumns + where.text +
                                      "and (:any = '' or (created, id) < "
                                      "(select created, id from job where id = :before)) "
                                      "order by created desc, id desc limit :count",
                                  where.fields));
    std::vector<Job> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(job, job_of(row));
        out.push_back(std::move(job));
    }
    return out;
}

}  // namespace hanse::jobs
