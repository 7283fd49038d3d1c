// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/alliance_state.hpp"

#include <algorithm>

namespace hanse::sharing {

using base::Rational;
using base::Result;
using games::Players;

namespace {

Rational between(const Rational& low, const Rational& number, const Rational& high) {
    return max(low, min(number, high));
}

/// To twelve decimals, halves up.
Rational rounded(const Rational& number) {
    const Rational steps = 1'000'000'000'000;
    return (number * steps + Rational(1, 2)).floor() / steps;
}

Players who(const std::vector<bool>& flags) {
    Players out;
    for (std::size_t i = 0; i < flags.size(); ++i)
        if (flags[i]) out.push_back(static_cast<int>(i));
    return out;
}

}  // namespace

AllianceState::AllianceState(const AllianceModel& model)
    : model_(model),
      members_(model.alpha.size()),
      active_(members_, true),
      outside_(members_),
      satisfaction_(members_),
      effort_(members_, 1) {
    for (const int outsider : model.outsiders) {
        active_[static_cast<std::size_t>(outsider)] = false;
        outside_[static_cast<std::size_t>(outsider)] = true;
    }
}

Players AllianceState::active() const { return who(active_); }

Result<AllianceYear> AllianceState::next(int year, const Rational& factor) {
    AllianceYear out{.year = year};
    HANSE_TRY(entered, let_enter());
    out.entered = std::move(entered);
    out.active = active();
    const Amounts norm = times(benefit_norm(active_), factor);
    out.value = total(norm);
    out.net = out.r = Amounts(members_);
    out.effort = effort_;
    const std::vector<Position> all = positions(norm);
    for (const int member : out.active) {
        const auto i = static_cast<std::size_t>(member);
        out.net[i] = all[i].benefit - all[i].cost;
        out.r[i] = fairness_index(all[i]);
        feel(i, all[i], out.r[i]);
    }
    out.satisfaction = satisfaction_;
    return out;
}

Amounts AllianceState::benefit_norm(const std::vector<bool>& active) const {
    Amounts out(members_);
    for (const JointLine& line : model_.lines) {
        const bool live = std::all_of(line.owners.begin(), line.owners.end(), [&](int owner) {
            return active[static_cast<std::size_t>(owner)];
        });
        if (!live) continue;
        const Rational part = line.value / static_cast<std::int64_t>(line.owners.size());
        for (const int owner : line.owners) out[static_cast<std::size_t>(owner)] += part;
    }
    for (std::size_t i = 0; i < members_; ++i) out[i] *= effort_[i];
    return out;
}

Amounts AllianceState::among_active(const Rational& amount, const Amounts& weights) const {
    Amounts counted(members_), equal(members_);
    for (const int member : active()) {
        const auto i = static_cast<std::size_t>(member);
        counted[i] = weights[i];
        equal[i] = 1;
    }
    return in_proportion(amount, total(counted).is_zero() ? equal : counted);
}

std::vector<Position> AllianceState::positions(const Amounts& norm) const {
    const Amounts benefit = among_active(total(norm), model_.alpha);
    const Amounts cost = among_active(model_.running_cost, model_.beta);
    const Amounts cost_norm = among_active(model_.running_cost, norm);
    std::vector<Position> out;
    for (std::size_t i = 0; i < members_; ++i)
        out.push_back({benefit[i], norm[i], cost[i], cost_norm[i]});
    return out;
}

void AllianceState::feel(std::size_t i, const Position& position, const Rational& r) {
    const DynamicsParameters& by = model_.parameters;
    const Rational size =
        max(position.benefit, position.benefit_norm) + max(position.cost, position.cost_norm);
    const Rational gain =
        size.is_zero()
            ? Rational(-1)
            : between(-1, (position.benefit - position.cost - model_.outside[i]) / size, 1);
    const Rational satisfied =
        (1 - by.lambda) * satisfaction_[i] + by.lambda * (gain + by.omega * min(0, r));
    const Rational effort =
        effort_[i] + by.eta * min(0, r) + (r >= 0 ? by.rho * (1 - effort_[i]) : Rational());
    if (satisfied < by.theta_exit) active_[i] = false;
    satisfaction_[i] = rounded(satisfied);
    effort_[i] = rounded(between(by.e_min, effort, 1));
}

Result<std::vector<Entrant>> AllianceState::let_enter() {
    std::vector<Entrant> out;
    if (!model_.entry) return out;
    for (const int outsider : who(outside_)) {
        const auto j = static_cast<std::size_t>(outsider);
        std::vector<bool> with = active_;
        with[j] = true;
        const AdmissionCase admission = admission_of(outsider, with);
        if (total(admission.after).is_zero()) continue;  // nothing to join for
        HANSE_TRY(terms, admission_fee(admission));
        if (!terms.admissible()) continue;
        active_ = std::move(with);
        outside_[j] = false;
        out.push_back({outsider, *terms.fee});
    }
    return out;
}

AdmissionCase AllianceState::admission_of(int outsider, const std::vector<bool>& with) const {
    const Amounts before = benefit_norm(active_), after = benefit_norm(with);
    AdmissionCase out{.outside_option = model_.outside[static_cast<std::size_t>(outsider)],
                      .assets = model_.entry->assets,
                      .credit = model_.entry->credit,
                      .horizon = model_.entry->horizon,
                      .discount = model_.entry->discount};
    for (const int member : who(with)) {
        const auto i = static_cast<std::size_t>(member);
        if (member == outsider)
            out.joiner = static_cast<int>(out.after.size());
        else
            out.before.push_back(before[i]);
        out.after.push_back(after[i]);
    }
    return out;
}

}  // namespace hanse::sharing
