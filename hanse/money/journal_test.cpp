// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/journal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "hanse/money/statement.hpp"

namespace hanse::money {
namespace {

using base::Date;
using base::PartialDate;

constexpr Currency usd{"USD", 2};

Date day(const char* text) { return *Date::parse(text); }
PartialDate on(const char* text) { return *PartialDate::parse(text); }

Journal pool() {
    return Journal::create({{"bank", "银行存款", AccountKind::asset},
                            {"fees", "许可费收入", AccountKind::income},
                            {"members", "应付成员", AccountKind::liability}})
        .value();
}

Draft fee(std::string id, const char* when, std::int64_t fen) {
    return {std::move(id), on(when), "licence fee", {{"bank", {fen, cny}}, {"fees", {-fen, cny}}}};
}

std::string refusal(const base::Result<base::Done>& done) {
    return done ? "" : base::describe(done.error(), base::Language::en);
}

TEST(Journal, SaysEveryReasonToRefuse) {
    Journal journal = pool();
    ASSERT_TRUE(journal.record(fee("1", "2024-08-09", 100)));
    ASSERT_TRUE(journal.close(day("2024-08-31")));
    struct Case {
        const char* what;
        Draft draft;
        const char* reason;
    };
    const Case cases[] = {
        {"unbalanced in two currencies",
         {"2",
          on("2024-09-01"),
          "x",
          {{"bank", {150, cny}}, {"fees", {-100, cny}}, {"fees", {-2, usd}}}},
         "entry '2' does not balance: the postings add up to 0.5 CNY, -0.02 USD; each currency "
         "should come to 0\n"},
        {"unknown account",
         {"2", on("2024-09-01"), "x", {{"bnak", {1, cny}}, {"fees", {-1, cny}}}},
         "entry '2' names account 'bnak', which there is not; correct it, or set the account up "
         "first\n"},
        {"closed", fee("2", "2024-08-31", 100),
         "entry '2' is of 2024-08-31, but everything up to 2024-08-31 is closed; give it a later "
         "day, or reopen the period first\n"},
        {"id twice, day missing",
         {"1", {}, "x", {{"bank", {1, cny}}, {"fees", {-1, cny}}}},
         "there is an entry '1' already; give this one another id\n"
         "entry '1' has no day; it needs one, as 2024-08-09\n"},
        {"only the month", fee("2", "2024-09", 1),
         "the day of entry '2' is known only as 2024-09; it needs one day, as 2024-09-01\n"},
        {"no postings",
         {"2", on("2024-09-01"), "x", {}},
         "entry '2' has no postings; it needs a debit and a credit\n"},
        {"nothing posted",
         {"2", on("2024-09-01"), "x", {{"bank", {0, cny}}}},
         "entry '2' posts 0 to account 'bank'; leave that posting out\n"},
        {"no id",
         {"", on("2024-09-01"), "x", {{"bank", {1, cny}}, {"fees", {-1, cny}}}},
         "the entry 'x' has no id; give it one\n"},
        {"too large", fee("2", "2024-09-01", INT64_MAX / 2 + 1),
         "entry '2': all amounts in CNY, without sign, would reach 2^63 minor units; begin another "
         "journal\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(refusal(journal.record(c.draft)), c.reason);
        EXPECT_EQ(journal.entries().size(), 1U);
    }
}

TEST(Journal, AccountsHaveIdsOfTheirOwn) {
    EXPECT_EQ(base::describe(Journal::create({{"a", "x"}, {"", "nameless"}, {"a", "y"}}).error(),
                             base::Language::en),
              "account 'nameless' has no id; give it one\n"
              "there are two accounts 'a'; give one another id\n");
}

TEST(Journal, ACorrectionTakesBackOnce) {
    Journal journal = pool();
    ASSERT_TRUE(journal.record(fee("1", "2024-08-09", 10'000)));
    ASSERT_TRUE(journal.reverse({"1", "2", on("2024-08-20"), "wrong licensee"}));
    EXPECT_EQ(journal.entries()[1].reverses, "1");
    EXPECT_EQ(journal.entries()[1].postings[0].amount, Money(-10'000, cny));
    EXPECT_EQ(refusal(journal.reverse({"1", "3", on("2024-08-21"), ""})),
              "entry '1' was reversed by '2' already; once is enough\n");
    EXPECT_EQ(refusal(journal.reverse({"2", "3", on("2024-08-21"), ""})),
              "entry '2' is itself the reversal of '1'; record the contents of '1' anew instead\n");
    EXPECT_EQ(refusal(journal.reverse({"9", "3", on("2024-08-21"), ""})),
              "there is no entry '9' to reverse\n");
    ASSERT_TRUE(journal.record(fee("3", "2024-08-20", 9'000)));
    EXPECT_EQ(refusal(journal.reverse({"3", "4", on("2024-08-19"), ""})),
              "a reversal of 2024-08-19 would come before entry '3' of 2024-08-20; it should be of "
              "that day or later\n");
    EXPECT_EQ(refusal(journal.reverse({"3", "1", on("2024-08-21"), ""})),
              "there is an entry '1' already; give this one another id\n");
    EXPECT_TRUE(
        journal.reverse({"3", "4", on("2024-08-21"), ""}));  // the refused one left no trace
}

TEST(Journal, ClosedDaysOpenOnlyOnSomebodysWord) {
    Journal journal = pool();
    EXPECT_EQ(refusal(journal.reopen({{}, "Li", "late invoice"})),
              "no period is closed, so none can be opened\n");
    ASSERT_TRUE(journal.close(day("2024-06-30")));
    EXPECT_EQ(refusal(journal.close(day("2024-05-31"))),
              "everything up to 2024-06-30 is closed already, 2024-05-31 included; to open days "
              "again, reopen them\n");
    EXPECT_EQ(refusal(journal.reopen({{}, "Li", ""})),
              "to reopen a period, say who does it and why\n");
    EXPECT_EQ(
        refusal(journal.reopen({day("2024-06-30"), "Li", "late invoice"})),
        "everything up to 2024-06-30 is closed; what stays closed should end before that, not "
        "on 2024-06-30\n");
    ASSERT_TRUE(journal.reopen({day("2024-05-31"), "Li", "late invoice"}));
    EXPECT_TRUE(journal.record(fee("1", "2024-06-01", 5)));
    EXPECT_FALSE(journal.record(fee("2", "2024-05-31", 5)));
    ASSERT_EQ(journal.period_changes().size(), 2U);
    EXPECT_EQ(journal.period_changes()[1].closed_before, day("2024-06-30"));
    EXPECT_EQ(journal.period_changes()[1].closed_until, day("2024-05-31"));
    EXPECT_EQ(journal.period_changes()[1].who, "Li");
    EXPECT_EQ(journal.period_changes()[1].why, "late invoice");
}

TEST(Statement, OpeningLinesAndClosing) {
    Journal journal = pool();
    ASSERT_TRUE(journal.record(fee("1", "2024-07-31", 100)));
    ASSERT_TRUE(journal.record(fee("3", "2024-08-20", 30)));
    ASSERT_TRUE(journal.record(fee("2", "2024-08-09", 7)));
    ASSERT_TRUE(journal.record(fee("4", "2024-09-01", 1)));
    const Statement august =
        statement(journal, "fees", {day("2024-08-01"), day("2024-08-31")}).value();
    ASSERT_EQ(august.currencies.size(), 1U);
    const CurrencyStatement& yuan = august.currencies[0];
    EXPECT_EQ(yuan.opening, Money(-100, cny));
    ASSERT_EQ(yuan.lines.size(), 2U);
    EXPECT_EQ(yuan.lines[0].entry, "2");
    EXPECT_EQ(yuan.lines[0].balance, Money(-107, cny));
    EXPECT_EQ(yuan.lines[1].amount, Money(-30, cny));
    EXPECT_EQ(yuan.closing, Money(-137, cny));
    EXPECT_EQ(statement(journal, "cash", august.period).error().message.en,
              "there is no account 'cash'");
    EXPECT_EQ(statement(journal, "fees", {day("2024-08-02"), day("2024-08-01")}).error().message.en,
              "the period ends on 2024-08-01, before it begins on 2024-08-02; swap them");
}

/// A few numbers become an entry on two to four accounts, in one or two currencies, that balances.
Draft draft_of(std::size_t number, const std::vector<std::int16_t>& numbers) {
    const char* accounts[] = {"bank", "fees", "members"};
    Draft out{
        std::to_string(number),
        PartialDate(*Date::from_spreadsheet(45'000 + (numbers.empty() ? 0 : numbers[0] & 63))),
        "dice",
        {}};
    Balance sum;
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        if (numbers[i] == 0) continue;
        const Money amount(numbers[i], i % 2 == 0 ? cny : usd);
        out.postings.push_back({accounts[i % 3], amount});
        sum.add(amount);
    }
    for (const auto& [currency, units] : sum.units())
        out.postings.push_back({"members", -*Money::exactly(units, currency)});
    return out;
}

Journal random_journal(const std::vector<std::vector<std::int16_t>>& entries) {
    Journal journal = pool();
    for (std::size_t number = 0; number < entries.size(); ++number) {
        const Draft draft = draft_of(number, entries[number]);
        RC_ASSERT(journal.record(draft).has_value() == !draft.postings.empty());
    }
    return journal;
}

Balance together(const Journal& journal) {
    Balance sum;
    for (const TrialLine& line : trial_balance(journal, day("9999-12-31"))) sum.add(line.balance);
    return sum;
}

RC_GTEST_PROP(Journal, EveryDayOfEveryJournalBalances,
              (const std::vector<std::vector<std::int16_t>>& entries)) {
    const Journal journal = random_journal(entries);
    for (int serial = 44'999; serial < 45'064; serial += 4) {
        Balance sum;
        for (const TrialLine& line : trial_balance(journal, *Date::from_spreadsheet(serial)))
            sum.add(line.balance);
        RC_ASSERT(sum.is_zero());
    }
}

RC_GTEST_PROP(Journal, AnythingElseIsRefused,
              (const std::vector<std::int16_t>& numbers, std::int16_t off)) {
    Draft draft = draft_of(0, numbers);
    RC_PRE(off != 0 && !draft.postings.empty());
    draft.postings.push_back({"bank", {off, cny}});
    Journal journal = pool();
    RC_ASSERT(!journal.record(draft).has_value());
    RC_ASSERT(journal.entries().empty());
}

RC_GTEST_PROP(Journal, ReversingEverythingRestoresEveryBalance,
              (const std::vector<std::vector<std::int16_t>>& entries)) {
    Journal journal = random_journal(entries);
    const std::vector<Entry> before = journal.entries();
    for (const Entry& entry : before)
        RC_ASSERT(
            journal.reverse({entry.id, "r" + entry.id, on("2030-01-01"), "back"}).has_value());
    for (const TrialLine& line : trial_balance(journal, day("2030-01-01")))
        RC_ASSERT(line.balance.minor() == 0);
    for (const Entry& entry : before)
        RC_ASSERT(!journal.reverse({entry.id, "s" + entry.id, on("2030-01-01"), ""}).has_value());
    RC_ASSERT(together(journal).is_zero());
}

RC_GTEST_PROP(Statement, LinesAddUpAndPeriodsJoin,
              (const std::vector<std::vector<std::int16_t>>& entries, std::uint8_t cut)) {
    const Journal journal = random_journal(entries);
    const Date first = *Date::from_spreadsheet(44'990), last = *Date::from_spreadsheet(45'100);
    const Date middle = *Date::from_spreadsheet(45'000 + (cut & 63));
    const Date next = *Date::from_spreadsheet(45'001 + (cut & 63));
    for (const Account& account : journal.accounts()) {
        const Statement early = statement(journal, account.id, {first, middle}).value();
        const Statement late = statement(journal, account.id, {next, last}).value();
        const Statement whole = statement(journal, account.id, {first, last}).value();
        std::size_t lines = 0;
        for (const CurrencyStatement& one : whole.currencies) {
            Money sum = one.opening;
            for (const StatementLine& line : one.lines) {
                sum += line.amount;
                RC_ASSERT(line.balance == sum);
            }
            RC_ASSERT(one.closing == sum);
            lines += one.lines.size();
        }
        for (const Statement* part : {&early, &late})
            for (const CurrencyStatement& one : part->currencies) lines -= one.lines.size();
        RC_ASSERT(lines == 0U);
        for (const CurrencyStatement& one : early.currencies)
            for (const CurrencyStatement& other : late.currencies)
                if (one.closing.currency() == other.opening.currency())
                    RC_ASSERT(one.closing == other.opening);
    }
}

}  // namespace
}  // namespace hanse::money
