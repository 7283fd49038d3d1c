// SPDX-License-Identifier: GPL-3.0-or-later
// Parts C.6 and C.7 of model.md: joining, leaving, adding up.
#include "hanse/sharing/entry_exit.hpp"

#include <array>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/calc/sharing_inputs.hpp"
#include "hanse/sharing/positions.hpp"
#include "hanse/sharing/present_value.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Result<Value> admission_fee(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    sharing::AdmissionCase admission{.before = in["before"].numbers(),
                                     .after = in["after"].numbers(),
                                     .outside_option = in["outside_option"].number(),
                                     .assets = read_assets(in["assets"]),
                                     .credit = in["credit"].number_at_least(0),
                                     .horizon = read_whole(in["horizon"], 0, sharing::kYearsMax),
                                     .discount = in["discount"].number_at_least(0)};
    if (!admission.after.empty())
        admission.joiner = read_player(in["joiner"], int(admission.after.size()));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::admission_fee(admission));
    return Value()
        .set("annuity", found.annuity)
        .set("unamortised", found.unamortised)
        .set("share", found.share)
        .set("base_fee", found.base_fee)
        .set("floor", found.floor)
        .set("cap", found.cap)
        .set("admissible", found.admissible())
        .set("status", found.admissible() ? "ADMISSIBLE" : "NOT_ADMISSIBLE_AT_THESE_TERMS")
        .set("fee", or_null(found.fee))
        .set("harmed", Value::list_of(found.harmed))
        .set("compensation", Value::list_of(found.compensation))
        .set("to_alliance", found.to_alliance);
}

Result<Value> exit_settlement(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const sharing::ExitCase leaver{.reserve = in["reserve"].number(),
                                   .reserve_share = in["reserve_share"].number(),
                                   .arrears = in["arrears"].number(),
                                   .commitment_remaining = in["commitment_remaining"].number(),
                                   .commitment_share = in["commitment_share"].number(),
                                   .tail_royalty_pv = in["tail_royalty_pv"].number(),
                                   .ip_buyback = in["ip_buyback"].number()};
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(settlement, sharing::exit_settlement(leaver));
    return Value().set("settlement", settlement);
}

sharing::Flow read_flow(const Input& in) {
    if (const auto flow = sharing::flow_named(in.text())) return *flow;
    if (in.given())
        in.refuse(
            "应为 running、development、promotion、defence、enforcement、licensing 或 entry_exit",
            "running, development, promotion, defence, enforcement, licensing or entry_exit "
            "expected");
    return sharing::Flow::running;
}

/// "rate", in CNY for one unit, and its day.
std::optional<sharing::ExchangeRate> read_rate(const Input& in) {
    const Rational rate = in["rate"].number_at_least(0);
    const auto day = base::Date::parse(in["rate_day"].text());
    if (day) return sharing::ExchangeRate{rate, *day};
    if (in["rate_day"].given())
        in["rate_day"].refuse("应为日期，如 2024-08-09", "a day expected, as 2024-08-09");
    return std::nullopt;
}

/// A flow that only costs, or only brings, need not name the other side.
sharing::FlowShares read_flow_shares(const Input& in) {
    sharing::FlowShares out{.flow = read_flow(in["flow"])};
    if (in["benefit"].given() || !in["cost"].given()) out.benefit = in["benefit"].numbers();
    if (in["cost"].given()) out.cost = in["cost"].numbers();
    if (!in["currency"].given()) return out;
    const auto currency = money::Currency::parse(in["currency"].text());
    if (!currency) in["currency"].refuse("没有该币种", "there is no such currency");
    out.currency = currency.value_or(money::cny);
    if (out.currency != money::cny) out.rate = read_rate(in);
    return out;
}

Result<Value> net_positions(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const int members = read_members(in["members"]);
    std::vector<sharing::FlowShares> flows;
    for (const Input& flow : in["flows"].items()) flows.push_back(read_flow_shares(flow));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::positions(members, flows));

    Value columns = Value::map();
    for (const auto& column : found.columns)
        columns.set(std::string(sharing::name(column.flow)),
                    Value()
                        .set("benefit", Value::list_of(column.benefit))
                        .set("cost", Value::list_of(column.cost)));
    return Value()
        .set("flows", std::move(columns))
        .set("benefit", Value::list_of(found.benefit))
        .set("cost", Value::list_of(found.cost))
        .set("net", Value::list_of(found.net));
}

}  // namespace

std::vector<Calculation> entry_exit_calculations() {
    return {
        {"admission_fee",
         {"入盟费：不损害现有成员，新成员也有所得",
          "An admission fee that harms nobody and leaves the joiner a gain"},
         "C.6",
         R"({"before": [50, 35, 35], "after": [70, 45, 45, 30], "joiner": 3, "outside_option": 5,
                "assets": [[600, 2, 6], [200, 1, 4]], "credit": 30, "horizon": 5, "discount": "2/25"})",
         admission_fee},
        {"exit_settlement",
         {"退出结算", "The settlement of who leaves"},
         "C.6",
         R"({"reserve": 500, "reserve_share": "1/5", "arrears": 30, "commitment_share": "3/20", "commitment_remaining": 400,
                "tail_royalty_pv": 25, "ip_buyback": 40})",
         exit_settlement},
        {"net_positions",
         {"逐项合计：各成员的净额", "Every flow in one table, and what is left to each"},
         "C.7",
         R"({"members": 2, "flows": [{"flow": "running", "cost": [10, 5]},
                {"flow": "licensing", "benefit": [3, 2], "currency": "USD", "rate": 6.83, "rate_day": "2010-01-04"}]})",
         net_positions},
    };
}

}  // namespace hanse::calc
