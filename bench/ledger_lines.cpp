// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger_lines.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

namespace hanse::bench {

const InventedLine& InventedLines::next() {
    line_.cents = static_cast<std::int64_t>(dice_() % 10'000'000);
    line_.owners.clear();
    const std::size_t count = 1 + dice_() % 9;
    while (line_.owners.size() < count) {
        const int owner = static_cast<int>(dice_() % kOwners);
        if (std::ranges::find(line_.owners, owner) == line_.owners.end())
            line_.owners.push_back(owner);
    }
    return line_;
}

std::string owner_name(int owner) { return fmt::format("M{:03}", owner); }

void invented_csv(std::int64_t lines, const std::function<void(std::string_view)>& write) {
    constexpr std::size_t piece = 1 << 20;
    InventedLines invented(3);
    fmt::memory_buffer out;
    const auto put = std::back_inserter(out);
    fmt::format_to(put, "line,value,owners\n");
    for (std::int64_t number = 1; number <= lines; ++number) {
        const InventedLine& line = invented.next();
        fmt::format_to(put, "L{:08},{}.{:02},", number, line.cents / 100, line.cents % 100);
        for (std::size_t i = 0; i < line.owners.size(); ++i)
            fmt::format_to(put, "{}M{:03}", i == 0 ? "" : ";", line.owners[i]);
        out.push_back('\n');
        if (out.size() < piece) continue;
        write({out.data(), out.size()});
        out.clear();
    }
    write({out.data(), out.size()});
}

}  // namespace hanse::bench
