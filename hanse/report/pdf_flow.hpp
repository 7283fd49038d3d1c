// SPDX-License-Identifier: GPL-3.0-or-later
// Strips as they come: text broken to the room there is, inside frames, with places for links.
// Inside the report floor only.
#pragma once

#include <memory>
#include <set>
#include <string>
#include <vector>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/pdf_strips.hpp"

namespace hanse::report {

inline constexpr double kPdfBody = 9.5, kPdfSmall = 8.5, kPdfGap = 6;  // points

/// How a piece of text stands.
struct PdfManner {
    double points = kPdfBody;
    const char* ink = colours(Tone::plain).ink;
    bool bold = false;
    double gap = kPdfGap;
    bool keep_next = false;
    const char* role = "P";
};

/// Shared by the strips that draw its lines.
using PdfText = std::shared_ptr<const TextBlock>;

/// Height of all its lines.
double height_of(const TextBlock& text);
/// All lines, one below the other.
void draw_lines(Canvas& canvas, const TextBlock& text, double x, double y, const char* role);

/// Text that stands beside other text.
struct PdfBox {
    PdfText text;
    double x = 0, width = 0;  // of the whole cell
    const char* fill = nullptr;
};

class PdfFlow {
public:
    /// Both outlive it. @param canvas  only its fonts are used.
    PdfFlow(const Places& places, const Canvas& canvas) : places_(places), canvas_(canvas) {}

    double x() const { return x_; }
    double width() const { return width_; }
    PdfText broken(const Inline& words, double width, const PdfManner& manner,
                   TextAlign align = TextAlign::left) const;

    Strip& add(Strip strip);
    Strip& strip(std::size_t index) { return out_.all[index]; }
    /// @return the index of the first of its strips.
    std::size_t paragraph(const Inline& words, const PdfManner& manner, double indent = 0);
    /// One strip for each line of the highest box.
    struct RowLooks {
        double padding = 0;  // above and below
        bool ruled = false;  // with a line below
        std::optional<std::size_t> header;
    };
    void row(const std::vector<PdfBox>& boxes, const RowLooks& looks);
    /// Keeps a strip to be repeated where rows go on. @return what rows name it by.
    std::size_t keep_header(Strip strip);

    /// The next strip is where links to `anchor` lead.
    void place(const std::string& anchor);
    /// The strip becomes an entry of the outline, and has a place for it to lead to.
    void enter(std::size_t strip, const Inline& words, std::size_t level);

    template <class Inside>
    void inset(double step, Inside inside) {
        x_ += step;
        width_ -= step;
        inside();
        width_ += step;
        x_ -= step;
    }
    /// Behind a bar in the colour of the tone. @param filled  with that colour behind it, too.
    template <class Inside>
    void framed(Tone tone, bool filled, Inside inside) {
        constexpr double step = 12;
        open_frame(tone, filled);
        inset(step, inside);
        close_frame();
    }
    Strips take() { return std::move(out_); }

private:
    Span span(const Run& run, const PdfManner& manner) const;
    void open_frame(Tone tone, bool filled);
    void close_frame();

    const Places& places_;
    const Canvas& canvas_;
    Strips out_;
    double x_ = kPaperMargin, width_ = kPaperWidth;
    std::vector<std::size_t> frames_;
    std::set<std::string> placed_;  // anchors that have their place
    std::string place_;             // of the strip that comes next
    std::size_t entries_ = 0;
};

}  // namespace hanse::report
