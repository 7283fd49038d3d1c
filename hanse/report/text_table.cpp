// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/text_table.hpp"

#include <algorithm>
#include <numeric>
#include <string_view>

#include "hanse/base/unicode.hpp"
#include "hanse/report/markup.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::report {

namespace {

const char* sequence(Tone tone) {
    switch (tone) {
        case Tone::good: return "\x1b[32m";
        case Tone::note: return "\x1b[36m";
        case Tone::warning: return "\x1b[33m";
        case Tone::alarm: return "\x1b[1;31m";
        case Tone::muted: return "\x1b[2m";
        case Tone::plain: break;
    }
    return "";
}

std::string with(const std::string& start, const std::string& words) {
    return start.empty() || words.empty() ? words : start + words + "\x1b[0m";
}

std::string written(const Run& run) {
    const std::string words = printable(run.unlinked.empty() ? run.text : run.unlinked);
    return run.kind == Run::Kind::badge ? "[" + words + "]" : words;
}

/// Columns of a text that may hold colour sequences.
std::size_t styled_width(const std::string& words) {
    std::string bare;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == '\x1b') {
            i = words.find('m', i);
            if (i == std::string::npos) break;
        } else {
            bare += words[i];
        }
    }
    return base::display_width(bare);
}

std::string align(const std::string& words, std::size_t width, Align how) {
    const std::size_t used = styled_width(words);
    const std::size_t space = width > used ? width - used : 0;
    if (how == Align::right) return std::string(space, ' ') + words;
    if (how == Align::centre)
        return std::string(space / 2, ' ') + words + std::string(space - space / 2, ' ');
    return words + std::string(space, ' ');
}

constexpr std::size_t kBetween = 2;

/// Takes room from the widest columns until all fit.
void shrink(std::vector<std::size_t>& widths, std::size_t room) {
    while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
        auto widest = std::ranges::max_element(widths);
        if (*widest <= 4) return;
        --*widest;
    }
}

std::size_t widest_line(const std::string& words) {
    std::size_t out = 0;
    for (const std::string_view line : wrap(words, std::size_t(-1) / 2))
        out = std::max(out, base::display_width(line));
    return out;
}

/// One row, as many lines high as its highest cell.
void add_row(const std::vector<std::vector<std::string>>& cells,
             const std::vector<std::size_t>& widths, const std::vector<Table::Column>& columns,
             std::vector<std::string>& out) {
    std::size_t height = 0;
    for (const auto& cell : cells) height = std::max(height, cell.size());
    for (std::size_t i = 0; i < height; ++i) {
        std::string line;
        for (std::size_t c = 0; c < cells.size(); ++c) {
            if (c > 0) line += std::string(kBetween, ' ');
            line += align(i < cells[c].size() ? cells[c][i] : std::string(), widths[c],
                          columns[c].align);
        }
        out.push_back(std::move(line));
    }
}

/// Where badges stand in the words of all runs: they are not broken.
std::vector<Stretch> badges(const Inline& words) {
    std::vector<Stretch> out;
    std::size_t at = 0;
    for (const Run& run : words) {
        const std::size_t end = at + written(run).size();
        if (run.kind == Run::Kind::badge) out.push_back({at, end});
        at = end;
    }
    return out;
}

}  // namespace

std::string Styles::in(Tone tone, const std::string& words) const {
    return ansi ? with(sequence(tone), words) : words;
}

std::string Styles::run(const Run& run, const std::string& words) const {
    if (!ansi) return words;
    switch (run.kind) {
        case Run::Kind::strong: return with("\x1b[1m", words);
        case Run::Kind::code: return with("\x1b[2m", words);
        default: return in(run.tone, words);
    }
}

std::string plain_words(const Inline& words) {
    std::string out;
    for (const Run& run : words) out += written(run);
    return out;
}

std::vector<std::string> styled_lines(const Inline& words, std::size_t width,
                                      const Styles& styles) {
    const std::string whole = plain_words(words);
    std::vector<std::string> out;
    for (const std::string_view line : wrap(whole, width, badges(words))) {
        const auto from = static_cast<std::size_t>(line.data() - whole.data());
        std::string styled;
        std::size_t at = 0;
        for (const Run& run : words) {
            const std::size_t size = written(run).size();
            const std::size_t first = std::max(at, from);
            const std::size_t last = std::min(at + size, from + line.size());
            if (first < last) styled += styles.run(run, whole.substr(first, last - first));
            at += size;
        }
        out.push_back(std::move(styled));
    }
    return out;
}

std::string pad_styled(const std::string& words, std::size_t width) {
    return align(words, width, Align::left);
}

std::vector<std::size_t> column_widths(const Table& table, std::size_t width) {
    std::vector<std::size_t> widths;
    for (const Table::Column& column : table.columns)
        widths.push_back(base::display_width(printable(column.title)));
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i)
            widths[i] = std::max(widths[i], widest_line(plain_words(row[i].words)));
    const std::size_t between = kBetween * (widths.empty() ? 0 : widths.size() - 1);
    shrink(widths, width > between ? width - between : 1);
    return widths;
}

std::vector<std::string> table_lines(const Table& table, std::size_t width, const Styles& styles) {
    const std::vector<std::size_t> widths = column_widths(table, width);
    std::vector<std::string> out;
    std::vector<std::vector<std::string>> titles;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        titles.push_back(styled_lines({strong(table.columns[i].title)}, widths[i], styles));
    add_row(titles, widths, table.columns, out);
    std::string rule;
    for (std::size_t i = 0; i < widths.size(); ++i)
        rule += std::string(i == 0 ? 0 : kBetween, ' ') + repeat("─", widths[i]);
    out.push_back(rule);
    for (const auto& row : table.rows) {
        std::vector<std::vector<std::string>> cells;
        for (std::size_t i = 0; i < std::min(row.size(), widths.size()); ++i) {
            Inline words = row[i].words;
            for (Run& run : words)
                if (run.tone == Tone::plain) run.tone = row[i].tone;
            cells.push_back(styled_lines(words, widths[i], styles));
        }
        add_row(cells, widths, table.columns, out);
    }
    return out;
}

}  // namespace hanse::report
