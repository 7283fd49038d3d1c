// SPDX-License-Identifier: GPL-3.0-or-later
// What a right is in the countries where products go.
#include "hanse/watch/right.hpp"

#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

using patents::LegalStatus;

portfolio::Standing standing(LegalStatus status) {
    portfolio::Standing out;
    out.status = status;
    return out;
}

TEST(Markets, EveryCase) {
    struct Case {
        const char* what;
        const char* office;
        LegalStatus status;
        const char* country;
        Force force;
    };
    const Case cases[] = {
        {"in force at home", "US", LegalStatus::active, "US", Force::in_force},
        {"nowhere else", "US", LegalStatus::active, "DE", Force::none},
        {"pending", "US", LegalStatus::pending, "US", Force::pending},
        {"lapsed", "US", LegalStatus::lapsed_fee, "US", Force::ended},
        {"nobody recorded a status", "US", LegalStatus::unknown, "US", Force::possible},
        {"European, where it may be validated", "EP", LegalStatus::active, "DE", Force::possible},
        {"European, pending", "EP", LegalStatus::pending, "DE", Force::pending},
        {"European, revoked", "EP", LegalStatus::revoked, "DE", Force::ended},
        {"European, outside Europe", "EP", LegalStatus::active, "US", Force::none},
        {"international, anywhere", "WO", LegalStatus::unknown, "JP", Force::possible},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        Right right{.entry = {.number = "X", .office = c.office}, .standing = standing(c.status)};
        const auto found = markets(right, std::vector<std::string>{c.country}, risk_rules());
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].force, c.force);
        EXPECT_EQ(found[0].number, c.force == Force::none ? "" : "X");
    }
}

TEST(Markets, AStateWhereAEuropeanPatentLapsed) {
    Right right{.entry = {.number = "X", .office = "EP"},
                .standing = standing(LegalStatus::active)};
    right.standing.lapsed_in["DE"] = "2020-01-01";
    const auto found = markets(right, std::vector<std::string>{"DE", "FR"}, risk_rules());
    EXPECT_EQ(found[0].force, Force::ended);
    EXPECT_EQ(found[1].force, Force::possible);
}

TEST(Markets, TheGravestOfTheFamilyCounts) {
    Right right{.entry = {.number = "X", .office = "CN"},
                .standing = standing(LegalStatus::active)};
    right.family = {{"US1", "US", standing(LegalStatus::pending)},
                    {"US2", "US", standing(LegalStatus::active)}};
    const auto found = markets(right, std::vector<std::string>{"US"}, risk_rules());
    EXPECT_EQ(found[0].number, "US2");
    EXPECT_EQ(flags(right, std::vector<std::string>{"US"}, risk_rules()),
              (std::vector<Flag>{{"us.section-337", "US2", true}}));
    EXPECT_TRUE(flags(right, std::vector<std::string>{"DE"}, risk_rules()).empty());
}

}  // namespace
}  // namespace hanse::watch
