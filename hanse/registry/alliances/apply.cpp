// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/apply.hpp"

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/registry/alliances/doors.hpp"
#include "hanse/registry/alliances/plan.hpp"

namespace hanse::registry {

using base::Done;
using base::Error;
using base::Result;
using base::Value;

namespace {

/// What the writer is told of a contradiction with something that they do not see.
Error contradiction() {
    return base::invalid({}, "这一修改与联盟的其他资料矛盾；请联系秘书处",
                         "this contradicts something else in the alliance: ask the secretariat");
}

/// Complaints about records that the writer may not see would tell what stands in them.
Error fit_for(const Hand& hand, const Plan& plan, const Error& error) {
    if (hand.walls.sees_all(hand.viewer)) return error;
    std::vector<Error> kept;
    for (const Error* one : error.all())
        if (plan.names(one->place.file)) {
            kept.push_back(*one);
            kept.back().also.clear();
        }
    return kept.empty() ? contradiction() : base::gather(std::move(kept));
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

Result<Done> write_step(store::Database& database, const Doing& doing, const Step& step,
                        std::int64_t number, std::int64_t position) {
    if (step.before != nullptr)
        HANSE_CHECK(
            database.run("update record set gone = :gone where alliance = :alliance "
                         "and sheet = :sheet and record_key = :record_key "
                         "and gone is null",
                         {number, doing.alliance, step.record.sheet, step.record.key}));
    if (!step.after) {
        const bool room = doing.hand.walls.class_of(step.before->record, "") == FieldClass::room;
        return room ? close_room(database, doing, address_of(step.record), number)
                    : Result<Done>(Done{});
    }
    return database.run(
        "insert into record (alliance, sheet, record_key, position, body, since) "
        "values (:alliance, :sheet, :record_key, :position, :body, :since)",
        {doing.alliance, step.record.sheet, step.record.key, position, base::to_json(*step.after),
         number});
}

Result<Done> write_steps(store::Database& database, const Doing& doing, const Plan& plan,
                         std::int64_t number) {
    std::int64_t position = plan.next_position();
    for (const Step& step : plan.steps()) {
        const bool added = step.before == nullptr;
        HANSE_CHECK(
            write_step(database, doing, step, number, added ? position : step.before->position));
        position += added ? 1 : 0;
    }
    return Done{};
}

/// Is what the alliance would say a case without contradictions?
Result<domain::CaseFile> judged(const Doing& doing, const Plan& plan,
                                const std::vector<Record>& result) {
    auto file = case_of(result, doing.alliance);
    if (!file) return fit_for(doing.hand, plan, file.error());
    if (file->id != doing.alliance)
        return base::invalid({.file = "alliance/alliance"}, "联盟编号不能更改",
                             "the id of an alliance cannot be changed");
    if (const auto agrees = doing.hand.check(*file); !agrees) {
        // Its words hold a stated figure against one that all the rows make: for who sees both.
        if (!doing.hand.walls.sees_all(doing.hand.viewer)) return contradiction();
        return placed(agrees.error(), result);
    }
    return file;
}

Result<Version> write(store::Database& database, const Doing& doing, const Plan& plan,
                      const domain::CaseFile& file, const std::string& facts, std::int64_t number) {
    const trail::Occasion& occasion = doing.hand.occasion;
    const Version out{number,       occasion.at, occasion.who,
                      doing.reason, facts,       static_cast<std::int64_t>(plan.steps().size())};
    HANSE_CHECK(write_steps(database, doing, plan, number));
    HANSE_CHECK(database.run(
        "insert into version (alliance, number, at, who, reason, facts, changed) "
        "values (:alliance, :number, :at, :who, :reason, :facts, :changed)",
        {doing.alliance, out.number, out.at, out.who, out.reason, out.facts, out.changed}));
    HANSE_CHECK(list_as(database, file, number, occasion.at));
    HANSE_CHECK(trail::note(database, doing.alliance, occasion,
                            {.what = number == 1 ? "alliance.founded" : "alliance.changed",
                             .subject = fmt::format("version/{}", number),
                             .before = side_of(plan.steps(), false),
                             .after = side_of(plan.steps(), true),
                             .reason = doing.reason}));
    return out;
}

/// What was tried came so far that facts decided which the hand may not see.
struct Try {
    bool judged = false, refused = false;
    std::optional<std::string> before, after;
};

Result<Changed> apply(store::Database& database, const Doing& doing, const Wish& wish, Try& tried) {
    HANSE_TRY(now, version_now(database, doing.alliance));
    HANSE_TRY(records, standing(database, doing.alliance, 0));
    Plan plan(std::move(records), now + 1, doing.hand);
    for (const Change& one : wish.changes) HANSE_CHECK(plan.add(one));
    if (plan.empty() && now > 0) {
        HANSE_TRY(unchanged, version(database, doing.alliance));
        return Changed{unchanged, plan.touched()};
    }
    const std::vector<Record> result = plan.result();
    tried = {.judged = true,
             .refused = true,
             .before = side_of(plan.steps(), false),
             .after = side_of(plan.steps(), true)};
    HANSE_TRY(file, judged(doing, plan, result));
    tried.refused = false;
    HANSE_TRY(written, write(database, doing, plan, file, digest_of(result), now + 1));
    if (wish.undoes > 0) HANSE_CHECK(reopen_rooms(database, doing, wish.undoes));
    return Changed{written, plan.touched()};
}

Result<Done> note_try(store::Database& database, const Doing& doing, const Try& tried) {
    return database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(trail::note(database, doing.alliance, doing.hand.occasion,
                                {.what = tried.refused ? "alliance.refused" : "alliance.tried",
                                 .subject = "alliance/alliance",
                                 .before = tried.before,
                                 .after = tried.after,
                                 .reason = doing.reason}));
        return Done{};
    });
}

}  // namespace

Result<Changed> carry_out(store::Database& database, const Doing& doing,
                          const std::function<Result<Wish>()>& find) {
    Try tried;
    std::optional<Changed> changed;
    const auto done = database.transaction([&]() -> Result<Done> {
        tried = {}, changed.reset();  // the work may be done again
        HANSE_CHECK(database.lock("alliance " + doing.alliance));
        HANSE_TRY(wish, find());
        HANSE_TRY(out, apply(database, doing, wish, tried));
        changed = std::move(out);
        if (doing.run == Run::trial) return base::conflict({}, "试运行", "a trial");  // all back
        return Done{};
    });
    const bool trial = doing.run == Run::trial && changed;
    const bool told = tried.judged && (trial || tried.refused);
    if (told && !doing.hand.walls.sees_all(doing.hand.viewer))
        HANSE_CHECK(note_try(database, doing, tried));
    if (!done && !trial) return done.error();
    return *std::move(changed);
}

}  // namespace hanse::registry
