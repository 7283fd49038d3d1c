// SPDX-License-Identifier: GPL-3.0-or-later
// The rules of the house as they stand: what is in force on which day, and that the program carries
// the very rules of the folder.
#include "hanse/knowledge/rule_book.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "hanse/domain/columns.hpp"
#include "hanse/knowledge/case_schema.hpp"
#include "hanse/knowledge/rule_folder.hpp"

namespace hanse::knowledge {
namespace {

using base::Date;
using base::Rational;

const RuleBook& book() {
    static const auto loaded = load_rules(embedded_rules());
    return loaded.value();
}

Date day(std::string_view text) { return Date::parse(text).value(); }

TEST(RuleBook, TheProgramCarriesTheRulesOfTheFolder) {
    const auto files = read_rule_folder(HANSE_ROOT "/rules");
    ASSERT_TRUE(files);
    const auto from_folder = load_rules(*files);
    ASSERT_TRUE(from_folder);
    EXPECT_EQ(from_folder->fingerprint(), book().fingerprint());
}

TEST(RuleBook, TheFingerprintKnowsEveryByteAndNoOrder) {
    std::vector<RuleFile> files = embedded_rules();
    std::ranges::reverse(files);
    EXPECT_EQ(load_rules(files)->fingerprint(), book().fingerprint());
    const auto touched = [&](std::string_view path) {
        std::vector<RuleFile> other = files;
        std::ranges::find(other, path, &RuleFile::path)->bytes += "# a remark\n";
        return load_rules(other)->fingerprint();
    };
    EXPECT_NE(touched("rules/sources.yaml"), book().fingerprint());
    EXPECT_EQ(touched("rules/workflows/join.yaml"), book().fingerprint()) << "no rule of law";
}

TEST(RuleBook, NumbersHoldFromTheirDayUntilTheNext) {
    struct Case {
        const char* what;
        const char* id;
        const char* day;
        std::optional<Rational> expected;
    };
    const Rational half(1, 2);
    const Case cases[] = {
        {"before there was an antimonopoly law", "cn.dominance.single", "2007-06-01", std::nullopt},
        {"the day before the law", "cn.dominance.single", "2008-07-31", std::nullopt},
        {"the first day of the law", "cn.dominance.single", "2008-08-01", half},
        {"the law of 2007", "cn.dominance.single", "2010-06-01", half},
        {"the law of 2022", "cn.dominance.single", "2024-06-01", half},
        {"a number that there is not", "cn.dominance.quadruple", "2024-06-01", std::nullopt},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        EXPECT_EQ(NumbersOnDay(book().numbers(), day(c.day)).value(c.id), c.expected);
    }
}

TEST(RuleBook, ANumberCitesTheLawOfItsDay) {
    const DatedNumber& single = book().numbers()[*book().numbers().find("cn.dominance.single")];
    EXPECT_EQ(single.on(day("2007-06-01")), nullptr);
    EXPECT_EQ(single.on(day("2010-06-01"))->citation.law, "cn-aml-2007");
    EXPECT_EQ(single.on(day("2010-06-01"))->citation.article, "19(1)");
    EXPECT_EQ(single.on(day("2024-06-01"))->citation.law, "cn-aml");
    EXPECT_EQ(single.on(day("2024-06-01"))->citation.article, "24(1)");
}

TEST(RuleBook, ANumberKeptForTheRecordIsUsedByNoCondition) {
    for (const DatedNumber& number : book().numbers().all())
        for (const DatedNumber::Version& version : number.versions)
            if (!version.enabled) {
                EXPECT_FALSE(NumbersOnDay(book().numbers(), version.from).value(number.id))
                    << number.id;
            }
}

TEST(RuleBook, RulesAreInForceFromTheirFirstDayToTheirLast) {
    struct Case {
        const char* what;
        InForce in_force;
        const char* day;
        bool expected;
    };
    const InForce year{day("2022-08-01"), day("2023-07-31")};
    const Case cases[] = {
        {"the day before", year, "2022-07-31", false},
        {"the first day", year, "2022-08-01", true},
        {"the last day", year, "2023-07-31", true},
        {"the day after", year, "2023-08-01", false},
        {"without an end", {day("2022-08-01"), std::nullopt}, "2099-01-01", true},
        {"without a beginning", {std::nullopt, day("2022-08-01")}, "1999-01-01", true},
        {"always", {}, "1999-01-01", true},
    };
    for (const Case& c : cases) EXPECT_EQ(c.in_force.on(day(c.day)), c.expected) << c.what;
    EXPECT_FALSE(book().rule("cn.aml.17-1")->in_force.on(day("2022-07-31")));
    EXPECT_TRUE(book().rule("cn.aml.17-1")->in_force.on(day("2022-08-01")));
}

TEST(RuleBook, OnNoDayAreTwoVersionsOfARuleInForce) {
    for (const char* text :
         {"2007-01-01", "2010-06-01", "2019-06-01", "2022-08-01", "2024-06-01", "2026-01-01"}) {
        std::vector<std::string_view> ids;
        for (const Rule& rule : book().rules())
            if (rule.in_force.on(day(text))) ids.push_back(rule.id);
        EXPECT_EQ(std::ranges::adjacent_find(ids), ids.end())
            << text << ": " << *std::ranges::adjacent_find(ids);
    }
}

TEST(RuleBook, WhatIsNotThereIsNull) {
    EXPECT_EQ(book().rule("cn.aml.99"), nullptr);
    EXPECT_EQ(book().node("CN-99"), nullptr);
    EXPECT_EQ(book().paper_item("RL-8"), nullptr);
    EXPECT_FALSE(book().has_word("report.nothing"));
}

TEST(RuleBook, EveryRuleThatRestsOnMemoryAloneIsKnownAsUnverified) {
    for (const Rule& rule : book().rules()) {
        const bool memory_only = std::ranges::all_of(rule.citations, [](const Citation& citation) {
            return citation.verification == Verification::memory;
        });
        EXPECT_EQ(rule.verified(), !memory_only) << rule.id;
        for (const Citation& citation : rule.citations)
            EXPECT_EQ(citation.source->key, citation.law) << rule.id;
    }
}

TEST(CaseSchema, KnowsEveryFactAndEveryTable) {
    const base::Value schema = case_schema(book());
    const base::Value& fields = *schema.find("properties");
    for (const FactDefinition& fact : book().facts().all()) {
        const base::Value* group = fields.find(fact.group);
        ASSERT_NE(group, nullptr) << fact.group;
        EXPECT_NE(group->find("properties")->find(fact.id.substr(fact.group.size() + 1)), nullptr)
            << fact.id;
    }
    for (const domain::Table& table : domain::tables())
        EXPECT_NE(fields.find("tables")->find("properties")->find(table.name), nullptr)
            << table.name;
}

}  // namespace
}  // namespace hanse::knowledge
