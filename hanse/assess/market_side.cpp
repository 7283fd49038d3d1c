// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/assess/market_side.hpp"

#include <algorithm>
#include <map>

namespace hanse::assess {

using base::Rational;

namespace {

std::vector<SameGroup> same_groups(const domain::CaseFile& file) {
    std::map<std::string, std::vector<std::string>> groups;
    for (const domain::Patent& patent : file.patents)
        if (!patent.group.empty()) groups[patent.group].push_back(patent.number);
    std::vector<SameGroup> out;
    for (auto& [group, patents] : groups)
        if (patents.size() > 1) out.push_back({group, std::move(patents)});
    return out;
}

/// Members hold so much of a product market that they license what their own rivals need.
bool vertical_integration(const MarketSide& side, const knowledge::Facts& facts) {
    const bool licenses_rivals = facts.truth("licensing.to_outsiders") == base::Truth::yes;
    return std::ranges::any_of(side.positions, [&](const MarketPosition& at) {
        const bool product = at.kind && *at.kind == domain::MarketKind::product;
        return product && market::vertical_integration_warning(
                              at.alliance.low().value_or(Rational(0)), licenses_rivals);
    });
}

std::vector<base::Bilingual> missing(const MarketSide& side, const domain::CaseFile& file) {
    std::vector<base::Bilingual> out;
    if (side.positions.empty())
        out.push_back({"markets.csv：成员在哪些相关市场、各占多少份额（注明年份）？",
                       "markets.csv: on which relevant markets are the members, with which shares "
                       "(and of which year)?"});
    const bool unsettled = std::ranges::any_of(
        side.positions, [](const MarketPosition& at) { return at.year && !at.year_stated; });
    if (unsettled)
        out.push_back(
            {"market.year：以哪一年的份额为准？", "market.year: the shares of which year count?"});
    if (side.pools.empty())
        out.push_back(
            {"products.csv 与 demand.csv：哪些产品需要联盟的专利，使用价值、成本和销量各是"
             "多少，用户如何选择？有了这些才能计算许可费和使用者福利。",
             "products.csv and demand.csv: which products need the pool's patents, what "
             "are they worth, what do they cost, how many are sold, and how do users "
             "choose? Royalties and consumer surplus need these."});
    if (file.patents.empty())
        out.push_back({"patents.csv：池中有哪些专利，权利人和功能组各是什么？",
                       "patents.csv: which patents are pooled, whose are they, and of which "
                       "functional group?"});
    return out;
}

}  // namespace

MarketSide market_side(const Assessment& assessment) {
    MarketSide out{.positions = market_positions(assessment),
                   .pools = pool_markets(assessment),
                   .same_groups = same_groups(*assessment.file)};
    out.vertical_integration = vertical_integration(out, assessment.facts);
    out.missing = missing(out, *assessment.file);
    return out;
}

}  // namespace hanse::assess
