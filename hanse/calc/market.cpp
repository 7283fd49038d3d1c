// SPDX-License-Identifier: GPL-3.0-or-later
// Parts B.2 and B.3 of model.md: presumed dominance and safe harbours. The numbers come from
// rules/numbers, in their latest version.
#include <array>

#include <fmt/format.h>

#include "hanse/calc/inputs.hpp"
#include "hanse/calc/market_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/market/dominance.hpp"
#include "hanse/market/safe_harbour.hpp"

namespace hanse::calc {

using base::Interval;
using base::Rational;
using base::Result;
using base::Truth;
using base::Value;

namespace {

/// The latest version of a number of the law; unknown if none is in force on a confirmed source.
Interval latest(const knowledge::RuleBook& rules, std::string_view id) {
    const auto at = rules.numbers().find(id);
    if (!at || rules.numbers()[*at].versions.empty()) return {};
    return rules.numbers()[*at].versions.back().is;
}

Result<Rational> latest_exact(const knowledge::RuleBook& rules, std::string_view id) {
    const Interval number = latest(rules, id);
    if (number.is_exact()) return *number.low();
    return base::not_found({}, fmt::format("规则库中没有现行数值 {}", id),
                           fmt::format("the rules hold no number {} in force", id));
}

Result<market::DominanceThresholds> dominance_thresholds(const knowledge::RuleBook& rules) {
    HANSE_TRY(single, latest_exact(rules, "cn.dominance.single"));
    HANSE_TRY(pair, latest_exact(rules, "cn.dominance.pair"));
    HANSE_TRY(triple, latest_exact(rules, "cn.dominance.triple"));
    HANSE_TRY(floor, latest_exact(rules, "cn.dominance.floor"));
    return market::DominanceThresholds{single, pair, triple, floor};
}

market::DominanceMode read_mode(const Input& in) {
    const std::string mode = in.text();
    if (mode == "ALLIANCE") return market::DominanceMode::alliance;
    if (mode == "ANY") return market::DominanceMode::any;
    if (mode != "TOPK" && in.given())
        in.refuse("应为 TOPK、ALLIANCE 或 ANY", "TOPK, ALLIANCE or ANY expected");
    return market::DominanceMode::largest;
}

std::vector<Rational> read_shares(const Input& in) {
    std::vector<Rational> out;
    for (const Input& item : in.items()) {
        out.push_back(item.number_at_least(0));
        if (out.back() > Rational(1)) item.refuse("份额不应大于 1", "a share cannot exceed 1");
    }
    return out;
}

const char* word(market::DominanceBasis basis) {
    constexpr std::array words{"ONE_HALF", "TWO_THIRDS", "THREE_QUARTERS"};
    return words[static_cast<std::size_t>(basis)];
}

Value finding_value(const market::DominanceFinding& finding) {
    return Value()
        .set("basis", word(finding.basis))
        .set("operators", Value::list_of(finding.operators))
        .set("sum", finding.sum)
        .set("presumed", Value::list_of(finding.presumed))
        .set("excluded", Value::list_of(finding.excluded));
}

Result<Value> aml_presumption(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::vector<Rational> shares = read_shares(in["shares"]);
    const market::DominanceMode mode = read_mode(in["mode"]);
    const std::vector<std::size_t> alliance = read_positions(in["alliance"], shares.size());
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(thresholds, dominance_thresholds(rules));

    const market::Dominance found =
        market::dominance_presumption(shares, alliance, mode, thresholds);
    Value findings = Value::list();
    for (const auto& finding : found.findings) findings.push(finding_value(finding));
    return Value()
        .set("findings", std::move(findings))
        .set("presumed", Value::list_of(found.presumed))
        .set("alliance_unit", Value()
                                  .set("share", found.alliance_share)
                                  .set("reaches_half", found.alliance_reaches_single));
}

market::SafeHarbourThresholds harbour_thresholds(const knowledge::RuleBook& rules) {
    return {.cn_guidelines = {latest(rules, "cn.ip-guidelines.horizontal"),
                              latest(rules, "cn.ip-guidelines.vertical")},
            .cn_guidelines_alternatives = latest(rules, "cn.ip-guidelines.alternatives"),
            .cn_vertical_below = latest(rules, "cn.vertical.share"),
            .eu = {latest(rules, "eu.ttber.horizontal"), latest(rules, "eu.ttber.vertical")},
            .us_zone = latest(rules, "us.ip-guidelines.zone"),
            .us_alternatives = latest(rules, "us.ip-guidelines.alternatives")};
}

market::Dealing read_dealing(const Input& in) {
    market::Dealing out{.shares_known = in["shares_known"].truth(),
                        .hardcore = in["hardcore"].truth()};
    const std::string relation = in["relation"].text();
    if (relation == "vertical")
        out.relation = market::Relation::vertical;
    else if (relation != "horizontal" && in["relation"].given())
        in["relation"].refuse("应为 horizontal 或 vertical", "horizontal or vertical expected");
    if (out.shares_known != Truth::no || in["shares"].given())
        for (const Rational& share : read_shares(in["shares"])) out.shares.emplace_back(share);
    const auto alternatives = in["alternative_technologies"].optional_number();
    out.alternatives = alternatives ? Interval(*alternatives) : Interval(Rational(0), std::nullopt);
    return out;
}

Value truth_value(std::optional<Truth> truth) {
    if (!truth || !base::settled(*truth)) return {};
    return *truth == Truth::yes;
}

Result<Value> safe_harbour(const Value& inputs, const knowledge::RuleBook& rules) {
    Complaints complaints;
    const market::Dealing dealing = read_dealing(Input(inputs, complaints));
    HANSE_CHECK(complaints.verdict());

    const market::SafeHarbours found = market::safe_harbours(dealing, harbour_thresholds(rules));
    return Value()
        .set("CN_2019", truth_value(found.cn_guidelines))
        .set("EU_TTBER_2026", truth_value(found.eu))
        .set("CN_VERTICAL_2026", truth_value(found.cn_vertical))
        .set("US_2017", truth_value(found.us));
}

}  // namespace

std::vector<Calculation> market_calculations() {
    return {
        {"aml_presumption",
         {"市场支配地位推定（一家、两家、三家）",
          "Presumption of dominance: one, two or three operators"},
         "B.2",
         R"({"shares": ["3/5", "2/25", "7/100"], "mode": "ALLIANCE", "alliance": [0, 1, 2]})",
         aml_presumption},
        {"safe_harbour",
         {"安全港：份额与可替代技术", "Safe harbours: shares and alternative technologies"},
         "B.3",
         R"({"relation": "horizontal", "shares": ["3/25", "2/25"], "alternative_technologies": 1, "hardcore": false, "shares_known": true})",
         safe_harbour}};
}

}  // namespace hanse::calc
