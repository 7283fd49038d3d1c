// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/json.hpp"

#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/any_value.hpp"

namespace hanse::base {
namespace {

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

TEST(ParseJson, ReadsAndWritesBack) {
    struct Case {
        const char* what;
        const char* read;
        const char* written;
    };
    const Case cases[] = {
        {"null", " null ", "null"},
        {"truth", "[true,false]", "[true,false]"},
        {"order is kept", R"({"b": 1, "a": [] , "c": {}})", R"({"b":1,"a":[],"c":{}})"},
        {"escapes", R"("\u4e13\ud83d\ude00\n\t\/\"\\\b\u007f")",
         "\"专😀\\n\\t/\\\"\\\\\\u0008\x7f\""},
        {"numbers are exact", "[0.1, -0, 1e2, 12345678901234567890123, 2.50, 1E-2]",
         "[0.1,0,100,12345678901234567890123,2.5,0.01]"},
        {"a text that looks like a number", R"(["01", "1e5"])", R"(["01","1e5"])"},
        {"an empty name", R"({"":1})", R"({"":1})"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto value = parse_json(c.read, "a.json");
        ASSERT_TRUE(value) << describe(value.error(), Language::en);
        EXPECT_EQ(to_json(*value), c.written);
    }
    EXPECT_EQ(*parse_json("12345678901234567890.125", "a")->number(),
              *Rational::parse("98765431209876543121/8") + Rational(0));
    EXPECT_TRUE(parse_json(nested(64), "a"));
}

TEST(ParseJson, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* what;
        std::string read;
        const char* message;
    };
    const Case cases[] = {
        {"nothing", "", "a.json:1:1: not valid JSON (incomplete JSON)\n"},
        {"cut off", "[1,", "a.json:1:4: not valid JSON (incomplete JSON)\n"},
        {"a comma too many", "[1,\n 2,]", "a.json:2:4: not valid JSON (syntax error)\n"},
        {"a name twice", "{\"a\": 1,\n \"a\": 2}", "a.json:2:8: the name \"a\" stands twice\n"},
        {"a name twice, deeper", R"([{"x": {"a": 1, "a": {}}}])",
         "a.json:1:23: the name \"a\" stands twice\n"},
        {"too deep", nested(65), "a.json:1:65: nested deeper than 64 levels\n"},
        {"two texts", "1 2", "a.json:1:3: something follows the end of the JSON text\n"},
        {"columns count characters", "[\"专利\", x]",
         "a.json:1:8: not valid JSON (syntax error)\n"},
        {"a number out of range", "1e999", "a.json:1:6: a number out of range: 1e999\n"},
        {"bytes that are not UTF-8", "\"\xFF\"", "a.json:1:2: not valid JSON (syntax error)\n"},
        {"half of a pair", R"("\ud83d")", "a.json:1:8: not valid JSON (syntax error)\n"},
        {"a comment", "// x\n1", "a.json:1:1: not valid JSON (syntax error)\n"},
        {"a line break in a text", "\"a\nb\"", "a.json:1:3: not valid JSON (syntax error)\n"},
        {"single quotes", "'a'", "a.json:1:1: not valid JSON (syntax error)\n"},
        {"NaN", "NaN", "a.json:1:1: not valid JSON (syntax error)\n"},
        {"leading zeros", "01", "a.json:1:2: something follows the end of the JSON text\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto value = parse_json(c.read, "a.json");
        ASSERT_FALSE(value);
        EXPECT_EQ(describe(value.error(), Language::en), c.message);
    }
}

TEST(ParseJson, ManyNamesTakeNoLongerThanTheyMust) {
    std::string text = "{";
    for (int i = 0; i < 200'000; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\":0";
    const auto value = parse_json(text + "}", "a");
    ASSERT_TRUE(value);
    EXPECT_EQ(value->fields().size(), 200'000U);
}

TEST(ToJson, Indented) {
    const auto value = parse_json(R"({"a": [1, {"b": []}], "c": {}})", "a");
    EXPECT_EQ(to_json(*value, JsonStyle::indented),
              "{\n  \"a\": [\n    1,\n    {\n      \"b\": []\n    }\n  ],\n  \"c\": {}\n}");
}

TEST(ToJson, NumbersThatAreNoDecimals) {
    EXPECT_EQ(to_json(Rational(1, 3)), "0.3333333333333333");
    EXPECT_EQ(to_json(0.1), "0.1");
    EXPECT_EQ(to_json(1e300), "1e+300");
    EXPECT_EQ(to_json(std::numeric_limits<double>::infinity()), "null");
    EXPECT_EQ(to_json(std::numeric_limits<double>::quiet_NaN()), "null");
    const Rational huge = *Rational::parse("1e300") * *Rational::parse("1e300") + Rational(1, 3);
    EXPECT_TRUE(parse_json(to_json(huge), "a"));
}

TEST(ExactParts, OnlyWhereADecimalCannotSay) {
    const Value value = Value()
                            .set("half", Rational(1, 2))
                            .set("thirds", Value().push(1).push(Rational(2, 3)))
                            .set("text", "1/3");
    EXPECT_EQ(to_json(exact_parts(value)), R"({"thirds":[null,"2/3"]})");
    EXPECT_TRUE(exact_parts(Value().push(1).push("x")).is_null());
    EXPECT_EQ(exact_parts(Rational(1, 3)), Value("1/3"));
}

RC_GTEST_PROP(JsonProperty, WrittenAndReadBackIsEqual, ()) {
    const auto text = tests::nasty_text();
    const auto number = rc::gen::map(
        rc::gen::pair(rc::gen::inRange<std::int64_t>(-99999999, 99999999), rc::gen::inRange(0, 8)),
        [](auto both) {
            return Value(
                *Rational::parse(std::to_string(both.first) + "e-" + std::to_string(both.second)));
        });
    const auto leaf = rc::gen::oneOf(rc::gen::construct<Value>(text), number,
                                     rc::gen::construct<Value>(rc::gen::arbitrary<bool>()),
                                     rc::gen::just(Value()));
    const Value value = tests::any_value(leaf, text, 4);
    RC_ASSERT(parse_json(to_json(value), "a").value() == value);
    RC_ASSERT(parse_json(to_json(value, JsonStyle::indented), "a").value() == value);
    RC_ASSERT(exact_parts(value).is_null());
}

}  // namespace
}  // namespace hanse::base
