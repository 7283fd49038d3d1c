// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/moment.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

TEST(Moment, CountsOn) {
    struct Case {
        const char* from;
        std::int64_t seconds;
        const char* to;
    };
    const Case cases[] = {
        {"2026-11-23T07:30:00Z", 0, "2026-11-23T07:30:00Z"},
        {"2026-11-23T07:30:00Z", 90, "2026-11-23T07:31:30Z"},
        {"2026-12-31T23:59:59Z", 1, "2027-01-01T00:00:00Z"},
        {"2024-02-28T12:00:00Z", 86'400, "2024-02-29T12:00:00Z"},
        {"2026-11-23T00:00:00Z", -1, "2026-11-22T23:59:59Z"},
        {"1969-12-31T23:59:59Z", 1, "1970-01-01T00:00:00Z"},
    };
    for (const Case& c : cases) EXPECT_EQ(later(c.from, c.seconds), c.to);
    EXPECT_EQ(seconds_of("1970-01-02T00:00:01Z"), 86'401);
}

TEST(Moment, NothingElseIsOne) {
    for (const char* wrong :
         {"", "2026-11-23", "2026-11-23 07:30:00Z", "2026-11-23T07:30:00", "2026-11-31T07:30:00Z",
          "2026-11-23T24:00:00Z", "2026-11-23T07:60:00Z", "2026-11-23T07:30:0xZ",
          "2026-11-23T-1:30:00Z", "2026-11-23T07:30:00+"})
        EXPECT_FALSE(seconds_of(wrong)) << wrong;
    EXPECT_THROW(later("today", 1), ContractViolation);
}

}  // namespace
}  // namespace hanse::base
