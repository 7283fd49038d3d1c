// SPDX-License-Identifier: GPL-3.0-or-later
//
// Cards, callouts and what was folded away are not boxes here but paragraphs with a bar in the
// colour of the tone at their left: Word breaks those over pages without trouble, nested tables
// not.
#include "hanse/report/docx_body.hpp"

#include <algorithm>
#include <numeric>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "hanse/report/canvas.hpp"
#include "hanse/report/paper_looks.hpp"
#include "hanse/report/picture.hpp"
#include "hanse/report/places.hpp"
#include "hanse/report/text_table.hpp"
#include "hanse/report/xml_writer.hpp"

namespace hanse::report {

namespace {

// Lengths are twentieths of a point: A4 with 2 cm around.
constexpr int kPageWidth = 11906, kPageHeight = 16838, kMargin = 1134;
constexpr int kTextWidth = kPageWidth - 2 * kMargin;
constexpr int kStep = 227, kListStep = 340;
constexpr std::size_t kColumnsOfText = 96;  // narrow characters beside each other in a table
constexpr int kPictureWidth = 1800;         // pixels
constexpr int kEmuPerTwip = 635;            // what drawings are measured in
constexpr int kListLevels = 5;

std::string number(int value) { return std::to_string(value); }

/// How one paragraph stands.
struct Manner {
    const char* style = nullptr;
    bool keep_next = false;
    int numbering = 0;  // 0: no list
    int level = 0;
    Align align = Align::left;
    bool bare = false;  // without the bar of what it stands in
};

class Body {
public:
    explicit Body(const Document& document) : document_(document), places_(document) {}

    base::Result<DocxBody> write() {
        out_.declaration();
        out_.element(
            "w:document",
            {{"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"},
             {"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
             {"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"},
             {"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"},
             {"xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"}},
            [&] {
                out_.element("w:body", [&] {
                    head();
                    contents();
                    blocks(document_.blocks);
                    if (!document_.footer.empty())
                        paragraph({.style = "Small"}, {muted(document_.footer)});
                    page();
                });
            });
        if (failure_) return *failure_;
        return DocxBody{out_.take(), std::move(pictures_), ordered_lists_};
    }

private:
    void page() {
        out_.element("w:sectPr", [&] {
            out_.leaf("w:footerReference", {{"w:type", "default"}, {"r:id", "footer"}});
            out_.leaf("w:pgSz", {{"w:w", number(kPageWidth)}, {"w:h", number(kPageHeight)}});
            const std::string margin = number(kMargin);
            out_.leaf("w:pgMar", {{"w:top", margin},
                                  {"w:right", margin},
                                  {"w:bottom", margin},
                                  {"w:left", margin},
                                  {"w:header", "600"},
                                  {"w:footer", "600"},
                                  {"w:gutter", "0"}});
        });
    }

    void head() {
        const TitleBlock& head = document_.head;
        paragraph({.style = "Kicker"}, {text(head.kind)});
        paragraph({.style = "Title"}, {text(head.title)});
        if (!head.subtitle.empty()) paragraph({.style = "Subtitle"}, {text(head.subtitle)});
        if (!head.marks.empty()) paragraph({}, spaced(head.marks));
        write(head.facts);
        if (!head.notice.empty()) paragraph({.style = "Small"}, {text(head.notice)});
    }

    /// A field that Word can renew, filled with what it would say.
    void contents() {
        std::vector<const Heading*> sections;
        for (const Block& block : document_.blocks)
            if (const auto* heading = std::get_if<Heading>(&block.content))
                if (heading->level <= 2) sections.push_back(heading);
        if (sections.size() < 2) return;
        paragraph({.style = "ContentsTitle"}, {text(document_.contents_title)});
        for (const Heading* section : sections) {
            out_.element("w:p", [&] {
                out_.element("w:pPr", [&] { out_.leaf("w:pStyle", {{"w:val", "TOC1"}}); });
                if (section == sections.front()) {
                    field("begin");
                    out_.element(
                        "w:r", [&] { out_.words("w:instrText", R"( TOC \o "1-1" \n \h \z \u )"); });
                    field("separate");
                }
                for (Run run : section->words) {
                    if (run.kind == Run::Kind::badge) continue;
                    write(link(run.text, section->anchor));
                }
                if (section == sections.back()) field("end");
            });
        }
    }
    void field(const char* which) {
        out_.element("w:r", [&] { out_.leaf("w:fldChar", {{"w:fldCharType", which}}); });
    }

    void blocks(const Blocks& all) {
        for (const Block& block : all)
            std::visit([this](const auto& one) { write(one); }, block.content);
    }

    // Paragraphs.

    void paragraph(const Manner& manner, const Inline& words, const std::string& anchor = {}) {
        out_.element("w:p", [&] {
            properties(manner);
            opened(anchor);
            for (const Run& run : words) write(run);
        });
    }
    void properties(const Manner& manner) {
        out_.element("w:pPr", [&] {
            if (manner.style != nullptr) out_.leaf("w:pStyle", {{"w:val", manner.style}});
            if (manner.keep_next) out_.leaf("w:keepNext");
            if (manner.numbering > 0)
                out_.element("w:numPr", [&] {
                    out_.leaf("w:ilvl",
                              {{"w:val", number(std::min(manner.level, kListLevels - 1))}});
                    out_.leaf("w:numId", {{"w:val", number(manner.numbering)}});
                });
            if (bar_ && !in_cell_ && !manner.bare) bar();
            indent(manner);
            if (manner.align != Align::left)
                out_.leaf("w:jc", {{"w:val", manner.align == Align::right ? "right" : "center"}});
        });
    }
    /// Word allows 31 points between a border and its text; deeper lists have it a little nearer.
    void bar() {
        out_.element("w:pBdr", [&] {
            out_.leaf("w:left",
                      {{"w:val", "single"},
                       {"w:sz", "24"},
                       {"w:space", number(std::min(31, 8 + (left_ - bar_left_) / 20))},
                       {"w:color", *bar_ == Tone::plain ? kLineColour : colours(*bar_).ink}});
        });
        if (filled_)
            out_.leaf("w:shd",
                      {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colours(*bar_).fill}});
    }
    void indent(const Manner& manner) {
        if (in_cell_) return;
        if (manner.numbering > 0)
            out_.leaf("w:ind",
                      {{"w:left", number(left_ + kListStep)}, {"w:hanging", number(kListStep)}});
        else if (left_ > 0)
            out_.leaf("w:ind", {{"w:left", number(left_)}});
    }
    void opened(const std::string& anchor) {
        const auto id = places_.number(anchor);
        if (!id || !opened_.insert(anchor).second) return;
        out_.leaf("w:bookmarkStart",
                  {{"w:id", std::to_string(*id)}, {"w:name", places_.name(anchor)}});
        out_.leaf("w:bookmarkEnd", {{"w:id", std::to_string(*id)}});
    }

    static Inline spaced(const Inline& marks) {
        Inline out;
        for (const Run& mark : marks) {
            if (!out.empty()) out.push_back(text("  "));
            out.push_back(mark);
        }
        return out;
    }

    void write(const Run& run) {
        if (run.text == "\n") {
            out_.element("w:r", [&] { out_.leaf("w:br"); });
            return;
        }
        // A link to nowhere is plain text.
        const std::string target = run.kind == Run::Kind::link ? places_.name(run.anchor) : "";
        if (target.empty()) return stretch(run);
        out_.element("w:hyperlink", {{"w:anchor", target}, {"w:history", "1"}},
                     [&] { stretch(run); });
    }
    void stretch(const Run& run) {
        const bool is_badge = run.kind == Run::Kind::badge;
        out_.element("w:r", [&] {
            out_.element("w:rPr", [&] {
                if (run.kind == Run::Kind::link) out_.leaf("w:rStyle", {{"w:val", "Hyperlink"}});
                if (run.kind == Run::Kind::code) out_.leaf("w:rStyle", {{"w:val", "Code"}});
                // Quotes and dashes of Chinese text are those of the Chinese font.
                if (document_.language == base::Language::zh)
                    out_.leaf("w:rFonts", {{"w:hint", "eastAsia"}});
                if (run.kind == Run::Kind::strong || is_badge) out_.leaf("w:b");
                const Tone tone = run.tone == Tone::plain ? cell_tone_ : run.tone;
                if (tone != Tone::plain || is_badge)
                    out_.leaf("w:color",
                              {{"w:val", is_badge && tone == Tone::plain ? kSoftColour
                                                                         : colours(tone).ink}});
                if (is_badge)
                    out_.leaf("w:shd", {{"w:val", "clear"},
                                        {"w:color", "auto"},
                                        {"w:fill", colours(run.tone).fill}});
            });
            out_.words("w:t", is_badge ? "\u00A0" + run.text + "\u00A0" : run.text);
        });
    }

    void write(const Heading& heading) {
        constexpr std::array styles{"Heading1", "Heading2", "Heading3"};
        const auto depth = static_cast<std::size_t>(std::clamp(heading.level, 2, 4) - 2);
        paragraph({.style = styles[depth]}, heading.words, heading.anchor);
    }
    void write(const Paragraph& one) { paragraph({}, one.words); }

    void write(const List& list) {
        const int numbering = list.ordered ? static_cast<int>(++ordered_lists_) + 1 : 1;
        for (const List::Item& item : list.items) {
            paragraph({.numbering = numbering, .level = list_level_}, item.words, item.anchor);
            left_ += kListStep;
            ++list_level_;
            blocks(item.more);
            --list_level_;
            left_ -= kListStep;
        }
    }

    /// Blocks behind a bar.
    template <class Inside>
    void behind(Tone tone, bool filled, Inside inside) {
        const auto bar = std::exchange(bar_, tone);
        const bool was_filled = std::exchange(filled_, filled);
        left_ += kStep;
        const int bar_left = std::exchange(bar_left_, left_);
        inside();
        bar_left_ = bar_left;
        left_ -= kStep;
        filled_ = was_filled;
        bar_ = bar;
    }
    void write(const Callout& callout) {
        behind(callout.tone, true, [&] {
            Inline title = callout.title;
            for (Run& run : title)
                if (run.kind == Run::Kind::text) run.kind = Run::Kind::strong;
            if (!title.empty()) paragraph({.keep_next = true}, title);
            blocks(callout.blocks);
        });
        gap();
    }
    void write(const Card& card) {
        behind(card.tone, false, [&] {
            Inline title = card.title;
            for (const Run& mark : card.marks) title.insert(title.end(), {text("  "), mark});
            paragraph({.style = "Heading3", .keep_next = true}, title, card.anchor);
            blocks(card.blocks);
        });
        gap();
    }
    void write(const Details& details) {
        Inline summary = details.summary;
        for (Run& run : summary)
            if (run.kind == Run::Kind::text) run.kind = Run::Kind::strong;
        paragraph({.keep_next = true}, summary, details.anchor);
        left_ += kStep;
        blocks(details.blocks);
        left_ -= kStep;
    }
    /// Between a table and what follows, which Word would put close together.
    void gap() { paragraph({.style = "Gap", .bare = true}, {}); }

    // Tables.

    struct Grid {
        std::vector<int> widths;
        const char* caption = "";
        bool ruled = true;
    };
    template <class Rows>
    void grid(const Grid& grid, Rows rows) {
        out_.element("w:tbl", [&] {
            out_.element("w:tblPr", [&] {
                const int width = std::accumulate(grid.widths.begin(), grid.widths.end(), 0);
                out_.leaf("w:tblW", {{"w:w", number(width)}, {"w:type", "dxa"}});
                out_.leaf("w:tblInd", {{"w:w", number(left_)}, {"w:type", "dxa"}});
                borders(grid);
                out_.leaf("w:tblLayout", {{"w:type", "fixed"}});
                out_.element("w:tblCellMar", [&] {
                    out_.leaf("w:left", {{"w:w", "40"}, {"w:type", "dxa"}});
                    out_.leaf("w:right", {{"w:w", "100"}, {"w:type", "dxa"}});
                });
                out_.leaf("w:tblLook", {{"w:val", "0020"}});
                if (*grid.caption != 0) out_.leaf("w:tblCaption", {{"w:val", grid.caption}});
            });
            out_.element("w:tblGrid", [&] {
                for (const int width : grid.widths)
                    out_.leaf("w:gridCol", {{"w:w", number(width)}});
            });
            rows();
        });
        gap();
    }
    void borders(const Grid& grid) {
        out_.element("w:tblBorders", [&] {
            const auto rule = [&](const char* side, const char* size, const char* colour) {
                out_.leaf(
                    side,
                    {{"w:val", "single"}, {"w:sz", size}, {"w:space", "0"}, {"w:color", colour}});
            };
            if (grid.ruled) rule("w:bottom", "4", kLineColour);
            if (grid.ruled) rule("w:insideH", "4", kLineColour);
        });
    }
    template <class Inside>
    void cell(int width, const char* fill, Inside inside) {
        out_.element("w:tc", [&] {
            out_.element("w:tcPr", [&] {
                out_.leaf("w:tcW", {{"w:w", number(width)}, {"w:type", "dxa"}});
                if (fill != nullptr)
                    out_.leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", fill}});
            });
            in_cell_ = true;
            inside();
            in_cell_ = false;
        });
    }
    template <class Cells>
    void row(bool is_header, Cells cells) {
        out_.element("w:tr", [&] {
            out_.element("w:trPr", [&] {
                out_.leaf("w:cantSplit");
                if (is_header) out_.leaf("w:tblHeader");
            });
            cells();
        });
    }
    int room() const { return kTextWidth - left_; }

    void write(const Table& table) {
        if (table.columns.empty()) return;
        if (!table.caption.empty()) paragraph({.style = "Caption"}, {text(table.caption)});
        const Grid shape{.widths = widths(table), .caption = table.caption.c_str()};
        grid(shape, [&] {
            row(true, [&] {
                for (std::size_t i = 0; i < table.columns.size(); ++i)
                    cell(shape.widths[i], nullptr, [&] {
                        paragraph({.style = "HeadCell",
                                   .keep_next = true,
                                   .align = table.columns[i].align},
                                  {text(table.columns[i].title)});
                    });
            });
            for (const auto& cells : table.rows)
                row(false, [&] {
                    for (std::size_t i = 0; i < table.columns.size(); ++i)
                        table_cell(table, i, shape.widths[i],
                                   i < cells.size() ? cells[i] : Table::Cell());
                });
        });
    }
    void table_cell(const Table& table, std::size_t column, int width, const Table::Cell& one) {
        const bool toned = one.tone != Tone::plain && one.tone != Tone::muted;
        cell(width, toned ? colours(one.tone).fill : nullptr, [&] {
            cell_tone_ = one.tone;
            paragraph({.style = "Cell", .align = table.columns[column].align}, one.words);
            cell_tone_ = Tone::plain;
        });
    }
    std::vector<int> widths(const Table& table) const {
        const auto columns = column_widths(table, kColumnsOfText);
        // A little for the margins of each cell, or narrow columns would break their words.
        const auto whole = std::accumulate(columns.begin(), columns.end(), 3 * columns.size());
        std::vector<int> out;
        for (const std::size_t column : columns)
            out.push_back(
                static_cast<int>(static_cast<std::size_t>(room()) * (column + 3) / whole));
        return out;
    }

    void write(const Definitions& definitions) {
        if (definitions.entries.empty()) return;
        const int name_width = room() * 27 / 100;
        const Grid shape{.widths = {name_width, room() - name_width}, .ruled = false};
        grid(shape, [&] {
            for (const auto& entry : definitions.entries)
                row(false, [&] {
                    cell(shape.widths[0], nullptr, [&] {
                        cell_tone_ = Tone::muted;
                        paragraph({.style = "Cell"}, entry.name);
                        cell_tone_ = Tone::plain;
                    });
                    cell(shape.widths[1], nullptr, [&] {
                        if (!entry.meaning.empty() || entry.more.empty())
                            paragraph({.style = "Cell"}, entry.meaning);
                        for (const Inline& more : entry.more) paragraph({.style = "Cell"}, more);
                    });
                });
        });
    }
    void write(const Tiles& tiles) {
        if (tiles.tiles.empty()) return;
        const std::size_t across = tiles_in_row(tiles);
        const Grid shape{.widths = std::vector<int>(across, room() / static_cast<int>(across)),
                         .ruled = false};
        grid(shape, [&] {
            for (std::size_t first = 0; first < tiles.tiles.size(); first += across)
                row(false, [&] {
                    for (std::size_t i = first; i < first + across; ++i)
                        tile(shape.widths[0], i < tiles.tiles.size() ? &tiles.tiles[i] : nullptr);
                });
        });
    }
    void tile(int width, const Tiles::Tile* tile) {
        cell(width, nullptr, [&] {
            if (tile == nullptr) return paragraph({}, {});
            Run figure = text(tile->figure);
            figure.tone = tile->tone;
            paragraph({.style = "TileFigure", .keep_next = true}, {figure});
            paragraph({.style = "TileLabel"},
                      {tile->anchor.empty() ? text(tile->label) : link(tile->label, tile->anchor)});
        });
    }

    // Figures.

    void write(const Figure& figure) {
        const std::string svg = figure_svg(figure);
        const auto size = svg_size(svg);
        auto png = svg_to_png(svg, kPictureWidth);
        if (!size || !png) {
            failure_ = size ? png.error() : size.error();
            return;
        }
        pictures_.push_back(*std::move(png));
        if (!figure.caption.empty()) paragraph({.style = "Caption"}, {text(figure.caption)});
        const int width = room();
        picture(figure, width, static_cast<int>(width * size->height / size->width));
    }
    void picture(const Figure& figure, int width, int height) {
        const std::string id = std::to_string(pictures_.size());
        const std::string cx = number(width * kEmuPerTwip), cy = number(height * kEmuPerTwip);
        const std::string& words = figure.alternative.empty() ? figure.caption : figure.alternative;
        out_.element("w:p", [&] {
            properties({});
            out_.element("w:r", [&] {
                out_.element("w:drawing", [&] {
                    out_.element("wp:inline", [&] {
                        out_.leaf("wp:extent", {{"cx", cx}, {"cy", cy}});
                        out_.leaf("wp:docPr",
                                  {{"id", id}, {"name", "picture" + id}, {"descr", words}});
                        graphic(id, cx, cy);
                    });
                });
            });
        });
    }
    void graphic(const std::string& id, const std::string& cx, const std::string& cy) {
        constexpr const char* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";
        out_.element("a:graphic", [&] {
            out_.element("a:graphicData", {{"uri", kPicture}}, [&] {
                out_.element("pic:pic", [&] {
                    out_.element("pic:nvPicPr", [&] {
                        out_.leaf("pic:cNvPr", {{"id", id}, {"name", "picture" + id}});
                        out_.leaf("pic:cNvPicPr");
                    });
                    out_.element("pic:blipFill", [&] {
                        out_.leaf("a:blip", {{"r:embed", "picture" + id}});
                        out_.element("a:stretch", [&] { out_.leaf("a:fillRect"); });
                    });
                    out_.element("pic:spPr", [&] {
                        out_.element("a:xfrm", [&] {
                            out_.leaf("a:off", {{"x", "0"}, {"y", "0"}});
                            out_.leaf("a:ext", {{"cx", cx}, {"cy", cy}});
                        });
                        out_.element("a:prstGeom", {{"prst", "rect"}},
                                     [&] { out_.leaf("a:avLst"); });
                    });
                });
            });
        });
    }

    const Document& document_;
    XmlWriter out_;
    Places places_;
    std::set<std::string> opened_;  // anchors that have their bookmark
    std::vector<std::string> pictures_;
    std::size_t ordered_lists_ = 0;
    int left_ = 0, bar_left_ = 0, list_level_ = 0;
    std::optional<Tone> bar_;
    bool filled_ = false, in_cell_ = false;
    Tone cell_tone_ = Tone::plain;
    std::optional<base::Error> failure_;
};

}  // namespace

base::Result<DocxBody> docx_body(const Document& document) { return Body(document).write(); }

}  // namespace hanse::report
