// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for every report, on reports made at random.
#include <algorithm>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/royalty_terms.hpp"

#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {
namespace {

using base::Interval;
using base::Rational;

/// Two classes, tiers that fall, half price abroad, caps, a minimum, interest: all at once.
const Programme& everything() {
    static const Programme terms = terms_of(
        "id: t\ncurrency: CNY\nclasses: {a: {}, b: {per: entity}}\n"
        "regions: {home: [CN], abroad: rest}\n"
        "counts: [{id: k, when: {trait: kit}, units: 1/3}]\n"
        "rates:\n"
        "  - {id: ra, when: {class: a, standing: compliant}, tiers: [{over: 0, rate: 0}, {over: "
        "50, "
        "rate: 7}, {over: 200, rate: 3}]}\n"
        "  - {id: rs, when: {class: a}, rate: 11}\n"
        "  - {id: rb, when: {class: b}, tiers: [{over: 0, rate: 'min(1%; 4)'}, {over: 100, rate: "
        "1}]}\n"
        "multipliers: [{id: m, when: {region: abroad}, times: 1/2}]\n"
        "caps:\n"
        "  - {id: ce, scope: enterprise, amount: 2500}\n"
        "  - {id: cp, scope: product, class: a, amount: 1200}\n"
        "  - {id: cl, scope: entity, class: b, amount: 300}\n"
        "  - {id: cc, scope: class, class: a, amount: 1700}\n"
        "minimums: [{id: n, amount: 20}]\nfree_below: [{id: f, amount: 5}]\n"
        "payment: {id: p, report_within_days: 30, pay_within_days: 45, grace_days: 5}\n"
        "interest: {id: i, rate: 7%, grace_days: 3}\n");
    return terms;
}

template <class T>
T one_of(std::initializer_list<T> list) {
    return *rc::gen::elementOf(std::vector<T>(list));
}

Sale any_sale(int line) {
    Sale out = sale_of(one_of<std::string>({"a", "b"}), Rational(*rc::gen::inRange(0, 400)), line);
    out.licensee = one_of<std::string>({"L", "M"});
    out.group = one_of<std::string>({"G", "H"});
    out.product = one_of<std::string>({"P", "Q"});
    out.sold_in = one_of<std::string>({"CN", "US", "DE"});
    out.made_in = one_of<std::string>({"CN", "VN"});
    out.period = Period::parse(one_of<const char*>({"2023Q4", "2024Q1", "2024Q3"}));
    out.price = Rational(*rc::gen::inRange(0, 900));
    out.paid = Rational(*rc::gen::inRange(0, 500));
    const auto paid_on =
        base::Date::parse(one_of<const char*>({"2024-01-20", "2024-06-20", "2025-02-02"}));
    out.paid_on = {.known = Event::Known::day, .day = paid_on};
    if (*rc::gen::inRange(0, 2) == 1) out.traits = std::vector<std::string>{"kit"};
    return out;
}

std::vector<Sale> any_sales() {
    std::vector<Sale> out;
    for (int i = 0, count = *rc::gen::inRange(1, 8); i < count; ++i) out.push_back(any_sale(i + 2));
    return out;
}

const PatentList& some_patents() {
    static const PatentList list(
        *parse_patents("patent,country,granted,expires\nA,CN,2010-01-01,2024-08-15\n"
                       "B,US,2010-01-01,2030-01-01\nC,VN,never,2030-01-01\n",
                       "patents.csv"));
    return list;
}

Evidence evidence() { return {.patents = &some_patents(), .day = base::Date::parse("2025-06-01")}; }

Assessment statement(const SalesReport& report) {
    return assessed(everything(), report, evidence());
}

RC_GTEST_PROP(Royalty, TheStepsAddUpToWhatIsDue, ()) {
    const SalesReport report{.file = "s", .sales = any_sales()};
    for (const GroupYear& year : statement(report).years) {
        if (!year.due) continue;
        Rational sum = 0;
        bool settled = true;
        for (const Step& step : year.steps) {
            if (step.measure != Measure::money) continue;
            settled = settled && step.before.is_exact() && step.after.is_exact();
            sum += *step.after.low() - *step.before.low();
        }
        if (!settled) continue;  // a sum can be known although its parts are not
        RC_ASSERT(sum == year.due->units());
        Rational shares = 0;
        for (const LicenseeShare& share : year.shares) shares += share.due.units();
        RC_ASSERT(shares == year.due->units());
    }
}

RC_GTEST_PROP(Royalty, SplittingALineInTwoChangesNothing, ()) {
    std::vector<Sale> sales = any_sales();
    const SalesReport whole{.file = "s", .sales = sales};
    const auto at = *rc::gen::inRange<std::size_t>(0, sales.size());
    Sale half = sales[at];
    const Rational part = *sales[at].units.low() * Rational(*rc::gen::inRange(0, 8), 7);
    half.units = part;
    sales[at].units = *sales[at].units.low() - part;
    sales.insert(sales.begin() + *rc::gen::inRange<long>(0, std::ssize(sales)), half);
    const SalesReport split{.file = "s", .sales = sales};
    const Assessment one = statement(whole);
    const Assessment two = statement(split);
    RC_ASSERT(one.royalty == two.royalty);
}

RC_GTEST_PROP(Royalty, TheOrderOfReportingChangesNothing, ()) {
    std::vector<Sale> sales = any_sales();
    const SalesReport one{.file = "s", .sales = sales};
    std::ranges::reverse(sales);
    const SalesReport two{.file = "s", .sales = sales};
    const Assessment first = statement(one), second = statement(two);
    RC_ASSERT(first.royalty == second.royalty);
    RC_ASSERT(first.due == second.due);
}

RC_GTEST_PROP(Royalty, MoreUnitsNeverCostLessUnderMarginalTiers, ()) {
    const Programme terms = terms_of(
        "id: t\ncurrency: CNY\nclasses: {a: {}}\nrates: [{id: r, tiers: [{over: 0, rate: 5}, "
        "{over: "
        "100, rate: 9}, {over: 150, rate: 1}, {over: 300, rate: 0}]}]\n"
        "caps: [{id: c, scope: enterprise, amount: 900}]\n");
    std::vector<Sale> sales;
    for (int i = 0, count = *rc::gen::inRange(1, 5); i < count; ++i)
        sales.push_back(sale_of("a", Rational(*rc::gen::inRange(0, 300)), i + 2));
    std::vector<Sale> more = sales;
    Sale& grown = more[*rc::gen::inRange<std::size_t>(0, more.size())];
    grown.units = *grown.units.low() + Rational(*rc::gen::inRange(0, 500), 3);
    RC_ASSERT(*royalty_of(terms, sales).low() <= *royalty_of(terms, more).low());
}

RC_GTEST_PROP(Royalty, CapsBind, ()) {
    const SalesReport report{.file = "s", .sales = any_sales()};
    for (const GroupYear& year : statement(report).years) {
        RC_ASSERT(*year.royalty.high() <= Rational(2500));
        Rational of_a = 0;
        for (const LineDue& line : year.lines)
            if (line.sale->product_class == "a" && line.royalty.is_exact())
                of_a += *line.royalty.low();
        if (year.royalty != Interval(20)) RC_ASSERT(of_a <= Rational(1700));
        for (const Step& step : year.steps)
            if (step.id.starts_with("cap.")) RC_ASSERT(*step.after.high() <= *step.before.high());
    }
}

/// Via LA: new patents do not raise the price. A longer list can bring in sales that were free; what
/// was due already costs no more for it.
RC_GTEST_PROP(Royalty, NewPatentsDoNotRaiseThePrice, ()) {
    const Programme terms = terms_of(
        "id: t\ncurrency: CNY\nclasses: {a: {}}\n"
        "rates: [{id: r, tiers: [{over: 0, rate: 9}, {over: 100, rate: 5}, {over: 300, rate: "
        "1}]}]\n");
    SalesReport report{.file = "s", .sales = any_sales()};
    for (Sale& sale : report.sales) sale.product_class = "a";
    std::vector<ListedPatent> longer = some_patents().patents();
    for (int i = 0, count = *rc::gen::inRange(1, 4); i < count; ++i)
        longer.push_back(
            {.patent = "N",
             .family = "N",
             .country = one_of<std::string>({"CN", "US", "DE", "VN"}),
             .granted = {.known = Event::Known::day, .day = base::Date::parse("2015-01-01")},
             .ends = {.known = Event::Known::day, .day = base::Date::parse("2031-01-01")}});
    const PatentList list(std::move(longer));
    const Assessment before = assessed(terms, report, {.patents = &some_patents()});
    const Assessment after = assessed(terms, report, {.patents = &list});
    for (std::size_t y = 0; y < before.years.size(); ++y)
        for (std::size_t i = 0; i < before.years[y].lines.size(); ++i) {
            const LineDue& was = before.years[y].lines[i];
            const LineDue& is = after.years[y].lines[i];
            if (was.licensed == base::Truth::yes)
                RC_ASSERT(*is.charge.high() <= *was.charge.high());
        }
}

/// Forgets a cell.
void forget(Sale& sale, int cell) {
    switch (cell) {
        case 0: sale.units = unknown_amount(); break;
        case 1: sale.price = unknown_amount(); break;
        case 2: sale.sold_in.reset(); break;
        case 3: sale.made_in.reset(); break;
        case 4: sale.traits.reset(); break;
        case 5: sale.paid_on = {}; break;
        case 6: sale.reported_on = {}; break;
        case 7: sale.product.reset(); break;
        case 8: sale.paid = unknown_amount(); break;
        case 9: sale.signed_on = {}; break;
        case 10: sale.period.reset(); break;
        default: sale.licensee.reset(); break;
    }
}

/// The house's promise: forgetting a fact never excludes what is true.
RC_GTEST_PROP(Royalty, WhatIsUnknownNeverExcludesTheTruth, ()) {
    const SalesReport known{.file = "s", .sales = any_sales()};
    SalesReport less = known;
    for (int i = 0, count = *rc::gen::inRange(1, 4); i < count; ++i)
        forget(less.sales[*rc::gen::inRange<std::size_t>(0, less.sales.size())],
               *rc::gen::inRange(0, 12));
    const Assessment truth = statement(known);
    const Assessment guess = statement(less);
    if (truth.royalty.is_exact()) {
        RC_ASSERT(*guess.royalty.low() <= *truth.royalty.low());
        if (guess.royalty.high()) RC_ASSERT(*truth.royalty.high() <= *guess.royalty.high());
    }
    for (const GroupYear& open : guess.years)
        for (const GroupYear& year : truth.years) {
            if (open.group != year.group || open.year != year.year || !year.exact.is_exact())
                continue;
            RC_ASSERT(*open.exact.low() <= *year.exact.low());
            if (open.exact.high()) RC_ASSERT(*year.exact.high() <= *open.exact.high());
        }
}

}  // namespace
}  // namespace hanse::royalty
