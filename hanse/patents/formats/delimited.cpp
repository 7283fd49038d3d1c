// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/delimited.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::patents {

using base::Encoding;
using base::Result;

namespace {

constexpr std::size_t kRowMax = std::size_t{16} << 20U;
constexpr std::size_t kWideMax = std::size_t{200} << 20U;

constexpr std::array<char, 4> kSigns{',', ';', '\t', '|'};
using SignCounts = std::array<std::size_t, kSigns.size()>;

/// How often each sign stands outside quotes, in each of the first lines.
std::vector<SignCounts> counts_by_line(std::string_view start) {
    constexpr std::size_t lines_max = 9;
    std::vector<SignCounts> out(1);
    bool quoted = false;
    for (const char c : start.substr(0, 65536)) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n' || c == '\r') {
            if (out.back() == SignCounts{}) continue;  // an empty line, or the second half of CR LF
            if (out.size() == lines_max) break;
            out.emplace_back();
        }
        for (std::size_t i = 0; i < kSigns.size(); ++i)
            if (c == kSigns[i]) ++out.back()[i];
    }
    return out;
}

/// What parts cells stands equally often in every line (the very first may be a remark of the
/// program that wrote the file); what parts the items of a cell does not. Of two that do, the more
/// frequent.
char delimiter_of(std::string_view start) {
    const auto lines = counts_by_line(start);
    SignCounts all{}, steady{};
    for (const SignCounts& line : lines)
        for (std::size_t i = 0; i < kSigns.size(); ++i) {
            all[i] += line[i];
            const auto alike = std::ranges::count_if(
                lines, [&](const SignCounts& other) { return line[i] > 0 && other[i] == line[i]; });
            steady[i] = std::max(steady[i], static_cast<std::size_t>(alike));
        }
    if (all[2] > 0 && all[2] * 4 > all[0]) return '\t';  // texts have commas, names no tabs
    std::size_t best = 0;
    for (std::size_t i = 1; i < kSigns.size(); ++i)
        if (std::pair(steady[i], all[i]) > std::pair(steady[best], all[best])) best = i;
    return kSigns[best];
}

class DelimitedRows : public TableRows {
public:
    DelimitedRows(std::unique_ptr<Input> input, std::string file, Encoding encoding, char delimiter)
        : input_(std::move(input)),
          file_(std::move(file)),
          encoding_(encoding),
          delimiter_(delimiter) {}

    Result<std::optional<TableRow>> next() override {
        for (;;) {
            HANSE_TRY(row, row_or_more());
            if (!row) return std::optional<TableRow>();
            for (std::string& cell : row->cells) decode(cell, row->line);
            if (std::ranges::any_of(row->cells, [](const auto& cell) { return !cell.empty(); }))
                return row;
        }
    }

    double done() const override { return input_->done(); }
    std::optional<base::Error> remark() override { return std::exchange(remark_, std::nullopt); }

private:
    /// One row; reads further blocks until it is whole.
    Result<std::optional<TableRow>> row_or_more() {
        for (;;) {
            if (at_ == buffer_.size() && ended_) return std::optional<TableRow>();
            TableRow row{{}, line_ + 1};
            if (parse(row)) return std::optional(std::move(row));
            if (ended_)
                return base::invalid({file_, line_ + 1, 0}, "引号没有闭合", "a quote never closes");
            if (buffer_.size() - at_ > kRowMax)
                return base::invalid({file_, line_ + 1, 0}, "一行超过 16 MB（引号没有闭合？）",
                                     "a row of more than 16 MB (a quote that never closes?)");
            buffer_.erase(0, std::exchange(at_, 0));
            // Twice as much each time, so that a long row is not read again and again.
            const std::size_t wanted = buffer_.size() * 2 + 1;
            while (buffer_.size() < wanted && !ended_) {
                HANSE_TRY(bytes, input_->next());
                buffer_ += bytes;
                ended_ = bytes.empty();
            }
        }
    }

    /// @return false if the row goes on behind the buffer.
    bool parse(TableRow& row) {
        std::size_t at = at_, lines = 0;
        std::string cell;
        bool quoted = false, at_start = true;
        const auto close = [&] {
            row.cells.push_back(std::exchange(cell, {}));
            at_start = true;
        };
        for (; at < buffer_.size(); ++at) {
            const char c = buffer_[at];
            if (quoted) {
                if (c == '"' && at + 1 == buffer_.size() && !ended_) return false;
                if (c == '"' && at + 1 < buffer_.size() && buffer_[at + 1] == '"') {
                    cell += '"';
                    ++at;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell += c;
                    lines += c == '\n' ? 1 : 0;
                }
            } else if (c == '"' && at_start && delimiter_ != '\t') {
                quoted = true;
                at_start = false;
            } else if (c == delimiter_) {
                close();
            } else if (c == '\n' || c == '\r') {
                if (c == '\r' && at + 1 == buffer_.size() && !ended_) return false;
                if (c == '\r' && at + 1 < buffer_.size() && buffer_[at + 1] == '\n') ++at;
                close();
                at_ = at + 1;
                line_ += lines + 1;
                return true;
            } else {
                cell += c;
                // A quote opens a cell behind blanks, and behind the mark of UTF-8.
                at_start =
                    at_start && (c == ' ' || (line_ == 0 && static_cast<unsigned char>(c) >= 0xBB));
                if (at_start && at + 1 < buffer_.size() && buffer_[at + 1] == '"') cell.clear();
            }
        }
        if (!ended_ || quoted) return false;
        close();
        at_ = at;
        line_ += lines + 1;
        return true;
    }

    void decode(std::string& cell, std::size_t line) {
        auto text = base::decode_text(cell, encoding_);
        if (!text) {
            if (!warned_) {
                warned_ = true;
                remark_ = base::invalid(
                    {file_, line, 0}, "个别字节不合文件的编码，已按 Windows-1252 读取",
                    "some bytes do not fit the encoding of the file; read as Windows-1252");
            }
            text = base::decode_text(cell, Encoding::windows_1252);
        }
        cell = text ? std::string(base::trim(*text)) : std::string();
    }

    std::unique_ptr<Input> input_;
    std::string file_, buffer_;
    Encoding encoding_;
    char delimiter_;
    std::size_t at_ = 0, line_ = 0;
    bool ended_ = false, warned_ = false;
    std::optional<base::Error> remark_;
};

}  // namespace

Result<std::unique_ptr<TableRows>> delimited_rows(std::unique_ptr<PeekedInput> input,
                                                  const std::string& file) {
    const Encoding encoding = base::encoding_of(input->start());
    if (encoding == Encoding::utf16_little || encoding == Encoding::utf16_big) {
        HANSE_TRY(bytes, read_whole(*input, kWideMax, file));
        auto text = base::decode_text(bytes, encoding);
        if (!text)
            return base::invalid({.file = file}, "不是有效的 UTF-16 文本",
                                 "not a valid text in UTF-16");
        const char delimiter = delimiter_of(*text);
        return std::unique_ptr<TableRows>(std::make_unique<DelimitedRows>(
            std::make_unique<TextInput>(*std::move(text)), file, Encoding::utf8, delimiter));
    }
    const char delimiter = delimiter_of(input->start());
    return std::unique_ptr<TableRows>(
        std::make_unique<DelimitedRows>(std::move(input), file, encoding, delimiter));
}

}  // namespace hanse::patents
