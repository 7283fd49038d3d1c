// SPDX-License-Identifier: Apache-2.0
// Random trees of data, for properties of readers and writers.
#pragma once

#include "tests/support/nasty_text.hpp"

#include "hanse/base/value.hpp"

namespace hanse::tests {

/// @param leaf  makes what stands at the ends of the branches. @param levels  of maps and lists
/// above them, at most.
inline base::Value any_value(const rc::Gen<base::Value>& leaf, const rc::Gen<std::string>& name,
                             int levels) {
    const int kind = levels == 0 ? 0 : *rc::gen::inRange(0, 4);
    if (kind < 2) return *leaf;
    base::Value out = kind == 2 ? base::Value::list() : base::Value::map();
    for (int left = *rc::gen::inRange(0, 5); left > 0; --left) {
        base::Value item = any_value(leaf, name, levels - 1);
        if (kind == 2) {
            out.push(std::move(item));
        } else if (std::string key = *name; out.find(key) == nullptr) {
            out.set(std::move(key), std::move(item));
        }
    }
    return out;
}

}  // namespace hanse::tests
