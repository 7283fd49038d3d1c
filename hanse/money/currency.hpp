// SPDX-License-Identifier: Apache-2.0
// Currency: one ISO 4217 currency and the number of digits its minor unit has.
//
// A small value (four bytes). The table stands in currency.cpp; a new currency is one line there.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "hanse/base/bilingual.hpp"

namespace hanse::money {

class Currency {
public:
    /// @param code  three capital letters. @param minor_digits  0 to 4.
    consteval Currency(const char (&code)[4], std::uint8_t minor_digits)
        : code_{code[0], code[1], code[2]}, minor_digits_(minor_digits) {}

    /// @param code  "CNY"; small letters are accepted, and RMB, 人民币 and 元.
    /// @return nothing for a currency that is not in the table.
    static std::optional<Currency> parse(std::string_view code);

    std::string_view code() const { return {code_.data(), 3}; }
    constexpr int minor_digits() const { return minor_digits_; }
    /// How many minor units make one unit: 100 for CNY.
    constexpr std::int64_t minor_per_unit() const {
        std::int64_t out = 1;
        for (int i = 0; i < minor_digits_; ++i) out *= 10;
        return out;
    }
    friend constexpr bool operator==(Currency, Currency) = default;

private:
    std::array<char, 3> code_{};
    std::uint8_t minor_digits_;
};

inline constexpr Currency cny{"CNY", 2};

/// What the table says of one currency.
struct CurrencyEntry {
    Currency currency;
    std::string_view zh, en;
};

/// Every currency we know, by code.
std::span<const CurrencyEntry> currencies();
/// @param currency  one that parse() gave.
base::Bilingual name(Currency currency);

}  // namespace hanse::money
