// SPDX-License-Identifier: GPL-3.0-or-later
// Canvas: pages of a PDF to draw on, text already shaped and broken into lines. The one door to
// Cairo, Pango and librsvg; who decides what stands where is pdf.cpp.
//
// Lengths are points (1/72 inch), y grows downwards. What is drawn depends on the fonts of the
// machine (Noto Sans CJK SC is asked for), and on nothing else: no clock, no settings.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"

namespace hanse::report {

struct Size {
    double width = 0, height = 0;
};

/// A piece of text in one manner.
struct Span {
    std::string words;
    double points = 9.5;
    bool bold = false, fixed_width = false;
    const char* ink = "1d2733";  // "rrggbb"
    const char* fill = nullptr;  // behind it; null: nothing
    std::string link;            // the name of a place; empty: none
};

/// Text broken into lines of a given width.
class TextBlock {
public:
    /// What must be known of a line to place it.
    struct Line {
        double height = 0;
    };
    TextBlock(TextBlock&&) noexcept;
    TextBlock& operator=(TextBlock&&) noexcept;
    ~TextBlock();
    const std::vector<Line>& lines() const;

private:
    friend class Canvas;
    struct State;
    explicit TextBlock(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

enum class TextAlign { left, right, centre };

class Canvas {
public:
    struct About {
        base::Language language = base::Language::en;
        std::string title, subject;
        Size page;
    };
    explicit Canvas(const About& about);
    ~Canvas();
    Canvas(const Canvas&) = delete;
    Canvas& operator=(const Canvas&) = delete;

    TextBlock break_text(const std::vector<Span>& spans, double width,
                         TextAlign align = TextAlign::left) const;
    /// @param role  what the line is to a reader of tags: "P", "H1", "TD" …; null: nothing, it
    /// belongs to the page.
    void draw_line(const TextBlock& text, std::size_t line, double x, double y, const char* role);
    void fill(double x, double y, Size size, const char* colour);
    /// @return invalid_input if it is no SVG. Drawn as vectors.
    base::Result<base::Done> draw_svg(std::string_view svg, double x, double y, double width);

    /// Makes the place `name` of this page known to links; each name once.
    void place(const std::string& name, double y);
    /// An entry of the outline that leads to a place. @param level  0: outermost; deeper by one at a
    /// time.
    void outline(const std::string& words, const std::string& name, std::size_t level);
    void next_page();
    /// @return the bytes of the file; or unavailable.
    base::Result<std::string> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Width and height that an SVG says of itself. @return invalid_input if it is none.
base::Result<Size> svg_size(std::string_view svg);

/// On white. @param width  in pixels. @return the bytes of a PNG; invalid_input if it is no SVG.
base::Result<std::string> svg_to_png(std::string_view svg, int width);

}  // namespace hanse::report
