// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/tables/span.hpp"

#include <limits>
#include <numeric>
#include <random>

#include "hanse/base/contract.hpp"

namespace hanse::games {

Span::Span(int players) : players_(players) {
    for (int i = 0; i < players; ++i) {
        open_.emplace_back(static_cast<std::size_t>(players), 0);
        open_.back()[static_cast<std::size_t>(i)] = 1;
    }
    mix();
}

Span::Wide Span::on(const Vector& vector, Coalition coalition) {
    Wide sum = 0;
    for (; coalition != 0; coalition &= coalition - 1)
        sum += vector[static_cast<std::size_t>(std::countr_zero(coalition))];
    return sum;
}

bool Span::contains(Coalition coalition) const {
    std::uint64_t sum = 0;
    for (Coalition rest = coalition; rest != 0; rest &= rest - 1)
        sum += mix_[static_cast<std::size_t>(std::countr_zero(rest))];
    if (sum != 0) return false;
    for (const Vector& vector : open_)
        if (on(vector, coalition) != 0) return false;
    return true;
}

bool Span::add(Coalition coalition) {
    std::size_t pivot = open_.size();
    Wide least = 0;
    std::vector<Wide> values;
    for (const Vector& vector : open_) {
        const Wide value = on(vector, coalition);
        const Wide size = value < 0 ? -value : value;
        if (size != 0 && (pivot == open_.size() || size < least)) {
            pivot = values.size();
            least = size;
        }
        values.push_back(value);
    }
    if (pivot == open_.size()) return false;

    const Vector out = open_[pivot];
    for (std::size_t k = 0; k < open_.size(); ++k) {
        if (k == pivot || values[k] == 0) continue;
        std::vector<Wide> mixed;
        Wide common = 0;
        for (std::size_t i = 0; i < out.size(); ++i) {
            mixed.push_back(values[pivot] * open_[k][i] - values[k] * out[i]);
            for (Wide a = common, b = mixed.back() < 0 ? -mixed.back() : mixed.back();;) {
                common = a;
                if (b == 0) break;
                const Wide rest = a % b;
                a = b, b = rest;
                common = a;
            }
        }
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Wide entry = mixed[i] / common;
            base::expects(entry <= std::numeric_limits<std::int64_t>::max() &&
                              entry >= std::numeric_limits<std::int64_t>::min(),
                          "minors of 0/1 matrices of 32 columns fit 64 bits");
            open_[k][i] = static_cast<std::int64_t>(entry);
        }
    }
    open_.erase(open_.begin() + static_cast<std::ptrdiff_t>(pivot));
    mix();
    return true;
}

void Span::mix() {
    std::mt19937_64 dice(open_.size());  // any fixed seed: a wrong "perhaps" is looked at again
    mix_.assign(static_cast<std::size_t>(players_), 0);
    for (const Vector& vector : open_) {
        const std::uint64_t factor = dice() | 1;
        for (std::size_t i = 0; i < vector.size(); ++i)
            mix_[i] += factor * static_cast<std::uint64_t>(vector[i]);
    }
}

}  // namespace hanse::games
