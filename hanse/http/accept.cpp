// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/accept.hpp"

#include <algorithm>
#include <charconv>

#include "hanse/base/unicode.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/http/parts.hpp"

namespace hanse::http {

namespace {

/// "q=0", "q=0.0" …: not wanted.
bool is_refused(std::string_view parameters) {
    const auto at = parameters.find("q=");
    if (at == std::string_view::npos) return false;
    return parameters.substr(at + 2).find_first_not_of("0. ") == std::string_view::npos;
}

std::optional<std::uint64_t> number_in(std::string_view text) {
    std::uint64_t out = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size())
        return std::nullopt;
    return out;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
    bool any = false;
    for (const std::string_view one : parts_of(accept_encoding, ',')) {
        const auto semicolon = std::min(one.find(';'), one.size());
        const std::string_view named = base::trim(one.substr(0, semicolon));
        const bool wanted = !is_refused(one.substr(semicolon));
        if (same_name(named, coding)) return wanted;
        if (named == "*") any = wanted;
    }
    return any;
}

RangeWish parse_range(std::string_view header, std::uint64_t file_size) {
    constexpr std::string_view kUnit = "bytes=";
    if (!header.starts_with(kUnit) || std::ranges::count(header, ',') > 0) return {};
    const std::string_view wish = base::trim(header.substr(kUnit.size()));
    const auto dash = wish.find('-');
    if (dash == std::string_view::npos) return {};
    const auto first = number_in(wish.substr(0, dash));
    const auto last = number_in(wish.substr(dash + 1));
    if (!first && dash > 0) return {};
    if (!last && dash + 1 < wish.size()) return {};
    if (!first && !last) return {};

    if (!first) {  // the last so many bytes
        const std::uint64_t size = std::min(*last, file_size);
        if (size == 0) return {.kind = RangeKind::unsatisfiable, .range = {}};
        return {.kind = RangeKind::part, .range = {.first = file_size - size, .size = size}};
    }
    if (last && *last < *first) return {};
    if (*first >= file_size) return {.kind = RangeKind::unsatisfiable, .range = {}};
    const std::uint64_t end = last ? std::min(*last, file_size - 1) : file_size - 1;
    return {.kind = RangeKind::part, .range = {.first = *first, .size = end - *first + 1}};
}

}  // namespace hanse::http
