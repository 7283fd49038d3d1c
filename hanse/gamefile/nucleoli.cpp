// SPDX-License-Identifier: GPL-3.0-or-later
// The nucleolus and its relatives: closed forms, parts that hang together, tables.
#include "hanse/gamefile/nucleoli.hpp"

#include <fmt/format.h>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Result;
using games::Measure;
using games::TermGame;
using Kind = Guarantee::Kind;

namespace {

Column no_imputation() {
    return undefined_column("没有人人不低于单干所得的分配",
                            "no allocation gives everybody what they get alone");
}

bool plain(const games::NucleolusOptions& options) { return options.measure == Measure::plain; }

/// Airports: by Littlechild's recursion; their core is not empty, so that prenucleolus and
/// nucleolus are one.
const games::AirportTypes* as_airport(const Game& game) {
    return std::get_if<games::AirportTypes>(&game);
}

/// A game of more players than a table holds, by its parts. When each of them has a core, a union
/// of two coalitions is never worse off than both, and the parts can be solved one by one
/// (model.md C.0.5).
Result<Column> by_parts(const GameFile& file, const TermGame& game,
                        const games::NucleolusOptions& options, const Question& question) {
    std::vector<Rational> out(static_cast<std::size_t>(game.players()));
    for (const games::Players& part : games::components(game)) {
        HANSE_TRY(table, games::to_table(games::restricted_to(game, part)));
        HANSE_TRY(found, games::nucleolus(table, options, question.work));
        const bool proven = found && found->certificate;
        const bool core =
            part.size() == 1 || (proven && (found->certificate->tiers.empty() ||
                                            found->certificate->tiers.front().epsilon <= 0));
        if (!proven || !core)
            return base::invalid(
                {}, "这个博弈既放不进一张表，也不能按互不相干的部分求核仁：有一部分的核为空",
                "too many players for one table, and its parts cannot be solved one by one: one of "
                "them has no core");
        for (std::size_t k = 0; k < part.size(); ++k)
            out[static_cast<std::size_t>(part[k])] = found->certificate->allocation[k];
    }
    return exact_column(file, std::move(out), Kind::certified);
}

Result<Column> solve(const GameFile& file, const games::NucleolusOptions& options,
                     const Question& question) {
    if (const auto* airport = as_airport(file.game); airport != nullptr && plain(options))
        return cost_column(games::airport_nucleolus(*airport), Kind::closed_form);
    if (const auto* claims = std::get_if<games::Claims>(&file.game);
        claims != nullptr && plain(options))
        return exact_column(file, games::talmud(*claims), Kind::closed_form);
    const auto* terms = std::get_if<TermGame>(&file.game);
    if (terms != nullptr && terms->players() > kTermTableMax && plain(options))
        return by_parts(file, *terms, options, question);
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(found, games::nucleolus(table, options, question.work));
    return found ? column_of_nucleolus(file, *found) : no_imputation();
}

}  // namespace

Column column_of_nucleolus(const GameFile& file, const games::Nucleolus& found) {
    if (found.certificate)
        return exact_column(file, one_of_each(file.game, found.certificate->allocation),
                            Kind::certified);
    return floating_column(file, one_of_each(file.game, found.share), found.error_max);
}

std::optional<games::NucleolusOptions> nucleolus_options(std::string_view name) {
    const struct {
        std::string_view name;
        bool rational;
        Measure measure;
    } all[] = {{"nucleolus", true, Measure::plain},
               {"prenucleolus", false, Measure::plain},
               {"percapita-nucleolus", true, Measure::per_capita},
               {"percapita-prenucleolus", false, Measure::per_capita}};
    for (const auto& one : all)
        if (one.name == name)
            return games::NucleolusOptions{.individually_rational = one.rational,
                                           .measure = one.measure};
    return std::nullopt;
}

Result<Column> nucleolus_column(const GameFile& file, const Question& question) {
    return solve(file, *nucleolus_options("nucleolus"), question);
}
Result<Column> prenucleolus_column(const GameFile& file, const Question& question) {
    return solve(file, *nucleolus_options("prenucleolus"), question);
}
Result<Column> percapita_nucleolus_column(const GameFile& file, const Question& question) {
    return solve(file, *nucleolus_options("percapita-nucleolus"), question);
}
Result<Column> percapita_prenucleolus_column(const GameFile& file, const Question& question) {
    return solve(file, *nucleolus_options("percapita-prenucleolus"), question);
}

}  // namespace hanse::gamefile
