// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_parts.hpp"

#include <fmt/format.h>

#include "hanse/report/paper_looks.hpp"
#include "hanse/report/xml_writer.hpp"

namespace hanse::report {

namespace {

constexpr const char* kWord = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
constexpr const char* kTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
constexpr const char* kRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr std::string_view kOffice =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
constexpr std::string_view kKinds =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.";

std::string content_types() {
    XmlWriter xml;
    xml.declaration();
    xml.element("Types", {{"xmlns", kTypes}}, [&] {
        const auto kind = [&](const char* ending, const char* type) {
            xml.leaf("Default", {{"Extension", ending}, {"ContentType", type}});
        };
        kind("rels", "application/vnd.openxmlformats-package.relationships+xml");
        kind("xml", "application/xml");
        kind("png", "image/png");
        const auto part = [&](const char* name, const std::string& type) {
            xml.leaf("Override", {{"PartName", name}, {"ContentType", type}});
        };
        const std::string word(kKinds);
        part("/word/document.xml", word + "document.main+xml");
        part("/word/styles.xml", word + "styles+xml");
        part("/word/numbering.xml", word + "numbering+xml");
        part("/word/settings.xml", word + "settings+xml");
        part("/word/fontTable.xml", word + "fontTable+xml");
        part("/word/footer1.xml", word + "footer+xml");
        part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    });
    return xml.take();
}

class Relations {
public:
    Relations() { xml_.declaration(); }
    void add(const std::string& id, std::string_view type, const std::string& target) {
        inside_.leaf("Relationship", {{"Id", id}, {"Type", type}, {"Target", target}});
    }
    void add_office(const std::string& id, const std::string& type, const std::string& target) {
        add(id, std::string(kOffice) + type, target);
    }
    std::string take() {
        const std::string all = inside_.take();
        return xml_.take() +
               fmt::format(R"(<Relationships xmlns="{}">{}</Relationships>)", kRelations, all);
    }

private:
    XmlWriter xml_, inside_;
};

std::string package_relations() {
    Relations all;
    all.add_office("document", "officeDocument", "word/document.xml");
    all.add("core",
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            "docProps/core.xml");
    return all.take();
}

std::string document_relations(std::size_t pictures) {
    Relations all;
    all.add_office("styles", "styles", "styles.xml");
    all.add_office("numbering", "numbering", "numbering.xml");
    all.add_office("settings", "settings", "settings.xml");
    all.add_office("fonts", "fontTable", "fontTable.xml");
    all.add_office("footer", "footer", "footer1.xml");
    for (std::size_t i = 1; i <= pictures; ++i)
        all.add_office(fmt::format("picture{}", i), "image", fmt::format("media/picture{}.png", i));
    return all.take();
}

std::string properties(const Document& document) {
    XmlWriter xml;
    xml.declaration();
    xml.element(
        "cp:coreProperties",
        {{"xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"},
         {"xmlns:dc", "http://purl.org/dc/elements/1.1/"},
         {"xmlns:dcterms", "http://purl.org/dc/terms/"},
         {"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"}},
        [&] {
            xml.element("dc:title", [&] { xml.text(document.head.title); });
            xml.element("dc:subject", [&] { xml.text(document.head.kind); });
            xml.element("dc:creator", [&] { xml.text("Hanse"); });
            xml.element("dc:language", [&] {
                xml.text(document.language == base::Language::zh ? "zh-CN" : "en");
            });
            // The same document gives the same bytes, so the file does not say when it was written.
            for (const char* what : {"dcterms:created", "dcterms:modified"})
                xml.element(what, {{"xsi:type", "dcterms:W3CDTF"}},
                            [&] { xml.text("1980-01-01T00:00:00Z"); });
        });
    return xml.take();
}

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

std::string styles(base::Language language) {
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

constexpr int kListLevels = 5;

void write_numbering(XmlWriter& xml, const char* id, const char* format, bool ordered) {
    xml.element("w:abstractNum", {{"w:abstractNumId", id}}, [&] {
        xml.leaf("w:multiLevelType", {{"w:val", "hybridMultilevel"}});
        for (int level = 0; level < kListLevels; ++level)
            xml.element("w:lvl", {{"w:ilvl", std::to_string(level)}}, [&] {
                xml.leaf("w:start", {{"w:val", "1"}});
                xml.leaf("w:numFmt", {{"w:val", format}});
                xml.leaf("w:lvlText",
                         {{"w:val", ordered ? fmt::format("%{}.", level + 1) : std::string("•")}});
                xml.leaf("w:lvlJc", {{"w:val", "left"}});
            });
    });
}

/// Numbering 1 is the bullets; each ordered list has one of its own, so that it begins with 1.
std::string numberings(std::size_t ordered) {
    XmlWriter xml;
    xml.declaration();
    xml.element("w:numbering", {{"xmlns:w", kWord}}, [&] {
        write_numbering(xml, "0", "bullet", false);
        write_numbering(xml, "1", "decimal", true);
        xml.element("w:num", {{"w:numId", "1"}}, [&] {
            xml.leaf("w:abstractNumId", {{"w:val", "0"}});
        });
        for (std::size_t i = 0; i < ordered; ++i)
            xml.element("w:num", {{"w:numId", std::to_string(i + 2)}}, [&] {
                xml.leaf("w:abstractNumId", {{"w:val", "1"}});
                for (int level = 0; level < kListLevels; ++level)
                    xml.element("w:lvlOverride", {{"w:ilvl", std::to_string(level)}}, [&] {
                        xml.leaf("w:startOverride", {{"w:val", "1"}});
                    });
            });
    });
    return xml.take();
}

std::string settings() {
    XmlWriter xml;
    xml.declaration();
    xml.element("w:settings", {{"xmlns:w", kWord}}, [&] {
        xml.leaf("w:defaultTabStop", {{"w:val", "720"}});
        xml.leaf("w:characterSpacingControl", {{"w:val", "compressPunctuation"}});
        xml.element("w:compat", [&] {
            xml.leaf("w:compatSetting", {{"w:name", "compatibilityMode"},
                                         {"w:uri", "http://schemas.microsoft.com/office/word"},
                                         {"w:val", "15"}});
        });
    });
    return xml.take();
}

/// Word's own fonts first; what stands in for them elsewhere.
std::string fonts() {
    XmlWriter xml;
    xml.declaration();
    xml.element("w:fonts", {{"xmlns:w", kWord}}, [&] {
        const auto font = [&](const char* name, const char* other) {
            xml.element("w:font", {{"w:name", name}}, [&] {
                xml.leaf("w:altName", {{"w:val", other}});
            });
        };
        font("Calibri", "Carlito");
        font("Microsoft YaHei", "Noto Sans CJK SC");
        font("Consolas", "Noto Sans Mono CJK SC");
    });
    return xml.take();
}

std::string footer(const Document& document) {
    XmlWriter xml;
    const auto field = [&](const char* code) {
        xml.element("w:fldSimple", {{"w:instr", code}},
                    [&] { xml.element("w:r", [&] { xml.words("w:t", "1"); }); });
    };
    const auto say = [&](std::string_view words) {
        xml.element("w:r", [&] { xml.words("w:t", words); });
    };
    xml.declaration();
    xml.element("w:ftr", {{"xmlns:w", kWord}}, [&] {
        xml.element("w:p", [&] {
            xml.element("w:pPr", [&] {
                xml.leaf("w:pStyle", {{"w:val", "Small"}});
                xml.element("w:tabs", [&] {
                    xml.leaf("w:tab", {{"w:val", "right"}, {"w:pos", "9638"}});
                });
            });
            say(document.head.title);
            xml.element("w:r", [&] { xml.leaf("w:tab"); });
            field("PAGE");
            say(" / ");
            field("NUMPAGES");
        });
    });
    return xml.take();
}

}  // namespace

std::vector<base::ArchivePart> docx_parts(const Document& document, DocxBody body) {
    std::vector<base::ArchivePart> out{
        {"[Content_Types].xml", content_types()},
        {"_rels/.rels", package_relations()},
        {"docProps/core.xml", properties(document)},
        {"word/document.xml", std::move(body.xml)},
        {"word/_rels/document.xml.rels", document_relations(body.pictures.size())},
        {"word/styles.xml", styles(document.language)},
        {"word/numbering.xml", numberings(body.numberings)},
        {"word/settings.xml", settings()},
        {"word/fontTable.xml", fonts()},
        {"word/footer1.xml", footer(document)}};
    for (std::size_t i = 0; i < body.pictures.size(); ++i)
        out.push_back(
            {fmt::format("word/media/picture{}.png", i + 1), std::move(body.pictures[i])});
    return out;
}

}  // namespace hanse::report
