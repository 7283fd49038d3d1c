// SPDX-License-Identifier: GPL-3.0-or-later
// Document: what a report says, before anybody decides how it looks.
//
// A small tree of blocks, in one language. HTML, terminal, Word and PDF render the same tree, so
// nothing here knows any of them: a block says what it is (a card about one finding, a table of
// counts), its Tone says how grave it is, and figures carry their data rather than a drawing.
#pragma once

#include <concepts>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/report/bar_chart.hpp"
#include "hanse/report/curve_chart.hpp"
#include "hanse/report/gantt.hpp"
#include "hanse/report/grid_chart.hpp"
#include "hanse/report/path_chart.hpp"
#include "hanse/report/ring_chart.hpp"
#include "hanse/report/score_chart.hpp"
#include "hanse/report/share_chart.hpp"
#include "hanse/report/stack_chart.hpp"
#include "hanse/report/terrain_chart.hpp"
#include "hanse/report/transfer_chart.hpp"
#include "hanse/report/year_chart.hpp"

namespace hanse::report {

enum class Tone { plain, good, note, warning, alarm, muted };

/// A stretch of text in one manner.
struct Run {
    enum class Kind { text, strong, code, link, badge };
    Kind kind = Kind::text;
    std::string text;
    std::string anchor;  // of a link: where it leads, inside this document
    Tone tone = Tone::plain;
    std::string unlinked;  // of a link: what stands in its place where nothing can be followed;
                           // else the text
};
using Inline = std::vector<Run>;

inline Run text(std::string words) { return {.text = std::move(words)}; }
inline Run strong(std::string words) {
    return {.kind = Run::Kind::strong, .text = std::move(words)};
}
inline Run code(std::string words) { return {.kind = Run::Kind::code, .text = std::move(words)}; }
inline Run muted(std::string words) { return {.text = std::move(words), .tone = Tone::muted}; }
inline Run link(std::string words, std::string anchor) {
    return {.kind = Run::Kind::link, .text = std::move(words), .anchor = std::move(anchor)};
}
inline Run badge(std::string words, Tone tone) {
    return {.kind = Run::Kind::badge, .text = std::move(words), .tone = tone};
}
/// A new line inside a paragraph or cell.
inline Run line_break() { return {.text = "\n"}; }

struct Block;
using Blocks = std::vector<Block>;

struct Heading {
    int level = 2;  // 2: a section of the report, listed in its contents; 3 and 4 below it
    std::string anchor;
    Inline words;
};

struct Paragraph {
    Inline words;
};

struct List {
    struct Item {
        Inline words;
        Blocks more;         // below the words: lists in lists
        std::string anchor;  // may be empty
    };
    bool ordered = false;
    std::vector<Item> items;
};

enum class Align { left, right, centre };

struct Table {
    struct Column {
        std::string title;
        Align align = Align::left;
    };
    struct Cell {
        Inline words;
        Tone tone = Tone::plain;
    };
    enum class Look { plain, heat_map };  // of a heat map every cell with a tone is filled with it
    std::string caption;                  // also what a screen reader announces
    std::vector<Column> columns;
    std::vector<std::vector<Cell>> rows;  // the first cell of a row names it
    Look look = Look::plain;
};

/// Names and what stands behind each.
struct Definitions {
    struct Entry {
        Inline name, meaning;
        std::vector<Inline> more;  // below the meaning, one line each
    };
    std::vector<Entry> entries;
};

/// A few figures that are read first.
struct Tiles {
    struct Tile {
        std::string figure, label;
        Tone tone = Tone::plain;
        std::string anchor;  // where it leads; may be empty
    };
    std::vector<Tile> tiles;
};

struct Figure {
    std::variant<GanttChart, ScoreChart, ShareChart, TransferChart, CurveChart, BarChart,
                 StackChart, YearChart, GridChart, RingChart, PathChart, TerrainChart>
        drawing;
    std::string caption;
    std::string alternative;  // for who cannot see it
};

/// A remark set apart from the text.
struct Callout {
    Tone tone = Tone::note;
    Inline title;  // may be empty
    Blocks blocks;
};

/// One entry with a title of its own that can be linked to: a finding, an objective.
struct Card {
    Tone tone = Tone::plain;
    std::string anchor;
    Inline title;
    Inline marks;  // badges beside the title
    Blocks blocks;
};

/// What is folded away unless asked for.
struct Details {
    std::string anchor;
    Inline summary;
    Blocks blocks;
};

struct Block {
    std::variant<Heading, Paragraph, List, Table, Definitions, Tiles, Callout, Card, Details,
                 Figure>
        content;

    template <class Content>
        requires(!std::same_as<Content, Block>)
    Block(Content one) : content(std::move(one)) {}  // NOLINT(google-explicit-constructor)
};

/// The head of the first page.
struct TitleBlock {
    std::string kind;  // what sort of document this is
    std::string title;
    std::string subtitle;  // the name in the other language, say
    Inline marks;
    Definitions facts;
    std::string notice;  // what must be read before anything else
};

struct Document {
    base::Language language = base::Language::en;
    TitleBlock head;
    Blocks blocks;
    std::string footer;
    // Words a renderer needs of its own.
    std::string contents_title, skip_link;
};

}  // namespace hanse::report
