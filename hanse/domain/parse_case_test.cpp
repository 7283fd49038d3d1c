// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "hanse/domain/case_format.hpp"

namespace hanse::domain {
namespace {

using base::Language;
using base::Rational;
using base::Value;

constexpr const char* kHead =
    "hanse: 1\nalliance: {id: demo, name: {zh: 示例联盟, en: Demo Alliance}}\n"
    "sources: {paper: {title: 奠基论文}, s1: {ref: \"https://example.org\"}}\n";

CaseFile read(const std::string& text, std::vector<NamedBytes> beside = {}) {
    beside.insert(beside.begin(), {"alliance.yaml", kHead + text});
    auto file = parse_case(beside, "demo");
    EXPECT_TRUE(file) << describe(file.error(), Language::en);
    return file ? *std::move(file) : CaseFile{};
}

TEST(ParseCase, WhoAndWhat) {
    const NamedBytes single{
        "x.yaml",
        "hanse: 1\nalliance:\n  id: demo\n  name: 示例联盟\n  day: 2018年1月31日\n  invented: 是\n"
        "  region: {zh: 上海}\nnotes: {zh: 备注, en: remark}\n"};
    const auto file = parse_case({&single, 1}, "here");
    ASSERT_TRUE(file) << describe(file.error(), Language::en);
    EXPECT_EQ(file->file, "here");
    EXPECT_EQ(file->id, "demo");
    EXPECT_EQ(file->name, base::same("示例联盟"));
    EXPECT_EQ(file->day->text(), "2018-01-31");
    EXPECT_TRUE(file->invented);
    EXPECT_EQ(file->notes.en, "remark");
    ASSERT_EQ(file->statements.size(), 1U);
    EXPECT_EQ(file->statements[0].value, Value(base::same("上海")));
    EXPECT_EQ(file->statements[0].place, (base::Place{"x.yaml", 7, 11}));
}

TEST(ParseCase, EveryShapeOfAFact) {
    struct Case {
        const char* what;
        const char* written;
        Value value;
    };
    const Case cases[] = {
        {"a word", "prohibited", "prohibited"},
        {"a number stays a text", "35%", "35%"},
        {"quoted", "\">=680\"", ">=680"},
        {"asked, quoted", "\"?\"", {}},
        {"asked, as one writes it", "?", {}},
        {"asked, with a comment", "?  # nobody knows", {}},
        {"asked, in Chinese", "未知", {}},
        {"asked, with provenance", "{value: ?, note: 论文未说明}", {}},
        {"a bound, as one writes it", ">=680", ">=680"},
        {"a bound in a map", "{value: >600, note: more}", ">600"},
        {"a list", "[cn, us]", Value::list_of(std::vector<const char*>{"cn", "us"})},
        {"nothing on the list", "[]", Value::list()},
        {"both languages", "{zh: 电机, en: motors}", Value(base::Bilingual{"电机", "motors"})},
        {"one language", "{en: motors}", Value(base::same("motors"))},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const CaseFile file = read("charter:\n  term: " + std::string(c.written) + "\n");
        const Statement* statement = file.statement("charter.term");
        ASSERT_NE(statement, nullptr);
        EXPECT_EQ(statement->value, c.value);
        EXPECT_EQ(statement->place.line, 5U);
        EXPECT_EQ(statement->place.column, 9U);
    }
}

TEST(ParseCase, WhatIsEmptyIsAbsent) {
    for (const char* written : {"", "~", "\"\"", "\" \"", "{value: }"})
        EXPECT_EQ(
            read("charter:\n  term: " + std::string(written) + "\n").statement("charter.term"),
            nullptr)
            << written;
    EXPECT_TRUE(read("charter:\nmembership: {}\n").statements.empty());
}

TEST(ParseCase, FoldedTextIsLeftAlone) {
    const CaseFile file = read("charter:\n  a: >\n    is it so: ?\n    yes\n  b: |\n    >=5\n");
    EXPECT_EQ(file.statement("charter.a")->value, Value("is it so: ? yes"));
    EXPECT_EQ(file.statement("charter.b")->value, Value(">=5"));
}

TEST(ParseCase, WhoseWordAFactStandsOn) {
    const CaseFile file = read(
        "provenance: {source: paper, confidence: seed}\n"
        "charter:\n"
        "  plain: 1\n"
        "  judged: {value: 2, confidence: judged}\n"
        "  other: {value: 3, source: s1}\n"
        "membership:\n"
        "  source: s1\n"
        "  as_of: 2016\n"
        "  count: 14\n"
        "  own: {value: 15, as_of: 2017-03, note: {zh: 甲, en: a}}\n"
        "objectives: {declared: {JD: 1}}\n",
        {{"members.csv", "id,source,confidence\nM1,,\nM2,s1,\nM3,,judged\n"}});
    const auto provenance = [&](const char* fact) { return file.statement(fact)->provenance; };
    const auto date = [](const char* text) { return base::PartialDate::parse(text); };
    EXPECT_EQ(provenance("charter.plain"), (Provenance{"paper", {}, Confidence::seed, ""}));
    EXPECT_EQ(provenance("charter.judged"), (Provenance{"paper", {}, Confidence::judged, ""}));
    EXPECT_EQ(provenance("charter.other"), (Provenance{"s1", {}, Confidence::unstated, ""}));
    EXPECT_EQ(provenance("membership.count"),
              (Provenance{"s1", date("2016"), Confidence::unstated, ""}));
    EXPECT_EQ(provenance("membership.own"),
              (Provenance{"s1", date("2017-03"), Confidence::unstated, "甲 / a"}));
    EXPECT_EQ(file.objectives.provenance, (Provenance{"paper", {}, Confidence::seed, ""}));
    EXPECT_EQ(file.members[0].provenance, (Provenance{"paper", {}, Confidence::seed, ""}));
    EXPECT_EQ(file.members[1].provenance, (Provenance{"s1", {}, Confidence::unstated, ""}));
    EXPECT_EQ(file.members[2].provenance, (Provenance{"paper", {}, Confidence::judged, ""}));
}

TEST(ParseCase, ObjectivesByAnyName) {
    using Declared = std::vector<DeclaredObjective>;
    struct Case {
        const char* written;
        Declared declared;
    };
    const Case cases[] = {
        {"{JD: 1, OL: 2/3}", {{"JD", 1}, {"OL", Rational(2, 3)}}},
        {"[JD, UE]", {{"JD", 1}, {"UE", 1}}},
        {"DA", {{"DA", 1}}},
        {"消除内耗；统一维权", {{"EI", 1}, {"UE", 1}}},
        {"{joint-development: 60%, 联合推广新技术: 40%}",
         {{"JD", Rational(3, 5)}, {"JP", Rational(2, 5)}}},
        {"?", {}},
        {"", {}},
    };
    for (const Case& c : cases)
        EXPECT_EQ(
            read("objectives:\n  declared: " + std::string(c.written) + "\n").objectives.declared,
            c.declared)
            << c.written;
    EXPECT_EQ(read("objectives: {later: [out-licensing]}\n").objectives.later,
              std::vector<std::string>{"OL"});
}

TEST(ParseCase, TablesFromEveryKindOfFile) {
    const char* csv = "编号;名称;产品市场;受威胁\nM1;美的;\"cookers;kettles\";是\n";
    const CaseFile from_csv = read("", {{"成员.csv", csv}});
    const CaseFile from_yaml = read(
        "tables:\n  成员:\n    - {编号: M1, 名称: 美的, markets: [cookers, kettles], threatened: "
        "yes}\n    - {}\n");
    ASSERT_EQ(from_csv.members.size(), 1U);
    EXPECT_EQ(from_csv.members, from_yaml.members);
    EXPECT_EQ(from_csv.members[0].line, 2U);
    EXPECT_EQ(from_yaml.members[0].line, 6U);
    EXPECT_EQ(from_csv.members[0].markets->size(), 2U);
    EXPECT_NE(from_csv.member("M1"), nullptr);
    EXPECT_EQ(from_csv.member("M2"), nullptr);
}

TEST(ParseCase, WhatPeopleKeepBesideACaseIsIgnored) {
    read("", {{"README.md", "x"},
              {"README", "x"},
              {"notes.md", "x"},
              {"docs/charter.pdf", "x"},
              {".DS_Store", "x"},
              {"~$members.xlsx", "x"}});
}

TEST(ParseCase, AnswersSupplyWhatIsMissing) {
    const std::string facts =
        "provenance: {source: paper}\ncharter: {term: 5, fields: \"?\"}\nmembership: {count: 3}\n";
    const CaseFile file =
        read(facts +
                 "answers:\n"
                 "  - {fact: charter.fields, value: [motors], source: s1}\n"
                 "  - {fact: charter.exit, value: free}\n"
                 "  - {fact: charter.term, value: 5}\n"
                 "  - {fact: charter.term, value: \"?\"}\n",
             {{"answers.yaml", "answers:\n  - {fact: charter.exit, value: bound}\n"}});
    EXPECT_EQ(file.statement("charter.fields")->value,
              Value::list_of(std::vector<const char*>{"motors"}));
    EXPECT_EQ(file.statement("charter.fields")->provenance.source, "s1");
    EXPECT_EQ(file.statement("charter.exit")->value, Value("bound"));  // the later answer counts
    EXPECT_TRUE(file.statement("charter.exit")
                    ->provenance.empty());  // the default of the case is not the answer's
    EXPECT_EQ(file.statement("charter.term")->value, Value("5"));
    EXPECT_EQ(file.statements.back().id, "membership.count");  // groups stay together
}

Statement answer(const char* fact, Value value) { return {fact, std::move(value), {}, {}}; }

TEST(AppendAnswers, KeepWhatStandsThere) {
    const std::vector<std::string> texts = {
        kHead,
        std::string(kHead) + "# the end, without a line break",
        std::string(kHead) + "answers:\n",
        std::string(kHead) + "answers:\n- {fact: charter.a, value: x}\n",
        std::string(kHead) + "answers:\n    - fact: charter.a\n      value: x\n\n# a remark\n",
        std::string(kHead) + "charter: {b: ?}",
    };
    const std::vector<Statement> answers = {
        answer("charter.term", "5"), answer("charter.what", Value(base::Bilingual{"甲", "a"})),
        answer("charter.fields", {})};
    for (const std::string& text : texts) {
        SCOPED_TRACE(text);
        const auto longer = append_answers(text, answers);
        ASSERT_TRUE(longer) << describe(longer.error(), Language::en);
        EXPECT_TRUE(longer->starts_with(text));
        const auto again = append_answers(*longer, {answers.data(), 1});
        ASSERT_TRUE(again);
        const NamedBytes single{"x.yaml", *again};
        const auto file = parse_case({&single, 1}, "x");
        ASSERT_TRUE(file) << describe(file.error(), Language::en) << *again;
        EXPECT_EQ(file->statement("charter.term")->value, Value("5"));
        EXPECT_EQ(file->statement("charter.what")->value, Value(base::Bilingual{"甲", "a"}));
        EXPECT_TRUE(file->statement("charter.fields")->value.is_null());
    }
}

TEST(AppendAnswers, ToAFileOfTheirOwn) {
    const std::vector<Statement> answers = {answer("charter.term", "5")};
    EXPECT_EQ(*append_answers("", answers), "answers:\n  - {fact: charter.term, value: 5}\n");
}

TEST(AppendAnswers, RefuseWhereTheyCannotStandAtTheEnd) {
    const std::vector<Statement> answers = {answer("charter.term", "5")};
    for (const std::string& text :
         {std::string("answers: [{fact: a.b, value: c}]\n"),
          std::string("answers:\n  - {fact: a.b, value: c}\nnotes: x\n"),
          std::string("{hanse: 1}\n"), std::string("- a\n"), std::string("a: [\n")})
        EXPECT_FALSE(append_answers(text, answers)) << text;
}

}  // namespace
}  // namespace hanse::domain
