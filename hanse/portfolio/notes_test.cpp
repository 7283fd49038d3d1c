// SPDX-License-Identifier: GPL-3.0-or-later
// What people tell the register, holdings, and a case that is filled from them.
#include "hanse/portfolio/notes.hpp"

#include <gtest/gtest.h>

#include "hanse/portfolio/case_patents.hpp"
#include "hanse/portfolio/holdings.hpp"
#include "hanse/portfolio/test_register.hpp"
#include "hanse/portfolio/undo.hpp"

namespace hanse::portfolio {
namespace {

const base::Date kDay = *base::Date::parse("2024-06-01");

struct Fixture {
    TestFolder folder;
    store::TestPlace place;
    Register patents = *Register::create(folder.file("register"), place.text());

    explicit Fixture(store::Engine engine) : place(engine) {
        const auto taken = take_in(
            patents,
            folder.write(
                "a.csv",
                "公开号,申请号,申请日,公开日,名称,申请人,法律状态\n"
                "CN102345678A,201110000001.2,2011-01-04,2012-05-09,余热锅炉,东方锅炉,公开\n"
                "CN102345678B,201110000001.2,2011-01-04,2014-03-05,余热锅炉,东方锅炉,有效\n"
                "CN103000001B,201210000002.1,2012-02-01,2015-03-27,热泵,西门泵业,未缴年费\n"),
            options());
        EXPECT_TRUE(taken);
    }
    base::Result<Noted> note_text(const std::string& name, const std::string& text) {
        return note(patents, folder.write(name, text), {"test", "2026-11-23T08:00:00Z"});
    }
    std::vector<Holding> all(HoldingsWanted wanted = {.day = kDay}) {
        auto out = holdings(patents, term_rules(), wanted);
        EXPECT_TRUE(out);
        return *std::move(out);
    }
};

class Notes : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Notes, store::kEngines, store::engine_of);

class Holdings : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Holdings, store::kEngines, store::engine_of);

class CasePatents : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, CasePatents, store::kEngines, store::engine_of);

TEST_P(Notes, SharesAreExactAndNeverMoreThanTheWhole) {
    Fixture f(GetParam());
    ASSERT_TRUE(f.note_text("owners.csv",
                            "公开号,权利人,份额,起\nCN102345678B,东方锅炉,2/3,2014-03-05\n"
                            "CN 102345678 B,南方,1/3,2014-03-05\n"));
    const auto shares = *owner_shares(f.patents, "CN102345678B");
    ASSERT_EQ(shares.size(), 2U);
    EXPECT_EQ(*shares[0].share + *shares[1].share, base::Rational(1));
    const auto more =
        f.note_text("more.csv", "number,owner,share,since\nCN102345678B,北方,1%,2020-01-01\n");
    ASSERT_FALSE(more);
    EXPECT_EQ(owner_shares(f.patents, "CN102345678B")->size(), 2U);  // nothing half-written
}

TEST_P(Notes, EveryWrongCellIsNamed) {
    Fixture f(GetParam());
    const auto wrong = f.note_text("owners.csv",
                                   "number,owner,share,since\nfoo,A,1/2,2020\n"
                                   "CN102345678B,,3/2,yesterday\n");
    ASSERT_FALSE(wrong);
    ASSERT_EQ(wrong.error().all().size(), 4U);
    EXPECT_EQ(wrong.error().all()[1]->place.line, 3U);
    EXPECT_FALSE(f.note_text("what.csv", "a,b\n1,2\n"));
    EXPECT_EQ(f.patents.batches()->size(), 1U);
}

TEST_P(Notes, PoolsChangeBetweenTwoDays) {
    Fixture f(GetParam());
    const auto noted = f.note_text("pool.csv",
                                   "专利池,公开号,起,止\n余热,CN102345678B,2020-01-01,\n"
                                   "余热,CN103000001B,2019-01-01,2022-07-01\n"
                                   "余热,CN999999999B,2023-01-01,\n");
    ASSERT_TRUE(noted);
    EXPECT_EQ(noted->strangers, std::vector<std::string>{"CN999999999B"});
    const auto changes = *pool_changes(f.patents, "余热", *base::Date::parse("2022-01-01"), kDay);
    ASSERT_EQ(changes.came.size(), 1U);
    EXPECT_EQ(changes.came[0].number, "CN999999999B");
    ASSERT_EQ(changes.went.size(), 1U);
    EXPECT_EQ(changes.went[0].number, "CN103000001B");
    EXPECT_EQ(changes.stayed.size(), 1U);
    EXPECT_EQ(f.all({.day = kDay, .pool = "余热"}).size(), 1U);
    ASSERT_TRUE(undo(f.patents, noted->batch.id));
    EXPECT_TRUE(f.all({.day = kDay, .pool = "余热"}).empty());
}

TEST_P(Notes, OneNameForAParty) {
    Fixture f(GetParam());
    ASSERT_TRUE(f.note_text("names.csv", "name,known_as\n东方集团,东方锅炉\n"));
    EXPECT_EQ(f.all()[0].owners_text(), "东方集团");
    EXPECT_EQ(f.all({.day = kDay, .party = "东方集团"}).size(), 1U);
}

TEST_P(Holdings, DocumentsOfOneApplicationAreOneLine) {
    Fixture f(GetParam());
    const auto all = f.all();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].entry().number, "CN102345678B");
    EXPECT_EQ(all[0].documents.size(), 2U);
    EXPECT_EQ(all[0].standing.status, patents::LegalStatus::active);
    EXPECT_EQ(f.all({.day = kDay, .status = "lapsed_fee"}).size(), 1U);
    EXPECT_FALSE(holdings_of(f.patents, term_rules(), "US1234567B1", kDay));
}

TEST_P(Holdings, ADisputeIsSeen) {
    Fixture f(GetParam());
    ASSERT_TRUE(f.note_text("d.csv", "公开号,争议,起\nCN102345678B,无效请求,2024-01-01\n"));
    EXPECT_EQ(f.all()[0].standing.colour, Colour::purple);
    EXPECT_EQ(f.all({.day = *base::Date::parse("2023-06-01")})[0].standing.colour, Colour::green);
}

TEST_P(CasePatents, OnlyWhatIsUnknownIsFilledAndContradictionsAreTold) {
    Fixture f(GetParam());
    const auto words = *patents::CompanyNames::load(rule_files());
    domain::CaseFile file;
    file.members.push_back({.id = "M1", .name_zh = "东方锅炉有限公司"});
    file.patents.push_back({.number = "CN 102345678 B"});
    domain::Patent alive{.number = "CN103000001B"};
    alive.status = domain::PatentStatus::granted;
    file.patents.push_back(alive);
    file.patents.push_back({.number = "US7123456B2"});
    const auto filled = fill_from_register(file, f.patents, term_rules(), kDay, words);
    ASSERT_TRUE(filled);
    EXPECT_EQ(filled->found, 2U);
    EXPECT_EQ(filled->missing, std::vector<std::string>{"US7123456B2"});
    EXPECT_EQ(*file.patents[0].status, domain::PatentStatus::granted);
    EXPECT_EQ(file.patents[0].expiry->text(), "2031-01-04");
    ASSERT_TRUE(file.patents[0].owners);
    EXPECT_EQ(file.patents[0].owners->front().owner, "M1");
    EXPECT_EQ(file.patents[0].provenance.source, "patent-register");
    EXPECT_NE(file.patents[0].provenance.note.find("a.csv:3"), std::string::npos);
    EXPECT_EQ(*file.patents[1].status, domain::PatentStatus::granted);  // nobody is overruled
    ASSERT_EQ(filled->contradictions.size(), 1U);
    EXPECT_EQ(filled->contradictions[0].in_register, "lapsed");
    EXPECT_TRUE(file.sources.contains("patent-register"));
}

}  // namespace
}  // namespace hanse::portfolio
