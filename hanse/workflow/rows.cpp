// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/rows.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/store/migrations.hpp"
#include "hanse/store/versioned.hpp"

namespace hanse::workflow {

using base::Done;
using base::Result;

namespace {

constexpr std::array<store::Migration, 1> kSteps{{{"0001-workflow", R"(
create table workflow (
    id text not null primary key,
    process text not null,
    alliance text not null,
    subject text not null,
    member text not null,
    batch text not null,
    state text not null,
    since text not null,
    due text not null,
    data text not null,
    version bigint not null,
    started_by text not null,
    started_as text not null,
    started_at text not null,
    ended_at text not null)
--
create index workflow_alliance on workflow (alliance, started_at)
--
create index workflow_batch on workflow (batch, started_at)
--
create index workflow_open on workflow (ended_at, due)
--
create table workflow_step (
    workflow text not null,
    number bigint not null,
    kind text not null,
    move text not null,
    from_state text not null,
    to_state text not null,
    at text not null,
    person text not null,
    role text not null,
    member text not null,
    reason text not null,
    form text not null,
    primary key (workflow, number))
--
create table workflow_voice (
    workflow text not null,
    round bigint not null,
    move text not null,
    voice text not null,
    person text not null,
    choice text not null,
    reason text not null,
    at text not null,
    primary key (workflow, round, move, voice))
--
create table frozen_text (
    alliance text not null,
    subject text not null,
    number bigint not null,
    text text not null,
    digest text not null,
    workflow text not null,
    frozen_at text not null,
    frozen_by text not null,
    superseded_at text not null,
    primary key (alliance, subject, number))
)"}}};

const std::string kColumns =
    "select id, process, alliance, subject, member, batch, state, since, due, data, version, "
    "started_by, started_as, started_at, ended_at from workflow ";

Result<Instance> instance_of(const store::Row& row) {
    HANSE_TRY(data, base::parse_json(row.text(9), "workflow/" + row.text(0)));
    return Instance{.id = row.text(0),
                    .process = row.text(1),
                    .alliance = row.text(2),
                    .subject = row.text(3),
                    .member = row.text(4),
                    .batch = row.text(5),
                    .state = row.text(6),
                    .since = row.text(7),
                    .due = row.text(8),
                    .data = std::move(data),
                    .version = row.whole(10),
                    .started_by = row.text(11),
                    .started_as = row.text(12),
                    .started_at = row.text(13),
                    .ended_at = row.text(14)};
}

Result<std::vector<Instance>> instances_of(const store::Rows& rows) {
    std::vector<Instance> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(one, instance_of(row));
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace

Result<Done> migrate(store::Database& database) {
    return store::migrate(database, "workflow", kSteps);
}

base::Error no_such_instance(const std::string& id) {
    return base::not_found({}, fmt::format("没有编号为 “{}” 的流程", id),
                           fmt::format("there is no process under the id '{}'", id));
}

Result<Instance> load_instance(store::Database& database, const std::string& id) {
    HANSE_TRY(rows, database.rows(kColumns + "where id = :id", {id}));
    if (rows.empty()) return no_such_instance(id);
    return instance_of(rows.front());
}

Result<Done> insert_instance(store::Database& database, const Instance& one) {
    return database.run(
        "insert into workflow (id, process, alliance, subject, member, batch, state, since, due, "
        "data, version, started_by, started_as, started_at, ended_at) values (:id, :process, "
        ":alliance, :subject, :member, :batch, :state, :since, :due, :data, :version, :person, "
        ":role, :started, :ended)",
        {one.id, one.process, one.alliance, one.subject, one.member, one.batch, one.state,
         one.since, one.due, base::to_json(one.data), one.version, one.started_by, one.started_as,
         one.started_at, one.ended_at});
}

Result<Done> update_instance(store::Database& database, Instance& one) {
    return store::write_version(
        database,
        "update workflow set state = :state, since = :since, due = :due, "
        "data = :data, ended_at = :ended, version = version + 1 "
        "where id = :id and version = :version returning version",
        {one.state, one.since, one.due, base::to_json(one.data), one.ended_at, one.id, one.version},
        one.version);
}

Result<std::vector<Instance>> instance_page(store::Database& database, const Wanted& wanted,
                                            const std::string& after) {
    HANSE_TRY(
        rows,
        database.rows(
            kColumns +
                "where (:a = '' or alliance = :alliance) and (:p = '' or process = :process) "
                "and (:s = '' or state = :state) and (:m = '' or member = :member) "
                "and (:b = '' or batch = :batch) and (:j = '' or subject = :subject) "
                "and (:w = '' or started_by = :person) and (:o = 0 or ended_at = '') "
                "and (:f = '' or (started_at, id) < (select w.started_at, w.id from workflow w "
                "where w.id = :after)) order by started_at desc, id desc limit :count",
            {wanted.alliance, wanted.alliance, wanted.process, wanted.process, wanted.state,
             wanted.state, wanted.member, wanted.member, wanted.batch, wanted.batch, wanted.subject,
             wanted.subject, wanted.started_by, wanted.started_by, wanted.open_only ? 1 : 0, after,
             after, wanted.count_max}));
    return instances_of(rows);
}

Result<std::vector<Instance>> open_instances(store::Database& database) {
    HANSE_TRY(rows, database.rows(kColumns + "where ended_at = '' order by id"));
    return instances_of(rows);
}

Result<std::vector<Instance>> due_instances(store::Database& database, const std::string& day) {
    HANSE_TRY(rows, database.rows(kColumns + "where ended_at = '' and due <> '' and due <= :day "
                                             "order by due, id",
                                  {day}));
    return instances_of(rows);
}

Result<std::int64_t> insert_step(store::Database& database, const std::string& instance,
                                 const Step& step) {
    HANSE_TRY(last, database.number("select max(number) from workflow_step where workflow = :id",
                                    {instance}));
    const std::int64_t number = last + 1;
    HANSE_CHECK(database.run(
        "insert into workflow_step (workflow, number, kind, move, from_state, to_state, at, "
        "person, role, member, reason, form) values (:id, :number, :kind, :move, :from, :to, :at, "
        ":person, :role, :member, :reason, :form)",
        {instance, number, step.kind, step.move, step.from, step.to, step.at, step.person,
         step.role, step.member, step.reason, base::to_json(step.form)}));
    return number;
}

Result<std::vector<Step>> load_steps(store::Database& database, const std::string& instance) {
    HANSE_TRY(rows, database.rows("select number, kind, move, from_state, to_state, at, person, "
                                  "role, member, reason, form from workflow_step "
                                  "where workflow = :id order by number",
                                  {instance}));
    std::vector<Step> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(form, base::parse_json(row.text(10), "workflow/" + instance));
        out.push_back({.number = row.whole(0),
                       .kind = row.text(1),
                       .move = row.text(2),
                       .from = row.text(3),
                       .to = row.text(4),
                       .at = row.text(5),
                       .person = row.text(6),
                       .role = row.text(7),
                       .member = row.text(8),
                       .reason = row.text(9),
                       .form = std::move(form)});
    }
    return out;
}

Result<std::int64_t> newest_round(store::Database& database, const std::string& instance) {
    return database.number("select max(round) from workflow_voice where workflow = :id",
                           {instance});
}

Result<Done> insert_voice(store::Database& database, const std::string& instance,
                          std::int64_t round, const std::string& move, const std::string& voice) {
    return database.run(
        "insert into workflow_voice (workflow, round, move, voice, person, choice, reason, at) "
        "values (:id, :round, :move, :voice, '', '', '', '')",
        {instance, round, move, voice});
}

Result<Done> update_voice(store::Database& database, const std::string& instance,
                          std::int64_t round, const Vote& vote) {
    return database.run(
        "update workflow_voice set person = :person, choice = :choice, reason = :reason, at = :at "
        "where workflow = :id and round = :round and voice = :voice",
        {vote.person, vote.choice, vote.reason, vote.at, instance, round, vote.voice});
}

Result<Round> load_round(store::Database& database, const std::string& instance,
                         std::int64_t round) {
    HANSE_TRY(rows,
              database.rows("select move, voice, person, choice, reason, at from workflow_voice "
                            "where workflow = :id and round = :round order by voice",
                            {instance, round}));
    Round out;
    for (const store::Row& row : rows) {
        out.move = row.text(0);
        out.votes.push_back({.voice = row.text(1),
                             .person = row.text(2),
                             .choice = row.text(3),
                             .reason = row.text(4),
                             .at = row.text(5)});
    }
    return out;
}

}  // namespace hanse::workflow
