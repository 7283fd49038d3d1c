// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/tasks.hpp"

#include "hanse/notices/reminders.hpp"
#include "hanse/notices/test_notices.hpp"

namespace hanse::notices {
namespace {

const Reader kAnna{"p-anna", {"member:M1"}};
const Reader kRival{"p-rival", {"member:M2"}};

struct Tasks : DeskTest {};

TEST_P(Tasks, AreOfTheirSideAndOfWhoDoesThem) {
    const Task one = *add_task(desk.database,
                               {.alliance = "A",
                                .title = "报价",
                                .side = "member:M1",
                                .assignee = "p-anna",
                                .due = "2026-12-01"},
                               kAnna, desk.now);
    EXPECT_EQ(one.state, "open");
    EXPECT_EQ(show_task(desk.database, one.id, kRival).error().kind, base::ErrorKind::not_found);
    EXPECT_TRUE(tasks(desk.database, {.alliance = "A"}, kRival)->empty());
    EXPECT_EQ(tasks(desk.database, {.alliance = "A", .due_by = "2026-12-01"}, kAnna)->size(), 1U);
    EXPECT_TRUE(tasks(desk.database, {.alliance = "A", .due_by = "2026-11-30"}, kAnna)->empty());
    EXPECT_EQ(add_task(desk.database, {.alliance = "A", .title = "x", .side = "member:M2"}, kAnna,
                       desk.now)
                  .error()
                  .kind,
              base::ErrorKind::denied);
}

TEST_P(Tasks, ComeAgainOnTheRightDays) {
    struct Case {
        const char* every;
        std::vector<const char*> days;
    };
    const Case cases[] = {
        {"week", {"2026-12-28", "2027-01-04"}},
        {"month", {"2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"}},
        {"quarter", {"2025-11-30", "2026-02-28", "2026-05-30"}},
        {"year", {"2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.every);
        Task task = *add_task(
            desk.database, {.alliance = c.every, .title = "t", .due = c.days[0], .every = c.every},
            kAnna, desk.now);
        for (std::size_t i = 1; i < c.days.size(); ++i) {
            const auto closed =
                close_task(desk.database, task.id, task.version, "done", kAnna, desk.now);
            ASSERT_TRUE(closed);
            ASSERT_EQ(closed->next.size(), 1U);
            task = closed->next[0];
            EXPECT_EQ(task.due, c.days[i]);
        }
        EXPECT_EQ(tasks(desk.database, {.alliance = c.every, .state = "open"}, kAnna)->size(), 1U);
    }
}

TEST_P(Tasks, DoneTwiceComesAgainOnce) {
    Task task = *add_task(desk.database,
                          {.alliance = "A", .title = "t", .due = "2026-01-01", .every = "month"},
                          kAnna, desk.now);
    task = close_task(desk.database, task.id, task.version, "done", kAnna, desk.now)->task;
    EXPECT_EQ(close_task(desk.database, task.id, 1, "done", kAnna, desk.now).error().kind,
              base::ErrorKind::conflict);
    task = close_task(desk.database, task.id, task.version, "open", kAnna, desk.now)->task;
    EXPECT_TRUE(task.closed_at.empty());
    EXPECT_TRUE(
        close_task(desk.database, task.id, task.version, "done", kAnna, desk.now)->next.empty());
    EXPECT_FALSE(trail::verify(desk.database, "A")->broken);
}

TEST_P(Tasks, AreListedByDay) {
    for (const char* due : {"", "2026-03-01", "2026-01-01", "2026-02-01"})
        ASSERT_TRUE(
            add_task(desk.database, {.alliance = "A", .title = "t", .due = due}, kAnna, desk.now));
    const auto all = *tasks(desk.database, {.alliance = "A"}, kAnna);
    std::vector<std::string> days;
    for (const Task& one : all) days.push_back(one.due);
    EXPECT_EQ(days, (std::vector<std::string>{"2026-01-01", "2026-02-01", "2026-03-01", ""}));
    const auto rest = *tasks(desk.database, {.alliance = "A", .after = all[1].id}, kAnna);
    EXPECT_EQ(rest.size(), 2U);
}

TEST_P(Tasks, EveryMistakeIsNamed) {
    const auto wrong =
        add_task(desk.database, {.alliance = "A", .title = "", .due = "2026-02-30", .every = "day"},
                 kAnna, desk.now);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().all().size(), 3U);
}

TEST_P(Tasks, AreDatedThings) {
    Task task =
        *add_task(desk.database,
                  {.alliance = "A", .title = "年报", .assignee = "p-wang", .due = "2026-12-01"},
                  kAnna, desk.now);
    const auto things = *dated_tasks(desk.database, test_words);
    ASSERT_EQ(things.size(), 1U);
    EXPECT_EQ(things[0].words.en, "Task: 年报");
    task.assignee = "p-anna";
    ASSERT_TRUE(change_task(desk.database, task, kAnna, desk.now));
    EXPECT_EQ(dated_tasks(desk.database, test_words)->front().persons[0], "p-anna");
    EXPECT_EQ(change_task(desk.database, task, kAnna, desk.now).error().kind,
              base::ErrorKind::conflict);
}

INSTANTIATE_TEST_SUITE_P(On, Tasks, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::notices
