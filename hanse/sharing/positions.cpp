// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/positions.hpp"

#include <fmt/format.h>

#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

constexpr std::array<std::string_view, kFlows.size()> kNames{
    "running", "development", "promotion", "defence", "enforcement", "licensing", "entry_exit"};

Result<base::Done> check(const FlowShares& flow, std::size_t number, std::size_t members) {
    const std::string at = fmt::format("flows[{}]", number);
    Checks checks;
    if (!flow.benefit.empty()) checks.one_each(at + ".benefit", flow.benefit.size(), members);
    if (!flow.cost.empty()) checks.one_each(at + ".cost", flow.cost.size(), members);
    checks.not_negative(at + ".benefit", flow.benefit).not_negative(at + ".cost", flow.cost);
    if (flow.currency != money::cny)
        checks.that(flow.rate.has_value(), at,
                    fmt::format("金额以 {} 计，须给出汇率及其日期", flow.currency.code()),
                    fmt::format("amounts in {} need a rate and its day", flow.currency.code()));
    if (flow.rate)
        checks.that(flow.rate->per_unit > 0, at + ".rate", "应大于 0", "should be above 0");
    return checks.verdict();
}

void add(const Amounts& amounts, const Rational& rate, Amounts& to) {
    if (!amounts.empty()) to = sum(to, times(amounts, rate));
}

}  // namespace

std::string_view name(Flow flow) { return kNames[static_cast<std::size_t>(flow)]; }

std::optional<Flow> flow_named(std::string_view name) {
    for (const Flow flow : kFlows)
        if (name == kNames[static_cast<std::size_t>(flow)]) return flow;
    return std::nullopt;
}

Result<Positions> positions(int members, std::span<const FlowShares> flows) {
    HANSE_CHECK(Checks()
                    .that(members >= 1, "members", "至少一名成员", "at least one member expected")
                    .verdict());
    const auto count = static_cast<std::size_t>(members);
    for (std::size_t k = 0; k < flows.size(); ++k) HANSE_CHECK(check(flows[k], k, count));

    Positions out{.benefit = Amounts(count), .cost = Amounts(count)};
    for (const Flow kind : kFlows) {
        Positions::Column column{kind, Amounts(count), Amounts(count)};
        bool occurs = false;
        for (const FlowShares& flow : flows) {
            if (flow.flow != kind) continue;
            const Rational rate = flow.currency == money::cny ? 1 : flow.rate->per_unit;
            add(flow.benefit, rate, column.benefit);
            add(flow.cost, rate, column.cost);
            occurs = true;
        }
        if (!occurs) continue;
        out.benefit = sum(out.benefit, column.benefit);
        out.cost = sum(out.cost, column.cost);
        out.columns.push_back(std::move(column));
    }
    out.net = difference(out.benefit, out.cost);
    return out;
}

}  // namespace hanse::sharing
