// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/fairness.hpp"

#include <array>

#include <fmt/format.h>

#include "hanse/sharing/checks.hpp"
#include "hanse/sharing/rule_power.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;

namespace {

using Field = std::optional<Rational> MemberFlows::*;
struct Named {
    const char* name;
    Field field;
};
constexpr std::array kMoney{
    Named{"benefit", &MemberFlows::benefit}, Named{"benefit_norm", &MemberFlows::benefit_norm},
    Named{"cost", &MemberFlows::cost}, Named{"cost_norm", &MemberFlows::cost_norm}};

const Rational kSumTolerance(1, 1'000'000);  // norms may come as rounded decimals

std::optional<Rational> total_of(std::span<const MemberFlows> members, Field field) {
    Rational out;
    for (const MemberFlows& member : members) {
        if (!(member.*field)) return std::nullopt;
        out += *(member.*field);
    }
    return out;
}

void check_sums(std::span<const MemberFlows> members, const Named& actual, const Named& norm,
                Checks& checks) {
    const auto given = total_of(members, actual.field), wanted = total_of(members, norm.field);
    if (!given || !wanted) return;
    const Rational gap = max(*given - *wanted, *wanted - *given);
    checks.that(gap <= max(*given, *wanted) * kSumTolerance, norm.name,
                fmt::format("合计 {}，应与 {} 的合计 {} 相同", wanted->decimal(), actual.name,
                            given->decimal()),
                fmt::format("adds up to {}, and {} to {}; the two should be the same",
                            wanted->decimal(), actual.name, given->decimal()));
}

Result<base::Done> check(std::span<const MemberFlows> members, const FairnessOptions& options) {
    Checks checks;
    checks.not_negative("tau", options.tau);
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (const Named& money : kMoney)
            if (members[i].*money.field)
                checks.not_negative(fmt::format("{}[{}]", money.name, i),
                                    *(members[i].*money.field));
        if (members[i].shapley_shubik)
            checks.share(fmt::format("shapley_shubik[{}]", i), *members[i].shapley_shubik);
    }
    check_sums(members, kMoney[0], kMoney[1], checks);
    check_sums(members, kMoney[2], kMoney[3], checks);
    return checks.verdict();
}

std::optional<Position> position_of(const MemberFlows& member) {
    if (!member.benefit || !member.benefit_norm || !member.cost || !member.cost_norm)
        return std::nullopt;
    return Position{*member.benefit, *member.benefit_norm, *member.cost, *member.cost_norm};
}

/// Power is asked for only where more is taken than the norm gives.
std::optional<FairnessLabel> label(const Rational& r, const Rational& tau,
                                   const std::optional<Rational>& ssi, std::size_t members) {
    if (r < -tau) return FairnessLabel::under_rewarded;
    if (r <= tau) return FairnessLabel::balanced;
    if (!ssi) return std::nullopt;
    return *ssi * static_cast<std::int64_t>(members) < 1 ? FairnessLabel::free_rider
                                                         : FairnessLabel::exploiter;
}

MemberFinding finding(const MemberFlows& member, std::size_t members,
                      const FairnessOptions& options) {
    MemberFinding out;
    if (member.shapley_shubik) out.rule_power = power_over_rules(*member.shapley_shubik, members);
    const auto position = position_of(member);
    if (!position) return out;
    out.transfer = transfer(*position);
    out.r = fairness_index(*position);
    out.label = label(*out.r, options.tau, member.shapley_shubik, members);
    if (options.budget)
        out.material = max(*out.transfer, -*out.transfer) >=
                       max(*options.budget / 100, options.material_limit);
    return out;
}

/// Indices of the alliance; nothing as long as a member's part in them is not known.
void add_indices(std::span<const MemberFlows> members, FairnessDiagnosis& to) {
    Rational all, riding, exploiting;
    for (std::size_t i = 0; i < members.size(); ++i) {
        const MemberFinding& found = to.members[i];
        if (!found.transfer) return;
        all += *members[i].benefit_norm + *members[i].cost_norm;
        if (*found.transfer <= 0) continue;
        if (!found.rule_power) return;
        exploiting += *found.transfer * *found.rule_power;
        riding += *found.transfer * (1 - *found.rule_power);
    }
    if (all.is_zero()) return;
    to.free_ride_index = riding / all;
    to.exploitation_index = exploiting / all;
}

void add_payments(FairnessDiagnosis& to) {
    Amounts gives, gets;
    for (const MemberFinding& found : to.members) {
        if (!found.transfer) return;
        gives.push_back(max(0, -*found.transfer));
        gets.push_back(max(0, *found.transfer));
    }
    const bool nothing = total(gets).is_zero();
    for (const Rational& from : gives)
        to.who_pays_whom.push_back(nothing ? Amounts(gets.size()) : in_proportion(from, gets));
}

/// What would settle more. Power is not needed of those who get no more than the norm.
std::vector<std::string> missing(std::span<const MemberFlows> members,
                                 const std::vector<MemberFinding>& found) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < members.size(); ++i) {
        for (const Named& money : kMoney)
            if (!(members[i].*money.field)) out.push_back(fmt::format("{}[{}]", money.name, i));
        const bool power_matters = !found[i].transfer || *found[i].transfer > 0;
        if (power_matters && !members[i].shapley_shubik)
            out.push_back(fmt::format("shapley_shubik[{}]", i));
    }
    return out;
}

}  // namespace

Result<FairnessDiagnosis> diagnose(std::span<const MemberFlows> members,
                                   const FairnessOptions& options) {
    HANSE_CHECK(check(members, options));
    FairnessDiagnosis out;
    for (const MemberFlows& member : members)
        out.members.push_back(finding(member, members.size(), options));
    add_indices(members, out);
    add_payments(out);
    out.missing = missing(members, out.members);
    return out;
}

Rational transfer(const Position& position) {
    return (position.benefit - position.benefit_norm) - (position.cost - position.cost_norm);
}

Rational fairness_index(const Position& position) {
    const Rational size =
        max(position.benefit, position.benefit_norm) + max(position.cost, position.cost_norm);
    return size.is_zero() ? Rational() : transfer(position) / size;
}

}  // namespace hanse::sharing
