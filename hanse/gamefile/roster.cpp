// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/roster.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/base/unicode.hpp"

namespace hanse::gamefile {

namespace {

std::optional<int> as_number(std::string_view word) {
    int number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc{} || end != word.data() + word.size() || word.starts_with('-'))
        return std::nullopt;
    return number;
}

/// What is wrong with the name of player `number` (from 1); empty if nothing is.
base::Bilingual flaw(const std::string& name, int number) {
    if (name.empty()) return {"没有名称", "has no name"};
    if (!is_printable(name))
        return {"的名称含有不可显示的字符", "has a name with unprintable characters"};
    if (base::trim(name) != name)
        return {"的名称首尾有空格", "has a name that begins or ends with a blank"};
    if (name.find('+') != std::string::npos)
        return {fmt::format("的名称 “{}” 含有 +；+ 用来连接联盟成员", name),
                fmt::format("is called '{}'; '+' joins the members of a coalition", name)};
    if (const auto digits = as_number(name); digits && *digits != number)
        return {fmt::format("不能以数字 {} 为名：该数字是另一位参与者的序号", name),
                fmt::format("cannot be called {}: numbers are the places of players", name)};
    return {};
}

}  // namespace

bool is_printable(std::string_view text) {
    if (!base::is_utf8(text)) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x20 || byte == 0x7F) return false;
        const std::string_view rest = text.substr(i);
        if (byte == 0xC2 && static_cast<unsigned char>(rest[1]) < 0xA0) return false;
        if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) return false;
        if (byte != 0xE2) continue;
        const auto middle = static_cast<unsigned char>(rest[1]);
        const auto last = static_cast<unsigned char>(rest[2]);
        const bool turns = middle == 0x80
                               ? last == 0x8E || last == 0x8F || (last >= 0xAA && last <= 0xAE)
                               : middle == 0x81 && last >= 0xA6 && last <= 0xA9;
        if (turns) return false;
    }
    return true;
}

Roster::Roster(std::vector<std::string> names, bool has_names)
    : names_(std::move(names)), has_names_(has_names) {
    for (std::size_t i = 0; i < names_.size(); ++i)
        numbers_.emplace(names_[i], static_cast<int>(i));
}

Roster Roster::numbered(int players) {
    std::vector<std::string> names;
    names.reserve(static_cast<std::size_t>(players));
    for (int i = 1; i <= players; ++i) names.push_back(std::to_string(i));
    return Roster(std::move(names), false);
}

base::Result<Roster> Roster::named(std::vector<std::string> names) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        const base::Bilingual wrong = flaw(names[i], static_cast<int>(i + 1));
        if (!wrong.empty())
            return base::invalid({}, fmt::format("第 {} 位参与者{}", i + 1, wrong.zh),
                                 fmt::format("player {} {}", i + 1, wrong.en));
    }
    Roster out(std::move(names), true);
    if (out.numbers_.size() < out.names_.size())
        for (std::size_t i = 0; i < out.names_.size(); ++i) {
            const int first = out.numbers_.at(out.names_[i]);
            if (first != static_cast<int>(i))
                return base::invalid({},
                                     fmt::format("第 {} 位和第 {} 位参与者同名：“{}”", first + 1,
                                                 i + 1, out.names_[i]),
                                     fmt::format("players {} and {} are both called '{}'",
                                                 first + 1, i + 1, out.names_[i]));
        }
    return out;
}

std::optional<int> Roster::find(std::string_view word) const {
    if (const auto found = numbers_.find(std::string(word)); found != numbers_.end())
        return found->second;
    const auto number = as_number(word);
    if (!number || *number < 1 || *number > size()) return std::nullopt;
    return *number - 1;
}

base::Error Roster::unknown(std::string_view word, base::Place place) const {
    if (!has_names_ || as_number(word))
        return base::invalid(
            std::move(place), fmt::format("没有参与者 “{}”；参与者为 1 至 {}", word, size()),
            fmt::format("there is no player '{}'; players are 1 to {}", word, size()));
    const std::vector<std::string_view> known(names_.begin(), names_.end());
    const std::string like = base::nearest(word, known);
    return base::invalid(
        std::move(place), fmt::format("没有名为 “{}” 的参与者{}", word, base::suggestion(like).zh),
        fmt::format("no player is called '{}'{}", word, base::suggestion(like).en));
}

std::string Roster::set(const games::Players& players) const {
    std::string out = "{";
    for (const int player : players) out += (out.size() == 1 ? "" : ", ") + name(player);
    return out + "}";
}

}  // namespace hanse::gamefile
