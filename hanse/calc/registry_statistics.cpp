// SPDX-License-Identifier: GPL-3.0-or-later
// Part H of model.md: counts of filed alliances.
#include "hanse/calc/inputs.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

Rational whole(std::size_t count) { return static_cast<std::int64_t>(count); }

Rational rounded_to_tenth(const Rational& number) {
    return (number * Rational(10) + Rational(1, 2)).floor() / Rational(10);
}

Rational ceiling(const Rational& number) { return -(-number).floor(); }

/// A count that is part of `total`.
std::size_t part_of(const Input& in, std::size_t total) {
    const std::size_t part = in.count();
    if (in.given() && part > total) in.refuse("不应大于总数", "cannot exceed the total");
    return part;
}

std::size_t at_least_one(const Input& in) {
    const std::size_t total = in.count();
    if (in.given() && total == 0) in.refuse("应大于零", "should be above zero");
    return total;
}

Result<Value> registry_statistics(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::size_t filed = at_least_one(in["alliances_filed"]);
    const std::size_t website = part_of(in["with_website"], filed);
    const Rational group_share = in["group_initiated_min_share"].number_at_least(0);
    HANSE_CHECK(complaints.verdict());

    const Rational share = whole(website) / whole(filed);
    return Value()
        .set("website_share", share)
        .set("website_share_percent_rounded", rounded_to_tenth(share * Rational(100)))
        .set("without_website", filed - website)
        .set("group_initiated_min_count", ceiling(group_share * whole(filed)));
}

Result<Value> registry_growth(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    const std::size_t total = at_least_one(in["total"]);
    const std::size_t first = part_of(in["first_list"], total);
    HANSE_CHECK(complaints.verdict());
    return Value()
        .set("added", total - first)
        .set("growth_share", whole(total - first) / whole(total));
}

}  // namespace

std::vector<Calculation> registry_calculations() {
    return {
        {"registry_statistics",
         {"备案联盟统计", "Statistics of filed alliances"},
         "H.1",
         R"({"alliances_filed": 105, "with_website": 7, "group_initiated_min_share": "1/5"})",
         registry_statistics},
        {"registry_growth",
         {"备案数量的增长", "Growth of the register"},
         "H.1",
         R"({"first_list": 56, "total": 105})",
         registry_growth},
    };
}

}  // namespace hanse::calc
