// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/pool.hpp"

#include <gtest/gtest.h>

#include "hanse/patents/words/company_names.hpp"
#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

TEST(Pool, NumbersAreJoinedHoweverTheyAreSpelt) {
    struct Case {
        const char* what;
        const char* in_case;
        const char* record;
        std::size_t found;
    };
    const Case cases[] = {
        {"the same", "CN102345678B", "CN102345678B", 1},
        {"blanks", "CN 102345678 B", "CN102345678B", 1},
        {"another publication of the right", "CN102345678A", "CN102345678B", 1},
        {"without its kind", "EP1234567", "EP1234567B1", 1},
        {"digits alone, if one office counts so", "7292636", "US7292636", 1},
        {"another patent", "CN102345679B", "CN102345678B", 0},
        {"another office", "EP7292636", "US7292636", 0},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto file = case_with({{c.in_case, ""}});
        const std::vector records{record_of({.number = c.record})};
        EXPECT_EQ(join(file, records).entries[0].records.size(), c.found);
    }
}

TEST(Pool, AnApplicationNumberFindsItsPublication) {
    const auto file = case_with({{"ZL201910302430.1", ""}});
    std::vector records{record_of({.number = "CN110083831B"})};
    records[0].application_office = "CN";
    records[0].application_number = "201910302430.1";
    EXPECT_EQ(join(file, records).entries[0].records.size(), 1U);
}

TEST(Pool, DigitsThatFitTwoPatentsAreADoubt) {
    const auto file = case_with({{"7292636", ""}});
    const std::vector records{record_of({.number = "US7292636B2"}),
                              record_of({.number = "EP7292636B1"})};
    const Pool pool = join(file, records);
    EXPECT_TRUE(pool.entries[0].records.empty());
    ASSERT_EQ(pool.doubts.size(), 1U);
    EXPECT_EQ(pool.doubts[0].place.line, 2U);
    EXPECT_NE(pool.doubts[0].message.en.find("EP7292636 or US7292636"), std::string::npos);
}

TEST(Pool, AFamilyIsOneInvention) {
    const auto file = case_with({{"CN101B", "M1"}, {"US102B2", "M1"}, {"CN103B", "M2"}});
    const std::vector records{record_of({.number = "CN101B", .family = {"US102B2"}}),
                              record_of({.number = "CN103B"}),
                              record_of({.number = "JP104A", .family = {"US102B2"}})};
    const Pool pool = join(file, records);
    ASSERT_EQ(pool.inventions.size(), 2U);
    EXPECT_EQ(pool.inventions[0].entries, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(pool.inventions[0].records.size(), 2U) << "the Japanese one lends its text";
}

TEST(Pool, EqualPrioritiesMakeAFamily) {
    const auto file = case_with({{"CN101B", "M1"}, {"US102B2", "M1"}});
    std::vector records{record_of({.number = "CN101B"}), record_of({.number = "US102B2"})};
    for (patents::Record& one : records) one.priorities.push_back({"JP", "2010-5", {}});
    EXPECT_EQ(join(file, records).inventions.size(), 1U);
    records[1].priorities.push_back({"JP", "2010-9", {}});
    EXPECT_EQ(join(file, records).inventions.size(), 2U)
        << "one shared priority is no simple family";
}

TEST(Names, FoldAsOneWouldReadThem) {
    const auto& words = shipped_parameters().companies;
    const auto fold = [&](std::string_view name) { return words.key(name); };
    EXPECT_EQ(fold("SAMSUNG ELECTRONICS CO., LTD."), fold("Samsung Electronics"));
    EXPECT_EQ(fold("港湾泵业集团有限公司"), fold("港湾泵业集团"));
    EXPECT_NE(fold("Harbour Pump"), fold("Harbour Marine Pump"));
    EXPECT_EQ(fold("Co"), "co") << "something is always left";
    EXPECT_EQ(words.names_in("ETRI, KAIST"), (std::vector<std::string>{"ETRI", "KAIST"}));
    EXPECT_EQ(words.names_in("Toshiba Corp., Ltd."),
              (std::vector<std::string>{"Toshiba Corp., Ltd."}));
    EXPECT_FALSE(patents::comparable_names("港湾泵业", "Harbour Pump"));
}

}  // namespace
}  // namespace hanse::relations
