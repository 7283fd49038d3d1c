// SPDX-License-Identifier: GPL-3.0-or-later
// How far from a core, what it would take to have one, and the least that has to be moved.
#include <fmt/format.h>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/gamefile/core_makers.hpp"
#include "hanse/gamefile/nucleoli.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/tables/table_core.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;
using games::TableGame;
using games::TermGame;
using Kind = Guarantee::Kind;

namespace {

const base::Bilingual kPins{"确定 ε 的联盟及其权重（加权平均的超出值对任何分配都等于 ε）",
                            "the coalitions that pin epsilon down (their weighted mean excess is "
                            "epsilon, whatever the allocation)"};
const base::Bilingual kBalanced{"均衡集族：少于此数必有其中一个联盟不满",
                                "a balanced collection: with less, one of these would leave"};

void say_epsilon(Answer& out, const Value& epsilon, bool nonempty) {
    out.facts.push_back(
        {"epsilon", {"最小核的 ε（最大超出值）", "epsilon of the least core"}, epsilon});
    out.facts.push_back({"core_nonempty", {"核非空", "there is a core"}, nonempty});
}

void say_weighted(const GameFile& file, const std::vector<games::WeightedCoalition>& all,
                  const base::Bilingual& title, Answer& out) {
    Listing list = weighted_listing(title);
    for (const games::WeightedCoalition& one : all)
        list.rows.push_back(
            {coalition_value(file, one.coalition), turned(one.worth, file.sense), one.weight});
    if (!list.rows.empty()) out.listings.push_back(std::move(list));
}

void note_bound(const char* zh, const char* en, const Rational& value, const Rational& bound,
                Answer& out) {
    if (value == bound) return;
    out.notes.push_back(
        {fmt::format("搜索提前结束：{}在 {} 与 {} 之间", zh, value.decimal(), bound.decimal()),
         fmt::format("the search ended early: {} is between {} and {}", en, value.decimal(),
                     bound.decimal())});
}

Result<Answer> least_core_of_terms(const GameFile& file, const TermGame& game,
                                   const Question& question, Answer out) {
    HANSE_TRY(found, games::least_core(game, question.work));
    say_epsilon(out, found.epsilon, found.excess_at_most <= 0);
    out.columns.push_back(allocation_column(file, mean_of_rows(file.game, found.allocation),
                                            {"一个分配", "one allocation"}, Kind::exact));
    say_weighted(file, found.pins, kPins, out);
    note_bound("ε ", "epsilon", found.epsilon, found.excess_at_most, out);
    return out;
}

Result<Answer> least_core_of_table(const GameFile& file, const TableGame& table,
                                   const Question& question, Answer out) {
    HANSE_TRY(found, games::least_core(table, games::Measure::plain, question.work));
    if (!found) {
        out.facts.push_back({"core_nonempty", {"核非空", "there is a core"}, true});
        out.columns.push_back(allocation_column(file, {worth_in(table, 1)},
                                                {"一个分配", "one allocation"}, Kind::exact));
        return out;
    }
    if (!found->certificate) {
        const double slack = table.largest() * table.unit().approximate() * 1e-9;
        say_epsilon(out, found->epsilon, found->epsilon <= slack);
        Column column = floating_column(file, one_of_each(file.game, found->allocation), slack);
        column.key = "allocation", column.title = {"一个分配", "one allocation"};
        out.columns.push_back(std::move(column));
        return out;
    }
    const games::Certificate& proof = *found->certificate;
    const Rational epsilon = proof.tiers.front().epsilon;
    say_epsilon(out, epsilon, epsilon <= 0);
    out.columns.push_back(allocation_column(file, mean_of_rows(file.game, proof.allocation),
                                            {"一个分配", "one allocation"}, Kind::certified));
    Listing list = weighted_listing(kPins);
    for (const auto& one : proof.tiers.front().coalitions)
        list.rows.push_back({coalition_value(file, one.coalition),
                             turned(worth_in(table, one.coalition), file.sense), one.weight});
    out.listings.push_back(std::move(list));
    out.certificate = certificate_of(file, proof, Proves::least_core);
    return out;
}

Result<Answer> stability_of_terms(const GameFile& file, const TermGame& game,
                                  const Question& question, Answer out) {
    HANSE_TRY(found, games::cost_of_stability(game, question.work));
    out.facts.push_back({"amount", {"稳定成本", "cost of stability"}, found.amount});
    out.facts.push_back(
        {"core_nonempty", {"核非空", "there is a core"}, found.amount_at_most == 0});
    out.columns.push_back(allocation_column(file, mean_of_rows(file.game, found.allocation),
                                            {"补足后的分配", "allocation with it"}, Kind::exact));
    say_weighted(file, found.balanced, kBalanced, out);
    note_bound("所需金额", "the amount", found.amount, found.amount_at_most, out);
    return out;
}

Result<Answer> stability_of_table(const GameFile& file, const TableGame& table,
                                  const Question& question, Answer out) {
    HANSE_TRY(found, games::cost_of_stability(table, question.work));
    if (!found.proof) {
        out.facts.push_back({"amount", {"稳定成本", "cost of stability"}, found.amount});
        Column column = floating_column(file, one_of_each(file.game, found.allocation),
                                        table.largest() * table.unit().approximate() * 1e-9);
        column.key = "allocation", column.title = {"补足后的分配", "allocation with it"};
        out.columns.push_back(std::move(column));
        return out;
    }
    out.facts.push_back({"amount", {"稳定成本", "cost of stability"}, found.proof->amount});
    out.facts.push_back({"core_nonempty", {"核非空", "there is a core"}, found.proof->amount == 0});
    out.columns.push_back(allocation_column(file, mean_of_rows(file.game, found.proof->allocation),
                                            {"补足后的分配", "allocation with it"},
                                            Kind::certified));
    Listing list = weighted_listing(kBalanced);
    for (const auto& [coalition, weight] : found.proof->balanced)
        list.rows.push_back({coalition_value(file, coalition),
                             turned(worth_in(table, coalition), file.sense), weight});
    out.listings.push_back(std::move(list));
    return out;
}

Listing payments_of(const GameFile& file, const games::MinimalRepair& repair) {
    Listing out{.key = "payments",
                .title = {"付款", "payments"},
                .headings = {{"from", {"付款方", "from"}},
                             {"to", {"收款方", "to"}},
                             {"amount", {"金额", "amount"}}}};
    for (const games::Payment& payment : repair.payments)
        out.rows.push_back(
            {file.players.name(payment.from), file.players.name(payment.to), payment.amount});
    return out;
}

/// Terms as they are, tables as one term.
Result<TermGame> exact_terms(const GameFile& file, const Question& question) {
    if (auto terms = as_terms(file.game)) return *std::move(terms);
    HANSE_TRY(table, table_for(file, question));
    return as_one_term(table);
}

}  // namespace

Result<Answer> least_core_answer(const GameFile& file, const Question& question) {
    Answer out = new_answer(file, "least-core", {"最小核", "least core"});
    const auto terms = as_terms(file.game);
    if (terms && terms->players() > 1) return least_core_of_terms(file, *terms, question, out);
    HANSE_TRY(table, table_for(file, question));
    return least_core_of_table(file, table, question, out);
}

Result<Answer> stability_answer(const GameFile& file, const Question& question) {
    Answer out = new_answer(file, "stability", {"稳定成本", "cost of stability"});
    const auto terms = as_terms(file.game);
    if (terms && terms->players() > 1) return stability_of_terms(file, *terms, question, out);
    HANSE_TRY(table, table_for(file, question));
    return stability_of_table(file, table, question, out);
}

Result<Answer> repair_answer(const GameFile& file, const Question& question) {
    HANSE_TRY(rows, allocation_of(file, question));
    if (players_of(file.game) != file.players.size())
        return base::invalid({}, "按类型给出的机场请逐一列出使用者，才能逐人移动",
                             "money is moved between players: list the users of the airport one by "
                             "one");
    HANSE_TRY(game, exact_terms(file, question));
    HANSE_TRY(repair,
              games::minimal_repair(game, rows, {.epsilon = question.epsilon}, question.work));
    Answer out = new_answer(file, "repair", {"最小修补", "minimal repair"});
    out.columns.push_back(allocation_column(file, rows, {"原分配", "allocation"}, Kind::given));
    out.facts.push_back({"possible", {"能修补", "possible"}, repair.possible});
    if (!repair.possible) {
        out.facts.push_back(
            {"missing", {"还缺（须从外面补）", "missing, from outside"}, repair.missing});
        say_weighted(file, repair.balanced, kBalanced, out);
        return out;
    }
    Column after = allocation_column(file, repair.allocation, {"修补后", "repaired"}, Kind::exact);
    after.key = "repaired";
    out.columns.push_back(std::move(after));
    out.facts.push_back({"moved", {"移动金额", "money moved"}, repair.moved});
    if (!repair.payments.empty()) out.listings.push_back(payments_of(file, repair));
    note_bound("最大超出值", "the largest excess",
               base::min(question.epsilon, repair.excess_at_most), repair.excess_at_most, out);
    return out;
}

}  // namespace hanse::gamefile
