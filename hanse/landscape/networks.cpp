// SPDX-License-Identifier: GPL-3.0-or-later
// Who works with whom, who cites whom, and what is cited most.
#include <algorithm>

#include "hanse/landscape/sections.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kNodesMax = 18, kLinksMax = 60;

using Pair = std::pair<std::size_t, std::size_t>;  // of applicants
using Strengths = std::map<Pair, std::size_t>;

/// The applicants with most links, and the links among them. A node counts its families.
Network strongest(const Collection& collection, const Strengths& strengths) {
    Network out{.links_in_all = strengths.size()};
    std::map<std::size_t, std::size_t> degree;
    for (const auto& [ends, families] : strengths)
        degree[ends.first] += families, degree[ends.second] += families;
    std::vector<Pair> ranked;  // strength, applicant
    for (const auto& [who, strength] : degree) ranked.emplace_back(strength, who);
    std::ranges::stable_sort(ranked, std::greater(), &Pair::first);
    if (ranked.size() > kNodesMax) ranked.resize(kNodesMax);

    std::map<std::size_t, std::size_t> node_of;
    for (const auto& [strength, who] : ranked) {
        node_of[who] = out.nodes.size();
        out.nodes.push_back({collection.applicants[who], 0});
    }
    for (const Family& family : collection.families)
        for (const std::size_t who : family.applicants)
            if (const auto node = node_of.find(who); node != node_of.end())
                ++out.nodes[node->second].families;
    for (const auto& [ends, families] : strengths)
        if (node_of.contains(ends.first) && node_of.contains(ends.second))
            out.links.push_back({node_of[ends.first], node_of[ends.second], families});
    std::ranges::stable_sort(out.links, std::greater(), &Link::families);
    if (out.links.size() > kLinksMax) out.links.resize(kLinksMax);
    return out;
}

bool shares(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b) {
    return std::ranges::any_of(a,
                               [&](std::size_t who) { return std::ranges::binary_search(b, who); });
}

}  // namespace

Network partners_of(const Collection& collection) {
    Strengths together;
    for (const Family& family : collection.families)
        for (std::size_t a = 0; a < family.applicants.size(); ++a)
            for (std::size_t b = a + 1; b < family.applicants.size(); ++b)
                ++together[{family.applicants[a], family.applicants[b]}];
    return strongest(collection, together);
}

Network citations_of(const Collection& collection, std::size_t& self_citations) {
    Strengths cites;
    for (const Family& family : collection.families)
        for (const std::size_t i : family.cites) {
            const Family& cited = collection.families[i];
            if (shares(family.applicants, cited.applicants)) {
                ++self_citations;
                continue;
            }
            for (const std::size_t from : family.applicants)
                for (const std::size_t to : cited.applicants) ++cites[{from, to}];
        }
    return strongest(collection, cites);
}

std::vector<CitedFamily> most_cited_of(const Collection& collection, std::size_t top) {
    std::vector<const Family*> families;
    for (const Family& family : collection.families)
        if (family.cited_by > 0) families.push_back(&family);
    std::ranges::stable_sort(families, std::greater(), &Family::cited_by);
    if (families.size() > top) families.resize(top);
    std::vector<CitedFamily> out;
    for (const Family* family : families) {
        CitedFamily one{.title = family->title, .cited = family->cited_by};
        if (!family->numbers.empty()) one.number = family->numbers.front();
        if (!family->applicants.empty())
            one.applicant = collection.applicants[family->applicants.front()];
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace hanse::landscape
