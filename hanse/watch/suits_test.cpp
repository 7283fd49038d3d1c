// SPDX-License-Identifier: GPL-3.0-or-later
// Names as tables of judgments write them.
#include "hanse/watch/suits.hpp"

#include "hanse/watch/party_names.hpp"
#include "hanse/watch/test_watch.hpp"

namespace hanse::watch {
namespace {

TEST(PartyNames, EveryCase) {
    struct Case {
        const char *name, *beginning;
        bool same;
    };
    const Case cases[] = {
        {"Robert Bosch GmbH", "robert bosch", true},
        {"ROBERT BOSCH GMBH", "Robert Bosch GmbH.", true},
        {"Robert Boschmann", "Robert Bosch", false},
        {"华为技术有限公司", "华为", true},
        {"3MK", "3M", false},
        {"3M公司", "3M", true},
        {"东方锅炉", "东方锅炉股份", false},
        {"Bosch", "", false},
    };
    for (const Case& c : cases) EXPECT_EQ(goes_by(c.name, c.beginning), c.same) << c.name;
}

TEST(Suits, ReadsTablesOfBothSorts) {
    const portfolio::TestFolder folder;
    const auto csv = Suits::read(folder.write("a.csv",
                                              "plaintiff,defendant,case\n"
                                              "\"Robert Bosch, GmbH\",甲,1\nRobert Bosch,乙,2\n"));
    ASSERT_TRUE(csv);
    EXPECT_EQ(csv->by("Robert Bosch").size(), 2U);
    const auto tsv = Suits::read(folder.write(
        "b.tsv",
        "row\t审理法院\t案号\t原告\t被告\n1\t北京\t（2015）1号\t3M公司、华为技术有限公司等\t甲等\n"
        "2\t北京\t（2015）2号\t自然人\t乙\n"));
    ASSERT_TRUE(tsv);
    EXPECT_EQ(tsv->by("华为").size(), 1U);
    EXPECT_EQ(tsv->by("华为技术有限公司北京分公司").size(), 1U);
    EXPECT_EQ(tsv->by("3M创新有限公司").size(), 0U);
    EXPECT_EQ(tsv->by("自然人").size(), 0U);  // that names nobody
    EXPECT_EQ(tsv->by("3M公司")[0]->number, "（2015）1号");
    EXPECT_FALSE(Suits::read(folder.write("c.csv", "a,b\n1,2\n")));
    EXPECT_FALSE(Suits::read(folder.file("none.csv")));
}

}  // namespace
}  // namespace hanse::watch
