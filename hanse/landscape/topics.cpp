// SPDX-License-Identifier: GPL-3.0-or-later
// What each cluster is about, who is in it, and how young it is.
#include <algorithm>

#include "hanse/landscape/sections.hpp"
#include "hanse/landscape/topic_terms.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kTermsShown = 8, kApplicantsShown = 3, kExamplesShown = 3;

struct Members {
    std::map<std::string, std::size_t> applicants;
    std::size_t dated = 0, recent = 0;
    std::vector<std::pair<float, std::size_t>> nearest;  // likeness, family
};

std::vector<std::string> examples(const Collection& collection, Members& members) {
    std::ranges::stable_sort(members.nearest, std::greater(),
                             [](const auto& one) { return one.first; });
    std::vector<std::string> out;
    for (const auto& [likeness, i] : members.nearest) {
        if (out.size() == kExamplesShown) break;
        if (!collection.families[i].numbers.empty())
            out.push_back(collection.families[i].numbers.front());
    }
    return out;
}

}  // namespace

std::vector<Topic> topics_of(const Collection& collection, const Lexicon& lexicon,
                             const Clusters& clusters) {
    const auto last = last_year(collection);
    std::vector<Members> members(clusters.count());
    for (std::size_t i = 0; i < clusters.places.size(); ++i) {
        if (clusters.places[i].cluster == Clusters::kNone) continue;
        Members& one = members[clusters.places[i].cluster];
        const Family& family = collection.families[i];
        for (const std::size_t who : family.applicants)
            ++one.applicants[collection.applicants[who]];
        if (family.year) {
            ++one.dated;
            one.recent += *family.year > *last - kRecentYears ? 1 : 0;
        }
        one.nearest.emplace_back(clusters.places[i].alike, i);
    }
    auto terms = topic_terms(collection.families, lexicon, clusters, kTermsShown);
    std::vector<Topic> out;
    for (std::size_t c = 0; c < clusters.count(); ++c) {
        Topic topic{.families = clusters.sizes[c], .dated = members[c].dated};
        for (TopicTerm& term : terms[c]) topic.terms.push_back(std::move(term.words));
        if (topic.dated > 0)
            topic.recent =
                base::Rational(std::int64_t(members[c].recent), std::int64_t(members[c].dated));
        topic.applicants = largest(members[c].applicants, kApplicantsShown);
        topic.examples = examples(collection, members[c]);
        out.push_back(std::move(topic));
    }
    return out;
}

}  // namespace hanse::landscape
