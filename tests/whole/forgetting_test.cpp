// SPDX-License-Identifier: GPL-3.0-or-later
// The promise everything rests on: forgetting a fact can make a settled answer unknown; it can
// never turn it round.
//
// Over every example, every stated fact and every cell of every table: take it away, assess again,
// and hold each finding, circle, gate and control against what it was.
#include <gtest/gtest.h>

#include "examples.hpp"
#include "turned_round.hpp"

#include "hanse/assess/market_side.hpp"

namespace hanse {
namespace {

using assess::Assessment;
using assess::Status;
using base::Truth;

/// Bounds of a market may widen, and a presumption become open; neither turns round.
void compare_markets(const Assessment& before, const Assessment& after, const std::string& what) {
    const assess::MarketSide were = assess::market_side(before), are = assess::market_side(after);
    for (const assess::MarketPosition& was : were.positions)
        for (const assess::MarketPosition& is : are.positions) {
            if (is.market != was.market || is.year != was.year) continue;
            EXPECT_LE(*is.alliance.low(), *was.alliance.low()) << what << ": " << is.market;
            EXPECT_GE(*is.alliance.high(), *was.alliance.high()) << what << ": " << is.market;
            EXPECT_FALSE(turned_round(was.presumed_inside, is.presumed_inside))
                << what << ": " << is.market;
        }
}

/// What is said of a member for sure may become open; it never changes.
void compare_money(const accounts::Account& before, const accounts::Account& after,
                   const std::string& what) {
    if (!after.fairness.complete || !before.fairness.complete) return;
    for (std::size_t i = 0; i < before.fairness.totals.size(); ++i)
        EXPECT_EQ(before.fairness.conclusions[i], after.fairness.conclusions[i]) << what;
}

/// Of long tables every so many rows will do.
std::size_t step_of(std::size_t rows) { return std::max<std::size_t>(1, rows / 12); }

/// Takes one thing away and compares; a case that no longer parses or contradicts itself is no
/// answer at all.
void forget(const domain::CaseFile& fewer, const Assessment& before, const std::string& what) {
    const auto after = assessed(fewer);
    ASSERT_TRUE(after) << what << ": " << describe(after.error(), base::Language::en);
    compare(before, *after, what);
    compare_markets(before, *after, what);
}

template <class Row>
void forget_rows(domain::CaseFile file, std::vector<Row> domain::CaseFile::*table,
                 const Assessment& before, const std::string& what) {
    const std::vector<Row> all = file.*table;
    for (std::size_t i = 0; i < all.size(); i += step_of(all.size())) {
        (file.*table) = all;
        (file.*table).erase((file.*table).begin() + static_cast<std::ptrdiff_t>(i));
        forget(file, before, what + " row " + std::to_string(i + 1));
    }
}

void forget_member_cells(domain::CaseFile file, const Assessment& before, const std::string& what) {
    const std::vector<domain::Member> all = file.members;
    for (std::size_t i = 0; i < all.size(); i += step_of(all.size())) {
        const auto without = [&](const char* cell, auto forget_cell) {
            file.members = all;
            forget_cell(file.members[i]);
            forget(file, before, what + " member " + all[i].id + " " + cell);
        };
        without("levels", [](domain::Member& member) { member.levels = {}; });
        without("markets", [](domain::Member& member) { member.markets = {}; });
        without("patents", [](domain::Member& member) { member.patents = {}; });
        without("threatened", [](domain::Member& member) { member.threatened = {}; });
        without("region", [](domain::Member& member) { member.region.clear(); });
        without("parent", [](domain::Member& member) { member.parent.clear(); });
        without("kind", [](domain::Member& member) { member.kind = {}; });
    }
}

void forget_other_cells(domain::CaseFile file, const Assessment& before, const std::string& what) {
    const domain::CaseFile whole = file;
    for (std::size_t i = 0; i < whole.markets.size(); ++i) {
        file = whole;
        file.markets[i].share = {};
        forget(file, before, what + " market share " + std::to_string(i + 1));
        file = whole;
        file.markets[i].year = {};
        forget(file, before, what + " market year " + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < whole.patents.size(); i += step_of(whole.patents.size())) {
        file = whole;
        file.patents[i].status = {};
        forget(file, before, what + " patent status " + std::to_string(i + 1));
    }
    for (std::size_t i = 0; i < whole.activities.size(); ++i) {
        file = whole;
        file.activities[i].date = {};
        forget(file, before, what + " activity date " + std::to_string(i + 1));
    }
}

/// Cells that money rests on; taking one away leaves the rest of the row in place.
void forget_money_cells(const domain::CaseFile& whole, const Assessment& before) {
    using domain::CaseFile;
    const auto each = [&](auto table, const char* name, auto forget_cell) {
        const std::size_t rows = (whole.*table).size();
        for (std::size_t i = 0; i < rows; i += step_of(rows)) {
            CaseFile fewer = whole;
            forget_cell((fewer.*table)[i]);
            const auto after = assessed(fewer);
            ASSERT_TRUE(after);
            compare_money(before.money, after->money,
                          whole.id + " " + name + " row " + std::to_string(i + 1));
        }
    };
    each(&CaseFile::flows, "flow amount", [](domain::Flow& row) { row.amount = {}; });
    each(&CaseFile::flows, "flow date", [](domain::Flow& row) { row.date = {}; });
    each(&CaseFile::flows, "flow kind", [](domain::Flow& row) { row.kind.clear(); });
    each(&CaseFile::licences, "royalty", [](domain::LicenceLine& row) { row.royalty = {}; });
    each(&CaseFile::licences, "year", [](domain::LicenceLine& row) { row.year = {}; });
    each(&CaseFile::patents, "owners", [](domain::Patent& row) { row.owners = {}; });
    each(&CaseFile::budget, "budget", [](domain::BudgetLine& row) { row.amount = {}; });
    each(&CaseFile::budget, "rule", [](domain::BudgetLine& row) { row.rule = {}; });
    each(&CaseFile::contributions, "contribution",
         [](domain::Contribution& row) { row.amount = {}; });
    each(&CaseFile::projects, "value", [](domain::Project& row) { row.value = {}; });
    each(&CaseFile::projects, "use", [](domain::Project& row) { row.in_use_since = {}; });
    each(&CaseFile::threats, "volume", [](domain::Threat& row) { row.exposed_volume = {}; });
    each(&CaseFile::members, "votes", [](domain::Member& row) { row.votes = {}; });
}

class Forgetting : public testing::TestWithParam<std::string> {};

TEST_P(Forgetting, NeverTurnsASettledAnswerRound) {
    const domain::CaseFile whole = example(GetParam());
    const auto before = assessed(whole);
    ASSERT_TRUE(before) << describe(before.error(), base::Language::en);
    for (std::size_t i = 0; i < whole.statements.size(); ++i) {
        domain::CaseFile fewer = whole;
        fewer.statements.erase(fewer.statements.begin() + static_cast<std::ptrdiff_t>(i));
        forget(fewer, *before, whole.id + " without " + whole.statements[i].id);
    }
    using File = domain::CaseFile;
    forget_rows(whole, &File::members, *before, whole.id + " members");
    forget_rows(whole, &File::markets, *before, whole.id + " markets");
    forget_rows(whole, &File::patents, *before, whole.id + " patents");
    forget_rows(whole, &File::activities, *before, whole.id + " activities");
    forget_rows(whole, &File::cases, *before, whole.id + " cases");
    forget_rows(whole, &File::disputes, *before, whole.id + " disputes");
    forget_rows(whole, &File::plan, *before, whole.id + " plan");
    forget_rows(whole, &File::products, *before, whole.id + " products");
    forget_rows(whole, &File::demand, *before, whole.id + " demand");
    forget_member_cells(whole, *before, whole.id);
    forget_other_cells(whole, *before, whole.id);
    forget_money_cells(whole, *before);
}

/// The fullest case as if it stood under every law at once, so that every pack is judged.
domain::CaseFile under_every_law() {
    domain::CaseFile file = example("demo-harbour-pumps");
    file.day = base::Date::create(2026, 6, 1);
    for (domain::Statement& statement : file.statements)
        if (statement.id == "alliance.jurisdiction")
            statement.value = base::Value::list_of(
                std::vector<std::string>{"cn", "us", "eu", "jp", "kr", "international"});
    return file;
}

TEST(ForgettingAbroad, NeverTurnsASettledAnswerRound) {
    const domain::CaseFile whole = under_every_law();
    const auto before = assessed(whole);
    ASSERT_TRUE(before) << describe(before.error(), base::Language::en);
    for (const char* pack : {"us.", "eu.", "jp.", "kr."})
        EXPECT_TRUE(std::ranges::any_of(before->findings, [&](const assess::Finding& finding) {
            return finding.rule->id.starts_with(pack);
        })) << pack;
    for (std::size_t i = 0; i < whole.statements.size(); ++i) {
        domain::CaseFile fewer = whole;
        fewer.statements.erase(fewer.statements.begin() + static_cast<std::ptrdiff_t>(i));
        forget(fewer, *before, "abroad without " + whole.statements[i].id);
    }
}

TEST(ForgettingAbroad, AnUnknownJurisdictionIsTheOnlyQuestionOfForeignLaw) {
    domain::CaseFile file = under_every_law();
    std::erase_if(file.statements,
                  [](const domain::Statement& one) { return one.id == "alliance.jurisdiction"; });
    const auto answer = assessed(file);
    ASSERT_TRUE(answer);
    ASSERT_FALSE(answer->questions.empty());
    EXPECT_EQ(rules().facts()[answer->questions.front().fact].id, "alliance.jurisdiction");
    for (const assess::Question& question : answer->questions)
        for (const knowledge::Rule* rule : question.rules)
            EXPECT_TRUE(rule->jurisdiction == "any" ||
                        rules().facts()[question.fact].id == "alliance.jurisdiction")
                << rules().facts()[question.fact].id << " for " << rule->id;
}

INSTANTIATE_TEST_SUITE_P(Examples, Forgetting, testing::ValuesIn(example_paths()),
                         [](const auto& path) {
                             std::string name = std::filesystem::path(path.param).stem().string();
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

}  // namespace
}  // namespace hanse
