// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/obligations.hpp"

namespace hanse::assess {

using base::Truth;

namespace {

Truth has(const std::string& needs, const Holdings& holdings) {
    if (needs == "pool") return holdings.pool;
    if (needs == "licence") return holdings.licence;
    return Truth::yes;
}

}  // namespace

Pressure pressure(const knowledge::Control& control, knowledge::Stage stage,
                  const Holdings& holdings) {
    if (control.prohibition) return Pressure::prohibition;
    const Truth applies = has(control.needs, holdings);
    if (applies == Truth::no) return Pressure::not_applicable;
    if (applies == Truth::unknown) return Pressure::unknown;
    const int level = static_cast<int>(stage);
    if (level >= control.required) return Pressure::required;
    return level >= control.advised ? Pressure::advised : Pressure::not_yet;
}

}  // namespace hanse::assess
