// SPDX-License-Identifier: Apache-2.0
// Result<T>: a value, or the Error that kept us from it.
//
// Member names are those of std::expected (which g++ 12 has only under C++23).
#pragma once

#include <utility>
#include <variant>

#include "hanse/base/contract.hpp"
#include "hanse/base/error.hpp"

namespace hanse::base {

template <class T>
class [[nodiscard]] Result {
public:
    // Implicit on purpose: `return value;` and `return error;` are how functions end.
    // NOLINTBEGIN(google-explicit-constructor)
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
    // NOLINTEND(google-explicit-constructor)

    bool has_value() const { return state_.index() == 0; }
    explicit operator bool() const { return has_value(); }

    const T& value() const& { return require(), *std::get_if<0>(&state_); }
    T& value() & { return require(), *std::get_if<0>(&state_); }
    T&& value() && { return require(), std::move(*std::get_if<0>(&state_)); }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

    const Error& error() const& { return refuse(), *std::get_if<1>(&state_); }
    Error&& error() && { return refuse(), std::move(*std::get_if<1>(&state_)); }

private:
    void require() const { expects(has_value(), "value() of a Result that holds an Error"); }
    void refuse() const { expects(!has_value(), "error() of a Result that holds a value"); }

    std::variant<T, Error> state_;
};

/// Success without a value.
struct Done {};

/// Binds `name` to the value of a Result, or returns its Error to our caller.
#define HANSE_TRY(name, ...)                                       \
    auto name##_result_ = (__VA_ARGS__);                           \
    if (!name##_result_) return std::move(name##_result_).error(); \
    auto name = *std::move(name##_result_)

/// The same for a Result whose value is not needed.
#define HANSE_CHECK(...)                                 \
    do {                                                 \
        auto result_ = (__VA_ARGS__);                    \
        if (!result_) return std::move(result_).error(); \
    } while (false)

}  // namespace hanse::base
