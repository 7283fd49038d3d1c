// SPDX-License-Identifier: Apache-2.0
#include "hanse/market/dominance.hpp"

#include <algorithm>
#include <functional>
#include <numeric>

#include "hanse/base/contract.hpp"

namespace hanse::market {

using base::Interval;
using base::Rational;
using base::Truth;

namespace {

using Group = std::vector<std::size_t>;

std::vector<std::size_t> by_share(std::span<const Rational> shares) {
    std::vector<std::size_t> order(shares.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return shares[b] < shares[a]; });
    return order;
}

/// Every group of `size` (2 or 3) among `among`, which ascends.
std::vector<Group> groups_of(std::size_t size, const std::vector<std::size_t>& among) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < among.size(); ++i)
        for (std::size_t j = i + 1; j < among.size(); ++j) {
            if (size == 2) groups.push_back({among[i], among[j]});
            for (std::size_t k = j + 1; size == 3 && k < among.size(); ++k)
                groups.push_back({among[i], among[j], among[k]});
        }
    return groups;
}

class Search {
public:
    Search(std::span<const Rational> shares, const DominanceThresholds& thresholds)
        : shares_(shares), thresholds_(thresholds) {}

    void singles() {
        for (std::size_t i = 0; i < shares_.size(); ++i)
            if (shares_[i] >= thresholds_.single)
                found.findings.push_back({DominanceBasis::single, {i}, shares_[i], {i}, {}});
    }

    void groups(DominanceBasis basis, const std::vector<Group>& groups) {
        for (const Group& group : groups) consider(basis, group);
    }

    void sum_up(std::span<const std::size_t> alliance) {
        for (const DominanceFinding& finding : found.findings)
            found.presumed.insert(found.presumed.end(), finding.presumed.begin(),
                                  finding.presumed.end());
        std::sort(found.presumed.begin(), found.presumed.end());
        found.presumed.erase(std::unique(found.presumed.begin(), found.presumed.end()),
                             found.presumed.end());
        for (const std::size_t member : alliance) found.alliance_share += shares_[member];
        found.alliance_reaches_single = found.alliance_share >= thresholds_.single;
    }

    Dominance found;

private:
    void consider(DominanceBasis basis, const Group& group) {
        DominanceFinding finding{.basis = basis, .operators = group};
        for (const std::size_t i : group) {
            finding.sum += shares_[i];
            (shares_[i] < thresholds_.floor ? finding.excluded : finding.presumed).push_back(i);
        }
        const Rational& bar = basis == DominanceBasis::pair ? thresholds_.pair : thresholds_.triple;
        if (finding.sum >= bar) found.findings.push_back(std::move(finding));
    }

    std::span<const Rational> shares_;
    const DominanceThresholds& thresholds_;
};

std::vector<std::size_t> field(std::span<const Rational> shares,
                               std::span<const std::size_t> alliance, DominanceMode mode,
                               std::size_t size) {
    std::vector<std::size_t> among(alliance.begin(), alliance.end());
    if (mode != DominanceMode::alliance) among = by_share(shares);
    if (mode == DominanceMode::largest) among.resize(std::min(size, among.size()));
    std::sort(among.begin(), among.end());
    return among;
}

/// Shares may be in any order; what counts are the largest one, two and three.
bool presumes(std::vector<Rational> shares, const DominanceThresholds& thresholds) {
    if (shares.empty()) return false;
    std::sort(shares.begin(), shares.end(), std::greater<>());
    if (shares[0] >= thresholds.single) return true;
    if (shares[0] < thresholds.floor)
        return false;  // nobody in any pair or triple could be presumed
    if (shares.size() >= 2 && shares[0] + shares[1] >= thresholds.pair) return true;
    return shares.size() >= 3 && shares[0] + shares[1] + shares[2] >= thresholds.triple;
}

}  // namespace

Dominance dominance_presumption(std::span<const Rational> shares,
                                std::span<const std::size_t> alliance, DominanceMode mode,
                                const DominanceThresholds& thresholds) {
    for (const std::size_t member : alliance)
        base::expects(member < shares.size(), "members of the alliance have a share");
    Search search(shares, thresholds);
    search.singles();
    search.groups(DominanceBasis::pair, groups_of(2, field(shares, alliance, mode, 2)));
    search.groups(DominanceBasis::triple, groups_of(3, field(shares, alliance, mode, 3)));
    search.sum_up(alliance);
    return std::move(search.found);
}

Truth presumed_inside(std::span<const Interval> member_shares,
                      const DominanceThresholds& thresholds) {
    std::vector<Rational> lows, highs;
    for (const Interval& share : member_shares) {
        lows.push_back(share.low().value_or(0));
        highs.push_back(share.high().value_or(1));
    }
    if (presumes(std::move(lows), thresholds)) return Truth::yes;
    return presumes(std::move(highs), thresholds) ? Truth::unknown : Truth::no;
}

}  // namespace hanse::market
