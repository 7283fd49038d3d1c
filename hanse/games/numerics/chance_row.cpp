// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/chance_row.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

namespace hanse::games {

namespace {

// Two doubles in a register, at any address.
using Lanes __attribute__((vector_size(16), aligned(8), may_alias)) = double;

// NOLINTBEGIN(cppcoreguidelines-pro-type-reinterpret-cast): what they may alias is said above
const Lanes* lanes(const double* from) { return reinterpret_cast<const Lanes*>(from); }
Lanes* lanes(double* to) { return reinterpret_cast<Lanes*>(to); }
// NOLINTEND(cppcoreguidelines-pro-type-reinterpret-cast)

/// A tile of 16 sums: to[k] = the sum of chances[in] × row[k - in × step] over all `in`.
void add_up_tile(const double* row, std::span<const double> chances, std::size_t first_in,
                 std::size_t step, double* to) {
    Lanes a{}, b{}, c{}, d{}, e{}, f{}, g{}, h{};
    for (std::size_t k = 0; k < chances.size(); ++k) {
        const Lanes* source = lanes(row - (first_in + k) * step);
        const Lanes chance = Lanes{} + chances[k];
        a += chance * source[0], b += chance * source[1], c += chance * source[2];
        d += chance * source[3], e += chance * source[4], f += chance * source[5];
        g += chance * source[6], h += chance * source[7];
    }
    const Lanes tiny = Lanes{} + kChanceMin;
    Lanes* target = lanes(to);
    target[0] = a < tiny ? Lanes{} : a, target[1] = b < tiny ? Lanes{} : b;
    target[2] = c < tiny ? Lanes{} : c, target[3] = d < tiny ? Lanes{} : d;
    target[4] = e < tiny ? Lanes{} : e, target[5] = f < tiny ? Lanes{} : f;
    target[6] = g < tiny ? Lanes{} : g, target[7] = h < tiny ? Lanes{} : h;
}

/// The numbers of people that are not impossible.
struct Possible {
    std::size_t fewest, most;
};

Possible possible(std::span<const double> chances) {
    Possible out{0, chances.size() - 1};
    while (out.fewest < out.most && chances[out.fewest] == 0) ++out.fewest;
    while (out.most > out.fewest && chances[out.most] == 0) --out.most;
    return out;
}

/// Sums that the rounding error of meet() and total() does not grow with.
constexpr std::size_t kPiece = 512;

template <class Term>
double sum_in_pieces(std::size_t first, std::size_t end, const Term& term) {
    long double total = 0;
    for (std::size_t begin = first; begin < end; begin += kPiece) {
        double lane[4] = {0, 0, 0, 0};
        const std::size_t stop = std::min(end, begin + kPiece);
        for (std::size_t s = begin; s < stop; ++s) lane[s % 4] += term(s);
        total += (lane[0] + lane[1]) + (lane[2] + lane[3]);
    }
    return static_cast<double>(total);
}

}  // namespace

std::vector<double> binomial_chances(std::size_t count, long double p, long double q) {
    std::vector<long double> chance(count + 1);
    const auto peak = std::min(count, static_cast<std::size_t>(p * (count + 1)));
    long double sum = chance[peak] = 1;
    for (std::size_t s = peak; s-- > 0;)
        sum += chance[s] = chance[s + 1] * (s + 1) / (count - s) * q / p;
    for (std::size_t s = peak + 1; s <= count; ++s)
        sum += chance[s] = chance[s - 1] * (count - s + 1) / s * p / q;
    std::vector<double> out;
    for (const long double c : chance) {
        const auto rounded = static_cast<double>(c / sum);
        out.push_back(rounded < kChanceMin ? 0 : rounded);
    }
    return out;
}

ChanceRow::ChanceRow(std::int64_t limit)
    : limit_(static_cast<std::size_t>(limit)), numbers_(limit_ + 3 * kTile) {
    *at(0) = 1;
}

/// Whoever wrote from `first` on may have written up to a tile beyond `end`.
void ChanceRow::set_range(std::size_t first, std::size_t end) {
    end = std::max(first, end);
    std::fill(at(std::min(first_, first)), at(first), 0);
    std::fill(at(end), at(std::max(end_, end) + kTile), 0);
    first_ = first, end_ = end;
}

void ChanceRow::with(std::span<const double> chances, std::int64_t weight, ChanceRow& out) const {
    const auto step = static_cast<std::size_t>(weight);
    const auto [fewest, most] = possible(chances);
    const std::size_t first = first_ + fewest * step;
    if (first_ >= end_ || first >= limit_) return out.set_range(limit_, limit_);
    const std::size_t end = std::min(limit_, end_ + most * step);
    for (std::size_t s = first; s < end; s += kTile) {
        // Only those terms of the tile that reach into our range.
        const std::size_t from = s < end_ ? fewest : std::max(fewest, (s - end_) / step + 1);
        const std::size_t to = std::min(most, (s + kTile - 1 - first_) / step);
        const std::size_t count = from <= to ? to - from + 1 : 0;
        add_up_tile(numbers_.data() + kTile + s, chances.subspan(from, count), from, step,
                    out.at(s));
    }
    out.set_range(first, end);
}

void ChanceRow::add_shifted(const ChanceRow& still, const ChanceRow& moved, std::size_t by,
                            ChanceRow& sum) {
    const std::size_t first = std::min(still.first_, moved.first_ + by);
    const std::size_t end = std::min(still.limit_, std::max(still.end_, moved.end_ + by));
    const std::size_t alone = std::clamp(moved.first_ + by, first, std::max(first, end));
    if (alone > first) std::copy(still.at(first), still.at(alone), sum.at(first));
    for (std::size_t s = alone; s < end; s += 2)
        *lanes(sum.at(s)) = *lanes(still.at(s)) + *lanes(moved.at(s - by));
    sum.set_range(std::min(first, still.limit_), end);
}

// Windows of width 1, 2, 3, 6, 7 … as the binary digits of the width say: two windows side by side
// make one twice as wide, and one number more makes it wider by one.
void ChanceRow::windows(std::int64_t width, ChanceRow& out, ChanceRow& spare) const {
    out = *this;
    const auto digits = static_cast<int>(std::bit_width(static_cast<std::uint64_t>(width)));
    for (int digit = digits - 2; digit >= 0; --digit) {
        add_shifted(out, out, static_cast<std::size_t>(width >> (digit + 1)), spare);
        std::swap(out, spare);
        if ((width >> digit & 1) == 0) continue;
        add_shifted(*this, out, 1, spare);
        std::swap(out, spare);
    }
}

double ChanceRow::meet(const ChanceRow& other) const {
    const std::size_t first = std::max(first_, limit_ - std::min(limit_, other.end_));
    const std::size_t end = std::min(end_, limit_ - std::min(limit_, other.first_));
    const double* mirrored = other.at(0) + limit_ - 1;
    return sum_in_pieces(first, end, [&](std::size_t s) {
        return *at(s) * *(mirrored - static_cast<std::ptrdiff_t>(s));
    });
}

double ChanceRow::total() const {
    return sum_in_pieces(first_, end_, [&](std::size_t s) { return *at(s); });
}

}  // namespace hanse::games
