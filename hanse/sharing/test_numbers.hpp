// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of this floor: exact numbers as short texts, and seeded random ones.
#pragma once

#include <random>
#include <span>
#include <sstream>
#include <string>

#include "hanse/base/contract.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/sharing/proportion.hpp"

namespace hanse::sharing {

/// "164 164 31/2"
inline std::string text(std::span<const base::Rational> numbers) {
    std::string out;
    for (const base::Rational& number : numbers) out += (out.empty() ? "" : " ") + number.exact();
    return out;
}

/// The other way round.
inline Amounts numbers(const std::string& text) {
    Amounts out;
    std::istringstream words(text);
    for (std::string word; words >> word;) {
        const auto number = base::Rational::parse(word);
        base::expects(number.has_value(), "a number in a test");
        out.push_back(*number);
    }
    return out;
}

inline base::Rational number(const std::string& text) { return numbers(text).front(); }

/// Fractions from 0 to 100 with denominators up to 6; about one in five is 0.
class RandomNumbers {
public:
    explicit RandomNumbers(std::uint64_t seed) : random_(seed) {}

    int whole(int least, int most) {
        return std::uniform_int_distribution<int>(least, most)(random_);
    }
    base::Rational number() {
        if (whole(0, 4) == 0) return 0;
        const int below = whole(1, 6);
        return {whole(0, 100 * below), below};
    }
    base::Rational share() { return {whole(0, 12), 12}; }
    /// At least one is above 0.
    Amounts amounts(int count) {
        Amounts out;
        for (int i = 0; i < count; ++i) out.push_back(number());
        out[static_cast<std::size_t>(whole(0, count - 1))] += 1;
        return out;
    }

private:
    std::mt19937_64 random_;
};

}  // namespace hanse::sharing
