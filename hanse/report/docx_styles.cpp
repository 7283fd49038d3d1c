// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_styles.hpp"

#include <string_view>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/xml_writer.hpp"

namespace hanse::report {

namespace {

constexpr const char* kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// How a paragraph style looks.
struct Style {
    const char* id;
    const char* name;
    int half_points;
    const char* ink;
    bool bold = false;
    int before = 0, after = 100;  // twentieths of a point
    int outline = -1;             // level in the outline of the document, from 0; -1: none
};

constexpr const char* kInk = "1d2733";
constexpr Style kStyles[] = {
    {"Kicker", "Kicker", 19, kSoftColour, false, 0, 40},
    {"Title", "Title", 46, kInk, true, 0, 40},
    {"Subtitle", "Subtitle", 24, kSoftColour, false, 0, 160},
    {"Heading1", "heading 1", 30, kAccentColour, true, 440, 160, 0},
    {"Heading2", "heading 2", 25, kInk, true, 300, 100, 1},
    {"Heading3", "heading 3", 22, kInk, true, 220, 80, 2},
    {"ContentsTitle", "Contents title", 22, kInk, true, 240, 60},
    {"TOC1", "toc 1", 20, kAccentColour, false, 0, 30},
    {"Caption", "caption", 18, kSoftColour, false, 160, 60},
    {"Cell", "Cell", 18, kInk, false, 30, 30},
    {"HeadCell", "Head cell", 18, kSoftColour, true, 30, 30},
    {"TileFigure", "Tile figure", 36, kInk, true, 60, 0},
    {"TileLabel", "Tile label", 17, kSoftColour, false, 0, 60},
    {"Small", "Small", 17, kSoftColour, false, 60, 60},
    {"Gap", "Gap", 8, kInk, false, 0, 0},
};

void write_style(XmlWriter& xml, const Style& style) {
    xml.element("w:style", {{"w:type", "paragraph"}, {"w:styleId", style.id}}, [&] {
        xml.leaf("w:name", {{"w:val", style.name}});
        xml.leaf("w:basedOn", {{"w:val", "Normal"}});
        if (style.outline >= 0) xml.leaf("w:next", {{"w:val", "Normal"}});
        xml.leaf("w:qFormat");
        xml.element("w:pPr", [&] {
            const bool leads = style.outline >= 0 || std::string_view(style.id) == "Caption" ||
                               std::string_view(style.id) == "ContentsTitle";
            if (leads) xml.leaf("w:keepNext");
            xml.leaf("w:spacing", {{"w:before", std::to_string(style.before)},
                                   {"w:after", std::to_string(style.after)}});
            if (style.outline >= 0)
                xml.leaf("w:outlineLvl", {{"w:val", std::to_string(style.outline)}});
        });
        xml.element("w:rPr", [&] {
            if (style.bold) xml.leaf("w:b");
            xml.leaf("w:color", {{"w:val", style.ink}});
            xml.leaf("w:sz", {{"w:val", std::to_string(style.half_points)}});
            xml.leaf("w:szCs", {{"w:val", std::to_string(style.half_points)}});
        });
    });
}

void write_defaults(XmlWriter& xml, base::Language language) {
    xml.element("w:docDefaults", [&] {
        xml.element("w:rPrDefault", [&] {
            xml.element("w:rPr", [&] {
                xml.leaf("w:rFonts", {{"w:ascii", "Calibri"},
                                      {"w:hAnsi", "Calibri"},
                                      {"w:eastAsia", "Microsoft YaHei"},
                                      {"w:cs", "Calibri"}});
                xml.leaf("w:color", {{"w:val", kInk}});
                xml.leaf("w:sz", {{"w:val", "20"}});
                xml.leaf("w:szCs", {{"w:val", "20"}});
                xml.leaf("w:lang", {{"w:val", language == base::Language::zh ? "zh-CN" : "en-GB"},
                                    {"w:eastAsia", "zh-CN"}});
            });
        });
        xml.element("w:pPrDefault", [&] {
            xml.element("w:pPr", [&] {
                xml.leaf("w:spacing",
                         {{"w:after", "100"}, {"w:line", "276"}, {"w:lineRule", "auto"}});
            });
        });
    });
}

}  // namespace

std::string docx_styles(base::Language language) {
    XmlWriter xml;
    xml.declaration();
    xml.element("w:styles", {{"xmlns:w", kWord}}, [&] {
        write_defaults(xml, language);
        xml.element("w:style",
                    {{"w:type", "paragraph"}, {"w:default", "1"}, {"w:styleId", "Normal"}}, [&] {
                        xml.leaf("w:name", {{"w:val", "Normal"}});
                        xml.leaf("w:qFormat");
                    });
        for (const Style& style : kStyles) write_style(xml, style);
        xml.element("w:style", {{"w:type", "character"}, {"w:styleId", "Hyperlink"}}, [&] {
            xml.leaf("w:name", {{"w:val", "Hyperlink"}});
            xml.element("w:rPr", [&] { xml.leaf("w:color", {{"w:val", kAccentColour}}); });
        });
        xml.element("w:style", {{"w:type", "character"}, {"w:styleId", "Code"}}, [&] {
            xml.leaf("w:name", {{"w:val", "Code"}});
            xml.element("w:rPr", [&] {
                xml.leaf("w:rFonts", {{"w:ascii", "Consolas"}, {"w:hAnsi", "Consolas"}});
                xml.leaf("w:sz", {{"w:val", "17"}});
                xml.leaf("w:shd", {{"w:val", "clear"}, {"w:color", "auto"}, {"w:fill", "f4f4f2"}});
            });
        });
    });
    return xml.take();
}

}  // namespace hanse::report
