// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/assessment.hpp"

#include <gtest/gtest.h>

#include "tests/support/royalty_terms.hpp"

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/most_favoured.hpp"

namespace hanse::royalty {
namespace {

using base::Date;
using base::Interval;
using base::Rational;
using base::Truth;

Event on(const char* day) { return {.known = Event::Known::day, .day = Date::parse(day)}; }
constexpr Event kNever{.known = Event::Known::never, .day = {}};

PatentList patents_of(const std::string& csv) {
    auto list =
        parse_patents("patent,family,country,granted,expires,lapsed\n" + csv, "patents.csv");
    if (!list) throw std::runtime_error(base::describe(list.error(), base::Language::en));
    return *std::move(list);
}

const char* const kFlat = "rates: [{id: r, rate: 2}]\n";

TEST(Coverage, NothingIsDueWithoutAPatent) {
    const PatentList list = patents_of(
        "A,F,CN,2010-01-01,2030-01-01,\nB,F,US,2010-01-01,2024-02-15,\nC,F,VN,never,2030-01-01,\n"
        "D,F,JP,2010-01-01,,\nE,F,DE,2010-01-01,2030-01-01,2020-01-01\n"
        "G,F,KR,2010-01-01,2024-02-15,\nH,F,KR,2012-01-01,2030-01-01,\n");
    struct Case {
        const char* what;
        std::optional<std::string> made_in, sold_in;
        const char* royalty;  // of 10 units at 2
    };
    const Case cases[] = {
        {"in force where it is made", "CN", "VN", "20"},
        {"in force where it is sold", "VN", "CN", "20"},
        {"an application only", "VN", "VN", "0"},
        {"no patent at all", "FR", "IT", "0"},
        {"lapsed", "DE", "DE", "0"},
        {"ends within the quarter", "US", "FR", "0..20"},
        {"the end is not known", "JP", "FR", "0..20"},
        {"a country is not known", std::nullopt, "FR", "0..20"},
        {"a country is not known, the other is enough", std::nullopt, "CN", "20"},
        {"one patent takes over from another", "KR", "KR", "20"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Sale sale = sale_of("a", 10);
        sale.made_in = c.made_in;
        sale.sold_in = c.sold_in;
        EXPECT_EQ(shown(royalty_of(little(kFlat), {sale}, {.patents = &list})), c.royalty);
    }
}

TEST(Coverage, NothingIsDueAfterTheLastPatent) {  // MPEG-2: the last US patent, 2018-02-13
    const PatentList list = patents_of("U,F,US,1995-01-01,2018-02-13,\n");
    Sale sale = sale_of("a", 10);
    sale.made_in = sale.sold_in = "US";
    sale.period = Period::parse("2018-01-01..2018-02-13");
    EXPECT_EQ(royalty_of(little(kFlat), {sale}, {.patents = &list}), Interval(20));
    sale.period = Period::parse("2018-02-14..2018-03-31");
    const SalesReport report{.file = "s", .sales = {sale}};
    const Assessment out = assessed(little(kFlat), report, {.patents = &list});
    EXPECT_EQ(out.royalty, Interval(0));
    EXPECT_EQ(out.years[0].lines[0].sunset.last, Date::parse("2018-02-13"));
}

TEST(Coverage, TheTermsSayWhichCountryCounts) {
    const PatentList list = patents_of("A,F,CN,2010-01-01,2030-01-01,\n");
    const std::pair<const char*, const char*> cases[] = {
        {"made", "20"}, {"sold", "0"}, {"everywhere", "20"}, {"made_or_sold", "20"}};
    for (const auto& [where, royalty] : cases) {
        const Programme terms = little(std::string(kFlat) + "due_where: " + where + "\n");
        EXPECT_EQ(shown(royalty_of(terms, {sale_of("a", 10)}, {.patents = &list})), royalty)
            << where;
    }
}

TEST(Standing, OnlyWhatIsReportedAndPaidInTimeGetsTheCompliantRate) {
    const Programme terms = little(
        "rates: [{id: c, when: {standing: compliant}, rate: 1}, {id: s, rate: 3}]\n"
        "payment: {id: p, report_within_days: 30, pay_within_days: 45, grace_days: 5}\n");
    struct Case {
        const char* what;
        Event reported, paid;
        const char* royalty;  // of 10 units; the quarter ends on 2024-03-31
    };
    const Case cases[] = {
        {"in time", on("2024-04-10"), on("2024-05-01"), "10"},
        {"on the last day of grace", on("2024-05-05"), on("2024-05-20"), "10"},
        {"reported a day later", on("2024-05-06"), on("2024-05-20"), "30"},
        {"paid a day later", on("2024-05-05"), on("2024-05-21"), "30"},
        {"never paid", on("2024-04-10"), kNever, "30"},
        {"nobody knows when it was paid", on("2024-04-10"), {}, "10..30"},
        {"late already: when it was paid does not matter", on("2024-06-01"), {}, "30"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Sale sale = sale_of("a", 10);
        sale.reported_on = c.reported;
        sale.paid_on = c.paid;
        EXPECT_EQ(shown(royalty_of(terms, {sale})), c.royalty);
    }
}

TEST(EarlyBird, SignedByTheLaterOfADayAndTheFirstSale) {  // Avanci 5G
    const Programme terms = example("avanci-5g.yaml");
    struct Case {
        Event signed_on, first_sale;
        const char* each;
    };
    const Case cases[] = {
        {on("2024-02-16"), {}, "29"},
        {on("2024-02-17"), on("2023-10-01"), "32"},
        {on("2024-09-30"), on("2024-09-30"), "29"},
        {on("2024-10-01"), on("2024-09-30"), "32"},
        {on("2024-10-01"), {}, "29..32"},
        {{}, on("2023-10-01"), "29..32"},
        {kNever, on("2023-10-01"), "32"},
    };
    for (const Case& c : cases) {
        Sale sale = sale_of("vehicle", 1);
        sale.signed_on = c.signed_on;
        sale.first_sale = c.first_sale;
        EXPECT_EQ(shown(royalty_of(terms, {sale})), c.each);
    }
}

TEST(Renewal, ARenewalRisesByAFifthAtMost) {  // HEVC Advance: "rates and caps"
    const Programme terms = little(
        "rates:\n"
        "  - {id: old, until: 2023, rate: 10}\n"
        "  - {id: new, from: 2024, rate: 15, renews: old}\n"
        "caps:\n"
        "  - {id: c.old, scope: enterprise, amount: 1000, until: 2023}\n"
        "  - {id: c.new, scope: enterprise, amount: 5000, from: 2024, renews: c.old}\n"
        "renewal: {id: n, increase_at_most: 20%}\n");
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 50)}), Interval(600));  // 12 each, not 15
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 5000)}), Interval(1200));
    Sale fresh = sale_of("a", 50);
    fresh.signed_on = on("2024-01-01");
    EXPECT_EQ(royalty_of(terms, {fresh}), Interval(750));
    Sale large = fresh;
    large.units = 5000;
    EXPECT_EQ(royalty_of(terms, {large}), Interval(5000));  // a new licence, the new cap
    fresh.signed_on = {};
    EXPECT_EQ(shown(royalty_of(terms, {fresh})), "600..750");
}

TEST(Caps, FromTheSmallerSumToTheLarger) {
    const Programme terms = terms_of(
        "id: t\ncurrency: USD\nclasses: {a: {}, b: {}}\nrates: [{id: r, rate: 1}]\n"
        "caps:\n"
        "  - {id: all, scope: enterprise, amount: 1000}\n"
        "  - {id: one, scope: product, class: a, amount: 300}\n"
        "  - {id: firm, scope: entity, class: a, amount: 500}\n"
        "  - {id: kind, scope: class, class: a, amount: 700}\n");
    const auto sale = [](const char* kind, const char* firm, const char* product, int units) {
        Sale out = sale_of(kind, units);
        out.licensee = firm;
        out.product = product;
        return out;
    };
    const Sale big = sale("a", "L", "P", 400);
    struct Case {
        const char* what;
        std::vector<Sale> sales;
        const char* royalty;
    };
    const Case cases[] = {
        {"a product", {big}, "300"},
        {"two products of a firm", {big, sale("a", "L", "Q", 400)}, "500"},
        {"two firms of a class", {big, sale("a", "L", "Q", 400), sale("a", "M", "P", 400)}, "700"},
        {"another class is not under it", {big, sale("b", "L", "P", 400)}, "700"},
        {"the enterprise", {big, sale("b", "L", "P", 4000)}, "1000"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(shown(royalty_of(terms, c.sales)), c.royalty);
    }
    Sale unnamed = big;
    unnamed.product.reset();
    EXPECT_EQ(shown(royalty_of(terms, {unnamed})), "0..300");
}

TEST(Caps, AreAppliedToAGroupInAYear) {
    const Programme terms = example("avc-h264.yaml");
    Sale one = sale_of("product", 30000000), two = one;
    one.period = two.period = Period::parse("2005Q2");
    two.licensee = "M";  // affiliates count together
    EXPECT_EQ(royalty_of(terms, {one, two}), Interval(3500000));
    two.group = "H";
    EXPECT_EQ(royalty_of(terms, {one, two}), Interval(6960000));  // 3,480,000 each
    two.group = "G";
    two.period = Period::parse("2006Q2");
    EXPECT_EQ(royalty_of(terms, {one, two}), Interval(6960000));
}

TEST(FreeTier, IsOneForAGroup) {
    const Programme terms = example("avc-h264.yaml");
    Sale one = sale_of("product", 100000), two = one;
    two.licensee = "M";
    EXPECT_EQ(royalty_of(terms, {one}), Interval(0));
    EXPECT_EQ(royalty_of(terms, {one, two}), Interval(20000));
    two.group = "H";
    EXPECT_EQ(royalty_of(terms, {one, two}), Interval(0));
}

TEST(Minimum, UnlessNothingIsDue) {
    const Programme terms = little(
        "rates: [{id: r, rate: 1}]\nminimums: [{id: m, amount: 50}]\n"
        "free_below: [{id: f, amount: 10}]\n");
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 9)}), Interval(0));
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 10)}), Interval(50));
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 51)}), Interval(51));
    const PatentList none = patents_of("A,F,VN,never,2030-01-01,\n");
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 51)}, {.patents = &none}), Interval(0));
}

TEST(Lump, IsOnePaymentForAnyNumberOfLines) {
    const Programme terms =
        terms_of("id: t\ncurrency: USD\nclasses: {a: {per: lump}}\nrates: [{id: r, rate: 900}]\n");
    EXPECT_EQ(royalty_of(terms, {sale_of("a", unknown_amount())}), Interval(900));
    EXPECT_EQ(royalty_of(terms, {sale_of("a", 5), sale_of("a", 7), sale_of("a", 0)}),
              Interval(900));
}

TEST(Interest, EveryCase) {  // 1000 due on 2024-05-15, at 7.3 % a year: 0.20 a day
    const Programme terms = little(
        "rates: [{id: r, rate: 100}]\n"
        "payment: {id: p, report_within_days: 30, pay_within_days: 45}\n"
        "interest: {id: i, rate: 7.3%, day_count: 365, grace_days: 10}\n");
    struct Case {
        const char* what;
        Event paid_on;
        Interval paid;
        const char* day;
        const char* interest;
    };
    const Case cases[] = {
        {"in time", on("2024-05-15"), 1000, "2024-12-31", "0"},
        {"within grace", on("2024-05-25"), 1000, "2024-12-31", "0"},
        {"a day beyond grace: all days count", on("2024-05-26"), 1000, "2024-12-31", "2.2"},
        {"over a leap year's end", on("2025-05-15"), 1000, "2025-12-31", "73"},
        {"a cent short", on("2024-05-15"), Rational(99999, 100), "2024-06-24", "0.00008"},
        {"as near as cents come", on("2024-05-15"), Rational(999991, 1000), "2024-06-24", "0"},
        {"half in time", on("2024-05-15"), 500, "2024-06-24", "4"},
        {"never", kNever, 0, "2024-06-24", "8"},
        {"paid, nobody knows when", {}, 1000, "2024-06-24", "?"},
        {"paid too much", on("2024-06-24"), 5000, "2024-12-31", "8"},
        {"nobody knows how much", on("2024-05-15"), unknown_amount(), "2024-06-24", "0..8"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Sale sale = sale_of("a", 10);
        sale.paid_on = c.paid_on;
        sale.paid = c.paid;
        const SalesReport report{.file = "s", .sales = {sale}};
        const Assessment out = assessed(terms, report, {.day = Date::parse(c.day)});
        EXPECT_EQ(shown(out.years[0].interest), c.interest);
    }
}

TEST(Duplicates, AreTakenOffByTheShareOfFamilies) {
    const Programme terms = little(
        std::string(kFlat) +
        "duplicate: {id: d, method: share_of_families, pools: [Other, Third], at_most: 60%}\n");
    const auto families =
        parse_families("family,also_in\nF1,Other\nF2,Other; Third\nF3,Third\nF4,none\n", "f.csv");
    ASSERT_TRUE(families);
    struct Case {
        std::optional<std::vector<std::string>> also;
        const FamilyList* list;
        const char* royalty;  // of 50 units at 2
    };
    using Pools = std::vector<std::string>;
    const Case cases[] = {
        {Pools{}, &*families, "100"},
        {Pools{"Elsewhere"}, &*families, "100"},
        {Pools{"Other"}, &*families, "50"},           // two of four families
        {Pools{"Other", "Third"}, &*families, "40"},  // three of four, but 60 % at most
        {std::nullopt, &*families, "40..100"},
        {Pools{"Other"}, nullptr, "40..100"},
    };
    for (const Case& c : cases) {
        Sale sale = sale_of("a", 50);
        sale.also_licensed = c.also;
        EXPECT_EQ(shown(royalty_of(terms, {sale}, {.families = c.list})), c.royalty);
    }
}

TEST(PaidUp, FromTheMonthsBefore) {
    const Programme terms =
        little(std::string(kFlat) +
               "paid_up: {id: p, months: 24, times: 3, early_by: 2025-04-30, early_pays: 80%}\n");
    Sale before = sale_of("a", 1000), within = sale_of("a", 10), across = within;
    before.period = Period::parse("2023Q1");
    within.period = Period::parse("2023Q2");
    across.period = Period::parse("2025Q1");
    struct Case {
        const char* day;
        std::vector<Sale> sales;
        const char* lump;
    };
    const Case cases[] = {
        {"2025-04-01", {before, within, across}, "96"},  // 40 × 3 × 0.8
        {"2025-05-01", {within, across}, "60..120"},     // the second quarter is cut on May 1
        {"2025-03-15", {within}, "48"},
        {"2025-03-15", {within, across}, "48..96"},
    };
    for (const Case& c : cases) {
        const SalesReport report{.file = "s", .sales = c.sales};
        const Assessment out = assessed(terms, report, {.day = Date::parse(c.day)});
        ASSERT_EQ(out.paid_up.size(), 1U);
        EXPECT_EQ(shown(out.paid_up[0].lump), c.lump) << c.day;
    }
}

TEST(MostFavoured, TheSameSalesRunThroughBoth) {
    const Programme offered =
        little("rates: [{id: r, tiers: [{over: 0, rate: 5}, {over: 100, rate: 1}]}]\n");
    const auto deal = [](const char* who, const char* rest) {
        return terms_of(std::string("id: d\ncurrency: USD\nclasses: {a: {}}\ndeal: {licensee: ") +
                        who + ", from: 2020, until: 2025}\n" + rest);
    };
    const char* const clause = "most_favoured: {id: m}\n";
    const std::string flat = "rates: [{id: r, rate: 3}]\n";
    const std::vector<Programme> deals{
        deal("Big", (flat + clause).c_str()),     // 1000 units: 3000 now, 1400 under the new
        deal("Small", (flat + clause).c_str()),   // 100 units: 300 now, 500 under the new
        deal("Plain", flat.c_str()),              // has no clause
        deal("Absent", (flat + clause).c_str()),  // sold nothing: all sales, 3300 against 1900
    };
    Sale big = sale_of("a", 1000), small = sale_of("a", 100);
    big.licensee = big.group = "Big";
    small.licensee = small.group = "Small";
    const SalesReport report{.file = "s", .sales = {big, small}};
    const auto out = compare_deals(offered, deals, report, {.day = Date::parse("2024-06-01")});
    ASSERT_TRUE(out);
    const Truth expected[] = {Truth::yes, Truth::no, Truth::no, Truth::yes};
    for (std::size_t i = 0; i < deals.size(); ++i)
        EXPECT_EQ((*out)[i].must_offer, expected[i]) << i;
    EXPECT_EQ((*out)[0].under_live, Interval(3000));
    EXPECT_EQ((*out)[0].under_new, Interval(1400));
    const auto later = compare_deals(offered, deals, report, {.day = Date::parse("2026-01-01")});
    ASSERT_TRUE(later);
    EXPECT_EQ((*later)[0].must_offer, Truth::no);  // no longer live
}

TEST(Unknown, ALineThatCannotBePlacedLeavesItsGroupOpen) {
    const Programme terms = little(kFlat);
    Sale known = sale_of("a", 10), lost = sale_of("a", 10, 3), other = sale_of("a", 10, 4);
    other.group = "H";
    lost.period.reset();
    const SalesReport report{.file = "s.csv", .sales = {known, lost, other}};
    const Assessment out = assessed(terms, report);
    ASSERT_EQ(out.years.size(), 2U);
    EXPECT_FALSE(out.years[0].due);
    EXPECT_EQ(shown(out.years[0].exact), "?");
    EXPECT_EQ(out.years[1].due->text(), "20.00 USD");
    EXPECT_FALSE(out.due);
    ASSERT_EQ(out.unplaced.size(), 1U);
    EXPECT_EQ(out.unplaced[0].from, "s.csv:3 period");
}

TEST(Unknown, ARateThatIsNotStatedIsNamed) {
    const Programme terms = example("mpeg-la-hevc.yaml");
    EXPECT_EQ(royalty_of(terms, {sale_of("device", 100000)}), Interval(0));
    const SalesReport report{.file = "s.csv", .sales = {sale_of("device", 100001)}};
    const Assessment out = assessed(terms, report);
    EXPECT_EQ(shown(out.royalty), "?");
    ASSERT_EQ(out.years[0].missing.size(), 1U);
    EXPECT_EQ(out.years[0].missing[0].what.en, "the rate is not stated exactly");
}

TEST(Unknown, ADayOutsideTheTermsHasNoRate) {
    Sale sale = sale_of("title_long", 10);  // the terms end with 2010
    EXPECT_EQ(shown(royalty_of(example("avc-h264.yaml"), {sale})), "?");
}

TEST(Due, IsRoundedOnceAndSharedToTheLastCent) {
    const Programme terms = little("rates: [{id: r, rate: 1/3}]\n");
    Sale one = sale_of("a", 1), two = one, three = one;
    two.licensee = "M";
    three.licensee = "N";
    const SalesReport report{.file = "s", .sales = {one, two, three, three, three}};
    const Assessment out = assessed(terms, report);
    EXPECT_EQ(out.due->text(), "1.67 USD");  // five thirds, not 5 × 0.33
    ASSERT_EQ(out.years[0].shares.size(), 3U);
    EXPECT_EQ(out.years[0].shares[0].due.text(), "0.34 USD");
    EXPECT_EQ(out.years[0].shares[2].due.text(), "1.00 USD");
}

/// The invented programme of the examples, worked by hand.
TEST(Due, EverythingAtOnceAgreesWithTheHandResult) {
    const std::string folder = HANSE_ROOT "/examples/royalty/harbour-pumps";
    const SalesReport report = sales_of(slurp(folder + "-sales.csv"));
    const auto patents = parse_patents(slurp(folder + "-patents.csv"), "p.csv");
    const auto families = parse_families(slurp(folder + "-families.csv"), "f.csv");
    ASSERT_TRUE(patents && families);
    const Assessment out =
        assessed(example("harbour-pumps.yaml"), report,
                 {.patents = &*patents, .families = &*families, .day = Date::parse("2025-06-01")});
    ASSERT_EQ(out.years.size(), 3U);
    const GroupYear& anping = out.years[0];
    // 3,400 pumps count, 3,300 of them at 40 in 2023; a renewal costs 1.2 times that at most.
    const Rational renewed = Rational(12, 10) * 3300 * 40 / 3400;
    EXPECT_EQ(anping.lines[0].royalty, Interval(renewed * 2000));
    EXPECT_EQ(anping.lines[1].royalty,
              Interval(27000));  // 1200 × 60 × 1/2 abroad × 3/4 of families
    EXPECT_EQ(anping.lines[2].royalty, Interval(renewed * 200));  // 400 kits
    EXPECT_EQ(anping.lines[3].royalty, Interval(60000));          // 4000 × min(25; 22.50), capped
    // Line 3 was due on 2024-08-29: 20,000 came 94 days late, 7,000 are open for 276 days.
    EXPECT_EQ(anping.interest, Interval(Rational(376) + Rational(3864, 10)));
    EXPECT_EQ(anping.due->text(), "190256.52 CNY");
    EXPECT_EQ(shown(out.years[1].royalty), "0..15000");  // 600 × at most 25; the price was left out
    EXPECT_EQ(out.years[2].due->text(), "0.00 CNY");     // owes 1,050, under 2,000
    EXPECT_FALSE(out.due);
}

TEST(Sales, WhatDoesNotFitTheTermsIsAnError) {
    const Programme terms = little(kFlat);
    Sale wrong = sale_of("b", 1, 7);
    wrong.currency = "EUR";
    const SalesReport report{.file = "s.csv", .sales = {wrong}};
    const auto out = assess(terms, report, {});
    ASSERT_FALSE(out);
    EXPECT_EQ(base::describe(out.error(), base::Language::en),
              "s.csv:7: the terms have no product class 'b'; did you mean 'a'?\n"
              "s.csv:7: the terms are in USD, this line in EUR; convert it first at the agreed "
              "rate\n");
}

}  // namespace
}  // namespace hanse::royalty
