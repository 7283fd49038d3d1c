// SPDX-License-Identifier: GPL-3.0-or-later
// Part A.1 of model.md: are two patents complements or substitutes? From observed shares, from those
// of the logit model, or from structure alone.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/calc/logit_inputs.hpp"
#include "hanse/calc/parts.hpp"

namespace hanse::calc {

using base::Rational;
using base::Result;
using base::Value;

namespace {

std::string pair_name(std::size_t j, std::size_t l) { return fmt::format("{}-{}", j, l); }

/// "phi" and "relation" of every pair, by "0-1".
Value pair_values(const Bundles& bundles, std::span<const Rational> shares, std::size_t patents,
                  const Rational& band) {
    Value phi = Value::map(), relation = Value::map();
    for (std::size_t j = 0; j < patents; ++j)
        for (std::size_t l = j + 1; l < patents; ++l) {
            const auto found = market::pair_index(bundles, shares, j, l, band);
            phi.set(pair_name(j, l), found ? Value(found->phi) : Value());
            relation.set(pair_name(j, l),
                         relation_word(found ? std::optional(found->relation) : std::nullopt));
        }
    return Value().set("phi", std::move(phi)).set("relation", std::move(relation));
}

std::size_t patents_in(const Bundles& bundles) {
    std::size_t out = 0;
    for (const auto& bundle : bundles)
        for (const std::size_t j : bundle) out = std::max(out, j + 1);
    return out;
}

constexpr std::size_t kPairsOf = 300;  // patents, or the answer gets too long

/// Shares as they were observed.
Result<Value> observed_pairs(const Input& in, Complaints& complaints, const Rational& band) {
    const Bundles bundles = read_bundles(in["bundles"], kPairsOf);
    const std::vector<Rational> shares = in["shares"].numbers();
    Rational sum;
    for (const Rational& share : shares) sum += share;
    if (shares.size() != bundles.size() && in["bundles"].given())
        in["shares"].refuse("应与产品一一对应", "one share for each product expected");
    for (const Input& item : in["shares"].items()) item.number_at_least(0);
    if (sum > Rational(1))
        in["shares"].refuse("份额之和不应大于 1", "shares add up to more than 1");
    HANSE_CHECK(complaints.verdict());
    return Value(pair_values(bundles, shares, patents_in(bundles), band))
        .set("share", Value::list_of(shares))
        .set("basis", "OBSERVED_SHARES");
}

/// Shares as the logit model has them at given prices.
Result<Value> modelled_pairs(const Input& in, Complaints& complaints, const Rational& band) {
    const auto prices = read_reals(in["prices"], 0);
    if (prices.size() > kPairsOf)
        in["prices"].refuse(fmt::format("至多 {} 项专利", kPairsOf),
                            fmt::format("at most {} patents", kPairsOf));
    market::LogitMarket market = read_products(in, in["prices"].given() ? prices.size() : kPairsOf);
    HANSE_CHECK(complaints.verdict());
    market.owners.assign(prices.size(), 0);
    const auto share = market::logit_demand(market, prices).share;
    return Value(pair_values(bundles_of(market), exact_numbers(share), prices.size(), band))
        .set("share", reals(share))
        .set("basis", "LOGIT_SHARES");
}

/// No shares at all: what the structure says. Groups by patent; "required": whether every product
/// needs that group.
Result<Value> structural_pairs(const Input& in, Complaints& complaints) {
    std::vector<market::FunctionalGroup> groups;
    for (const Input& item : in["groups"].items()) groups.push_back({item.count(), true});
    const bool optional_groups = in["optional_groups"].given();
    for (const Rational& number :
         optional_groups ? in["optional_groups"].numbers() : std::vector<Rational>())
        for (auto& group : groups)
            if (Rational(std::int64_t(group.number)) == number) group.required = false;
    if (groups.size() > kPairsOf)
        in["groups"].refuse(fmt::format("至多 {} 项专利", kPairsOf),
                            fmt::format("at most {} patents", kPairsOf));
    HANSE_CHECK(complaints.verdict());
    Value relation = Value::map();
    for (std::size_t j = 0; j < groups.size(); ++j)
        for (std::size_t l = j + 1; l < groups.size(); ++l)
            relation.set(pair_name(j, l),
                         relation_word(market::structural_relation(groups[j], groups[l])));
    return Value()
        .set("phi", Value())
        .set("relation", std::move(relation))
        .set("basis", "STRUCTURAL");
}

Result<Value> complement_substitute_phi(const Value& inputs, const knowledge::RuleBook&) {
    Complaints complaints;
    const Input in(inputs, complaints);
    Rational band = market::default_unrelated_band();
    if (in["band"].given()) band = in["band"].number_at_least(0);
    if (in["shares"].given()) return observed_pairs(in, complaints, band);
    if (in["groups"].given()) return structural_pairs(in, complaints);
    return modelled_pairs(in, complaints, band);
}

}  // namespace

std::vector<Calculation> pair_relation_calculations() {
    return {
        {"complement_substitute_phi",
         {"两项专利互补还是替代", "Whether two patents complement or replace each other"},
         "A.1",
         R"({"mu": 1, "values": [2, 2], "costs": [0, 0], "bundles": [[0, 1], [0, 2]], "prices": [1, 0.5, 0.8]})",
         complement_substitute_phi},
    };
}

}  // namespace hanse::calc
