// SPDX-License-Identifier: GPL-3.0-or-later
// ApplicantNames: every company once, under the name most often written for it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "hanse/landscape/lexicon.hpp"
#include "hanse/landscape/paper.hpp"

namespace hanse::landscape {

class ApplicantNames {
public:
    /// @param same  other name → name, as a person said; outlives this.
    ApplicantNames(const Lexicon& lexicon, const std::map<std::string, std::string>& same);

    /// @return a number for the company, in order of arrival; nothing for a name without letters.
    std::optional<std::size_t> add(const Paper::Applicant& one);
    /// Orders the companies by their folded names. @return arrival → place.
    std::vector<std::size_t> settle();

    // By place, after settle().
    const std::vector<std::string>& names() const { return names_; }
    const std::vector<std::string>& countries() const { return countries_; }
    /// Whether the name or its folded form holds these letters.
    bool holds(std::size_t place, const std::string& part) const;

private:
    struct Company {
        std::string key;
        std::map<std::string, std::size_t> spellings, countries;
        std::string chosen;  // by a person
    };
    std::size_t fold(const std::string& name);

    const Lexicon& lexicon_;
    std::map<std::string, std::string> chosen_;  // folded other name → name
    std::vector<Company> companies_;
    std::unordered_map<std::string, std::size_t> by_key_;
    std::unordered_map<std::string, std::size_t> by_spelling_;
    std::vector<std::string> names_, countries_, keys_;
};

}  // namespace hanse::landscape
