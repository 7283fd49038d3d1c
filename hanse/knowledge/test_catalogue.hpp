// SPDX-License-Identifier: GPL-3.0-or-later
// A small catalogue for tests: one fact of each type, all in group "t".
#pragma once

#include "hanse/knowledge/fact_catalogue.hpp"

namespace hanse::knowledge {

inline FactCatalogue small_catalogue() {
    FactCatalogue out;
    const std::vector<Choice> colours{
        {"red", {"红", "red"}}, {"green", {"绿", "green"}}, {"blue", {"蓝", "blue"}}};
    const auto fact = [&](const char* key, FactType type, Unit unit = Unit::none) {
        FactDefinition one{.id = std::string("t.") + key, .group = "t", .type = type, .unit = unit};
        one.name = {key, key};
        if (type == FactType::choice || type == FactType::choices) one.choices = colours;
        out.add(std::move(one));
    };
    fact("a", FactType::boolean);
    fact("b", FactType::boolean);
    fact("colour", FactType::choice);
    fact("colours", FactType::choices);
    fact("share", FactType::number, Unit::ratio);
    fact("count", FactType::number, Unit::count);
    fact("sum", FactType::money);
    fact("since", FactType::date);
    fact("name", FactType::text);
    return out;
}

}  // namespace hanse::knowledge
