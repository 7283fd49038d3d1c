// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/nucleolus.hpp"

#include "hanse/games/tables/nucleolus.hpp"

namespace hanse::accounts {

namespace {

std::optional<Amounts> exact_nucleolus(const games::TermGame& game) {
    const auto table = games::to_table(game);
    if (!table) return std::nullopt;
    const auto found = games::nucleolus(*table);
    if (!found || !*found || !(*found)->certificate) return std::nullopt;
    return (*found)->certificate->allocation;
}

}  // namespace

std::optional<StableDivision> stable_division(const games::TermGame& game) {
    StableDivision out{.shares = Amounts(static_cast<std::size_t>(game.players()))};
    for (const games::Players& together : games::components(game)) {
        const games::TermGame part = games::restricted_to(game, together);
        if (part.terms().empty()) continue;
        std::optional<Amounts> shares;
        if (together.size() == 1) shares = Amounts{games::worth_of_all(part)};
        if (!shares && together.size() <= kTogetherMax) shares = exact_nucleolus(part);
        if (!shares) {
            const auto found = games::least_core(part);
            if (!found) return std::nullopt;
            shares = found->allocation;
            out.nucleolus = false;
        }
        for (std::size_t k = 0; k < together.size(); ++k)
            out.shares[static_cast<std::size_t>(together[k])] = (*shares)[k];
    }
    return out;
}

}  // namespace hanse::accounts
