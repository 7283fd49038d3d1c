// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/rate.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"
#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {

using base::Interval;

std::optional<Interval> parse_amount(std::string_view text) {
    const std::string plain = base::to_half_width(base::trim(text));
    if (plain == "?") return unknown_amount();
    const auto amount = Interval::parse(plain);
    if (!amount) return std::nullopt;
    if (!amount->low()) return down_to_zero(*amount);
    return *amount->low() < base::Rational(0) ? std::nullopt : amount;
}

std::optional<Rate::Part> Rate::parse_part(std::string_view text) {
    const auto value = parse_amount(text);
    if (!value) return std::nullopt;
    return Part{.of_price = base::trim(text).ends_with('%'), .value = *value};
}

std::optional<Rate> Rate::parse(std::string_view text) {
    const std::string plain = base::to_half_width(base::trim(text));
    std::string_view rest = plain;
    if (!rest.starts_with("min(")) {
        const auto part = parse_part(rest);
        return part ? std::optional(Rate(plain, {*part})) : std::nullopt;
    }
    if (!rest.ends_with(')')) return std::nullopt;
    rest = rest.substr(4, rest.size() - 5);
    std::vector<Part> parts;
    while (true) {
        const auto cut = rest.find(';');
        const auto part = parse_part(rest.substr(0, cut));
        if (!part) return std::nullopt;
        parts.push_back(*part);
        if (cut == std::string_view::npos) break;
        rest.remove_prefix(cut + 1);
    }
    return Rate(plain, std::move(parts));
}

Interval Rate::at(const Interval& price) const {
    std::optional<Interval> lowest;
    for (const Part& part : parts_) {
        const Interval amount = part.of_price ? times(part.value, price) : part.value;
        lowest = lowest ? lesser(*lowest, amount) : amount;
    }
    return *lowest;
}

bool Rate::uses_price() const { return std::ranges::any_of(parts_, &Part::of_price); }

}  // namespace hanse::royalty
