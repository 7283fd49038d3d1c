// SPDX-License-Identifier: GPL-3.0-or-later
// Records and cases by HTTP: who was quicker, and what is told of when something was written.
#include <gtest/gtest.h>

#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct RecordsTest : OfficeTest {
    static constexpr const char* kCase = "/alliances/pumps/case";
    static constexpr const char* kSecond = "/alliances/pumps/records/members/M2";

    Heard put_region(const char* region, std::int64_t seen) {
        return office.call("sec", "PUT", "/alliances/pumps/records/facts/alliance.region",
                           std::string(R"({"body":{"value":")") + region + R"("}})", seen);
    }
    std::string tag(const Heard& heard) { return std::string(heard.headers.find("ETag")); }
};
INSTANTIATE_TEST_SUITE_P(On, RecordsTest, store::kEngines, store::engine_of);

TEST_P(RecordsTest, ACaseSaysWhichVersionItIs) {
    EXPECT_TRUE(tag(office.call("one", "GET", kCase)).starts_with("\"v1."));
    ASSERT_EQ(put_region("江苏", 1).status, 200);
    EXPECT_TRUE(tag(office.call("one", "GET", kCase)).starts_with("\"v2."));
    const Heard old = office.call("one", "GET", std::string(kCase) + "?version=1&format=xlsx");
    EXPECT_TRUE(tag(old).starts_with("\"v1.")) << tag(old);
    const std::string name(old.headers.find("Content-Disposition"));
    EXPECT_NE(name.find("pumps-v1.xlsx"), std::string::npos) << name;
}

TEST_P(RecordsTest, AChangeSaysWhichVersionItsWriterSaw) {
    const auto add = [&](const char* version) {
        return office.call("sec", "POST", "/alliances/pumps/changes",
                           std::string(R"({"changes":[{"sheet":"members","key":"M4",)") + version +
                               R"("body":{"id":"M4"}}]})");
    };
    const Heard blind = add("");
    EXPECT_EQ(blind.status, 422);
    EXPECT_TRUE(blind.says("which version you have seen")) << blind.text;
    EXPECT_EQ(add(R"("version":7,)").status, 409);
    EXPECT_EQ(add(R"("version":0,)").status, 200);
}

TEST_P(RecordsTest, WhatChangesNothingHasTheTagOfTheRecord) {
    EXPECT_EQ(tag(put_region("江苏", 1)), "\"v2\"");
    ASSERT_EQ(office.call("sec", "PUT", kSecond, R"({"body":{"id":"M2","name_zh":"B"}})", 1).status,
              200);
    EXPECT_EQ(tag(put_region("江苏", 2)), "\"v2\"") << "somebody else wrote version 3";
    EXPECT_EQ(put_region("安徽", 2).status, 200);
}

TEST_P(RecordsTest, WhenAHiddenFieldWasWrittenIsForWhoSeesIt) {
    for (const char* threatened : {"yes", "no"}) {
        const Heard now = office.call("sec", "GET", kSecond);
        ASSERT_EQ(office
                      .call("sec", "PUT", kSecond,
                            std::string(R"({"body":{"id":"M2","name_zh":"乙","threatened":")") +
                                threatened + "\"}}",
                            now.number("version"))
                      .status,
                  200);
        const Heard rival = office.call("one", "GET", kSecond);
        EXPECT_EQ(rival.number("version"), 0) << rival.text;
        EXPECT_EQ(tag(rival), "");
        EXPECT_GT(office.call("two", "GET", kSecond).number("version"), 1) << "it is their own";
    }
}

}  // namespace
}  // namespace hanse::server
