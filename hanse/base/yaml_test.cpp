// SPDX-License-Identifier: Apache-2.0
#include "hanse/base/yaml.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "tests/support/any_value.hpp"

#include "hanse/base/json.hpp"

namespace hanse::base {
namespace {

TEST(ParseYaml, Reads) {
    struct Case {
        const char* what;
        const char* yaml;
        const char* json;
    };
    const Case cases[] = {
        {"nothing", "", "null"},
        {"only a comment", "# nothing yet\n", "null"},
        {"scalars stay text", "[yes, 14, 0.50, null, 2014-03]",
         R"(["yes","14","0.50","null","2014-03"])"},
        {"nulls", "a:\nb: ~\nc: '~'\nd: \"\"\n", R"({"a":null,"b":null,"c":"~","d":""})"},
        {"blocks", "a:\n  - x\n  - y: 1\n    z: 2\nb: <=680\n",
         R"({"a":["x",{"y":"1","z":"2"}],"b":"<=680"})"},
        {"one line", "{zh: 专利, en: \"a, b\"}", R"({"zh":"专利","en":"a, b"})"},
        {"folded and literal", "a: >\n  one\n  two\nb: |\n  one\n  two\n",
         R"({"a":"one two\n","b":"one\ntwo\n"})"},
        {"a byte-order mark is no indent",
         "\xEF\xBB\xBF"
         "a: 1\nb: 2\n",
         R"({"a":"1","b":"2"})"},
        {"CRLF", "a: 1\r\nb:\r\n- x\r\n", R"({"a":"1","b":["x"]})"},
        {"a question mark, quoted, is a word", "a: \"?\"\n", R"({"a":"?"})"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto value = parse_yaml(c.yaml, "a.yaml");
        ASSERT_TRUE(value) << describe(value.error(), Language::en);
        EXPECT_EQ(to_json(*value), c.json);
    }
}

TEST(ParseYaml, RemembersWhereEverythingStands) {
    const auto value = parse_yaml("a: 1\nb:\n  - x\n  - {c: 专, d: e}\n", "a.yaml");
    ASSERT_TRUE(value);
    const auto where = [](const Value& v) { return std::pair(v.line(), v.column()); };
    using At = std::pair<std::uint32_t, std::uint32_t>;
    EXPECT_EQ(where(*value), At(1, 1));
    EXPECT_EQ(where(*value->find("a")), At(1, 4));
    EXPECT_EQ(where(*value->find("b")), At(3, 3));
    EXPECT_EQ(where(value->find("b")->items()[0]), At(3, 5));
    EXPECT_EQ(where(*value->find("b")->items()[1].find("d")), At(4, 15));
}

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

TEST(ParseYaml, SaysWhatIsWrongAndWhere) {
    struct Case {
        const char* what;
        std::string yaml;
        const char* message;
    };
    const Case cases[] = {
        {"a key twice", "a:\n  b: 1\nc: 2\na: 3\n",
         "a.yaml:4:1: the key \"a\" already stands in line 1\n"},
        {"an anchor", "a: &x 1\n", "a.yaml:1:4: YAML anchors (&name) are not read\n"},
        {"an anchor on a list", "a: &x [1]\n", "a.yaml:1:4: YAML anchors (&name) are not read\n"},
        {"an anchor on a map", "&x {a: 1}\n", "a.yaml:1:1: YAML anchors (&name) are not read\n"},
        {"an alias", "a: *x\n",
         "a.yaml:1:4: YAML aliases (*name) are not read; write the content out\n"},
        {"a tag", "a: !!str 1\n", "a.yaml:1:4: YAML tags (!tag) are not read\n"},
        {"a tag on a list", "a: !x [1]\n", "a.yaml:1:4: YAML tags (!tag) are not read\n"},
        {"a tag on a map", "!!map\na: 1\n", "a.yaml:1:1: YAML tags (!tag) are not read\n"},
        {"a tag on a key", "!!str a: 1\n", "a.yaml:1:1: YAML tags (!tag) are not read\n"},
        {"a key that is a list", "[a]: 1\n", "a.yaml:1:1: a key must be a word\n"},
        {"two documents", "a: 1\n---\nb: 2\n", "a.yaml:2:1: one file holds one YAML document\n"},
        {"too deep", nested(66), "a.yaml:1:66: nested deeper than 64 levels\n"},
        {"a tab for indent", "a:\n\tb: 1\n",
         "a.yaml:2:1: not valid YAML: found character that cannot start any token "
         "(a text that begins with > | @ ` % needs quotes; indent with blanks, not tabs)\n"},
        {"an open quote", "a: \"b\n",
         "a.yaml:2:1: not valid YAML: found unexpected end of stream (often: uneven indent, no "
         "blank after a colon, an open quote)\n"},
        {"uneven indent", "a:\n   b: 1\n  c: 2\n",
         "a.yaml:3:3: not valid YAML: did not find expected key (often: uneven indent, no blank "
         "after a colon, an open quote)\n"},
        {"a bound without quotes", "a: >=680\n",
         "a.yaml:1:5: not valid YAML: did not find expected comment or line break (a text that "
         "begins with > | @ ` % needs quotes; indent with blanks, not tabs)\n"},
        {"a question mark without quotes", "a: ?\n",
         "a.yaml:1:4: not valid YAML: mapping keys are not allowed in this context (a lone ? needs "
         "quotes: \"?\")\n"},
        {"bytes that are not UTF-8", "a: \xFF\n", "a.yaml: not UTF-8 text (at byte 3)\n"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto value = parse_yaml(c.yaml, "a.yaml");
        ASSERT_FALSE(value);
        EXPECT_EQ(describe(value.error(), Language::en), c.message);
    }
}

TEST(ParseYaml, ManyKeysTakeNoLongerThanTheyMust) {
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "k" + std::to_string(i) + ": 0\n";
    ASSERT_TRUE(parse_yaml(text, "a"));
}

TEST(ToYaml, ReadsLikeWrittenByHand) {
    const Value value =
        Value()
            .set("hanse", 1)
            .set("name", Value(Bilingual{"专利联盟", "Patent Alliance"}))
            .set("share", Rational(2, 3))
            .set("none", Value())
            .set("empty", Value::list())
            .set("open", true)
            .set("members",
                 Value().push(
                     Value().set("id", "M1").set("levels", Value().push("upstream").push("hub"))));
    EXPECT_EQ(to_yaml(value),
              "hanse: 1\nname: {zh: 专利联盟, en: Patent Alliance}\nshare: 2/3\nnone: ~\nempty: "
              "[]\nopen: yes\n"
              "members:\n  - id: M1\n    levels: [upstream, hub]\n");
}

TEST(ToYaml, NastyTextsComeBackAsTheyWere) {
    const std::string texts[] = {"",
                                 "~",
                                 "yes",
                                 "no",
                                 "null",
                                 "14",
                                 "-5",
                                 "2014-03-12",
                                 " leading",
                                 "trailing ",
                                 "a: b",
                                 "a:",
                                 ":a",
                                 ": ",
                                 "a #b",
                                 "#a",
                                 "a#b",
                                 "- a",
                                 "-",
                                 "--",
                                 "-a",
                                 "--- a",
                                 "---",
                                 "...",
                                 "... a",
                                 "|",
                                 ">",
                                 ">=680",
                                 "|a",
                                 "!a",
                                 "&a",
                                 "*a",
                                 "%a",
                                 "@a",
                                 "`a",
                                 "?",
                                 "? a",
                                 "a?",
                                 "a:?b",
                                 "\"a\"",
                                 "'a'",
                                 "it's",
                                 "a\\b",
                                 "a\nb",
                                 "\n",
                                 "a\n",
                                 "\ta",
                                 "a\tb",
                                 "a\t",
                                 "a\rb",
                                 "a\r\nb",
                                 "{a}",
                                 "[a]",
                                 "a, b",
                                 "a,b",
                                 "a:b",
                                 "http://x/y#z",
                                 "a::b",
                                 "<<",
                                 "=",
                                 "专利：联盟",
                                 "　全角",
                                 "a\u0085b",
                                 "\u0085",
                                 "a\u2028b",
                                 "a\u2029b",
                                 "\uFEFF"
                                 "a",
                                 "a\uFEFF",
                                 "\uFFFE",
                                 "\uFFFF",
                                 "\u0080",
                                 "\u00A0",
                                 "\x01",
                                 "\x7f",
                                 "\x1b[0m",
                                 "\U0001F600",
                                 std::string("a\0b", 3),
                                 std::string(100, 'x'),
                                 std::string(2000, 'x'),
                                 std::string(2000, '\n'),
                                 std::string(700, '"')};
    for (const std::string& text : texts) {
        SCOPED_TRACE(text);
        Value tall;  // too wide for one line, so that the text stands in a block as well
        tall.push(text).push(
            Value().set(text, text).set("k", Value().push(text).push(std::string(90, 'y'))));
        for (const Value& value :
             {Value(text), Value().push(text), Value().set(text, text), tall}) {
            const auto read = parse_yaml(to_yaml(value), "a");
            ASSERT_TRUE(read) << describe(read.error(), Language::en) << to_yaml(value);
            EXPECT_EQ(*read, value) << to_yaml(value);
        }
    }
}

RC_GTEST_PROP(YamlProperty, WrittenAndReadBackIsEqual, ()) {
    const auto text = tests::nasty_text();
    const auto leaf = rc::gen::oneOf(rc::gen::construct<Value>(text), rc::gen::just(Value()));
    const Value value = tests::any_value(leaf, text, 5);
    const std::string yaml = to_yaml(value);
    RC_LOG(yaml);
    RC_ASSERT(parse_yaml(yaml, "a").value() == value);
}

}  // namespace
}  // namespace hanse::base
