// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/line_ledger.hpp"

#include <algorithm>
#include <map>
#include <numeric>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::sharing {
namespace {

using base::Rational;
using base::Result;

Result<LineShares> read(const std::vector<std::string>& blocks, LineLedgerOptions options = {}) {
    LineLedger ledger(std::move(options));
    for (const std::string& block : blocks)
        if (!ledger.feed(block)) break;
    return std::move(ledger).finish();
}

std::string complaint(const std::string& text, LineLedgerOptions options = {}) {
    options.file = "f.csv";
    const auto shares = read({text}, std::move(options));
    return shares ? "" : base::describe(shares.error(), base::Language::en);
}

TEST(LineLedger, ByHand) {
    const LineShares out = read({"line,value,owners\n"
                                 "L-1,1.00,BRIO;ACME;CORA\n"
                                 "L-2,-0.5,CORA\n"
                                 "L-3,7,ACME;BRIO\n"})
                               .value();
    EXPECT_EQ(out.owners, (std::vector<std::string>{"ACME", "BRIO", "CORA"}));
    EXPECT_EQ(out.shares.shapley,
              (std::vector<Rational>{Rational(1150, 3), Rational(1150, 3), Rational(-50, 3)}));
    EXPECT_EQ(out.cents, (std::vector<std::int64_t>{384, 383, -17}));
    EXPECT_EQ(out.shares.revenue, 750);
    EXPECT_EQ(out.shares.lines, 3);
}

TEST(LineLedger, TheSameFileInManyClothes) {
    const char* clothes[] = {
        "line,value,owners\nL-1,1234.50,ACME;BRIO\nL-2,3,甲公司的一个很长的名称\n",
        "\xEF\xBB\xBFline,value,owners\r\nL-1,1234.50,ACME;BRIO\r\nL-2,3,甲公司的一个很长的名称",
        "owners,note,line,value\nACME;BRIO,x,L-1,1234.5\n甲公司的一个很长的名称,,L-2,3.00\n",
        "\"line\",\"value\",\"owners\"\n\"L,1\",\"1234.50\",\"ACME; "
        "BRIO\"\nL-2,3,\"甲公司的一个很长的名称\"\n",
        " line , value , owners ,more\nL-1, 1234.50 ,BRIO ;ACME\n\n,,,\n  \n,,,,,,\nL-2,3, "
        "甲公司的一个很长的名称 ,\n",
        "line,value,owners,note\n\"L\n1\",1234.50,ACME;BRIO,\"say "
        "\"\"x\"\"\"\nL-2,3,甲公司的一个很长的名称\n",
    };
    for (const char* text : clothes) {
        SCOPED_TRACE(text);
        const auto out = read({text});
        ASSERT_TRUE(out) << base::describe(out.error(), base::Language::en);
        EXPECT_EQ(out->owners,
                  (std::vector<std::string>{"ACME", "BRIO", "甲公司的一个很长的名称"}));
        EXPECT_EQ(out->cents, (std::vector<std::int64_t>{61725, 61725, 300}));
    }
}

TEST(LineLedger, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* what;
        std::string text, words;
    };
    const std::string header = "line,value,owners\n";
    const std::string amount =
        "is not an amount in CNY: write digits, at most 2 decimals and no thousands separators, as "
        "1234.50\n";
    const Case cases[] = {
        {"empty file", "", "f.csv:1: the file is empty; it should begin with line,value,owners\n"},
        {"only a header", header,
         "f.csv:2: there are no lines below the header; one would be L-1,1234.50,ACME;BRIO\n"},
        {"a column missing", "line;value;owners\n",
         "f.csv:1: the first line should name the columns line, value and owners (UTF-8, separated "
         "by commas); it is 'line;value;owners'; there is no column line\n"},
        {"a column twice", "line,value,owners,value\n",
         "f.csv:1: the first line should name the columns line, value and owners (UTF-8, separated "
         "by commas); it is 'line,value,owners,value'; column value stands 2 times\n"},
        {"three decimals", header + "L,1.234,A\n", "f.csv:2: '1.234' " + amount},
        {"a point and nothing", header + "L,1.,A\n", "f.csv:2: '1.' " + amount},
        {"words", header + "L,many,A\n", "f.csv:2: 'many' " + amount},
        {"no value", header + "L,,A\n", "f.csv:2: '' " + amount},
        {"too large", header + "L,92233720368547758.08,A\n",
         "f.csv:2: '92233720368547758.08' " + amount},
        {"thousands", header + "L,\"1,234.50\",A\n", "f.csv:2: '1,234.50' " + amount},
        {"thousands without quotes", header + "L,1,234.50,A\n",
         "f.csv:2: there are 4 cells, but the header has 3; write amounts without thousands "
         "separators, and put quotes around a cell with a comma\n"},
        {"too few cells", header + "L,1\n",
         "f.csv:2: only 2 of the 3 cells that the header asks for\n"},
        {"no id", header + ",1,A\n", "f.csv:2: the cell line is empty; give the line an id\n"},
        {"no owners", header + "L,1,\n",
         "f.csv:2: the cell owners is empty; name one at least, as ACME;BRIO\n"},
        {"an empty owner", header + "L,1,A;\n",
         "f.csv:2: an owner is empty; there should be a name on either side of a semicolon, as "
         "ACME;BRIO\n"},
        {"twice", header + "L,1,A;B; A\n", "f.csv:2: owner 'A' is named twice; name each once\n"},
        {"not UTF-8", header + "L,1,\xD5\xC5\n",
         "f.csv:2: the name of an owner is not UTF-8; save the file as UTF-8\n"},
        {"long", header + "L,1," + std::string(201, 'x') + "\n",
         "f.csv:2: the name of owner 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…' has 201 bytes; at "
         "most 200, with semicolons between owners\n"},
        {"text behind quotes", header + "L,1,\"A\"x\n",
         "f.csv:2: there is text behind a closing quote; a quote inside quotes is written twice: "
         "\"\"\n"},
        {"open", header + "L,1,A\nM,1,\"A\n\n", "f.csv:3: a quote in this line never closes\n"},
        {"two in one line, then another, behind a break in quotes",
         header + ",x,A\n\"L\nL\",1,A\nM,1,\n",
         "f.csv:2: the cell line is empty; give the line an id\nf.csv:2: 'x' " + amount +
             "f.csv:5: the cell owners is empty; name one at least, as ACME;BRIO\n"},
        {"a line without end", header + std::string(2 << 20, 'x'),
         "f.csv:2: a line of more than 1048576 bytes; look for missing line breaks and for quotes "
         "that do not close\n"},
        {"too much money", header + "L,92233720368547758.07,A\nM,0.01,A\n",
         "the values of the lines, without sign, add up to 2^63 or more; use a larger unit of "
         "money\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(complaint(c.text), c.words);
    }
}

TEST(LineLedger, DecimalsAreThoseOfTheCurrency) {
    const auto amount = [](const char* value, const char* currency) {
        const auto out = read({std::string("line,value,owners\nL,") + value + ",A\n"},
                              {.currency = *money::Currency::parse(currency)});
        return out ? std::to_string(out->cents[0]) : "refused";
    };
    EXPECT_EQ(amount("12", "JPY"), "12");
    EXPECT_EQ(amount("12.0", "JPY"), "refused");
    EXPECT_EQ(amount("12.345", "KWD"), "12345");
    EXPECT_EQ(amount("-0.01", "CNY"), "-1");
    EXPECT_EQ(amount("-", "CNY"), "refused");
    EXPECT_EQ(amount("+1", "CNY"), "refused");
    EXPECT_EQ(amount("92233720368547758.07", "CNY"), "9223372036854775807");
    EXPECT_EQ(amount("000000000000000000000001", "CNY"), "100");
}

TEST(LineLedger, KeepsTheFirstMistakesAndCountsTheOthers) {
    std::string text = "line,value,owners\n";
    for (int i = 0; i < 1000; ++i) text += "L,x,A\n";
    const auto shares = read({text}, {.file = "f.csv"});
    ASSERT_FALSE(shares);
    const auto all = shares.error().all();
    ASSERT_EQ(all.size(), 21U);
    EXPECT_EQ(all[19]->place.line, 21U);
    EXPECT_EQ(all[20]->message.en,
              "980 more mistakes are not listed; correct these and read it again");
}

/// A file of lines out of dice: some quoted, some wrong, some empty.
std::string file_of(const std::vector<std::uint32_t>& numbers, bool mistakes) {
    const char* names[] = {"A",          "BRIO", "eight888", "nine99999", "a name with spaces",
                           "\"q\"\"q\"", "甲",   "乙公司"};
    std::string out = "line,value,note,owners\n";
    for (const std::uint32_t dice : numbers) {
        std::vector<std::string> owners;
        bool quoted = false;
        for (std::uint32_t i = 0; i < 8; ++i)
            if (((dice >> i) & 1U) != 0 && i != 5)
                owners.emplace_back(names[(i + dice / 999) % 8 == 5 ? 0 : i]);
        std::ranges::sort(owners);
        if (!mistakes) owners.erase(std::unique(owners.begin(), owners.end()), owners.end());
        if (!mistakes && owners.empty()) owners.emplace_back("A");
        quoted = (dice >> 9) % 4 == 0;
        std::string cell;
        for (const std::string& owner : owners) cell += (cell.empty() ? "" : ";") + owner;
        out += "L" + std::to_string(dice) + "," + std::to_string((dice >> 10) % 100000) + "." +
               std::to_string((dice >> 20) % 10) +
               ((dice >> 8) % 2 == 0 ? ",\"a\n,\"\"b\"," : ",,") +
               (quoted ? "\"" + cell + "\"" : cell) + ((dice >> 11) % 2 == 0 ? "\r\n" : "\n");
    }
    return out;
}

std::string words(const Result<LineShares>& shares) {
    if (!shares) return base::describe(shares.error(), base::Language::zh);
    std::string out;
    for (std::size_t i = 0; i < shares->owners.size(); ++i)
        out += shares->owners[i] + " " + shares->shares.shapley[i].exact() + " " +
               std::to_string(shares->cents[i]) + "\n";
    return out;
}

RC_GTEST_PROP(LineLedger, WhereTheBlocksAreCutChangesNothing,
              (const std::vector<std::uint32_t>& numbers, const std::vector<std::uint8_t>& cuts,
               bool mistakes)) {
    const std::string text = file_of(numbers, mistakes);
    std::vector<std::string> blocks;
    for (std::size_t at = 0, i = 0; at < text.size(); ++i) {
        const std::size_t size = 1 + (cuts.empty() ? 6 : cuts[i % cuts.size()]) % 60;
        blocks.push_back(text.substr(at, size));
        at += size;
    }
    RC_ASSERT(words(read(blocks)) == words(read({text})));
}

/// The slow twin: a sum of fractions for each owner.
RC_GTEST_PROP(LineLedger, AgreesWithAddingFractions, (const std::vector<std::uint16_t>& numbers)) {
    RC_PRE(!numbers.empty());
    std::map<std::string, Rational> shares;
    std::string text = "line,value,owners\n";
    Rational revenue;
    for (const std::uint16_t number : numbers) {
        std::vector<std::string> owners;
        for (int i = 0; i < 9; ++i)
            if (((number >> i) & 1) != 0 || i == number % 9)
                owners.push_back("owner number " + std::to_string(i));
        text += "L," + std::to_string(number) + ".25,";
        const Rational value(number * 100 + 25);
        for (const std::string& owner : owners) {
            text += owner + (owner == owners.back() ? "\n" : ";");
            shares[owner] += value / Rational(int(owners.size()));
        }
        revenue += value;
    }
    const LineShares out = read({text}).value();
    RC_ASSERT(out.owners.size() == shares.size());
    for (std::size_t i = 0; i < out.owners.size(); ++i) {
        RC_ASSERT(out.shares.shapley[i] == shares.at(out.owners[i]));
        const Rational off = Rational(out.cents[i]) - shares.at(out.owners[i]);
        RC_ASSERT(off > -1 && off < 1);
    }
    RC_ASSERT(Rational(std::accumulate(out.cents.begin(), out.cents.end(), std::int64_t{0})) ==
              revenue);
}

RC_GTEST_PROP(LineLedger, TheOrderOfLinesChangesNothing, (std::vector<std::uint32_t> numbers)) {
    RC_PRE(!numbers.empty());
    const std::string before = words(read({file_of(numbers, false)}));
    std::ranges::reverse(numbers);
    RC_ASSERT(words(read({file_of(numbers, false)})) == before);
}

}  // namespace
}  // namespace hanse::sharing
