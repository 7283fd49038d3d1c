// SPDX-License-Identifier: GPL-3.0-or-later
// The money of whole examples: statements that add up in every format, who leaves and who stays.
#include <map>

#include <gtest/gtest.h>

#include "examples.hpp"

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/base/workbook.hpp"
#include "hanse/report/money_documents.hpp"

namespace hanse {
namespace {

using base::Rational;

struct Told {
    domain::CaseFile file;
    std::optional<assess::Assessment> answer;
    std::optional<accounts::Statements> statements;

    explicit Told(domain::CaseFile of) : file(std::move(of)) {
        auto result = assessed(file);
        EXPECT_TRUE(result);
        answer.emplace(*std::move(result));
        auto all = accounts::statements(answer->money);
        EXPECT_TRUE(all);
        statements = *std::move(all);
    }
};

Rational number(const std::string& text) {
    const auto out = Rational::parse(text);
    EXPECT_TRUE(out) << text;
    return out.value_or(Rational());
}

/// Members' rows add up to the alliance's ("*"), line by line and column by column.
void expect_sums(const base::Sheet& sheet) {
    constexpr std::size_t kFirstAmount = 5;
    std::map<std::string, std::vector<Rational>> members, alliance;
    for (const base::Sheet::Row& row : sheet.rows) {
        auto& into = (row.cells[0] == "*" ? alliance : members)[row.cells[3] + " " + row.cells[4]];
        into.resize(row.cells.size());
        for (std::size_t c = kFirstAmount; c < row.cells.size(); ++c)
            if (!row.cells[c].empty()) into[c] += number(row.cells[c]);
    }
    EXPECT_FALSE(alliance.empty());
    EXPECT_EQ(members, alliance);
}

TEST(Money, StatementsAddUpInEveryFormat) {
    for (const char* name : {"demo-harbour-pumps", "demo-eighty-one"}) {
        const Told told(example(name));
        const base::Sheet sheet = report::statement_sheet(*told.statements);
        expect_sums(sheet);
        const auto csv = base::parse_csv(base::to_csv(sheet), "statement", "statement.csv");
        ASSERT_TRUE(csv);
        expect_sums(*csv);
        const auto bytes = base::to_workbook({sheet});
        ASSERT_TRUE(bytes);
        const auto workbook = base::parse_workbook(*bytes, "statement.xlsx");
        ASSERT_TRUE(workbook);
        expect_sums(workbook->front());

        const auto json = base::parse_json(base::to_json(report::statement_value(*told.statements)),
                                           "statement.json");
        ASSERT_TRUE(json);
        Rational net;
        for (const base::Value& member : json->find("members")->items())
            net += number(*member.find("net")->text());
        EXPECT_EQ(net, number(*json->find("alliance")->find("net")->text()));
    }
}

TEST(Money, EveryFigureOfAStatementHasItsRow) {
    const Told told(example("demo-harbour-pumps"));
    for (const accounts::Column& column : told.answer->money.columns) {
        accounts::Amounts paid(told.file.members.size()), got = paid;
        for (const accounts::Entry& entry : column.entries) {
            EXPECT_GT(entry.row->line, 0U);
            (entry.side == accounts::Side::cost ? paid : got)[entry.member] += entry.cny;
        }
        EXPECT_EQ(paid, *column.cost.actual);
        EXPECT_EQ(got, *column.benefit.actual);
    }
}

TEST(Money, EqualSharesLoseTheInnerRingOfSix) {  // model.md D-08
    const Told told(example("demo-eighty-one"));
    const accounts::Stability& stability = *told.answer->money.stability;
    EXPECT_EQ(stability.check.worst.coalition, (games::Players{0, 1, 2, 3, 4, 5}));
    EXPECT_TRUE(stability.check.worst.exact());
    // 700664/27 thousand, but for the cents of 81 equal shares.
    const Rational off = stability.check.worst.excess - Rational(700'664'000, 27);
    EXPECT_LT(max(off, -off), Rational(6, 100));
    EXPECT_TRUE(stability.repair->possible);
    ASSERT_TRUE(stability.shapley_part);
    EXPECT_LE(*stability.shapley_part, 1);
}

TEST(Money, UnderShapleyNobodyLeaves) {
    domain::CaseFile file = example("demo-eighty-one");
    const Told equal(file);
    const auto& shapley = *equal.answer->money.column(sharing::Flow::licensing)->benefit.norm[0];
    for (std::size_t i = 0; i < file.flows.size(); ++i) file.flows[i].amount = shapley[i];
    const Told told(std::move(file));
    EXPECT_TRUE(told.answer->money.stability->stable());
    for (const auto& member : told.answer->money.fairness.by_norm[0]->members)
        EXPECT_EQ(member.r, Rational(0));
}

TEST(Money, TheColourTelevisionSaving) {  // model.md C-15
    const Told as_told(example("cn-ctu-2009"));
    ASSERT_EQ(as_told.answer->money.savings.size(), 1U);
    const accounts::SavingView& saving = as_told.answer->money.savings[0];
    EXPECT_EQ(saving.reduction, Rational(14343, 100));  // 21 USD at 6.83
    EXPECT_FALSE(saving.own);                           // nobody published the volumes
    EXPECT_EQ(saving.implied_units->rounded(0), "20916126");

    const Told assumed(example("demo-colour-tv"));
    EXPECT_EQ(sharing::total(*assumed.answer->money.savings[0].own), 2'999'981'880);
}

}  // namespace
}  // namespace hanse
