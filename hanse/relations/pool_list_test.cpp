// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/pool_list.hpp"

#include <gtest/gtest.h>

#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

patents::Record listed(const char* number, const char* owner) {
    auto out = record_of({.number = number});
    if (*owner != '\0') out.owners.push_back({.name = owner});
    return out;
}

const patents::CompanyNames& words() { return shipped_parameters().companies; }

TEST(PoolList, BecomesACaseOfWhatItSays) {
    const std::vector records{listed("US7000001", "Alpha Inc."), listed("US7000001", "ALPHA"),
                              listed("CN101000002B", "Alpha, Beta"), listed("EP1", "Gamma")};
    const PoolList list = pool_list(records, {"US", "CN"}, words());
    EXPECT_EQ(list.patents.size(), 2U) << "one is listed twice, one is of another office";
    EXPECT_EQ(list.patents.at("US7000001").times, 2U);
    const auto file = case_of(list, {.id = "pool", .name = base::same("Pool")}, words());
    ASSERT_EQ(file.members.size(), 2U) << "Alpha Inc. and ALPHA are one";
    EXPECT_FALSE(file.members[0].votes) << "the list says nothing of votes";
    EXPECT_FALSE(file.patents[0].owners) << "two owners, and nobody says in which shares";
    EXPECT_NE(file.patents[0].provenance.note.find("Alpha, Beta"), std::string::npos);
    EXPECT_FALSE(file.patents[0].essential);
    EXPECT_FALSE(file.patents[0].status);
    for (const domain::Patent& one : file.patents) EXPECT_EQ(one.provenance.source, "list");
    EXPECT_EQ(file.statement("membership.count"), nullptr) << "whether it names all is not said";
}

TEST(PoolList, AFamilyStandsOnceForEveryCountry) {
    std::vector records{listed("US7000001", "Alpha"), listed("CN101000002B", "Alpha")};
    for (patents::Record& one : records) one.simple_family = "F12";
    const PoolList list = pool_list(records, {}, words());
    EXPECT_EQ(list.families(), 1U);
    const auto file = case_of(list, {.id = "pool", .name = base::same("Pool")}, words());
    ASSERT_EQ(file.patents.size(), 2U);
    for (const domain::Patent& one : file.patents)
        EXPECT_EQ(one.provenance.note, "同族 / family F12");
}

TEST(PoolList, WhatChanged) {
    const auto before =
        pool_list(std::vector{listed("US7000001", "Alpha"), listed("US7000002", "Beta"),
                              listed("US7000003", ""), listed("US7000004", "Alpha")},
                  {}, words());
    const auto after =
        pool_list(std::vector{listed("US7000001", "ALPHA CO., LTD."), listed("US7000002", "Gamma"),
                              listed("US7000003", "Delta"), listed("US7000005", "Alpha")},
                  {}, words());
    const ListChanges found = changes_between(before, after, words());
    EXPECT_EQ(found.added, (std::vector<std::string>{"US7000005"}));
    EXPECT_EQ(found.removed, (std::vector<std::string>{"US7000004"}));
    ASSERT_EQ(found.owners.size(), 1U) << "a spelling is no change, nor is a name where none stood";
    EXPECT_EQ(found.owners[0].after, "Gamma");
}

}  // namespace
}  // namespace hanse::relations
