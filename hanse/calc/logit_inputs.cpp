// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/logit_inputs.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace hanse::calc {

using base::Rational;
using base::Value;

namespace {

constexpr std::size_t kPatentsMax = 1000, kProductsMax = 1000;  // tables of both stay small
constexpr double kLargest = 1e15, kSmallest = 1e-12;            // so that nothing overflows

std::vector<std::size_t> read_patents(const Input& in, std::size_t patents) {
    std::vector<std::size_t> out;
    for (const Input& item : in.items()) {
        const std::size_t patent = item.count();
        if (patent >= patents) item.refuse("没有该序号的专利", "there is no patent of that number");
        if (std::find(out.begin(), out.end(), patent) != out.end())
            item.refuse("重复", "stands twice");
        out.push_back(patent);
    }
    return out;
}

/// One owner per patent, numbered from 0 and below the number of patents.
std::vector<std::size_t> read_owners(const Input& in) {
    std::vector<std::size_t> out;
    const auto items = in.items();
    if (in.given() && (items.empty() || items.size() > kPatentsMax))
        in.refuse(fmt::format("应有 1 至 {} 项专利", kPatentsMax),
                  fmt::format("from 1 to {} patents expected", kPatentsMax));
    for (const Input& item : items) {
        out.push_back(item.count());
        if (out.back() >= items.size())
            item.refuse("权利人序号应小于专利数",
                        "owners are numbered from 0, below the number of patents");
    }
    return out;
}

}  // namespace

Bundles read_bundles(const Input& in, std::size_t patents_max) {
    Bundles out;
    for (const Input& item : in.items()) out.push_back(read_patents(item, patents_max));
    if (in.given() && (out.empty() || out.size() > kProductsMax))
        in.refuse(fmt::format("应有 1 至 {} 种产品", kProductsMax),
                  fmt::format("from 1 to {} products expected", kProductsMax));
    return out;
}

std::vector<double> read_reals(const Input& in, std::size_t count) {
    std::vector<double> out;
    for (const Input& item : in.items()) {
        out.push_back(item.number().approximate());
        if (std::abs(out.back()) > kLargest) item.refuse("数字过大", "too large a number");
    }
    if (in.given() && count > 0 && out.size() != count)
        in.refuse(fmt::format("应有 {} 个数字", count), fmt::format("{} numbers expected", count));
    out.resize(std::max(out.size(), count), 0);
    return out;
}

double read_above_zero(const Input& in) {
    const double number = in.number().approximate();
    if (number >= kSmallest && number <= kLargest) return number;
    if (in.given())
        in.refuse("应大于 0（1e-12 至 1e15）", "should be above 0 (from 1e-12 to 1e15)");
    return 1;
}

market::LogitMarket read_products(const Input& in, std::size_t patents) {
    market::LogitMarket out{.scale = read_above_zero(in["mu"])};
    const Bundles bundles = read_bundles(in["bundles"], patents);
    const auto values = read_reals(in["values"], bundles.size());
    const auto costs = read_reals(in["costs"], bundles.size());
    for (std::size_t k = 0; k < bundles.size(); ++k)
        out.products.push_back({values[k], costs[k], bundles[k]});
    return out;
}

LogitCase read_logit_case(const Input& in) {
    LogitCase out;
    const auto owners = read_owners(in["owners"]);
    const std::size_t patents = in["owners"].given() ? owners.size() : kPatentsMax;
    out.market = read_products(in, patents);
    out.market.owners = owners;
    out.pool.patents = read_patents(in["pool"], patents);
    if (in["pool"].given() && out.pool.patents.empty())
        in["pool"].refuse("专利池中至少应有一项专利", "a pool has at least one patent");
    out.size_known = in["M"].given();
    if (out.size_known) out.market.size = read_above_zero(in["M"]);
    return out;
}

const char* relation_word(std::optional<market::PairRelation> relation) {
    constexpr std::array words{"COMPLEMENTS", "UNRELATED", "SUBSTITUTES"};
    return relation ? words[static_cast<std::size_t>(*relation)] : "UNKNOWN";
}

std::vector<Rational> exact_numbers(const std::vector<double>& numbers) {
    std::vector<Rational> out;
    for (const double x : numbers) out.push_back(Rational::exactly(x));
    return out;
}

Bundles bundles_of(const market::LogitMarket& market) {
    Bundles out;
    for (const auto& product : market.products) out.push_back(product.patents);
    return out;
}

Value reals(const std::vector<double>& numbers) { return Value::list_of(numbers); }

Value reals(const std::vector<std::optional<double>>& numbers) {
    Value out = Value::list();
    for (const auto& number : numbers) out.push(number ? Value(*number) : Value());
    return out;
}

}  // namespace hanse::calc
