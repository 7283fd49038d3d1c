// SPDX-License-Identifier: GPL-3.0-or-later
// The one way in which an alliance changes.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

using base::Done;
using base::Error;
using base::Result;
using base::Value;

namespace {

constexpr std::size_t kRowKeyLetters = 10;

Error changed_meanwhile(const Record& record) {
    return base::conflict(
        {.file = address_of(record)}, "这一条在您打开之后已被他人修改；请重新打开再改",
        "somebody changed this record after you opened it: open it again, then change it");
}

/// What a record shall be: nothing, or a body.
struct Step {
    Record record;                     // its address
    const Standing* before = nullptr;  // as it stands now, if it does
    std::optional<Value> after;
};

/// Changes of one alliance, held against what stands now.
class Plan {
public:
    Plan(std::vector<Standing> now, const Hand& hand) : now_(std::move(now)), hand_(hand) {
        for (const Standing& one : now_) by_address_.emplace(address_of(one.record), &one);
    }

    Result<Done> add(const Change& change) {
        Record record{change.sheet, change.key, change.body ? *change.body : Value()};
        if (std::ranges::find(sheets(), record.sheet) == sheets().end())
            return base::not_found({}, fmt::format("没有名为 {} 的表", record.sheet),
                                   fmt::format("no sheet is called {}", record.sheet));
        HANSE_CHECK(name(record, change.body.has_value()));
        addresses_.push_back(address_of(record));
        const auto found = by_address_.find(address_of(record));
        const Standing* before = found != by_address_.end() ? found->second : nullptr;
        if (before == nullptr && !change.body)
            return base::not_found({.file = address_of(record)}, "没有这一条",
                                   "there is no such record");
        const auto of = [](const Record& one) { return std::optional(one); };
        HANSE_TRY(allowed,
                  hand_.walls.written(hand_.viewer, before ? of(before->record) : std::nullopt,
                                      change.body ? of(record) : std::nullopt));
        // After the walls: when a record changed is for those who may change it.
        if (change.since && *change.since != (before != nullptr ? before->since : 0))
            return changed_meanwhile(record);
        Step step{record, before, std::nullopt};
        if (allowed) step.after = allowed->body;
        const bool same = before != nullptr && step.after && *step.after == before->record.body;
        if (!same) steps_.push_back(std::move(step));
        return Done{};
    }

    bool empty() const { return steps_.empty(); }
    const std::vector<Step>& steps() const { return steps_; }
    const std::vector<std::string>& addresses() const { return addresses_; }

    /// What the alliance says afterwards.
    std::vector<Record> result() const {
        std::map<std::string, const Step*> stepped;
        for (const Step& step : steps_) stepped[address_of(step.record)] = &step;
        std::vector<Record> out;
        for (const Standing& one : now_) {
            const auto found = stepped.find(address_of(one.record));
            if (found == stepped.end())
                out.push_back(one.record);
            else if (found->second->after)
                out.push_back({one.record.sheet, one.record.key, *found->second->after});
        }
        for (const Step& step : steps_)
            if (step.before == nullptr && step.after)
                out.push_back({step.record.sheet, step.record.key, *step.after});
        return out;
    }

    std::int64_t next_position() const {
        std::int64_t last = 0;
        for (const Standing& one : now_) last = std::max(last, one.position);
        return last + 1;
    }

private:
    /// Gives a new row its key, and holds a key against the column that names the row.
    static Result<Done> name(Record& record, bool stays) {
        const std::string column = key_column(record.sheet);
        if (!column.empty() && stays) {
            const Value* cell = record.body.find(column);
            const std::string named = cell != nullptr && cell->is_text() ? *cell->text() : "";
            if (record.key.empty()) record.key = named;
            if (named.empty() || record.key != named)
                return base::invalid(
                    {.file = address_of(record)},
                    fmt::format("“{}” 列须与记录的编号一致：“{}”", column, record.key),
                    fmt::format("the column '{}' must be the key of the record: '{}'", column,
                                record.key));
        }
        if (record.key.empty()) {
            if (!is_table(record.sheet) || !stays)
                return base::invalid({.file = record.sheet}, "请给出编号", "a key is needed");
            record.key = "r-" + base::random_text(kRowKeyLetters);
        }
        return Done{};
    }

    std::vector<Standing> now_;
    const Hand& hand_;
    std::map<std::string, const Standing*> by_address_;
    std::vector<Step> steps_;
    std::vector<std::string> addresses_;
};

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

/// Inside a transaction, with the lock of the alliance.
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

template <class Work>
Result<Changed> locked(store::Database& database, const std::string& alliance, const Work& work) {
    Changed out;
    const auto done = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.lock("alliance " + alliance));
        HANSE_TRY(changed, work());
        out = std::move(changed);
        return Done{};
    });
    if (!done) return done.error();
    return out;
}

std::vector<Change> changes_to_found(const domain::CaseFile& file) {
    std::vector<Change> out;
    for (Record& one : records_of(file))
        out.push_back({one.sheet, one.key, std::move(one.body), std::nullopt});
    return out;
}

/// Rows without a key of their own are the same if they say the same; what is left of both sides is
/// paired in order, so that a corrected row stays the row it was.
class Becoming {
public:
    explicit Becoming(const std::vector<Standing>& now) {
        for (const Standing& one : now) left_[pairing(one.record)].push_back(&one.record);
    }

    void take(Record wanted) {
        auto& candidates = left_[pairing(wanted)];
        const auto same = std::ranges::find(candidates, wanted.body, &Record::body);
        if (same != candidates.end())
            candidates.erase(same);
        else
            open_.push_back(std::move(wanted));
    }

    std::vector<Change> changes() && {
        std::vector<Change> out;
        for (Record& wanted : open_) {
            auto& candidates = left_[pairing(wanted)];
            const bool paired = !candidates.empty();
            out.push_back({wanted.sheet, paired ? candidates.front()->key : wanted.key,
                           std::move(wanted.body), std::nullopt});
            if (paired) candidates.erase(candidates.begin());
        }
        for (const auto& [what, records] : left_)
            for (const Record* record : records)
                out.push_back({record->sheet, record->key, std::nullopt, std::nullopt});
        return out;
    }

private:
    static std::string pairing(const Record& one) {
        return key_column(one.sheet).empty() && is_table(one.sheet) ? one.sheet : address_of(one);
    }

    std::map<std::string, std::vector<const Record*>> left_;
    std::vector<Record> open_;
};

std::vector<Change> changes_to_become(const std::vector<Standing>& now,
                                      const domain::CaseFile& file) {
    Becoming becoming(now);
    for (Record& one : records_of(file)) becoming.take(std::move(one));
    return std::move(becoming).changes();
}

/// What brings back the state before `number`, if nothing of it was changed since.
Result<std::vector<Change>> changes_to_undo(store::Database& database, const std::string& alliance,
                                            std::int64_t number) {
    HANSE_TRY(rows, database.rows("select sheet, record_key, body, since, gone from record "
                                  "where alliance = :alliance and (since = :since or gone = :gone)",
                                  {alliance, number, number}));
    std::map<std::pair<std::string, std::string>, Change> out;
    for (const store::Row& row : rows) {
        Change& change =
            out.try_emplace({row.text(0), row.text(1)}, Change{row.text(0), row.text(1), {}, 0})
                .first->second;
        if (row.whole(3) == number) {
            if (!row.is_null(4)) return changed_meanwhile({row.text(0), row.text(1), {}});
            change.since = number;
        } else {
            HANSE_TRY(body, base::parse_json(row.text(2), "registry"));
            change.body = std::move(body);
        }
    }
    std::vector<Change> list;
    for (auto& [address, change] : out) list.push_back(std::move(change));
    return list;
}

}  // namespace

Result<Version> found(store::Database& database, const domain::CaseFile& file,
                      const std::string& reason, const Hand& hand) {
    HANSE_TRY(changed, locked(database, file.id, [&]() -> Result<Changed> {
                  HANSE_TRY(taken, database.number("select count(*) from alliance where id = :id",
                                                   {file.id}));
                  if (taken > 0)
                      return base::conflict({}, fmt::format("联盟编号 {} 已被使用", file.id),
                                            fmt::format("the id {} is taken", file.id));
                  HANSE_CHECK(database.run(
                      "insert into alliance (id, name_zh, name_en, region, industry, initiator, "
                      "website, founded, ended, day, invented, members, patents, version, "
                      "published, created, changed) values (:id, '', '', '', '', '', '', '', '', "
                      "'', 0, 0, 0, 0, 0, :created, :changed)",
                      {file.id, hand.occasion.at, hand.occasion.at}));
                  return apply(database, file.id, changes_to_found(file), reason, hand);
              }));
    return changed.version;
}

Result<Changed> change(store::Database& database, const std::string& alliance,
                       std::span<const Change> changes, const std::string& reason,
                       const Hand& hand) {
    return locked(database, alliance,
                  [&] { return apply(database, alliance, changes, reason, hand); });
}

Result<Changed> replace(store::Database& database, const std::string& alliance,
                        const domain::CaseFile& file, const std::string& reason, const Hand& hand) {
    return locked(database, alliance, [&]() -> Result<Changed> {
        HANSE_TRY(now, standing(database, alliance, 0));
        return apply(database, alliance, changes_to_become(now, file), reason, hand);
    });
}

Result<Changed> undo(store::Database& database, const std::string& alliance, std::int64_t number,
                     const std::string& reason, const Hand& hand) {
    return locked(database, alliance, [&]() -> Result<Changed> {
        HANSE_CHECK(version(database, alliance, number));
        HANSE_TRY(changes, changes_to_undo(database, alliance, number));
        return apply(database, alliance, changes, reason, hand);
    });
}

}  // namespace hanse::registry
