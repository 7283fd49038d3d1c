// SPDX-License-Identifier: GPL-3.0-or-later
// Rule: one thing that an alliance must not do, must do, or should weigh — with its words, sources
// and remedy.
//
// Read from rules/law, one small file per rule. Nothing about law stands in C++.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/value.hpp"
#include "hanse/knowledge/citation.hpp"
#include "hanse/knowledge/condition.hpp"
#include "hanse/knowledge/objective.hpp"

namespace hanse::knowledge {

enum class RuleKind { prohibition, duty, contract, guide, presumption, factor, safe_harbour };
/// As rule files write them, by RuleKind.
inline constexpr std::array<std::string_view, 7> kKindWords{
    "prohibition", "duty", "contract", "guide", "presumption", "factor", "safe-harbour"};

/// The six areas of the founding paper's risk list, and two of the house: the conflicts of tables
/// 1–6, and what public bodies may do.
enum class Area {
    market_position,
    charter,
    pool_entry,
    cross_licence,
    external_licence,
    product_pricing,
    operation,
    supervision
};
inline constexpr std::size_t kAreas = 8;
/// As rule files write them, by Area.
inline constexpr std::array<std::string_view, kAreas> kAreaWords{
    "market-position",  "charter",         "pool-entry", "cross-licence",
    "external-licence", "product-pricing", "operation",  "supervision"};

/// Stages S0 to S4 of maturity (model.md G.1).
enum class Stage { s0, s1, s2, s3, s4 };

struct Remedy {
    base::Bilingual words;
    std::vector<FactSetting> settings;  // the facts that would cure it
    std::vector<std::string> nodes;     // construction content that does it: "CN-27"
};

struct Rule {
    std::string id;
    std::vector<std::string> law_ids;  // rows of the law reference
    std::vector<std::string> paper;    // items of the founding paper
    base::Bilingual name;
    Area area = Area::charter;
    RuleKind kind = RuleKind::duty;
    std::string jurisdiction;             // "any" or a country
    std::vector<ObjectiveId> objectives;  // empty: whatever the aims
    std::optional<Condition> when;        // applies only if this holds
    Condition test;  // "violated", or "holds" for presumption, factor, safe harbour
    std::optional<Condition> suspected;
    std::vector<FactIndex> facts;            // every fact its conditions name
    std::optional<Stage> advised, required;  // duties are pressed from a stage on
    std::vector<Citation> citations;
    InForce in_force;
    /// Sentences with {fact.id} in them: for the test being true, false, and only suspected.
    base::Bilingual says_true, says_false, says_suspected;
    Remedy remedy;
    base::Place place;

    /// Does the founding paper itself draw this line (RL-, G4-R, RC-)? Then it fires even on
    /// unverified articles.
    bool drawn_by_paper() const;
    /// Is at least one citation better than memory?
    bool verified() const;
};

/// Every fact the conditions of a rule name, in order of first appearance.
std::vector<FactIndex> facts_of(const Rule& rule);

}  // namespace hanse::knowledge
