// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/value.hpp"

#include <type_traits>

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"

namespace hanse::base {
namespace {

TEST(Value, KnowsItsKind) {
    EXPECT_TRUE(Value().is_null());
    EXPECT_EQ(*Value(true).boolean(), true);
    EXPECT_EQ(*Value(7).number(), Rational(7));
    EXPECT_EQ(*Value(std::size_t{7}).number(), Rational(7));
    EXPECT_EQ(*Value(std::int64_t{-7}).number(), Rational(-7));
    EXPECT_EQ(*Value(0.5).real(), 0.5);
    EXPECT_EQ(*Value("seven").text(), "seven");
    EXPECT_TRUE(Value::list().is_list());
    EXPECT_TRUE(Value::map().is_map());
    EXPECT_EQ(Value("7").number(), nullptr);
    EXPECT_EQ(Value(7).text(), nullptr);
    EXPECT_EQ(Value(7).boolean(), nullptr);
    EXPECT_EQ(Value(7).real(), nullptr);
}

TEST(Value, APointerIsNoTruthValue) {
    EXPECT_FALSE((std::is_constructible_v<Value, const Rational*>));
    EXPECT_FALSE((std::is_constructible_v<Value, const std::string*>));
    EXPECT_TRUE((std::is_constructible_v<Value, const char*>));
}

TEST(Value, MapsKeepTheOrderOfWriting) {
    Value map;
    map.set("b", 1).set("a", Value::list_of(std::vector<int>{2, 3}));
    EXPECT_EQ(map.fields()[0].first, "b");
    EXPECT_EQ(map.find("a")->items()[1], Value(3));
    EXPECT_EQ(map.find("c"), nullptr);
    EXPECT_EQ(Value("a").find("a"), nullptr);
    EXPECT_TRUE(Value("a").items().empty());
    EXPECT_NE(map, Value::map().set("a", Value::list_of(std::vector<int>{2, 3})).set("b", 1));
}

TEST(Value, NullGrowsIntoWhatIsPutIn) {
    EXPECT_EQ(Value().push(1).push("x").items().size(), 2U);
    EXPECT_THROW(Value("x").push(1), ContractViolation);
    EXPECT_THROW(Value(7).set("a", 1), ContractViolation);
    EXPECT_THROW(Value::list().set("a", 1), ContractViolation);
}

TEST(Value, PlacesDoNotCountForEquality) {
    Value here("x");
    here.at(3, 4);
    EXPECT_EQ(here, Value("x"));
    EXPECT_EQ(here.line(), 3U);
    EXPECT_EQ(here.column(), 4U);
}

TEST(Value, BothLanguagesAreAMap) {
    const Value words(Bilingual{"专利", "patent"});
    EXPECT_EQ(*words.find("zh"), Value("专利"));
    EXPECT_EQ(*words.find("en"), Value("patent"));
}

}  // namespace
}  // namespace hanse::base
