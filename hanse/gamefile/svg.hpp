// SPDX-License-Identifier: GPL-3.0-or-later
// What the drawings share: safe text, colours, an accessible frame. Inside the gamefile floor only.
//
// The looks are those of the charts in reports (report/html_style.cpp): the classes let a page
// recolour them, the attributes make them right by themselves.
#pragma once

#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include <fmt/format.h>

namespace hanse::gamefile {

inline constexpr double kWidth = 900;
inline constexpr const char* kInk = "#1d2733";
inline constexpr const char* kSoft = "#5c6670";
inline constexpr const char* kLine = "#d9d6cf";

/// Told apart by eye and in grey: blue, red, green, ochre, violet, slate.
inline constexpr std::array kColours{"#3f6b8c", "#9c2f2a", "#2f6b4f",
                                     "#b0812a", "#6f4a86", "#1d2733"};

/// For element content and quoted attributes.
std::string escape(std::string_view text);

/// At most `columns` wide, the last being '…' if something is left out.
std::string cut(std::string_view text, std::size_t columns);

/// Four digits, for labels.
std::string brief(double number);

class Svg {
public:
    template <class... Parts>
    void add(fmt::format_string<Parts...> pattern, Parts&&... parts) {
        fmt::format_to(std::back_inserter(body_), pattern, std::forward<Parts>(parts)...);
    }

    /// @param anchor  "start", "middle" or "end". @param look  further attributes, with a blank first.
    void text(double x, double y, std::string_view words, const char* anchor = "start",
              const char* colour = kInk, const char* look = "");

    /// @param title  the accessible name. @param description  what a blind reader needs.
    /// @return the whole drawing.
    std::string framed(const char* kind, double height, std::string_view title,
                       std::string_view description) const;

private:
    std::string body_;
};

}  // namespace hanse::gamefile
