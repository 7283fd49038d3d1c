// SPDX-License-Identifier: GPL-3.0-or-later
// FactCatalogue: every fact the house can speak of, once: its type, its question, its words.
//
// The meeting place of data, law and people. A case states facts by these ids, rules test them, the
// interview asks their questions, reports show their names. Read from rules/facts; immutable
// afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/error.hpp"

namespace hanse::knowledge {

enum class FactType { boolean, choice, choices, number, money, date, text };

enum class Unit { none, ratio, count, years, months, persons, cny, per_year };

struct Choice {
    std::string word;
    base::Bilingual label;
};

/// Which fact: an index into the catalogue. Cheap to copy and compare; ids are for people and
/// files.
struct FactIndex {
    std::uint16_t number = 0;
    friend auto operator<=>(const FactIndex&, const FactIndex&) = default;
};

struct FactDefinition {
    std::string id;     // "charter.independent_licensing"
    std::string group;  // "charter"
    FactType type = FactType::boolean;
    Unit unit = Unit::none;
    std::vector<Choice> choices;  // at most 64
    base::Bilingual name;
    base::Bilingual asks;  // empty: not a question for people
    base::Bilingual help;
    std::vector<std::string> words;  // what the derivation looks for, if it looks for words
    std::string derive;         // name of the derivation in assess/derive.cpp; empty: only stated
    bool confidential = false;  // data of one member that its competitors must not see
    base::Place place;

    /// @return the index of `word` in choices, or choices.size().
    std::size_t choice(std::string_view word) const;
};

struct FactGroup {
    std::string id;
    base::Bilingual name;
};

class FactCatalogue {
public:
    /// @param definition  its id is not yet in the catalogue.
    void add(FactDefinition definition);
    void add_group(FactGroup group) { groups_.push_back(std::move(group)); }

    std::size_t size() const { return definitions_.size(); }
    const FactDefinition& operator[](FactIndex fact) const { return definitions_[fact.number]; }
    /// @return null if there is no such fact.
    const FactIndex* find(std::string_view id) const;
    const std::vector<FactDefinition>& all() const { return definitions_; }
    const std::vector<FactGroup>& groups() const { return groups_; }
    /// The facts that name this derivation.
    const std::vector<FactIndex>& derived_by(std::string_view derivation) const;
    const FactGroup* group(std::string_view id) const;
    /// The known id most like `id`, for "did you mean"; empty if none is near.
    std::string nearest(std::string_view id) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    std::vector<FactDefinition> definitions_;
    std::vector<FactGroup> groups_;
    std::unordered_map<std::string, FactIndex, Hash, std::equal_to<>> by_id_;
    std::unordered_map<std::string, std::vector<FactIndex>, Hash, std::equal_to<>> by_derivation_;
};

}  // namespace hanse::knowledge
