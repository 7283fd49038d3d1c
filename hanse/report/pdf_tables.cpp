// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf_tables.hpp"

#include <algorithm>
#include <span>

#include "hanse/report/text_table.hpp"

namespace hanse::report {

namespace {

constexpr double kBetween = 9;  // columns

TextAlign alignment(Align align) {
    if (align == Align::right) return TextAlign::right;
    return align == Align::centre ? TextAlign::centre : TextAlign::left;
}

/// Left edges of the columns, and the right edge of the last.
std::vector<double> edges(const PdfFlow& flow, const Table& table) {
    std::vector<double> out{flow.x()};
    for (const double part : column_parts(table)) out.push_back(out.back() + flow.width() * part);
    return out;
}

PdfBox cell(const PdfFlow& flow, const Table::Cell& one, Align align, double from, double to) {
    const bool toned = one.tone != Tone::plain && one.tone != Tone::muted;
    const PdfManner manner{.points = kPdfSmall, .ink = colours(one.tone).ink};
    return {.text = flow.broken(one.words, to - from - kBetween, manner, alignment(align)),
            .x = from,
            .width = to - from - kBetween / 3,
            .fill = toned ? colours(one.tone).fill : nullptr};
}

/// Adds the header, and keeps it for the pages to come.
std::size_t header(PdfFlow& flow, const Table& table, const std::vector<double>& edge) {
    const PdfManner manner{.points = kPdfSmall, .ink = kSoftColour, .bold = true};
    std::vector<PdfText> titles;
    double height = 0;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const Table::Column& column = table.columns[i];
        titles.push_back(flow.broken({text(column.title)}, edge[i + 1] - edge[i] - kBetween, manner,
                                     alignment(column.align)));
        height = std::max(height, height_of(*titles.back()));
    }
    return flow.keep_header(
        flow.add({.gap = 3,
                  .height = height + 5,
                  .keep_next = true,
                  .draw = [=, width = flow.width()](Canvas& canvas, double y) {
                      for (std::size_t i = 0; i < titles.size(); ++i)
                          draw_lines(canvas, *titles[i], edge[i], y, "TH");
                      canvas.fill(edge.front(), y + height + 3, {width, 0.9}, kSoftColour);
                  }}));
}

struct Tile {
    PdfText figure, label;
    Tone tone = Tone::plain;
};

void draw(Canvas& canvas, const Tile& tile, double x, double y, Size size) {
    const char* top = tile.tone == Tone::plain ? kLineColour : colours(tile.tone).ink;
    canvas.fill(x, y, size, colours(Tone::plain).fill);
    canvas.fill(x, y, {size.width, 2.2}, top);
    draw_lines(canvas, *tile.figure, x + 7, y + 4, "P");
    draw_lines(canvas, *tile.label, x + 7, y + 4 + height_of(*tile.figure), "P");
}

void tile_row(PdfFlow& flow, std::span<const Tiles::Tile> tiles, double width) {
    std::vector<Tile> pieces;
    double height = 0;
    for (const Tiles::Tile& one : tiles) {
        const PdfManner large{.points = 16, .ink = colours(one.tone).ink, .bold = true};
        const Run label = one.anchor.empty() ? text(one.label) : link(one.label, one.anchor);
        pieces.push_back({flow.broken({text(one.figure)}, width - 14, large),
                          flow.broken({label}, width - 14, {.points = 8}), one.tone});
        height =
            std::max(height, height_of(*pieces.back().figure) + height_of(*pieces.back().label));
    }
    const Size size{width, height + 12};
    flow.add({.gap = kPdfGap,
              .height = size.height,
              .draw = [=, x = flow.x()](Canvas& canvas, double y) {
                  double left = x;
                  for (const Tile& piece : pieces) {
                      draw(canvas, piece, left, y, size);
                      left += size.width + kPdfGap;
                  }
              }});
}

}  // namespace

void cut(PdfFlow& flow, const Table& table) {
    if (table.columns.empty()) return;
    if (!table.caption.empty())
        flow.paragraph({text(table.caption)},
                       {.points = kPdfSmall, .ink = kSoftColour, .gap = 9, .keep_next = true});
    const std::vector<double> edge = edges(flow, table);
    const std::size_t head = header(flow, table, edge);
    for (const auto& cells : table.rows) {
        std::vector<PdfBox> boxes;
        for (std::size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i)
            boxes.push_back(cell(flow, cells[i], table.columns[i].align, edge[i], edge[i + 1]));
        flow.row(boxes, {.padding = 2.5, .ruled = true, .header = head});
    }
    flow.add({.height = 4});
}

void cut(PdfFlow& flow, const Definitions& definitions) {
    if (definitions.entries.empty()) return;
    flow.add({.height = 3, .keep_next = true});
    const double names = flow.width() * 0.26;
    for (const auto& entry : definitions.entries) {
        Inline meaning = entry.meaning;
        for (const Inline& more : entry.more) {
            if (!meaning.empty()) meaning.push_back(line_break());
            meaning.insert(meaning.end(), more.begin(), more.end());
        }
        flow.row({{.text = flow.broken(entry.name, names - kBetween, {.ink = kSoftColour}),
                   .x = flow.x(),
                   .width = names},
                  {.text = flow.broken(meaning, flow.width() - names, {}),
                   .x = flow.x() + names,
                   .width = flow.width() - names}},
                 {.padding = 1.2});
    }
    flow.add({.height = 3});
}

void cut(PdfFlow& flow, const Tiles& tiles) {
    if (tiles.tiles.empty()) return;
    const std::size_t across = tiles_in_row(tiles);
    const auto columns = static_cast<double>(across);
    const std::span<const Tiles::Tile> all(tiles.tiles);
    for (std::size_t first = 0; first < all.size(); first += across)
        tile_row(flow, all.subspan(first, std::min(across, all.size() - first)),
                 (flow.width() - kPdfGap * (columns - 1)) / columns);
}

}  // namespace hanse::report
