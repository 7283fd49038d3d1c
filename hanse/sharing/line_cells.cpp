// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/line_cells.hpp"

#include <algorithm>
#include <cstring>
#include <limits>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::sharing {

using base::Bilingual;
using base::Result;

namespace {

constexpr std::array<std::string_view, 3> kNames = {"line", "value", "owners"};

/// Cells as RFC 4180 has them, quotes taken off; as base::parse_csv reads them.
/// @return false for text behind a closing quote, and for a quote that never closes.
bool unquote(std::string_view text, std::vector<std::string>& cells) {
    cells.clear();
    for (std::size_t at = 0;; ++at) {
        std::string& cell = cells.emplace_back();
        if (at < text.size() && text[at] == '"') {
            for (++at;; ++at) {
                if (at == text.size()) return false;
                if (text[at] != '"')
                    cell += text[at];
                else if (at + 1 < text.size() && text[at + 1] == '"')
                    cell += text[++at];
                else
                    break;
            }
            ++at;
        } else {
            const std::size_t comma = std::min(text.find(',', at), text.size());
            cell = text.substr(at, comma - at);
            at = comma;
        }
        if (at >= text.size()) return true;
        if (text[at] != ',') return false;
    }
}

Bilingual header_words(std::string_view header) {
    const std::string found = clipped(header);
    return {fmt::format("首行应为列名，含 line、value、owners 三列（UTF-8，逗号分隔）；现为 “{}”",
                        found),
            fmt::format("the first line should name the columns line, value and owners (UTF-8, "
                        "separated by commas); it is '{}'",
                        found)};
}

}  // namespace

Result<LineColumns> LineColumns::create(const Record& header, const std::string& file) {
    std::string_view text = header.text;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    const Bilingual words = header_words(text);
    const auto refused = [&](const std::string& zh, const std::string& en) {
        return base::invalid({file, std::size_t(header.line)}, words.zh + zh, words.en + en);
    };
    std::vector<std::string> names;
    if (!unquote(text, names))
        return refused("；引号后还有文字", "; there is text behind a closing quote");
    LineColumns out;
    std::array<int, kNames.size()> times{};
    for (const std::string& name : names) {
        const auto known = std::ranges::find(kNames, base::trim(name));
        const auto is = static_cast<std::size_t>(known - kNames.begin());
        out.column_is_.push_back(std::uint8_t(is));
        if (is == kOther) continue;
        ++times[is];
        out.needed_ = out.column_is_.size();
    }
    for (std::size_t i = 0; i < kNames.size(); ++i) {
        if (times[i] == 0)
            return refused(fmt::format("；缺少 {} 列", kNames[i]),
                           fmt::format("; there is no column {}", kNames[i]));
        if (times[i] > 1)
            return refused(fmt::format("；{} 列出现了 {} 次", kNames[i], times[i]),
                           fmt::format("; column {} stands {} times", kNames[i], times[i]));
    }
    return out;
}

std::optional<Bilingual> LineColumns::find(const Record& record, LineCells& cells) {
    return record.quoted ? find_quoted(record.text, cells) : find_plain(record.text, cells);
}

std::optional<Bilingual> LineColumns::find_plain(std::string_view text, LineCells& cells) const {
    std::array<std::string_view, kNames.size() + 1> found;
    const char* at = text.data();
    const char* const end = at + text.size();
    std::size_t column = 0;
    while (true) {
        const auto* comma = static_cast<const char*>(std::memchr(at, ',', std::size_t(end - at)));
        const char* stop = comma != nullptr ? comma : end;
        if (column < column_is_.size())
            found[column_is_[column]] = {at, static_cast<std::size_t>(stop - at)};
        ++column;
        if (comma == nullptr) break;
        at = comma + 1;
    }
    cells = {found[kLine], found[kValue], found[kOwners]};
    if (column > column_is_.size() || (column < needed_ && !text.empty()))
        return wrong_count(column);
    return {};
}

std::optional<Bilingual> LineColumns::find_quoted(std::string_view text, LineCells& cells) {
    if (!unquote(text, unquoted_))
        return Bilingual{"引号后还有文字；引号内的引号应写两个：\"\"",
                         "there is text behind a closing quote; a quote inside quotes is written "
                         "twice: \"\""};
    const std::size_t count = unquoted_.size();
    if (count > column_is_.size() || count < needed_) return wrong_count(count);
    std::array<std::string_view, kNames.size() + 1> found;
    for (std::size_t column = 0; column < count; ++column) {
        std::string& cell = unquoted_[column];
        const std::size_t size = cell.size();
        cell.append(RecordCutter::kPadding, '\n');
        found[column_is_[column]] = std::string_view(cell).substr(0, size);
    }
    cells = {found[kLine], found[kValue], found[kOwners]};
    return {};
}

Bilingual LineColumns::wrong_count(std::size_t count) const {
    if (count < needed_)
        return {fmt::format("只有 {} 格；按列名行至少应有 {} 格", count, needed_),
                fmt::format("only {} of the {} cells that the header asks for", count, needed_)};
    return {fmt::format("有 {} 格，而列名行只有 {} 格；金额不用千位分隔符，含逗号的格应加引号",
                        count, column_is_.size()),
            fmt::format("there are {} cells, but the header has {}; write amounts without "
                        "thousands separators, and put quotes around a cell with a comma",
                        count, column_is_.size())};
}

std::optional<std::int64_t> minor_units(std::string_view text, int decimals) {
    constexpr std::uint64_t max = std::numeric_limits<std::int64_t>::max();
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool negative = at != end && *at == '-';
    if (negative) ++at;
    std::uint64_t out = 0;
    const auto digits =
        [&](std::ptrdiff_t most) {  // how many were read; -1: too many, or too large
            const char* const first = at;
            for (; at != end; ++at) {
                const auto digit = static_cast<unsigned>(*at) - unsigned{'0'};
                if (digit > 9) break;
                if (at - first == most || out > (max - digit) / 10) return std::ptrdiff_t{-1};
                out = out * 10 + digit;
            }
            return at - first;
        };
    if (digits(std::numeric_limits<std::ptrdiff_t>::max()) < 1) return {};
    std::ptrdiff_t after_point = 0;
    if (at != end && *at == '.') {
        ++at;
        after_point = digits(decimals);
        if (after_point < 1) return {};
    }
    if (at != end) return {};
    for (; after_point < decimals; ++after_point) {
        if (out > max / 10) return {};
        out *= 10;
    }
    const auto whole = static_cast<std::int64_t>(out);
    return negative ? -whole : whole;
}

std::string clipped(std::string_view text) {
    constexpr std::size_t bytes_max = 40;
    std::string out(text.substr(0, bytes_max));
    if (text.size() > bytes_max)  // perhaps inside a character, of at most four bytes
        while (out.size() > bytes_max - 3 && !base::is_utf8(out)) out.pop_back();
    const bool readable = base::is_utf8(out);
    for (char& sign : out)
        if (static_cast<unsigned char>(sign) < ' ' || (!readable && sign < 0)) sign = '?';
    return out.size() < text.size() ? out + "…" : out;
}

}  // namespace hanse::sharing
