// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/compare.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>

#include "hanse/patents/words/company_names.hpp"
#include "hanse/patents/words/content_words.hpp"

namespace hanse::relations {

using Part = Evidence::Part;

namespace {

constexpr std::size_t kBecause = 5;  // as many words say why

/// What two have in common that weighs most.
std::vector<std::string> shared(const Sparse& a, const Sparse& b,
                                const std::vector<std::string>& words) {
    std::vector<std::pair<double, std::string>> order;
    for (auto i = a.weights.begin(), j = b.weights.begin();
         i != a.weights.end() && j != b.weights.end();) {
        if (i->first == j->first) order.emplace_back(-i->second * j->second, words[i->first]);
        const bool behind = i->first < j->first, level = i->first == j->first;
        if (behind || level) ++i;
        if (!behind) ++j;
    }
    std::ranges::sort(order);
    std::vector<std::string> out;
    for (const auto& [weight, word] : order)
        if (out.size() < kBecause) out.push_back(word);
    return patents::joined_pairs(std::move(out));
}

std::vector<std::string> in_both(const std::set<std::string>& a, const std::set<std::string>& b) {
    std::vector<std::string> out;
    std::ranges::set_intersection(a, b, std::back_inserter(out));
    return out;
}

std::vector<std::string> first_few(std::vector<std::string> all) {
    if (all.size() > kBecause) all.resize(kBecause);
    return all;
}

Part of_sparse(const Sparse& a, const Sparse& b, const std::vector<std::string>& words) {
    if (a.empty() || b.empty()) return {};
    return {cosine(a, b), shared(a, b, words)};
}

/// The script in which both can be compared, and are nearer.
Part of_texts(const Texts& a, const Texts& b, const std::vector<std::string>& words) {
    Part latin = of_sparse(a.alphabetic, b.alphabetic, words);
    Part chinese = of_sparse(a.ideographic, b.ideographic, words);
    return !latin.value || (chinese.value && *chinese.value > *latin.value) ? chinese : latin;
}

Part of_fields(const Portrait& a, const Portrait& b) {
    if (a.fields.empty() || b.fields.empty()) return {};
    const auto both = in_both(a.fields, b.fields);
    const auto fewer = std::min(a.fields.size(), b.fields.size());
    return {double(both.size()) / double(fewer), first_few(both)};
}

Part of_coupling(const Portrait& a, const Portrait& b) {
    if (a.cited.empty() || b.cited.empty()) return {};
    const auto both = in_both(a.cited, b.cited);
    return {double(both.size()) / std::sqrt(double(a.cited.size()) * double(b.cited.size())),
            first_few(both)};
}

std::set<std::string> who_cites(const Gallery& gallery, const Portrait& one) {
    std::set<std::string> out;
    for (const std::string& number : one.numbers)
        if (const auto found = gallery.citing.find(number); found != gallery.citing.end())
            out.insert(found->second.begin(), found->second.end());
    return out;
}

/// That no third document is known to cite both says nothing.
Part of_cited_together(const Gallery& gallery, const Portrait& a, const Portrait& b) {
    std::vector<std::string> third = in_both(who_cites(gallery, a), who_cites(gallery, b));
    if (third.empty()) return {};
    return {1 - 1 / (1 + double(third.size())), first_few(std::move(third))};
}

/// Which of the citing one's citations is of the other's family; empty if none is.
std::vector<std::string> citations_of(const Portrait& citing, const Portrait& cited) {
    return in_both(citing.cited, cited.numbers);
}

/// Citations that are recorded for both rule further ones out; otherwise silence is no "no".
Part of_cites(const Portrait& a, const Portrait& b) {
    for (const auto& [citing, cited] : {std::pair(&a, &b), std::pair(&b, &a)})
        if (const auto named = citations_of(*citing, *cited); !named.empty())
            return {1.0, {*citing->numbers.begin() + " → " + named.front()}};
    if (a.cited.empty() || b.cited.empty()) return {};
    return {0.0, {}};
}

/// How much of the weight of `cited` stands in `citing` too.
std::optional<double> contained(const Sparse& cited, const Sparse& citing) {
    if (cited.empty() || citing.empty()) return std::nullopt;
    double inside = 0, all = 0;
    auto other = citing.weights.begin();
    for (const auto& [word, weight] : cited.weights) {
        while (other != citing.weights.end() && other->first < word) ++other;
        all += weight;
        if (other != citing.weights.end() && other->first == word) inside += weight;
    }
    return inside / all;
}

Part of_narrows(const Portrait& a, const Portrait& b, const Part& cites) {
    if (!cites.value) return {};
    if (*cites.value == 0) return {0.0, {}};
    const bool b_cites = citations_of(a, b).empty();
    const Portrait &citing = b_cites ? b : a, &cited = b_cites ? a : b;
    const auto latin = contained(cited.claim.alphabetic, citing.claim.alphabetic);
    const auto chinese = contained(cited.claim.ideographic, citing.claim.ideographic);
    return {latin && chinese ? std::max(latin, chinese) : latin ? latin : chinese, {}};
}

Part of_owners(const Portrait& a, const Portrait& b) {
    if (a.owners.empty() || b.owners.empty() || a.owners_are_members != b.owners_are_members)
        return {};
    if (const auto both = in_both(a.owners, b.owners); !both.empty()) return {0.0, both};
    if (!a.owners_are_members && !patents::comparable_names(*a.owners.begin(), *b.owners.begin()))
        return {};
    return {1.0, {}};
}

/// Who has what, for one kind of thing.
class Postings {
public:
    void add(std::uint32_t thing, std::uint32_t who, double weight) {
        if (lists_.size() <= thing) lists_.resize(thing + 1);
        lists_[thing].emplace_back(who, weight);
    }
    const std::vector<std::pair<std::uint32_t, double>>& of(std::uint32_t thing) const {
        return lists_[thing];
    }

private:
    std::vector<std::vector<std::pair<std::uint32_t, double>>> lists_;
};

/// Finds neighbours by what few have.
class Neighbourhood {
public:
    Neighbourhood(const Gallery& gallery, const Parameters& parameters)
        : parameters_(parameters),
          size_(gallery.portraits.size()),
          longest_(std::max<std::size_t>(50, size_ / 4)) {
        take(gallery, [](const Portrait& one) { return &one.text.alphabetic; });
        take(gallery, [](const Portrait& one) { return &one.text.ideographic; });
        take(gallery, [](const Portrait& one) { return &one.claim.alphabetic; });
        take(gallery, [](const Portrait& one) { return &one.claim.ideographic; });
        take(gallery, [](const Portrait& one) { return &one.classes; });
        take_documents(gallery);
    }

    std::vector<std::pair<std::size_t, std::size_t>> pairs() const {
        std::set<std::pair<std::size_t, std::size_t>> out;
        for (std::uint32_t i = 0; i < size_; ++i)
            for (const std::uint32_t other : nearest(i))
                out.emplace(std::min(i, other), std::max(i, other));
        return {out.begin(), out.end()};
    }

private:
    struct Kind {
        Postings lists;
        std::vector<const Sparse*> own;
    };

    template <class Choose>
    void take(const Gallery& gallery, Choose choose) {
        Kind& kind = kinds_.emplace_back();
        for (std::uint32_t i = 0; i < size_; ++i) {
            kind.own.push_back(choose(gallery.portraits[i]));
            for (const auto& [word, weight] : kind.own.back()->weights)
                kind.lists.add(word, i, weight);
        }
    }

    /// What they cite and what they are, so that who cites the other and who cites the same meet.
    void take_documents(const Gallery& gallery) {
        std::map<std::string, std::uint32_t> ids;
        for (const Portrait& one : gallery.portraits) {
            std::set<std::string> all = one.cited;
            all.insert(one.numbers.begin(), one.numbers.end());
            Sparse& own = documents_.emplace_back();
            for (const std::string& number : all)
                own.weights.emplace_back(
                    ids.emplace(number, static_cast<std::uint32_t>(ids.size())).first->second,
                    1 / std::sqrt(double(all.size())));
        }
        Kind& kind = kinds_.emplace_back();
        for (std::uint32_t i = 0; i < size_; ++i) {
            kind.own.push_back(&documents_[i]);
            for (const auto& [document, weight] : documents_[i].weights)
                kind.lists.add(document, i, weight);
        }
    }

    std::vector<std::uint32_t> nearest(std::uint32_t one) const {
        std::vector<double> near(size_);
        for (const Kind& kind : kinds_)
            for (const auto& [thing, weight] : kind.own[one]->weights) {
                const auto& list = kind.lists.of(thing);
                if (list.size() > longest_) continue;
                for (const auto& [other, its] : list) near[other] += weight * its;
            }
        near[one] = 0;
        std::vector<std::uint32_t> out;
        for (std::uint32_t i = 0; i < size_; ++i)
            if (near[i] >= parameters_.similarity_min) out.push_back(i);
        const std::size_t most = std::min(out.size(), parameters_.neighbours_max);
        std::ranges::partial_sort(out, out.begin() + std::ptrdiff_t(most),
                                  [&](std::uint32_t a, std::uint32_t b) {
                                      return near[a] != near[b] ? near[a] > near[b] : a < b;
                                  });
        out.resize(most);
        return out;
    }

    const Parameters& parameters_;
    std::size_t size_, longest_;
    std::vector<Kind> kinds_;
    std::vector<Sparse> documents_;
};

}  // namespace

Evidence compare(const Gallery& gallery, std::size_t a, std::size_t b) {
    const Portrait &one = gallery.portraits[a], &other = gallery.portraits[b];
    Evidence out;
    out[Signal::text] = of_texts(one.text, other.text, gallery.text_words);
    out[Signal::claims] = of_texts(one.claim, other.claim, gallery.claim_words);
    out[Signal::classes] = of_sparse(one.classes, other.classes, gallery.class_words);
    out[Signal::field] = of_fields(one, other);
    out[Signal::coupling] = of_coupling(one, other);
    out[Signal::cited_together] = of_cited_together(gallery, one, other);
    out[Signal::cites] = of_cites(one, other);
    out[Signal::narrows] = of_narrows(one, other, out[Signal::cites]);
    out[Signal::other_owner] = of_owners(one, other);
    return out;
}

std::vector<std::pair<std::size_t, std::size_t>> near_pairs(const Gallery& gallery,
                                                            const Parameters& parameters) {
    return Neighbourhood(gallery, parameters).pairs();
}

}  // namespace hanse::relations
