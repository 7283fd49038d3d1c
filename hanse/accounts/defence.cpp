// SPDX-License-Identifier: GPL-3.0-or-later
// Defence (防御外来攻击): what it cost, against who was threatened and how much was at stake.
// model.md C.3.1, conflict DA-C1.
#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/accounts/books.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

/// Who is exposed to some threats, and by how much.
struct Exposure {
    std::vector<bool> threatened;
    std::optional<Amounts> amounts;  // demand × volume, CNY; nothing: some are not known
};

std::optional<Exposure> exposure_to(const Books& books, const std::vector<std::string>& threats,
                                    Column& column) {
    Exposure out{std::vector<bool>(books.members()), Amounts(books.members())};
    bool any = false;
    for (const domain::Threat& row : books.file().threats) {
        if (std::ranges::find(threats, row.threat) == threats.end()) continue;
        const auto member = books.member(row.member);
        if (!member) continue;
        any = out.threatened[*member] = true;
        if (!row.demand_per_unit || !row.exposed_volume) {
            out.amounts.reset();
            column.notes.push_back(
                {fmt::format("威胁 {} 对 {} 的涉及产量或索要金额未知，不能按风险敞口分摊",
                             row.threat, row.member),
                 fmt::format("what threat {} puts at stake for {} is not known; costs cannot be "
                             "shared by exposure",
                             row.threat, row.member)});
            continue;
        }
        const auto cny = books.cny(*row.demand_per_unit * *row.exposed_volume, row.currency,
                                   books.period().last(), "threats", row.line, column.unsettled);
        if (!cny) out.amounts.reset();
        if (cny && out.amounts) (*out.amounts)[*member] += cny->amount;
    }
    if (any) return out;
    return std::nullopt;
}

Amounts in_equal_parts(const Rational& amount, const std::vector<bool>& among) {
    Amounts weights;
    for (const bool in : among) weights.emplace_back(in ? 1 : 0);
    return sharing::in_proportion(amount, weights);
}

}  // namespace

Column defence_column(const Books& books) {
    Column column{.flow = Flow::defence};
    add_payments(books, "defence_cost", Side::cost, column);
    std::map<std::string, Rational> spent;  // by what it was spent on
    for (const Entry& entry : column.entries) spent[entry.what.en] += entry.cny;
    for (const auto& [activity, cost] : spent) {
        const auto exposure = exposure_to(books, parts(activity), column);
        if (!exposure) {
            column.unsettled.push_back(
                {{fmt::format("应诉费用“{}”针对的威胁不在 threats.csv 中", activity),
                  fmt::format("the threat that '{}' answers is not in threats.csv", activity)},
                 "threats",
                 0});
            continue;
        }
        const Amounts equal = in_equal_parts(cost, exposure->threatened);
        Basis basis{.id = activity,
                    .side = Side::cost,
                    .rule = {"受威胁成员均摊；或按风险敞口",
                             "equal parts of the threatened; or by "
                             "exposure"},
                    .weight = cost};
        basis.shares[0] = basis.shares[1] = equal;
        if (exposure->amounts && !sharing::total(*exposure->amounts).is_zero())
            basis.shares[2] = sharing::in_proportion(cost, *exposure->amounts);
        column.bases.push_back(std::move(basis));
    }
    return column;
}

}  // namespace hanse::accounts
