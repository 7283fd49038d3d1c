// SPDX-License-Identifier: GPL-3.0-or-later
// What is remembered is enough to see every change, and to say the short ones.
#include "hanse/watch/memory.hpp"

#include <gtest/gtest.h>

namespace hanse::watch {
namespace {

TEST(Memory, EveryChange) {
    patents::Record before;
    before.titles = {{"en", "Boiler"}};
    before.claims = {{"1", std::string(500, 'a')}};
    before.description = std::string(9000, 'b');
    before.owners = {{.name = "A", .country = {}, .address = {}}};
    before.status = patents::LegalStatus::pending;
    EXPECT_TRUE(changes(remembered(before), remembered(before)).empty());
    EXPECT_LT(remembered(before).description.size(), 100U);

    patents::Record after = before;
    after.claims[0].text.back() = 'c';
    after.owners.push_back({.name = "B", .country = {}, .address = {}});
    after.status = patents::LegalStatus::active;
    EXPECT_EQ(changes(remembered(before), remembered(after)),
              (std::vector<Change>{
                  {"claims", "", ""}, {"owners", "", "B"}, {"status", "pending", "active"}}));
}

}  // namespace
}  // namespace hanse::watch
