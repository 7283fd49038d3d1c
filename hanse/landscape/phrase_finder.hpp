// SPDX-License-Identifier: GPL-3.0-or-later
// PhraseFinder: all places of a text where one of many given phrases stands, in one walk.
#pragma once

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "hanse/landscape/code_table.hpp"
#include "hanse/landscape/units.hpp"

namespace hanse::landscape {

class PhraseFinder {
public:
    struct Place {
        std::size_t meaning = 0;  // as given to add()
        std::size_t at = 0, length = 0;
    };

    void add(std::string_view phrase, std::size_t meaning);
    /// @param out  places are appended, in order of where they begin.
    void find(std::span<const Unit> units, std::vector<Place>& out) const;

private:
    struct Phrase {
        std::vector<std::uint64_t> codes;
        std::size_t meaning = 0;
    };
    static constexpr std::size_t kFilter =
        4096;  // nearly every unit begins no phrase: one bit says
    std::bitset<kFilter> begins_;
    CodeTable starts_;                          // of phrases: their first units
    std::vector<std::vector<Phrase>> phrases_;  // by start
};

}  // namespace hanse::landscape
