// SPDX-License-Identifier: GPL-3.0-or-later
// The income of one licence line, rule by rule.
#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/licence_rules.hpp"
#include "hanse/sharing/rule_chooser.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;
using Shares = Result<std::optional<Amounts>>;

namespace {

Shares by_patents(const PatentLine& line, const Portfolio& portfolio) {
    HANSE_TRY(game, patent_game({&line, 1}, int(portfolio.owners.patents())));
    HANSE_TRY(value, games::shapley_value(game));
    return std::optional(by_holder(value, portfolio.owners));
}

Shares by_owners(const PatentLine& line, const Portfolio& portfolio) {
    HANSE_TRY(game, holder_game({&line, 1}, portfolio.owners));
    HANSE_TRY(value, games::shapley_value(game));
    return std::optional(std::move(value));
}

/// A family's share goes to its owners by the number of its patents in the line.
Shares by_families(const PatentLine& line, const Portfolio& portfolio) {
    HANSE_TRY(game, holder_game({&line, 1}, *portfolio.families));
    HANSE_TRY(value, games::shapley_value(game));
    const games::Players patents = patents_of(line);
    const auto family = [&](int patent) {
        return static_cast<std::size_t>(
            portfolio.families->holder_of[static_cast<std::size_t>(patent)]);
    };
    std::vector<std::int64_t> size(value.size());
    for (const int patent : patents) ++size[family(patent)];
    Amounts by_patent(portfolio.owners.patents());
    for (const int patent : patents)
        by_patent[static_cast<std::size_t>(patent)] = value[family(patent)] / size[family(patent)];
    return std::optional(by_holder(by_patent, portfolio.owners));
}

/// Points, and the same to everybody who is in the line.
Shares by_dial(const PatentLine& line, const Portfolio& portfolio) {
    const auto counts = by_count(line, portfolio.owners);
    const auto points = by_count(line, portfolio.owners, *portfolio.points);
    if (!points) return std::optional<Amounts>();
    Amounts in_line;
    for (const Rational& count : *counts) in_line.push_back(count.is_zero() ? 0 : 1);
    const Amounts weights = in_proportion(1, in_line);
    return std::optional(
        sum(times(*points, 1 - *portfolio.kappa), times(weights, income(line) * *portfolio.kappa)));
}

Shares by_mix(const PatentLine& line, const Portfolio& portfolio) {
    const HybridMix& mix = *portfolio.mix;
    const auto counts = by_count(line, portfolio.owners);
    const auto points = by_count(line, portfolio.owners, *portfolio.points);
    if (!points) return std::optional<Amounts>();
    HANSE_TRY(shapley, by_patents(line, portfolio));
    const std::vector<Criterion> criteria{
        {mix.count, *counts}, {mix.points, *points}, {mix.shapley, *shapley}};
    HANSE_TRY(shares, hybrid_rule(income(line), criteria));
    return std::optional(std::move(shares));
}

}  // namespace

Shares share_line(LicenceRule rule, const PatentLine& line, const Portfolio& portfolio) {
    const auto owners = static_cast<std::size_t>(portfolio.owners.holders);
    if (income(line).is_zero()) return std::optional(Amounts(owners));
    switch (rule) {
        case LicenceRule::equal:
            return std::optional(in_proportion(income(line), Amounts(owners, 1)));
        case LicenceRule::numeric: return by_count(line, portfolio.owners);
        case LicenceRule::value_points: return by_count(line, portfolio.owners, *portfolio.points);
        case LicenceRule::hybrid: return by_mix(line, portfolio);
        case LicenceRule::dial: return by_dial(line, portfolio);
        case LicenceRule::patent_shapley: return by_patents(line, portfolio);
        case LicenceRule::family_shapley: return by_families(line, portfolio);
        case LicenceRule::owner_shapley: return by_owners(line, portfolio);
    }
    return std::optional<Amounts>();
}

std::vector<std::string> missing_for(LicenceRule rule, const Portfolio& portfolio) {
    const bool points = rule == LicenceRule::value_points || rule == LicenceRule::dial ||
                        rule == LicenceRule::hybrid;
    std::vector<std::string> out;
    if (points && !portfolio.points) out.emplace_back("points");
    if (rule == LicenceRule::dial && !portfolio.kappa) out.emplace_back("kappa");
    if (rule == LicenceRule::hybrid && !portfolio.mix) out.emplace_back("mix");
    if (rule == LicenceRule::family_shapley && !portfolio.families) out.emplace_back("family");
    return out;
}

}  // namespace hanse::sharing
