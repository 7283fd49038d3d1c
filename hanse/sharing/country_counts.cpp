// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/country_counts.hpp"

#include <algorithm>

#include "hanse/sharing/checks.hpp"

namespace hanse::sharing {

using base::Rational;

namespace {

bool counts(const NationalPatent& patent, const RoyaltyLine& line) {
    return patent.expires >= line.year &&
           (patent.country == line.made_in || patent.country == line.sold_in);
}

Rational& of(const std::string& owner, CountryShares& shares) {
    auto at = std::find_if(shares.by_owner.begin(), shares.by_owner.end(),
                           [&](const auto& entry) { return entry.first == owner; });
    if (at == shares.by_owner.end()) at = shares.by_owner.insert(at, {owner, Rational()});
    return at->second;
}

void add(const RoyaltyLine& line, std::span<const NationalPatent> patents, CountryShares& shares) {
    Amounts points;
    for (const NationalPatent& patent : patents)
        points.push_back(counts(patent, line) ? patent.points : Rational());
    if (total(points).is_zero()) {
        shares.unallocated += line.royalty;
        return;
    }
    const Amounts parts = in_proportion(line.royalty, points);
    for (std::size_t i = 0; i < patents.size(); ++i) of(patents[i].owner, shares) += parts[i];
}

}  // namespace

base::Result<CountryShares> country_weighted_counts(std::span<const NationalPatent> patents,
                                                    std::span<const RoyaltyLine> lines) {
    Checks checks;
    for (const NationalPatent& patent : patents) checks.not_negative("points", patent.points);
    for (const RoyaltyLine& line : lines) checks.not_negative("royalty", line.royalty);
    HANSE_CHECK(checks.verdict());

    CountryShares out;
    for (const NationalPatent& patent : patents) of(patent.owner, out);
    for (const RoyaltyLine& line : lines) add(line, patents, out);
    return out;
}

}  // namespace hanse::sharing
