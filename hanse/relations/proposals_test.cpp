// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/proposals.hpp"

#include <chrono>
#include <random>

#include <gtest/gtest.h>

#include "hanse/relations/test_pool.hpp"

namespace hanse::relations {
namespace {

const Told kSerrated{.number = "CN101B",
                     .title = "Quiet impeller with serrated blades",
                     .claim =
                         "An impeller comprising a hub, a shroud and blades with serrated "
                         "trailing edges",
                     .classes = {"F04D29/22"},
                     .cites = {"US900A"}};
const Told kSlanted{.number = "CN102B",
                    .title = "Quiet impeller with slanted blades",
                    .claim =
                        "An impeller comprising a hub, a shroud and blades with slanted "
                        "trailing edges",
                    .classes = {"F04D29/22"},
                    .cites = {"US900A"}};
const Told kCasting{.number = "CN103B",
                    .title = "Casting of wax patterns",
                    .claim = "A process of investment moulding with soluble cores of ceramic",
                    .classes = {"B22C9/04", "F04D29/02"},
                    .cites = {"CN101B"}};
const Told kNarrower{.number = "CN104B",
                     .title = "Quiet impeller with serrated blades for brine",
                     .claim =
                         "An impeller comprising a hub, a shroud and blades with serrated "
                         "trailing edges, made of duplex steel",
                     .classes = {"F04D29/22"},
                     .cites = {"CN101B"}};

Relation proposed(const Told& a, const Told& b, const std::string& owner_a = "M1",
                  const std::string& owner_b = "M2") {
    const auto file = case_with({{a.number, owner_a}, {b.number, owner_b}});
    const std::vector records{record_of(a), record_of(b)};
    const Pool pool = join(file, records);
    const Proposals found = propose(file, pool, records, shipped_parameters());
    if (pool.inventions.size() == 1) return Relation::same_invention;
    return found.pairs.empty() ? Relation::unclear : found.pairs[0].relation;
}

TEST(Proposals, EveryRelation) {
    EXPECT_EQ(proposed(kSerrated, kSlanted), Relation::substitute);
    EXPECT_EQ(proposed(kSerrated, kCasting), Relation::complement);
    EXPECT_EQ(proposed(kSerrated, kNarrower), Relation::blocking);
    EXPECT_EQ(proposed(kSlanted, kSerrated, "M1", "M1"), Relation::unclear)
        << "one owner's two ways to do a thing do not compete";
    Told abroad = kSlanted;
    abroad.number = "US102B2";
    abroad.family = {"CN102B"};
    EXPECT_EQ(proposed(kSlanted, abroad), Relation::same_invention);
}

TEST(Proposals, MembersUnderOneControlAreOneOwner) {
    auto file = case_with({{"CN101B", "M1"}, {"CN102B", "M2"}});
    file.members[1].parent = "M1";
    const std::vector records{record_of(kSerrated), record_of(kSlanted)};
    const auto found = propose(file, join(file, records), records, shipped_parameters());
    ASSERT_EQ(found.pairs.size(), 1U);
    EXPECT_EQ(found.pairs[0].relation, Relation::unclear);
}

TEST(Proposals, WhatIsNotRecordedIsNotZero) {
    Told no_claims = kSlanted, no_citations = kSlanted, chinese = kSlanted;
    no_claims.claim.clear();
    no_citations.cites.clear();
    chinese.title = "低噪声叶轮";
    chinese.claim = "一种叶轮，包括轮毂和叶片";
    const auto signal = [](const Told& other, Signal which) {
        const auto file = case_with({{"CN101B", "M1"}, {"CN102B", "M2"}});
        const std::vector records{record_of(kSerrated), record_of(other)};
        const Pool pool = join(file, records);
        return compare(paint(file, pool, records, shipped_parameters()), 0, 1)[which].value;
    };
    EXPECT_FALSE(signal(no_claims, Signal::claims).has_value());
    EXPECT_FALSE(signal(no_citations, Signal::coupling).has_value());
    EXPECT_FALSE(signal(no_citations, Signal::cites).has_value());
    EXPECT_FALSE(signal(chinese, Signal::text).has_value()) << "no script in common";
    EXPECT_FALSE(signal(kSlanted, Signal::cited_together).has_value());
    EXPECT_EQ(signal(kSlanted, Signal::cites), 0.0) << "both list what they cite";
    EXPECT_EQ(signal(kSlanted, Signal::coupling), 1.0);
}

TEST(Proposals, LessEvidenceIsLessConfidence) {
    Formula formula;
    formula.speaks_for[std::size_t(Signal::text)] = 1;
    formula.speaks_for[std::size_t(Signal::claims)] = 1;
    formula.needs[std::size_t(Signal::claims)] = 0.5;
    PerSignal full;
    full.fill(1);
    Evidence evidence;
    EXPECT_EQ(weigh(evidence, formula, full).confidence, 0);
    evidence[Signal::text].value = 0.8;
    EXPECT_DOUBLE_EQ(weigh(evidence, formula, full).score, 0.8);
    EXPECT_DOUBLE_EQ(weigh(evidence, formula, full).confidence, 0.4);
    EXPECT_FALSE(weigh(evidence, formula, full).ruled_out) << "unknown rules nothing out";
    evidence[Signal::claims].value = 0.4;
    EXPECT_TRUE(weigh(evidence, formula, full).ruled_out);
}

TEST(Proposals, GroupsAreThoseOfOneFunction) {
    const auto file = case_with({{"CN101B", "M1"}, {"CN102B", "M2"}, {"CN103B", "M2"}});
    const std::vector records{record_of(kSerrated), record_of(kSlanted), record_of(kCasting)};
    const auto found = propose(file, join(file, records), records, shipped_parameters());
    ASSERT_EQ(found.groups.size(), 1U);
    EXPECT_EQ(found.groups[0].inventions, (std::vector<std::size_t>{0, 1}));
    EXPECT_NE(found.groups[0].label.find("impeller"), std::string::npos) << found.groups[0].label;
}

/// 3,000 patents of 60 words each, from a vocabulary in which some words are frequent.
TEST(Proposals, ALargePoolTakesNoLongTime) {
    constexpr int patents = 3000, words = 60, vocabulary = 8000;
    std::mt19937 random(7);
    std::vector<std::pair<std::string, std::string>> rows;
    std::vector<patents::Record> records;
    for (int i = 0; i < patents; ++i) {
        std::string title;
        for (int w = 0; w < words; ++w) {
            const double u = double(random() % 100000) / 100000;
            std::string word = "w";  // letters only: words with digits are reference signs
            for (auto n = int(u * u * vocabulary); n > 0; n /= 26) word += char('a' + n % 26);
            title += word + " ";
        }
        const std::string number = "CN" + std::to_string(100000000 + i) + "B";
        rows.emplace_back(number, "M" + std::to_string(i % 5));
        records.push_back(record_of({.number = number,
                                     .title = title,
                                     .classes = {"F04D" + std::to_string(1 + i % 40) + "/02"}}));
    }
    const auto file = case_with(rows);
    const Pool pool = join(file, records);
    const auto begun = std::chrono::steady_clock::now();
    const auto found = propose(file, pool, records, shipped_parameters());
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    RecordProperty("seconds", std::to_string(took.count()));
    std::printf("3000 patents: %.2f s, %zu pairs\n", took.count(), found.pairs.size());
    EXPECT_LT(took.count(), 20) << "all with all would take minutes";
}

TEST(Parameters, MistakesAreNamedWithTheirPlace) {
    const auto read = Parameters::load(std::vector<base::NamedBytes>{
        {"rules/patents/relations.yaml", "signals: {}\nfull: {text: 0}\nclosness: {}\n"}});
    ASSERT_FALSE(read);
    const std::string words = base::describe(read.error(), base::Language::en);
    EXPECT_NE(words.find("relations.yaml:1:10: text is missing"), std::string::npos) << words;
    EXPECT_NE(words.find("closeness is missing"), std::string::npos) << words;
}

}  // namespace
}  // namespace hanse::relations
