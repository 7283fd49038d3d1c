// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/apply.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/registry/alliances/plan.hpp"

namespace hanse::registry {

using base::Done;
using base::Error;
using base::Result;
using base::Value;

namespace {

/// Complaints about records that the writer may not see would tell what stands in them.
Error fit_for(const Hand& hand, const std::vector<std::string>& own, const Error& error) {
    if (hand.walls.sees_all(hand.viewer)) return error;
    std::vector<Error> kept;
    for (const Error* one : error.all())
        if (std::ranges::find(own, one->place.file) != own.end()) {
            kept.push_back(*one);
            kept.back().also.clear();
        }
    if (!kept.empty()) return base::gather(std::move(kept));
    return base::invalid({}, "这一修改与联盟的其他资料矛盾；请联系秘书处",
                         "this contradicts something else in the alliance: ask the secretariat");
}

/// [{address, body}, …] of one side of the steps, for the trail.
std::optional<std::string> side_of(const std::vector<Step>& steps, bool after) {
    Value out = Value::list();
    for (const Step& step : steps) {
        const Value* body = nullptr;
        if (after && step.after) body = &*step.after;
        if (!after && step.before != nullptr) body = &step.before->record.body;
        if (body != nullptr)
            out.push(Value::map().set("record", address_of(step.record)).set("body", *body));
    }
    if (out.items().empty()) return std::nullopt;
    return base::to_json(out);
}

Result<Done> write_steps(store::Database& database, const std::string& alliance, const Plan& plan,
                         std::int64_t number) {
    std::int64_t position = plan.next_position();
    for (const Step& step : plan.steps()) {
        if (step.before != nullptr)
            HANSE_CHECK(
                database.run("update record set gone = :gone where alliance = :alliance "
                             "and sheet = :sheet and record_key = :record_key "
                             "and gone is null",
                             {number, alliance, step.record.sheet, step.record.key}));
        if (!step.after) continue;
        HANSE_CHECK(
            database.run("insert into record (alliance, sheet, record_key, position, body, since) "
                         "values (:alliance, :sheet, :record_key, :position, :body, :since)",
                         {alliance, step.record.sheet, step.record.key,
                          step.before != nullptr ? step.before->position : position++,
                          base::to_json(*step.after), number}));
    }
    return Done{};
}

Result<Version> write(store::Database& database, const std::string& alliance, const Plan& plan,
                      const std::string& reason, std::int64_t number, const Hand& hand) {
    const std::vector<Record> result = plan.result();
    const auto file = case_of(result, alliance);
    if (!file) return fit_for(hand, plan.addresses(), file.error());
    if (file->id != alliance)
        return base::invalid({.file = "alliance/alliance"}, "联盟编号不能更改",
                             "the id of an alliance cannot be changed");
    if (const auto agrees = hand.check(*file); !agrees)
        return fit_for(hand, plan.addresses(), agrees.error());
    const Version out{number, hand.occasion.at,  hand.occasion.who,
                      reason, digest_of(result), static_cast<std::int64_t>(plan.steps().size())};
    HANSE_CHECK(write_steps(database, alliance, plan, number));
    HANSE_CHECK(
        database.run("insert into version (alliance, number, at, who, reason, facts, changed) "
                     "values (:alliance, :number, :at, :who, :reason, :facts, :changed)",
                     {alliance, out.number, out.at, out.who, out.reason, out.facts, out.changed}));
    HANSE_CHECK(list_as(database, *file, number, hand.occasion.at));
    HANSE_CHECK(trail::note(database, alliance, hand.occasion,
                            {.what = number == 1 ? "alliance.founded" : "alliance.changed",
                             .subject = fmt::format("version/{}", number),
                             .before = side_of(plan.steps(), false),
                             .after = side_of(plan.steps(), true),
                             .reason = reason}));
    return out;
}

}  // namespace

Result<Changed> apply(store::Database& database, const std::string& alliance,
                      std::span<const Change> changes, const std::string& reason,
                      const Hand& hand) {
    HANSE_TRY(now, version_now(database, alliance));
    HANSE_TRY(records, standing(database, alliance, 0));
    Plan plan(std::move(records), hand);
    for (const Change& one : changes) HANSE_CHECK(plan.add(one));
    if (plan.empty() && now > 0) {
        HANSE_TRY(unchanged, version(database, alliance));
        return Changed{unchanged, plan.addresses()};
    }
    HANSE_TRY(written, write(database, alliance, plan, reason, now + 1, hand));
    return Changed{written, plan.addresses()};
}

}  // namespace hanse::registry
