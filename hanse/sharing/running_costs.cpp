// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/running_costs.hpp"

#include <fmt/format.h>

#include "hanse/games/rules/airport.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

/// The weights of the beneficiaries, 0 for everybody else; no beneficiaries: every member.
Amounts among(const games::Players& beneficiaries, const Amounts& weights) {
    if (beneficiaries.empty()) return weights;
    Amounts out(weights.size());
    for (const int member : beneficiaries) {
        const auto i = static_cast<std::size_t>(member);
        out[i] = weights[i];
    }
    return out;
}

/// The shares of one line without its grant, one overload a rule. Member numbers are checked before
/// they are used.
class Sharing {
public:
    Sharing(std::size_t members, std::string id) : members_(members), id_(std::move(id)) {}

    Result<Amounts> operator()(const CommonLine& line) const {
        return by_weight(line.cost, Amounts(members_, 1), line.beneficiaries, "beneficiaries");
    }
    Result<Amounts> operator()(const UsageLine& line) const {
        return by_weight(line.cost, line.units, {}, "usage");
    }
    Result<Amounts> operator()(const WeightedLine& line) const {
        return by_weight(line.cost, line.weights, line.beneficiaries, "weights");
    }
    Result<Amounts> operator()(const TieredLine& line) const {
        HANSE_CHECK(Checks()
                        .one_each(field("need"), line.needs.size(), members_)
                        .not_negative(field("need"), line.needs)
                        .verdict());
        return games::airport_shapley(line.needs);
    }

private:
    std::string field(std::string_view name) const { return fmt::format("{}, {}", id_, name); }

    Result<Amounts> by_weight(const Rational& cost, const Amounts& weights,
                              const games::Players& beneficiaries, std::string_view name) const {
        HANSE_CHECK(Checks()
                        .not_negative(field("cost"), cost)
                        .one_each(field(name), weights.size(), members_)
                        .members(field("beneficiaries"), beneficiaries, members_)
                        .verdict());
        const Amounts counted = among(beneficiaries, weights);
        HANSE_CHECK(Checks().weights(field(name), counted).verdict());
        return in_proportion(cost, counted);
    }

    std::size_t members_;
    std::string id_;
};

Result<Amounts> after_grant(const Amounts& shares, const BudgetLine& line) {
    const Rational cost = total(shares);
    HANSE_CHECK(Checks()
                    .not_negative(line.id + ", grant", line.grant)
                    .that(line.grant <= cost, line.id + ", grant",
                          fmt::format("{} 大于该行费用 {}", line.grant.decimal(), cost.decimal()),
                          fmt::format("{} is more than the line costs, {}", line.grant.decimal(),
                                      cost.decimal()))
                    .verdict());
    return cost.is_zero() ? shares : times(shares, (cost - line.grant) / cost);
}

}  // namespace

Result<Charges> running_cost_budget(int members, std::span<const BudgetLine> lines) {
    HANSE_CHECK(Checks()
                    .that(members >= 1, "members", "至少一名成员", "at least one member expected")
                    .verdict());
    const auto count = static_cast<std::size_t>(members);
    Charges out{.charge = Amounts(count)};
    for (const BudgetLine& line : lines) {
        HANSE_TRY(full, std::visit(Sharing(count, line.id), line.rule));
        HANSE_TRY(shares, after_grant(full, line));
        out.charge = sum(out.charge, shares);
        out.per_line.push_back(std::move(shares));
    }
    out.total = total(out.charge);
    return out;
}

}  // namespace hanse::sharing
