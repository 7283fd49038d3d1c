// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf_pages.hpp"

#include <algorithm>

namespace hanse::report {

namespace {

constexpr double kBar = 2.5;

class Stack {
public:
    explicit Stack(const Strips& strips) : strips_(strips) {}

    std::vector<PdfPage> make() {
        const std::vector<Strip>& all = strips_.all;
        for (std::size_t first = 0; first < all.size();) {
            std::size_t end = first + 1;
            while (end < all.size() && all[end - 1].keep_next) ++end;
            if (!fits(height(first, end))) next_page();
            for (; first < end; ++first) add(all[first]);
        }
        return std::move(pages_);
    }

private:
    bool fits(double height) const {
        return pages_.back().empty() || y_ + height <= kPaperTop + kPaperHeight;
    }
    double height(std::size_t first, std::size_t end) const {
        double out = 0;
        for (std::size_t i = first; i < end; ++i) out += strips_.all[i].gap + strips_.all[i].height;
        return out;
    }
    void next_page() {
        pages_.emplace_back();
        y_ = kPaperTop;
    }
    /// What is kept together but higher than a page is broken after all.
    void add(const Strip& strip) {
        if (!fits(strip.gap + strip.height)) next_page();
        if (pages_.back().empty() && strip.header) put(strips_.headers[*strip.header]);
        put(strip);
    }
    void put(const Strip& strip) {
        const double gap = pages_.back().empty() ? 0 : strip.gap;
        y_ += gap;
        pages_.back().push_back({&strip, y_, gap});
        y_ += strip.height;
    }

    const Strips& strips_;
    std::vector<PdfPage> pages_{1};
    double y_ = kPaperTop;
};

bool stands_in(const Strip& strip, std::size_t frame) {
    return std::ranges::find(strip.frames, frame) != strip.frames.end();
}

void draw_frames(const PdfPage& page, const Strips& strips, Canvas& canvas) {
    for (std::size_t i = 0; i < page.size(); ++i) {
        const PlacedStrip& placed = page[i];
        for (const std::size_t index : placed.strip->frames) {
            const Frame& frame = strips.frames[index];
            const bool goes_on = i > 0 && stands_in(*page[i - 1].strip, index);
            const double top = placed.y - (goes_on ? placed.gap : 0);
            const double height = placed.y + placed.strip->height - top;
            if (frame.fill != nullptr) canvas.fill(frame.x, top, {frame.width, height}, frame.fill);
            canvas.fill(frame.x, top, {kBar, height}, frame.bar);
        }
    }
}

}  // namespace

std::vector<PdfPage> stack(const Strips& strips) { return Stack(strips).make(); }

void draw(const PdfPage& page, const Strips& strips, Canvas& canvas) {
    draw_frames(page, strips, canvas);
    for (const PlacedStrip& placed : page) {
        const Strip& strip = *placed.strip;
        if (!strip.place.empty()) canvas.place(strip.place, placed.y);
        if (!strip.outline.empty()) canvas.outline(strip.outline, strip.place, strip.outline_level);
        if (strip.draw) strip.draw(canvas, placed.y);
    }
}

}  // namespace hanse::report
