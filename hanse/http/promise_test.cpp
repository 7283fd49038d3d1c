// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/promise.hpp"

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"

namespace hanse::http {
namespace {

using base::Value;

Value json_of(const char* text) { return *base::parse_json(text, "test"); }

Route example() {
    Route out;
    out.path = "/things/{thing}";
    out.id = "things.show";
    out.in_query = {{"format", one_of({"json", "csv"}), Need::optional, {}, false, {"text/csv"}}};
    out.outcomes = {{200, {}, object({field("name", text(1, 10), Need::required, {})})},
                    {204, {}, {}}};
    out.who = "anyone";
    return out;
}

TEST(Promise, EveryCase) {
    struct Case {
        const char* what;
        Answer answer;
        bool kept;
    };
    const Case cases[] = {
        {"as described", json(Value::map().set("name", "pump")), true},
        {"a member that was not described", json(Value::map().set("name", "pump").set("price", 3)),
         false},
        {"a member that is missing", json(Value::map()), false},
        {"a status that was not promised", json(Value::map().set("name", "pump"), 201), false},
        {"what a parameter can ask for", bytes("name\npump\n", "text/csv; charset=utf-8"), true},
        {"another content type", bytes("<p>", "text/html"), false},
        {"nothing, as promised", nothing(), true},
        {"a problem", problem(problem_for(404), base::Language::en), true},
        {"an error that is no problem document", bytes("no", "text/plain", 404), false},
    };
    for (const Case& c : cases)
        EXPECT_EQ(keeps_promise(example(), c.answer).has_value(), c.kept) << c.what;
}

TEST(Promise, OfSeveralShapesOneHasToFit) {
    const Shape either = any_of({object({field("a", whole(), Need::required, {})}),
                                 object({field("b", text(1, 5), Need::required, {})})});
    EXPECT_TRUE(check(json_of(R"({"b": "x"})"), either));
    const auto neither = check(json_of(R"({"b": 7})"), either);
    ASSERT_FALSE(neither);
    EXPECT_EQ(neither.error().place.file, "#/b");  // the nearest form tells its mistake
}

TEST(SchemaShape, ReadsWhatAFileDescribes) {
    const SchemaFiles files{
        {"words.schema.json", json_of(R"({"$defs": {"words": {"title": "Words", "type": "object",
             "properties": {"zh": {"type": "string"}}, "required": ["zh"]}}})")},
        {"share.schema.json", json_of(R"({"type": "object", "required": ["year"], "properties": {
             "year": {"type": "integer", "minimum": 1900},
             "name": {"$ref": "words.schema.json#/$defs/words"},
             "grade": {"enum": ["low", null]},
             "parts": {"type": "object", "additionalProperties": {"type": ["number", "null"]}}}})")},
    };
    const auto shape = shape_of_schema(files, "share.schema.json");
    ASSERT_TRUE(shape);
    struct Case {
        const char *value, *wrong_at;
    };
    const Case cases[] = {
        {R"({"year": 2025, "name": {"zh": "x"}, "grade": null, "parts": {"M1": 1, "M2": null}})",
         ""},
        {R"({"year": 1800})", "#/year"},
        {R"({"name": {"zh": "x"}})", "#/year"},
        {R"({"year": 2025, "name": {}})", "#/name/zh"},
        {R"({"year": 2025, "grade": "high"})", "#/grade"},
        {R"({"year": 2025, "parts": {"M1": "1"}})", "#/parts/M1"},
        {R"({"year": 2025, "more": 1})", "#/more"},
    };
    for (const Case& c : cases) {
        const auto kept = check(json_of(c.value), *shape);
        EXPECT_EQ(kept ? "" : kept.error().place.file, c.wrong_at) << c.value;
    }
    EXPECT_FALSE(shape_of_schema(files, "none.schema.json"));
}

}  // namespace
}  // namespace hanse::http
