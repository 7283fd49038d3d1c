// SPDX-License-Identifier: GPL-3.0-or-later
// Rate: what one unit costs: an amount, a percentage of its price, or the lowest of several.
//
//     0.20          an amount in the currency of the programme
//     2%            of the price of the unit
//     min(25; 2.5%) the lower of both: "25 a unit, not over 2.5 percent of the price"
//     0.12..0.50    published as a range only
//     ?             not stated; what follows from it is unknown, never 0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/interval.hpp"

namespace hanse::royalty {

class Rate {
public:
    /// @return nothing for anything but the forms above, and for numbers below 0.
    static std::optional<Rate> parse(std::string_view text);

    /// @param price  of one unit, in the currency of the programme.
    base::Interval at(const base::Interval& price) const;
    bool uses_price() const;
    /// As written.
    const std::string& text() const { return text_; }

private:
    struct Part {
        bool of_price = false;
        base::Interval value;  // an amount, or a fraction of the price
    };
    Rate(std::string text, std::vector<Part> parts)
        : text_(std::move(text)), parts_(std::move(parts)) {}
    static std::optional<Part> parse_part(std::string_view text);

    std::string text_;
    std::vector<Part> parts_;  // the lowest counts
};

/// Reads "3500000", "0.12..0.50" or "?".
/// @return nothing for anything else, and for numbers below 0.
std::optional<base::Interval> parse_amount(std::string_view text);

}  // namespace hanse::royalty
