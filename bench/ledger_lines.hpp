// SPDX-License-Identifier: GPL-3.0-or-later
// Invented licence lines: one to nine of 500 owners share a value; the same seed, the same lines.
#pragma once

#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::bench {

constexpr int kOwners = 500;

struct InventedLine {
    std::int64_t cents = 0;
    std::vector<int> owners;  // each once, from 0 to kOwners-1
};

class InventedLines {
public:
    explicit InventedLines(std::uint64_t seed) : dice_(seed) {}
    const InventedLine& next();

private:
    std::mt19937_64 dice_;
    InventedLine line_;
};

/// "M017"
std::string owner_name(int owner);

/// Writes so many lines as CSV, in pieces of about a MiB. @param write  takes each piece.
void invented_csv(std::int64_t lines, const std::function<void(std::string_view)>& write);

}  // namespace hanse::bench
