// SPDX-License-Identifier: GPL-3.0-or-later
// Who is in the field: the largest, when they came and went, on what.
#include <algorithm>
#include <numeric>

#include "hanse/landscape/sections.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kSubclassesShown = 3, kSeenOftenMin = 3;

class Tally {
public:
    explicit Tally(const Collection& collection)
        : collection_(collection), families_of_(collection.applicants.size()) {
        for (std::size_t i = 0; i < collection.families.size(); ++i)
            for (const std::size_t who : collection.families[i].applicants)
                families_of_[who].push_back(i);
        order_.resize(families_of_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, std::greater(),
                                 [&](std::size_t who) { return families_of_[who].size(); });
        while (!order_.empty() && families_of_[order_.back()].empty()) order_.pop_back();
    }

    const std::vector<std::size_t>& order() const { return order_; }
    const std::vector<std::size_t>& families_of(std::size_t who) const { return families_of_[who]; }

    /// How many families have one of the `most` largest.
    std::size_t with_largest(std::size_t most) const {
        std::vector<bool> in(collection_.families.size());
        for (std::size_t i = 0; i < std::min(most, order_.size()); ++i)
            for (const std::size_t family : families_of_[order_[i]]) in[family] = true;
        return std::size_t(std::ranges::count(in, true));
    }

    ApplicantRow row(std::size_t who, const Clusters& clusters,
                     const std::vector<YearCount>& trend) const {
        ApplicantRow out{.id = who,
                         .name = collection_.applicants[who],
                         .country = collection_.applicant_countries[who],
                         .families = families_of_[who].size(),
                         .by_year = std::vector<std::size_t>(trend.size())};
        std::map<std::string, std::size_t> subclasses;
        std::vector<std::size_t> topics(clusters.count());
        for (const std::size_t i : families_of_[who]) {
            const Family& family = collection_.families[i];
            out.cited += family.cited_by;
            for (const std::string& one : family.subclasses) ++subclasses[one];
            if (clusters.places[i].cluster != Clusters::kNone) ++topics[clusters.places[i].cluster];
            if (!family.year) continue;
            out.first = std::min(out.first.value_or(*family.year), *family.year);
            out.last = std::max(out.last.value_or(*family.year), *family.year);
            if (*family.year >= trend.front().year)
                ++out.by_year[std::size_t(*family.year - trend.front().year)];
        }
        for (const Count& one : largest(subclasses, kSubclassesShown))
            out.subclasses.push_back(one.name);
        const auto most = std::ranges::max_element(topics);
        if (most != topics.end() && *most > 0) out.topic = std::size_t(most - topics.begin());
        return out;
    }

private:
    const Collection& collection_;
    std::vector<std::vector<std::size_t>> families_of_;
    std::vector<std::size_t> order_;  // the largest first, without those that have none
};

/// Who began, and who was last seen, since when.
void add_comings_and_goings(const Collection& collection, const Tally& tally, std::size_t top,
                            const std::vector<YearCount>& trend, Applicants& out) {
    // If all years are recent, everybody would be new.
    if (trend.empty() || trend.size() <= std::size_t(kRecentYears)) return;
    out.since = trend.back().year - kRecentYears + 1;
    for (const std::size_t who : tally.order()) {
        const auto& families = tally.families_of(who);
        if (families.size() < kSeenOftenMin) break;
        std::optional<int> first_seen, last_seen;
        bool all_dated = true;
        for (const std::size_t i : families) {
            const auto& year = collection.families[i].year;
            all_dated = all_dated && year;
            if (!year) continue;
            first_seen = std::min(first_seen.value_or(*year), *year);
            last_seen = std::max(last_seen.value_or(*year), *year);
        }
        if (!all_dated) continue;  // an undated family may be the first, or the last
        const Count one{collection.applicants[who], families.size()};
        if (*first_seen >= *out.since && out.newcomers.size() < top) out.newcomers.push_back(one);
        if (*last_seen < *out.since && out.leavers.size() < top) out.leavers.push_back(one);
    }
}

}  // namespace

Applicants applicants_of(const Collection& collection, const Clusters& clusters,
                         const std::vector<YearCount>& trend, std::size_t top) {
    const Tally tally(collection);
    Applicants out{.known = tally.order().size(),
                   .families = collection.families.size() - collection.coverage.without_applicant};
    constexpr std::array<std::size_t, 3> kLargest{1, 5, 10};
    for (std::size_t i = 0; i < kLargest.size(); ++i)
        out.largest[i] = tally.with_largest(kLargest[i]);
    for (std::size_t i = 0; i < std::min(top, tally.order().size()); ++i) {
        out.rows.push_back(tally.row(tally.order()[i], clusters, trend));
        out.rows.back().share =
            base::Rational(std::int64_t(out.rows.back().families), std::int64_t(out.families));
    }
    add_comings_and_goings(collection, tally, top, trend, out);
    return out;
}

}  // namespace hanse::landscape
