// SPDX-License-Identifier: GPL-3.0-or-later
// RuleBook: everything under rules/, read, checked and held against itself.
//
// Immutable after loading and shared by all threads. A book that contradicts itself, cites an
// unknown source, names an unknown fact, lacks a language or overlaps in force does not load, and
// the Error says where.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/knowledge/casebook_door.hpp"
#include "hanse/knowledge/change_costs.hpp"
#include "hanse/knowledge/citation.hpp"
#include "hanse/knowledge/dated_number.hpp"
#include "hanse/knowledge/fact_catalogue.hpp"
#include "hanse/knowledge/law_row.hpp"
#include "hanse/knowledge/objective.hpp"
#include "hanse/knowledge/rule.hpp"

namespace hanse::knowledge {

/// A rule file in memory; the path starts with "rules/".
using RuleFile = base::NamedBytes;

class RuleBook {
public:
    const FactCatalogue& facts() const { return facts_; }
    const NumberTable& numbers() const { return numbers_; }
    const std::vector<Rule>& rules() const { return rules_; }  // by id
    const std::vector<LawRow>& rows() const { return rows_; }  // in the law reference's order
    const std::vector<Objective>& objectives() const {
        return objectives_;
    }                                                          // six, in the paper's order
    const std::vector<Node>& nodes() const { return nodes_; }  // by id
    const std::vector<Combination>& combinations() const { return combinations_; }
    const std::vector<Tension>& tensions() const { return tensions_; }
    const std::vector<Feature>& features() const { return features_; }
    const std::vector<EvolutionGate>& evolution() const { return evolution_; }
    const std::vector<StageDefinition>& stages() const { return stages_; }  // S0 … S4
    const std::vector<Control>& controls() const { return controls_; }
    const std::vector<PaperItem>& paper() const { return paper_; }
    const std::map<std::string, SourceText, std::less<>>& sources() const { return sources_; }
    /// How the fields of a casebook are read.
    const CasebookDoor& door() const { return door_; }
    /// What it takes to change a fact, and which facts are no matter of choice.
    const ChangeCosts& change_costs() const { return change_costs_; }
    /// SHA-256 over all rule files: which rules an answer rests on.
    const std::string& fingerprint() const { return fingerprint_; }

    const Objective& objective(ObjectiveId id) const {
        return objectives_[static_cast<std::size_t>(id)];
    }
    const Node* node(std::string_view id) const;
    const Rule* rule(std::string_view id) const;
    /// The rules that implement a row of the law reference, by id.
    std::vector<const Rule*> rules_for(const LawRow& row) const;
    const PaperItem* paper_item(std::string_view id) const;
    /// A word of the report, by key; a key that does not exist is a broken promise.
    const base::Bilingual& word(std::string_view key) const;
    bool has_word(std::string_view key) const { return words_.contains(key); }

private:
    friend class RuleBookLoader;
    FactCatalogue facts_;
    NumberTable numbers_;
    std::vector<Rule> rules_;
    std::vector<LawRow> rows_;
    std::vector<Objective> objectives_;
    std::vector<Node> nodes_;
    std::vector<Combination> combinations_;
    std::vector<Tension> tensions_;
    std::vector<Feature> features_;
    std::vector<EvolutionGate> evolution_;
    std::vector<StageDefinition> stages_;
    std::vector<Control> controls_;
    std::vector<PaperItem> paper_;
    std::map<std::string, SourceText, std::less<>> sources_;
    std::map<std::string, base::Bilingual, std::less<>> words_;
    CasebookDoor door_;
    ChangeCosts change_costs_;
    std::string fingerprint_;
};

/// @param files  all of rules/, in any order.
base::Result<RuleBook> load_rules(std::span<const RuleFile> files);

/// The rules that travel inside the program (bundle.S), as files.
/// @param folder  only those below it, as "rules/patents/".
std::vector<RuleFile> embedded_rules(std::string_view folder = {});

}  // namespace hanse::knowledge
