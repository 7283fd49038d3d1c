// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

TEST(Moment, EveryForm) {
    struct Case {
        const char* text;
        std::optional<std::int64_t> seconds;
    };
    const Case cases[] = {
        {"1970-01-01T00:00:00Z", 0},
        {"2026-11-23T07:30:00Z", 1795419000},
        {"2000-02-29T23:59:59Z", 951868799},
        {"1969-12-31T23:59:59Z", -1},
        {"2026-02-29T00:00:00Z", {}},
        {"2026-11-23T24:00:00Z", {}},
        {"2026-11-23T07:60:00Z", {}},
        {"2026-11-23T07:30:60Z", {}},
        {"2026-11-23T07:30:0xZ", {}},
        {"2026-11-23T07:30:00", {}},
        {"2026-11-23 07:30:00Z", {}},
        {"2026-11-23T07:30:00+08:00", {}},
        {"", {}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        EXPECT_EQ(seconds_of(c.text), c.seconds);
        if (c.seconds) {
            EXPECT_EQ(moment_of(*c.seconds), c.text);
        }
    }
}

TEST(Moment, GoesOverTheEndOfAYear) {
    EXPECT_EQ(later("2026-12-31T23:59:50Z", 15), "2027-01-01T00:00:05Z");
    EXPECT_EQ(later("2027-01-01T00:00:05Z", -15), "2026-12-31T23:59:50Z");
    EXPECT_EQ(seconds_between("2026-11-23T00:00:00Z", "2026-11-24T00:00:00Z"), kDay);
    EXPECT_THROW(later("tomorrow", 1), ContractViolation);
}

}  // namespace
}  // namespace hanse::base
