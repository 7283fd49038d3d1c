// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/arrears.hpp"

#include <algorithm>
#include <map>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/money/balance.hpp"

namespace hanse::money {
namespace {

using base::Date;
using base::Rational;

constexpr Currency usd{"USD", 2};

Date day(const char* text) { return *Date::parse(text); }
Money yuan(std::int64_t fen) { return {fen, cny}; }

TEST(Arrears, ByHand) {
    const std::vector<Due> dues = {{"D1", "acme", day("2024-01-31"), yuan(100)},
                                   {"D2", "acme", day("2024-03-31"), yuan(100)},
                                   {"D3", "acme", day("2024-06-30"), yuan(100)},
                                   {"D4", "brio", day("2024-04-30"), yuan(50)}};
    const std::vector<Payment> payments = {{"P1", "acme", day("2024-02-15"), yuan(30), ""},
                                           {"P2", "acme", day("2024-02-15"), yuan(120), "D2"},
                                           {"P3", "brio", day("2024-05-01"), yuan(70), ""},
                                           {"P4", "acme", day("2024-05-02"), yuan(900), ""}};
    const Arrears out = arrears(dues, payments, day("2024-05-01")).value();
    ASSERT_EQ(out.open.size(), 2U);
    EXPECT_EQ(out.open[0].due.id, "D1");  // 100 − 30 − the 20 of P2 that D2 did not need
    EXPECT_EQ(out.open[0].open, yuan(50));
    EXPECT_EQ(out.open[0].age_days, 91);
    EXPECT_EQ(out.open[0].age, Age::over_90);
    EXPECT_EQ(out.open[1].age, Age::not_yet_due);
    EXPECT_EQ(out.open[1].age_days, -60);
    ASSERT_EQ(out.credits.size(), 1U);
    EXPECT_EQ(out.credits[0].amount, yuan(20));
    ASSERT_EQ(out.debtors.size(), 2U);
    const Standing& acme = out.debtors[0];
    EXPECT_EQ(acme.due_so_far, yuan(200));
    EXPECT_EQ(acme.overdue, yuan(50));
    EXPECT_EQ(acme.paid, yuan(150));
    EXPECT_EQ(acme.open[std::size_t(Age::not_yet_due)], yuan(100));
    EXPECT_EQ(acme.ratio(), Rational(1, 4));
    EXPECT_EQ(out.debtors[1].credit, yuan(20));
    ASSERT_EQ(out.all.size(), 1U);
    EXPECT_EQ(out.all[0].ratio(), Rational(50, 250));
}

TEST(Arrears, OfOneDayThoseThatNameADueComeFirst) {
    const std::vector<Due> dues = {{"D1", "acme", day("2024-01-31"), yuan(100)},
                                   {"D2", "acme", day("2024-03-31"), yuan(100)}};
    const std::vector<Payment> payments = {{"P1", "acme", day("2024-02-15"), yuan(100), ""},
                                           {"P2", "acme", day("2024-02-15"), yuan(100), "D1"}};
    const Arrears out = arrears(dues, payments, day("2024-05-01")).value();
    ASSERT_EQ(out.allocations.size(), 2U);
    EXPECT_EQ(out.allocations[0].payment, "P2");
    EXPECT_EQ(out.allocations[0].due, "D1");
    EXPECT_EQ(out.allocations[1].due, "D2");
}

TEST(Arrears, Ages) {
    struct Case {
        const char* due;
        Age age;
    };
    const Case cases[] = {{"2024-05-02", Age::not_yet_due}, {"2024-05-01", Age::to_30},
                          {"2024-04-01", Age::to_30},       {"2024-03-31", Age::to_60},
                          {"2024-03-02", Age::to_60},       {"2024-03-01", Age::to_90},
                          {"2024-02-01", Age::to_90},       {"2024-01-31", Age::over_90}};
    for (const Case& c : cases) {
        const std::vector<Due> dues = {{"D", "acme", day(c.due), yuan(1)}};
        EXPECT_EQ(arrears(dues, {}, day("2024-05-01"))->open[0].age, c.age) << c.due;
    }
}

TEST(Arrears, NothingDueHasNoRatio) {
    EXPECT_TRUE(arrears({}, {}, day("2024-05-01"))->all.empty());
    const std::vector<Payment> ahead = {{"P", "acme", day("2024-04-01"), yuan(5), ""}};
    const Arrears out = arrears({}, ahead, day("2024-05-01")).value();
    EXPECT_FALSE(out.all[0].ratio());
    EXPECT_EQ(out.all[0].credit, yuan(5));
}

TEST(Arrears, SaysEveryMistake) {
    const std::vector<Due> dues = {{"D1", "acme", day("2024-01-31"), yuan(0)},
                                   {"D1", "acme", day("2024-01-31"), yuan(INT64_MAX)}};
    const std::vector<Payment> payments = {{"P1", "acme", day("2024-02-15"), yuan(1), "D9"},
                                           {"P2", "brio", day("2024-02-15"), yuan(1), "D1"},
                                           {"P3", "acme", day("2024-02-15"), {1, usd}, "D1"},
                                           {"", "acme", day("2024-02-15"), yuan(1), ""}};
    const auto out = arrears(dues, payments, day("2024-05-01"));
    ASSERT_FALSE(out);
    EXPECT_EQ(base::describe(out.error(), base::Language::en),
              "due 'D1' is of 0.00 CNY; it should be above zero\n"
              "there are two dues 'D1'; give one another id\n"
              "payment 'P1' is for due 'D9', which there is not; correct it, or name none\n"
              "payment 'P2' of 'brio' is for due 'D1', which is owed by 'acme'; correct one of "
              "them, or name no due\n"
              "payment 'P3' is 0.01 USD, but due 'D1' is in CNY; convert it first\n"
              "a payment has no id; give it one\n"
              "the amounts in CNY add up to 2^63 minor units or more; use several calculations\n");
}

/// Twelve dues and payments out of dice, of two debtors in two currencies over 64 days.
struct Dice {
    std::vector<Due> dues;
    std::vector<Payment> payments;
};

Dice dice_of(const std::vector<std::uint32_t>& numbers) {
    Dice out;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const std::uint32_t dice = numbers[i];
        const Date when = *Date::from_spreadsheet(45'000 + (dice >> 8) % 64);
        const Money amount(1 + dice % 97, (dice >> 16) % 4 == 0 ? usd : cny);
        const std::string debtor = (dice >> 20) % 2 == 0 ? "acme" : "brio";
        if (i % 2 == 0) {
            out.dues.push_back({"D" + std::to_string(i), debtor, when, amount});
            continue;
        }
        Payment payment{"P" + std::to_string(i), debtor, when, amount, ""};
        const Due& named = out.dues[(dice >> 24) % out.dues.size()];
        if ((dice >> 22) % 2 == 0 && named.debtor == debtor &&
            named.amount.currency() == amount.currency())
            payment.due = named.id;
        out.payments.push_back(payment);
    }
    return out;
}

const Date kDay = *Date::from_spreadsheet(45'040);

RC_GTEST_PROP(Arrears, NothingIsPaidTwiceAndNothingIsLost,
              (const std::vector<std::uint32_t>& numbers)) {
    const Dice dice = dice_of(numbers);
    const Arrears out = arrears(dice.dues, dice.payments, kDay).value();
    std::map<std::string, Balance> of;  // due or payment → what is left of it
    for (const Due& due : dice.dues) of[due.id].add(due.amount);
    for (const Payment& payment : dice.payments)
        if (payment.day <= kDay) of[payment.id].add(payment.amount);
    for (const Allocation& one : out.allocations) {
        RC_ASSERT(one.amount.minor() > 0);
        of.at(one.due).add(-one.amount);
        of.at(one.payment).add(-one.amount);
    }
    for (const auto& [id, left] : of)
        for (const auto& [currency, units] : left.units()) RC_ASSERT(units > 0);
    for (const OpenItem& item : out.open) of.at(item.due.id).add(-item.open);
    for (const Credit& credit : out.credits) of.at(credit.payment).add(-credit.amount);
    for (const auto& [id, left] : of) RC_ASSERT(left.is_zero());
}

std::vector<std::string> words(const std::vector<Standing>& standings) {
    std::vector<std::string> out;
    for (const Standing& one : standings) {
        out.push_back(one.debtor + ": " + one.due_so_far.text() + ", " + one.overdue.text() + ", " +
                      one.paid.text() + ", " + one.credit.text());
        for (const Money& open : one.open) out.back() += ", " + open.text();
    }
    return out;
}

RC_GTEST_PROP(Arrears, StandingsAddUp, (const std::vector<std::uint32_t>& numbers)) {
    const Dice dice = dice_of(numbers);
    const Arrears out = arrears(dice.dues, dice.payments, kDay).value();
    Balance debtors, all;
    for (const Standing& one : out.debtors) {
        Money overdue(0, one.overdue.currency());
        for (std::size_t age = 1; age < kAges; ++age) overdue += one.open[age];
        RC_ASSERT(one.overdue == overdue);
        RC_ASSERT(one.overdue <= one.due_so_far && one.credit <= one.paid);
        debtors.add(one.overdue);
        debtors.add(one.credit);
    }
    for (const Standing& one : out.all) {
        all.add(one.overdue);
        all.add(one.credit);
    }
    RC_ASSERT(debtors == all);
}

RC_GTEST_PROP(Arrears, TheOrderOfOneDaysPaymentsChangesNoTotal,
              (std::vector<std::uint32_t> numbers, std::uint8_t turn)) {
    for (std::uint32_t& number : numbers) number &= ~(0x3CU << 8U);  // few days, many payments each
    Dice dice = dice_of(numbers);
    const Arrears before = arrears(dice.dues, dice.payments, kDay).value();
    std::ranges::reverse(dice.payments);
    RC_ASSERT(words(arrears(dice.dues, dice.payments, kDay)->debtors) == words(before.debtors));
    for (std::size_t i = 0; i < dice.payments.size(); ++i)  // other ids: another order inside a day
        dice.payments[i].id =
            "P" + std::to_string((i + turn) * 7919 % 1009) + "/" + std::to_string(i);
    RC_ASSERT(words(arrears(dice.dues, dice.payments, kDay)->debtors) == words(before.debtors));
}

}  // namespace
}  // namespace hanse::money
