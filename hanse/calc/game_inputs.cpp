// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/game_inputs.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace hanse::calc {

using base::Rational;
using base::Value;
using Node = games::ReadOnce::Node;

namespace {

constexpr int kMembersMax = 10'000;
constexpr std::size_t kTableMax = 20;

/// "0,2" as a coalition of `players`; nothing if it names somebody else.
std::optional<games::Coalition> parse_coalition(std::string_view text,
                                                const games::Players& players) {
    games::Coalition out = 0;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto number = Rational::parse(text.substr(0, comma));
        text.remove_prefix(std::min(comma + 1, text.size()));
        const auto whole = number ? number->to_int64() : std::nullopt;
        const auto at = std::find(players.begin(), players.end(), whole.value_or(-1));
        if (at == players.end()) return std::nullopt;
        out |= games::only(static_cast<int>(at - players.begin()));
    }
    return out == 0 ? std::nullopt : std::optional(out);
}

std::vector<Node> read_children(const Input& in, const std::function<int(const Input&)>& leaf) {
    std::vector<Node> out;
    for (const Input& child : in.items()) out.push_back(read_tree(child, leaf));
    if (out.empty() && in.given()) in.refuse("至少一项", "at least one entry expected");
    return out;
}

}  // namespace

int read_whole(const Input& in, int least, int most) {
    const auto whole = in.number().to_int64();
    if (!in.given()) return least;
    if (whole && *whole >= least && *whole <= most) return static_cast<int>(*whole);
    in.refuse(fmt::format("应为 {} 至 {} 的整数", least, most),
              fmt::format("a whole number from {} to {} expected", least, most));
    return least;
}

int read_members(const Input& in) { return read_whole(in, 1, kMembersMax); }

int read_player(const Input& in, int members) {
    const auto whole = in.number().to_int64();
    if (!in.given() || (whole && *whole >= 0 && *whole < members))
        return static_cast<int>(whole.value_or(0));
    in.refuse(fmt::format("没有该成员；应为 0 至 {}", members - 1),
              fmt::format("there is no such member; 0 to {} expected", members - 1));
    return 0;
}

games::Players read_players(const Input& in, int members) {
    games::Players out;
    for (const Input& item : in.items()) {
        out.push_back(read_player(item, members));
        if (std::find(out.begin(), out.end() - 1, out.back()) != out.end() - 1)
            item.refuse("重复", "stands twice");
    }
    std::sort(out.begin(), out.end());
    return out;
}

Node read_tree(const Input& in, const std::function<int(const Input&)>& leaf) {
    if (const Input all = in["and"]; all.given())
        return {.kind = Node::Kind::all, .children = read_children(all, leaf)};
    if (const Input any = in["or"]; any.given())
        return {.kind = Node::Kind::any, .children = read_children(any, leaf)};
    Node out{.player = leaf(in["leaf"])};
    if (in["p"].given()) out.chance = in["p"].number();
    return out;
}

games::Term read_line(const Input& in, int members) {
    const Rational value = in["value"].number();
    if (in["tree"].given())
        return games::ReadOnce{value, read_tree(in["tree"], [&](const Input& leaf) {
                                   return read_player(leaf, members);
                               })};
    if (in["bundles"].given()) {
        games::Dnf out{.value = value};
        for (const Input& bundle : in["bundles"].items())
            out.bundles.push_back(read_players(bundle, members));
        return out;
    }
    return games::Unanimity{value, read_players(in["owners"], members)};
}

std::vector<games::Term> read_lines(const Input& in, int members) {
    std::vector<games::Term> out;
    for (const Input& line : in.items()) out.push_back(read_line(line, members));
    return out;
}

games::TableTerm read_values(const Input& in, const games::Players& players) {
    games::TableTerm out{.players = players};
    if (players.size() > kTableMax) {
        in.refuse(fmt::format("至多 {} 名成员可逐一给出联合的价值；请改用 lines", kTableMax),
                  fmt::format("worths of coalitions can be given for up to {} members; use lines",
                              kTableMax));
        return out;
    }
    out.worths.resize(std::size_t{1} << players.size());
    for (const auto& [name, worth] : in.fields()) {
        if (const auto coalition = parse_coalition(name, players))
            out.worths[*coalition] = worth.number();
        else
            worth.refuse("名称应为成员编号，如 \"0,2\"",
                         "the name should list members by number, as \"0,2\"");
    }
    return out;
}

std::vector<games::Term> read_terms(const Input& in, int members) {
    if (in["lines"].given()) return read_lines(in["lines"], members);
    games::Players everybody;
    for (int i = 0; i < members; ++i) everybody.push_back(i);
    return {read_values(in["values"], everybody)};
}

std::vector<std::optional<Rational>> optional_numbers(const Input& in) {
    std::vector<std::optional<Rational>> out;
    for (const Input& item : in.items()) out.push_back(item.optional_number());
    return out;
}

void expect_one_each(const Input& in, std::size_t entries, std::size_t members) {
    if (in.given() && entries != members)
        in.refuse(fmt::format("有 {} 项，应为 {} 项", entries, members),
                  fmt::format("{} entries, {} expected", entries, members));
}

const std::string* words_of(const Value& inputs, std::string_view field) {
    const Value* value = inputs.find(field);
    const std::string* text = value == nullptr ? nullptr : value->text();
    return text != nullptr && !Rational::parse(*text) ? text : nullptr;
}

int Names::of(const std::string& name) {
    if (const auto number = find(name)) return *number;
    names_.push_back(name);
    return count() - 1;
}

std::optional<int> Names::find(std::string_view name) const {
    const auto at = std::find(names_.begin(), names_.end(), name);
    return at == names_.end() ? std::nullopt : std::optional(int(at - names_.begin()));
}

Value Names::with(const std::vector<Rational>& numbers) const {
    Value out = Value::map();
    for (int i = 0; i < count(); ++i) out.set((*this)[i], numbers[static_cast<std::size_t>(i)]);
    return out;
}

}  // namespace hanse::calc
