// SPDX-License-Identifier: Apache-2.0
#include "hanse/games/numerics/rounding.hpp"

#include <algorithm>
#include <numeric>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/games/terms/twins.hpp"

namespace hanse::games {
namespace {

using base::Rational;
using namespace twins;  // NOLINT(google-build-using-namespace)
using Whole = std::vector<std::int64_t>;

TEST(WholeParts, EveryCase) {
    struct Case {
        const char* what;
        const char* exact;
        std::int64_t total;
        Whole parts;
    };
    const Case cases[] = {
        {"C-36: a hundred in three", "10000/3 10000/3 10000/3", 10000, {3334, 3333, 3333}},
        {"C-36: five cents in three", "5/3 5/3 5/3", 5, {2, 2, 1}},
        {"the largest remainder first", "5/4 11/4", 4, {1, 3}},
        {"a loss is shared like a gain", "-100/3 -100/3 -100/3", -100, {-34, -33, -33}},
        {"gains and losses together", "-5/2 7/2", 1, {-2, 3}},
        {"gains and losses to nothing", "-5/2 5/2", 0, {-2, 2}},
        {"whole numbers stay", "7 -3 0", 4, {7, -3, 0}},
        {"the ends of 64 bits", "9223372036854775807", INT64_MAX, {INT64_MAX}},
        {"the other end", "-9223372036854775808", INT64_MIN, {INT64_MIN}},
        {"nobody", "", 0, {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(whole_parts(fractions(c.exact), c.total), c.parts);
    }
    EXPECT_THROW(whole_parts(fractions("1/2 1/2"), 4), base::ContractViolation);
    EXPECT_THROW(whole_parts(fractions("1/2 1/2"), -1), base::ContractViolation);
    EXPECT_THROW(whole_parts(fractions("1e30"), 1), base::ContractViolation);
}

TEST(WholeParts, NothingIsLostAndNobodyIsAUnitOff) {
    Rng rng(17);
    for (int round = 0; round < 300; ++round) {
        std::vector<Rational> exact(std::size_t(1 + round % 9));
        for (Rational& share : exact) share = random_amount(rng, 20);
        const Rational rest = sum(exact);
        exact.push_back(rest.floor() - rest);  // so that the total is whole
        const std::int64_t total = sum(exact).to_int64().value();
        const Whole parts = whole_parts(exact, total);
        EXPECT_EQ(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}), total);
        for (std::size_t k = 0; k < parts.size(); ++k) {
            const Rational off = Rational(parts[k]) - exact[k];
            EXPECT_TRUE(off > -1 && off < 1);
        }
    }
}

}  // namespace
}  // namespace hanse::games
