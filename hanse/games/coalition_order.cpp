// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/coalition_order.hpp"

#include <algorithm>
#include <bit>
#include <numeric>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"

namespace hanse::games {

using base::Result;

namespace {

constexpr int kPlayersMax = 30;

/// All coalitions, ascending in size and then as numbers: the highest player that differs decides.
std::vector<Coalition> by_size(int players) {
    std::vector<std::size_t> begin(static_cast<std::size_t>(players) + 2);
    const Coalition all = everyone(players);
    for (Coalition s = 0; s <= all; ++s) ++begin[static_cast<std::size_t>(size_of(s)) + 1];
    std::partial_sum(begin.begin(), begin.end(), begin.begin());
    std::vector<Coalition> out(all + 1);
    for (Coalition s = 0; s <= all; ++s) out[begin[static_cast<std::size_t>(size_of(s))]++] = s;
    return out;
}

/// Player 0 becomes the last one, and so on.
Coalition mirrored(Coalition coalition, int players) {
    Coalition out = 0;
    for (; coalition != 0; coalition &= coalition - 1)
        out |= only(players - 1 - std::countr_zero(coalition));
    return out;
}

/// In a dictionary the lowest player that differs decides, and who has it comes first: the order of
/// the mirrored numbers, from the largest down, in each size.
std::vector<Coalition> dictionary(int players) {
    std::vector<Coalition> out = by_size(players);
    for (auto begin = out.begin(); begin != out.end();) {
        const int size = size_of(*begin);
        const auto end =
            std::find_if(begin, out.end(), [&](Coalition s) { return size_of(s) != size; });
        for (auto s = begin; s != end; ++s) *s = mirrored(*s, players);
        std::reverse(begin, end);
        begin = end;
    }
    return out;
}

}  // namespace

std::string_view name_of(CoalitionOrder order) {
    switch (order) {
        case CoalitionOrder::bitmask: return "bitmask";
        case CoalitionOrder::size_lexicographic: return "size_lexicographic";
        case CoalitionOrder::size_highest: return "size_highest";
    }
    return "";
}

std::optional<CoalitionOrder> coalition_order(std::string_view name) {
    for (const CoalitionOrder order : kCoalitionOrders)
        if (name_of(order) == name) return order;
    return std::nullopt;
}

std::vector<Coalition> coalitions_in(CoalitionOrder order, int players) {
    base::expects(players >= 1 && players <= kPlayersMax, "a table has 1 to 30 players");
    if (order == CoalitionOrder::size_lexicographic) return dictionary(players);
    if (order == CoalitionOrder::size_highest) return by_size(players);
    std::vector<Coalition> out(everyone(players) + 1);
    std::iota(out.begin(), out.end(), Coalition{0});
    return out;
}

Result<int> players_of_list(std::size_t worths) {
    const std::size_t complete = std::bit_ceil(std::max<std::size_t>(worths + 1, 2));
    const bool empty_left_out = worths + 1 == complete && worths > 0;
    const bool empty_given = std::has_single_bit(worths) && worths > 1;
    const int players = std::countr_zero(empty_left_out ? complete : worths);
    if ((empty_left_out || empty_given) && players <= kPlayersMax) return players;
    return base::invalid(
        {},
        fmt::format("有 {} 个联盟价值；n 名参与者（1 至 30）应有 2^n 个，不列空联盟时为 2^n − 1 个"
                    "，与之最近的是 {} 或 {}",
                    worths, complete - 1, complete),
        fmt::format("{} worths of coalitions; n players, 1 to 30, have 2^n, or 2^n − 1 without the "
                    "empty one; the next are {} and {}",
                    worths, complete - 1, complete));
}

}  // namespace hanse::games
