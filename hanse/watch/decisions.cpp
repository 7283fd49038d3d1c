// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/decisions.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/search/numbers.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;
using portfolio::Register;
using store::Row;

namespace {

constexpr std::array<std::string_view, 5> kChoices{"license", "buy", "invalidate", "design-around",
                                                   "ignore"};

struct Found {
    std::int64_t hit = 0;
    std::string number, title;
};

/// The hits whose number is this one; if there are none, those that differ in the kind only.
Result<std::vector<Found>> hits_of(Register& patents, const Watch& watch,
                                   const std::string& number) {
    HANSE_TRY(rows, patents.database().rows("select id, number, warning from watch_hit "
                                            "where watch = :watch order by number",
                                            {watch.id}));
    const std::string wanted = search::plain_number(number);
    std::vector<Found> exact, alike;
    for (const Row& row : rows) {
        const std::string plain = search::plain_number(row.text(1));
        const bool same = plain == wanted;
        if (!same && search::without_kind(plain) != search::without_kind(wanted)) continue;
        HANSE_TRY(value, base::parse_json(row.text(2), "register.db"));
        HANSE_TRY(warning, warning_of(value));
        (same ? exact : alike).push_back({row.whole(0), row.text(1), warning.title});
    }
    return exact.empty() ? alike : exact;
}

Result<Found> hit_of(Register& patents, const Watch& watch, const std::string& number) {
    HANSE_TRY(found, hits_of(patents, watch, number));
    if (found.empty())
        return base::not_found(
            {}, fmt::format("监视 “{}” 没有发现过 “{}”", watch.spec.name, number),
            fmt::format("the watch '{}' never found '{}'", watch.spec.name, number));
    if (found.size() == 1) return found.front();
    std::string numbers;
    for (const Found& one : found) numbers += (numbers.empty() ? "" : ", ") + one.number;
    return base::conflict({}, fmt::format("“{}” 可指 {}；请写明文献种类", number, numbers),
                          fmt::format("'{}' can be any of {}: add the kind", number, numbers));
}

Result<Done> check(const Decision& decision, bool again) {
    if (std::ranges::find(kChoices, decision.choice) == kChoices.end()) {
        const auto like = base::suggestion(base::nearest(decision.choice, kChoices));
        return base::invalid(
            {},
            fmt::format("没有处置 “{}”{}；可选：license 许可、buy 收购、invalidate "
                        "无效、design-around 规避设计、ignore 不处理",
                        decision.choice, like.zh),
            fmt::format("there is no decision '{}'{}; it is one of license, buy, "
                        "invalidate, design-around, ignore",
                        decision.choice, like.en));
    }
    if (decision.owner.empty())
        return base::invalid({}, "请用 --owner 指明谁负责", "say who answers for it: --owner WHO");
    if (!decision.note.empty()) return Done{};
    if (decision.choice == "ignore")
        return base::invalid({}, "不处理须有理由：--note", "to ignore takes a reason: --note TEXT");
    if (again)
        return base::invalid(
            {}, "此件已有处置；改变须有理由：--note",
            "this one is decided; to decide otherwise takes a reason: --note TEXT");
    return Done{};
}

/// Inside a transaction. @return whether another decision stood before.
Result<bool> write(store::Database& database, std::int64_t hit, const Decision& decision) {
    HANSE_TRY(before,
              database.number("select count(*) from watch_decision where hit = :hit", {hit}));
    HANSE_CHECK(check(decision, before > 0));
    HANSE_TRY(id, database.number("select coalesce(max(id), 0) + 1 from watch_decision"));
    HANSE_CHECK(database.run(
        "insert into watch_decision (id, hit, run, decision, owner, day, note, at, who) values "
        "(:id, :hit, (select run from watch_hit where id = :same), :decision, :owner, :day, :note, "
        ":at, :who)",
        {id, hit, hit, decision.choice, decision.owner, decision.day, decision.note, decision.at,
         decision.who}));
    return before > 0;
}

}  // namespace

std::span<const std::string_view> choices() { return kChoices; }

Result<Decided> decide(Register& patents, const Watch& watch, const std::string& number,
                       const Decision& decision, const portfolio::Occasion& occasion) {
    HANSE_TRY(hit, hit_of(patents, watch, number));
    Decided out{hit.number, hit.title, decision};
    out.decision.at = occasion.now;
    out.decision.who = occasion.who;
    HANSE_CHECK(patents.database().transaction([&]() -> Result<Done> {
        HANSE_TRY(again, write(patents.database(), hit.hit, out.decision));
        out.again = again;
        return Done{};
    }));
    return out;
}

}  // namespace hanse::watch
