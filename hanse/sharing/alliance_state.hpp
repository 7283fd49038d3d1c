// SPDX-License-Identifier: GPL-3.0-or-later
// An alliance between two years of its course (dynamics.hpp): who is in, how satisfied, with what
// effort. Inside the sharing floor only.
#pragma once

#include <vector>

#include "hanse/sharing/dynamics.hpp"
#include "hanse/sharing/fairness.hpp"

namespace hanse::sharing {

class AllianceState {
public:
    /// @param model  checked; it outlives this.
    explicit AllianceState(const AllianceModel& model);

    games::Players active() const;
    const Amounts& satisfaction() const { return satisfaction_; }
    const Amounts& effort() const { return effort_; }

    /// Lives through a year: steps 0 to 5 of model.md D.7.
    /// @param factor  what every line is worth this year, as a multiple.
    base::Result<AllianceYear> next(int year, const base::Rational& factor);

private:
    /// B*: every live line in equal parts, as far as each makes an effort.
    Amounts benefit_norm(const std::vector<bool>& active) const;
    /// The amount among those who are in, by weight.
    Amounts among_active(const base::Rational& amount, const Amounts& weights) const;
    std::vector<Position> positions(const Amounts& norm) const;
    /// Steps 2 to 5 for one member.
    void feel(std::size_t member, const Position& position, const base::Rational& r);
    /// Outsiders one by one, the smallest id first; each meets the alliance as it is by then.
    base::Result<std::vector<Entrant>> let_enter();
    AdmissionCase admission_of(int outsider, const std::vector<bool>& with) const;

    const AllianceModel& model_;
    std::size_t members_;
    std::vector<bool> active_;
    std::vector<bool> outside_;  // has never been in
    Amounts satisfaction_, effort_;
};

}  // namespace hanse::sharing
