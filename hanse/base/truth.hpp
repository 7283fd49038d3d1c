// SPDX-License-Identifier: Apache-2.0
// Truth: yes, no, or not known (Kleene's strong three-valued logic).
//
// The one promise that matters: replacing an unknown input by yes or no can settle a result that
// was unknown, and can never change a result that was settled. Everything the assessment concludes
// rests on it. Source: Kleene, "Introduction to Metamathematics" (1952), section 64.
#pragma once

#include <algorithm>
#include <cstdint>

namespace hanse::base {

enum class Truth : std::uint8_t {
    no,
    unknown,
    yes
};  // in this order: "and" is the minimum, "or" the maximum

constexpr Truth truth(bool value) { return value ? Truth::yes : Truth::no; }
constexpr Truth operator&&(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth operator||(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth operator!(Truth a) { return static_cast<Truth>(2 - static_cast<int>(a)); }
constexpr bool settled(Truth a) { return a != Truth::unknown; }

}  // namespace hanse::base
