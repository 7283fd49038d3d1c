// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/landscape/term_vectors.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/landscape/code_table.hpp"

namespace hanse::landscape {

namespace {

// A term in fewer documents (two, or one in 4,000 of them) tells nothing of a topic, one in more tells
// nothing apart; of each document the heaviest are kept.
constexpr std::size_t kDocumentsMin = 2, kDocumentsAPart = 4000, kTermsKept = 40;
constexpr double kDocumentsShareMax = 0.35;
constexpr std::uint32_t kTitleCount = 2, kClassCount = 2, kConceptCount = 3;

// Codes of concepts: far from hashes of words only by chance, which suffices.
constexpr std::uint64_t kConcepts = 0x636f6e6365707473ULL;

struct Counted {
    std::uint32_t term = 0, count = 0;
};

class Weighing {
public:
    explicit Weighing(const Lexicon& lexicon) : lexicon_(lexicon) {}

    void read(const Family& family) {
        found_.clear();
        lexicon_.read(family.text, reading_);
        out_.effects.push_back(reading_.effects);
        std::span<const Unit> units = reading_.units;
        for (std::size_t i = 0; i < units.size(); ++i) {
            const std::uint32_t count = units[i].begin < family.title_bytes ? kTitleCount : 1;
            if (units[i].kind == Unit::Kind::word)
                add(units[i].code, count);
            else if (units[i].kind == Unit::Kind::character && i + 1 < units.size() &&
                     units[i + 1].kind == Unit::Kind::character)
                add(code_of(units.subspan(i, 2)), count);
        }
        for (const std::size_t concept_number : reading_.concepts)
            add(kConcepts + concept_number, kConceptCount);
        for (const std::string& group : family.groups) add(code_of_text(group), kClassCount);
        keep();
    }

    Readings weighed() && {
        const double documents = double(begin_.size() - 1);
        idf_.resize(frequency_.size());
        const auto least = std::max(kDocumentsMin, (begin_.size() - 1) / kDocumentsAPart);
        const double most = std::max(kDocumentsShareMax * documents, double(kDocumentsMin));
        for (std::size_t term = 0; term < frequency_.size(); ++term) {
            const double in = double(frequency_[term]);
            const bool tells = frequency_[term] >= least && in <= most;
            idf_[term] = tells ? std::log((documents + 1) / in) : 0;
        }
        renamed_.assign(frequency_.size(), kUnnamed);
        for (std::size_t i = 0; i + 1 < begin_.size(); ++i) weigh(i);
        return std::move(out_);
    }

private:
    static constexpr std::uint32_t kUnnamed = static_cast<std::uint32_t>(-1);

    void add(std::uint64_t code, std::uint32_t count) {
        const auto [term, fresh] = codes_.number(code);
        if (fresh) frequency_.push_back(0);
        found_.push_back({std::uint32_t(term), count});
    }

    void keep() {
        std::ranges::sort(found_, {}, &Counted::term);
        for (const Counted& one : found_) {
            if (counted_.size() > begin_.back() && counted_.back().term == one.term) {
                counted_.back().count += one.count;
                continue;
            }
            counted_.push_back(one);
            ++frequency_[one.term];
        }
        begin_.push_back(counted_.size());
    }

    void weigh(std::size_t document) {
        heavy_.clear();
        for (std::size_t i = begin_[document]; i < begin_[document + 1]; ++i) {
            const auto [term, count] = counted_[i];
            const double weight = (1 + std::log(double(count))) * idf_[term];
            if (weight > 0) heavy_.push_back({weight, term});
        }
        if (heavy_.size() > kTermsKept) {
            std::ranges::nth_element(heavy_, heavy_.begin() + kTermsKept, std::greater());
            heavy_.resize(kTermsKept);
        }
        std::ranges::sort(heavy_, {}, [](const auto& one) { return one.second; });
        double square = 0;
        for (const auto& [weight, term] : heavy_) square += weight * weight;
        TermVectors& vectors = out_.vectors;
        for (const auto& [weight, term] : heavy_) {
            if (renamed_[term] == kUnnamed) renamed_[term] = std::uint32_t(vectors.terms++);
            vectors.term.push_back(renamed_[term]);
            vectors.weight.push_back(float(weight / std::sqrt(square)));
        }
        vectors.begin.push_back(vectors.term.size());
    }

    const Lexicon& lexicon_;
    Reading reading_;
    CodeTable codes_;
    std::vector<std::uint32_t> frequency_;  // documents a term stands in
    std::vector<Counted> counted_, found_;
    std::vector<std::size_t> begin_{0};
    std::vector<double> idf_;
    std::vector<std::uint32_t> renamed_;  // without the terms that were left out
    std::vector<std::pair<double, std::uint32_t>> heavy_;
    Readings out_;
};

}  // namespace

Readings read_all(std::span<const Family> families, const Lexicon& lexicon) {
    Weighing weighing(lexicon);
    for (const Family& family : families) weighing.read(family);
    return std::move(weighing).weighed();
}

}  // namespace hanse::landscape
