// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/pdf_strips.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <set>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/picture.hpp"
#include "hanse/report/text_table.hpp"

namespace hanse::report {

namespace {

constexpr double kBody = 9.5, kSmall = 8.5, kGap = 6;
constexpr double kStep = 12, kListStep = 14, kBetween = 9;
constexpr double kFigureHeightMax = kPaperHeight - 40;
constexpr std::size_t kColumnsOfText = 96;  // narrow characters beside each other in a table
constexpr std::size_t kRowLinesMax = 14;    // a higher row of a table may be broken between pages

/// How a piece of text stands.
struct Manner {
    double points = kBody;
    const char* ink = colours(Tone::plain).ink;
    bool bold = false;
    double gap = kGap;
    bool keep_next = false;
    const char* role = "P";
};

using Text = std::shared_ptr<TextBlock>;

/// Text that stands beside others.
struct Box {
    Text text;
    double x = 0, width = 0;  // of the whole cell
    const char* fill = nullptr;
};

class Cutter {
public:
    Cutter(const Document& document, const Places& places, const Canvas& canvas,
           const PageNumbers& pages)
        : document_(document), places_(places), canvas_(canvas), pages_(pages) {}

    base::Result<Strips> make() {
        head();
        contents();
        write(document_.blocks);
        if (!document_.footer.empty())
            paragraph({muted(document_.footer)}, {.points = kSmall, .gap = 24});
        if (failure_) return *failure_;
        return std::move(out_);
    }

private:
    // Text.

    Span span(const Run& run, const Manner& manner) const {
        const bool badge = run.kind == Run::Kind::badge, code = run.kind == Run::Kind::code;
        const bool is_link = run.kind == Run::Kind::link;
        Span out{.words = badge ? "\u00A0" + run.text + "\u00A0" : run.text,
                 .points = manner.points * (badge || code ? 0.88 : 1),
                 .bold = manner.bold || badge || run.kind == Run::Kind::strong,
                 .fixed_width = code,
                 .ink = manner.ink};
        if (run.tone != Tone::plain) out.ink = colours(run.tone).ink;
        if (badge) out.fill = colours(run.tone).fill;
        if (is_link) out.link = places_.name(run.anchor);
        if (!out.link.empty()) out.ink = kAccentColour;
        return out;
    }
    Text broken(const Inline& words, double width, const Manner& manner,
                TextAlign align = TextAlign::left) const {
        std::vector<Span> spans;
        for (const Run& run : words) spans.push_back(span(run, manner));
        return std::make_shared<TextBlock>(canvas_.break_text(spans, width, align));
    }

    Strip& add(Strip strip) {
        strip.frames = frames_;
        if (!place_.empty()) strip.place = std::exchange(place_, {});
        return out_.all.emplace_back(std::move(strip));
    }
    /// @return the first of its strips; valid until the next is added.
    std::size_t paragraph(const Inline& words, const Manner& manner, double indent = 0) {
        const Text text = broken(words, width_ - indent, manner);
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
    void place(const std::string& anchor) {
        if (!anchor.empty() && placed_.insert(anchor).second) place_ = places_.name(anchor);
    }
    /// The strip becomes an entry of the outline, and has a place for it to lead to.
    void enter(std::size_t strip, const Inline& words, std::size_t level) {
        Strip& entry = out_.all[strip];
        if (entry.place.empty()) entry.place = "entry" + std::to_string(++entries_);
        for (const Run& run : words)
            if (run.kind != Run::Kind::badge) entry.outline += run.text;
        entry.outline_level = level;
    }
    static Inline spaced(Inline words, const Inline& marks) {
        for (const Run& mark : marks) {
            if (!words.empty()) words.push_back(text("  "));
            words.push_back(mark);
        }
        return words;
    }

    void head() {
        const TitleBlock& head = document_.head;
        add({.height = 10, .draw = [](Canvas& canvas, double y) {
                 canvas.fill(kPaperMargin, y, {kPaperWidth, 3}, kAccentColour);
             }});
        paragraph({text(head.kind)}, {.ink = kSoftColour});
        paragraph({text(head.title)}, {.points = 21, .bold = true, .gap = 2, .role = "H1"});
        if (!head.subtitle.empty())
            paragraph({text(head.subtitle)}, {.points = 12, .ink = kSoftColour, .gap = 0});
        if (!head.marks.empty()) paragraph(spaced({}, head.marks), {});
        write(head.facts);
        if (!head.notice.empty())
            paragraph({text(head.notice)}, {.points = kSmall, .ink = kSoftColour, .gap = 10});
    }

    void contents() {
        std::vector<const Heading*> sections;
        for (const Block& block : document_.blocks)
            if (const auto* heading = std::get_if<Heading>(&block.content))
                if (heading->level <= 2 && !heading->anchor.empty()) sections.push_back(heading);
        if (sections.size() < 2) return;
        paragraph({text(document_.contents_title)}, {.bold = true, .gap = 16, .keep_next = true});
        for (const Heading* section : sections) {
            Inline words;
            for (const Run& run : section->words)
                if (run.kind != Run::Kind::badge) words.push_back(link(run.text, section->anchor));
            const std::size_t line = paragraph(words, {.gap = 1});
            with_page_number(out_.all[line], places_.name(section->anchor));
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
        static constexpr Manner manners[] = {{15, kAccentColour, true, 26, true, "H2"},
                                             {11.5, colours(Tone::plain).ink, true, 16, true, "H3"},
                                             {10, colours(Tone::plain).ink, true, 11, true, "H4"}};
        const auto depth = static_cast<std::size_t>(std::clamp(heading.level, 2, 4) - 2);
        place(heading.anchor);
        const std::size_t strip = paragraph(heading.words, manners[depth]);
        enter(strip, heading.words, depth);
        if (depth == 0) rule();
    }
    void rule() {
        add({.height = 5,
             .keep_next = true,
             .draw = [x = x_, width = width_](Canvas& canvas, double y) {
                 canvas.fill(x, y + 3, {width, 0.6}, colours(Tone::plain).ink);
             }});
    }
    void write(const Paragraph& one) { paragraph(one.words, {}); }

    void write(const List& list) {
        std::size_t number = 0;
        for (const List::Item& item : list.items) {
            const std::string mark = list.ordered ? std::to_string(++number) + "." : "•";
            const Text sign = broken({text(mark)}, kListStep + 8, {});
            place(item.anchor);
            const std::size_t first = paragraph(item.words, {.gap = 2.5}, kListStep);
            Strip& strip = out_.all[first];
            strip.draw = [words = strip.draw, sign, x = x_](Canvas& canvas, double y) {
                canvas.draw_line(*sign, 0, x, y, "Lbl");
                words(canvas, y);
            };
            inset(kListStep, [&] { write(item.more); });
        }
    }

    template <class Inside>
    void inset(double step, Inside inside) {
        x_ += step;
        width_ -= step;
        inside();
        width_ += step;
        x_ -= step;
    }
    template <class Inside>
    void framed(Tone tone, bool filled, Inside inside) {
        out_.frames.push_back({.x = x_,
                               .width = width_,
                               .bar = tone == Tone::plain ? kLineColour : colours(tone).ink,
                               .fill = filled ? colours(tone).fill : nullptr});
        add({.gap = kGap});  // before the frame begins, so that frames never touch
        frames_.push_back(out_.frames.size() - 1);
        add({.height = 2, .keep_next = true});
        inset(kStep, inside);
        add({.height = 4});
        frames_.pop_back();
    }
    void write(const Callout& callout) {
        framed(callout.tone, true, [&] {
            if (!callout.title.empty())
                paragraph(callout.title, {.bold = true, .gap = 1, .keep_next = true});
            inset(0, [&] { write(callout.blocks); });
        });
    }
    void write(const Card& card) {
        place(card.anchor);
        framed(card.tone, false, [&] {
            const std::size_t strip =
                paragraph(spaced(card.title, card.marks),
                          {.points = 11, .bold = true, .gap = 1, .keep_next = true, .role = "H3"});
            enter(strip, card.title, 1);
            write(card.blocks);
        });
    }
    void write(const Details& details) {
        place(details.anchor);
        paragraph(details.summary, {.bold = true, .gap = kGap + 2, .keep_next = true});
        inset(kStep, [&] { write(details.blocks); });
    }

    // What stands side by side.

    /// One strip for each line of the highest box.
    void row(const std::vector<Box>& boxes, double padding, bool ruled,
             std::optional<std::size_t> header = {}) {
        std::size_t count = 1;
        for (const Box& box : boxes) count = std::max(count, box.text->lines().size());
        for (std::size_t i = 0; i < count; ++i) {
            double height = 0;
            for (const Box& box : boxes)
                if (i < box.text->lines().size())
                    height = std::max(height, box.text->lines()[i].height);
            const bool first = i == 0, last = i + 1 == count;
            const double above = first ? padding : 0, whole = above + height + (last ? padding : 0);
            const bool together = !last && (count <= kRowLinesMax || first || i + 2 == count);
            add({.height = whole,
                 .keep_next = together,
                 .draw =
                     [=, x = x_, width = width_](Canvas& canvas, double y) {
                         for (const Box& box : boxes) draw(canvas, box, i, y, {above, whole});
                         if (ruled && last) canvas.fill(x, y + whole, {width, 0.4}, kLineColour);
                     },
                 .header = header});
        }
    }
    struct Slice {
        double above, whole;
    };
    static void draw(Canvas& canvas, const Box& box, std::size_t line, double y,
                     const Slice& slice) {
        if (box.fill != nullptr) canvas.fill(box.x, y, {box.width, slice.whole}, box.fill);
        const double indent = box.fill != nullptr ? 3 : 0;
        if (line < box.text->lines().size())
            canvas.draw_line(*box.text, line, box.x + indent, y + slice.above, "TD");
    }

    static TextAlign alignment(Align align) {
        if (align == Align::right) return TextAlign::right;
        return align == Align::centre ? TextAlign::centre : TextAlign::left;
    }
    /// Left edges of the columns, and the right edge of the last.
    std::vector<double> edges(const Table& table) const {
        const auto columns = column_widths(table, kColumnsOfText);
        const double whole = std::accumulate(columns.begin(), columns.end(), 0.0) +
                             2.0 * static_cast<double>(columns.size());
        std::vector<double> out{x_};
        for (const std::size_t column : columns)
            out.push_back(out.back() + width_ * (static_cast<double>(column) + 2) / whole);
        return out;
    }

    void write(const Table& table) {
        if (table.columns.empty()) return;
        if (!table.caption.empty())
            paragraph({text(table.caption)},
                      {.points = kSmall, .ink = kSoftColour, .gap = 9, .keep_next = true});
        const std::vector<double> edge = edges(table);
        const std::size_t header = table_header(table, edge);
        for (const auto& cells : table.rows) {
            std::vector<Box> boxes;
            for (std::size_t i = 0; i < std::min(cells.size(), table.columns.size()); ++i)
                boxes.push_back(cell(cells[i], table.columns[i].align, edge[i], edge[i + 1]));
            row(boxes, 2.5, true, header);
        }
        add({.height = 4});
    }
    Box cell(const Table::Cell& one, Align align, double from, double to) const {
        const bool toned = one.tone != Tone::plain && one.tone != Tone::muted;
        const double width = to - from;
        return {.text = broken(one.words, width - kBetween,
                               {.points = kSmall, .ink = colours(one.tone).ink}, alignment(align)),
                .x = from,
                .width = width - kBetween / 3,
                .fill = toned ? colours(one.tone).fill : nullptr};
    }
    /// Adds the header, and keeps it for the pages to come.
    std::size_t table_header(const Table& table, const std::vector<double>& edge) {
        std::vector<Text> titles;
        double height = 0;
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            const Manner manner{.points = kSmall, .ink = kSoftColour, .bold = true};
            titles.push_back(broken({text(table.columns[i].title)},
                                    edge[i + 1] - edge[i] - kBetween, manner,
                                    alignment(table.columns[i].align)));
            double sum = 0;
            for (const TextBlock::Line& line : titles.back()->lines()) sum += line.height;
            height = std::max(height, sum);
        }
        const Strip& strip =
            add({.gap = 3,
                 .height = height + 5,
                 .keep_next = true,
                 .draw = [=, width = width_](Canvas& canvas, double y) {
                     for (std::size_t i = 0; i < titles.size(); ++i) {
                         double at = y;
                         for (std::size_t k = 0; k < titles[i]->lines().size(); ++k) {
                             canvas.draw_line(*titles[i], k, edge[i], at, "TH");
                             at += titles[i]->lines()[k].height;
                         }
                     }
                     canvas.fill(edge.front(), y + height + 3, {width, 0.9}, kSoftColour);
                 }});
        out_.headers.push_back(strip);
        out_.headers.back().place.clear();
        return out_.headers.size() - 1;
    }

    void write(const Definitions& definitions) {
        if (definitions.entries.empty()) return;
        add({.height = 3});
        const double names = width_ * 0.26;
        for (const auto& entry : definitions.entries) {
            Inline meaning = entry.meaning;
            for (const Inline& more : entry.more) {
                if (!meaning.empty()) meaning.push_back(line_break());
                meaning.insert(meaning.end(), more.begin(), more.end());
            }
            const Manner soft{.ink = kSoftColour};
            row({{.text = broken(entry.name, names - kBetween, soft), .x = x_, .width = names},
                 {.text = broken(meaning, width_ - names, {}),
                  .x = x_ + names,
                  .width = width_ - names}},
                1.2, false);
        }
        add({.height = 3});
    }

    void write(const Tiles& tiles) {
        if (tiles.tiles.empty()) return;
        const std::size_t across = tiles_in_row(tiles);
        for (std::size_t first = 0; first < tiles.tiles.size(); first += across) {
            const std::size_t end = std::min(first + across, tiles.tiles.size());
            tile_row(
                {tiles.tiles.begin() + static_cast<std::ptrdiff_t>(first),
                 tiles.tiles.begin() + static_cast<std::ptrdiff_t>(end)},
                (width_ - kGap * static_cast<double>(across - 1)) / static_cast<double>(across));
        }
    }
    void tile_row(const std::vector<Tiles::Tile>& tiles, double width) {
        struct Piece {
            Text figure, label;
            Tone tone;
        };
        std::vector<Piece> pieces;
        double label_height = 0, figure_height = 0;
        for (const Tiles::Tile& tile : tiles) {
            const Run words =
                tile.anchor.empty() ? text(tile.label) : link(tile.label, tile.anchor);
            pieces.push_back({broken({text(tile.figure)}, width - 14,
                                     {.points = 16, .ink = colours(tile.tone).ink, .bold = true}),
                              broken({words}, width - 14, {.points = 8}), tile.tone});
            double sum = 0;
            for (const TextBlock::Line& line : pieces.back().label->lines()) sum += line.height;
            label_height = std::max(label_height, sum);
            figure_height = std::max(figure_height, pieces.back().figure->lines()[0].height);
        }
        const double height = figure_height + label_height + 12;
        add({.gap = kGap, .height = height, .draw = [=, x = x_](Canvas& canvas, double y) {
                 double left = x;
                 for (const Piece& piece : pieces) {
                     canvas.fill(left, y, {width, height}, colours(Tone::plain).fill);
                     canvas.fill(left, y, {width, 2.2},
                                 piece.tone == Tone::plain ? kLineColour : colours(piece.tone).ink);
                     canvas.draw_line(*piece.figure, 0, left + 7, y + 4, "P");
                     double at = y + 4 + figure_height;
                     for (std::size_t i = 0; i < piece.label->lines().size(); ++i) {
                         canvas.draw_line(*piece.label, i, left + 7, at, "P");
                         at += piece.label->lines()[i].height;
                     }
                     left += width + kGap;
                 }
             }});
    }

    void write(const Figure& figure) {
        const std::string svg = figure_svg(figure);
        const auto size = svg_size(svg);
        if (!size) {
            failure_ = size.error();
            return;
        }
        if (!figure.caption.empty())
            paragraph({text(figure.caption)},
                      {.points = kSmall, .ink = kSoftColour, .gap = 10, .keep_next = true});
        const double width = std::min(width_, kFigureHeightMax * size->width / size->height);
        add({.gap = 4,
             .height = width * size->height / size->width,
             .draw = [svg, width, x = x_](Canvas& canvas, double y) {
                 base::expects(canvas.draw_svg(svg, x, y, width).has_value(),
                               "a drawing that has a size can be drawn");
             }});
    }

    const Document& document_;
    const Places& places_;
    const Canvas& canvas_;
    const PageNumbers& pages_;
    Strips out_;
    double x_ = kPaperMargin, width_ = kPaperWidth;
    std::vector<std::size_t> frames_;
    std::set<std::string> placed_;  // anchors that have their place
    std::string place_;             // of the strip that comes next
    std::size_t entries_ = 0;
    std::optional<base::Error> failure_;
};

}  // namespace

base::Result<Strips> cut(const Document& document, const Places& places, const Canvas& canvas,
                         const PageNumbers& pages) {
    return Cutter(document, places, canvas, pages).make();
}

}  // namespace hanse::report
