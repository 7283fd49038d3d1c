// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "hanse/assess/control.hpp"
#include "hanse/assess/derive.hpp"
#include "hanse/assess/market_side.hpp"
#include "hanse/assess/restraints.hpp"

namespace hanse::assess {

using base::Interval;
using base::Rational;
using base::Truth;
using domain::MarketShare;

namespace {

Rational low(const Interval& share) { return share.low().value_or(Rational(0)); }
Rational high(const Interval& share) { return share.high().value_or(Rational(1)); }

class Positions {
public:
    explicit Positions(const Assessment& assessment)
        : file_(*assessment.file),
          facts_(assessment.facts),
          numbers_(assessment.book->numbers()),
          day_(assessment.day),
          complete_(roster_complete(file_, facts_)),
          by_name_(restraint_by_name(facts_)) {}

    std::vector<MarketPosition> all() const {
        std::set<std::string> names;
        for (const MarketShare& row : file_.markets) names.insert(row.market);
        std::vector<MarketPosition> out;
        for (const std::string& name : names) out.push_back(position(name));
        return out;
    }

private:
    /// The rows of the year that the case names; else of the latest on file, else of no year.
    std::vector<const MarketShare*> rows_of(MarketPosition& at) const {
        const Interval stated = facts_.number("market.year");
        at.year_stated = stated.is_exact();
        for (const MarketShare& row : file_.markets)
            if (row.market == at.market && row.year && (!at.year || *row.year > *at.year))
                at.year = *row.year;
        if (at.year_stated) at.year = stated.low();
        std::vector<const MarketShare*> out;
        for (const MarketShare& row : file_.markets) {
            if (row.market != at.market) continue;
            if (row.kind) at.kind = row.kind;
            const bool counts = row.year ? at.year && *row.year == *at.year : !at.year;
            if (counts && row.share) out.push_back(&row);
        }
        return out;
    }

    MarketPosition position(const std::string& name) const {
        MarketPosition out{.market = name};
        gather(rows_of(out), out);
        judge(out);
        return out;
    }

    void gather(const std::vector<const MarketShare*>& rows, MarketPosition& out) const {
        std::map<std::string, Undertaking> found;
        for (const MarketShare* row : rows) {
            const domain::Member* member = file_.member(row->participant);
            const std::string who =
                member == nullptr ? row->participant : undertaking_of(file_, *member);
            const auto [at, fresh] = found.try_emplace(who, Undertaking{who, {}, *row->share});
            if (!fresh) at->second.share = at->second.share + *row->share;
            if (member != nullptr) at->second.members.push_back(member->id);
        }
        for (auto& [name, one] : found) out.undertakings.push_back(std::move(one));
        std::ranges::stable_sort(out.undertakings, [](const Undertaking& a, const Undertaking& b) {
            return low(a.share) > low(b.share);
        });
    }

    /// Nobody of the alliance is missing: each member has a row, or is known to sell elsewhere.
    bool all_accounted(const MarketPosition& at) const {
        if (!complete_) return false;
        return std::ranges::all_of(file_.members, [&](const domain::Member& member) {
            const bool listed = std::ranges::any_of(at.undertakings, [&](const Undertaking& one) {
                return std::ranges::find(one.members, member.id) != one.members.end();
            });
            const bool elsewhere =
                at.kind && *at.kind == domain::MarketKind::product && member.markets &&
                std::ranges::find(*member.markets, at.market) == member.markets->end();
            return listed || elsewhere;
        });
    }

    Interval alliance_share(const MarketPosition& at, const Rational& outsiders) const {
        Rational least, most;
        for (const Undertaking& one : at.undertakings) {
            if (!one.inside()) continue;
            least += low(one.share);
            most += high(one.share);
        }
        const Rational left = max(least, Rational(1) - (complete_ ? outsiders : Rational(0)));
        return {least, at.members_settled ? min(most, left) : left};
    }

    void judge(MarketPosition& out) const {
        Rational listed, outsiders;
        std::vector<std::optional<Rational>> shares;
        std::vector<Rational> lows;
        std::vector<std::size_t> inside;
        for (std::size_t i = 0; i < out.undertakings.size(); ++i) {
            const Undertaking& one = out.undertakings[i];
            listed += low(one.share);
            if (!one.inside()) outsiders += low(one.share);
            if (one.inside()) inside.push_back(i);
            lows.push_back(low(one.share));
            shares.push_back(one.share.is_exact() ? one.share.low() : std::nullopt);
        }
        out.members_settled = all_accounted(out);
        out.alliance = alliance_share(out, outsiders);
        out.unlisted = max(Rational(0), Rational(1) - listed);
        if (listed <= Rational(1) && !shares.empty())
            out.concentration = market::concentration(shares, inside);
        presume(out, lows, inside);
        out.harbours = harbours(out);
        out.merger_screens = screens(out);
    }

    std::optional<market::DominanceThresholds> thresholds() const {
        const knowledge::NumbersOnDay today(numbers_, day_);
        const auto single = today.value("cn.dominance.single");
        const auto pair = today.value("cn.dominance.pair");
        const auto triple = today.value("cn.dominance.triple");
        const auto floor = today.value("cn.dominance.floor");
        if (!single || !pair || !triple || !floor) return std::nullopt;
        return market::DominanceThresholds{*single, *pair, *triple, *floor};
    }

    bool control_known(const MarketPosition& at) const {
        return std::ranges::all_of(at.undertakings, [&](const Undertaking& one) {
            return std::ranges::all_of(one.members, [&](const std::string& id) {
                return controller(file_, *file_.member(id)).has_value();
            });
        });
    }

    void presume(MarketPosition& out, const std::vector<Rational>& lows,
                 const std::vector<std::size_t>& inside) const {
        const auto limits = thresholds();
        if (!limits) return;
        for (const auto mode : {market::DominanceMode::alliance, market::DominanceMode::largest,
                                market::DominanceMode::any})
            out.dominance.push_back(
                {mode, market::dominance_presumption(lows, inside, mode, *limits)});
        out.unit_reaches_single = Interval(limits->single) <= out.alliance;
        // Whoever is missing could have anything that is left, and be under anybody's control.
        const Rational rest =
            out.members_settled ? Rational(0) : high(out.alliance) - low(out.alliance);
        std::vector<Interval> shares;
        for (const std::size_t i : inside) {
            const Interval& share = out.undertakings[i].share;
            // Rows that contradict each other may say more than the whole market.
            shares.emplace_back(low(share), max(low(share), min(Rational(1), high(share) + rest)));
        }
        for (int i = 0; i < 3; ++i) shares.emplace_back(Rational(0), rest);
        out.presumed_inside = market::presumed_inside(shares, *limits);
        // Members whose control nobody stated could all be one.
        const bool could_be_one =
            !control_known(out) && (out.alliance < Interval(limits->single)) != Truth::yes;
        if (out.presumed_inside == Truth::no && could_be_one) out.presumed_inside = Truth::unknown;
    }

    enum class Bound { at_most, below };
    std::optional<Threshold> threshold(std::string_view id, const Interval& measured,
                                       Bound bound) const {
        const auto index = numbers_.find(id);
        if (!index) return std::nullopt;
        const knowledge::DatedNumber& number = numbers_[*index];
        const knowledge::DatedNumber::Version* version = number.on(day_);
        if (version == nullptr || !version->enabled) return std::nullopt;
        const Interval limit(version->is);
        const Truth within = bound == Bound::below ? measured < limit : measured <= limit;
        return Threshold{&number, version, measured, limit - measured, within};
    }

    /// The largest undertaking of the alliance: what is known of its share.
    static Interval largest_inside(const MarketPosition& at) {
        Rational least;
        for (const Undertaking& one : at.undertakings)
            if (one.inside()) least = max(least, low(one.share));
        Rational most = least;
        for (const Undertaking& one : at.undertakings)
            if (one.inside()) most = max(most, high(one.share));
        const Rational sum = low(at.alliance);
        return {least, max(most, min(high(at.alliance) - sum + least, high(at.alliance)))};
    }

    std::vector<SafeHarbour> harbours(const MarketPosition& at) const {
        struct Harbour {
            std::string_view number;
            bool between_competitors;
            Bound bound;
        };
        constexpr std::array known{Harbour{"cn.ip-guidelines.horizontal", true, Bound::at_most},
                                   Harbour{"cn.ip-guidelines.vertical", false, Bound::at_most},
                                   Harbour{"cn.vertical.share", false, Bound::below},
                                   Harbour{"eu.ttber.horizontal", true, Bound::at_most},
                                   Harbour{"eu.ttber.vertical", false, Bound::at_most},
                                   Harbour{"us.ip-guidelines.zone", true, Bound::at_most}};
        std::vector<SafeHarbour> out;
        for (const Harbour& one : known) {
            const Interval measured = one.between_competitors ? at.alliance : largest_inside(at);
            auto found = threshold(one.number, measured, one.bound);
            if (!found) continue;
            found->within = found->within && !by_name_;
            out.push_back({*std::move(found), one.between_competitors,
                           facts_.is("alliance.jurisdiction", one.number.substr(0, 2))});
        }
        return out;
    }

    std::vector<Threshold> screens(const MarketPosition& at) const {
        std::vector<Threshold> out;
        if (!at.concentration) return out;
        // Members that no row names would add to what the listed ones make up.
        const auto open = [&](const Interval& points) {
            return at.members_settled ? points : Interval(points.low(), Rational(10'000));
        };
        for (const auto& [id, measured] :
             {std::pair{"us.merger.hhi_high", open(at.concentration->hhi_after)},
              std::pair{"us.merger.hhi_delta", open(at.concentration->delta)},
              std::pair{"us.merger.share", at.alliance}})
            if (auto found = threshold(id, measured, Bound::at_most))
                out.push_back(*std::move(found));
        return out;
    }

    const domain::CaseFile& file_;
    const knowledge::Facts& facts_;
    const knowledge::NumberTable& numbers_;
    base::Date day_;
    bool complete_;
    Truth by_name_;  // is there a restraint that no harbour covers?
};

}  // namespace

std::vector<MarketPosition> market_positions(const Assessment& assessment) {
    return Positions(assessment).all();
}

}  // namespace hanse::assess
