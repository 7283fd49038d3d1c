// SPDX-License-Identifier: GPL-3.0-or-later
// What is only counted: years, offices, origins, classes.
#include <algorithm>
#include <set>

#include "hanse/landscape/sections.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kGroupsShown = 8;  // of each subclass
constexpr int kYearsMax = 200;           // a slip of the pen in one date makes no longer table

std::vector<Count> counted(const Collection& collection, std::vector<std::string> Family::*names) {
    std::map<std::string, std::size_t> counts;
    for (const Family& family : collection.families)
        for (const std::string& name : family.*names) ++counts[name];
    return largest(counts);
}

/// The classes whose symbol goes on where `symbol` ends, the largest first.
std::vector<ClassCount> below(const std::string& symbol,
                              const std::map<std::string, std::size_t>& counts,
                              const Lexicon& lexicon) {
    std::vector<ClassCount> out;
    for (auto at = counts.lower_bound(symbol); at != counts.end() && at->first.starts_with(symbol);
         ++at)
        if (at->first != symbol)
            out.push_back({at->first, std::string(lexicon.class_title(at->first)), at->second, {}});
    std::ranges::stable_sort(out, std::greater(), &ClassCount::families);
    return out;
}

}  // namespace

std::vector<Count> largest(const std::map<std::string, std::size_t>& counts, std::size_t most) {
    std::vector<Count> out;
    for (const auto& [name, families] : counts) out.push_back({name, families});
    std::ranges::stable_sort(out, std::greater(), &Count::families);
    if (out.size() > most) out.resize(most);
    return out;
}

std::optional<int> last_year(const Collection& collection) {
    std::optional<int> out;
    for (const Family& family : collection.families)
        if (family.year && (!out || *family.year > *out)) out = family.year;
    return out;
}

std::vector<YearCount> trend_of(const Collection& collection) {
    const auto last = last_year(collection);
    if (!last) return {};
    int first = *last;
    for (const Family& family : collection.families)
        if (family.year && *family.year > *last - kYearsMax) first = std::min(first, *family.year);
    std::vector<YearCount> out;
    std::vector<std::set<std::size_t>> applicants(std::size_t(*last - first + 1));
    for (int year = first; year <= *last; ++year)
        out.push_back({.year = year, .complete = collection.complete(year)});
    for (const Family& family : collection.families) {
        if (!family.year || *family.year < first) continue;
        const auto at = std::size_t(*family.year - first);
        ++out[at].families;
        applicants[at].insert(family.applicants.begin(), family.applicants.end());
    }
    for (std::size_t i = 0; i < out.size(); ++i) out[i].applicants = applicants[i].size();
    return out;
}

std::vector<Count> offices_of(const Collection& collection) {
    return counted(collection, &Family::offices);
}

std::vector<Count> origins_of(const Collection& collection) {
    return counted(collection, &Family::origins);
}

std::vector<Flow> flows_of(const Collection& collection) {
    std::map<std::pair<std::string, std::string>, std::size_t> counts;
    for (const Family& family : collection.families)
        for (const std::string& origin : family.origins)
            for (const std::string& office : family.offices) ++counts[{origin, office}];
    std::vector<Flow> out;
    for (const auto& [ends, families] : counts) out.push_back({ends.first, ends.second, families});
    std::ranges::stable_sort(out, std::greater(), &Flow::families);
    return out;
}

std::vector<ClassCount> classes_of(const Collection& collection, const Lexicon& lexicon) {
    std::map<std::string, std::size_t> sections, subclasses, groups;
    for (const Family& family : collection.families) {
        std::set<std::string> own;
        for (const std::string& one : family.subclasses) {
            own.insert(one.substr(0, 1));
            ++subclasses[one];
        }
        for (const std::string& one : own) ++sections[one];
        for (const std::string& one : family.groups) ++groups[one];
    }
    std::vector<ClassCount> out = below("", sections, lexicon);
    for (ClassCount& section : out) {
        section.below = below(section.symbol, subclasses, lexicon);
        for (ClassCount& subclass : section.below) {
            subclass.below = below(subclass.symbol, groups, lexicon);
            if (subclass.below.size() > kGroupsShown) subclass.below.resize(kGroupsShown);
        }
    }
    return out;
}

}  // namespace hanse::landscape
