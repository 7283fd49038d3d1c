// SPDX-License-Identifier: GPL-3.0-or-later
// Compromises, power indices of simple games, and the rules for claims.
#include <array>

#include "hanse/gamefile/column_makers.hpp"
#include "hanse/gamefile/conversions.hpp"
#include "hanse/games/concepts/compromise.hpp"
#include "hanse/games/concepts/simple_games.hpp"

namespace hanse::gamefile {

using base::Result;
using games::Claims;
using games::TableGame;
using Kind = Guarantee::Kind;

namespace {

using Index = Result<games::Numbers> (*)(const TableGame&);

Result<Column> index_column(const GameFile& file, const Question& question, Index index) {
    HANSE_TRY(table, table_for(file, question));
    HANSE_TRY(numbers, index(table));
    return column_of(file, std::move(numbers), table);
}

using Rule = games::Awards (*)(const Claims&);

template <Rule rule>
Result<Column> awards(const GameFile& file, const Question&) {
    const auto* claims = std::get_if<Claims>(&file.game);
    if (claims == nullptr)
        return base::invalid({}, "这条规则只用于债权（estate 与 claims）",
                             "this rule is for claims (a file with estate and claims)");
    return exact_column(file, rule(*claims), Kind::closed_form);
}

Result<Column> arrivals(const GameFile& file, const Question&) {
    const auto* claims = std::get_if<Claims>(&file.game);
    if (claims == nullptr)
        return base::invalid({}, "这条规则只用于债权（estate 与 claims）",
                             "this rule is for claims (a file with estate and claims)");
    HANSE_TRY(shares, games::random_arrival(*claims));
    return exact_column(file, std::move(shares));
}

}  // namespace

Result<Column> tau_column(const GameFile& file, const Question& question) {
    if (const auto* claims = std::get_if<Claims>(&file.game))
        return exact_column(file, games::adjusted_proportional(*claims), Kind::closed_form);
    HANSE_TRY(table, table_for(file, question));
    auto value = games::tau_value(table);
    if (!value)
        return undefined_column("此博弈不是拟均衡的，τ 值无定义",
                                "not defined: the game is not quasi-balanced");
    return column_of(file, *std::move(value), table);
}

Result<Column> gately_column(const GameFile& file, const Question& question) {
    HANSE_TRY(table, table_for(file, question));
    auto value = games::gately_value(table);
    if (!value)
        return undefined_column("无定义：没有参与者能使别人有所失",
                                "not defined: nobody could make the others lose anything");
    return column_of(file, *std::move(value), table);
}

Result<Column> deegan_packel_column(const GameFile& file, const Question& question) {
    return index_column(file, question, games::deegan_packel_index);
}
Result<Column> holler_column(const GameFile& file, const Question& question) {
    return index_column(file, question, games::holler_index);
}
Result<Column> johnston_column(const GameFile& file, const Question& question) {
    return index_column(file, question, games::johnston_index);
}

std::span<const ColumnConcept> claims_rules() {
    static const std::array all{
        ColumnConcept{"proportional",
                      {"按比例", "proportional"},
                      {"每人得到债权的同一比例", "the same part of every claim"},
                      awards<games::proportional>},
        ColumnConcept{
            "adjusted-proportional",
            {"调整后比例", "adjusted proportional"},
            {"先给别人放弃的部分，其余按比例", "first what the others concede, then in proportion"},
            awards<games::adjusted_proportional>},
        ColumnConcept{"cea",
                      {"等额所得", "equal awards"},
                      {"人人同额，不超过债权", "the same amount to all, nobody more than claimed"},
                      awards<games::constrained_equal_awards>},
        ColumnConcept{"cel",
                      {"等额损失", "equal losses"},
                      {"人人同等损失，不低于零", "the same loss to all, nobody below zero"},
                      awards<games::constrained_equal_losses>},
        ColumnConcept{
            "talmud",
            {"塔木德", "Talmud"},
            {"半数以下等额所得，以上等额损失", "equal awards up to half, equal losses beyond"},
            awards<games::talmud>},
        ColumnConcept{
            "reverse-talmud",
            {"逆塔木德", "reverse Talmud"},
            {"半数以下等额损失，以上等额所得", "equal losses up to half, equal awards beyond"},
            awards<games::reverse_talmud>},
        ColumnConcept{
            "random-arrival",
            {"随机到达", "random arrival"},
            {"先到先得，对所有次序取平均", "first come, first served, averaged over all orders"},
            arrivals},
        ColumnConcept{"piniles",
                      {"皮尼莱斯", "Piniles"},
                      {"在半额上两次等额所得", "equal awards on the half-claims, twice"},
                      awards<games::piniles>},
        ColumnConcept{"constrained-egalitarian",
                      {"受限平均", "constrained egalitarian"},
                      {"尽量平均，以半额为界", "as equal as half-claims allow"},
                      awards<games::constrained_egalitarian>},
        ColumnConcept{"minimal-overlap",
                      {"最小重叠", "minimal overlap"},
                      {"使重复主张的部分最少", "as little as possible claimed twice"},
                      awards<games::minimal_overlap>},
        ColumnConcept{
            "alpha-min",
            {"α-min", "alpha-min"},
            {"先人人得到最小债权，其余按比例", "the smallest claim to all, the rest in proportion"},
            awards<games::alpha_min>},
        ColumnConcept{"average-cea-cel",
                      {"等额所得与损失之平均", "average of equal awards and losses"},
                      {"两种规则各半", "half of each of the two rules"},
                      awards<games::average_of_equal_awards_and_losses>}};
    return all;
}

}  // namespace hanse::gamefile
