// SPDX-License-Identifier: GPL-3.0-or-later
// What a game is made of: dividends, properties, and who matters in a vote.
#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/gamefile/answers.hpp"
#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/games/concepts/dividends.hpp"
#include "hanse/games/concepts/properties.hpp"
#include "hanse/games/core/core.hpp"
#include "hanse/games/terms/values.hpp"

namespace hanse::gamefile {

using base::Result;
using base::Value;
using games::TableGame;

namespace {

/// Superadditivity compares 3^n / 2 pairs.
constexpr int kSuperadditiveMax = 20;

Listing dividend_listing() {
    return {.key = "dividends",
            .title = {"海萨尼红利（不为零者）", "Harsanyi dividends that are not zero"},
            .headings = {{"coalition", {"联盟", "coalition"}}, {"dividend", {"红利", "dividend"}}}};
}

/// A list of a million dividends helps nobody: beyond this many, only the largest.
constexpr std::size_t kDividendsMax = 65'536, kDividendsShown = 1'000;

/// Coalitions with a dividend, ascending; of too many, those with the largest.
std::vector<games::Coalition> worth_listing(const games::Dividends& all, Answer& out) {
    std::vector<games::Coalition> found;
    for (games::Coalition s = 1; s <= games::everyone(all.players()); ++s)
        if (all.approximate(s) != 0) found.push_back(s);
    if (found.size() <= kDividendsMax) return found;
    out.notes.push_back(
        {fmt::format("共有 {} 个非零红利，只列出绝对值最大的 {} 个", found.size(), kDividendsShown),
         fmt::format("{} dividends are not zero; the {} largest are listed", found.size(),
                     kDividendsShown)});
    std::ranges::partial_sort(found, found.begin() + kDividendsShown, std::ranges::greater{},
                              [&](games::Coalition s) { return std::abs(all.approximate(s)); });
    found.resize(kDividendsShown);
    return found;
}

Result<Listing> dividends_of_table(const GameFile& file, const TableGame& table, Answer& out) {
    HANSE_TRY(all, games::dividends(table));
    Listing list = dividend_listing();
    for (const games::Coalition s : worth_listing(all, out))
        list.rows.push_back({coalition_value(file, s),
                             all.is_exact() ? Value(turned(all.exact(s), file.sense))
                                            : Value(turned(all.approximate(s), file.sense))});
    return list;
}

/// A property with the two coalitions that refute it.
void say(const GameFile& file, const char* key, const base::Bilingual& title,
         const games::Property& property, Answer& out) {
    out.facts.push_back({key, title, property.holds});
    if (property.holds) return;
    if (out.listings.empty())
        out.listings.push_back({.key = "counterexamples",
                                .title = {"反例", "counterexamples"},
                                .headings = {{"property", {"性质", "property"}},
                                             {"first", {"联盟", "one coalition"}},
                                             {"second", {"另一联盟", "another"}}}});
    out.listings.back().rows.push_back({Value(title), coalition_value(file, property.first),
                                        coalition_value(file, property.second)});
}

base::Bilingual convex_words(Sense sense) {
    return sense == Sense::cost ? base::Bilingual{"凹（次模）费用", "concave (submodular) costs"}
                                : base::Bilingual{"凸", "convex"};
}

/// Beyond tables only the form of the terms can tell.
Result<Answer> convex_by_form(const GameFile& file, const games::TermGame& game,
                              const Question& question, Answer out) {
    const std::vector<base::Rational> nothing(static_cast<std::size_t>(game.players()));
    HANSE_TRY(check, games::core_check(game, nothing, question.work));
    out.facts.push_back({"convex", convex_words(file.sense), check.convex ? Value(true) : Value()});
    if (!check.convex)
        out.notes.push_back(
            {"参与者太多，无法逐对检验；各项的形式也未能说明",
             "too many players to compare coalitions, and the form of the terms does "
             "not tell"});
    return out;
}

}  // namespace

Result<Answer> dividends_answer(const GameFile& file, const Question& question) {
    Answer out = new_answer(file, "dividends", {"海萨尼红利", "Harsanyi dividends"});
    if (const auto terms = as_terms(file.game)) {
        HANSE_TRY(all, games::dividends(*terms));
        Listing list = dividend_listing();
        for (const games::Dividend& one : all)
            list.rows.push_back(
                {coalition_value(file, one.players), turned(one.amount, file.sense)});
        out.listings.push_back(std::move(list));
        return out;
    }
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(list, dividends_of_table(file, table, out));
    out.listings.push_back(std::move(list));
    return out;
}

Result<Answer> convex_answer(const GameFile& file, const Question& question) {
    Answer out = new_answer(file, "convex", {"博弈的性质", "properties of the game"});
    const auto table = table_for(file, question);
    if (!table) {
        const auto terms = as_terms(file.game);
        if (!terms) return table.error();
        return convex_by_form(file, *terms, question, out);
    }
    HANSE_TRY(convex, games::is_convex(*table, question.work));
    say(file, "convex", convex_words(file.sense), convex, out);
    if (table->players() <= kSuperadditiveMax) {
        HANSE_TRY(superadditive, games::is_superadditive(*table, question.work));
        say(file, "superadditive",
            file.sense == Sense::cost ? base::Bilingual{"次可加费用", "subadditive costs"}
                                      : base::Bilingual{"超可加", "superadditive"},
            superadditive, out);
    }
    if (file.sense == Sense::gain)
        say(file, "monotone", {"单调", "monotone"}, games::is_monotone(*table), out);
    out.facts.push_back({"essential",
                         {"本质博弈（有可分之利）", "essential (something to share out)"},
                         games::is_essential(*table)});
    return out;
}

Result<Answer> voting_answer(const GameFile& file, const Question& question) {
    const auto* voting = std::get_if<games::WeightedVoting>(&file.game);
    if (voting == nullptr)
        return base::invalid({}, "voting 只用于加权表决（quota 与 weights）",
                             "voting is for weighted votes (a file with quota and weights)");
    Answer out = new_answer(file, "voting", {"投票权力", "voting power"});
    for (const char* name : {"shapley", "banzhaf", "banzhaf-normalized"}) {
        const ColumnConcept& column = *find_column(name);
        HANSE_TRY(solved, column.solve(file, question));
        out.columns.push_back(named(column, std::move(solved)));
    }
    const auto dictator = games::dictator(*voting);
    out.facts.push_back({"dictator",
                         {"独裁者", "dictator"},
                         dictator ? Value(file.players.name(*dictator)) : Value()});
    out.facts.push_back({"blockers",
                         {"可独自阻止者", "able to block alone"},
                         coalition_value(file, games::blockers(*voting))});
    HANSE_TRY(dummies, games::dummies(*voting, question.work));
    out.facts.push_back(
        {"dummies", {"无足轻重者", "never make a difference"}, coalition_value(file, dummies)});
    return out;
}

}  // namespace hanse::gamefile
