// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_text.hpp"

#include <algorithm>

#include "hanse/report/paper_looks.hpp"

namespace hanse::report {

namespace {

constexpr int kListStep = 340;

}  // namespace

const char* DocxText::bar_colour() const {
    if (!bar_) return nullptr;
    return *bar_ == Tone::plain ? kLineColour : colours(*bar_).ink;
}

void DocxText::paragraph(const DocxManner& manner, const Inline& words, const std::string& anchor) {
    out_.element("w:p", [&] {
        properties(manner);
        open(anchor);
        for (const Run& run : words) write(run);
    });
}

void DocxText::properties(const DocxManner& manner) {
    out_.element("w:pPr", [&] {
        if (manner.style != nullptr) out_.leaf("w:pStyle", {{"w:val", manner.style}});
        if (manner.keep_next) out_.leaf("w:keepNext");
        if (manner.numbering > 0)
            out_.element("w:numPr", [&] {
                const int level = std::min(manner.level, kDocxListLevels - 1);
                out_.leaf("w:ilvl", {{"w:val", std::to_string(level)}});
                out_.leaf("w:numId", {{"w:val", std::to_string(manner.numbering)}});
            });
        if (bar_ && !in_cell_) bar();
        if (!in_cell_) indent(manner);
        if (manner.align != Align::left)
            out_.leaf("w:jc", {{"w:val", manner.align == Align::right ? "right" : "center"}});
    });
}

/// Word allows 31 points between a border and its text; deeper lists have it a little nearer.
void DocxText::bar() {
    const int space = std::min(31, 8 + (left_ - bar_left_) / 20);
    out_.element("w:pBdr", [&] {
        out_.leaf("w:left", {{"w:val", "single"},
                             {"w:sz", "24"},
                             {"w:space", std::to_string(space)},
                             {"w:color", bar_colour()}});
    });
    if (filled_)
        out_.leaf("w:shd",
                  {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colours(*bar_).fill}});
}

void DocxText::indent(const DocxManner& manner) {
    if (manner.numbering > 0)
        out_.leaf("w:ind", {{"w:left", std::to_string(left_ + kListStep)},
                            {"w:hanging", std::to_string(kListStep)}});
    else if (left_ > 0)
        out_.leaf("w:ind", {{"w:left", std::to_string(left_)}});
}

void DocxText::open(const std::string& anchor) {
    const auto id = places_.number(anchor);
    if (!id || !opened_.insert(anchor).second) return;
    out_.leaf("w:bookmarkStart", {{"w:id", std::to_string(*id)}, {"w:name", places_.name(anchor)}});
    out_.leaf("w:bookmarkEnd", {{"w:id", std::to_string(*id)}});
}

void DocxText::write(const Run& run) {
    if (run.text == "\n") {
        out_.element("w:r", [&] { out_.leaf("w:br"); });
        return;
    }
    // A link to nowhere is plain text.
    const std::string target = run.kind == Run::Kind::link ? places_.name(run.anchor) : "";
    if (target.empty()) return stretch(run);
    out_.element("w:hyperlink", {{"w:anchor", target}, {"w:history", "1"}}, [&] { stretch(run); });
}

void DocxText::stretch(const Run& run) {
    const bool is_badge = run.kind == Run::Kind::badge;
    out_.element("w:r", [&] {
        out_.element("w:rPr", [&] { looks(run); });
        out_.words("w:t", is_badge ? "\u00A0" + run.text + "\u00A0" : run.text);
    });
}

void DocxText::looks(const Run& run) {
    const bool is_badge = run.kind == Run::Kind::badge;
    if (run.kind == Run::Kind::link) out_.leaf("w:rStyle", {{"w:val", "Hyperlink"}});
    if (run.kind == Run::Kind::code) out_.leaf("w:rStyle", {{"w:val", "Code"}});
    // Quotes and dashes of Chinese text are those of the Chinese font.
    if (document_.language == base::Language::zh) out_.leaf("w:rFonts", {{"w:hint", "eastAsia"}});
    if (run.kind == Run::Kind::strong || is_badge) out_.leaf("w:b");
    const Tone tone = run.tone == Tone::plain ? cell_tone_ : run.tone;
    if (tone != Tone::plain)
        out_.leaf("w:color", {{"w:val", colours(tone).ink}});
    else if (is_badge)
        out_.leaf("w:color", {{"w:val", kSoftColour}});
    if (is_badge)
        out_.leaf("w:shd",
                  {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", colours(run.tone).fill}});
}

Inline docx_spaced(const Inline& marks) {
    Inline out;
    for (const Run& mark : marks) {
        if (!out.empty()) out.push_back(text("  "));
        out.push_back(mark);
    }
    return out;
}

Inline docx_strong(Inline words) {
    for (Run& run : words)
        if (run.kind == Run::Kind::text) run.kind = Run::Kind::strong;
    return words;
}

}  // namespace hanse::report
