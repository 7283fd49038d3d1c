// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_body.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "hanse/report/canvas.hpp"
#include "hanse/report/docx_picture.hpp"
#include "hanse/report/docx_tables.hpp"
#include "hanse/report/docx_text.hpp"
#include "hanse/report/picture.hpp"

namespace hanse::report {

namespace {

constexpr int kListStep = 340, kDetailsStep = 227;
constexpr int kPictureWidth = 1800;  // pixels

class Body {
public:
    explicit Body(const Document& document) : document_(document), text_(out_, document) {}

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
                    write(document_.blocks);
                    if (!document_.footer.empty())
                        text_.paragraph({.style = "Small"}, {muted(document_.footer)});
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
            out_.leaf("w:pgSz", {{"w:w", std::to_string(kDocxPageWidth)},
                                 {"w:h", std::to_string(kDocxPageHeight)}});
            const std::string margin = std::to_string(kDocxMargin);
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
        text_.paragraph({.style = "Kicker"}, {text(head.kind)});
        text_.paragraph({.style = "Title"}, {text(head.title)});
        if (!head.subtitle.empty()) text_.paragraph({.style = "Subtitle"}, {text(head.subtitle)});
        if (!head.marks.empty()) text_.paragraph({}, docx_spaced(head.marks));
        write(head.facts);
        if (!head.notice.empty()) text_.paragraph({.style = "Small"}, {text(head.notice)});
    }

    /// A field that Word can renew, filled with what it would say.
    void contents() {
        std::vector<const Heading*> sections;
        for (const Block& block : document_.blocks)
            if (const auto* heading = std::get_if<Heading>(&block.content))
                if (heading->level <= 2) sections.push_back(heading);
        if (sections.size() < 2) return;
        text_.paragraph({.style = "ContentsTitle"}, {text(document_.contents_title)});
        for (const Heading* section : sections)
            out_.element("w:p", [&] {
                text_.properties({.style = "TOC1"});
                if (section == sections.front()) open_contents();
                for (const Run& run : section->words)
                    if (run.kind != Run::Kind::badge) text_.write(link(run.text, section->anchor));
                if (section == sections.back()) field("end");
            });
    }
    void open_contents() {
        field("begin");
        out_.element("w:r", [&] { out_.words("w:instrText", R"( TOC \o "1-1" \n \h \z \u )"); });
        field("separate");
    }
    void field(const char* which) {
        out_.element("w:r", [&] { out_.leaf("w:fldChar", {{"w:fldCharType", which}}); });
    }

    void write(const Blocks& all) {
        for (const Block& block : all)
            std::visit([this](const auto& one) { write(one); }, block.content);
    }
    void write(const Heading& heading) {
        constexpr std::array styles{"Heading1", "Heading2", "Heading3"};
        const auto depth = static_cast<std::size_t>(std::clamp(heading.level, 2, 4) - 2);
        text_.paragraph({.style = styles[depth]}, heading.words, heading.anchor);
    }
    void write(const Paragraph& one) { text_.paragraph({}, one.words); }
    void write(const List& list) {
        const int numbering = list.ordered ? static_cast<int>(++ordered_lists_) + 1 : 1;
        for (const List::Item& item : list.items) {
            text_.paragraph({.numbering = numbering, .level = list_level_}, item.words,
                            item.anchor);
            ++list_level_;
            text_.indented(kListStep, [&] { write(item.more); });
            --list_level_;
        }
    }
    void write(const Callout& callout) {
        text_.behind(callout.tone, true, [&] {
            if (!callout.title.empty())
                text_.paragraph({.keep_next = true}, docx_strong(callout.title));
            write(callout.blocks);
        });
        text_.gap();
    }
    void write(const Card& card) {
        text_.behind(card.tone, false, [&] {
            Inline title = card.title;
            for (const Run& mark : card.marks) title.insert(title.end(), {text("  "), mark});
            text_.paragraph({.style = "Heading3", .keep_next = true}, title, card.anchor);
            write(card.blocks);
        });
        text_.gap();
    }
    void write(const Details& details) {
        text_.paragraph({.keep_next = true}, docx_strong(details.summary), details.anchor);
        text_.indented(kDetailsStep, [&] { write(details.blocks); });
    }
    void write(const Table& table) { write_docx(text_, table); }
    void write(const Definitions& definitions) { write_docx(text_, definitions); }
    void write(const Tiles& tiles) { write_docx(text_, tiles); }

    void write(const Figure& figure) {
        const std::string svg = figure_svg(figure);
        const auto size = svg_size(svg);
        auto png = svg_to_png(svg, kPictureWidth);
        if (!size || !png) {
            failure_ = size ? png.error() : size.error();
            return;
        }
        pictures_.push_back(*std::move(png));
        if (!figure.caption.empty()) text_.paragraph({.style = "Caption"}, {text(figure.caption)});
        const int width = text_.room();
        out_.element("w:p", [&] {
            text_.properties({});
            write_docx(out_, DocxPicture{
                                 pictures_.size(), width,
                                 static_cast<int>(width * size->height / size->width),
                                 figure.alternative.empty() ? figure.caption : figure.alternative});
        });
    }

    const Document& document_;
    XmlWriter out_;
    DocxText text_;
    std::vector<std::string> pictures_;
    std::size_t ordered_lists_ = 0;
    int list_level_ = 0;
    std::optional<base::Error> failure_;
};

}  // namespace

base::Result<DocxBody> docx_body(const Document& document) { return Body(document).write(); }

}  // namespace hanse::report
