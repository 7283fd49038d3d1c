// SPDX-License-Identifier: Apache-2.0
// Limbs: whole numbers of a fixed width, for counting ways.
//
// They wrap around like built-in numbers do. Sums, differences and products may therefore pass
// through anything, as long as the final number fits: -2^(64n-1) to 2^(64n-1) - 1.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "hanse/base/rational.hpp"

namespace hanse::games {

template <std::size_t n>
class Limbs {
public:
    constexpr Limbs() = default;
    constexpr explicit Limbs(std::uint64_t number) { limbs_[0] = number; }

    Limbs& operator+=(const Limbs& other) {
        Wide carry = 0;
        for (std::size_t i = 0; i < n; ++i) {
            carry += Wide{limbs_[i]} + other.limbs_[i];
            limbs_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
        return *this;
    }

    Limbs& operator-=(const Limbs& other) { return *this += other.negative(); }

    Limbs times(std::int64_t factor) const {
        const Limbs size = factor < 0 ? negative() : *this;
        const auto by =
            factor < 0 ? -static_cast<std::uint64_t>(factor) : static_cast<std::uint64_t>(factor);
        Limbs out;
        Wide carry = 0;
        for (std::size_t i = 0; i < n; ++i) {
            carry += Wide{size.limbs_[i]} * by;
            out.limbs_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
        return out;
    }

    base::Rational rational() const {
        constexpr std::int64_t half = std::int64_t{1} << 32;
        const bool below = limbs_[n - 1] >> 63 != 0;
        const Limbs size = below ? negative() : *this;
        base::Rational out;
        for (std::size_t i = n; i-- > 0;) {
            out = out * base::Rational(half) + base::Rational(std::int64_t(size.limbs_[i] >> 32));
            out = out * base::Rational(half) +
                  base::Rational(std::int64_t(size.limbs_[i] & std::uint64_t(half - 1)));
        }
        return below ? -out : out;
    }

private:
    __extension__ using Wide = unsigned __int128;

    Limbs negative() const {
        Limbs out;
        Wide carry = 1;
        for (std::size_t i = 0; i < n; ++i) {
            carry += ~limbs_[i];
            out.limbs_[i] = static_cast<std::uint64_t>(carry);
            carry >>= 64;
        }
        return out;
    }

    std::array<std::uint64_t, n> limbs_{};
};

}  // namespace hanse::games
