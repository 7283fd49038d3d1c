// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/canvas.hpp"

#include <algorithm>
#include <cairo-pdf.h>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <librsvg/rsvg.h>
#include <pango/pangocairo.h>

#include <fmt/format.h>

#include "hanse/report/markup.hpp"

namespace hanse::report {

namespace {

constexpr const char* kFamily = "Noto Sans CJK SC";
constexpr const char* kFixedFamily = "Noto Sans Mono CJK SC";
constexpr const char* kChartStyle =
    R"(svg { font-family: "Noto Sans CJK SC"; } svg text { white-space: pre; })";
// The same document gives the same bytes, so the file does not say when it was written.
constexpr const char* kNoTime = "1980-01-01T00:00:00Z";

struct Free {
    void operator()(cairo_t* drawing) const { cairo_destroy(drawing); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(void* object) const { g_object_unref(object); }
    void operator()(PangoAttrList* list) const { pango_attr_list_unref(list); }
    void operator()(PangoLayoutIter* lines) const { pango_layout_iter_free(lines); }
};
template <class Handle>
using Owned = std::unique_ptr<Handle, Free>;

struct Colour {
    double red = 0, green = 0, blue = 0;

    /// @param code  "rrggbb".
    explicit Colour(const char* code) {
        const auto number = std::strtoul(code, nullptr, 16);
        red = static_cast<double>((number >> 16U) & 255U) / 255;
        green = static_cast<double>((number >> 8U) & 255U) / 255;
        blue = static_cast<double>(number & 255U) / 255;
    }
    static guint16 sixteen(double part) { return static_cast<guint16>(std::lround(part * 65535)); }
};

double points(int pango_units) { return static_cast<double>(pango_units) / PANGO_SCALE; }

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int size) {
    // Cairo's bytes are unsigned, ours are characters.
    static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);  // NOLINT
    return CAIRO_STATUS_SUCCESS;
}

base::Error not_drawn(const std::string& why) {
    return base::unavailable({}, fmt::format("无法绘制：{}", why),
                             fmt::format("could not be drawn: {}", why));
}

base::Error no_svg(GError* why) {
    const std::string reason = why != nullptr ? why->message : "?";
    g_clear_error(&why);
    return base::invalid({}, fmt::format("不是有效的 SVG：{}", reason),
                         fmt::format("not valid SVG: {}", reason));
}

base::Result<Owned<RsvgHandle>> open_svg(std::string_view svg) {
    GError* why = nullptr;
    const auto* bytes = reinterpret_cast<const guint8*>(svg.data());  // NOLINT: C's idea of bytes
    Owned<RsvgHandle> handle(rsvg_handle_new_from_data(bytes, svg.size(), &why));
    if (!handle) return no_svg(why);
    const std::string_view style = kChartStyle;
    const auto* sheet = reinterpret_cast<const guint8*>(style.data());  // NOLINT
    if (!rsvg_handle_set_stylesheet(handle.get(), sheet, style.size(), &why)) return no_svg(why);
    return handle;
}

Size size_of(RsvgHandle* handle) {
    gboolean has_width = FALSE, has_height = FALSE, has_box = FALSE;
    RsvgLength width, height;
    RsvgRectangle box{};
    rsvg_handle_get_intrinsic_dimensions(handle, &has_width, &width, &has_height, &height, &has_box,
                                         &box);
    return {box.width, box.height};
}

base::Result<base::Done> render(RsvgHandle* handle, cairo_t* on, const RsvgRectangle& where) {
    GError* why = nullptr;
    if (!rsvg_handle_render_document(handle, on, &where, &why)) return no_svg(why);
    return base::Done{};
}

/// The attributes of all spans, over the bytes where each stands.
class Attributes {
public:
    Attributes() : list_(pango_attr_list_new()) {}
    void over(std::size_t from, std::size_t to) {
        from_ = static_cast<guint>(from);
        to_ = static_cast<guint>(to);
    }
    void add(PangoAttribute* attribute) {
        attribute->start_index = from_;
        attribute->end_index = to_;
        pango_attr_list_insert(list_.get(), attribute);
    }
    void add(PangoAttribute* (*make)(guint16, guint16, guint16), const char* code) {
        const Colour colour(code);
        add(make(Colour::sixteen(colour.red), Colour::sixteen(colour.green),
                 Colour::sixteen(colour.blue)));
    }
    PangoAttrList* get() const { return list_.get(); }

private:
    Owned<PangoAttrList> list_;
    guint from_ = 0, to_ = 0;
};

void describe(const Span& span, Attributes& attributes) {
    attributes.add(pango_attr_size_new(static_cast<int>(span.points * PANGO_SCALE)));
    attributes.add(pango_attr_family_new(span.fixed_width ? kFixedFamily : kFamily));
    if (span.bold) attributes.add(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    attributes.add(pango_attr_foreground_new, span.ink);
    if (span.fill != nullptr) attributes.add(pango_attr_background_new, span.fill);
}

}  // namespace

struct TextBlock::State {
    struct Place {
        double x = 0, ascent = 0;
    };
    struct Link {
        int from = 0, to = 0;  // bytes of the text
        std::string name;
    };
    Owned<PangoLayout> layout;
    std::vector<Line> lines;
    std::vector<Place> places;  // one a line
    std::vector<Link> links;

    void measure() {
        const Owned<PangoLayoutIter> at(pango_layout_get_iter(layout.get()));
        do {
            PangoRectangle logical;
            pango_layout_iter_get_line_extents(at.get(), nullptr, &logical);
            const int baseline = pango_layout_iter_get_baseline(at.get());
            lines.push_back({points(logical.height)});
            places.push_back({points(logical.x), points(baseline - logical.y)});
        } while (pango_layout_iter_next_line(at.get()));
    }
};

TextBlock::TextBlock(std::unique_ptr<State> state) : state_(std::move(state)) {}
TextBlock::TextBlock(TextBlock&&) noexcept = default;
TextBlock& TextBlock::operator=(TextBlock&&) noexcept = default;
TextBlock::~TextBlock() = default;
const std::vector<TextBlock::Line>& TextBlock::lines() const { return state_->lines; }

struct Canvas::State {
    std::string out;
    Owned<cairo_surface_t> surface;
    Owned<cairo_t> drawing;
    Owned<PangoFontMap> fonts;
    Owned<PangoContext> context;
    bool chinese = false;
    std::vector<int> outline;  // the last entry of each level

    void tag(const char* name, const std::string& attributes) const {
        cairo_tag_begin(drawing.get(), name, attributes.c_str());
    }
    void end_tag(const char* name) const { cairo_tag_end(drawing.get(), name); }
    void colour(const char* code) const {
        const Colour colour(code);
        cairo_set_source_rgb(drawing.get(), colour.red, colour.green, colour.blue);
    }
    void link(PangoLayoutLine* line, const TextBlock::State::Link& link, double x, double y,
              double height) const {
        const int from = std::max(link.from, line->start_index);
        const int to = std::min(link.to, line->start_index + line->length);
        if (from >= to) return;
        int* ranges = nullptr;
        int count = 0;
        pango_layout_line_get_x_ranges(line, from, to, &ranges, &count);
        for (int i = 0; i < count; ++i) {
            const double left = x + points(ranges[2 * i]);
            const double right = x + points(ranges[2 * i + 1]);
            tag(CAIRO_TAG_LINK, fmt::format("dest='{}' rect=[{:.2f} {:.2f} {:.2f} {:.2f}]",
                                            link.name, left, y, right - left, height));
            end_tag(CAIRO_TAG_LINK);
        }
        g_free(ranges);
    }
};

Canvas::Canvas(const About& about) : state_(new State) {
    State& my = *state_;
    my.chinese = about.language == base::Language::zh;
    my.surface.reset(
        cairo_pdf_surface_create_for_stream(append, &my.out, about.page.width, about.page.height));
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& words) {
        cairo_pdf_surface_set_metadata(my.surface.get(), what, printable(words).c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, about.title);
    say(CAIRO_PDF_METADATA_SUBJECT, about.subject);
    say(CAIRO_PDF_METADATA_CREATOR, "Hanse");
    say(CAIRO_PDF_METADATA_CREATE_DATE, kNoTime);
    say(CAIRO_PDF_METADATA_MOD_DATE, kNoTime);
    my.drawing.reset(cairo_create(my.surface.get()));
    my.fonts.reset(pango_cairo_font_map_new());
    my.context.reset(pango_font_map_create_context(my.fonts.get()));
    pango_cairo_context_set_resolution(my.context.get(), 72);
    pango_context_set_language(my.context.get(),
                               pango_language_from_string(my.chinese ? "zh-cn" : "en"));
    pango_context_set_round_glyph_positions(my.context.get(), FALSE);
}

Canvas::~Canvas() = default;

TextBlock Canvas::break_text(const std::vector<Span>& spans, double width, TextAlign align) const {
    auto state = std::make_unique<TextBlock::State>();
    state->layout.reset(pango_layout_new(state_->context.get()));
    PangoLayout* layout = state->layout.get();
    std::string whole;
    Attributes attributes;
    for (const Span& span : spans) {
        const std::size_t from = whole.size();
        whole += printable(span.words);
        attributes.over(from, whole.size());
        describe(span, attributes);
        // Quotes and dots of the Chinese font are as wide as a character unless asked otherwise.
        if (!state_->chinese) attributes.add(pango_attr_font_features_new("pwid"));
        if (!span.link.empty())
            state->links.push_back(
                {static_cast<int>(from), static_cast<int>(whole.size()), span.link});
    }
    pango_layout_set_text(layout, whole.c_str(), static_cast<int>(whole.size()));
    pango_layout_set_attributes(layout, attributes.get());
    pango_layout_set_width(layout, static_cast<int>(std::max(width, 1.0) * PANGO_SCALE));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout, align == TextAlign::right    ? PANGO_ALIGN_RIGHT
                                       : align == TextAlign::centre ? PANGO_ALIGN_CENTER
                                                                    : PANGO_ALIGN_LEFT);
    state->measure();
    return TextBlock(std::move(state));
}

void Canvas::draw_line(const TextBlock& text, std::size_t line, double x, double y,
                       const char* role) {
    const TextBlock::State& block = *text.state_;
    PangoLayoutLine* shaped =
        pango_layout_get_line_readonly(block.layout.get(), static_cast<int>(line));
    if (role != nullptr) state_->tag(role, "");
    state_->colour("000000");
    cairo_move_to(state_->drawing.get(), x + block.places[line].x, y + block.places[line].ascent);
    pango_cairo_show_layout_line(state_->drawing.get(), shaped);
    if (role != nullptr) state_->end_tag(role);
    for (const TextBlock::State::Link& link : block.links)
        state_->link(shaped, link, x, y, block.lines[line].height);
}

void Canvas::fill(double x, double y, Size size, const char* colour) {
    state_->colour(colour);
    cairo_rectangle(state_->drawing.get(), x, y, size.width, size.height);
    cairo_fill(state_->drawing.get());
}

base::Result<base::Done> Canvas::draw_svg(std::string_view svg, double x, double y, double width) {
    HANSE_TRY(handle, open_svg(svg));
    const Size size = size_of(handle.get());
    state_->tag("Figure", "");
    const auto drawn = render(handle.get(), state_->drawing.get(),
                              {x, y, width, width * size.height / size.width});
    state_->end_tag("Figure");
    return drawn;
}

void Canvas::place(const std::string& name, double y) {
    state_->tag(CAIRO_TAG_DEST, fmt::format("name='{}' x=0 y={:.2f}", name, y));
    state_->end_tag(CAIRO_TAG_DEST);
}

void Canvas::outline(const std::string& words, const std::string& name, std::size_t level) {
    std::vector<int>& open = state_->outline;
    open.resize(std::min(level, open.size()));
    const int parent = open.empty() ? CAIRO_PDF_OUTLINE_ROOT : open.back();
    const auto flags = open.empty() ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t{};
    open.push_back(cairo_pdf_surface_add_outline(state_->surface.get(), parent,
                                                 printable(words).c_str(),
                                                 fmt::format("dest='{}'", name).c_str(), flags));
}

void Canvas::next_page() { cairo_show_page(state_->drawing.get()); }

base::Result<std::string> Canvas::finish() {
    cairo_surface_finish(state_->surface.get());
    for (const cairo_status_t status :
         {cairo_status(state_->drawing.get()), cairo_surface_status(state_->surface.get())})
        if (status != CAIRO_STATUS_SUCCESS) return not_drawn(cairo_status_to_string(status));
    return std::move(state_->out);
}

base::Result<Size> svg_size(std::string_view svg) {
    HANSE_TRY(handle, open_svg(svg));
    return size_of(handle.get());
}

base::Result<std::string> svg_to_png(std::string_view svg, int width) {
    HANSE_TRY(handle, open_svg(svg));
    const Size size = size_of(handle.get());
    const int height = std::max(1, static_cast<int>(std::lround(width * size.height / size.width)));
    const Owned<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height));
    const Owned<cairo_t> drawing(cairo_create(surface.get()));
    cairo_set_source_rgb(drawing.get(), 1, 1, 1);
    cairo_paint(drawing.get());
    HANSE_CHECK(render(handle.get(), drawing.get(),
                       {0, 0, static_cast<double>(width), static_cast<double>(height)}));
    std::string out;
    const cairo_status_t status = cairo_surface_write_to_png_stream(surface.get(), append, &out);
    if (status != CAIRO_STATUS_SUCCESS) return not_drawn(cairo_status_to_string(status));
    return out;
}

}  // namespace hanse::report
