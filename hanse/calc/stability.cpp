// SPDX-License-Identifier: GPL-3.0-or-later
// Parts D.4 to D.6 of model.md: the core, who would leave, what would keep them.

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/generated_lines.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/tables/nucleolus.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

constexpr int kNucleolusMembersMax = 16;

/// An allocation with one number a member.
std::vector<Rational> read_allocation(const Input& in, int members) {
    std::vector<Rational> out = in.numbers();
    expect_one_each(in, out.size(), static_cast<std::size_t>(members));
    return out;
}

/// Exact where it was proven; null for many members, or if no division gives all what they have
/// alone.
Result<Value> nucleolus_value(const games::TermGame& game) {
    if (game.players() > kNucleolusMembersMax) return Value();
    HANSE_TRY(table, games::to_table(game));
    HANSE_TRY(found, games::nucleolus(table));
    if (!found) return Value();
    return found->certificate ? Value::list_of(found->certificate->allocation)
                              : Value::list_of(found->share);
}

const char* word(games::SearchMethod method) {
    switch (method) {
        case games::SearchMethod::cut: return "CUT";
        case games::SearchMethod::scan: return "SCAN";
        case games::SearchMethod::branch: break;
    }
    return "BRANCH";
}

/// What would keep the alliance together, whatever is allocated now.
Result<Value> with_stability(const games::TermGame& game, Value to) {
    HANSE_TRY(least, games::least_core(game));
    HANSE_TRY(stability, games::cost_of_stability(game));
    HANSE_TRY(nucleolus, nucleolus_value(game));
    return std::move(to.set("nucleolus", std::move(nucleolus))
                         .set("least_core_epsilon", least.epsilon)
                         .set("cost_of_stability", stability.amount)
                         .set("proven", least.epsilon == least.excess_at_most &&
                                            stability.amount == stability.amount_at_most));
}

Result<Value> core_check(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<games::Term> terms = read_terms(in, members);
    const std::vector<Rational> allocation = read_allocation(in["allocation"], members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(terms)));
    HANSE_TRY(check, games::core_check(game, allocation));
    HANSE_TRY(shapley, games::shapley_value(game));
    HANSE_TRY(fair, games::core_check(game, shapley));
    return with_stability(game, Value()
                                    .set("in_core", check.in_core)
                                    .set("max_excess", check.worst.excess)
                                    .set("coalition", Value::list_of(check.worst.coalition))
                                    .set("undistributed", check.undistributed)
                                    .set("method", word(check.worst.method))
                                    .set("exact", check.worst.exact())
                                    .set("convex", check.convex)
                                    .set("min_stabilising_exit_cost_per_member", check.exit_cost)
                                    .set("shapley", Value::list_of(shapley))
                                    .set("shapley_in_core", fair.in_core));
}

/// Whether the allocation is said in words; complains about other words.
bool split_equally(const Value& inputs, const Input& in) {
    const std::string* words = words_of(inputs, "allocation");
    if (words == nullptr) return false;
    if (!words->starts_with("equal split"))
        in["allocation"].refuse("应为金额列表或 equal split",
                                "a list of amounts or equal split expected");
    return true;
}

Result<Value> worst_coalition(const games::TermGame& game,
                              const std::vector<Rational>& allocation) {
    HANSE_TRY(worst, games::most_violated_coalition(game, allocation));
    HANSE_TRY(shapley, games::shapley_value(game));
    HANSE_TRY(fair, games::most_violated_coalition(game, shapley));
    return Value()
        .set("total", games::worth_of_all(game))
        .set("max_excess", worst.excess)
        .set("coalition", Value::list_of(worst.coalition))
        .set("coalition_value", worst.worth)
        .set("max_excess_at_shapley", max(0, fair.excess))
        .set("method", word(worst.method))
        .set("exact", worst.exact());
}

Result<Value> most_violated(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const bool own = in["lines"].given(), equal = split_equally(inputs, in);
    const int members = own ? read_members(in["members"]) : kGeneratedMembers;
    std::vector<games::Term> lines =
        own ? read_lines(in["lines"], members) : generated_lines(in["generator"]);
    std::vector<Rational> allocation(static_cast<std::size_t>(members), 1);
    if (!equal) allocation = read_allocation(in["allocation"], members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(lines)));
    if (equal) allocation = sharing::in_proportion(games::worth_of_all(game), allocation);
    return worst_coalition(game, allocation);
}

Result<Value> empty_core(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<games::Term> terms = read_terms(in, members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(terms)));
    HANSE_TRY(out, with_stability(game, Value()));
    const bool empty = *out.find("least_core_epsilon")->number() > 0;
    return out.set("core_empty", empty);
}

Value payments_value(const std::vector<games::Payment>& payments) {
    Value out = Value::list();
    for (const games::Payment& payment : payments)
        out.push(
            Value().set("from", payment.from).set("to", payment.to).set("amount", payment.amount));
    return out;
}

Result<Value> minimal_repair(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<games::Term> terms = read_terms(in, members);
    const std::vector<Rational> allocation = read_allocation(in["allocation"], members);
    games::RepairOptions options;
    if (in["epsilon"].given()) options.epsilon = in["epsilon"].number();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(terms)));
    HANSE_TRY(found, games::minimal_repair(game, allocation, options));
    if (!found.possible)
        return Value()
            .set("possible", false)
            .set("moved", Value())
            .set("missing_money", found.missing);
    return Value()
        .set("possible", true)
        .set("moved", found.moved)
        .set("allocation", Value::list_of(found.allocation))
        .set("payments", payments_value(found.payments));
}

}  // namespace

std::vector<Calculation> stability_calculations() {
    return {
        {"core_check",
         {"现行分配是否稳定，谁会离开", "Is an allocation stable, and who would leave"},
         "D.4",
         R"({"members": 3, "values": {"0": 60, "0,1": 80, "0,2": 80, "0,1,2": 100}, "allocation": ["100/3", "100/3", "100/3"]})",
         core_check},
        {"most_violated_coalition_mincut",
         {"最可能离开的联合（最小割，任意规模）",
          "The coalition most likely to leave, by minimum cut, at any size"},
         "D.4",
         R"({"members": 3, "lines": [{"owners": [0, 1], "value": 60}, {"owners": [0, 1, 2], "value": 30}], "allocation": [30, 20, 40]})",
         most_violated},
        {"empty_core",
         {"核是否为空，维持联盟需多少外部资金",
          "Is the core empty, and what would keep the alliance together"},
         "D.5",
         R"({"members": 3, "values": {"0,1": 120, "0,2": 120, "1,2": 120, "0,1,2": 120}})",
         empty_core},
        {"minimal_repair",
         {"使分配稳定的最小调整", "The smallest movement of money that makes it stable"},
         "D.6",
         R"({"members": 3, "values": {"0": 60, "0,1": 80, "0,2": 80, "0,1,2": 100}, "allocation": ["100/3", "100/3", "100/3"]})",
         minimal_repair},
    };
}

}  // namespace hanse::calc
