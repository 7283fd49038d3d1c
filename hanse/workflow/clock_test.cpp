// SPDX-License-Identifier: GPL-3.0-or-later
// The clock goes on with the others when one instance cannot move.
#include "hanse/base/moment.hpp"
#include "hanse/workflow/test_house.hpp"

namespace hanse::workflow {
namespace {

constexpr const char* kProcess = R"(id: poll
name: {zh: 征询, en: Poll}
about: {zh: 例, en: An example}
started_by: [secretariat]
first: waiting
sight: {secretariat: whole}
fields: {}
states:
  waiting: {name: {zh: 等待, en: waiting}, due: {days: 3, then: open}}
  voting: {name: {zh: 表决, en: vote}}
  ended: {name: {zh: 结束, en: ended}, final: yes}
moves:
  open: {name: {zh: 开始, en: Open}, from: [waiting], to: voting, roles: [clock]}
  vote: {name: {zh: 表决, en: Vote}, from: [voting], consent: {of: [lead], needed: one, passed: ended, failed: ended}}
)";

struct Clocks : testing::TestWithParam<store::Engine> {
    store::TestPlace place{GetParam()};
    TestHouse house{place.text()};
};

TEST_P(Clocks, OneThatCannotMoveKeepsNoOtherFromMoving) {
    const base::NamedBytes file{"rules/workflows/poll.yaml", kProcess};
    house.processes = *Processes::load(std::span(&file, 1));
    const Process& poll = *house.processes.find("poll");
    std::vector<std::string> ids;
    for (const char* alliance : {"nobody-leads", "A"})
        ids.push_back(start(house.database, poll, {.alliance = alliance}, house.secretary,
                            house.occasion(house.secretary), house.hands())
                          ->id);
    const auto ticked = tick(house.database, house.processes, *base::Date::parse("2026-11-09"),
                             house.occasion(house.secretary), house.hands());
    ASSERT_TRUE(ticked);
    EXPECT_EQ(ticked->moved, std::vector<std::string>{ids[1]});
    ASSERT_EQ(ticked->stuck.size(), 1U);
    EXPECT_EQ(ticked->stuck[0].instance, ids[0]);
    EXPECT_EQ(ticked->stuck[0].error.kind, base::ErrorKind::conflict);
    EXPECT_EQ(show(house.database, house.processes, ids[0], house.secretary)->state, "waiting");
}

TEST_P(Clocks, CountFromTheDayOfTheHouse) {
    const base::NamedBytes file{"rules/workflows/poll.yaml", kProcess};
    house.processes = *Processes::load(std::span(&file, 1));
    house.day_of = [](const std::string& moment) {  // eight hours ahead, as in China
        return *base::Date::parse(base::later(moment, 8 * base::kHour).substr(0, 10));
    };
    const auto due_of = [&](const char* at) {
        house.at = at;
        return start(house.database, *house.processes.find("poll"), {.alliance = "A"},
                     house.secretary, house.occasion(house.secretary), house.hands())
            ->due;
    };
    EXPECT_EQ(due_of("2026-11-01T15:59:59Z"), "2026-11-04") << "a minute before midnight";
    EXPECT_EQ(due_of("2026-11-01T16:00:00Z"), "2026-11-05") << "the next day has begun";
}

INSTANTIATE_TEST_SUITE_P(On, Clocks, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::workflow
