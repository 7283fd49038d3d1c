// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/svg.hpp"

#include <cmath>

#include "hanse/base/unicode.hpp"

namespace hanse::gamefile {

std::string escape(std::string_view text) {
    std::string out;
    for (const char c : text) switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    return out;
}

std::string cut(std::string_view text, std::size_t columns) {
    if (base::display_width(text) <= columns) return std::string(text);
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i + 1;
        while (end < text.size() && (text[end] & 0xC0) == 0x80) ++end;
        if (base::display_width(out) + base::display_width(text.substr(i, end - i)) + 1 > columns)
            break;
        out += text.substr(i, end - i);
        i = end;
    }
    return out + "…";
}

std::string brief(double number) {
    return fmt::format("{:.4g}", std::abs(number) < 1e-12 ? 0.0 : number);
}

void Svg::text(double x, double y, std::string_view words, const char* anchor, const char* colour,
               const char* look) {
    add(R"(<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}" fill="{}"{}>{}</text>)",
        colour == kSoft ? "axis" : "label", x, y, anchor, colour, look, escape(words));
}

std::string Svg::framed(const char* kind, double height, std::string_view title,
                        std::string_view description) const {
    return fmt::format(
        R"(<svg class="chart {}" role="img" viewBox="0 0 {:.0f} {:.0f}" font-size="13" )"
        R"(font-family="'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','Noto Sans',sans-serif" )"
        R"(xmlns="http://www.w3.org/2000/svg" aria-label="{}"><title>{}</title><desc>{}</desc>{}</svg>)"
        "\n",
        kind, kWidth, height, escape(title), escape(title), escape(description), body_);
}

}  // namespace hanse::gamefile
