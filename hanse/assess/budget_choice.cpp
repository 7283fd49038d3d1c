// SPDX-License-Identifier: GPL-3.0-or-later
// Weight, cost and ids are packed into one number per candidate, so that "heaviest, then cheapest,
// then smallest ids" is a single sum to maximise and no two choices tie:
//
//     value = (weight × (1 + all costs) − cost) × 2^n + 2^(n − 1 − position)        weights and costs as whole numbers
//
// The search runs on 128-bit integers where that fits, on Rationals where it does not. Costs are
// counted in their greatest common unit and the budget is cut down to it: money that nothing can
// use only blurs the bound.
#include "hanse/assess/budget_choice.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>
#include <optional>

#include <fmt/format.h>

namespace hanse::assess {

using base::Rational;
using base::Result;

namespace {

__extension__ using Wide = __int128;
using Mask = std::uint64_t;

constexpr std::size_t kCandidatesMax = 64;

constexpr Mask bit(std::size_t i) { return Mask{1} << i; }

/// v × part / whole, never below the exact one. @param part  less than whole.
Wide scaled_up(const Wide& v, const Wide& part, const Wide& whole) {
    return (v / whole) * part + ((v % whole) * part) / whole + 1;
}
Rational scaled_up(const Rational& v, const Rational& part, const Rational& whole) {
    return v * part / whole;
}

// Only the order in which candidates are tried rests on these; the answer does not.
double as_double(const Wide& v) { return static_cast<double>(v); }
double as_double(const Rational& v) { return v.approximate(); }

template <class Number>
struct Item {
    Number cost{}, value{};
    Mask need = 0;   // itself and everything it brings along
    Mask users = 0;  // itself and everything that brings it along
};

template <class Number>
class Search {
public:
    Search(std::vector<Item<Number>> items, Number budget)
        : items_(std::move(items)), budget_(std::move(budget)) {
        order_.resize(items_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::stable_sort(order_.begin(), order_.end(),
                         [&](std::size_t a, std::size_t b) { return ratio(a) > ratio(b); });
    }

    /// @param must  closed under prerequisites and within the budget. @return the best choice.
    Mask run(Mask must) {
        best_ = must;
        best_value_ = total(must, &Item<Number>::value);
        descend(must, 0, budget_ - total(must, &Item<Number>::cost), best_value_);
        return best_;
    }

private:
    double ratio(std::size_t i) const {
        const double cost = as_double(items_[i].cost);
        const double value = as_double(items_[i].value);
        return cost > 0 ? value / cost : value > 0 ? HUGE_VAL : value;
    }

    Number total(Mask mask, Number Item<Number>::*what) const {
        Number sum{};
        for (std::size_t i = 0; i < items_.size(); ++i)
            if (mask & bit(i)) sum += items_[i].*what;
        return sum;
    }

    /// No choice below this point of the search is worth more: the best by ratio, the last one in
    /// part.
    Number bound(Mask decided, Number left, Number value) const {
        for (const std::size_t i : order_) {
            const Item<Number>& item = items_[i];
            if ((decided & bit(i)) || !(Number{} < item.value)) continue;
            if (left < item.cost) return value + scaled_up(item.value, left, item.cost);
            left -= item.cost;
            value += item.value;
        }
        return value;
    }

    /// The best undecided candidate, or rather what has to be settled first: the last of its
    /// undecided prerequisites that waits for nothing else. Leaving that out leaves out all who
    /// need it.
    std::optional<std::size_t> next(Mask decided) const {
        const auto best = std::find_if(order_.begin(), order_.end(),
                                       [&](std::size_t i) { return !(decided & bit(i)); });
        if (best == order_.end()) return std::nullopt;
        std::size_t pick = *best;
        for (std::size_t i = 0; i < items_.size(); ++i)
            if ((items_[*best].need & ~decided & bit(i)) && (items_[i].need & ~decided) == bit(i))
                pick = i;
        return pick;
    }

    void descend(Mask chosen, Mask excluded, Number left, Number value) {
        if (best_value_ < value) best_ = chosen, best_value_ = value;
        const Mask decided = chosen | excluded;
        if (!(best_value_ < bound(decided, left, value))) return;
        const auto pick = next(decided);
        if (!pick) return;
        const Mask added = items_[*pick].need & ~chosen;
        const Number cost = total(added, &Item<Number>::cost);
        if (!(left < cost))
            descend(chosen | added, excluded, left - cost,
                    value + total(added, &Item<Number>::value));
        descend(chosen, excluded | items_[*pick].users, left, value);
    }

    std::vector<Item<Number>> items_;
    Number budget_;
    std::vector<std::size_t> order_;  // by value per cost
    Mask best_ = 0;
    Number best_value_{};
};

Rational denominator(const Rational& number) {
    const std::string text = number.exact();
    const auto slash = text.find('/');
    return slash == std::string::npos ? Rational(1)
                                      : *Rational::parse(std::string_view(text).substr(slash + 1));
}

/// Multiplies all by the smallest number that makes them whole. @return that number.
Rational make_whole(std::vector<Rational>& numbers) {
    Rational scale(1);
    for (const Rational& number : numbers) scale *= denominator(number * scale);
    for (Rational& number : numbers) number *= scale;
    return scale;
}

/// Divides all by what they have in common, if they are small enough to find out. @return that
/// unit.
Rational take_common_unit(std::vector<Rational>& numbers) {
    std::int64_t common = 0;
    for (const Rational& number : numbers) common = std::gcd(common, number.to_int64().value_or(1));
    if (common <= 1) return 1;
    for (Rational& number : numbers) number = number / Rational(common);
    return common;
}

Rational sum_of(const std::vector<Rational>& numbers) {
    Rational sum;
    for (const Rational& number : numbers) sum += number;
    return sum;
}

Rational power_of_two(std::size_t exponent) {
    Rational out(1);
    for (std::size_t i = 0; i < exponent; ++i) out *= 2;
    return out;
}

/// A problem in whole numbers, candidates by id.
struct Problem {
    std::vector<Rational> costs, weights;
    std::vector<Mask> need;
    Rational budget;
    Mask must = 0;

    void simplify() {
        budget *= make_whole(costs);
        budget = (budget / take_common_unit(costs)).floor();
        make_whole(weights);
        take_common_unit(weights);
    }

    bool fits_wide() const {
        const double bits = std::log2(1 + sum_of(weights).approximate()) +
                            std::log2(1 + sum_of(costs).approximate());
        return bits + static_cast<double>(costs.size()) < 120 && budget.approximate() < 0x1p62 &&
               sum_of(costs).approximate() < 0x1p62;
    }

    template <class Number, class Convert>
    Mask solve(Convert convert) const {
        const std::size_t n = costs.size();
        const Number heavier = convert(sum_of(costs) + 1), shift = convert(power_of_two(n));
        std::vector<Item<Number>> items(n);
        for (std::size_t i = 0; i < n; ++i) {
            items[i].cost = convert(costs[i]);
            items[i].value = (convert(weights[i]) * heavier - items[i].cost) * shift +
                             convert(power_of_two(n - 1 - i));
            items[i].need = need[i];
            for (std::size_t j = 0; j < n; ++j)
                if (need[j] & bit(i)) items[i].users |= bit(j);
        }
        return Search<Number>(std::move(items), convert(min(budget, sum_of(costs)))).run(must);
    }
};

/// @param number  whole, within 128 bits.
Wide to_wide(const Rational& number) {
    constexpr std::int64_t digit = std::int64_t{1} << 62;
    if (const auto small = number.to_int64()) return *small;
    const Rational upper = (number / Rational(digit)).floor();
    return to_wide(upper) * digit + to_wide(number - upper * Rational(digit));
}

base::Error refuse(const std::string& id, std::string_view zh, std::string_view en) {
    return base::invalid({}, fmt::format("建设内容 {}：{}", id, zh),
                         fmt::format("candidate {}: {}", id, en));
}

/// Candidates by id, checked.
class Field {
public:
    static Result<Field> create(std::span<const Candidate> candidates) {
        if (candidates.size() > kCandidatesMax)
            return base::invalid(
                {},
                fmt::format("备选内容至多 {} 项，共有 {} 项", kCandidatesMax, candidates.size()),
                fmt::format("at most {} candidates can be weighed, there are {}", kCandidatesMax,
                            candidates.size()));
        Field field;
        for (const Candidate& candidate : candidates) {
            if (candidate.cost < Rational(0) || candidate.weight < Rational(0))
                return refuse(candidate.id, "费用和权重不能为负",
                              "cost and weight cannot be negative");
            field.sorted.push_back(&candidate);
        }
        std::sort(field.sorted.begin(), field.sorted.end(),
                  [](const Candidate* a, const Candidate* b) { return a->id < b->id; });
        for (std::size_t i = 0; i < field.sorted.size(); ++i)
            if (!field.positions.emplace(field.sorted[i]->id, i).second)
                return refuse(field.sorted[i]->id, "重复出现", "stands twice");
        HANSE_CHECK(field.close());
        return field;
    }

    Problem problem(const Rational& budget) const {
        Problem out{.need = need, .budget = budget};
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            out.costs.push_back(sorted[i]->cost);
            out.weights.push_back(sorted[i]->weight);
            if (sorted[i]->must) out.must |= need[i];
        }
        return out;
    }

    std::vector<const Candidate*> sorted;
    std::map<std::string_view, std::size_t> positions;
    std::vector<Mask> need;  // with prerequisites of prerequisites

private:
    Result<base::Done> close() {
        for (std::size_t i = 0; i < sorted.size(); ++i) {
            need.push_back(bit(i));
            for (const std::string& before : sorted[i]->before) {
                const auto at = positions.find(before);
                if (at == positions.end())
                    return refuse(sorted[i]->id, fmt::format("前置内容 {} 不在其中", before),
                                  fmt::format("its prerequisite {} is not among them", before));
                need[i] |= bit(at->second);
            }
        }
        for (std::size_t k = 0; k < need.size(); ++k)  // Warshall
            for (Mask& mask : need)
                if (mask & bit(k)) mask |= need[k];
        return base::Done{};
    }
};

}  // namespace

Result<BudgetChoice> choose_within(std::span<const Candidate> candidates, const Rational& budget) {
    HANSE_TRY(field, Field::create(candidates));
    Problem problem = field.problem(budget);
    BudgetChoice choice;
    for (std::size_t i = 0; i < field.sorted.size(); ++i)
        if (problem.must & bit(i)) choice.must_cost += field.sorted[i]->cost;
    choice.feasible = choice.must_cost <= budget;
    if (!choice.feasible) return choice;

    problem.simplify();
    const auto as_is = [](const Rational& number) { return number; };
    const Mask best =
        problem.fits_wide() ? problem.solve<Wide>(to_wide) : problem.solve<Rational>(as_is);
    for (std::size_t i = 0; i < field.sorted.size(); ++i) {
        if (!(best & bit(i))) continue;
        choice.selected.push_back(field.sorted[i]->id);
        choice.cost += field.sorted[i]->cost;
        choice.weight += field.sorted[i]->weight;
    }
    return choice;
}

}  // namespace hanse::assess
