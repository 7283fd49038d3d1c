// SPDX-License-Identifier: GPL-3.0-or-later
// Values by drawing random orders: for games that have no short way.
#include <limits>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/games/sampling/sampling.hpp"

namespace hanse::gamefile {

using base::Result;
using games::SampledGame;

namespace {

/// When only a precision is asked for, drawing ends here all the same.
constexpr std::int64_t kOrdersMax = 100'000'000;
constexpr std::int64_t kOrdersUsual = 100'000;

Result<SampledGame> walked(const GameFile& file, const Question& question) {
    if (const auto* table = std::get_if<games::TableGame>(&file.game))
        return games::sampled_game(*table);
    if (const auto* terms = std::get_if<games::TermGame>(&file.game))
        return games::sampled_game(*terms);
    if (const auto* voting = std::get_if<games::WeightedVoting>(&file.game))
        return games::sampled_game(*voting);
    if (const auto terms = as_terms(file.game)) return games::sampled_game(*terms);
    HANSE_TRY(table, table_for(file, question));
    return games::sampled_game(table);
}

games::SamplingOptions options_of(const SamplingWish& wish) {
    games::SamplingOptions out{.seed = wish.seed, .half_width = wish.precision};
    out.orders_max = wish.orders > 0 ? wish.orders : wish.precision > 0 ? kOrdersMax : kOrdersUsual;
    return out;
}

Column sampled_column(const GameFile& file, games::Sampled sampled, const SamplingWish& wish) {
    Column out = floating_column(file, one_of_each(file.game, std::move(sampled.share)), 0);
    out.half_width = one_of_each(file.game, std::move(sampled.half_width));
    out.guarantee = {.kind = Guarantee::Kind::sampled,
                     .samples = sampled.orders,
                     .confidence = sampled.confidence,
                     .seed = wish.seed,
                     .short_of = wish.precision > 0 && !sampled.precise ? wish.precision : 0};
    return out;
}

}  // namespace

Result<Column> sampled_shapley_column(const GameFile& file, const Question& question) {
    HANSE_TRY(game, walked(file, question));
    HANSE_TRY(sampled, games::sampled_shapley(game, options_of(*question.sampling), question.work));
    return sampled_column(file, std::move(sampled), *question.sampling);
}

Result<Column> sampled_banzhaf_column(const GameFile& file, const Question& question) {
    HANSE_TRY(game, walked(file, question));
    HANSE_TRY(sampled, games::sampled_banzhaf(game, options_of(*question.sampling), question.work));
    Column out = sampled_column(file, std::move(sampled), *question.sampling);
    out.shares = false;
    return out;
}

}  // namespace hanse::gamefile
