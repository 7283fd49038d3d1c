// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/clusters.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hanse::landscape {

namespace {

constexpr std::size_t kClustersMax = 30, kRoundsMax = 12, kSampleMax = 600, kNeighbours = 12;
constexpr std::size_t kSettled = 200;  // fewer than one of so many documents still moves: enough
// Centres lie side by side, term by term, in rows of fixed length: the inner loop of everything.
constexpr std::size_t kRow = 32;

using Row = std::array<float, kRow>;

/// The cosines of one document with all centres. Four terms at a time: the sums are in memory, and
/// fetching them for every single term would cost more than the sums themselves.
Row likeness(const TermVectors& vectors, const std::vector<Row>& centres, std::size_t document) {
    Row out{};
    const std::uint32_t* term = vectors.term.data();
    const float* weight = vectors.weight.data();
    std::size_t i = vectors.begin[document];
    const std::size_t end = vectors.begin[document + 1];
    for (; i + 4 <= end; i += 4) {
        const Row &a = centres[term[i]], &b = centres[term[i + 1]], &c = centres[term[i + 2]],
                  &d = centres[term[i + 3]];
        for (std::size_t k = 0; k < kRow; ++k)
            out[k] += weight[i] * a[k] + weight[i + 1] * b[k] + weight[i + 2] * c[k] +
                      weight[i + 3] * d[k];
    }
    for (; i < end; ++i)
        for (std::size_t k = 0; k < kRow; ++k) out[k] += weight[i] * centres[term[i]][k];
    return out;
}

/// Both lists are in order of terms.
double cosine(const TermVectors& vectors, std::size_t a, std::size_t b) {
    double out = 0;
    std::size_t i = vectors.begin[a], j = vectors.begin[b];
    const std::size_t i_end = vectors.begin[a + 1], j_end = vectors.begin[b + 1];
    while (i < i_end && j < j_end) {
        const std::uint32_t left = vectors.term[i], right = vectors.term[j];
        if (left == right) out += double(vectors.weight[i]) * vectors.weight[j];
        i += left <= right ? 1 : 0;
        j += right <= left ? 1 : 0;
    }
    return out;
}

std::vector<std::size_t> documents_with_terms(const TermVectors& vectors) {
    std::vector<std::size_t> out;
    for (std::size_t i = 0; i < vectors.documents(); ++i)
        if (!vectors.empty(i)) out.push_back(i);
    return out;
}

/// Documents to begin with: dense places, far from each other, always in the largest group so far, so
/// that no language or field gets more than its share.
std::vector<std::size_t> seeds(const TermVectors& vectors, const std::vector<std::size_t>& all,
                               std::size_t count) {
    std::vector<std::size_t> sample;
    const std::size_t size = std::min(all.size(), kSampleMax);
    for (std::size_t i = 0; i < size; ++i) sample.push_back(all[i * all.size() / size]);
    std::vector<std::vector<double>> alike(size, std::vector<double>(size));
    for (std::size_t a = 0; a < size; ++a)
        for (std::size_t b = 0; b < a; ++b)
            alike[a][b] = alike[b][a] = cosine(vectors, sample[a], sample[b]);
    std::vector<double> worth(size);
    for (std::size_t a = 0; a < size; ++a) {
        std::vector<double> near = alike[a];
        const std::size_t taken = std::min(kNeighbours, size);
        std::ranges::partial_sort(near, near.begin() + std::ptrdiff_t(taken), std::greater());
        worth[a] = std::accumulate(near.begin(), near.begin() + std::ptrdiff_t(taken), 1e-9);
    }
    std::vector<std::size_t> out, group(size), sizes;
    std::vector<double> nearest(size, -1);  // likeness to the seed of its group
    while (out.size() < count) {
        const std::size_t largest =
            sizes.empty() ? 0 : std::size_t(std::ranges::max_element(sizes) - sizes.begin());
        std::size_t best = 0;
        double most = -1;
        for (std::size_t a = 0; a < size; ++a) {
            const double here = worth[a] * (1 - std::max(nearest[a], 0.0));
            if (group[a] == largest && here > most) best = a, most = here;
        }
        for (std::size_t a = 0; a < size; ++a)
            if (alike[best][a] > nearest[a]) group[a] = out.size(), nearest[a] = alike[best][a];
        group[best] = out.size(), nearest[best] = 1;
        out.push_back(sample[best]);
        sizes.assign(out.size(), 0);
        for (const std::size_t one : group) ++sizes[one];
    }
    return out;
}

class Search {
public:
    explicit Search(const TermVectors& vectors)
        : vectors_(vectors),
          documents_(documents_with_terms(vectors)),
          count_(cluster_count(documents_.size())),
          places_(vectors.documents()),
          centres_(vectors.terms) {}

    Clusters find() && {
        if (count_ == 0) return {.places = std::move(places_)};
        const auto first = seeds(vectors_, documents_, count_);
        for (std::size_t c = 0; c < first.size(); ++c) add_to(c, first[c]);
        for (std::size_t round = 0; round < kRoundsMax; ++round) {
            if (assign() * kSettled < documents_.size()) break;
            move_centres();
        }
        order_by_size();
        return finished();
    }

private:
    void add_to(std::size_t centre, std::size_t document) {
        for (std::size_t i = vectors_.begin[document]; i < vectors_.begin[document + 1]; ++i)
            centres_[vectors_.term[i]][centre] += vectors_.weight[i];
    }

    /// @return how many documents changed their cluster.
    std::size_t assign() {
        std::size_t changed = 0;
        for (const std::size_t document : documents_) {
            const Row alike = likeness(vectors_, centres_, document);
            Clusters::Place place;
            place.alike = place.second_alike = -1;
            for (std::size_t c = 0; c < count_; ++c) {
                if (alike[c] > place.alike) {
                    place.second = place.cluster, place.second_alike = place.alike;
                    place.cluster = std::uint32_t(c), place.alike = alike[c];
                } else if (alike[c] > place.second_alike) {
                    place.second = std::uint32_t(c), place.second_alike = alike[c];
                }
            }
            changed += places_[document].cluster != place.cluster ? 1 : 0;
            places_[document] = place;
        }
        return changed;
    }

    void move_centres() {
        std::ranges::fill(centres_, Row{});
        for (const std::size_t document : documents_) add_to(places_[document].cluster, document);
        std::array<double, kRow> square{};
        for (const Row& row : centres_)
            for (std::size_t c = 0; c < kRow; ++c) square[c] += double(row[c]) * row[c];
        Row scale{};
        for (std::size_t c = 0; c < kRow; ++c)
            scale[c] = square[c] > 0 ? float(1 / std::sqrt(square[c])) : 0;
        for (Row& row : centres_)
            for (std::size_t c = 0; c < kRow; ++c) row[c] *= scale[c];
    }

    /// Largest first, empty ones left out.
    void order_by_size() {
        std::vector<std::size_t> sizes(count_), order(count_);
        for (const std::size_t document : documents_) ++sizes[places_[document].cluster];
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::greater(), [&](std::size_t c) { return sizes[c]; });
        std::vector<std::uint32_t> rank(count_, Clusters::kNone);
        for (std::size_t r = 0; r < count_ && sizes[order[r]] > 0; ++r) {
            rank[order[r]] = std::uint32_t(r);
            sizes_.push_back(sizes[order[r]]);
        }
        order_ = std::move(order);
        for (const std::size_t document : documents_) {
            Clusters::Place& place = places_[document];
            place.cluster = rank[place.cluster];
            if (place.second != Clusters::kNone) place.second = rank[place.second];
        }
    }

    Clusters finished() {
        std::vector<std::vector<double>> alike(sizes_.size(), std::vector<double>(sizes_.size()));
        for (const Row& row : centres_)
            for (std::size_t a = 0; a < sizes_.size(); ++a)
                for (std::size_t b = 0; b < sizes_.size(); ++b)
                    alike[a][b] += double(row[order_[a]]) * row[order_[b]];
        return {std::move(places_), std::move(sizes_), std::move(alike)};
    }

    const TermVectors& vectors_;
    std::vector<std::size_t> documents_;
    std::size_t count_;
    std::vector<Clusters::Place> places_;
    std::vector<Row> centres_;  // of each term, its weight in every centre
    std::vector<std::size_t> sizes_, order_;
};

}  // namespace

std::size_t cluster_count(std::size_t documents) {
    const double wanted = 1.2 * std::pow(double(documents), 0.3);
    return std::min({std::size_t(wanted), documents, kClustersMax});
}

Clusters find_clusters(const TermVectors& vectors) { return Search(vectors).find(); }

}  // namespace hanse::landscape
