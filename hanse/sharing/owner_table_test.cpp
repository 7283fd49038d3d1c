// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/sharing/owner_table.hpp"

#include <map>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace hanse::sharing {
namespace {

int number_of(OwnerTable& table, std::string_view name) {
    const OwnerKey owner = OwnerKey::of(name);
    const int known = table.find(owner);
    return known != OwnerTable::kNone ? known : table.add(owner);
}

TEST(OwnerTable, TellsNamesApart) {
    OwnerTable table;
    const std::string_view names[] = {"a",         {"a\0", 2},  "A",      "abcdefgh",
                                      "abcdefghi", "abcdefgh1", "甲公司", ""};
    int next = 0;
    for (const std::string_view name : names) EXPECT_EQ(number_of(table, name), next++) << name;
    next = 0;
    for (const std::string_view name : names) EXPECT_EQ(number_of(table, name), next++) << name;
}

TEST(OwnerTable, WhatFollowsAShortNameIsNotReadAsPartOfIt) {
    const std::uint64_t with_tail = 0x7878787878784241;  // "ABxxxxxx"
    EXPECT_EQ(OwnerKey::of("AB", with_tail).key, OwnerKey::of("AB").key);
}

TEST(OwnerTable, ManyNames) {
    OwnerTable table;
    for (int i = 0; i < 100'000; ++i) EXPECT_EQ(number_of(table, "owner-" + std::to_string(i)), i);
    for (int i = 0; i < 100'000; ++i) ASSERT_EQ(number_of(table, "owner-" + std::to_string(i)), i);
}

RC_GTEST_PROP(OwnerTable, AgreesWithAMap, (const std::vector<std::string>& names)) {
    OwnerTable table;
    std::map<std::string, int> map;
    for (const std::string& name : names)
        RC_ASSERT(number_of(table, name) == map.try_emplace(name, int(map.size())).first->second);
    for (const auto& [name, number] : map) RC_ASSERT(table.names()[std::size_t(number)] == name);
}

}  // namespace
}  // namespace hanse::sharing
