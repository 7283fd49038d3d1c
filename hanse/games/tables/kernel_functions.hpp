// SPDX-License-Identifier: Apache-2.0
// The three loops that read whole tables, compiled for several processors and chosen at run time.
//
// All variants do the same operations in the same order on vectors of eight doubles and never fuse
// a multiplication with an addition, so that every machine gives the same bits.
#pragma once

#include <cstddef>

namespace hanse::games {

inline constexpr int kLaneBits = 3;  // a vector holds the coalitions that differ in players 0, 1, 2
inline constexpr int kBlockBits = 9;  // a block of 64 vectors: those that differ in players 0 … 8
inline constexpr std::size_t kLanes = std::size_t{1} << kLaneBits;
inline constexpr std::size_t kBlock = std::size_t{1} << kBlockBits;
inline constexpr int kLeafBitsMin = 12;  // the pieces sums() works on: 8 to 512 blocks
inline constexpr int kLeafBitsMax = 18;

/// Doubles in the sums of a piece of 2^bits vectors. First bits+1 vectors: the worths of the piece,
/// lane by lane, summed by the number of bits set in the index of their vector within the piece.
/// Then, for each such bit, `bits` vectors: the same for indices with that bit set, from 1 set bit on.
constexpr std::size_t sums_length(int bits) {
    const auto b = static_cast<std::size_t>(bits);
    return (b + 1 + b * b) * kLanes;
}

/// Doubles that sums() needs beside its output.
inline constexpr std::size_t kSumsSpare = std::size_t{12} * 1024;

struct Kernels {
    const char* name;

    /// Sums of a piece of 2^bits doubles, bits from kLeafBitsMin to kLeafBitsMax.
    /// @param worth, out, spare  aligned to 64 bytes; out has sums_length(bits - kLaneBits) doubles,
    ///                           spare kSumsSpare.
    void (*sums)(const double* worth, int bits, double* out, double* spare);

    /// The largest of worth[k] - low[k], or of (worth[k] - low[k] - high) × factor[k] if there are
    /// factors, over one block. Aligned to 64 bytes.
    double (*largest_excess)(const double* worth, const double* low, double high,
                             const double* factor);

    /// @param count  a multiple of kLanes; `worth` aligned to 64 bytes.
    struct Nature {
        double largest = 0;  // absolute
        bool finite = true;
        bool whole = true;  // all are whole numbers of at most 2^51
    };
    Nature (*inspect)(const double* worth, std::size_t count);
};

}  // namespace hanse::games
