// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/topic_terms.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/landscape/code_table.hpp"

namespace hanse::landscape {

namespace {

constexpr std::size_t kSample = 120;  // documents a cluster
// Counted one unit longer than offered, to see whether the longest are fragments.
constexpr std::size_t kWordsMax = 3, kCharactersMax = 6;
constexpr double kFragment = 0.7;  // of its documents have one and the same longer phrase
constexpr double kDocumentsShareMin = 0.04;
constexpr std::size_t kDocumentsMin = 2;
// Characters per unit of meaning: 余热回收 weighs as two words.
constexpr double kCharactersAWord = 2;

struct Phrase {
    std::string words;
    std::uint32_t documents = 0;           // of all samples
    std::uint32_t in_cluster = 0;          // of the cluster being read
    std::uint32_t stamp = 0, cluster = 0;  // document and cluster it was last seen in, from 1
    double longer = 0;                     // the largest share of a longer phrase around it
    std::uint8_t units = 0;
    bool characters = false;
};

struct Candidate {
    std::size_t phrase = 0;
    std::uint32_t documents = 0;
    bool fragment = false;
};

/// The documents nearest to each centre.
std::vector<std::vector<std::size_t>> samples(const Clusters& clusters) {
    std::vector<std::vector<std::size_t>> out(clusters.count());
    for (std::size_t i = 0; i < clusters.places.size(); ++i)
        if (clusters.places[i].cluster != Clusters::kNone)
            out[clusters.places[i].cluster].push_back(i);
    for (auto& documents : out) {
        std::ranges::stable_sort(documents, std::greater(),
                                 [&](std::size_t i) { return clusters.places[i].alike; });
        if (documents.size() > kSample) documents.resize(kSample);
    }
    return out;
}

class Naming {
public:
    Naming(std::span<const Family> families, const Lexicon& lexicon)
        : families_(families), lexicon_(lexicon) {}

    /// Reads the sample of one cluster.
    void read(const std::vector<std::size_t>& documents) {
        ++cluster_;
        touched_.clear();
        pairs_.clear();
        for (const std::size_t document : documents) read(families_[document]);
        mark_fragments();
        sample_sizes_.push_back(documents.size());
        candidates_.emplace_back();
        const double least =
            std::max(double(kDocumentsMin), kDocumentsShareMin * double(documents.size()));
        for (const std::size_t i : touched_) {
            const Phrase& phrase = phrases_[i];
            const bool offered = phrase.characters
                                     ? phrase.units >= 2 && phrase.units <= kCharactersMax
                                     : phrase.units <= kWordsMax;
            if (offered && (double(phrase.in_cluster) >= least || documents.size() == 1))
                candidates_.back().push_back({i, phrase.in_cluster, phrase.longer >= kFragment});
        }
        all_ += documents.size();
    }

    std::vector<TopicTerm> name(std::size_t cluster, std::size_t terms_max) const {
        std::vector<std::pair<double, const Candidate*>> ranked;
        for (const Candidate& one : candidates_[cluster])
            if (!one.fragment) ranked.emplace_back(score(cluster, one), &one);
        std::ranges::sort(ranked, [&](const auto& a, const auto& b) {
            const auto& words = phrases_;
            return a.first != b.first
                       ? a.first > b.first
                       : words[a.second->phrase].words < words[b.second->phrase].words;
        });
        std::vector<TopicTerm> out;
        for (const auto& [worth, one] : ranked) {
            const std::string& words = phrases_[one->phrase].words;
            const auto overlaps = [&](const TopicTerm& other) {
                return other.words.find(words) != std::string::npos ||
                       words.find(other.words) != std::string::npos;
            };
            if (std::ranges::any_of(out, overlaps)) continue;
            out.push_back({words, one->documents});
            if (out.size() == terms_max) break;
        }
        return out;
    }

private:
    void read(const Family& family) {
        ++stamp_;
        text_ = &family.text;
        lexicon_.read(family.text, reading_);
        const std::span<const Unit> units = reading_.units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            if (!units[i].speaks()) continue;
            const bool characters = units[i].kind == Unit::Kind::character;
            const std::size_t most = (characters ? kCharactersMax : kWordsMax) + 1;
            std::size_t left = kNothing;
            for (std::size_t n = 1;
                 n <= most && i + n <= units.size() && units[i + n - 1].kind == units[i].kind;
                 ++n) {
                const std::size_t whole = count(units.subspan(i, n), characters);
                if (n > 1) {  // its two parts, without the last and without the first unit
                    pairs_.push_back({whole, left});
                    pairs_.push_back({whole, count(units.subspan(i + 1, n - 1), characters)});
                }
                left = whole;
            }
        }
    }

    std::size_t count(std::span<const Unit> units, bool characters) {
        const auto [number, fresh] = codes_.number(code_of(units));
        if (fresh)
            phrases_.push_back({.words = words_of(units),
                                .units = std::uint8_t(units.size()),
                                .characters = characters});
        Phrase& phrase = phrases_[number];
        if (phrase.cluster != cluster_) {
            phrase.cluster = cluster_;
            phrase.in_cluster = 0;
            phrase.longer = 0;
            touched_.push_back(number);
        }
        if (phrase.stamp != stamp_) {
            phrase.stamp = stamp_;
            ++phrase.in_cluster;
            ++phrase.documents;
        }
        return number;
    }

    /// In small letters, blanks as they stand.
    std::string words_of(std::span<const Unit> units) const {
        std::string out;
        const std::string_view text = *text_;
        for (const Unit& unit : units) {
            if (!out.empty() && unit.kind == Unit::Kind::word) out += ' ';
            for (const char c : text.substr(unit.begin, unit.end - unit.begin))
                out += c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
        }
        return out;
    }

    void mark_fragments() {
        for (const auto& [whole, part] : pairs_)
            phrases_[part].longer =
                std::max(phrases_[part].longer,
                         double(phrases_[whole].in_cluster) / double(phrases_[part].in_cluster));
    }

    /// Documents that have it, times how much more often than elsewhere; longer phrases say more.
    double score(std::size_t cluster, const Candidate& one) const {
        const Phrase& phrase = phrases_[one.phrase];
        const double here = double(one.documents) / double(sample_sizes_[cluster]);
        const double overall = double(phrase.documents) / double(all_);
        const double lift = sample_sizes_.size() == 1 ? 1 : std::log(here / overall);
        const double words = phrase.units / (phrase.characters ? kCharactersAWord : 1);
        return here * lift * (1 + std::log2(words + 0.5));
    }

    static constexpr std::size_t kNothing = static_cast<std::size_t>(-1);
    std::span<const Family> families_;
    const Lexicon& lexicon_;
    const std::string* text_ = nullptr;
    Reading reading_;
    CodeTable codes_;
    std::vector<Phrase> phrases_;
    std::vector<std::size_t> touched_;                        // phrases of this cluster
    std::vector<std::pair<std::size_t, std::size_t>> pairs_;  // a phrase and a part of it
    std::vector<std::vector<Candidate>> candidates_;          // of each cluster
    std::vector<std::size_t> sample_sizes_;
    std::size_t all_ = 0;
    std::uint32_t stamp_ = 0, cluster_ = 0;
};

}  // namespace

std::vector<std::vector<TopicTerm>> topic_terms(std::span<const Family> families,
                                                const Lexicon& lexicon, const Clusters& clusters,
                                                std::size_t terms_max) {
    Naming naming(families, lexicon);
    for (const auto& documents : samples(clusters)) naming.read(documents);
    std::vector<std::vector<TopicTerm>> out;
    for (std::size_t c = 0; c < clusters.count(); ++c) out.push_back(naming.name(c, terms_max));
    return out;
}

}  // namespace hanse::landscape
