// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/proposals.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "hanse/patents/words/content_words.hpp"

namespace hanse::relations {

namespace {

constexpr std::size_t kLabelWords = 4;

/// Milder than a confidence: texts alone can show that two do one job, though not what follows from
/// it. The score, times the root of the part of the weights that is known.
double closeness_in(const Evidence& evidence, const Parameters& parameters) {
    const Weighed near = weigh(evidence, parameters.closeness, parameters.full);
    return near.ruled_out ? 0 : std::sqrt(near.score * near.confidence);
}

Proposal judged(const Gallery& gallery, std::size_t a, std::size_t b,
                const Parameters& parameters) {
    Proposal out{.a = a, .b = b, .evidence = compare(gallery, a, b)};
    out.closeness = closeness_in(out.evidence, parameters);
    double next = 0;
    for (std::size_t i = 0; i < kWeighedRelations; ++i) {
        const Weighed weighed = weigh(out.evidence, parameters.relations[i], parameters.full);
        if (weighed.ruled_out) continue;
        if (weighed.confidence > out.confidence) {
            next = out.confidence;
            out.confidence = weighed.confidence;
            out.relation = static_cast<Relation>(i);
        } else {
            next = std::max(next, weighed.confidence);
        }
    }
    if (out.confidence < parameters.proposed_min || out.confidence - next < parameters.lead_min)
        out.relation = Relation::unclear, out.confidence = 0;
    return out;
}

bool surer(const Proposal& x, const Proposal& y) {
    const bool x_open = x.relation == Relation::unclear, y_open = y.relation == Relation::unclear;
    if (x_open != y_open) return y_open;
    if (x.confidence != y.confidence) return x.confidence > y.confidence;
    if (x_open && x.closeness != y.closeness) return x.closeness > y.closeness;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

/// Average linkage, nearest first: two groups become one while the mean closeness of their pairs
/// is at least the limit. Pairs that were not looked at count as far apart. Ties go by the order of
/// the pool, so nothing depends on chance.
class Grouping {
public:
    Grouping(std::size_t inventions, const std::vector<Proposal>& pairs, double limit)
        : group_of_(inventions), groups_(inventions) {
        for (std::size_t i = 0; i < inventions; ++i) group_of_[i] = i, groups_[i] = {i};
        std::vector<const Proposal*> order;
        for (const Proposal& pair : pairs) {
            closeness_[{pair.a, pair.b}] = pair.closeness;
            if (pair.closeness >= limit) order.push_back(&pair);
        }
        std::ranges::sort(order, [](const Proposal* x, const Proposal* y) {
            return x->closeness != y->closeness ? x->closeness > y->closeness
                                                : std::pair(x->a, x->b) < std::pair(y->a, y->b);
        });
        for (const Proposal* pair : order) {
            const std::size_t a = group_of_[pair->a], b = group_of_[pair->b];
            if (a != b && mean(groups_[a], groups_[b]) >= limit) merge(a, b);
        }
    }

    std::vector<std::vector<std::size_t>> take() && {
        std::erase_if(groups_, [](const auto& group) { return group.size() < 2; });
        for (auto& group : groups_) std::ranges::sort(group);
        std::ranges::stable_sort(groups_,
                                 [](const auto& x, const auto& y) { return x.size() > y.size(); });
        return std::move(groups_);
    }

private:
    double mean(const std::vector<std::size_t>& x, const std::vector<std::size_t>& y) const {
        double sum = 0;
        for (const std::size_t a : x)
            for (const std::size_t b : y)
                if (const auto found = closeness_.find({std::min(a, b), std::max(a, b)});
                    found != closeness_.end())
                    sum += found->second;
        return sum / (double(x.size()) * double(y.size()));
    }

    void merge(std::size_t a, std::size_t b) {
        for (const std::size_t one : groups_[b]) group_of_[one] = a, groups_[a].push_back(one);
        groups_[b].clear();
    }

    std::vector<std::size_t> group_of_;
    std::vector<std::vector<std::size_t>> groups_;
    std::map<std::pair<std::size_t, std::size_t>, double> closeness_;
};

/// The words that most of the group's texts have and that weigh most.
std::string label_of(const std::vector<std::size_t>& group, const Gallery& gallery) {
    std::map<std::uint32_t, std::pair<double, std::size_t>>
        worth;  // word → weight, how many have it
    for (const std::size_t one : group)
        for (const Sparse* words :
             {&gallery.portraits[one].text.alphabetic, &gallery.portraits[one].text.ideographic})
            for (const auto& [word, weight] : words->weights)
                worth[word].first += weight, ++worth[word].second;
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [word, sum] : worth)
        if (2 * sum.second > group.size())
            order.emplace_back(-sum.first * double(sum.second), gallery.text_words[word]);
    std::ranges::sort(order);
    std::vector<std::string> words;
    for (const auto& [weight, word] : order)
        if (words.size() < kLabelWords) words.push_back(word);
    std::string out;
    for (const std::string& word : patents::joined_pairs(std::move(words)))
        out += (out.empty() ? "" : " ") + word;
    return out;
}

}  // namespace

Proposals propose(const domain::CaseFile& file, const Pool& pool,
                  std::span<const patents::Record> records, const Parameters& parameters) {
    const Gallery gallery = paint(file, pool, records, parameters);
    Proposals out;
    for (const auto& [a, b] : near_pairs(gallery, parameters))
        out.pairs.push_back(judged(gallery, a, b, parameters));
    for (auto& group : Grouping(pool.inventions.size(), out.pairs, parameters.group_min).take()) {
        std::string label = label_of(group, gallery);
        out.groups.push_back({std::move(label), std::move(group)});
    }
    for (std::size_t i = 0; i < pool.inventions.size(); ++i)
        if (pool.inventions[i].records.empty()) out.bare.push_back(i);
    std::erase_if(out.pairs, [&](const Proposal& pair) {
        return pair.relation == Relation::unclear && pair.closeness < parameters.unclear_min;
    });
    std::ranges::sort(out.pairs, surer);
    return out;
}

}  // namespace hanse::relations
