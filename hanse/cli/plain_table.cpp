// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/plain_table.hpp"

#include <algorithm>

#include "hanse/base/unicode.hpp"
#include "hanse/report/wrap.hpp"

namespace hanse::cli {

namespace {

using Cells = std::vector<std::string>;

std::string line_of(const Cells& cells, const std::vector<std::size_t>& widths) {
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += report::pad(cells[i], widths[i]) + "  ";
    out.erase(out.find_last_not_of(' ') + 1);
    return out + "\n";
}

}  // namespace

std::string plain_table(const base::Sheet& sheet) {
    std::vector<std::size_t> widths(sheet.header.size(), 0);
    const auto widen = [&](const Cells& cells) {
        for (std::size_t i = 0; i < cells.size(); ++i)
            widths[i] = std::max(widths[i], base::display_width(cells[i]));
    };
    widen(sheet.header);
    for (const auto& row : sheet.rows) widen(row.cells);
    std::string out = line_of(sheet.header, widths);
    for (const auto& row : sheet.rows) out += line_of(row.cells, widths);
    return out;
}

}  // namespace hanse::cli
