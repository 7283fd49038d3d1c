// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/docx_picture.hpp"

namespace hanse::report {

namespace {

constexpr int kEmuPerTwip = 635;  // drawings are measured in these
constexpr const char* kPicture = "http://schemas.openxmlformats.org/drawingml/2006/picture";

struct Extent {
    std::string cx, cy;
};

void write_looks(XmlWriter& out, const Extent& extent) {
    out.element("pic:spPr", [&] {
        out.element("a:xfrm", [&] {
            out.leaf("a:off", {{"x", "0"}, {"y", "0"}});
            out.leaf("a:ext", {{"cx", extent.cx}, {"cy", extent.cy}});
        });
        out.element("a:prstGeom", {{"prst", "rect"}}, [&] { out.leaf("a:avLst"); });
    });
}

void write_graphic(XmlWriter& out, const std::string& id, const Extent& extent) {
    out.element("a:graphicData", {{"uri", kPicture}}, [&] {
        out.element("pic:pic", [&] {
            out.element("pic:nvPicPr", [&] {
                out.leaf("pic:cNvPr", {{"id", id}, {"name", "picture" + id}});
                out.leaf("pic:cNvPicPr");
            });
            out.element("pic:blipFill", [&] {
                out.leaf("a:blip", {{"r:embed", "picture" + id}});
                out.element("a:stretch", [&] { out.leaf("a:fillRect"); });
            });
            write_looks(out, extent);
        });
    });
}

}  // namespace

void write_docx(XmlWriter& out, const DocxPicture& picture) {
    const std::string id = std::to_string(picture.number);
    const Extent extent{std::to_string(picture.width * kEmuPerTwip),
                        std::to_string(picture.height * kEmuPerTwip)};
    out.element("w:r", [&] {
        out.element("w:drawing", [&] {
            out.element("wp:inline", [&] {
                out.leaf("wp:extent", {{"cx", extent.cx}, {"cy", extent.cy}});
                out.leaf("wp:docPr",
                         {{"id", id}, {"name", "picture" + id}, {"descr", picture.alternative}});
                out.element("a:graphic", [&] { write_graphic(out, id, extent); });
            });
        });
    });
}

}  // namespace hanse::report
