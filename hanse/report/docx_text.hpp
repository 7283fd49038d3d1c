// SPDX-License-Identifier: GPL-3.0-or-later
// Paragraphs and stretches of text in WordprocessingML, and where they stand: indented, behind a
// bar, in a cell. Inside the report floor only.
//
// Cards and callouts are not boxes in Word but paragraphs with a bar in the colour of the tone at
// their left: Word breaks those over pages without trouble, nested tables not.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>

#include "hanse/report/document.hpp"
#include "hanse/report/places.hpp"
#include "hanse/report/xml_writer.hpp"

namespace hanse::report {

// Lengths are twentieths of a point: A4 with 2 cm around.
inline constexpr int kDocxPageWidth = 11906, kDocxPageHeight = 16838, kDocxMargin = 1134;
inline constexpr int kDocxListLevels = 5;

/// How one paragraph stands.
struct DocxManner {
    const char* style = nullptr;
    bool keep_next = false;
    int numbering = 0;  // 0: no list
    int level = 0;
    Align align = Align::left;
};

class DocxText {
public:
    /// Both outlive it.
    DocxText(XmlWriter& out, const Document& document)
        : out_(out), document_(document), places_(document) {}

    XmlWriter& out() { return out_; }
    /// Width that is left for a table or a picture.
    int room() const { return kDocxPageWidth - 2 * kDocxMargin - left_; }
    int left() const { return left_; }
    /// Where the bar stands that text is behind.
    int bar_left() const { return bar_left_; }
    /// Colour of the bar that text stands behind; null: none.
    const char* bar_colour() const;

    void paragraph(const DocxManner& manner, const Inline& words, const std::string& anchor = {});
    /// Properties alone, for a paragraph that holds something else than words.
    void properties(const DocxManner& manner);
    void write(const Run& run);
    /// Between a table and what follows, which Word would put close together.
    void gap() { paragraph({.style = "Gap"}, {}); }

    template <class Inside>
    void indented(int step, Inside inside) {
        left_ += step;
        inside();
        left_ -= step;
    }
    /// Behind a bar in the colour of the tone. @param filled  with that colour behind the words, too.
    template <class Inside>
    void behind(Tone tone, bool filled, Inside inside) {
        constexpr int step = 227;
        const auto bar = std::exchange(bar_, tone);
        const bool was_filled = std::exchange(filled_, filled);
        const int bar_left = std::exchange(bar_left_, left_ + step);
        indented(step, inside);
        bar_left_ = bar_left;
        filled_ = was_filled;
        bar_ = bar;
    }
    /// In a cell of a table, where neither bar nor indent counts. @param tone  of words without one.
    template <class Inside>
    void in_cell(Tone tone, Inside inside) {
        in_cell_ = true;
        cell_tone_ = tone;
        inside();
        cell_tone_ = Tone::plain;
        in_cell_ = false;
    }

private:
    void bar();
    void indent(const DocxManner& manner);
    void open(const std::string& anchor);
    void stretch(const Run& run);
    void looks(const Run& run);

    XmlWriter& out_;
    const Document& document_;
    Places places_;
    std::set<std::string> opened_;  // anchors that have their bookmark
    int left_ = 0, bar_left_ = 0;
    std::optional<Tone> bar_;
    bool filled_ = false, in_cell_ = false;
    Tone cell_tone_ = Tone::plain;
};

/// All with blanks between them.
Inline docx_spaced(const Inline& marks);
/// Plain words made strong.
Inline docx_strong(Inline words);

}  // namespace hanse::report
