// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/risk.hpp"

#include <array>

namespace hanse::watch {

using base::Rational;

namespace {

constexpr std::array<std::string_view, 4> kGrades{"low", "medium", "high", "open"};
constexpr std::array<std::string_view, 5> kBases{"text", "office", "reckoned", "told", "unknown"};

Grade grade_at(const Rational& score, const RiskRules& rules) {
    if (score >= rules.high) return Grade::high;
    return score >= rules.medium ? Grade::medium : Grade::low;
}

}  // namespace

Risk add_up(std::vector<Part> parts, Ended ended, const RiskRules& rules) {
    Risk out{.parts = std::move(parts)};
    for (const Part& part : out.parts) {
        out.low += part.weight * part.low / Rational(100);
        out.high += part.weight * part.high / Rational(100);
    }
    if (ended != Ended::no) out.low = min(out.low, rules.ended_at_most);
    if (ended == Ended::yes) {
        out.ended = out.high > rules.ended_at_most;
        out.high = min(out.high, rules.ended_at_most);
    }
    out.least = grade_at(out.low, rules);
    out.most = grade_at(out.high, rules);
    out.grade = out.least == out.most ? out.least : Grade::open;
    return out;
}

std::string_view grade_name(Grade grade) { return kGrades[static_cast<std::size_t>(grade)]; }
std::string_view basis_name(Basis basis) { return kBases[static_cast<std::size_t>(basis)]; }

}  // namespace hanse::watch
