// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/licence_rules.hpp"

#include <fmt/format.h>

#include "hanse/games/terms/values.hpp"
#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;
using base::Result;
using Numbers = std::span<const Rational>;

Result<Amounts> essentials_and_enhancers(const Rational& base, int essentials,
                                         Numbers enhancements) {
    HANSE_CHECK(Checks()
                    .not_negative("base", base)
                    .not_negative("enhancers", enhancements)
                    .that(essentials >= 1, "essential", "至少一名必要专利权人",
                          "at least one essential owner expected")
                    .verdict());
    games::Players needed;
    for (int i = 0; i < essentials; ++i) needed.push_back(i);
    std::vector<games::Term> terms{games::Unanimity{base, needed}};
    for (const Rational& adds : enhancements) {
        needed.push_back(essentials + int(terms.size()) - 1);
        terms.emplace_back(games::Unanimity{adds, needed});
        needed.pop_back();
    }
    HANSE_TRY(game, games::TermGame::create(essentials + int(enhancements.size()), terms));
    return games::shapley_value(game);
}

Result<Amounts> complementarity_dial(const Rational& royalty, Numbers points,
                                     const Rational& kappa) {
    HANSE_CHECK(Checks()
                    .not_negative("royalty", royalty)
                    .weights("points", points)
                    .share("kappa", kappa)
                    .verdict());
    return times(blended(points, Amounts(points.size(), 1), kappa), royalty);
}

Result<Rational> kappa_from_carve_outs(const Rational& royalty, Numbers without) {
    Checks checks;
    checks.not_negative("without", without)
        .that(royalty > 0, "royalty", "应大于 0", "should be above 0")
        .that(!without.empty(), "without", "至少一项", "at least one entry expected");
    for (const Rational& rest : without)
        checks.that(
            rest <= royalty, "without",
            fmt::format("{} 大于许可费 {}", rest.decimal(), royalty.decimal()),
            fmt::format("{} is more than the royalty, {}", rest.decimal(), royalty.decimal()));
    HANSE_CHECK(checks.verdict());
    return 1 - total(without) / (royalty * static_cast<std::int64_t>(without.size()));
}

Result<Amounts> hybrid_rule(const Rational& total, std::span<const Criterion> criteria) {
    Checks checks;
    Rational parts;
    checks.not_negative("total", total)
        .that(!criteria.empty(), "mix", "至少一项", "at least one entry expected");
    for (const Criterion& criterion : criteria) {
        parts += criterion.part;
        checks.share("mix", criterion.part)
            .one_each("weights", criterion.weights.size(), criteria.front().weights.size());
        if (!criterion.part.is_zero()) checks.weights("weights", criterion.weights);
    }
    checks.that(parts == 1, "mix", fmt::format("合计 {}，应为 1", parts.decimal()),
                fmt::format("adds up to {}, should be 1", parts.decimal()));
    HANSE_CHECK(checks.verdict());

    Amounts out(criteria.front().weights.size());
    for (const Criterion& criterion : criteria)
        if (!criterion.part.is_zero())
            out = sum(out, in_proportion(total * criterion.part, criterion.weights));
    return out;
}

Result<Capped> owner_cap(const Rational& total, Numbers weights, const Rational& cap) {
    HANSE_CHECK(Checks()
                    .not_negative("total", total)
                    .weights("weights", weights)
                    .share("cap", cap)
                    .verdict());
    const Rational most = cap * total;
    Amounts open(weights.begin(), weights.end()), share(weights.size());
    Rational rest = total;
    // Every round caps somebody or is the last.
    for (bool capped = true; capped && !sharing::total(open).is_zero();) {
        capped = false;
        const Amounts next = in_proportion(rest, open);
        for (std::size_t i = 0; i < open.size(); ++i) {
            if (open[i].is_zero()) continue;
            share[i] = min(next[i], most);
            if (next[i] <= most) continue;
            capped = true;
            open[i] = 0;
            rest -= most;
        }
    }
    return Capped{share, total - sharing::total(share)};
}

Result<Rational> royalty_base(const RoyaltyTerms& terms) {
    Checks checks;
    checks.not_negative("units", terms.units).not_negative("per_unit", terms.per_unit);
    if (terms.annual_cap) checks.not_negative("annual_cap", *terms.annual_cap);
    if (terms.minimum) checks.not_negative("minimum", *terms.minimum);
    HANSE_CHECK(checks.verdict());
    Rational out = terms.units * terms.per_unit;
    if (terms.annual_cap) out = min(out, *terms.annual_cap);
    if (terms.minimum) out = max(out, *terms.minimum);
    return out;
}

}  // namespace hanse::sharing
