// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/coalition_worths.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/unicode.hpp"

namespace hanse::gamefile {

using base::Place;
using base::Rational;
using base::Result;
using games::Coalition;

namespace {

constexpr std::string_view kBinary = "0b";

/// "0b101" → players 1 and 3.
std::optional<Coalition> read_bits(std::string_view text, int players) {
    Coalition out = 0;
    if (text.empty() || text.size() > 64) return std::nullopt;
    for (const char c : text) {
        if (c != '0' && c != '1') return std::nullopt;
        out = out << 1 | (c == '1' ? 1U : 0U);
    }
    return out <= games::everyone(players) ? std::optional(out) : std::nullopt;
}

}  // namespace

CoalitionWorths::CoalitionWorths(const Roster& roster, PlaceOf place_of)
    : roster_(&roster), place_of_(std::move(place_of)) {
    base::expects(roster.size() <= kNamedTablePlayersMax, "a table that a person could type");
    worths_.resize(std::size_t{1} << roster.size());
    set_by_.resize(worths_.size());
}

Result<base::Done> CoalitionWorths::set(Coalition coalition, Rational worth) {
    const std::size_t entry = entries_++;
    if (coalition == 0 && !worth.is_zero())
        return base::invalid(
            place_of_(entry), fmt::format("空联盟的值须为 0，而不是 {}", worth.decimal()),
            fmt::format("the empty coalition is worth 0, not {}", worth.decimal()));
    if (const std::size_t before = set_by_[coalition]; before != 0) {
        const std::string name = roster_->set(coalition);
        const std::size_t line = place_of_(before - 1).line;
        return base::invalid(
            place_of_(entry), fmt::format("联盟 {} 已在第 {} 行给出", name, line),
            fmt::format("the coalition {} was given in line {} already", name, line));
    }
    set_by_[coalition] = entry + 1;
    worths_[coalition] = std::move(worth);
    return base::Done{};
}

Result<std::vector<Rational>> CoalitionWorths::all(const std::optional<Rational>& missing,
                                                   const Place& place) const {
    std::vector<Rational> out = worths_;
    std::size_t count = 0;
    std::string first;
    constexpr std::size_t named = 5;
    for (Coalition coalition = 1; coalition < out.size(); ++coalition) {
        if (set_by_[coalition] != 0) continue;
        if (missing) {
            out[coalition] = *missing;
        } else if (++count <= named) {
            first += (first.empty() ? "" : ", ") + roster_->set(coalition);
        }
    }
    if (count == 0) return out;
    if (count > named) first += ", …";
    return base::invalid(
        place,
        fmt::format("缺少 {} 个联盟的值：{}；未给出的联盟不等于 0，确为 0 请写明 missing 为 0",
                    count, first),
        fmt::format(
            "the worth of {} coalition{} is missing: {}; missing is not zero unless you say "
            "so (missing: 0)",
            count, count == 1 ? "" : "s", first));
}

std::vector<std::string_view> words_of_coalition(std::string_view text) {
    text = base::trim(text);
    std::vector<std::string_view> out;
    if (text.empty() || text == "{}" || text == "∅") return out;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('+', start), text.size());
        out.push_back(base::trim(text.substr(start, end - start)));
        start = end + 1;
    }
    return out;
}

Result<Coalition> read_coalition(std::string_view text, const Roster& roster) {
    if (base::trim(text).starts_with(kBinary))
        if (const auto bits = read_bits(base::trim(text).substr(kBinary.size()), roster.size()))
            return *bits;
    Coalition out = 0;
    for (const std::string_view word : words_of_coalition(text)) {
        const auto player = roster.find(word);
        if (!player) return roster.unknown(word, {});
        if (games::has(out, *player))
            return base::invalid({}, fmt::format("“{}” 在同一联盟中出现两次", word),
                                 fmt::format("'{}' stands twice in one coalition", word));
        out |= games::only(*player);
    }
    return out;
}

}  // namespace hanse::gamefile
