// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.2 of model.md: joint development.
#include <algorithm>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/chain.hpp"
#include "hanse/sharing/contributions.hpp"
#include "hanse/sharing/present_value.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// {"hub": 0, "suppliers": [[1], [2, 3]], "maker": 4, "value": 6}; without a maker, the hub uses the
/// result itself.
sharing::ChainProject read_project(const Input& in, int members) {
    sharing::ChainProject out{in["value"].number_at_least(0), read_player(in["hub"], members)};
    for (const Input& role : in["suppliers"].items())
        out.suppliers.push_back(read_players(role, members));
    if (in["maker"].given()) out.maker = read_player(in["maker"], members);
    return out;
}

Result<std::vector<games::Term>> read_projects(const Input& in, Complaints& complaints,
                                               int members) {
    std::vector<games::Term> out;
    std::vector<sharing::ChainProject> chains;
    for (const Input& line : in.items()) {
        if (line["hub"].given())
            chains.push_back(read_project(line, members));
        else
            line["value"].number_at_least(0), out.push_back(read_line(line, members));
    }
    HANSE_CHECK(complaints.verdict());
    for (const sharing::ChainProject& chain : chains) {
        HANSE_TRY(term, sharing::as_term(chain));
        out.push_back(std::move(term));
    }
    return out;
}

Result<Value> rd_vertical_chain(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    HANSE_TRY(terms, read_projects(in["lines"], complaints, members));
    HANSE_TRY(game, games::TermGame::create(members, std::move(terms)));
    HANSE_TRY(found, sharing::chain_shares(game));
    return Value()
        .set("shapley", Value::list_of(found.shapley))
        .set("veto_members", Value::list_of(found.veto_members))
        .set("core_nonempty", or_null(found.core_nonempty))
        .set("core_at_most", Value::list_of(found.core_at_most))
        .set("ownership", list_or_null(found.ownership));
}

sharing::BackgroundIp read_background(const Input& in) {
    return {in["background_ip_value"].number_at_least(0), in["use_fraction"].number_at_least(0),
            read_whole(in["years"], 0, sharing::kYearsMax)};
}

Result<Value> contribution_valuation(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    sharing::Contribution contribution{in["cash"].number_at_least(0),
                                       in["person_months"].number_at_least(0),
                                       in["rate"].number_at_least(0)};
    if (in["background"].given())
        for (const Input& ip : in["background"].items())
            contribution.background.push_back(read_background(ip));
    else
        contribution.background.push_back(read_background(in));
    const Rational discount = in["discount"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(value, sharing::contribution_value(contribution, discount));
    return Value().set("contribution", value);
}

Result<Value> contribution_two_part(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational value = in["value"].number();
    const std::vector<Rational> contributions = in["contributions"].numbers();
    const std::vector<Rational> shapley = in["shapley"].numbers();
    const Rational alpha = in["alpha"].given() ? in["alpha"].number() : Rational(1, 2);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::two_part_rule(value, contributions, shapley, alpha));
    return Value().set("payout", Value::list_of(found.payout)).set("surplus", found.surplus);
}

/// A member of two teams gets the sum: each team's game is a term of its own.
Result<Value> aumann_dreze(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    const std::vector<Input> teams = in["teams"].items(), worths = in["team_games"].items();
    expect_one_each(in["team_games"], worths.size(), teams.size());
    std::vector<games::Term> terms;
    for (std::size_t k = 0; k < std::min(teams.size(), worths.size()); ++k)
        terms.push_back(read_values(worths[k]["values"], read_players(teams[k], members)));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(game, games::TermGame::create(members, std::move(terms)));
    HANSE_TRY(value, games::shapley_value(game));
    return Value().set("aumann_dreze", Value::list_of(value));
}

}  // namespace

std::vector<Calculation> development_calculations() {
    return {
        {"rd_vertical_chain",
         {"联合开发的上下游链：Shapley 值、否决者与核",
          "The chain of a joint development: Shapley value, vetoes, core"},
         "C.2",
         R"({"members": 6, "lines": [{"hub": 0, "suppliers": [[1], [2, 3]], "maker": 4, "value": 6},
                {"hub": 0, "suppliers": [[1], [2, 3]], "maker": 5, "value": 4}]})",
         rd_vertical_chain},
        {"contribution_valuation",
         {"投入折算：现金、人月与背景知识产权",
          "Contributions in one unit: cash, people, background IP"},
         "C.2",
         R"({"cash": 500, "person_months": 24, "rate": 15, "background_ip_value": 300, "use_fraction": "1/3", "years": 2, "discount": "2/25"})",
         contribution_valuation},
        {"contribution_two_part",
         {"先返还投入，再分配盈余", "Contributions back first, then the surplus"},
         "C.2",
         R"({"value": 1000, "contributions": [200, 100, 60, 40], "shapley": [164, 164, 31, 31], "alpha": "1/2"})",
         contribution_two_part},
        {"aumann_dreze",
         {"多个项目团队各自分配", "Several teams, each sharing its own"},
         "C.2",
         R"({"members": 5, "teams": [[0, 1], [2, 3, 4]], "team_games": [{"values": {"0": 4, "0,1": 10}},
                {"values": {"2,3": 6, "2,4": 6, "3,4": 6, "2,3,4": 12}}]})",
         aumann_dreze},
    };
}

}  // namespace hanse::calc
