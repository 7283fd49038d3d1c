// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/unit_quadrature.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hanse::games {

namespace {

/// What the quadrature may add to the rounding of a sum of so high a degree.
double good_enough(int degree) { return 4e-16 + 1e-18 * degree; }

/// One root of the Legendre polynomial of degree n, by Newton's method, and its weight on [-1, 1].
struct Root {
    long double x, weight;
};

Root legendre_root(int n, int k) {
    using std::numbers::pi_v;
    long double x = std::cos(pi_v<long double> * (k + 0.75L) / (n + 0.5L));
    long double slope = 1;
    for (int round = 0; round < 100; ++round) {
        long double now = 1, before = 0;
        for (int j = 0; j < n; ++j) {
            const long double next = ((2 * j + 1) * x * now - j * before) / (j + 1);
            before = now, now = next;
        }
        slope = n * (x * now - before) / (x * x - 1);
        const long double step = now / slope;
        x -= step;
        if (std::abs(step) < 1e-18L) break;
    }
    return {x, 2 / ((1 - x * x) * slope * slope)};
}

std::vector<UnitQuadrature::Node> nodes_of(int n) {
    std::vector<UnitQuadrature::Node> nodes(static_cast<std::size_t>(n));
    for (int k = 0; 2 * k < n; ++k) {
        const Root root = legendre_root(n, k);  // from the right end inwards
        const long double near = (1 - root.x) / 2;
        const auto left = static_cast<std::size_t>(k), right = nodes.size() - 1 - left;
        nodes[left] = {near, 1 - near, root.weight / 2};
        nodes[right] = {1 - near, near, root.weight / 2};
    }
    if (n % 2 == 1) nodes[nodes.size() / 2].p = nodes[nodes.size() / 2].q = 0.5L;
    return nodes;
}

/// The largest of |sum over the nodes of weight × C(d, s) p^s q^(d-s) × (d + 1) - 1| over all s.
double worst_hump(const std::vector<UnitQuadrature::Node>& nodes, int degree) {
    const auto d = static_cast<std::size_t>(degree);
    std::vector<long double> integral(d + 1), hump(d + 1);
    for (const UnitQuadrature::Node& node : nodes) {
        const auto peak = std::min(d, static_cast<std::size_t>(node.p * (d + 1)));
        long double sum = hump[peak] = 1;  // C(d, s) p^s q^(d-s), from its peak outwards
        for (std::size_t s = peak; s-- > 0;)
            sum += hump[s] = hump[s + 1] * (s + 1) / (d - s) * node.q / node.p;
        for (std::size_t s = peak + 1; s <= d; ++s)
            sum += hump[s] = hump[s - 1] * (d - s + 1) / s * node.p / node.q;
        const long double scale = node.weight * (d + 1) / sum;
        for (std::size_t s = 0; s <= d; ++s) integral[s] += hump[s] * scale;
    }
    long double worst = 0;
    for (const long double one : integral) worst = std::max(worst, std::abs(one - 1));
    return static_cast<double>(worst);
}

}  // namespace

UnitQuadrature unit_quadrature(int degree) {
    const double width = std::sqrt(degree);
    const int enough = std::min(degree / 2 + 1, 24 + static_cast<int>(8 * width));
    for (int count = 8 + static_cast<int>(3.6 * width);; count += 2 + count / 16) {
        UnitQuadrature out{.nodes = nodes_of(std::min(count, enough))};
        out.relative_error = worst_hump(out.nodes, degree);
        if (count >= enough || out.relative_error <= good_enough(degree)) return out;
    }
}

}  // namespace hanse::games
