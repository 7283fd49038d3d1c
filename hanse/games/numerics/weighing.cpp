// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/weighing.hpp"

namespace hanse::games {

using base::Rational;

namespace {

Rational half_to_the(int k) {
    constexpr int step = 62;
    Rational out = 1;
    for (; k > step; k -= step) out *= Rational(1, std::int64_t{1} << step);
    return out * Rational(1, std::int64_t{1} << k);
}

/// Of 1 … last: each prime as often as its powers occur among them.
Rational least_common_multiple(int last) {
    Rational out = 1;
    for (int number = 2; number <= last; ++number) {
        int prime = 2;
        while (number % prime != 0) ++prime;
        int rest = number;
        while (rest % prime == 0) rest /= prime;
        if (rest == 1) out *= Rational(prime);
    }
    return out;
}

}  // namespace

Rational weight_of_power(Weighing how, int k) {
    return how == Weighing::shapley ? Rational(1, k + 1) : half_to_the(k);
}

WholeMoments moments(Weighing how, int count) {
    WholeMoments out{{}, how == Weighing::shapley ? least_common_multiple(count) : 1};
    if (how == Weighing::banzhaf && count > 0) out.divisor = 1 / half_to_the(count - 1);
    for (int k = 0; k < count; ++k) out.whole.push_back(out.divisor * weight_of_power(how, k));
    return out;
}

std::vector<Rational> size_weights(Weighing how, int others) {
    if (how == Weighing::banzhaf) return std::vector(std::size_t(others) + 1, half_to_the(others));
    std::vector<Rational> out;
    Rational weight(1, others + 1);  // s! (others-s)! / (others+1)!
    for (int s = 0; s <= others; ++s) {
        out.push_back(weight);
        if (s < others) weight *= Rational(s + 1, others - s);
    }
    return out;
}

}  // namespace hanse::games
