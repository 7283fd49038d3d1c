// SPDX-License-Identifier: GPL-3.0-or-later
// Facts: what is known about one alliance, fact by fact, typed by the catalogue.
//
// A fact is unknown, or has a value together with where it came from: stated in the case, or
// derived from other facts and tables. Facts point into the CaseFile they were read from and must
// not outlive it.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/fact_catalogue.hpp"

namespace hanse::knowledge {

struct ChoiceValue {
    std::uint8_t index = 0;  // into FactDefinition::choices
    friend bool operator==(const ChoiceValue&, const ChoiceValue&) = default;
};

struct ChoiceSet {
    std::uint64_t bits = 0;  // bit i: choice i is among them
    friend bool operator==(const ChoiceSet&, const ChoiceSet&) = default;
};

/// monostate is "unknown". An Interval is of a number or of money (in CNY).
using FactValue = std::variant<std::monostate, bool, ChoiceValue, ChoiceSet, base::Interval,
                               base::PartialDate, base::Bilingual>;

/// A fact and the value it is to have.
struct FactSetting {
    FactIndex fact;
    FactValue value;
};

enum class Origin : std::uint8_t {
    absent,   // nobody said anything
    asked,    // "?": somebody looked, and it is not known
    stated,   // in the case
    derived,  // computed from other facts or tables
};

struct Fact {
    FactValue value;
    Origin origin = Origin::absent;
    const domain::Statement* statement = nullptr;  // when stated
    std::vector<FactIndex> inputs;      // when derived, or when a derivation lacked something
    std::vector<base::Bilingual> gaps;  // cells of tables whose absence keeps it unknown or wide

    bool known() const { return value.index() != 0; }
};

class Facts {
public:
    explicit Facts(const FactCatalogue& catalogue)
        : catalogue_(&catalogue), facts_(catalogue.size()) {}

    const FactCatalogue& catalogue() const { return *catalogue_; }
    const Fact& operator[](FactIndex fact) const { return facts_[fact.number]; }
    Fact& operator[](FactIndex fact) { return facts_[fact.number]; }
    /// @param id  a fact of the catalogue.
    const Fact& operator[](std::string_view id) const;
    const FactDefinition& definition(FactIndex fact) const { return (*catalogue_)[fact]; }

    // Readings of one fact; each is "unknown" if the fact is. @param id  a fact of that type.
    base::Truth truth(std::string_view id) const;
    base::Interval number(std::string_view id) const;
    /// Is the choice `word`?
    base::Truth is(std::string_view id, std::string_view word) const;

private:
    const FactCatalogue* catalogue_;
    std::vector<Fact> facts_;
};

/// Types every statement of a case by the catalogue.
/// @return invalid_input, with every place, for facts the catalogue does not know and values of the
///         wrong type.
base::Result<Facts> read_facts(const domain::CaseFile& file, const FactCatalogue& catalogue);

/// Reads one value as the fact's type; a null Value is unknown.
base::Result<FactValue> read_value(const FactDefinition& definition, const base::Value& value,
                                   const base::Place& place);

/// The value as people read it: "允许" / "allowed", "at least 680", "30%".
base::Bilingual words_for(const FactDefinition& definition, const FactValue& value);

/// The value as the case file writes it; null if unknown.
base::Value written_form(const FactDefinition& definition, const FactValue& value);

}  // namespace hanse::knowledge
