// SPDX-License-Identifier: GPL-3.0-or-later
// Is an allocation stable? Who would leave first, and what would hold them?
#include <algorithm>

#include <fmt/format.h>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/core_makers.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/tables/table_core.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;
using games::TableGame;
using games::TermGame;

namespace {

Rational sum_of(const std::vector<Rational>& numbers) {
    Rational out;
    for (const Rational& number : numbers) out += number;
    return out;
}

Rational given_to(games::Coalition coalition, const std::vector<Rational>& allocation) {
    Rational out;
    for (const int player : games::players_of(coalition))
        out += allocation[static_cast<std::size_t>(player)];
    return out;
}

/// What both ways of checking find out.
struct Check {
    bool in_core = false;
    Rational undistributed, exit_cost;
    std::vector<std::vector<Value>> worst;
    std::vector<base::Bilingual> notes;
};

void report(const GameFile& file, const Check& check, Answer& out) {
    out.facts.push_back({"in_core", {"在核中", "in the core"}, check.in_core});
    out.facts.push_back({"undistributed",
                         {"未分完（总值 − 分得之和）", "not handed out (worth of all − sum)"},
                         turned(check.undistributed, file.sense)});
    if (!check.worst.empty())
        out.facts.push_back({"max_excess", {"最大超出值", "largest excess"}, check.worst[0][3]});
    out.facts.push_back({"exit_cost",
                         {"使人人留下的人均退出成本", "exit cost per member that keeps everybody"},
                         check.exit_cost});
    Listing worst = excess_listing("most_violated", {"最先会离开的联盟", "who would leave first"});
    worst.rows = check.worst;
    if (!worst.rows.empty()) out.listings.push_back(std::move(worst));
    out.notes.insert(out.notes.end(), check.notes.begin(), check.notes.end());
}

Result<Check> check_terms(const GameFile& file, const TermGame& game,
                          const std::vector<Rational>& allocation, const Question& question) {
    HANSE_TRY(found, games::core_check(game, allocation, question.work));
    Check out{.in_core = found.in_core,
              .undistributed = found.undistributed,
              .exit_cost = found.exit_cost};
    out.worst.push_back(excess_row(file, coalition_value(file, found.worst.coalition),
                                   found.worst.worth, found.worst.excess));
    if (!found.worst.exact())
        out.notes.push_back(
            {fmt::format("搜索提前结束：最大超出值不超过 {}", found.worst.excess_at_most.decimal()),
             fmt::format("the search ended early: no excess is above {}",
                         found.worst.excess_at_most.decimal())});
    if (found.convex)
        out.notes.push_back(
            {"各项都是凸的：核非空，沙普利值在其中，有人加入时谁也不吃亏",
             "every term is convex: there is a core, the Shapley value is in it, and "
             "nobody loses when another joins"});
    return out;
}

/// A table of whole numbers in fractions; of others, the doubles as they stand.
Result<Check> check_table(const GameFile& file, const TableGame& table,
                          const std::vector<Rational>& allocation, const Question& question) {
    Check out;
    out.undistributed = worth_in(table, games::everyone(table.players())) - sum_of(allocation);
    if (table.players() == 1) {
        out.in_core = out.undistributed.is_zero();
        return out;
    }
    HANSE_TRY(plain, worst_coalitions(table, allocation, games::Measure::plain, 8, question.work));
    HANSE_TRY(each,
              worst_coalitions(table, allocation, games::Measure::per_capita, 1, question.work));
    out.exit_cost = base::max(0, each.excess);
    out.in_core = plain.excess <= 0 && out.undistributed.is_zero();
    for (const games::Coalition coalition : plain.coalitions)
        out.worst.push_back(
            excess_row(file, coalition_value(file, coalition), worth_in(table, coalition),
                       worth_in(table, coalition) - given_to(coalition, allocation)));
    return out;
}

/// Without an allocation: is there a core at all?
Result<Answer> nonempty_answer(const GameFile& file, const Question& question) {
    HANSE_TRY(out, least_core_answer(file, question));
    out.concept_name = "core";
    out.title = {"核是否非空", "is there a core"};
    return out;
}

}  // namespace

Result<games::LargestExcess> worst_coalitions(const TableGame& table,
                                              const std::vector<Rational>& allocation,
                                              games::Measure measure, std::size_t count,
                                              const games::Work& work) {
    if (table.whole()) return games::exact_largest_excess(table, allocation, measure, count, work);
    std::vector<double> steps;
    for (const Rational& share : allocation) steps.push_back((share / table.unit()).approximate());
    HANSE_TRY(found,
              games::largest_excesses(table, steps, {.count = count, .measure = measure}, work));
    games::LargestExcess out;
    for (const games::Excess& one : found) {
        const Rational members(measure == games::Measure::per_capita
                                   ? std::int64_t{games::size_of(one.coalition)}
                                   : std::int64_t{1});
        const Rational excess =
            (worth_in(table, one.coalition) - given_to(one.coalition, allocation)) / members;
        if (out.coalitions.empty()) out.excess = excess;
        if (excess == out.excess) out.coalitions.push_back(one.coalition);
    }
    out.count = out.coalitions.size();
    return out;
}

Result<Answer> core_answer(const GameFile& file, const Question& question) {
    if (question.allocation.empty() && file.allocation.empty())
        return nonempty_answer(file, question);
    HANSE_TRY(rows, allocation_of(file, question));
    Answer out = new_answer(file, "core", {"核的检验", "core check"});
    out.columns.push_back(
        allocation_column(file, rows, {"分配", "allocation"}, Guarantee::Kind::given));
    const std::vector<Rational> allocation = for_users(file.game, rows);
    if (const auto terms = as_terms(file.game); terms && terms->players() > 1) {
        HANSE_TRY(check, check_terms(file, *terms, allocation, question));
        report(file, check, out);
        return out;
    }
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(check, check_table(file, table, allocation, question));
    report(file, check, out);
    return out;
}

Result<Answer> excess_answer(const GameFile& file, const Question& question) {
    HANSE_TRY(rows, allocation_of(file, question));
    const std::vector<Rational> allocation = for_users(file.game, rows);
    Answer out = new_answer(file, "excess", {"超出值", "excesses"});
    Listing list = excess_listing("excesses", {"最不满的联盟", "the most dissatisfied coalitions"});
    const auto table = table_for(file, question);
    if (!table) {
        const auto terms = as_terms(file.game);
        if (!terms) return table.error();
        HANSE_TRY(check, check_terms(file, *terms, allocation, question));
        list.rows = check.worst;
        out.notes.push_back(
            {"参与者多于一张表所能容纳，只给出最不满的一个联盟",
             "too many players for a table: only the one coalition that lacks most"});
        out.listings.push_back(std::move(list));
        return out;
    }
    std::vector<double> steps;
    for (const Rational& share : allocation) steps.push_back((share / table->unit()).approximate());
    HANSE_TRY(found,
              games::largest_excesses(*table, steps, {.count = question.top}, question.work));
    for (const games::Excess& one : found) {
        const Rational worth = worth_in(*table, one.coalition);
        list.rows.push_back(excess_row(file, coalition_value(file, one.coalition), worth,
                                       worth - given_to(one.coalition, allocation)));
    }
    out.listings.push_back(std::move(list));
    return out;
}

}  // namespace hanse::gamefile
