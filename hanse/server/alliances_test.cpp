// SPDX-License-Identifier: GPL-3.0-or-later
// What an alliance says of itself to whoever looks.
#include "hanse/server/test_office.hpp"

namespace hanse::server {
namespace {

struct Alliances : OfficeTest {
    std::string you(const std::string& person, std::string_view what) {
        const Heard seen = office.call(person, "GET", "/alliances/pumps");
        EXPECT_EQ(seen.status, 200) << seen.text;
        const base::Value* you = seen.json.find("you");
        return you != nullptr ? base::to_json(*you->find(what)) : "";
    }
};

TEST_P(Alliances, TellTheirReaderWhatTheyMayWrite) {
    EXPECT_NE(you("sec", "writes").find(R"("licences")"), std::string::npos);
    EXPECT_EQ(you("sec", "writes_own"), "[]");
    EXPECT_EQ(you("one", "writes"), "[]");
    EXPECT_EQ(you("one", "writes_own"),
              R"(["contributions","markets","members","products","threats"])");
    for (const char* reader : {"reader", "counsel", "bureau", "auditor"}) {
        EXPECT_EQ(you(reader, "writes"), "[]") << reader;
        EXPECT_EQ(you(reader, "writes_own"), "[]") << reader;
    }
}

INSTANTIATE_TEST_SUITE_P(On, Alliances, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::server
