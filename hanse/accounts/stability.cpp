// SPDX-License-Identifier: GPL-3.0-or-later
// Who would leave, and what keeps them. model.md D.4 to D.6.
//
// The question is asked of what licences bring: whoever leaves takes its patents, and the licences
// that rest on them alone. Leavers are assumed to keep back the same part for running costs as the
// alliance does, and to go on paying their normal share of all other costs; so that what counts
// against staying is the transfer: what a member pays beyond the norm, or gets short of it.
#include <fmt/format.h>

#include "hanse/accounts/parts.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

constexpr int kRoundsMax = 200;

/// The owners' game, at the part of the income that was really distributed.
std::optional<games::TermGame> distributed_game(const Pool& pool, const Rational& distributed) {
    std::vector<sharing::PatentLine> lines = pool.lines;
    for (sharing::PatentLine& line : lines) line.value *= distributed / pool.income;
    auto game = sharing::holder_game(lines, pool.owners);
    return game ? std::optional(*std::move(game)) : std::nullopt;
}

Amounts worths_alone(const games::TermGame& game) {
    Amounts out;
    for (int i = 0; i < game.players(); ++i) {
        std::vector<bool> inside(static_cast<std::size_t>(game.players()));
        inside[static_cast<std::size_t>(i)] = true;
        out.push_back(games::worth(game, inside));
    }
    return out;
}

Rational of(const games::Players& who, const Amounts& amounts) {
    Rational out;
    for (const int i : who) out += amounts[static_cast<std::size_t>(i)];
    return out;
}

/// The smallest part of the income that has to be shared by Shapley, coalition by coalition: each
/// one that would still leave says how much more it takes.
std::optional<Rational> smallest_shapley_part(const games::TermGame& game, const Amounts& payoff,
                                              const Amounts& toward) {
    Rational part;
    for (int round = 0; round < kRoundsMax; ++round) {
        const auto worst = games::most_violated_coalition(
            game, sharing::sum(payoff, sharing::times(toward, part)));
        if (!worst || !worst->exact()) return std::nullopt;
        if (worst->excess <= 0) return part;
        const Rational gain = of(worst->coalition, toward);
        if (gain <= 0) return std::nullopt;
        part += worst->excess / gain;
        if (part > 1) return std::nullopt;
    }
    return std::nullopt;
}

void keep_them(const games::TermGame& game, const Amounts& toward, Stability& out) {
    if (auto repair = games::minimal_repair(game, out.payoff)) out.repair = *std::move(repair);
    if (out.repair && !out.repair->possible)
        if (auto grant = games::cost_of_stability(game)) out.grant = *std::move(grant);
    out.shapley_part = smallest_shapley_part(game, out.payoff, toward);
}

}  // namespace

void examine_stability(const Books& books, Account& account) {
    const Column* licensing = account.column(Flow::licensing);
    const auto& diagnosis = account.fairness.by_norm[0];
    if (licensing == nullptr || !licensing->known(Norm::shapley) || !diagnosis ||
        account.members() < 2 || sharing::total(*licensing->benefit.actual).is_zero()) {
        account.stability_missing = {"本期没有可据以判断的许可收入分配",
                                     "there is no distribution of licence income in this period to "
                                     "judge by"};
        return;
    }
    Column scratch;
    const Pool pool = read_pool(books, scratch);
    const auto game = distributed_game(pool, sharing::total(*licensing->benefit.actual));
    if (!game) return;
    Stability out{.payoff = *licensing->benefit.norm[0], .alone = worths_alone(*game)};
    for (std::size_t i = 0; i < out.payoff.size(); ++i)
        out.payoff[i] += *diagnosis->members[i].transfer;
    out.worth_of_all = games::worth_of_all(*game);
    auto check = games::core_check(*game, out.payoff);
    if (!check) {
        account.stability_missing = check.error().message;
        return;
    }
    out.check = *std::move(check);
    if (out.check.worst.excess > 0)
        keep_them(*game,
                  sharing::difference(*licensing->benefit.norm[0], *licensing->benefit.actual),
                  out);
    account.stability = std::move(out);
}

}  // namespace hanse::accounts
