// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/applicant_names.hpp"

#include <algorithm>
#include <numeric>

namespace hanse::landscape {

namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

/// The most frequent; of equals the first in order. Empty if there is none.
std::string most_frequent(const std::map<std::string, std::size_t>& counts) {
    const auto most =
        std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
    return most == counts.end() ? std::string() : most->first;
}

}  // namespace

ApplicantNames::ApplicantNames(const Lexicon& lexicon,
                               const std::map<std::string, std::string>& same)
    : lexicon_(lexicon) {
    for (const auto& [other, name] : same) {
        chosen_[lexicon.company_key(other)] = name;
        chosen_[lexicon.company_key(name)] = name;
    }
}

std::size_t ApplicantNames::fold(const std::string& name) {
    std::string key = lexicon_.company_key(name);
    if (key.empty()) return kNobody;
    const auto chosen = chosen_.find(key);
    if (chosen != chosen_.end()) key = lexicon_.company_key(chosen->second);
    const auto [found, fresh] = by_key_.emplace(key, companies_.size());
    if (fresh) {
        companies_.push_back({.key = std::move(key)});
        if (chosen != chosen_.end()) companies_.back().chosen = chosen->second;
    }
    return found->second;
}

std::optional<std::size_t> ApplicantNames::add(const Paper::Applicant& one) {
    auto found = by_spelling_.find(one.name);
    if (found == by_spelling_.end()) found = by_spelling_.emplace(one.name, fold(one.name)).first;
    if (found->second == kNobody) return std::nullopt;
    Company& company = companies_[found->second];
    ++company.spellings[one.name];
    if (!one.country.empty()) ++company.countries[one.country];
    return found->second;
}

std::vector<std::size_t> ApplicantNames::settle() {
    std::vector<std::size_t> order(companies_.size()), places(companies_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return companies_[i].key; });
    for (std::size_t place = 0; place < order.size(); ++place) {
        const Company& company = companies_[order[place]];
        places[order[place]] = place;
        keys_.push_back(company.key);
        names_.push_back(company.chosen.empty() ? most_frequent(company.spellings)
                                                : company.chosen);
        countries_.push_back(most_frequent(company.countries));
    }
    return places;
}

bool ApplicantNames::holds(std::size_t place, const std::string& part) const {
    const std::string key = lexicon_.company_key(part);
    return names_[place].find(part) != std::string::npos ||
           (!key.empty() && keys_[place].find(key) != std::string::npos);
}

}  // namespace hanse::landscape
