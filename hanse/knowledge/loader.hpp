// SPDX-License-Identifier: GPL-3.0-or-later
// RuleBookLoader: builds a RuleBook, folder by folder. Inside the knowledge floor only.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/fields.hpp"
#include "hanse/base/value.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::knowledge {

using base::Fields;

/// Reads "COPY" or "COPY~"; nothing if it is no such code.
std::optional<Checked> checked_of(std::string_view code);
void complain_about_code(Fields& fields, const base::Value& value, const std::string& code);

class RuleBookLoader {
public:
    base::Result<RuleBook> load(std::span<const RuleFile> files);

private:
    struct Parsed {
        std::string path;
        base::Value root;
        bool read = false;
    };
    using Loaders = void (RuleBookLoader::*)(Fields&);

    void parse(std::span<const RuleFile> files);
    /// Hands every file under `folder` to `loader`, then complains about keys nobody read.
    void each(std::string_view folder, Loaders loader);
    /// What the rest speaks in: facts, sources, numbers.
    void load_vocabulary();
    void load_the_rest();
    /// A file that stands in no known folder would be overlooked.
    void complain_about_unread();

    // load_facts.cpp
    void load_fact_group(Fields& fields);
    // load_law.cpp
    void load_sources(Fields& fields);
    void load_number(Fields& fields);
    void load_change_costs(Fields& fields);
    void load_rule(Fields& fields);
    /// @param name  the field the key stands in, for the complaint.
    const SourceText* source(Fields& fields, std::string_view name, const std::string& key);
    Citation citation(Fields& fields);
    std::vector<Citation> citations(Fields& fields);
    Remedy remedy(Fields& fields);
    void load_stages(Fields& fields, Rule& rule);
    void load_sentences(Fields& fields, Rule& rule, bool tests_holding);
    // load_rows.cpp
    void load_rows(Fields& fields);
    LawRow law_row(Fields& fields);
    void check_rows();
    // load_paper.cpp
    void load_objective_part(Fields& fields);
    void load_objective(Fields& fields);
    void load_content_row(Fields& fields, Objective& objective);
    void load_node(Fields& fields);
    void load_combination(Fields& fields);
    void load_tension(Fields& fields);
    void load_feature(Fields& fields);
    void load_evolution_gate(Fields& fields);
    void load_stage(Fields& fields);
    void load_control(Fields& fields);
    void load_paper_item(Fields& fields);
    void load_words(Fields& fields);
    ObjectiveSet objective_set(Fields& fields, std::string_view name);
    std::optional<ScaledFact> scaled_fact(Fields& fields, std::string_view name);
    std::vector<Atom> atoms(Fields& fields, const std::string& id);
    // load_casebook.cpp
    void load_door(Fields& fields);
    void load_practices(Fields& fields);
    DoorField door_field(Fields& fields);
    // check_rules.cpp
    void check_ids();
    void check_paper();
    void check_rules();

    FactIndex fact(Fields& fields, const base::Place& place, std::string_view id);
    /// A map of facts and the values they are to have.
    std::vector<FactSetting> settings(Fields& fields, const base::Value& map);
    std::optional<Condition> condition(Fields& fields, std::string_view name);
    /// The same for one that must be there; empty, after a complaint, if it is not, or is wrong.
    Condition needed_condition(Fields& fields, std::string_view name);

    std::vector<Parsed> parsed_;
    std::vector<base::Error> errors_;
    RuleBook book_;
};

}  // namespace hanse::knowledge
