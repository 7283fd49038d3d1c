// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/place.hpp"

#include <gtest/gtest.h>

namespace hanse::store {
namespace {

TEST(Place, EveryCase) {
    struct Case {
        const char *text, *address, *schema, *shown;
    };
    const Case cases[] = {
        {"data/hanse.db", "data/hanse.db", "", "data/hanse.db"},
        {"odd#name.db", "odd#name.db", "", "odd#name.db"},
        {"postgresql://a@h/d", "postgresql://a@h/d", "public", "postgresql://a@h/d"},
        {"postgresql://a@h/d#acme-1", "postgresql://a@h/d", "acme-1", "postgresql://a@h/d#acme-1"},
        {"postgres://a:geheim@h:1/d", "postgres://a:geheim@h:1/d", "public",
         "postgres://a:***@h:1/d"},
        {"postgresql://h/d?password=x&user=a", "postgresql://h/d?password=x&user=a", "public",
         "postgresql://h/d?password=***&user=a"},
        {"postgresql://h/d?user=a@b:c", "postgresql://h/d?user=a@b:c", "public",
         "postgresql://h/d?user=a@b:c"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.text);
        const auto place = place_of(c.text);
        ASSERT_TRUE(place);
        EXPECT_EQ(place->address, c.address);
        EXPECT_EQ(place->schema, c.schema);
        EXPECT_EQ(place->shown, c.shown);
    }
    for (const char* wrong : {"postgresql://h/d#", "postgresql://h/d#A", "postgresql://h/d#a\";--",
                              "postgresql://h/d#1a", "a\"b"})
        EXPECT_FALSE(place_of(wrong)) << wrong;
}

TEST(Place, AnotherRegisterBesideOne) {
    EXPECT_EQ(*place_within("data/hanse.db", "acme"), "data/hanse.acme.db");
    EXPECT_EQ(*place_within("data/hanse", "acme"), "data/hanse.acme.db");
    EXPECT_EQ(*place_within("postgresql://h/d", "acme"), "postgresql://h/d#acme");
    EXPECT_EQ(*place_within("postgresql://h/d#one", "two"), "postgresql://h/d#two");
    EXPECT_FALSE(place_within("data/hanse.db", "../x"));
}

}  // namespace
}  // namespace hanse::store
