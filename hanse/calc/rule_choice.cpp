// SPDX-License-Identifier: GPL-3.0-or-later
// Part C.5.9 of model.md: the rule chooser.
#include <array>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/sharing/rule_chooser.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

/// Owners, families and patents as they are named in the inputs.
struct Naming {
    Names patents, owners, families;
};

/// [{"id": "A1", "owner": "A", "points": 3, "family": "F1"}, …]; points and families that are not
/// given for every patent are not known.
void read_patents(const Input& in, Naming& naming, sharing::Portfolio& to) {
    sharing::Amounts points;
    sharing::Holdings owners, families;
    bool all_points = true, all_families = true;
    for (const Input& patent : in.items()) {
        const int before = naming.patents.count();
        if (naming.patents.of(patent["id"].text()) != before && patent["id"].given())
            patent["id"].refuse("重复", "stands twice");
        owners.holder_of.push_back(naming.owners.of(patent["owner"].text()));
        all_points = all_points && patent["points"].given();
        all_families = all_families && patent["family"].given();
        if (all_points) points.push_back(patent["points"].number_at_least(0));
        if (all_families) families.holder_of.push_back(naming.families.of(patent["family"].text()));
    }
    owners.holders = naming.owners.count();
    to.owners = owners;
    families.holders = naming.families.count();
    if (all_points) to.points = std::move(points);
    if (all_families) to.families = std::move(families);
}

/// A number for every owner, by name; nothing if the map is not given.
std::optional<sharing::Amounts> read_by_owner(const Input& in, const Names& owners) {
    if (!in.given()) return std::nullopt;
    sharing::Amounts out;
    for (int owner = 0; owner < owners.count(); ++owner) out.push_back(in[owners[owner]].number());
    return out;
}

sharing::Portfolio read_portfolio(const Input& in, Naming& naming) {
    sharing::Portfolio out;
    read_patents(in["patents"], naming, out);
    out.kappa = in["kappa"].optional_number();
    if (const Input mix = in["mix"]; mix.given())
        out.mix = sharing::HybridMix{mix["count"].number(), mix["points"].number(),
                                     mix["shapley"].number()};
    out.outside = read_by_owner(in["outside"], naming.owners);
    out.shapley_shubik = read_by_owner(in["shapley_shubik"], naming.owners);
    return out;
}

/// {"patents": ["A1", "B1"], "value": 60} or {"tree": {…}, "value": 60}.
sharing::PatentLine read_patent_line(const Input& in, const Names& patents) {
    const auto leaf = [&](const Input& name) {
        const auto number = patents.find(name.text());
        if (!number && name.given()) name.refuse("没有该专利", "there is no such patent");
        return number.value_or(0);
    };
    const Rational value = in["value"].number_at_least(0);
    if (in["tree"].given()) return {value, read_tree(in["tree"], leaf)};
    games::Players needed;
    for (const Input& name : in["patents"].items()) needed.push_back(leaf(name));
    if (needed.empty() && in["patents"].given())
        in["patents"].refuse("至少一件专利", "at least one patent expected");
    return sharing::needs_all(value, needed);
}

Value names_of(const games::Players& players, const Names& names) {
    Value out = Value::list();
    for (const int player : players) out.push(names[player]);
    return out;
}

Value report_value(const sharing::RuleReport& report, const Names& owners) {
    Value out = Value().set("rule", sharing::name(report.rule));
    if (!report.missing.empty())
        return out.set("status", "INSUFFICIENT_DATA")
            .set("missing", Value::list_of(report.missing));
    return out.set("share", owners.with(report.share))
        .set("max_excess", report.max_excess)
        .set("coalition", names_of(report.coalition, owners))
        .set("excess_proven", report.excess_proven)
        .set("r", owners.with(report.r))
        .set("free_ride_index", or_null(report.free_ride_index))
        .set("exploitation_index", or_null(report.exploitation_index))
        .set("manipulation_gain", report.manipulation_gain)
        .set("stays_away", report.stays_away ? names_of(*report.stays_away, owners) : Value())
        .set("passes", report.passes);
}

Result<Value> rule_chooser(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    Naming naming;
    const sharing::Portfolio portfolio = read_portfolio(in, naming);
    std::vector<sharing::PatentLine> lines;
    for (const Input& line : in["lines"].items())
        lines.push_back(read_patent_line(line, naming.patents));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::choose_rule(lines, portfolio));

    Value rules = Value::list();
    for (const sharing::RuleReport& report : found.rules)
        rules.push(report_value(report, naming.owners));
    return Value()
        .set("income", found.income)
        .set("norm", "shapley of owners")
        .set("norm_share", naming.owners.with(found.norm))
        .set("recommended", found.recommended ? Value(sharing::name(*found.recommended)) : Value())
        .set("rules", std::move(rules));
}

}  // namespace

std::vector<Calculation> rule_choice_calculations() {
    return {
        {"rule_chooser",
         {"许可费分配规则的选择：稳定、公平、防拆分",
          "Which rule for licence income: stable, fair, proof against splitting"},
         "C.5",
         R"({"patents": [{"id": "A1", "owner": "A", "points": 5, "family": "F1"}, {"id": "B1", "owner": "B", "points": 3, "family": "F2"},
                {"id": "B2", "owner": "B", "points": 1, "family": "F2"}, {"id": "C1", "owner": "C", "points": 3, "family": "F3"}],
                "lines": [{"patents": ["A1", "B1", "B2"], "value": 60},
                {"tree": {"and": [{"leaf": "A1"}, {"or": [{"leaf": "B1"}, {"leaf": "C1"}]}]}, "value": 30}],
                "kappa": "2/5", "mix": {"count": "1/5", "points": "3/10", "shapley": "1/2"}})",
         rule_chooser},
    };
}

}  // namespace hanse::calc
