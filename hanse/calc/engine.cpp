// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.0 of model.md: the engine, values of games given by terms.
#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Result<Value> unanimity_sum(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<games::Term> lines = read_lines(in["lines"], members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(lines)));
    HANSE_TRY(shapley, games::shapley_value(game));
    return Value().set("shapley", Value::list_of(shapley)).set("total", games::worth_of_all(game));
}

Result<Value> read_once_tree(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    const auto leaf = [&](const Input& player) { return read_player(player, members); };
    games::ReadOnce term{in["value"].number(), read_tree(in["tree"], leaf)};
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, {std::move(term)}));
    HANSE_TRY(shapley, games::shapley_value(game));
    return Value().set("shapley", Value::list_of(shapley));
}

Result<Value> dnf_inclusion_exclusion(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    const Rational value = in["value"].number();
    games::Dnf term{.value = 1};
    for (const Input& bundle : in["bundles"].items())
        term.bundles.push_back(read_players(bundle, members));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, {std::move(term)}));
    HANSE_TRY(dividends, games::dividends(game));
    HANSE_TRY(shapley, games::shapley_value(game));

    Value list = Value::list(), shares = Value::list();
    for (const games::Dividend& dividend : dividends)
        list.push(
            Value().set("set", Value::list_of(dividend.players)).set("coef", dividend.amount));
    for (const Rational& share : shapley) shares.push(share * value);
    return Value().set("dividends", std::move(list)).set("shapley", std::move(shares));
}

Result<Value> weighted_shapley_unanimity(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    const std::vector<Rational> weights = in["weights"].numbers();
    std::vector<games::Term> lines = read_lines(in["lines"], members);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(lines)));
    HANSE_TRY(value, games::weighted_shapley_value(game, weights));
    return Value().set("weighted_shapley", Value::list_of(value));
}

}  // namespace

std::vector<Calculation> engine_calculations() {
    return {
        {"unanimity_sum",
         {"许可线收入按 Shapley 值分配", "Licence lines shared by the Shapley value"},
         "C.0",
         R"({"members": 3, "lines": [{"owners": [0, 1], "value": 30}, {"owners": [0, 2], "value": 30},
                {"owners": [0, 1, 2], "value": 60}]})",
         unanimity_sum},
        {"read_once_tree",
         {"必需与可替代并存的一条线", "A line of needed and substitutable members"},
         "C.0",
         R"({"members": 4, "tree": {"and": [{"leaf": 0}, {"leaf": 1}, {"or": [{"leaf": 2}, {"leaf": 3}]}]}, "value": 420})",
         read_once_tree},
        {"dnf_inclusion_exclusion",
         {"多种组合任选其一的一条线", "A line that any of several bundles can serve"},
         "C.0",
         R"({"members": 4, "bundles": [[0, 1], [1, 2], [2, 3], [0, 3]], "value": 12})",
         dnf_inclusion_exclusion},
        {"weighted_shapley_unanimity",
         {"加权 Shapley 值（权重须载入章程）",
          "The weighted Shapley value; weights must stand in the charter"},
         "C.0",
         R"({"members": 3, "weights": [3, 1, 2], "lines": [{"owners": [0, 1], "value": 30},
                {"owners": [0, 2], "value": 30}, {"owners": [0, 1, 2], "value": 60}]})",
         weighted_shapley_unanimity},
    };
}

}  // namespace hanse::calc
