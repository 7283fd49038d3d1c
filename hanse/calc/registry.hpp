// SPDX-License-Identifier: GPL-3.0-or-later
// Every model of model.md that this program holds, by name: JSON in, JSON out.
//
// For people who want one number without a whole case, and for holding the program against worked
// examples (check.hpp). Names of models, inputs and outputs are those of the examples; sentences in
// other programs rest on them.
#pragma once

#include <span>
#include <string_view>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::calc {

struct Calculation {
    std::string_view name;  // "aml_presumption"
    base::Bilingual about;
    std::string_view section;  // of model.md: "B.2"
    std::string_view example;  // inputs that run, as JSON
    /// @return a map; INSUFFICIENT_DATA or invalid_input, naming fields, for inputs that do not do.
    base::Result<base::Value> (*run)(const base::Value& inputs, const knowledge::RuleBook& rules);
};

/// In the order of model.md.
std::span<const Calculation> calculations();

/// @return null if there is none of that name.
const Calculation* find(std::string_view name);

}  // namespace hanse::calc
