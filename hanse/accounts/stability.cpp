// SPDX-License-Identifier: GPL-3.0-or-later
// Who would leave, and what keeps them. model.md D.4 to D.6.
//
// The question is asked of what licences and joint results bring: whoever leaves takes its patents,
// the licences that rest on them alone, and a result if everybody it takes leaves together. Leavers
// are assumed to keep back the same part of the royalties for running costs as the alliance does,
// and to go on paying their normal share of all other costs; so that what counts against staying is
// what a member pays beyond the norm, or gets short of it.
#include <algorithm>
#include <iterator>

#include "hanse/accounts/parts.hpp"
#include "hanse/accounts/projects.hpp"

namespace hanse::accounts {

using base::Rational;

namespace {

constexpr int kRoundsMax = 200;

const Amounts& benefit(const Column& column) { return *column.benefit.actual; }

/// The owners' game of the licences, at the part of the income that was really distributed.
base::Result<base::Done> add_licences(const Books& books, const Column& column,
                                      std::vector<games::Term>& terms) {
    Column scratch;
    Pool pool = read_pool(books, scratch);
    if (pool.lines.empty()) return base::Done{};
    for (sharing::PatentLine& line : pool.lines)
        line.value *= sharing::total(benefit(column)) / pool.income;
    HANSE_TRY(game, sharing::holder_game(pool.lines, pool.portfolio.owners));
    terms.insert(terms.end(), game.terms().begin(), game.terms().end());
    return base::Done{};
}

void add_projects(const Books& books, const Column& column, std::vector<games::Term>& terms) {
    std::vector<Gap> said_before;
    for (const Basis& basis : column.bases) {
        if (basis.side != Side::benefit) continue;
        if (auto view = view_project(books, basis.id, said_before))
            std::ranges::move(view->terms, std::back_inserter(terms));
    }
}

bool is_shared_value(Flow flow) { return flow == Flow::licensing || flow == Flow::development; }

/// What each has of what is shared, less what it pays beyond the norm, plus what it gets beyond the
/// norm elsewhere. Adds up to the worth of all.
Amounts payoffs(const Account& account) {
    Amounts out(account.members());
    for (const Column& column : account.columns) {
        if (!column.known(Norm::shapley)) continue;
        out = sharing::sum(out, sharing::difference(*column.cost.norm[0], *column.cost.actual));
        out = sharing::sum(out, benefit(column));
        if (!is_shared_value(column.flow)) out = sharing::difference(out, *column.benefit.norm[0]);
    }
    return out;
}

/// Does each of the two columns say all there is to say?
bool can_be_judged(const Account& account) {
    Rational shared;
    for (const Flow flow : {Flow::licensing, Flow::development}) {
        const Column* column = account.column(flow);
        if (column == nullptr) continue;
        if (!column->known(Norm::shapley)) return false;
        shared += sharing::total(benefit(*column));
    }
    return shared > 0 && account.members() >= 2;
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

/// What licences and results bring to each group that leaves together.
base::Result<games::TermGame> shared_game(const Books& books, const Account& account) {
    if (!can_be_judged(account))
        return base::not_found(
            {}, "本期许可收入、研发成果的分配或其依据未知，或没有可分之利",
            "the division of licence income and results, or what it rests on, is "
            "not known, or there is nothing to share");
    std::vector<games::Term> terms;
    if (const Column* licensing = account.column(Flow::licensing))
        HANSE_CHECK(add_licences(books, *licensing, terms));
    if (const Column* development = account.column(Flow::development))
        add_projects(books, *development, terms);
    return games::TermGame::create(int(account.members()), std::move(terms));
}

/// From what is done today to what Shapley gives of the licence income.
Amounts toward_shapley(const Account& account) {
    const Column* licensing = account.column(Flow::licensing);
    return licensing == nullptr
               ? Amounts(account.members())
               : sharing::difference(*licensing->benefit.norm[0], benefit(*licensing));
}

}  // namespace

void examine_stability(const Books& books, Account& account) {
    const auto refuse = [&](base::Bilingual why) { account.stability_missing = std::move(why); };
    const auto game = shared_game(books, account);
    if (!game) return refuse(game.error().message);
    Stability out{.payoff = payoffs(account), .alone = worths_alone(*game)};
    out.worth_of_all = games::worth_of_all(*game);
    auto check = games::core_check(*game, out.payoff);
    if (!check) return refuse(check.error().message);
    out.check = *std::move(check);
    if (out.check.worst.excess > 0) keep_them(*game, toward_shapley(account), out);
    account.stability = std::move(out);
}

base::Result<games::LeastCore> least_core(const Account& account, const games::Work& work) {
    HANSE_TRY(game, shared_game(Books(*account.file, account.period), account));
    return games::least_core(game, work);
}

}  // namespace hanse::accounts
