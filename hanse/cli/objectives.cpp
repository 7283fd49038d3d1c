// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/objectives.hpp"

#include <sstream>

#include <fmt/format.h>

namespace hanse::cli {

namespace {

base::Error wrong(const std::string& word) {
    return base::invalid(
        {}, fmt::format("看不懂 “{}”；应写成 JD,JP 或 JD=0.6,OL=0.4，或 K1 至 K6", word),
        fmt::format("cannot read '{}'; write JD,JP or JD=0.6,OL=0.4, or one of K1 to K6", word));
}

}  // namespace

base::Result<std::vector<domain::DeclaredObjective>> declared_from(
    const std::string& words, const knowledge::RuleBook& book) {
    std::vector<domain::DeclaredObjective> out;
    for (const knowledge::Combination& combination : book.combinations()) {
        if (combination.id != words) continue;
        for (const knowledge::ObjectiveId id : combination.objectives.members())
            out.push_back({std::string(knowledge::code(id)), 1});
        return out;
    }
    std::stringstream list(words);
    for (std::string word; std::getline(list, word, ',');) {
        const std::size_t sign = word.find('=');
        const std::string id = word.substr(0, sign);
        const auto weight = sign == std::string::npos
                                ? base::Rational(1)
                                : base::Rational::parse(word.substr(sign + 1));
        if (!knowledge::objective_id(id) || !weight || *weight <= base::Rational(0))
            return wrong(word);
        out.push_back({id, *weight});
    }
    if (out.empty()) return wrong(words);
    return out;
}

}  // namespace hanse::cli
