// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf.hpp"

#include <fmt/format.h>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/pdf_pages.hpp"

namespace hanse::report {

namespace {

constexpr double kFooterPoints = 8;

void draw_footer(Canvas& canvas, const std::string& title, std::size_t page, std::size_t pages) {
    const double y = kPaper.height - kPaperBottom + 22;
    const auto line = [&](const std::string& words, double width, TextAlign align, double x) {
        const TextBlock text = canvas.break_text(
            {{.words = words, .points = kFooterPoints, .ink = kSoftColour}}, width, align);
        canvas.draw_line(text, 0, x, y, nullptr);
    };
    constexpr double number_width = 60;
    line(title, kPaperWidth - number_width, TextAlign::left, kPaperMargin);
    line(fmt::format("{} / {}", page, pages), number_width, TextAlign::right,
         kPaperMargin + kPaperWidth - number_width);
}

PageNumbers page_numbers(const std::vector<PdfPage>& pages) {
    PageNumbers out;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const PlacedStrip& placed : pages[i])
            if (!placed.strip->place.empty()) out.emplace(placed.strip->place, i + 1);
    return out;
}

}  // namespace

base::Result<std::string> to_pdf(const Document& document) {
    Canvas canvas({.language = document.language,
                   .title = document.head.title,
                   .subject = document.head.kind,
                   .page = kPaper});
    const Places places(document);
    PageNumbers numbers;
    HANSE_TRY(strips, cut(document, places, canvas, numbers));
    const std::vector<PdfPage> pages = stack(strips);
    numbers = page_numbers(pages);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        draw(pages[i], strips, canvas);
        draw_footer(canvas, document.head.title, i + 1, pages.size());
        canvas.next_page();
    }
    return canvas.finish();
}

}  // namespace hanse::report
