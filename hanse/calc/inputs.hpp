// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the inputs of a calculation: exact, forgiving about the order, strict about what is
// missing.
//
// Unknown is not zero (model.md 0.2): a field that is absent or null is named, never replaced. A
// calculation reads everything it needs, then asks verdict() once, so that a person sees all that
// is missing or wrong at once:
//
//     Complaints complaints;
//     const Input in(inputs, complaints);
//     const Rational share = in["alliance_share"].number();
//     HANSE_CHECK(complaints.verdict());
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/base/value.hpp"

namespace hanse::calc {

class Complaints {
public:
    void missing(const std::string& path);
    /// @param zh, en  what is wrong there.
    void wrong(const std::string& path, const std::string& zh, const std::string& en);
    /// @return INSUFFICIENT_DATA with every missing field, or invalid_input with every wrong one;
    ///         Done if there is none.
    base::Result<base::Done> verdict() const;

private:
    std::vector<std::string> missing_;
    std::vector<base::Error> wrong_;
};

/// One place in the inputs, present or not.
class Input {
public:
    Input(const base::Value& inputs, Complaints& complaints)
        : value_(&inputs), complaints_(&complaints) {}

    bool given() const { return value_ != nullptr && !value_->is_null(); }
    bool is_boolean() const { return given() && value_->boolean() != nullptr; }
    const std::string& path() const { return path_; }  // "items.CN-05.w", for complaints
    void refuse(const std::string& zh, const std::string& en) const {
        complaints_->wrong(path_, zh, en);
    }

    /// A field of a map. Of something absent: that same absent thing, so that it is named once.
    Input operator[](std::string_view field) const;
    std::vector<Input> items() const;
    std::vector<std::pair<std::string, Input>> fields() const;

    // Each complains and gives an empty value if there is nothing, or something else.
    base::Rational number() const;  // also as a text: "2/3", "35%"
    base::Rational number_at_least(const base::Rational& least) const;
    base::Rational number_above_zero() const;  // 1 after a complaint
    std::size_t count() const;                 // a whole number, not negative
    bool boolean() const;
    std::string text() const;
    std::vector<base::Rational> numbers() const;
    std::vector<std::string> texts() const;

    // These take nothing for an answer: not known.
    base::Truth truth() const;
    std::optional<base::Rational> optional_number() const;

private:
    Input(const base::Value* value, std::string path, Complaints* complaints)
        : value_(value), path_(std::move(path)), complaints_(complaints) {}
    bool expect(bool right, const char* zh, const char* en) const;

    const base::Value* value_;
    std::string path_;
    Complaints* complaints_;
};

}  // namespace hanse::calc
