// SPDX-License-Identifier: GPL-3.0-or-later
// Known<T>: a value that may be missing, and whether somebody has looked for it.
//
// Absent ("nobody said") and asked ("?": known to be unknown) both count as unknown in every
// conclusion; they differ for people: an absent fact is a question to ask, an asked one is a gap
// that was looked into.
#pragma once

#include <optional>
#include <utility>

#include "hanse/base/contract.hpp"

namespace hanse::domain {

template <class T>
class Known {
public:
    Known() = default;
    Known(T value) : value_(std::move(value)) {}  // NOLINT(google-explicit-constructor)
    static Known asked() {
        Known known;
        known.asked_ = true;
        return known;
    }

    bool has_value() const { return value_.has_value(); }
    explicit operator bool() const { return has_value(); }
    bool was_asked() const { return asked_; }
    const T& operator*() const {
        base::expects(has_value(), "the value of something unknown");
        return *value_;
    }
    const T* operator->() const { return &**this; }
    friend bool operator==(const Known&, const Known&) = default;

private:
    std::optional<T> value_;
    bool asked_ = false;
};

}  // namespace hanse::domain
