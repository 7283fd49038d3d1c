// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/checks.hpp"

#include <gtest/gtest.h>

#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

using domain::PatentStatus;
using patents::LegalStatus;
using patents::Record;

const base::Date kDay = *base::Date::parse("2025-06-30");

LegalStatus status_of(std::string_view words) {
    if (words.find("Lapsed") != std::string_view::npos) return LegalStatus::lapsed_fee;
    if (words.find("Reinstated") != std::string_view::npos) return LegalStatus::active;
    return LegalStatus::unknown;
}

std::vector<Check> checks_of(const domain::CaseFile& file, const std::vector<Record>& records) {
    const Pool pool = join(file, records);
    return check(file, pool, kDay, status_of, shipped_parameters().companies);
}

Record record(LegalStatus status = LegalStatus::unknown) {
    Record out = record_of({.number = "CN101B"});
    out.status = status;
    return out;
}

domain::CaseFile one_patent(domain::Known<PatentStatus> status = {}) {
    auto out = case_with({{"CN101B", "M1"}});
    out.patents[0].status = status;
    return out;
}

TEST(Checks, Status) {
    struct Case {
        const char* what;
        domain::Known<PatentStatus> in_case;
        LegalStatus in_record;
        std::vector<Difference> found;
        const char* proposed;
    };
    const Case cases[] = {
        {"both say nothing", {}, LegalStatus::unknown, {}, ""},
        {"the record says nothing", PatentStatus::granted, LegalStatus::unknown, {}, ""},
        {"they agree", PatentStatus::granted, LegalStatus::active, {}, ""},
        {"expired",
         PatentStatus::granted,
         LegalStatus::expired_term,
         {Difference::dead},
         "expired"},
        {"lapsed", {}, LegalStatus::lapsed_fee, {Difference::dead}, "lapsed"},
        {"ceased", PatentStatus::granted, LegalStatus::ceased, {Difference::dead}, "lapsed"},
        {"revoked", PatentStatus::granted, LegalStatus::revoked, {Difference::dead}, "invalidated"},
        {"alive after all",
         PatentStatus::lapsed,
         LegalStatus::active,
         {Difference::alive},
         "granted"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto found = checks_of(one_patent(c.in_case), {record(c.in_record)});
        ASSERT_EQ(found.size(), c.found.size());
        if (found.empty()) continue;
        EXPECT_EQ(found[0].difference, c.found[0]);
        EXPECT_EQ(found[0].proposal->proposed, c.proposed);
        EXPECT_EQ(found[0].document, "records.csv:2");
    }
}

TEST(Checks, NoRecordSaysNothingOfTheStatus) {
    const auto found = checks_of(one_patent(), {});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].difference, Difference::not_found);
    EXPECT_FALSE(found[0].proposal);
}

TEST(Checks, TheLastEventBeforeTheDayCounts) {
    const auto event = [](const char* day, const char* text) {
        return patents::LegalEvent{base::PartialDate::parse(day), "US", "", text};
    };
    Record lapsed = record();
    lapsed.events = {event("2020-01-01", "Lapsed"), event("2019-01-01", "Fee paid")};
    EXPECT_EQ(checks_of(one_patent(), {lapsed})[0].difference, Difference::dead);
    Record back = lapsed;
    back.events.push_back(event("2021-01-01", "Reinstated"));
    EXPECT_EQ(checks_of(one_patent(), {back})[0].proposal->proposed, "granted");
    Record later = record();
    later.events = {event("2026-01-01", "Lapsed")};
    EXPECT_TRUE(checks_of(one_patent(), {later}).empty()) << "after the day";
}

TEST(Checks, RecordsThatDisagreeSettleNothing) {
    const auto found =
        checks_of(one_patent(), {record(LegalStatus::active), record(LegalStatus::lapsed_fee)});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].difference, Difference::disagreement);
    EXPECT_FALSE(found[0].proposal);
    EXPECT_EQ(checks_of(one_patent(PatentStatus::granted),
                        {record(LegalStatus::pending), record(LegalStatus::active)})
                  .size(),
              0U)
        << "an application and the patent granted on it";
}

TEST(Checks, AnEstimatedDayProposesNoStatus) {
    Record estimate = record();
    estimate.expiry_date = base::PartialDate::parse("2024-05-01");
    auto found = checks_of(one_patent(PatentStatus::granted), {estimate});
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].difference, Difference::expiry);
    EXPECT_EQ(found[1].difference, Difference::past_expiry);
    EXPECT_FALSE(found[1].proposal);
    estimate.expiry_official = true;
    found = checks_of(one_patent(PatentStatus::granted), {estimate});
    EXPECT_EQ(found[1].proposal->proposed, "expired");
}

TEST(Checks, Owners) {
    const auto differs = [](std::vector<std::string> names, domain::CaseFile file) {
        Record one = record();
        for (std::string& name : names) one.owners.push_back({.name = std::move(name)});
        return checks_of(file, {one});
    };
    EXPECT_TRUE(differs({"FIRM M1 CO., LTD."}, one_patent()).empty());
    EXPECT_TRUE(differs({"Other", "Firm M1"}, one_patent()).empty()) << "one of several";
    EXPECT_TRUE(differs({"Other; Firm M1"}, one_patent()).empty()) << "several in one cell";
    EXPECT_TRUE(differs({"某某公司"}, one_patent()).empty())
        << "no Chinese name of M1 is known: nothing can be said";
    const auto sold = differs({"Stranger Inc"}, one_patent());
    ASSERT_EQ(sold.size(), 1U);
    EXPECT_EQ(sold[0].difference, Difference::other_owner);
    EXPECT_EQ(sold[0].proposal->proposed, "?") << "no member, so nobody of the alliance";
    auto two = case_with({{"CN101B", "M1"}, {"CN102B", "M2"}});
    const auto inside = differs({"Firm M2"}, two);
    EXPECT_EQ(inside[0].proposal->proposed, "M2");
    EXPECT_TRUE(differs({}, one_patent()).empty());
}

}  // namespace
}  // namespace hanse::relations
