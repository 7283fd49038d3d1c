// SPDX-License-Identifier: GPL-3.0-or-later
// Parts C.5.4 to C.5.8 of model.md: rules for licence income, caps, bases.
#include <array>

#include "hanse/calc/game_inputs.hpp"
#include "hanse/calc/parts.hpp"
#include "hanse/sharing/country_counts.hpp"
#include "hanse/sharing/licence_rules.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Result<Value> essential_plus_enhancers(const Value& inputs, const knowledge::RuleBook&) {
    constexpr int kEssentialsMax = 10'000;
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational base = in["base"].number_at_least(0);
    const int essentials = read_whole(in["essential"], 1, kEssentialsMax);
    const std::vector<Rational> enhancers = in["enhancers"].numbers();
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(shapley, sharing::essentials_and_enhancers(base, essentials, enhancers));
    return Value().set("shapley", Value::list_of(shapley));
}

/// "kappa"; or "without", what the line brings without each owner's patents, to estimate it.
Result<Rational> read_kappa(const Input& in, const Rational& royalty, Complaints& complaints) {
    if (!in["without"].given()) return in["kappa"].number();
    const std::vector<Rational> without = in["without"].numbers();
    HANSE_CHECK(complaints.verdict());
    return sharing::kappa_from_carve_outs(royalty, without);
}

Result<Value> complementarity_dial(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational royalty = in["royalty"].number_at_least(0);
    const std::vector<Rational> points = in["points"].numbers();
    HANSE_TRY(kappa, read_kappa(in, royalty, complaints));
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(share, sharing::complementarity_dial(royalty, points, kappa));
    return Value().set("share", Value::list_of(share)).set("kappa", kappa);
}

sharing::NationalPatent read_patent(const Input& in) {
    sharing::NationalPatent out{in["owner"].text(), in["country"].text(),
                                read_whole(in["expires"], 0, 9999)};
    if (in["points"].given()) out.points = in["points"].number_at_least(0);
    return out;
}

Result<Value> country_weighted_counts(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    std::vector<sharing::NationalPatent> patents;
    for (const Input& patent : in["patents"].items()) patents.push_back(read_patent(patent));
    std::vector<sharing::RoyaltyLine> lines;
    for (const Input& line : in["lines"].items())
        lines.push_back({line["made_in"].text(), line["sold_in"].text(),
                         line["royalty"].number_at_least(0), read_whole(line["year"], 0, 9999)});
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::country_weighted_counts(patents, lines));

    Value share = Value::map();
    for (const auto& [owner, amount] : found.by_owner) share.set(owner, amount);
    if (!found.unallocated.is_zero()) share.set("_unallocated", found.unallocated);
    return Value().set("share", std::move(share));
}

Result<Value> owner_cap(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational total = in["total"].number_at_least(0);
    const std::vector<Rational> weights = in["weights"].numbers();
    const Rational cap = in["cap"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(found, sharing::owner_cap(total, weights, cap));
    return Value().set("share", Value::list_of(found.share)).set("unallocated", found.unallocated);
}

/// A number, or "none": the contract has none. A field that is absent is not known.
std::optional<Rational> read_or_none(const Value& inputs, const char* field, const Input& in) {
    const std::string* words = words_of(inputs, field);
    if (words != nullptr && *words == "none") return std::nullopt;
    return in[field].number_at_least(0);
}

Result<Value> royalty_base(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const sharing::RoyaltyTerms terms{
        in["units"].number_at_least(0), in["per_unit"].number_at_least(0),
        read_or_none(inputs, "annual_cap", in), read_or_none(inputs, "minimum", in)};
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(royalty, sharing::royalty_base(terms));
    return Value().set("royalty", royalty);
}

Result<Value> hybrid_rule(const Value& inputs, const knowledge::RuleBook&) {
    constexpr std::array names{"counts", "points", "shapley"};
    Complaints complaints;
    const Input in(inputs, complaints);
    const Rational total = in["total"].number_at_least(0);
    const std::vector<Rational> mix = in["mix"].numbers();
    expect_one_each(in["mix"], mix.size(), names.size());
    std::vector<sharing::Criterion> criteria;
    for (std::size_t k = 0; k < names.size(); ++k)
        criteria.push_back({k < mix.size() ? mix[k] : Rational(), in[names[k]].numbers()});
    HANSE_CHECK(complaints.verdict());
    HANSE_TRY(share, sharing::hybrid_rule(total, criteria));
    return Value().set("share", Value::list_of(share));
}

}  // namespace

std::vector<Calculation> licensing_calculations() {
    return {
        {"essential_plus_enhancers",
         {"必要专利与增值专利", "Essential patents and enhancers"},
         "C.5",
         R"({"base": 90, "essential": 2, "enhancers": [12, 6]})",
         essential_plus_enhancers},
        {"complementarity_dial",
         {"互补程度旋钮：价值分与均分之间",
          "The complementarity dial: between value points and equal parts"},
         "C.5",
         R"({"royalty": 1000, "points": [60, 30, 10], "kappa": "2/5"})",
         complementarity_dial},
        {"country_weighted_counts",
         {"按制造国、销售国的有效专利数分配",
          "By national patents in force where units are made or sold"},
         "C.5",
         R"({"patents": [{"owner": "A", "country": "CN", "expires": 2030}, {"owner": "B", "country": "US", "expires": 2030}],
                "lines": [{"made_in": "CN", "sold_in": "US", "royalty": 600, "year": 2024}]})",
         country_weighted_counts},
        {"owner_cap",
         {"单一权利人份额上限", "No owner above a cap"},
         "C.5",
         R"({"total": 1000, "weights": [60, 25, 10, 5], "cap": "2/5"})",
         owner_cap},
        {"royalty_base",
         {"许可费：按件、年度上限与最低额", "A royalty by units, with cap and minimum"},
         "C.5",
         R"({"units": 2500000, "per_unit": "4/5", "annual_cap": 1500000, "minimum": 100000})",
         royalty_base},
        {"hybrid_rule",
         {"混合规则：数量、价值分与 Shapley", "A mixed rule: count, points, Shapley"},
         "C.5",
         R"({"total": 1000, "counts": [10, 30, 60], "points": [50, 30, 20], "shapley": [500, 300, 200], "mix": ["1/5", "3/10", "1/2"]})",
         hybrid_rule},
    };
}

}  // namespace hanse::calc
