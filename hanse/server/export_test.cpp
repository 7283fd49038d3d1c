// SPDX-License-Identifier: GPL-3.0-or-later
// A list as a table is everything that the page is a part of, and nothing that the page would not show.
#include <algorithm>

#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct Exports : OfficeTest {
    /// Rows below the header.
    std::int64_t rows(const std::string& person, const std::string& target) {
        const Heard csv = office.call(person, "GET", target);
        EXPECT_EQ(csv.status, 200) << csv.text;
        return csv.text.empty() ? 0 : std::ranges::count(csv.text, '\n') - 1;
    }
};

TEST_P(Exports, OfVersionsHaveEveryOne) {
    for (int i = 0; i < 101; ++i) {
        const char* body =
            i % 2 == 0 ? R"({"body":{"value":"no"}})" : R"({"body":{"value":"yes"}})";
        const Heard now =
            office.call("sec", "GET", "/alliances/pumps/records/facts/charter.exists");
        const Heard put = office.call("sec", "PUT", "/alliances/pumps/records/facts/charter.exists",
                                      body, now.number("version"));
        ASSERT_EQ(put.status, 200) << put.text;
    }
    EXPECT_EQ(office.call("sec", "GET", "/alliances/pumps/versions").items().size(), 100U);
    EXPECT_EQ(rows("sec", "/alliances/pumps/versions?format=csv"), 102);
}

TEST_P(Exports, OfTheTrailAreFilteredAsItsPage) {
    office.call("sec", "POST", "/alliances/pumps/records/disputes",
                R"({"body":{"id":"D1","parties":"M1;M2"}})");
    const Heard admitted = office.call(
        "sec", "POST", "/alliances/pumps/rooms",
        R"({"room":"disputes/D1","person":")" + office.id_of("counsel") + R"(","reason":"r"})");
    ASSERT_EQ(admitted.status, 204) << admitted.text;
    const std::string trail = "/alliances/pumps/trail";
    const auto all = rows("sec", trail + "?format=csv");
    const std::vector<std::string> filters{"&what=alliance",
                                           "&what=record",
                                           "&who=" + office.id_of("one"),
                                           "&who=" + office.id_of("sec"),
                                           "&subject=disputes",
                                           "&before=2"};
    for (const std::string& filter : filters) {
        const auto page = static_cast<std::int64_t>(
            office.call("sec", "GET", trail + "?count=1000" + filter).items().size());
        EXPECT_EQ(rows("sec", trail + "?format=csv" + filter), page) << filter;
        EXPECT_LT(page, all) << filter;
    }
    EXPECT_TRUE(office.call("sec", "GET", trail + "?format=csv&subject=disputes/D1").says("D1"));
    EXPECT_EQ(rows("auditor", trail + "?format=csv&subject=disputes/D1"), 0)
        << "what is in a room is not found by trying names";
}

INSTANTIATE_TEST_SUITE_P(On, Exports, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
