// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in stays in: records, history, families; what is taken back leaves no trace.
#include "hanse/portfolio/intake.hpp"

#include <set>

#include <gtest/gtest.h>

#include "hanse/patents/formats/record_json.hpp"
#include "hanse/portfolio/indexing.hpp"
#include "hanse/portfolio/test_register.hpp"
#include "hanse/portfolio/undo.hpp"
#include "hanse/search/index.hpp"

namespace hanse::portfolio {
namespace {

constexpr const char* kFirst =
    "公开号,申请号,申请日,公开日,名称,申请人,法律状态,优先权\n"
    "CN102345678A,201110000001.2,2011-01-04,2012-05-09,余热锅炉,东方锅炉,公开,\n"
    "CN102345678B,201110000001.2,2011-01-04,2014-03-05,余热锅炉,东方锅炉,授权,\n"
    "CN103000001A,201210000002.1,2012-02-01,2013-03-27,热泵,西门泵业,公开,\n";
constexpr const char* kSecond =
    "公开号,申请号,名称,当前权利人,法律状态\n"
    "CN102345678B,201110000001.2,余热锅炉装置,南方锅炉,未缴年费\n"
    "CN104000003A,201310000003.0,阀门,北方阀门,公开\n";

struct Fixture {
    explicit Fixture(store::Engine engine) : place(engine) {}

    TestFolder folder;
    store::TestPlace place;
    Register patents = *Register::create(folder.file("register"), place.text());

    Intake take(const std::string& name, const std::string& text) {
        auto out = take_in(patents, folder.write(name, text), options());
        EXPECT_TRUE(out) << (out ? "" : base::describe(out.error(), base::Language::en));
        return *std::move(out);
    }
    Entry entry(const std::string& number) {
        const auto found = patents.find(number);
        EXPECT_TRUE(found && found->size() == 1) << number;
        return found && !found->empty() ? found->front() : Entry{};
    }
};

class TakeIn : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, TakeIn, store::kEngines, store::engine_of);

class Families : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Families, store::kEngines, store::engine_of);

class Indexing : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Indexing, store::kEngines, store::engine_of);

TEST_P(TakeIn, CountsWhatBecameOfEachRecord) {
    Fixture f(GetParam());
    const Intake first = f.take("a.csv", kFirst);
    EXPECT_EQ(first.batch.added, 3);
    EXPECT_EQ(first.batch.state, "done");
    const Intake second = f.take("b.csv", kSecond);
    EXPECT_EQ(second.batch.added, 1);
    EXPECT_EQ(second.batch.changed, 1);
    const Intake again = f.take("copy-of-a.csv", kFirst);
    EXPECT_TRUE(again.known);  // the same bytes under another name
    const Intake nothing_new = f.take("c.csv", std::string(kFirst) + "\n");
    EXPECT_EQ(nothing_new.batch.same + nothing_new.batch.changed, 3);
    EXPECT_EQ(*f.patents.size(), 4);
}

TEST_P(TakeIn, TheLatestWordCountsAndTheEarlierIsKept) {
    Fixture f(GetParam());
    f.take("a.csv", kFirst);
    f.take("b.csv", kSecond);
    EXPECT_EQ(f.entry("CN102345678B").title, "余热锅炉装置");
    EXPECT_EQ(f.entry("CN 102345678 B").owners, "南方锅炉");
    EXPECT_EQ(f.entry("CN102345678B").applicants, "东方锅炉");
    EXPECT_EQ(f.entry("CN102345678B").status, "lapsed_fee");
    const auto told = *f.patents.tellings(f.entry("CN102345678B").id);
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].record.titles[0].text, "余热锅炉");
    EXPECT_EQ(told[1].record.place.file.substr(told[1].record.place.file.size() - 7), "b.csv:2");
}

TEST_P(TakeIn, AnyNumberFindsIt) {
    Fixture f(GetParam());
    f.take("a.csv", kFirst);
    EXPECT_EQ(f.patents.find("CN102345678")->size(), 2U);
    EXPECT_EQ(f.patents.find("201110000001.2")->size(), 2U);
    EXPECT_EQ(f.patents.find("CN 102345678 A")->size(), 1U);
    EXPECT_TRUE(f.patents.find("US7123456")->empty());
}

TEST_P(TakeIn, AllIsTakenBackOrNothing) {
    Fixture f(GetParam());
    f.take("a.csv", kFirst);
    const Entry before = f.entry("CN102345678B");
    const Intake second = f.take("b.csv", kSecond);
    const auto undone = undo(f.patents, second.batch.id);
    ASSERT_TRUE(undone);
    EXPECT_EQ(undone->removed, 1);
    EXPECT_EQ(undone->changed, 1);
    const Entry after = f.entry("CN102345678B");
    EXPECT_EQ(after.title, before.title);
    EXPECT_EQ(after.status, before.status);
    EXPECT_TRUE(f.patents.find("CN104000003A")->empty());
    EXPECT_EQ(undo(f.patents, second.batch.id).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(undo(f.patents, 99).error().kind, base::ErrorKind::not_found);
    // The same file may come again.
    EXPECT_EQ(f.take("b.csv", kSecond).batch.added, 1);
}

TEST_P(TakeIn, ADryRunSaysTheSameAndDoesNothing) {
    Fixture f(GetParam());
    f.take("a.csv", kFirst);
    IntakeOptions dry = options();
    dry.dry_run = true;
    const auto told = take_in(f.patents, f.folder.write("b.csv", kSecond), dry);
    ASSERT_TRUE(told);
    EXPECT_EQ(told->batch.added, 1);
    EXPECT_EQ(told->batch.changed, 1);
    EXPECT_EQ(*f.patents.size(), 3);
    EXPECT_EQ(f.patents.batches()->size(), 1U);
}

TEST_P(TakeIn, RefusedRowsAreNamed) {
    Fixture f(GetParam());
    const Intake taken = f.take("a.csv",
                                "公开号,名称,公开日\nCN102345678A,锅炉,2012-05-09\n,无号,\n"
                                "CN103000001A,泵,2012-13-01\n");
    EXPECT_EQ(taken.batch.added, 2);
    EXPECT_EQ(taken.batch.refused, 1);
    const auto all = *complaints(f.patents, taken.batch.id);
    ASSERT_GE(all.size(), 2U);
    EXPECT_TRUE(all[0].refused);
    EXPECT_NE(all[0].place.find("a.csv:3"), std::string::npos) << all[0].place;
}

TEST_P(TakeIn, ABrokenOffFileGoesOnWhereItStopped) {
    Fixture f(GetParam());
    std::string table = "公开号,名称\n";
    for (int i = 0; i < 3500; ++i)
        table += "CN1" + std::to_string(10000000 + i) + "A,泵 " + std::to_string(i) + "\n";
    const std::string path = f.folder.write("big.csv", table);
    IntakeOptions stopping = options();
    int steps = 0;
    stopping.step = [&](double) -> base::Result<base::Done> {
        if (++steps == 2) return base::unavailable({}, "断电", "the power is gone");
        return base::Done{};
    };
    EXPECT_FALSE(take_in(f.patents, path, stopping));
    EXPECT_EQ(*f.patents.size(), 2000);
    EXPECT_EQ(f.patents.batches()->front().state, "running");
    const auto rest = take_in(f.patents, path, options());
    ASSERT_TRUE(rest);
    EXPECT_TRUE(rest->resumed);
    EXPECT_EQ(rest->read, 1500);
    EXPECT_EQ(rest->batch.added, 3500);
    EXPECT_EQ(*f.patents.size(), 3500);
}

TEST_P(TakeIn, OneProgramImportsAtATime) {
    Fixture f(GetParam());
    IntakeOptions first = options();
    bool refused = false;
    first.step = [&](double) -> base::Result<base::Done> {
        auto other = Register::open(f.folder.file("register"), f.place.text());
        const auto second = take_in(*other, f.folder.write("b.csv", kSecond), options());
        refused = !second && second.error().kind == base::ErrorKind::conflict;
        return base::Done{};
    };
    const auto taken = take_in(f.patents, f.folder.write("a.csv", kFirst), first);
    ASSERT_TRUE(taken);
    EXPECT_TRUE(refused);
    EXPECT_EQ(taken->batch.added, 3);
    EXPECT_EQ(f.take("b.csv", kSecond).batch.added, 1);  // and when it has ended, the next
}

std::set<std::string> members(Register& patents, const std::string& sort, std::int64_t id) {
    std::set<std::string> out;
    const auto all = *patents.family(sort, id);
    for (const Entry& one : all) out.insert(one.number);
    return out;
}

TEST_P(Families, FromApplicationsPrioritiesAndMembers) {
    Fixture f(GetParam());
    f.take("a.csv", "publication number,application number,priorities?,family members\n");
    f.take("b.csv",
           "公开号,申请号,优先权\n"
           "US10000001B2,US 15/000001,JP 2015-100001 20150501\n"
           "EP3000001A1,EP16000001,JP 2015-100001 20150501\n"
           "JP2016500001A,JP 2015-100001,\n"
           "CN105000001A,201610000001.5,JP 2015-100001 20150501;JP 2015-200002 20150901\n"
           "KR20160000001A,KR 10-2016-0000001,JP 2015-200002 20150901\n");
    const Entry us = f.entry("US10000001B2"), kr = f.entry("KR20160000001A");
    EXPECT_EQ(members(f.patents, "family", us.family),
              (std::set<std::string>{"US10000001B2", "EP3000001A1", "JP2016500001A"}));
    EXPECT_NE(kr.family, us.family);
    EXPECT_EQ(kr.extended, us.extended);  // over CN105000001A, which claims both
    EXPECT_EQ(members(f.patents, "extended", us.extended).size(), 5U);
}

TEST_P(Families, ComeApartWhenTheirBondIsTakenBack) {
    Fixture f(GetParam());
    f.take("a.csv", "公开号,申请号\nUS10000001B2,US 15/000001\nEP3000001A1,EP16000001\n");
    EXPECT_NE(f.entry("US10000001B2").family, f.entry("EP3000001A1").family);
    const Intake bond = f.take("b.csv",
                               "publication number,family members\n"
                               "WO2016000001A1,US10000001B2;EP3000001A1\n");
    EXPECT_EQ(f.entry("US10000001B2").family, f.entry("EP3000001A1").family);
    ASSERT_TRUE(undo(f.patents, bond.batch.id));
    EXPECT_NE(f.entry("US10000001B2").family, f.entry("EP3000001A1").family);
}

TEST_P(Indexing, FollowsTheRegister) {
    Fixture f(GetParam());
    f.take("a.csv", kFirst);
    EXPECT_EQ(*behind(f.patents), *f.patents.seq());
    EXPECT_EQ(catch_up(f.patents)->put, 3);
    EXPECT_EQ(*behind(f.patents), 0);
    const Intake second = f.take("b.csv", kSecond);
    EXPECT_EQ(catch_up(f.patents)->put, 2);
    ASSERT_TRUE(undo(f.patents, second.batch.id));
    const auto caught = catch_up(f.patents);
    EXPECT_EQ(caught->removed, 1);
    EXPECT_EQ(*search::Reader::open(f.patents.index_folder())->size(), 3U);
    EXPECT_EQ(catch_up(f.patents)->put, 0);
}

TEST_P(Indexing, AnIndexOfAnotherRegisterIsMadeAnew) {
    Fixture f(GetParam()), other(GetParam());
    f.take("a.csv", kFirst);
    other.take("b.csv", kSecond);
    ASSERT_TRUE(catch_up(other.patents));
    std::filesystem::copy(other.patents.index_folder(), f.patents.index_folder());
    const auto caught = catch_up(f.patents);
    ASSERT_TRUE(caught);
    EXPECT_TRUE(caught->anew);
    EXPECT_EQ(*search::Reader::open(f.patents.index_folder())->size(), 3U);
}

}  // namespace
}  // namespace hanse::portfolio
