// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/linear_programme.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "hanse/base/contract.hpp"
#include "hanse/games/numerics/dual_simplex.hpp"

namespace hanse::games {

using base::Rational;

namespace {

using Quick = DualSimplex<double>;
using Exact = DualSimplex<Rational>;

constexpr double kTolerance = 1e-9;
constexpr int kFreshInverse = 64;

/// Costs for the doubles, each a little too high, by different amounts: equal costs tie in every
/// ratio, and ties lead in circles. The fractions use the true costs, so nothing is lost by it.
std::vector<double> untied(const std::vector<Rational>& costs) {
    constexpr double golden = 0.6180339887498949;
    constexpr double little = 1e-7;
    std::vector<double> out(costs.size());
    std::ranges::transform(costs, out.begin(), &Rational::approximate);
    const double largest = out.empty() ? 0 : *std::ranges::max_element(out);
    double step = 0;
    for (double& cost : out) {
        step += golden;
        cost += little * (largest > 0 ? largest : 1) * (0.5 + step - std::floor(step));
    }
    return out;
}

/// A row in doubles, so scaled that its largest coefficient is 1.
void add_scaled(Quick& quick, const LinearRow& row) {
    double largest = 0;
    for (const auto& part : row.parts) largest = std::max(largest, magnitude(part.times));
    const double scale = largest > 0 ? 1 / largest : 1;
    Quick::Sparse parts;
    for (const auto& part : row.parts)
        parts.emplace_back(part.column, part.times.approximate() * scale);
    quick.add(std::move(parts), row.at_least.approximate() * scale);
}

void add_exactly(Exact& exact, const LinearRow& row) {
    Exact::Sparse parts;
    for (const auto& part : row.parts) parts.emplace_back(part.column, part.times);
    exact.add(std::move(parts), row.at_least);
}

}  // namespace

struct LinearProgramme::Engine {
    explicit Engine(std::vector<Rational> given)
        : costs(std::move(given)), quick(untied(costs), kTolerance), exact(costs, Rational(0)) {}

    Quick::Ending run_quick(const Work& work) {
        if (lost) quick.restart();
        const int most = 1000 + 20 * static_cast<int>(costs.size() + rows.size());
        const Quick::Ending ending = quick.run({most, kFreshInverse, work.stop});
        lost = ending == Quick::Ending::stuck;
        return ending;
    }

    LinearOutcome optimum() const;
    LinearOutcome contradiction() const;

    std::vector<Rational> costs;
    std::vector<LinearRow> rows;
    Quick quick;
    Exact exact;
    bool lost = false;  // the doubles gave up where they are
};

LinearOutcome LinearProgramme::Engine::optimum() const {
    const std::size_t n = costs.size();
    Optimum out{.point = exact.point(),
                .row_weights = std::vector<Rational>(rows.size()),
                .column_weights = std::vector<Rational>(n)};
    for (std::size_t j = 0; j < n; ++j) out.cost += costs[j] * out.point[j];
    for (std::size_t k = 0; k < n; ++k) {
        const auto id = static_cast<std::size_t>(exact.tight()[k]);
        (id < n ? out.column_weights[id] : out.row_weights[id - n]) = exact.weights()[k];
    }
    return out;
}

/// The violated row, plus the tight ones by which its normal lacks a positive part.
LinearOutcome LinearProgramme::Engine::contradiction() const {
    const auto n = static_cast<int>(costs.size());
    Contradiction out{.row_weights = std::vector<Rational>(rows.size())};
    for (std::size_t k = 0; k < costs.size(); ++k) {
        const int id = exact.tight()[k];
        if (id >= n) out.row_weights[std::size_t(id - n)] = -exact.combination()[k];
    }
    if (exact.contradicted() >= n)
        out.row_weights[std::size_t(exact.contradicted() - n)] += Rational(1);
    return out;
}

LinearProgramme::LinearProgramme(std::vector<Rational> costs) {
    for (const Rational& cost : costs) base::expects(cost >= 0, "costs that are not negative");
    engine_ = std::make_unique<Engine>(std::move(costs));
}
LinearProgramme::LinearProgramme(LinearProgramme&&) noexcept = default;
LinearProgramme& LinearProgramme::operator=(LinearProgramme&&) noexcept = default;
LinearProgramme::~LinearProgramme() = default;

const std::vector<Rational>& LinearProgramme::costs() const { return engine_->costs; }
const std::vector<LinearRow>& LinearProgramme::rows() const { return engine_->rows; }

void LinearProgramme::add(LinearRow row) {
    std::vector<char> seen(costs().size(), 0);
    for (const auto& [column, times] : row.parts) {
        base::expects(column >= 0 && column < static_cast<int>(costs().size()),
                      "a row on columns of the programme");
        base::expects(std::exchange(seen[std::size_t(column)], 1) == 0,
                      "a row that names a column once");
    }
    add_scaled(engine_->quick, row);
    add_exactly(engine_->exact, row);
    engine_->rows.push_back(std::move(row));
}

std::optional<std::vector<double>> LinearProgramme::propose(const Work& work) {
    if (engine_->run_quick(work) != Quick::Ending::optimal) return std::nullopt;
    return engine_->quick.point();
}

base::Result<LinearOutcome> LinearProgramme::solve(const Work& work) {
    engine_->run_quick(work);
    Exact& exact = engine_->exact;
    if (!exact.restart_at(engine_->quick.tight())) exact.restart();
    const auto ending = exact.run({std::numeric_limits<int>::max(), 0, work.stop});
    if (ending == Exact::Ending::stuck) return cancelled();
    return ending == Exact::Ending::optimal ? engine_->optimum() : engine_->contradiction();
}

namespace {

bool none_negative(const std::vector<Rational>& numbers) {
    return std::ranges::all_of(numbers, [](const Rational& number) { return number >= 0; });
}

/// Σ w a, column by column, and Σ w b at the end.
std::vector<Rational> added_up(const LinearProgramme& programme, const std::vector<Rational>& w) {
    std::vector<Rational> out(programme.costs().size() + 1);
    for (std::size_t r = 0; r < w.size(); ++r) {
        const LinearRow& row = programme.rows()[r];
        for (const auto& part : row.parts) out[std::size_t(part.column)] += w[r] * part.times;
        out.back() += w[r] * row.at_least;
    }
    return out;
}

bool respects(const LinearProgramme& programme, const std::vector<Rational>& point) {
    return none_negative(point) && std::ranges::all_of(programme.rows(), [&](const LinearRow& row) {
               Rational sum;
               for (const auto& part : row.parts)
                   sum += part.times * point[std::size_t(part.column)];
               return sum >= row.at_least;
           });
}

bool proves(const LinearProgramme& programme, const Contradiction& outcome) {
    const std::vector<Rational> sum = added_up(programme, outcome.row_weights);
    return none_negative(outcome.row_weights) && sum.back() > 0 &&
           std::all_of(sum.begin(), sum.end() - 1, [](const Rational& s) { return s <= 0; });
}

bool proves(const LinearProgramme& programme, const Optimum& outcome) {
    const std::vector<Rational> sum = added_up(programme, outcome.row_weights);
    if (!none_negative(outcome.row_weights) || !none_negative(outcome.column_weights) ||
        !respects(programme, outcome.point) || sum.back() != outcome.cost)
        return false;
    Rational cost;
    for (std::size_t j = 0; j + 1 < sum.size(); ++j) {
        if (sum[j] + outcome.column_weights[j] != programme.costs()[j]) return false;
        cost += programme.costs()[j] * outcome.point[j];
    }
    return cost == outcome.cost;
}

}  // namespace

bool is_proven(const LinearProgramme& programme, const LinearOutcome& outcome) {
    return std::visit([&](const auto& kind) { return proves(programme, kind); }, outcome);
}

}  // namespace hanse::games
