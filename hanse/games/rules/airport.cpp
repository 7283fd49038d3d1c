// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/rules/airport.hpp"

#include <algorithm>
#include <numeric>

#include <fmt/format.h>

namespace hanse::games {

using base::Rational;
using base::Result;

namespace {

constexpr std::int64_t kUsersMax = std::int64_t{1} << 31;

base::Error wrong_type(std::size_t type, const std::string& zh, const std::string& en) {
    return base::invalid({}, fmt::format("第 {} 类使用者：{}", type + 1, zh),
                         fmt::format("type {} of users: {}", type + 1, en));
}

/// The users in ascending order of cost, as points (how many up to here, cost). Who pays how much
/// is found on the lower hull of these points.
class CostCurve {
public:
    struct Point {
        Rational users;  // the last one is moved left by one: there is nobody beyond it
        Rational cost;
    };

    explicit CostCurve(const AirportTypes& airport) {
        std::int64_t users = 0;
        for (const std::size_t type : airport.ascending()) {
            users += airport.counts()[type];
            points_.push_back({Rational(users), airport.costs()[type]});
        }
        points_.back().users -= 1;
        link();
    }

    std::size_t size() const { return points_.size(); }
    const Point& operator[](std::size_t k) const { return points_[k]; }

    /// The last of the points from `first` on that are seen under the smallest slope from `eye`.
    std::size_t lowest_from(const Point& eye, std::size_t first) const {
        std::size_t best = first;
        while (next_[best] < size() &&
               slope(eye, points_[next_[best]]) <= slope(eye, points_[best]))
            best = next_[best];
        return best;
    }

    static Rational slope(const Point& a, const Point& b) {
        return (b.cost - a.cost) / (b.users - a.users);
    }

private:
    /// For each point the next one on the lower hull of the points from it on.
    void link() {
        next_.assign(size(), size());
        for (std::size_t k = size(); k-- > 0;) {
            std::size_t next = k + 1;
            while (next < size() && next_[next] < size() &&
                   !below(points_[k], points_[next], points_[next_[next]]))
                next = next_[next];
            next_[k] = next;
        }
    }

    /// Whether b lies below the line from a to c; multiplied out, since the last two points may
    /// stand above each other.
    static bool below(const Point& a, const Point& b, const Point& c) {
        return (b.cost - a.cost) * (c.users - a.users) < (c.cost - a.cost) * (b.users - a.users);
    }

    std::vector<Point> points_;
    std::vector<std::size_t> next_;
};

Result<std::vector<Rational>> by_user(std::span<const Rational> costs,
                                      std::vector<Rational> (*by_type)(const AirportTypes&)) {
    HANSE_TRY(airport, AirportTypes::create({costs.begin(), costs.end()}));
    return by_type(airport);
}

}  // namespace

AirportTypes::AirportTypes(std::vector<Rational> costs, std::vector<std::int64_t> counts)
    : costs_(std::move(costs)),
      counts_(std::move(counts)),
      ascending_(costs_.size()),
      users_(std::accumulate(counts_.begin(), counts_.end(), std::int64_t{0})) {
    std::iota(ascending_.begin(), ascending_.end(), std::size_t{0});
    std::ranges::stable_sort(ascending_,
                             [&](std::size_t a, std::size_t b) { return costs_[a] < costs_[b]; });
}

Result<AirportTypes> AirportTypes::create(std::vector<Rational> costs,
                                          std::vector<std::int64_t> counts) {
    if (costs.empty())
        return base::invalid({}, "没有任何使用者；至少需要一类",
                             "no users; at least one type is needed");
    if (costs.size() != counts.size())
        return base::invalid(
            {}, fmt::format("有 {} 个成本、{} 个数量；每类各需一个", costs.size(), counts.size()),
            fmt::format("{} costs and {} counts; each type needs one of both", costs.size(),
                        counts.size()));
    std::int64_t users = 0;
    for (std::size_t k = 0; k < costs.size(); ++k) {
        if (costs[k] < 0)
            return wrong_type(k, fmt::format("成本为负：{}；应不小于 0", costs[k].decimal()),
                              fmt::format("the cost is negative: {}; it should be at least 0",
                                          costs[k].decimal()));
        if (counts[k] < 1 || counts[k] > kUsersMax - users)
            return wrong_type(
                k, fmt::format("数量为 {}；应至少为 1，且总数不超过 {}", counts[k], kUsersMax),
                fmt::format("the count is {}; it should be at least 1, and all together at most {}",
                            counts[k], kUsersMax));
        users += counts[k];
    }
    return AirportTypes(std::move(costs), std::move(counts));
}

Result<AirportTypes> AirportTypes::create(std::vector<Rational> costs) {
    const std::vector<std::int64_t> ones(costs.size(), 1);
    return create(std::move(costs), ones);
}

std::vector<Rational> airport_shapley(const AirportTypes& airport) {
    std::vector<Rational> out(airport.costs().size());
    Rational paid, reached;
    std::int64_t sharing = airport.users();
    for (const std::size_t type : airport.ascending()) {
        paid += (airport.costs()[type] - reached) / Rational(sharing);
        reached = airport.costs()[type];
        sharing -= airport.counts()[type];
        out[type] = paid;
    }
    return out;
}

// From the user s on, with `covered` paid by those before, everybody pays the smallest of
// (c_k − covered) / (k − s + 2) over the users k ≥ s, without the "+ 1" for the last user of all;
// users s … k pay it, and we go on behind k. Seen from the eye (s − 2, covered) that is the smallest
// slope to a point (k, c_k). Of users with equal costs only the last can be the largest minimiser.
std::vector<Rational> airport_nucleolus(const AirportTypes& airport) {
    const CostCurve curve(airport);
    const std::vector<std::size_t>& types = airport.ascending();
    std::vector<Rational> out(types.size());
    CostCurve::Point eye{-1, 0};
    for (std::size_t first = 0; first < curve.size();) {
        const std::size_t last = curve.lowest_from(eye, first);
        const Rational each = CostCurve::slope(eye, curve[last]);
        const Rational seen = curve[last].users - 1;
        eye = {seen, eye.cost + each * (seen - eye.users)};
        for (; first <= last; ++first) out[types[first]] = each;
    }
    return out;
}

Result<std::vector<Rational>> airport_shapley(std::span<const Rational> costs) {
    return by_user(costs, airport_shapley);
}

Result<std::vector<Rational>> airport_nucleolus(std::span<const Rational> costs) {
    return by_user(costs, airport_nucleolus);
}

}  // namespace hanse::games
