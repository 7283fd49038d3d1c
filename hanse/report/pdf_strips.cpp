// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf_strips.hpp"

#include <algorithm>

#include "hanse/report/pdf_tables.hpp"
#include "hanse/report/picture.hpp"

namespace hanse::report {

namespace {

constexpr double kListStep = 14, kDetailsStep = 12;
constexpr double kFigureHeightMax = kPaperHeight - 40;

/// All behind `words`, with blanks between them.
Inline spaced(Inline words, const Inline& marks) {
    for (const Run& mark : marks) {
        if (!words.empty()) words.push_back(text("  "));
        words.push_back(mark);
    }
    return words;
}

class Cutter {
public:
    Cutter(const Document& document, const Places& places, const Canvas& canvas,
           const PageNumbers& pages)
        : document_(document), places_(places), pages_(pages), flow_(places, canvas) {}

    base::Result<Strips> make() {
        head();
        contents();
        write(document_.blocks);
        if (!document_.footer.empty())
            flow_.paragraph({muted(document_.footer)}, {.points = kPdfSmall, .gap = 24});
        if (failure_) return *failure_;
        return flow_.take();
    }

private:
    void head() {
        const TitleBlock& head = document_.head;
        flow_.add({.height = 10, .draw = [](Canvas& canvas, double y) {
                       canvas.fill(kPaperMargin, y, {kPaperWidth, 3}, kAccentColour);
                   }});
        flow_.paragraph({text(head.kind)}, {.ink = kSoftColour});
        flow_.paragraph({text(head.title)}, {.points = 21, .bold = true, .gap = 2, .role = "H1"});
        if (!head.subtitle.empty())
            flow_.paragraph({text(head.subtitle)}, {.points = 12, .ink = kSoftColour, .gap = 0});
        if (!head.marks.empty()) flow_.paragraph(spaced({}, head.marks), {});
        write(head.facts);
        if (!head.notice.empty())
            flow_.paragraph({text(head.notice)},
                            {.points = kPdfSmall, .ink = kSoftColour, .gap = 10});
    }

    void contents() {
        std::vector<const Heading*> sections;
        for (const Block& block : document_.blocks)
            if (const auto* heading = std::get_if<Heading>(&block.content))
                if (heading->level <= 2 && !heading->anchor.empty()) sections.push_back(heading);
        if (sections.size() < 2) return;
        flow_.paragraph({text(document_.contents_title)},
                        {.bold = true, .gap = 16, .keep_next = true});
        for (const Heading* section : sections) {
            Inline words;
            for (const Run& run : section->words)
                if (run.kind != Run::Kind::badge) words.push_back(link(run.text, section->anchor));
            const std::size_t line = flow_.paragraph(words, {.gap = 1});
            with_page_number(flow_.strip(line), places_.name(section->anchor));
        }
    }
    void with_page_number(Strip& strip, const std::string& name) const {
        strip.draw = [this_draw = strip.draw, &pages = pages_, name](Canvas& canvas, double y) {
            this_draw(canvas, y);
            const auto page = pages.find(name);
            if (page == pages.end()) return;
            const TextBlock number = canvas.break_text({{.words = std::to_string(page->second)}},
                                                       kPaperWidth, TextAlign::right);
            canvas.draw_line(number, 0, kPaperMargin, y, "P");
        };
    }

    // Blocks.

    void write(const Blocks& blocks) {
        for (const Block& block : blocks)
            std::visit([this](const auto& one) { write(one); }, block.content);
    }
    void write(const Heading& heading) {
        static constexpr PdfManner manners[] = {
            {15, kAccentColour, true, 26, true, "H2"},
            {11.5, colours(Tone::plain).ink, true, 16, true, "H3"},
            {10, colours(Tone::plain).ink, true, 11, true, "H4"}};
        const auto depth = static_cast<std::size_t>(std::clamp(heading.level, 2, 4) - 2);
        flow_.place(heading.anchor);
        const std::size_t strip = flow_.paragraph(heading.words, manners[depth]);
        flow_.enter(strip, heading.words, depth);
        if (depth == 0) rule();
    }
    void rule() {
        flow_.add({.height = 5,
                   .keep_next = true,
                   .draw = [x = flow_.x(), width = flow_.width()](Canvas& canvas, double y) {
                       canvas.fill(x, y + 3, {width, 0.6}, colours(Tone::plain).ink);
                   }});
    }
    void write(const Paragraph& one) { flow_.paragraph(one.words, {}); }

    void write(const List& list) {
        std::size_t number = 0;
        for (const List::Item& item : list.items) {
            const std::string mark = list.ordered ? std::to_string(++number) + "." : "•";
            const PdfText sign = flow_.broken({text(mark)}, kListStep + 8, {});
            flow_.place(item.anchor);
            const std::size_t first = flow_.paragraph(item.words, {.gap = 2.5}, kListStep);
            Strip& strip = flow_.strip(first);
            strip.draw = [words = strip.draw, sign, x = flow_.x()](Canvas& canvas, double y) {
                canvas.draw_line(*sign, 0, x, y, "Lbl");
                words(canvas, y);
            };
            flow_.inset(kListStep, [&] { write(item.more); });
        }
    }

    void write(const Callout& callout) {
        flow_.framed(callout.tone, true, [&] {
            if (!callout.title.empty())
                flow_.paragraph(callout.title, {.bold = true, .gap = 1, .keep_next = true});
            write(callout.blocks);
        });
    }
    void write(const Card& card) {
        flow_.place(card.anchor);
        flow_.framed(card.tone, false, [&] {
            const std::size_t strip = flow_.paragraph(
                spaced(card.title, card.marks),
                {.points = 11, .bold = true, .gap = 1, .keep_next = true, .role = "H3"});
            flow_.enter(strip, card.title, 1);
            write(card.blocks);
        });
    }
    void write(const Details& details) {
        flow_.place(details.anchor);
        flow_.paragraph(details.summary, {.bold = true, .gap = kPdfGap + 2, .keep_next = true});
        flow_.inset(kDetailsStep, [&] { write(details.blocks); });
    }

    void write(const Table& table) { cut(flow_, table); }
    void write(const Definitions& definitions) { cut(flow_, definitions); }
    void write(const Tiles& tiles) { cut(flow_, tiles); }

    void write(const Figure& figure) {
        const std::string svg = figure_svg(figure);
        const auto size = svg_size(svg);
        if (!size) {
            failure_ = size.error();
            return;
        }
        if (!figure.caption.empty())
            flow_.paragraph(
                {text(figure.caption)},
                {.points = kPdfSmall, .ink = kSoftColour, .gap = 10, .keep_next = true});
        const double width = std::min(flow_.width(), kFigureHeightMax * size->width / size->height);
        flow_.add({.gap = 4,
                   .height = width * size->height / size->width,
                   .draw = [svg, width, x = flow_.x()](Canvas& canvas, double y) {
                       base::expects(canvas.draw_svg(svg, x, y, width).has_value(),
                                     "a drawing that has a size can be drawn");
                   }});
    }

    const Document& document_;
    const Places& places_;
    const PageNumbers& pages_;
    PdfFlow flow_;
    std::optional<base::Error> failure_;
};

}  // namespace

base::Result<Strips> cut(const Document& document, const Places& places, const Canvas& canvas,
                         const PageNumbers& pages) {
    return Cutter(document, places, canvas, pages).make();
}

}  // namespace hanse::report
