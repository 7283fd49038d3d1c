// SPDX-License-Identifier: GPL-3.0-or-later
// How blocks look on paper, in Word and PDF alike: the colours of tones, tiles in rows.
// The colours are those of the printed HTML page (html_style.cpp). Inside the report floor only.
#pragma once

#include "hanse/report/document.hpp"

namespace hanse::report {

/// Colours as "rrggbb". Ink on fill, and ink on white, have a contrast of 4.5 : 1 at least.
struct ToneColours {
    const char* ink;
    const char* fill;
};

inline constexpr const char* kAccentColour = "1f4a63";
inline constexpr const char* kSoftColour = "55606b";
inline constexpr const char* kLineColour = "c9c5ba";

constexpr ToneColours colours(Tone tone) {
    switch (tone) {
        case Tone::good: return {"24603f", "eef6f0"};
        case Tone::note: return {"1f4f7d", "eef3f8"};
        case Tone::warning: return {"835000", "fcf4e3"};
        case Tone::alarm: return {"9c2622", "fbeeec"};
        case Tone::muted: return {kSoftColour, "f1f0ec"};
        case Tone::plain: break;
    }
    return {"1d2733", "f4f4f2"};
}

/// So many tiles beside each other that rows are equally long. @param tiles  at least one.
inline std::size_t tiles_in_row(const Tiles& tiles) {
    constexpr std::size_t most = 6;
    const std::size_t rows = (tiles.tiles.size() + most - 1) / most;
    return (tiles.tiles.size() + rows - 1) / rows;
}

}  // namespace hanse::report
