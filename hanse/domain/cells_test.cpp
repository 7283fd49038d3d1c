// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/domain/cells.hpp"

#include <gtest/gtest.h>

#include "hanse/domain/columns.hpp"

namespace hanse::domain {
namespace {

/// What a cell of the column `table.column` says after reading `typed` and writing it again; "!"
/// for an error.
std::string reread(std::string_view table_name, std::string_view column_name,
                   std::string_view typed) {
    const Table* table = find_table(table_name);
    const Column* column = table ? find_column(*table, column_name) : nullptr;
    if (column == nullptr) return "no such column";
    CaseFile file;
    Row& row = table->append(file);
    const Cell cell(typed);
    if (cell.empty()) return column->write(row);
    return column->read(cell, row) ? column->write(row) : "!";
}

struct Reading {
    const char* table;
    const char* column;
    const char* typed;
    const char* written;
};

TEST(Cells, OneMeaningManyWaysToWriteIt) {
    const Reading readings[] = {
        {"members", "id", " M1 ", "M1"},
        {"members", "name_zh", "　美的　", "美的"},
        {"members", "name_zh", "?", ""},
        {"members", "kind", "enterprise", "enterprise"},
        {"members", "kind", "企业", "enterprise"},
        {"members", "kind", "Research institute", "institute"},
        {"members", "kind", "未知", "?"},
        {"members", "levels", "upstream; 下游", "upstream;downstream"},
        {"members", "levels", "上游、上游", "upstream"},
        {"members", "markets", "电饭煲；压力锅、kettles;", "电饭煲;压力锅;kettles"},
        {"members", "markets", "无", "none"},
        {"members", "markets", "?", "?"},
        {"members", "patents", ">=680", ">=680"},
        {"members", "patents", "≥６８０", ">=680"},
        {"members", "patents", "100至200", "100..200"},
        {"members", "patents", "0", "0"},
        {"members", "threatened", "是", "yes"},
        {"members", "threatened", "TRUE", "yes"},
        {"members", "threatened", "N", "no"},
        {"members", "threatened", "？", "?"},
        {"members", "votes", "1,234,567.5", "2469135/2"},
        {"members", "votes", "１／３", "1/3"},
        {"members", "votes", "12,34", "!"},
        {"members", "votes", "0.5 or so", "!"},
        {"members", "joined", "2006年10月13日", "2006-10-13"},
        {"members", "joined", "2006/10", "2006-10"},
        {"members", "joined", "38999", "2006-10-09"},  // as Excel counts the days
        {"members", "joined", "2006", "2006"},
        {"members", "joined", "soon", "!"},
        {"markets", "share", "45.3%", "453/1000"},
        {"markets", "share", "４５．３％", "453/1000"},
        {"markets", "share", "<=20%", "<=1/5"},
        {"markets", "share", "1", "1"},
        {"markets", "share", "101%", "!"},
        {"markets", "share", "-0.1", "!"},
        {"markets", "year", "2018", "2018"},
        {"markets", "year", "2018.5", "!"},
        {"markets", "currency", "人民币", "CNY"},
        {"markets", "currency", "usd", "USD"},
        {"patents", "owners", "M1", "M1"},
        {"patents", "owners", "M1:1", "M1"},
        {"patents", "owners", "M1：50%；M2：1/2", "M1:1/2;M2:1/2"},
        {"patents", "owners", "?", "?"},
        {"patents", "owners", "M1:1/2;M1:1/2", "!"},
        {"patents", "owners", "M1:2;M2:-1", "!"},
        {"patents", "owners", "none", "!"},
        {"patents", "essential", "", ""},
        {"patents", "essential", "?", "?"},
        {"patents", "status", "审查中", "pending"},
        {"patents", "number", "CN1;CN2", "!"},
        {"flows", "kind", "会费", "dues"},
        {"flows", "kind", "royalty income", "royalty_income"},
        {"flows", "amount", "-5e3", "-5000"},
        {"flows", "note", "paid; late", "paid; late"},
        {"activities", "objective", "joint-enforcement", "UE"},
        {"activities", "objective", "消除内耗", "EI"},
        {"budget", "rule", "按使用分摊", "usage"},
        {"plan", "status", "in progress", "doing"},
        {"plan", "source", "paper", "paper"},
        {"plan", "as_of", "2018-01", "2018-01"},
        {"plan", "confidence", "Self-Reported", "self_reported"},
    };
    for (const Reading& c : readings) {
        SCOPED_TRACE(std::string(c.column) + " = " + c.typed);
        EXPECT_EQ(reread(c.table, c.column, c.typed), c.written);
        const bool wrong = c.written == std::string("!");
        EXPECT_EQ(wrong ? "!" : reread(c.table, c.column, c.written), c.written);
    }
}

TEST(Cells, NumbersThatCouldNotBeReadBackAreRefused) {
    const std::string digits(990, '7');
    EXPECT_EQ(reread("members", "votes", digits), digits);
    EXPECT_EQ(reread("members", "votes", digits + "e100"), "!");
    EXPECT_EQ(reread("members", "patents", ">=" + digits + "e-100"), "!");
}

TEST(Columns, HeadingsAreUniqueInBothLanguages) {
    for (const Table& table : tables()) {
        SCOPED_TRACE(table.name);
        EXPECT_EQ(find_table(table.name), &table);
        EXPECT_EQ(find_table(table.zh), &table);
        for (const Column& column : table.columns) {
            EXPECT_EQ(find_column(table, column.name), &column) << column.name;
            EXPECT_EQ(find_column(table, column.zh), &column) << column.zh;
        }
        for (const char* shared : {"source", "as_of", "confidence", "note"})
            EXPECT_NE(find_column(table, shared), nullptr);
    }
}

TEST(Columns, TheFirstTableIsTheOneOthersReferTo) { EXPECT_EQ(tables()[0].name, "members"); }

template <class Enum>
void expect_words_to_mean_themselves() {
    for (const Word<Enum>& one : words<Enum>()) {
        EXPECT_EQ(*read_word(one.en, words<Enum>()), one.means) << one.en;
        EXPECT_EQ(*read_word(one.zh, words<Enum>()), one.means) << one.zh;
        EXPECT_FALSE(word(one.means).en.empty());
    }
}

TEST(Words, MeanThemselvesInBothLanguages) {
    expect_words_to_mean_themselves<MemberKind>();
    expect_words_to_mean_themselves<ChainLevel>();
    expect_words_to_mean_themselves<MarketKind>();
    expect_words_to_mean_themselves<PatentStatus>();
    expect_words_to_mean_themselves<BudgetHead>();
    expect_words_to_mean_themselves<CostRule>();
    expect_words_to_mean_themselves<TaskStatus>();
    expect_words_to_mean_themselves<Confidence>();
    for (const auto& terms : {objectives(), flow_kinds(), contribution_kinds()})
        for (const Term& term : terms) EXPECT_EQ(*read_word(term.zh, terms), term.means);
}

}  // namespace
}  // namespace hanse::domain
