// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/plan.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/random_text.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;
using base::Value;

namespace {

constexpr std::size_t kRowKeyLetters = 10;

/// Gives a new row its key, and holds a key against the column that names the row.
Result<Done> name(Record& record, bool stays) {
    const std::string column = key_column(record.sheet);
    if (!column.empty() && stays) {
        const Value* cell = record.body.find(column);
        const std::string named = cell != nullptr && cell->is_text() ? *cell->text() : "";
        if (record.key.empty()) record.key = named;
        if (named.empty() || record.key != named)
            return base::invalid({.file = address_of(record)},
                                 fmt::format("“{}” 列须与记录的编号一致：“{}”", column, record.key),
                                 fmt::format("the column '{}' must be the key of the record: '{}'",
                                             column, record.key));
    }
    if (record.key.empty()) {
        if (!is_table(record.sheet) || !stays)
            return base::invalid({.file = record.sheet}, "请给出编号", "a key is needed");
        record.key = "r-" + base::random_text(kRowKeyLetters);
    }
    return Done{};
}

base::Error no_such_record(const Record& record) {
    return base::not_found({.file = address_of(record)}, "没有这一条", "there is no such record");
}

}  // namespace

base::Error changed_meanwhile(const Record& record) {
    return base::conflict(
        {.file = address_of(record)}, "这一条在您打开之后已被他人修改；请重新打开再改",
        "somebody changed this record after you opened it: open it again, then change it");
}

Plan::Plan(std::vector<Standing> now, std::int64_t version, const Hand& hand)
    : now_(std::move(now)), version_(version), hand_(hand) {
    for (const Standing& one : now_) by_address_.emplace(address_of(one.record), &one);
}

const Standing* Plan::standing_at(const std::string& address) const {
    const auto found = by_address_.find(address);
    return found != by_address_.end() ? found->second : nullptr;
}

Result<Done> Plan::add(const Change& change) {
    Record record{change.sheet, change.key, change.body ? *change.body : Value()};
    if (std::ranges::find(sheets(), record.sheet) == sheets().end())
        return base::not_found({}, fmt::format("没有名为 {} 的表", record.sheet),
                               fmt::format("no sheet is called {}", record.sheet));
    HANSE_CHECK(name(record, change.body.has_value()));
    const std::string address = address_of(record);
    if (!named_.insert(address).second)
        return base::invalid({.file = address}, "同一条记录写了两次", "the record is named twice");
    const Standing* before = standing_at(address);
    const bool shown = before != nullptr && hand_.walls.seen(hand_.viewer, before->record);
    if (!shown && !change.body) return no_such_record(record);
    const auto of = [](const Record& one) { return std::optional(one); };
    HANSE_TRY(allowed, hand_.walls.written(hand_.viewer, before ? of(before->record) : std::nullopt,
                                           change.body ? of(record) : std::nullopt));
    // After the walls: when a record changed is for those who may change it.
    if (change.since != (before != nullptr ? before->since : 0)) return changed_meanwhile(record);
    Step step{record, before, std::nullopt};
    if (allowed) step.after = allowed->body;
    const bool same = before != nullptr && step.after && *step.after == before->record.body;
    touched_.push_back({address, same ? before->since : step.after ? version_ : 0});
    if (!same) steps_.push_back(std::move(step));
    return Done{};
}

std::vector<Record> Plan::result() const {
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

std::int64_t Plan::next_position() const {
    std::int64_t last = 0;
    for (const Standing& one : now_) last = std::max(last, one.position);
    return last + 1;
}

}  // namespace hanse::registry
