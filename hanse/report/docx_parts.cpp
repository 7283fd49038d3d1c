// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_parts.hpp"

#include <fmt/format.h>

#include "hanse/report/docx_styles.hpp"
#include "hanse/report/docx_text.hpp"
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

void write_numbering(XmlWriter& xml, const char* id, const char* format, bool ordered) {
    xml.element("w:abstractNum", {{"w:abstractNumId", id}}, [&] {
        xml.leaf("w:multiLevelType", {{"w:val", "hybridMultilevel"}});
        for (int level = 0; level < kDocxListLevels; ++level)
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
                for (int level = 0; level < kDocxListLevels; ++level)
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
        {"word/styles.xml", docx_styles(document.language)},
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
