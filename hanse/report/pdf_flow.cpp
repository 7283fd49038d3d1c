// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf_flow.hpp"

#include <algorithm>
#include <utility>

namespace hanse::report {

namespace {

constexpr std::size_t kRowLinesMax = 14;  // a higher row of a table may be broken between pages

struct Slice {
    double above = 0, whole = 0;  // padding at the top; height with all padding
};

void draw(Canvas& canvas, const PdfBox& box, std::size_t line, double y, const Slice& slice) {
    if (box.fill != nullptr) canvas.fill(box.x, y, {box.width, slice.whole}, box.fill);
    const double indent = box.fill != nullptr ? 3 : 0;
    if (line < box.text->lines().size())
        canvas.draw_line(*box.text, line, box.x + indent, y + slice.above, "TD");
}

}  // namespace

double height_of(const TextBlock& text) {
    double out = 0;
    for (const TextBlock::Line& line : text.lines()) out += line.height;
    return out;
}

void draw_lines(Canvas& canvas, const TextBlock& text, double x, double y, const char* role) {
    for (std::size_t i = 0; i < text.lines().size(); ++i) {
        canvas.draw_line(text, i, x, y, role);
        y += text.lines()[i].height;
    }
}

Span PdfFlow::span(const Run& run, const PdfManner& manner) const {
    const bool badge = run.kind == Run::Kind::badge, code = run.kind == Run::Kind::code;
    Span out{.words = badge ? "\u00A0" + run.text + "\u00A0" : run.text,
             .points = manner.points * (badge || code ? 0.88 : 1),
             .bold = manner.bold || badge || run.kind == Run::Kind::strong,
             .fixed_width = code,
             .ink = manner.ink};
    if (run.tone != Tone::plain) out.ink = colours(run.tone).ink;
    if (badge) out.fill = colours(run.tone).fill;
    if (run.kind == Run::Kind::link) out.link = places_.name(run.anchor);
    if (!out.link.empty()) out.ink = kAccentColour;
    return out;
}

PdfText PdfFlow::broken(const Inline& words, double width, const PdfManner& manner,
                        TextAlign align) const {
    std::vector<Span> spans;
    for (const Run& run : words) spans.push_back(span(run, manner));
    return std::make_shared<TextBlock>(canvas_.break_text(spans, width, align));
}

Strip& PdfFlow::add(Strip strip) {
    strip.frames = frames_;
    if (!place_.empty()) strip.place = std::exchange(place_, {});
    return out_.all.emplace_back(std::move(strip));
}

std::size_t PdfFlow::paragraph(const Inline& words, const PdfManner& manner, double indent) {
    const PdfText text = broken(words, width_ - indent, manner);
    const std::size_t first = out_.all.size(), count = text->lines().size();
    for (std::size_t i = 0; i < count; ++i) {
        // Neither the first line of a paragraph stands alone below a page, nor the last above.
        const bool together = i + 1 < count && (i == 0 || i + 2 == count);
        add({.gap = i == 0 ? manner.gap : 0,
             .height = text->lines()[i].height,
             .keep_next = together || manner.keep_next,
             .draw = [text, i, x = x_ + indent, role = manner.role](Canvas& canvas, double y) {
                 canvas.draw_line(*text, i, x, y, role);
             }});
    }
    return first;
}

void PdfFlow::row(const std::vector<PdfBox>& boxes, const RowLooks& looks) {
    std::size_t count = 1;
    for (const PdfBox& box : boxes) count = std::max(count, box.text->lines().size());
    for (std::size_t i = 0; i < count; ++i) {
        double height = 0;
        for (const PdfBox& box : boxes)
            if (i < box.text->lines().size())
                height = std::max(height, box.text->lines()[i].height);
        const bool first = i == 0, last = i + 1 == count;
        const double above = first ? looks.padding : 0;
        const Slice slice{above, above + height + (last ? looks.padding : 0)};
        const bool ruled = looks.ruled && last;
        add({.height = slice.whole,
             .keep_next = !last && (count <= kRowLinesMax || first || i + 2 == count),
             .draw =
                 [=, x = x_, width = width_](Canvas& canvas, double y) {
                     for (const PdfBox& box : boxes) draw(canvas, box, i, y, slice);
                     if (ruled) canvas.fill(x, y + slice.whole, {width, 0.4}, kLineColour);
                 },
             .header = looks.header});
    }
}

std::size_t PdfFlow::keep_header(Strip strip) {
    strip.place.clear();
    out_.headers.push_back(std::move(strip));
    return out_.headers.size() - 1;
}

void PdfFlow::place(const std::string& anchor) {
    if (!anchor.empty() && placed_.insert(anchor).second) place_ = places_.name(anchor);
}

void PdfFlow::enter(std::size_t strip, const Inline& words, std::size_t level) {
    Strip& entry = out_.all[strip];
    if (entry.place.empty()) entry.place = "entry" + std::to_string(++entries_);
    for (const Run& run : words)
        if (run.kind != Run::Kind::badge) entry.outline += run.text;
    entry.outline_level = level;
}

void PdfFlow::open_frame(Tone tone, bool filled) {
    out_.frames.push_back({.x = x_,
                           .width = width_,
                           .bar = tone == Tone::plain ? kLineColour : colours(tone).ink,
                           .fill = filled ? colours(tone).fill : nullptr});
    add({.gap = kPdfGap});  // before the frame begins, so that frames never touch
    frames_.push_back(out_.frames.size() - 1);
    add({.height = 2, .keep_next = true});
}

void PdfFlow::close_frame() {
    add({.height = 4});
    frames_.pop_back();
}

}  // namespace hanse::report
