// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_tables.hpp"

#include <algorithm>
#include <numeric>
#include <vector>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/text_table.hpp"

namespace hanse::report {

namespace {

constexpr int kCellLeft = 40, kCellRight = 100;
constexpr int kBarSpace = 180;  // from the bar of a card to the words behind it

std::string number(int value) { return std::to_string(value); }

/// A table being written: rows of cells of given widths. Behind a bar it draws its part of the bar.
class Grid {
public:
    Grid(DocxText& text, std::vector<int> widths) : text_(text), widths_(std::move(widths)) {
        if (text_.bar_colour() == nullptr) return;
        to_bar_ = kBarSpace + text_.left() - text_.bar_left();
        widths_.front() += to_bar_;
    }

    template <class Rows>
    void write(const std::string& caption, bool ruled, Rows rows) {
        out().element("w:tbl", [&] {
            properties(caption, ruled);
            out().element("w:tblGrid", [&] {
                for (const int width : widths_) out().leaf("w:gridCol", {{"w:w", number(width)}});
            });
            rows();
        });
        text_.gap();
    }
    enum class Kind { header, plain };
    template <class Cells>
    void row(Kind kind, Cells cells) {
        out().element("w:tr", [&] {
            out().element("w:trPr", [&] {
                out().leaf("w:cantSplit");
                if (kind == Kind::header) out().leaf("w:tblHeader");
            });
            next_ = 0;
            cells();
        });
    }
    /// @param fill  behind it; null: nothing.
    template <class Inside>
    void cell(Tone tone, const char* fill, Inside inside) {
        out().element("w:tc", [&] {
            out().element("w:tcPr", [&] {
                out().leaf("w:tcW", {{"w:w", number(widths_[next_])}, {"w:type", "dxa"}});
                if (next_ == 0) bar();
                if (fill != nullptr)
                    out().leaf("w:shd",
                               {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", fill}});
                if (next_ == 0) bar_space();
            });
            text_.in_cell(tone, inside);
        });
        ++next_;
    }

private:
    XmlWriter& out() { return text_.out(); }
    bool behind_bar() const { return to_bar_ > 0; }

    void rule(const char* side, const char* size, const char* colour) {
        out().leaf(side,
                   {{"w:val", "single"}, {"w:sz", size}, {"w:space", "0"}, {"w:color", colour}});
    }
    void bar() {
        if (behind_bar())
            out().element("w:tcBorders", [&] { rule("w:left", "24", text_.bar_colour()); });
    }
    void bar_space() {
        if (behind_bar())
            out().element("w:tcMar", [&] {
                out().leaf("w:left", {{"w:w", number(kCellLeft + to_bar_)}, {"w:type", "dxa"}});
            });
    }
    void properties(const std::string& caption, bool ruled) {
        out().element("w:tblPr", [&] {
            const int width = std::accumulate(widths_.begin(), widths_.end(), 0);
            const int left = text_.left() - to_bar_;
            out().leaf("w:tblW", {{"w:w", number(width)}, {"w:type", "dxa"}});
            out().leaf("w:tblInd", {{"w:w", number(left)}, {"w:type", "dxa"}});
            if (ruled)
                out().element("w:tblBorders", [&] {
                    rule("w:bottom", "4", kLineColour);
                    rule("w:insideH", "4", kLineColour);
                });
            out().leaf("w:tblLayout", {{"w:type", "fixed"}});
            out().element("w:tblCellMar", [&] {
                out().leaf("w:left", {{"w:w", number(kCellLeft)}, {"w:type", "dxa"}});
                out().leaf("w:right", {{"w:w", number(kCellRight)}, {"w:type", "dxa"}});
            });
            out().leaf("w:tblLook", {{"w:val", "0020"}});
            if (!caption.empty()) out().leaf("w:tblCaption", {{"w:val", caption}});
        });
    }

    DocxText& text_;
    std::vector<int> widths_;
    int to_bar_ = 0;        // from the words of the first column to the bar
    std::size_t next_ = 0;  // cell of the row
};

/// As wide as the room, columns in proportion to their words.
std::vector<int> widths(const Table& table, int room) {
    std::vector<int> out;
    for (const double part : column_parts(table)) out.push_back(static_cast<int>(room * part));
    return out;
}

}  // namespace

void write_docx(DocxText& text, const Table& table) {
    if (table.columns.empty()) return;
    if (!table.caption.empty()) text.paragraph({.style = "Caption"}, {{.text = table.caption}});
    Grid grid(text, widths(table, text.room()));
    grid.write(table.caption, true, [&] {
        grid.row(Grid::Kind::header, [&] {
            for (const Table::Column& column : table.columns)
                grid.cell(Tone::plain, nullptr, [&] {
                    text.paragraph({.style = "HeadCell", .keep_next = true, .align = column.align},
                                   {{.text = column.title}});
                });
        });
        for (const auto& cells : table.rows)
            grid.row(Grid::Kind::plain, [&] {
                for (std::size_t i = 0; i < table.columns.size(); ++i) {
                    const Table::Cell one = i < cells.size() ? cells[i] : Table::Cell();
                    const bool toned = one.tone != Tone::plain && one.tone != Tone::muted;
                    grid.cell(one.tone, toned ? colours(one.tone).fill : nullptr, [&] {
                        text.paragraph({.style = "Cell", .align = table.columns[i].align},
                                       one.words);
                    });
                }
            });
    });
}

void write_docx(DocxText& text, const Definitions& definitions) {
    if (definitions.entries.empty()) return;
    const int names = text.room() * 27 / 100;
    Grid grid(text, {names, text.room() - names});
    grid.write("", false, [&] {
        for (const auto& entry : definitions.entries)
            grid.row(Grid::Kind::plain, [&] {
                grid.cell(Tone::muted, nullptr,
                          [&] { text.paragraph({.style = "Cell"}, entry.name); });
                grid.cell(Tone::plain, nullptr, [&] {
                    if (!entry.meaning.empty() || entry.more.empty())
                        text.paragraph({.style = "Cell"}, entry.meaning);
                    for (const Inline& more : entry.more) text.paragraph({.style = "Cell"}, more);
                });
            });
    });
}

void write_docx(DocxText& text, const Tiles& tiles) {
    if (tiles.tiles.empty()) return;
    const std::size_t across = tiles_in_row(tiles);
    const auto tile = [&](const Tiles::Tile& one) {
        text.paragraph({.style = "TileFigure", .keep_next = true},
                       {{.text = one.figure, .tone = one.tone}});
        text.paragraph({.style = "TileLabel"},
                       {one.anchor.empty() ? Run{.text = one.label} : link(one.label, one.anchor)});
    };
    Grid grid(text, std::vector<int>(across, text.room() / static_cast<int>(across)));
    grid.write("", false, [&] {
        for (std::size_t first = 0; first < tiles.tiles.size(); first += across)
            grid.row(Grid::Kind::plain, [&] {
                for (std::size_t i = first; i < first + across; ++i)
                    grid.cell(Tone::plain, nullptr, [&] {
                        if (i < tiles.tiles.size())
                            tile(tiles.tiles[i]);
                        else
                            text.paragraph({}, {});
                    });
            });
    });
}

}  // namespace hanse::report
