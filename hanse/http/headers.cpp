// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/headers.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::http {

namespace {

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_token(std::string_view name) {
    constexpr std::string_view kAlso = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [&](char c) {
        return (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z') ||
               kAlso.find(c) != std::string_view::npos;
    });
}

void require(const std::string& name, const std::string& value) {
    base::expects(is_token(name), "the name of a header is a token");
    base::expects(is_header_value(value), "the value of a header has no control characters");
}

}  // namespace

bool same_name(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, {}, small, small);
}

bool is_header_value(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte >= 0x20 && byte != 0x7F) || c == '\t';
    });
}

std::string attachment(std::string_view file_name) {
    std::string plain;
    std::string coded;  // RFC 8187
    for (const char c : file_name) {
        const auto byte = static_cast<unsigned char>(c);
        const bool safe = (c >= '0' && c <= '9') || (small(c) >= 'a' && small(c) <= 'z') ||
                          c == '-' || c == '_' || c == '.';
        plain += safe ? c : '_';
        coded += safe ? std::string(1, c) : fmt::format("%{:02X}", byte);
    }
    return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded;
}

std::string_view Headers::find(std::string_view name) const {
    for (const Line& line : lines_)
        if (same_name(line.first, name)) return line.second;
    return {};
}

bool Headers::has(std::string_view name) const { return count(name) > 0; }

std::size_t Headers::count(std::string_view name) const {
    return static_cast<std::size_t>(std::ranges::count_if(
        lines_, [&](const Line& line) { return same_name(line.first, name); }));
}

void Headers::set(std::string name, std::string value) {
    require(name, value);
    std::erase_if(lines_, [&](const Line& line) { return same_name(line.first, name); });
    lines_.emplace_back(std::move(name), std::move(value));
}

void Headers::add(std::string name, std::string value) {
    require(name, value);
    lines_.emplace_back(std::move(name), std::move(value));
}

}  // namespace hanse::http
