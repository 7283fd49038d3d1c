// SPDX-License-Identifier: GPL-3.0-or-later
// hanse_bench_market [N]   N random logit markets, each with a pool: five regimes, every
// equilibrium looked for from two sides. The invented markets are the same on every machine.
#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <ctime>
#include <random>

#include <fmt/format.h>

#include "hanse/market/pool_remedy.hpp"

namespace {

using namespace hanse::market;
using Clock = std::chrono::steady_clock;

struct Size {
    std::size_t patents_max, products_max;
};

struct Invented {
    LogitMarket market;
    Pool pool;
};

/// Values from 0.5 to 4 μ, costs below half a μ; owners of one patent, in the large markets some of
/// two; a pool of at least two patents.
Invented invent(std::uint32_t seed, const Size& size) {
    std::mt19937 dice(seed);
    const auto roll = [&](std::size_t sides) { return dice() % sides; };
    Invented out;
    const std::size_t patents = 2 + roll(size.patents_max - 1);
    for (std::size_t j = 0; j < patents; ++j)
        out.market.owners.push_back(j > 3 && roll(3) == 0 ? j - 1 : j);
    for (std::size_t k = 1 + roll(size.products_max); k > 0; --k) {
        LogitProduct product{.value = 0.5 + 0.1 * double(roll(36)), .cost = 0.1 * double(roll(5))};
        for (std::size_t j = 0; j < patents; ++j)
            if (roll(2) == 0) product.patents.push_back(j);
        if (product.patents.empty()) product.patents.push_back(roll(patents));
        out.market.products.push_back(std::move(product));
    }
    const std::size_t pooled = 2 + roll(patents - 1);
    for (std::size_t j = 0; j < pooled; ++j) out.pool.patents.push_back(j);
    return out;
}

struct Count {
    std::array<int, 5> remedies{};
    int open = 0, several = 0, paying = 0, below = 0;
    std::size_t sweeps = 0, sweeps_max = 0;
    double slowest = 0;

    void look(const LogitEquilibrium& search) {
        sweeps += search.sweeps;
        sweeps_max = std::max(sweeps_max, search.sweeps);
        if (search.sides_agree == false) ++several;
    }
};

void add(Count& count, const Invented& one, const PoolRemedy& found) {
    count.look(found.independent.search);
    for (const RegimeOutcome& regime : found.regimes) count.look(regime.search);
    if (!found.remedy) {
        ++count.open;
        return;
    }
    ++count.remedies[std::size_t(*found.remedy)];
    if (found.remedy == Remedy::caps_by_sharing_rule && found.profitable == true) ++count.paying;
    if (compare(one.market, found.independent.demand.consumer_surplus,
                found.regimes[3].demand.consumer_surplus) == Change::lower)
        ++count.below;
}

void measure(const char* what, std::uint32_t markets, const Size& size) {
    Count count;
    const auto start = Clock::now();
    const std::clock_t processor = std::clock();
    for (std::uint32_t seed = 0; seed < markets; ++seed) {
        const Invented one = invent(seed, size);
        const auto before = Clock::now();
        const PoolRemedy found = pool_remedy(one.market, one.pool, equal_parts(one.pool));
        count.slowest =
            std::max(count.slowest, std::chrono::duration<double>(Clock::now() - before).count());
        add(count, one, found);
    }
    const double seconds = std::chrono::duration<double>(Clock::now() - start).count();
    fmt::print(
        "{} {} markets, remedies searched: {:.3f} s by the clock, {:.3f} s of processor time; "
        "slowest {:.1f} ms\n",
        markets, what, seconds, double(std::clock() - processor) / CLOCKS_PER_SEC,
        1e3 * count.slowest);
    fmt::print(
        "  sweeps of a search {:.0f} on average, {} at most; not converged {}, two sides apart "
        "{}\n",
        double(count.sweeps) / 5 / markets, count.sweeps_max, count.open, count.several);
    fmt::print(
        "  remedy: bundle {}, unbundled {}, joint caps {}, sharing-rule caps {} (paying {}), none "
        "{}; R3b below R0 {}\n",
        count.remedies[0], count.remedies[1], count.remedies[2], count.remedies[3], count.paying,
        count.remedies[4], count.below);
}

}  // namespace

int main(int count, char** words) {
    const auto markets = std::uint32_t(count > 1 ? std::strtoul(words[1], nullptr, 10) : 1000);
    measure("small (2 to 4 patents, 1 to 5 products)", markets, {4, 5});
    measure("larger (2 to 12 patents, 1 to 20 products)", markets, {12, 20});
}
