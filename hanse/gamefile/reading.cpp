// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/reading.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"

namespace hanse::gamefile {

using base::Error;
using base::Rational;
using base::Result;
using base::Value;
using games::Players;

namespace {

/// The beginning of a value as it would be written.
std::string shown(const Value& value) {
    if (value.is_list()) return "[…]";
    if (value.is_map()) return "{…}";
    std::string text = value.number() ? value.number()->decimal() : to_json(value);
    constexpr std::size_t bytes = 60;
    if (text.size() <= bytes) return text;
    std::size_t end = bytes;
    while ((text[end] & 0xC0) == 0x80) --end;
    return text.substr(0, end) + "…";
}

Error not_a(const JsonSource& source, const Value& value, const char* zh, const char* en) {
    return wrong(source, value, fmt::format("这里应为{}，而不是 {}", zh, shown(value)),
                 fmt::format("{} is expected here, not {}", en, shown(value)));
}

/// Reads each item of a list.
template <class T, class Read>
Result<std::vector<T>> each(const JsonSource& source, const Value& value, const char* zh,
                            const char* en, Read read) {
    if (!value.is_list()) return not_a(source, value, zh, en);
    std::vector<T> out;
    out.reserve(value.items().size());
    for (const Value& item : value.items()) {
        HANSE_TRY(one, read(item));
        out.push_back(std::move(one));
    }
    return out;
}

Error twice(const JsonSource& source, const Value& value, const std::string& name) {
    return wrong(source, value, fmt::format("“{}” 出现两次", name),
                 fmt::format("'{}' stands twice", name));
}

}  // namespace

Error wrong(const JsonSource& source, const Value& value, std::string zh, std::string en) {
    return base::invalid(source.place(value), std::move(zh), std::move(en));
}

Error at(const JsonSource& source, const Value& value, Error error) {
    if (error.place == base::Place{}) error.place = source.place(value);
    return error;
}

Result<Fields> Fields::of(const JsonSource& source, const Value& value, base::Bilingual what) {
    if (!value.is_map())
        return wrong(source, value, fmt::format("{}应为 {{…}}", what.zh),
                     fmt::format("{} should be an object {{…}}", what.en));
    return Fields(source, value, std::move(what));
}

Result<const Value*> Fields::need(std::string_view name) const {
    if (const Value* found = find(name)) return found;
    return wrong(*source_, *value_, fmt::format("{}缺少 \"{}\"", what_.zh, name),
                 fmt::format("{} lacks \"{}\"", what_.en, name));
}

Result<base::Done> Fields::only(std::span<const std::string_view> names) const {
    for (const auto& [name, value] : value_->fields()) {
        if (std::ranges::find(names, name) != names.end()) continue;
        const std::string like = base::nearest(name, names);
        return wrong(*source_, value,
                     fmt::format("{}没有字段 \"{}\"{}", what_.zh, name,
                                 like.empty() ? "" : fmt::format("；是不是 \"{}\"？", like)),
                     fmt::format("{} has no field \"{}\"{}", what_.en, name,
                                 like.empty() ? "" : fmt::format("; did you mean \"{}\"?", like)));
    }
    return base::Done{};
}

Result<Rational> read_number(const JsonSource& source, const Value& value) {
    if (const Rational* number = value.number()) return *number;
    if (const std::string* text = value.text())
        if (const auto number = Rational::parse(*text)) return *number;
    return not_a(source, value, "有限的数（如 0.25 或 \"1/3\"）",
                 "a finite number (such as 0.25 or \"1/3\")");
}

Result<std::int64_t> read_whole(const JsonSource& source, const Value& value, std::int64_t least,
                                std::int64_t most) {
    const Rational* number = value.number();
    const auto whole = number ? number->to_int64() : std::nullopt;
    if (whole && *whole >= least && *whole <= most) return *whole;
    const bool open = most == std::numeric_limits<std::int64_t>::max();
    return not_a(source, value,
                 (open ? fmt::format("不小于 {} 的整数", least)
                       : fmt::format("{} 至 {} 的整数", least, most))
                     .c_str(),
                 (open ? fmt::format("a whole number from {} up", least)
                       : fmt::format("a whole number from {} to {}", least, most))
                     .c_str());
}

Result<std::vector<Rational>> read_numbers(const JsonSource& source, const Value& value) {
    return each<Rational>(source, value, "数的列表", "a list of numbers",
                          [&](const Value& item) { return read_number(source, item); });
}

Result<std::vector<std::int64_t>> read_wholes(const JsonSource& source, const Value& value,
                                              std::int64_t least) {
    return each<std::int64_t>(source, value, "整数的列表", "a list of whole numbers",
                              [&](const Value& item) { return read_whole(source, item, least); });
}

Result<int> read_player(const JsonSource& source, const Value& value, const Roster& roster) {
    std::string word;
    if (const Rational* number = value.number())
        word = number->decimal();
    else if (const std::string* text = value.text())
        word = *text;
    else
        return not_a(source, value, "参与者（名称或序号）",
                     "a player (a name, or a number from 1)");
    if (const auto player = roster.find(word)) return *player;
    return roster.unknown(word, source.place(value));
}

Result<Players> read_players(const JsonSource& source, const Value& value, const Roster& roster) {
    Players out;
    if (value.text() && *value.text() == "all") {
        for (int i = 0; i < roster.size(); ++i) out.push_back(i);
        return out;
    }
    if (!value.is_list())
        return not_a(source, value, "参与者的列表，或 \"all\"", "a list of players, or \"all\"");
    std::vector<bool> seen(static_cast<std::size_t>(roster.size()));
    for (const Value& item : value.items()) {
        HANSE_TRY(player, read_player(source, item, roster));
        if (seen[static_cast<std::size_t>(player)]) return twice(source, item, roster.name(player));
        seen[static_cast<std::size_t>(player)] = true;
        out.push_back(player);
    }
    std::ranges::sort(out);
    return out;
}

Result<std::vector<Players>> read_groups(const JsonSource& source, const Value& value,
                                         const Roster& roster) {
    return each<Players>(source, value, "参与者组的列表", "a list of groups of players",
                         [&](const Value& item) { return read_players(source, item, roster); });
}

Result<std::vector<std::pair<int, int>>> read_links(const JsonSource& source, const Value& value,
                                                    const Roster& roster) {
    using Link = std::pair<int, int>;
    return each<Link>(source, value, "连线（参与者对）的列表", "a list of links, pairs of players",
                      [&](const Value& item) -> Result<Link> {
                          HANSE_TRY(pair, read_players(source, item, roster));
                          if (pair.size() != 2)
                              return not_a(source, item, "两位不同的参与者",
                                           "a pair of two different players");
                          return Link{pair[0], pair[1]};
                      });
}

Result<std::vector<games::Entry>> read_amounts(const JsonSource& source, const Value& value,
                                               const Roster& roster) {
    std::vector<games::Entry> out;
    if (value.is_list()) {
        HANSE_TRY(numbers, read_numbers(source, value));
        if (static_cast<int>(numbers.size()) != roster.size())
            return wrong(source, value,
                         fmt::format("有 {} 个数，参与者却有 {} 位", numbers.size(), roster.size()),
                         fmt::format("{} numbers for {} players", numbers.size(), roster.size()));
        for (int i = 0; i < roster.size(); ++i)
            out.push_back({i, std::move(numbers[static_cast<std::size_t>(i)])});
        return out;
    }
    if (!value.is_map())
        return not_a(source, value, "{\"参与者\": 数, …} 或每人一个数的列表",
                     "{\"player\": number, …}, or a list with a number for each player,");
    std::vector<bool> seen(static_cast<std::size_t>(roster.size()));
    for (const auto& [name, amount] : value.fields()) {
        const auto player = roster.find(name);
        if (!player) return roster.unknown(name, source.place(amount));
        if (seen[static_cast<std::size_t>(*player)]) return twice(source, amount, name);
        seen[static_cast<std::size_t>(*player)] = true;
        HANSE_TRY(number, read_number(source, amount));
        out.push_back({*player, std::move(number)});
    }
    std::ranges::sort(out, {}, &games::Entry::player);
    return out;
}

}  // namespace hanse::gamefile
