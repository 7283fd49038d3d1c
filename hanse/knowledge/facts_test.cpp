// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/facts.hpp"

#include <gtest/gtest.h>

#include "hanse/base/contract.hpp"
#include "hanse/knowledge/template_text.hpp"
#include "hanse/knowledge/test_catalogue.hpp"

namespace hanse::knowledge {
namespace {

using base::Bilingual;
using base::Language;
using base::Value;

const FactCatalogue& catalogue() {
    static const FactCatalogue small = small_catalogue();
    return small;
}

const FactDefinition& about(std::string_view id) { return catalogue()[*catalogue().find(id)]; }

base::Result<FactValue> read(std::string_view id, const Value& value) {
    return read_value(about(id), value, {.file = "t.yaml", .line = 3});
}

TEST(ReadValue, EveryTypeAsPeopleWriteIt) {
    struct Case {
        const char* what;
        const char* fact;
        Value written;
        Value again;  // as the case file writes it
        Bilingual words;
    };
    const Case cases[] = {
        {"nothing said", "t.a", {}, {}, {"未知", "unknown"}},
        {"yes", "t.a", "yes", "yes", {"是", "yes"}},
        {"yes in Chinese", "t.a", "是", "yes", {"是", "yes"}},
        {"no in capitals", "t.a", "FALSE", "no", {"否", "no"}},
        {"blanks around", "t.a", "  no ", "no", {"否", "no"}},
        {"a choice by its word", "t.colour", "red", "red", {"红", "red"}},
        {"a choice by its label", "t.colour", "绿", "green", {"绿", "green"}},
        {"several choices, in the order of the catalogue",
         "t.colours",
         Value::list().push("blue").push("红"),
         Value::list().push("red").push("blue"),
         {"红、蓝", "red, blue"}},
        {"one choice of several",
         "t.colours",
         "green",
         Value::list().push("green"),
         {"绿", "green"}},
        {"none of the choices", "t.colours", Value::list(), Value::list(), {"", ""}},
        {"a share in percent", "t.share", "35%", "7/20", {"35%", "35%"}},
        {"a share as a fraction", "t.share", "1/3", "1/3", {"33.33%", "33.33%"}},
        {"a number", "t.count", "14", "14", {"14", "14"}},
        {"full width digits", "t.count", "１４", "14", {"14", "14"}},
        {"at least", "t.count", ">=680", ">=680", {"不少于 680", "at least 680"}},
        {"at most", "t.count", "<=20", "<=20", {"不超过 20", "at most 20"}},
        {"a range", "t.count", "100..200", "100..200", {"100 至 200", "100 to 200"}},
        {"an amount", "t.sum", "1200000 CNY", "1200000 CNY", {"1200000 元", "1200000 CNY"}},
        {"an amount in Chinese",
         "t.sum",
         "1200000元",
         "1200000 CNY",
         {"1200000 元", "1200000 CNY"}},
        {"an amount without its currency",
         "t.sum",
         ">=5",
         ">=5 CNY",
         {"不少于 5 元", "at least 5 CNY"}},
        {"a year", "t.since", "2014", "2014", {"2014", "2014"}},
        {"a month", "t.since", "2014-03", "2014-03", {"2014-03", "2014-03"}},
        {"a day", "t.since", "2014-03-12", "2014-03-12", {"2014-03-12", "2014-03-12"}},
        {"a text", "t.name", "示例", "示例", {"示例", "示例"}},
        {"a text in two languages",
         "t.name",
         Value(Bilingual{"示例", "Demo"}),
         Value(Bilingual{"示例", "Demo"}),
         {"示例", "Demo"}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto value = read(c.fact, c.written);
        ASSERT_TRUE(value) << describe(value.error(), Language::en);
        EXPECT_EQ(words_for(about(c.fact), *value), c.words);
        const Value again = written_form(about(c.fact), *value);
        EXPECT_TRUE(again == c.again) << (again.is_text() ? *again.text() : "not a text");
        EXPECT_TRUE(read(c.fact, again).value() == *value) << "reading back changes nothing";
    }
}

TEST(ReadValue, WrongOnesSayWhatWouldBeRight) {
    struct Case {
        const char* fact;
        Value written;
        const char* expected;
    };
    const Case cases[] = {
        {"t.a", "maybe", "t.yaml:3: a (t.a): yes, no or ? expected, found 'maybe'\n"},
        {"t.a", Value::list().push("yes"),
         "t.yaml:3: a (t.a): a single value expected, found '[…]'\n"},
        {"t.a", Value::map().set("is", "yes"),
         "t.yaml:3: a (t.a): a single value expected, found '{…}'\n"},
        {"t.colour", "pink",
         "t.yaml:3: colour (t.colour): one of red, green, blue expected, found 'pink'\n"},
        {"t.colours", Value::list().push("red").push("pink"),
         "t.yaml:3: colours (t.colours): one of red, green, blue expected, found 'pink'\n"},
        {"t.colours", Value::map().set("red", "yes"),
         "t.yaml:3: colours (t.colours): a list of words expected, found '{…}'\n"},
        {"t.share", "94",
         "t.yaml:3: share (t.share): a number from 0 to 1 (write 94% or 0.94) expected, found "
         "'94'\n"},
        {"t.share", ">=2",
         "t.yaml:3: share (t.share): a number from 0 to 1 (write 94% or 0.94) expected, found "
         "'>=2'\n"},
        {"t.count", "-1", "t.yaml:3: count (t.count): a number not below 0 expected, found '-1'\n"},
        {"t.count", "many",
         "t.yaml:3: count (t.count): a number (such as 14, 35%, 2/3, \">=680\", \"100..200\") "
         "expected, found 'many'\n"},
        {"t.sum", "5 USD",
         "t.yaml:3: sum (t.sum): an amount in CNY (such as 1200000 CNY) expected, found '5 USD'\n"},
        {"t.sum", "-5 CNY",
         "t.yaml:3: sum (t.sum): an amount in CNY (such as 1200000 CNY) expected, found '-5 "
         "CNY'\n"},
        {"t.since", "2014-02-30",
         "t.yaml:3: since (t.since): a date (such as 2014, 2014-03 or 2014-03-12) expected, found "
         "'2014-02-30'\n"},
        {"t.name", Value::map().set("zh", "示例"),
         "t.yaml:3: name (t.name): a text, or {zh: …, en: …} expected, found '…'\n"},
    };
    for (const Case& c : cases) {
        const auto value = read(c.fact, c.written);
        ASSERT_FALSE(value) << c.expected;
        EXPECT_EQ(describe(value.error(), Language::en), c.expected);
    }
    EXPECT_EQ(describe(read("t.a", "maybe").error(), Language::zh),
              "t.yaml:3: a（t.a）：应为 yes、no 或 ?，读到 “maybe”\n");
}

TEST(Facts, UnknownReadsAsUnknown) {
    const Facts nothing(catalogue());
    EXPECT_EQ(nothing.truth("t.a"), base::Truth::unknown);
    EXPECT_FALSE(nothing.number("t.count").is_known());
    EXPECT_EQ(nothing.is("t.colour", "red"), base::Truth::unknown);
    EXPECT_THROW(static_cast<void>(nothing.truth("t.none")), base::ContractViolation);
    EXPECT_THROW(static_cast<void>(nothing.is("t.colour", "pink")), base::ContractViolation);
}

TEST(TemplateText, PlaceholdersStandBetweenBraces) {
    using Ids = std::vector<std::string_view>;
    struct Case {
        const char* text;
        Ids expected;
    };
    const Case cases[] = {
        {"", {}},
        {"no braces", {}},
        {"{t.a}", {"t.a"}},
        {"是 {t.a}，又 {t.b}。", {"t.a", "t.b"}},
        {"{t.a}{t.b}", {"t.a", "t.b"}},
        {"open { at the end", {}},
        {"closed } before", {}},
        {"{}", {""}},
    };
    for (const Case& c : cases) EXPECT_EQ(placeholders(c.text), c.expected) << c.text;
}

TEST(TemplateText, FactsBecomeWords) {
    Facts facts(catalogue());
    facts[*catalogue().find("t.colour")].value = ChoiceValue{1};
    EXPECT_EQ(fill({"颜色：{t.colour}，{t.a}。", "Colour: {t.colour}, {t.a}."}, facts),
              (Bilingual{"颜色：绿，未知。", "Colour: green, unknown."}));
    EXPECT_EQ(fill({"无", "plain"}, facts), (Bilingual{"无", "plain"}));
}

TEST(TemplateText, WordsArePutIn) {
    EXPECT_EQ(fill_in({"共 {count} 家", "{count} members"}, {{"count", base::same("14")}}),
              (Bilingual{"共 14 家", "14 members"}));
    EXPECT_THROW(fill_in({"{count}", "{count}"}, {}), base::ContractViolation);
}

}  // namespace
}  // namespace hanse::knowledge
