// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/shape.hpp"

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"

namespace hanse::http {
namespace {

base::Value read(const std::string& text) { return base::parse_json(text, "test").value(); }

/// Every mistake, a line each, in English.
std::string mistakes(const std::string& text, const Shape& shape) {
    const auto result = check(read(text), shape);
    return result ? "" : base::describe(result.error(), base::Language::en);
}

Shape member() {
    return named(
        "Member",
        object({
            field("name", text(1, 5), Need::required, {"名称", "name"}),
            field("kind", one_of({"company", "university"}), Need::required, {"类型", "kind"}),
            field("since", day(), Need::optional, {"加入日期", "day of joining"}),
            field("share", nullable(number()), Need::optional, {"份额", "share"}),
        }));
}

TEST(Shape, EveryMistakeHasItsPlaceAndSaysWhatWouldBeRight) {
    struct Case {
        const char* what;
        Shape shape;
        const char* value;
        const char* says;
    };
    const Case cases[] = {
        {"sound", list(member()), R"([{"name":"港","kind":"company","since":"2026-11-23"}])", ""},
        {"no list", list(member()), "{}", "#: should be a list\n"},
        {"a member missing", list(member()), R"([{"kind":"company"}])", "#/0/name: missing\n"},
        {"several at once", member(), R"({"name":"","kind":"club","extra":1})",
         "#/name: must not be empty\n#/kind: should be one of company, university\n"
         "#/extra: there is no such member\n"},
        {"nearly right", member(), R"({"nane":"x","name":"x","kind":"company"})",
         "#/nane: there is no such member; did you mean 'name'?\n"},
        {"characters, not bytes", text(1, 5), R"("一二三四五")", ""},
        {"too long", text(1, 5), R"("一二三四五六")", "#: at most 5 characters, not 6\n"},
        {"too short", text(2, 5), R"("一")", "#: at least 2 characters, not 1\n"},
        {"NUL", text(0, 5), R"("a\u0000b")", "#: holds control characters\n"},
        {"not a text", text(0, 5), "5", "#: should be a text\n"},
        {"whole", whole(1, 100), "100", ""},
        {"beyond", whole(1, 100), "101", "#: should be a whole number from 1 to 100\n"},
        {"not whole", whole(1), "1.5", "#: should be a whole number, 1 or more\n"},
        {"1.0 is whole", whole(1), "1.0", ""},
        {"larger than any", whole(), "1e30", "#: should be a whole number\n"},
        {"number", number(), "1.5", ""},
        {"no number", number(), R"("1.5")", "#: should be a number\n"},
        {"truth", truth(), "1", "#: should be true or false\n"},
        {"day", day(), R"("2026-02-30")", "#: should be a day like 2026-11-23\n"},
        {"no day", day(), R"("2026-2-3")", "#: should be a day like 2026-11-23\n"},
        {"moment", moment(), R"("2026-11-23T07:30:00Z")", ""},
        {"no moment", moment(), R"("2026-11-23T24:30:00Z")",
         "#: should be a moment like 2026-11-23T07:30:00Z\n"},
        {"pattern", pattern("[A-Z]{2}[0-9]+", 10, {"编号", "a number like CN12"}), R"("CN12")", ""},
        {"whole text must fit", pattern("[A-Z]{2}", 10, {"编号", "two letters"}), R"("CN1")",
         "#: should be two letters\n"},
        {"null where it may be", member(), R"({"name":"x","kind":"company","share":null})", ""},
        {"null where it may not", member(), R"({"name":null,"kind":"company"})",
         "#/name: should be a text\n"},
        {"names as data", map_of(whole(), 2), R"({"a/b":1,"c~d":"x"})",
         "#/c~0d: should be a whole number\n"},
        {"too many names", map_of(whole(), 1), R"({"a":1,"b":2})", "#: at most 1 members\n"},
        {"too many items", list(whole(), 1), "[1,2]", "#: at most 1 items\n"},
        {"anything", any_json(), R"({"a":[1,null]})", ""},
        {"a check of its own",
         where(whole(),
               [](const base::Value& value) -> base::Bilingual {
                   const bool even = *value.number()->to_int64() % 2 == 0;
                   return even ? base::Bilingual{} : base::Bilingual{"应为偶数", "should be even"};
               }),
         "3", "#: should be even\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(mistakes(c.value, c.shape), c.says);
    }
}

TEST(Shape, MistakesAreBoundedAndInBothLanguages) {
    std::string many = "[";
    for (int i = 0; i < 1000; ++i) many += i == 0 ? "1" : ",1";
    const auto result = check(read(many + "]"), list(text(1, 5)));
    ASSERT_FALSE(result.has_value());
    EXPECT_EQ(result.error().all().size(), 100U);
    EXPECT_EQ(result.error().message.zh, "应为文字");
}

TEST(Shape, TextsOfAnAddressAreReadByTheShape) {
    EXPECT_TRUE(check_text("25", whole(1, 100), "?limit").has_value());
    EXPECT_TRUE(check_text("true", truth(), "?all").has_value());
    EXPECT_TRUE(check_text("25", text(1, 5), "?q").has_value());
    const auto wrong = check_text("many", whole(1, 100), "?limit");
    ASSERT_FALSE(wrong.has_value());
    EXPECT_EQ(wrong.error().place.file, "?limit");
}

TEST(Shape, BecomesASchema) {
    std::map<std::string, base::Value> names;
    const auto outer = schema(list(member(), 10), names, base::Language::en);
    EXPECT_EQ(base::to_json(outer),
              R"({"type":"array","items":{"$ref":"#/components/schemas/Member"},"maxItems":10})");
    EXPECT_EQ(
        base::to_json(names.at("Member")),
        R"({"type":"object","properties":{"name":{"description":"name","type":"string","minLength":1,"maxLength":5},)"
        R"("kind":{"description":"kind","type":"string","enum":["company","university"]},)"
        R"("since":{"description":"day of joining","type":"string","format":"date"},)"
        R"("share":{"description":"share","anyOf":[{"type":"number"},{"type":"null"}]}},)"
        R"("required":["name","kind"],"additionalProperties":false})");
}

TEST(Shape, PromisesAreHeld) {
    EXPECT_THROW(text(2, 1), base::ContractViolation);
    EXPECT_THROW(one_of({}), base::ContractViolation);
    EXPECT_THROW(pattern("a*", 100'000, {}), base::ContractViolation);
    EXPECT_THROW(
        object({field("a", truth(), Need::optional, {}), field("a", truth(), Need::optional, {})}),
        base::ContractViolation);
}

}  // namespace
}  // namespace hanse::http
