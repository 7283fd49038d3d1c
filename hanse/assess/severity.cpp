// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/severity.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;

// All numbers here are parameters of model.md G.2.

namespace {

Rational exposure(const Rational& share) {
    const Rational half(1, 2);
    return half + half * min(1, max(0, share) / half);
}

}  // namespace

Rational severity_base(Pressure pressure) {
    switch (pressure) {
        case Pressure::prohibition: return 1;
        case Pressure::required: return {6, 10};
        case Pressure::advised: return {3, 10};
        default: return 0;
    }
}

Rational severity_factor(EvidenceStrength strength) {
    return strength == EvidenceStrength::shown ? Rational(1) : Rational(1, 2);
}

Interval risk_severity(const Rational& base, const Rational& evidence,
                       const Interval& alliance_share) {
    const Rational most = base * evidence;
    return {most * exposure(alliance_share.low().value_or(0)),
            most * exposure(alliance_share.high().value_or(1))};
}

Interval risk_severity(const Rational& base, EvidenceStrength strength,
                       const Interval& alliance_share) {
    return risk_severity(base, severity_factor(strength), alliance_share);
}

Grade severity_grade(const Rational& severity) {
    if (severity >= Rational(6, 10)) return Grade::high;
    return severity >= Rational(3, 10) ? Grade::medium : Grade::low;
}

}  // namespace hanse::assess
