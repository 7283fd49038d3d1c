// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/calc/registry.hpp"

#include <algorithm>

#include "hanse/calc/parts.hpp"

namespace hanse::calc {

std::span<const Calculation> calculations() {
    static const std::vector<Calculation> all = [] {
        std::vector<Calculation> out;
        for (const auto part :
             {money_calculations,        pair_relation_calculations,  pool_screen_calculations,
              logit_calculations,        pool_limit_calculations,     concentration_calculations,
              market_calculations,       price_pressure_calculations, engine_calculations,
              running_cost_calculations, development_calculations,    defence_calculations,
              enforcement_calculations,  licence_line_calculations,   licensing_calculations,
              rule_choice_calculations,  entry_exit_calculations,     fairness_calculations,
              stability_calculations,    dynamics_calculations,       objective_calculations,
              plan_calculations,         inference_calculations,      stage_calculations,
              evaluation_calculations,   registry_calculations})
            for (const Calculation& calculation : part()) out.push_back(calculation);
        return out;
    }();
    return all;
}

const Calculation* find(std::string_view name) {
    const auto all = calculations();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const Calculation& one) { return one.name == name; });
    return at == all.end() ? nullptr : &*at;
}

}  // namespace hanse::calc
