// SPDX-License-Identifier: GPL-3.0-or-later
// How rights stand on a day, why, and what is due.
#include "hanse/portfolio/standing.hpp"

#include <gtest/gtest.h>

#include "hanse/portfolio/test_register.hpp"

namespace hanse::portfolio {
namespace {

using patents::LegalStatus;
using patents::Record;

base::Date on(const char* day) { return *base::Date::parse(day); }
std::optional<base::PartialDate> date(const char* day) { return base::PartialDate::parse(day); }

Record grant(const char* office, const char* serial, const char* kind) {
    Record out;
    out.publication = {office, serial, kind};
    return out;
}

Record chinese_invention() {
    Record out = grant("CN", "102345678", "B");
    out.application_date = date("2011-01-04");
    out.publication_date = date("2014-03-05");
    return out;
}

Standing stands(const Record& record, const char* day) {
    return standing({&record, 1}, term_rules(), {.day = on(day)});
}

TEST(Standing, NothingRecordedIsUnknown) {
    const Standing found = stands(grant("CN", "102345678", "B"), "2020-01-01");
    EXPECT_EQ(found.status, LegalStatus::unknown);
    EXPECT_TRUE(found.granted);
    EXPECT_EQ(found.because, Standing::Because::grant);
    EXPECT_EQ(found.colour, Colour::white);
    EXPECT_FALSE(found.expiry);
}

TEST(Standing, TheTermOfEveryKindOfRight) {
    struct Case {
        const char *office, *serial, *kind, *filed, *published, *expiry, *rule;
    };
    const Case cases[] = {
        {"CN", "102345678", "A", "2011-01-04", "2012-05-09", "2031-01-04", "cn.invention"},
        {"CN", "202345678", "U", "2011-01-04", "2012-05-09", "2021-01-04", "cn.utility-model"},
        {"CN", "302345678", "S", "2021-05-31", "2021-12-01", "2031-05-31", "cn.design.before-2021"},
        {"CN", "302345678", "S", "2021-06-01", "2021-12-01", "2036-06-01", "cn.design"},
        {"US", "7123456", "B2", "2004-02-29", "2006-10-17", "2024-02-29", "us.utility"},
        {"US", "4280631", "A", "1979-11-27", "1981-07-28", "1998-07-28", "us.utility.before-1995"},
        {"US", "D435854", "S1", "1999-01-01", "2001-01-02", "2015-01-02", "us.design.before-2015"},
        {"EP", "1000000", "B1", "1999-11-08", "2003-05-02", "2019-11-08", "ep.patent"},
        {"DE", "202008000338", "U1", "2008-01-09", "2008-05-01", "2018-01-09", "de.utility-model"},
    };
    for (const Case& one : cases) {
        Record record = grant(one.office, one.serial, one.kind);
        record.application_date = date(one.filed);
        record.publication_date = date(one.published);
        const Standing found = stands(record, "2012-12-31");
        ASSERT_TRUE(found.right != nullptr) << one.rule;
        EXPECT_EQ(found.right->id, one.rule);
        ASSERT_TRUE(found.expiry) << one.rule;
        EXPECT_EQ(found.expiry->text(), one.expiry) << one.rule;
        EXPECT_EQ(found.expiry_is, Standing::Expiry::computed);
    }
}

TEST(Standing, AWordAndThenTheEndOfTheTerm) {
    Record record = chinese_invention();
    record.status = LegalStatus::active;
    record.status_words = "有效";
    EXPECT_EQ(stands(record, "2020-06-01").status, LegalStatus::active);
    EXPECT_EQ(stands(record, "2031-01-04").status, LegalStatus::active);  // the day itself
    const Standing over = stands(record, "2031-01-05");
    EXPECT_EQ(over.status, LegalStatus::expired_term);
    EXPECT_EQ(over.because, Standing::Because::term);
    EXPECT_EQ(over.evidence, "cn.invention");
    EXPECT_EQ(over.colour, Colour::grey);
}

TEST(Standing, AYearIsAsPreciseAsItIsKnown) {
    Record record = chinese_invention();
    record.application_date = date("2011");
    EXPECT_EQ(stands(record, "2031-06-01").status, LegalStatus::unknown);
    EXPECT_EQ(stands(record, "2031-06-01").expiry->text(), "2031");
    EXPECT_EQ(stands(record, "2032-01-01").status, LegalStatus::expired_term);
    EXPECT_TRUE(stands(record, "2020-06-01").deadlines.empty());
}

TEST(Standing, EventsEndARightAndBringItBack) {
    Record record = chinese_invention();
    record.events = {{date("2014-03-05"), "CN", "GR01", "Patent grant"},
                     {date("2018-03-01"), "CN", "CF01", "Termination"},
                     {date("2019-02-01"), "CN", "RR01", "Reinstatement"}};
    EXPECT_EQ(stands(record, "2014-03-04").status, LegalStatus::unknown);
    EXPECT_EQ(stands(record, "2014-03-05").status, LegalStatus::active);
    const Standing lapsed = stands(record, "2018-06-01");
    EXPECT_EQ(lapsed.status, LegalStatus::lapsed_fee);
    EXPECT_EQ(lapsed.evidence, "CF01 Termination");
    EXPECT_EQ(lapsed.since->text(), "2018-03-01");
    EXPECT_EQ(lapsed.colour, Colour::red);
    EXPECT_TRUE(lapsed.deadlines.empty());
    EXPECT_EQ(stands(record, "2019-02-01").status, LegalStatus::active);
}

TEST(Standing, AnEventWeighsMoreThanAWordThatSaysTheRightLives) {
    Record record = chinese_invention();
    record.status = LegalStatus::active;
    record.status_words = "Active";
    record.events = {{date("2018-03-01"), "CN", "CF01", ""}};
    const Standing found = stands(record, "2020-01-01");
    EXPECT_EQ(found.status, LegalStatus::lapsed_fee);
    EXPECT_EQ(found.contradicts, "Active");
}

TEST(Standing, TheDocumentsOfOneApplicationAreOneRight) {
    Record early = chinese_invention();
    early.publication.kind = "A";
    early.publication_date = date("2012-05-09");
    const Record both[] = {early, chinese_invention()};
    EXPECT_FALSE(standing(both, term_rules(), {.day = on("2013-01-01")}).granted);
    const Standing later = standing(both, term_rules(), {.day = on("2015-01-01")});
    EXPECT_TRUE(later.granted);
    EXPECT_EQ(later.grant->text(), "2014-03-05");
}

TEST(Standing, ATermIsNotComputedByARuleThatOnlyMayFit) {
    Record record = grant("US", "D435854", "S1");
    record.publication_date = date("2016-01-02");  // 14 or 15 years, by the day of filing
    EXPECT_FALSE(stands(record, "2020-01-01").expiry);
    record.application_date = date("2015");
    EXPECT_FALSE(stands(record, "2020-01-01").expiry);
    record.application_date = date("2015-06");
    EXPECT_EQ(stands(record, "2020-01-01").expiry->text(), "2031-01-02");
}

TEST(Standing, FeesOfEachYear) {
    Record record = chinese_invention();
    record.status = LegalStatus::active;
    const auto due = stands(record, "2020-12-01").deadlines;
    ASSERT_EQ(due.size(), 2U);
    EXPECT_EQ(due[0].due.text(), "2021-01-04");
    EXPECT_EQ(due[0].grace_until->text(), "2021-07-04");
    EXPECT_EQ(due[1].due.text(), "2022-01-04");
    EXPECT_EQ(stands(record, "2020-12-01").colour, Colour::amber);
    EXPECT_EQ(stands(record, "2020-08-01").colour, Colour::green);
    // Overdue, and still to be saved, as far as anybody knows.
    EXPECT_EQ(stands(record, "2021-03-01").deadlines[0].due.text(), "2021-01-04");
    EXPECT_TRUE(stands(record, "2030-08-01").deadlines.empty());  // none for after the last year
}

TEST(Standing, AFeeThatAnOfficeRecordedIsPaid) {
    Record record = grant("US", "7123456", "B2");
    record.application_date = date("2004-03-01");
    record.publication_date = date("2006-10-17");
    record.status = LegalStatus::active;
    EXPECT_EQ(stands(record, "2010-06-01").deadlines[0].due.text(), "2010-04-17");
    record.events = {{date("2010-03-20"), "US", "FPAY", "Fee payment"}};
    EXPECT_TRUE(stands(record, "2010-06-01").deadlines.empty());
    EXPECT_EQ(stands(record, "2013-06-01").deadlines[0].due.text(), "2014-04-17");
}

TEST(Standing, MonthEndsAndThirtyMonths) {
    Record european = grant("EP", "3000001", "A1");
    european.application_date = date("2016-02-10");
    EXPECT_EQ(stands(european, "2018-01-15").deadlines[0].due.text(), "2018-02-28");
    Record international = grant("WO", "2016000001", "A1");
    international.priorities = {{"JP", "2015-100001", date("2015-08-31")}};
    international.application_date = date("2016-08-01");
    const auto due = stands(international, "2017-12-01").deadlines;
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due[0].what, "national_phase");
    EXPECT_EQ(due[0].due.text(), "2018-02-28");
}

TEST(Standing, DisputesAreSeenFirst) {
    Record record = grant("EP", "1000000", "B1");
    record.application_date = date("2010-01-01");
    record.events = {{date("2015-01-10"), "EP", "26", "Opposition filed"},
                     {date("2017-05-01"), "EP", "27O", "Opposition rejected"}};
    EXPECT_EQ(stands(record, "2016-01-01").colour, Colour::purple);
    EXPECT_FALSE(stands(record, "2018-01-01").disputed);
    EXPECT_EQ(standing({&record, 1}, term_rules(), {.day = on("2018-01-01"), .dispute = "无效请求"})
                  .dispute,
              "无效请求");
}

TEST(Standing, AEuropeanPatentLapsesStateByState) {
    Record record = grant("EP", "1000000", "B1");
    record.application_date = date("2010-01-01");
    record.events = {
        {date("2016-10-31"), "EP", "PG25",
         "Lapsed · Ref country code: GBFree format text: LAPSE · Ref country code: DE"}};
    const Standing found = stands(record, "2018-01-01");
    EXPECT_FALSE(found.ended());
    ASSERT_EQ(found.lapsed_in.size(), 2U);
    EXPECT_EQ(found.lapsed_in.at("GB"), "2016-10-31");
}

TEST(TermRules, EveryRuleHasItsSourceAndEveryCodeOneMeaning) {
    EXPECT_GE(term_rules().rights().size(), 18U);
    for (const RightRule& rule : term_rules().rights()) {
        EXPECT_FALSE(rule.source.law.zh.empty() || rule.source.law.en.empty()) << rule.id;
        EXPECT_FALSE(rule.source.verification.empty()) << rule.id;
        EXPECT_FALSE(rule.name.zh.empty() || rule.name.en.empty()) << rule.id;
        for (const Due& due : rule.dues) EXPECT_FALSE(due.source.law.en.empty()) << rule.id;
    }
}

TEST(TermRules, AWrongRuleIsNamedWithItsLine) {
    const std::vector<base::NamedBytes> wrong{
        {"rules/patents/terms/xx.yaml", "office: XX\nrights:\n  - id: a\n    kindz: [A]\n"}};
    const auto rules = TermRules::load(wrong);
    ASSERT_FALSE(rules);
    EXPECT_EQ(rules.error().place.line, 4U);
    EXPECT_NE(rules.error().message.en.find("did you mean 'kinds'"), std::string::npos)
        << rules.error().message.en;
}

}  // namespace
}  // namespace hanse::portfolio
