// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/reminders.hpp"

#include <fmt/format.h>

#include "hanse/base/days.hpp"

namespace hanse::notices {

using base::Result;

namespace {

/// The latest lead that has come; nothing if none has.
std::optional<int> lead_reached(const Dated& thing, int days_left) {
    const std::span<const int> leads =
        thing.leads_days.empty() ? std::span<const int>(kLeads) : thing.leads_days;
    std::optional<int> out;
    for (const int lead : leads)
        if (days_left <= lead && (!out || lead < *out)) out = lead;
    return out;
}

base::Bilingual sentence(const Dated& thing, int days_left, const Words& words) {
    const base::Bilingual& form = days_left > 1    ? words("notices.reminder.ahead")
                                  : days_left == 1 ? words("notices.reminder.tomorrow")
                                  : days_left == 0 ? words("notices.reminder.today")
                                                   : words("notices.reminder.late");
    return filled(form, {{"what", thing.words},
                         {"n", base::same(std::to_string(days_left))},
                         {"day", base::same(thing.day.text())}});
}

}  // namespace

Result<std::size_t> remind(store::Database& database, std::span<const Dated> things,
                           base::Date today, const std::string& at, const Words& words) {
    std::size_t out = 0;
    for (const Dated& thing : things) {
        const int days_left = base::days_between(today, thing.day);
        const auto lead = lead_reached(thing, days_left);
        if (!lead) continue;
        const Notice notice{.kind = thing.kind,
                            .alliance = thing.alliance,
                            .subject = thing.subject,
                            .words = sentence(thing, days_left, words),
                            .link = thing.link,
                            .at = at};
        HANSE_TRY(told, tell(database, notice, thing.persons,
                             fmt::format("{} {} {}", thing.key, thing.day.text(), *lead)));
        out += told;
    }
    return out;
}

Result<std::vector<Dated>> dated_tasks(store::Database& database, const Words& words) {
    HANSE_TRY(rows, database.rows("select id, alliance, title, assignee, due from task where "
                                  "state = 'open' and due <> '' and assignee <> '' "
                                  "order by due, id"));
    std::vector<Dated> out;
    const base::Bilingual& form = words("notices.task");
    for (const store::Row& row : rows) {
        const auto day = base::Date::parse(row.text(4));
        if (!day) continue;
        out.push_back({.key = "task:" + row.text(0),
                       .kind = "task",
                       .alliance = row.text(1),
                       .subject = "task/" + row.text(0),
                       .link = fmt::format("/alliances/{}/tasks/{}", row.text(1), row.text(0)),
                       .day = *day,
                       .words = filled(form, {{"title", base::same(row.text(2))}}),
                       .persons = {row.text(3)},
                       .leads_days = {}});
    }
    return out;
}

}  // namespace hanse::notices
