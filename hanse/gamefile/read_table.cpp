// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/read_table.hpp"

#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "hanse/gamefile/coalition_worths.hpp"
#include "hanse/gamefile/reading.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using base::Value;

Result<games::CoalitionOrder> order_of(std::string name) {
    if (name.empty()) return games::CoalitionOrder::bitmask;
    std::ranges::replace(name, '-', '_');
    if (const auto order = games::coalition_order(name)) return *order;
    return base::invalid(
        {},
        fmt::format("没有名为 “{}” 的次序；可用 bitmask、size_lexicographic、size_highest", name),
        fmt::format(
            "no order is called '{}'; there are bitmask, size_lexicographic and size_highest",
            name));
}

Result<WorthRow> in_mask_order(std::vector<Rational> worths, const std::string& order,
                               int players) {
    const std::size_t all = std::size_t{1} << std::min(players, 30);
    if (players > 0 && worths.size() != all && worths.size() != all - 1)
        return base::invalid(
            {},
            fmt::format("有 {} 个数；{} 位参与者的表应有 {} 个（或去掉空联盟的 {} 个）",
                        worths.size(), players, all, all - 1),
            fmt::format(
                "{} numbers; a table of {} players has {} (or {} without the empty coalition)",
                worths.size(), players, all, all - 1));
    HANSE_TRY(kind, order_of(order));
    // Without n, a list by mask that is one short may lack any coalition, not just the empty one.
    if (players == 0 && order.empty() && !std::has_single_bit(worths.size()))
        return base::invalid(
            {},
            fmt::format("有 {} 个数；表有 2^n 个，第一个是空联盟的 0（省略它时请写明 n）",
                        worths.size()),
            fmt::format(
                "{} numbers; a table has 2^n of them, first the 0 of the empty coalition (say "
                "n to leave it out)",
                worths.size()));
    HANSE_TRY(table, games::convert<Rational>(worths, kind));
    if (!table[0].is_zero())
        return base::invalid(
            {}, fmt::format("空联盟（第一个数）的值须为 0，而不是 {}", table[0].decimal()),
            fmt::format("the empty coalition, the first number, is worth 0, not {}",
                        table[0].decimal()));
    WorthRow out{.worths = std::move(table), .note = {}};
    if (order.empty() && out.worths.size() > 4)
        out.note = {"数按 bitmask 次序读取：{1}, {2}, {1, 2}, {3}, …（可用 --order 更改）",
                    "worths were read in the order bitmask: {1}, {2}, {1, 2}, {3}, … (--order for "
                    "another)"};
    return out;
}

Result<Roster> roster_of_coalitions(const std::vector<std::string_view>& coalitions) {
    std::vector<std::string> names;
    bool numbers = true;
    int largest = 0;
    const auto take = [&](std::string_view word) {
        const bool digits = !word.empty() && word.size() <= 3 &&
                            std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
        numbers = numbers && digits;
        if (digits) largest = std::max(largest, std::stoi(std::string(word)));
        if (std::ranges::find(names, word) == names.end()) names.emplace_back(word);
    };
    const auto too_many = [&] { return names.size() > std::size_t{kNamedTablePlayersMax}; };
    for (const bool singles : {true, false})  // players in the order of what they are worth alone
        for (const std::string_view text : coalitions) {
            if (text.starts_with("0b")) continue;
            const auto words = words_of_coalition(text);
            if (singles == (words.size() == 1))
                for (const std::string_view word : words) take(word);
            if (too_many()) break;
        }
    if (too_many() || (numbers && largest > kNamedTablePlayersMax))
        return base::invalid(
            {},
            fmt::format("参与者超过 {} 位；更大的表请按次序给出全部值，或用 .f64 文件",
                        kNamedTablePlayersMax),
            fmt::format("more than {} players; larger tables are given in an order, "
                        "or as a .f64 file",
                        kNamedTablePlayersMax));
    if (names.empty()) return base::invalid({}, "没有任何参与者", "no coalition names a player");
    return numbers ? Roster::numbered(largest) : Roster::named(std::move(names));
}

Result<std::vector<Rational>> read_worths(const JsonSource& source, const Value& map,
                                          const Roster& roster,
                                          const std::optional<Rational>& missing) {
    if (!map.is_map())
        return wrong(source, map, "worths 应为 {\"A\": 0, \"A+B\": 4, …}；按次序的列表请用 \"v\"",
                     "\"worths\" should be {\"A\": 0, \"A+B\": 4, …}; a list in an order is \"v\"");
    if (roster.size() > kNamedTablePlayersMax)
        return wrong(source, map,
                     fmt::format("逐个联盟给出的表至多 {} 位参与者", kNamedTablePlayersMax),
                     fmt::format("a table given coalition by coalition has at most {} players",
                                 kNamedTablePlayersMax));
    CoalitionWorths worths(roster,
                           [&](std::size_t k) { return source.place(map.fields()[k].second); });
    for (const auto& [name, value] : map.fields()) {
        auto coalition = read_coalition(name, roster);
        if (!coalition) return at(source, value, std::move(coalition).error());
        HANSE_TRY(worth, read_number(source, value));
        HANSE_CHECK(worths.set(*coalition, std::move(worth)));
    }
    auto all = worths.all(missing, {});
    if (!all) return at(source, map, std::move(all).error());
    return all;
}

Result<games::TableGame> table_of(std::vector<Rational> worths, Sense sense) {
    if (sense == Sense::cost)
        for (Rational& worth : worths) worth = -worth;
    return games::TableGame::exact(worths);
}

}  // namespace hanse::gamefile
