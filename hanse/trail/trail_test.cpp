// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/trail/trail.hpp"

#include <thread>

#include <gtest/gtest.h>

#include "hanse/store/test_places.hpp"

namespace hanse::trail {
namespace {

struct Fixture {
    explicit Fixture(store::Engine engine) : place(engine) { EXPECT_TRUE(migrate(database)); }

    store::TestPlace place;
    store::Database database = place.open();
    Occasion now{"p-anna", "session", "10.0.0.7", "2026-11-23T08:00:00Z"};

    void note_some(const std::string& chain, int count) {
        for (int i = 1; i <= count; ++i)
            EXPECT_TRUE(database.transaction([&]() -> base::Result<base::Done> {
                const Deed deed{.what = "record.changed",
                                .subject = "members/M" + std::to_string(i),
                                .before = i == 1 ? std::nullopt : std::optional<std::string>("{}"),
                                .after = "{\"a\":1}",
                                .reason = "勘误"};
                HANSE_TRY(number, note(database, chain, now, deed));
                EXPECT_EQ(number, i);
                return base::Done{};
            }));
    }
    Verdict judged(const std::optional<Kept>& kept = {}) { return *verify(database, "a", kept); }
};

class Trail : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Trail, store::kEngines, store::engine_of);

TEST_P(Trail, EveryChainCountsForItself) {
    Fixture f(GetParam());
    f.note_some("a", 3);
    f.note_some(kHouse, 2);
    EXPECT_EQ(f.judged().entries, 3);
    EXPECT_FALSE(f.judged().broken);
    EXPECT_EQ(*chains(f.database), (std::vector<std::string>{"a", "house"}));
    const auto last = *entries(f.database, {.chain = "a", .count_max = 1});
    ASSERT_EQ(last.size(), 1U);
    EXPECT_EQ(last[0].deed.subject, "members/M3");
    EXPECT_EQ(last[0].occasion.from, "10.0.0.7");
    EXPECT_EQ(last[0].digest, f.judged().head);
}

TEST_P(Trail, IsAskedBySubjectPersonAndPage) {
    Fixture f(GetParam());
    f.note_some("a", 12);
    EXPECT_EQ(entries(f.database, {.chain = "a", .subject = "members/M1"})->size(), 4U);
    EXPECT_EQ(entries(f.database, {.chain = "a", .subject = "members/%"})->size(), 0U);
    EXPECT_EQ(entries(f.database, {.chain = "a", .who = "p-bert"})->size(), 0U);
    EXPECT_EQ(entries(f.database, {.chain = "a", .what = "record"})->size(), 12U);
    EXPECT_EQ(entries(f.database, {.chain = "a", .before = 3})->front().number, 2);
}

TEST_P(Trail, TamperingIsFound) {
    struct Case {
        const char *what, *sql;
        std::int64_t broken;
    };
    const Case cases[] = {
        {"a byte changed", "update trail set after = '{\"a\":2}' where number = 2", 2},
        {"a reason emptied", "update trail set reason = '' where number = 3", 3},
        {"the person exchanged", "update trail set who = 'p-bert' where number = 1", 1},
        {"nothing becomes an empty text", "update trail set before = '' where number = 1", 1},
        {"an entry taken out", "delete from trail where number = 2", 2},
        {"an entry moved to another chain", "update trail set chain = 'b' where number = 3", 3},
        {"entries exchanged", "update trail set number = 5 - number + 100 where number > 1", 2},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Fixture f(GetParam());
        f.note_some("a", 4);
        ASSERT_TRUE(f.database.run(c.sql));
        EXPECT_EQ(f.judged().broken, c.broken);
        EXPECT_FALSE(f.judged().why.zh.empty());
    }
}

TEST_P(Trail, ACutOffEndIsFoundByWhoKeptADigest) {
    Fixture f(GetParam());
    f.note_some("a", 4);
    const Kept kept{4, f.judged().head};
    EXPECT_FALSE(f.judged(kept).broken);
    ASSERT_TRUE(f.database.run("delete from trail where number = 4"));
    EXPECT_FALSE(f.judged().broken) << "nobody can see that from what is left";
    EXPECT_EQ(f.judged(kept).broken, 4);
    f.note_some("b", 1);
    EXPECT_EQ(f.judged(Kept{2, kept.digest}).broken, 2) << "another digest than the one kept";
}

/// Whoever is shown all but `before` and `after` finds nothing out by trying both answers.
TEST_P(Trail, EqualDeedsHaveDifferentDigests) {
    Fixture one(GetParam()), two(GetParam());
    one.note_some("a", 1), two.note_some("a", 1);
    EXPECT_NE(one.judged().head, two.judged().head);
    ASSERT_TRUE(one.database.run("update trail set salt = '' where number = 1"));
    EXPECT_EQ(one.judged().broken, 1);
}

TEST_P(Trail, EntriesFromBeforeThereWasSaltStand) {
    Fixture f(GetParam());
    ASSERT_TRUE(f.database.run("alter table trail drop column salt"));
    ASSERT_TRUE(f.database.run("delete from migration where name = '0002-salt'"));
    ASSERT_TRUE(f.database.run(
        "insert into trail (chain, number, at, who, by, origin, what, subject, before, after, "
        "reason, digest) values ('a', 1, '2026-11-23T08:00:00Z', 'p-anna', 'session', '10.0.0.7', "
        "'record.changed', 'members/M1', null, '{\"a\":1}', '勘误', "
        "'9e705acb2c9bd46061e20bc9833d4191f0215353739c7957935bded0ad15c35a')"));
    EXPECT_EQ(f.judged().entries, 1) << "as it is, before it is migrated";
    EXPECT_FALSE(f.judged().broken);
    ASSERT_TRUE(migrate(f.database));
    EXPECT_TRUE(f.database.transaction([&]() -> base::Result<base::Done> {
        HANSE_CHECK(note(f.database, "a", f.now, {.what = "x", .subject = "y"}));
        return base::Done{};
    }));
    EXPECT_EQ(f.judged().entries, 2);
    EXPECT_FALSE(f.judged().broken);
}

TEST_P(Trail, SeveralWritersMakeOneChain) {
    Fixture f(GetParam());
    const auto write = [&] {
        store::Database mine = f.place.open();
        for (int i = 0; i < 20; ++i)
            EXPECT_TRUE(mine.transaction(
                [&]() -> base::Result<base::Done> {
                    HANSE_CHECK(note(mine, "a", f.now, {.what = "x", .subject = "y"}));
                    return base::Done{};
                },
                store::Writers::together));
    };
    { const std::jthread one(write), two(write), three(write); }
    EXPECT_EQ(f.judged().entries, 60);
    EXPECT_FALSE(f.judged().broken);
}

TEST_P(Trail, StandsOrFallsWithTheDeed) {
    Fixture f(GetParam());
    EXPECT_FALSE(f.database.transaction([&]() -> base::Result<base::Done> {
        f.note_some("a", 1);
        return base::conflict({}, "撤回", "taken back");
    }));
    EXPECT_EQ(f.judged().entries, 0);
}

}  // namespace
}  // namespace hanse::trail
