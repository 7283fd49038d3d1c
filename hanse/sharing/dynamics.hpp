// SPDX-License-Identifier: GPL-3.0-or-later
// An alliance over the years (联盟演化): who is satisfied, who slackens, who leaves. model.md D.7.
//
// State of a member: in or out, satisfaction sigma (0 at first), effort e (1 at first). A year, in
// this order:
//
//     0  outsiders enter for whom C.6.1 says admissible (only if entry terms are given)
//     1  lines all of whose owners are in are live: B*_i = Σ value × e_i / owners, V = Σ B*;
//        B_i = V × alpha_i / Σ alpha, K_i = K × beta_i / Σ beta, K*_i = K × B*_i / V (K/n if V = 0)
//     2  g_i = (B_i - K_i - outside_i) / (max(B, B*) + max(K, K*)), kept in -1 … 1; -1 if that is /0
//     3  sigma <- (1-lambda) sigma + lambda (g + omega min(0, r)),  r as in fairness.hpp
//     4  the year is recorded; e <- e + eta min(0, r) + (rho (1-e) if r >= 0), kept in e_min … 1
//     5  who has sigma < theta_exit leaves
//
// It ends with fewer than two members at the start of a year, with V < K two years running, or at
// the horizon. Under exploitation an alliance can stay alive while effort and value erode year by
// year, the silent form of failure: read the values, not only the outcome.
//
// A year is computed exactly; what is carried into the next (sigma, e) is then rounded to twelve
// decimals, since exact fractions would grow without end.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/games/coalition.hpp"
#include "hanse/sharing/entry_exit.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// Illustrative defaults (D), to be calibrated on filed alliances.
struct DynamicsParameters {
    base::Rational lambda = {1, 2};       // weight of the year in satisfaction, 0 to 1
    base::Rational omega = {1, 2};        // weight of being treated unfairly, not negative
    base::Rational theta_exit = {-1, 5};  // satisfaction below which a member leaves
    base::Rational eta = {1, 2};          // effort lost to unfairness, not negative
    base::Rational rho = {1, 4};          // effort regained in a fair year, 0 to 1
    base::Rational e_min = {2, 5};        // effort at least, 0 to 1
};

struct JointLine {
    base::Rational value;   // money a year at full effort, not negative
    games::Players owners;  // at least one
};

/// What an outsider is offered (entry_exit.hpp); its shares before and after are B* of step 1.
struct EntryTerms {
    std::vector<Asset> assets;
    base::Rational credit;
    int horizon = 5;  // years
    base::Rational discount;
};

/// All but the lines one a member; money a year.
struct AllianceModel {
    std::vector<JointLine> lines;
    base::Rational running_cost;      // K
    Amounts alpha, beta;              // sharing weights of benefits and costs, not negative; if all
                                      // who are in weigh 0, they share equally
    Amounts outside;                  // what each has without the alliance
    games::Players outsiders;         // not in at first
    std::optional<EntryTerms> entry;  // nothing: nobody enters
    DynamicsParameters parameters;
    int years = 0;  // horizon, at most kHorizonMax
};

inline constexpr int kHorizonMax = 200;

enum class AllianceEnd { alive, too_few, value_below_cost };

struct Entrant {
    int member = 0;
    base::Rational fee;  // not part of the net of any year
};

/// Numbers one a member; 0 for net and r of those who are out.
struct AllianceYear {
    int year = 0;  // from 1
    std::vector<Entrant> entered;
    games::Players active;
    base::Rational value;  // V
    Amounts net;           // B - K
    Amounts r;
    Amounts satisfaction;  // after step 3
    Amounts effort;        // of this year, before step 4
};

struct AllianceCourse {
    AllianceEnd outcome = AllianceEnd::alive;
    std::vector<AllianceYear> history;
    Amounts final_satisfaction, final_effort;

    int years_survived() const { return int(history.size()); }
};

/// @param value_factors  what every line is worth in each year, as a multiple; empty: 1. Else one a
///                       year, none negative.
/// @return invalid_input for numbers outside their bounds and lists that do not fit each other.
/// Cost: years × owners of all lines.
/// Source: model.md D.7 (D); D-10, D-11.
base::Result<AllianceCourse> alliance_dynamics(const AllianceModel& model,
                                               std::span<const base::Rational> value_factors = {});

}  // namespace hanse::sharing
