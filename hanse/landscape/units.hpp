// SPDX-License-Identifier: GPL-3.0-or-later
// Units: a text as a row of what can be counted: words of scripts with blanks, single characters of
// Chinese, Japanese and Korean, and the places where a phrase or a sentence ends.
//
// A unit is known by a number (a hash of its small letters, English plurals as singulars), so that
// thirty thousand abstracts are compared without copying a letter; its bytes stay where they are.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hanse::landscape {

struct Unit {
    enum class Kind : std::uint8_t {
        word,
        character,
        stop,      // a word that says nothing of the topic
        gap,       // a comma, a bracket: no phrase reaches over it
        sentence,  // the end of a sentence
    };
    std::uint64_t code = 0;
    std::uint32_t begin = 0, end = 0;  // bytes of the text
    Kind kind = Kind::gap;

    bool speaks() const { return kind == Kind::word || kind == Kind::character; }
};

/// @param out  emptied first; its memory is used again. Numbers and single letters are stops.
void cut_units(std::string_view text, std::vector<Unit>& out);

/// The code of units that stand in a row.
std::uint64_t code_of(std::span<const Unit> units);
/// The code of letters as they are.
std::uint64_t code_of_text(std::string_view text);

}  // namespace hanse::landscape
