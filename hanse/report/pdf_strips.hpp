// SPDX-License-Identifier: GPL-3.0-or-later
// Strips: a document cut into pieces as wide as the page that are never broken, one a line of text.
// Pages are then a matter of stacking (pdf_pages.hpp). Inside the report floor only.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/report/canvas.hpp"
#include "hanse/report/document.hpp"
#include "hanse/report/places.hpp"

namespace hanse::report {

// A4, in points.
inline constexpr Size kPaper{595.28, 841.89};
inline constexpr double kPaperMargin = 51, kPaperTop = 51, kPaperBottom = 60;
inline constexpr double kPaperWidth = kPaper.width - 2 * kPaperMargin;
inline constexpr double kPaperHeight = kPaper.height - kPaperTop - kPaperBottom;

struct Strip {
    double gap = 0;  // above it, unless it begins a page
    double height = 0;
    bool keep_next = false;  // stands on the page of the next one, if that is possible
    std::function<void(Canvas&, double y)> draw;
    std::vector<std::size_t> frames;    // it stands in, outermost first
    std::optional<std::size_t> header;  // to be repeated where a page begins with this strip
    std::string place;                  // that begins here; empty: none
    std::string outline;                // words in the outline; empty: none
    std::size_t outline_level = 0;
};

/// What surrounds consecutive strips: a bar at the left, and a colour behind them.
struct Frame {
    double x = 0, width = 0;
    const char* bar = nullptr;
    const char* fill = nullptr;  // null: none
};

struct Strips {
    std::vector<Strip> all;
    std::vector<Strip> headers;
    std::vector<Frame> frames;
};

/// The page numbers of places, known once pages are made; strips of the contents look here.
using PageNumbers = std::map<std::string, std::size_t>;

/// @param canvas  only its fonts are used. @param pages  must outlive the strips; read when they are
/// drawn.
/// @return unavailable, if a figure cannot be drawn.
base::Result<Strips> cut(const Document& document, const Places& places, const Canvas& canvas,
                         const PageNumbers& pages);

}  // namespace hanse::report
