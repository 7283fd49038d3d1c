// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/witnesses.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "hanse/search/index.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Result;

namespace {

constexpr std::size_t kQueryWordsMax = 60;
constexpr std::size_t kFeedbackDocuments = 10, kFeedbackWords = 40;
constexpr std::size_t kTextHits = 1000, kNeighbours = 50, kGraphHits = 400, kLabelHits = 600;
constexpr std::size_t kSiblingsPerDocument = 60;  // one who cites thousands says little of each
constexpr double kSaturation = 1.5;               // the second mention of a word says less

bool is_word(const std::string& term) {  // digits alone are figures' reference signs
    return !term.empty() && (term[0] < 'A' || term[0] > 'Z') && (term[0] < '0' || term[0] > '9') &&
           term.size() > 1;
}

void add(Candidate& candidate, double score, const std::string& because) {
    candidate.score += score;
    if (score > candidate.weightiest) candidate.weightiest = score, candidate.because = because;
}

double rareness(std::size_t all, std::size_t have) {
    return std::log(1 + (double(all) - double(have) + 0.5) / (double(have) + 0.5));
}

double shared(std::size_t by) { return 1 / std::log(2 + double(by)); }

/// The `most` weightiest.
std::map<std::string, double> weightiest(const std::map<std::string, double>& words,
                                         const std::map<std::string, double>& worth,
                                         std::size_t most) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [word, value] : worth) order.emplace_back(-value, word);
    std::ranges::sort(order);
    if (order.size() > most) order.resize(most);
    std::map<std::string, double> out;
    for (const auto& [value, word] : order) out[word] = words.at(word);
    return out;
}

struct Counts {
    std::map<std::string, unsigned> body, title;
};

Counts counts_of(const std::vector<TermCount>& terms) {
    Counts out;
    for (const TermCount& one : terms) {
        if (is_word(one.term))
            out.body[one.term] = one.count;
        else if (one.term.size() > 1 && one.term[0] == 'S' && is_word(one.term.substr(1)))
            out.title[one.term.substr(1)] = one.count;
    }
    return out;
}

}  // namespace

Result<Subject> Witnesses::subject() const {
    Subject out;
    Counts counts;
    if (!asked_.number.empty()) {
        out.number = plain_number(asked_.number);
        HANSE_TRY(entry, index_.find("Q" + out.number));
        if (entry == 0)
            return base::not_found({}, "索引中没有 “" + asked_.number + "”",
                                   "'" + asked_.number + "' is not in the index");
        out.entry = entry;
        HANSE_TRY(terms, index_.terms(entry));
        counts = counts_of(terms);
        for (const TermCount& one : terms) {
            if (one.term[0] == 'P') out.people.push_back(one.term);
            if (one.term[0] == 'C' && one.term.size() > 5) out.classes.push_back(one.term);
        }
        HANSE_TRY(day, index_.value(entry, kDay));
        out.day = day;
    }
    for (const Token& token : tokens(asked_.text))
        if (is_word(token.term)) ++counts.body[token.term];
    for (const std::string& symbol : asked_.classes)
        for (const std::string& level : class_levels(symbol))
            if (level.size() > 4) out.classes.push_back("C" + level);
    HANSE_TRY(all, index_.size());
    std::map<std::string, double> words, worth;
    for (const auto& [word, count] : counts.body) {
        HANSE_TRY(have, index_.frequency(word));
        if (have == 0 || (out.entry != 0 && have == 1)) continue;  // nobody else has it
        const double weight =
            count / (count + kSaturation) + (counts.title.contains(word) ? 1.0 : 0.0);
        words[word] = weight, worth[word] = weight * rareness(all, have);
    }
    out.words = weightiest(words, worth, kQueryWordsMax);
    return out;
}

Result<Testimony> Witnesses::by_words(const std::map<std::string, double>& words,
                                      const Subject& subject) const {
    std::vector<Expression> parts;
    for (const auto& [word, weight] : words) parts.push_back(scaled(term(word), weight));
    HANSE_TRY(found, index_.match(joined(Expression::Kind::any, std::move(parts)),
                                  {.most = kTextHits, .ranking = Ranking::bm25_long_query}));
    Testimony out;
    for (const Match& hit : found.hits)
        if (hit.entry != subject.entry) out[hit.entry] = {.score = hit.score};
    return out;
}

Result<std::vector<Neighbour>> Witnesses::neighbours(const Testimony& text) const {
    std::vector<Neighbour> out;
    for (const auto& [entry, candidate] : text) out.push_back({entry, "", candidate.score});
    std::ranges::sort(out, [](const Neighbour& a, const Neighbour& b) {
        return a.near != b.near ? a.near > b.near : a.entry < b.entry;
    });
    if (out.size() > kNeighbours) out.resize(kNeighbours);
    const double best = out.empty() ? 1 : out.front().near;
    for (Neighbour& one : out) {
        one.near /= best;
        HANSE_TRY(number, index_.value(one.entry, kNumber));
        one.number = number;
    }
    return out;
}

Result<std::map<std::string, double>> Witnesses::common_words(
    const std::vector<Neighbour>& nearest) const {
    std::map<std::string, double> worth;
    HANSE_TRY(all, index_.size());
    for (std::size_t i = 0; i < std::min(nearest.size(), kFeedbackDocuments); ++i) {
        HANSE_TRY(terms, index_.terms(nearest[i].entry));
        const Counts counts = counts_of(terms);
        double length = 0;
        for (const auto& [word, count] : counts.body) length += count;
        for (const auto& [word, count] : counts.body)
            worth[word] += nearest[i].near * count / length;
    }
    for (auto& [word, value] : worth) {
        HANSE_TRY(have, index_.frequency(word));
        value *= rareness(all, have);
    }
    auto out = weightiest(worth, worth, kFeedbackWords);
    return out;
}

Result<std::vector<std::string>> Witnesses::cited_by(const std::string& number,
                                                     const Subject& subject) const {
    const bool hidden =
        number == subject.number ||
        (asked_.hidden != nullptr && std::ranges::binary_search(*asked_.hidden, number));
    if (hidden) return std::vector<std::string>();
    HANSE_TRY(note, index_.note(">" + number));
    return listed(note);
}

Result<std::vector<std::string>> Witnesses::citing(const std::string& number,
                                                   const Subject& subject) const {
    HANSE_TRY(note, index_.note("<" + number));
    auto out = listed(note);
    std::erase_if(out, [&](const std::string& one) {
        return one == subject.number ||
               (asked_.hidden != nullptr && std::ranges::binary_search(*asked_.hidden, one));
    });
    return out;
}

Result<Testimony> Witnesses::in_index(const ByNumber& numbers, const Subject& subject) const {
    std::vector<const ByNumber::value_type*> order;
    for (const auto& one : numbers) order.push_back(&one);
    std::ranges::sort(order, [](const auto* a, const auto* b) {
        return a->second.score != b->second.score ? a->second.score > b->second.score
                                                  : a->first < b->first;
    });
    Testimony out;
    for (const auto* one : order) {
        if (out.size() == kGraphHits) break;
        HANSE_TRY(entry, index_.find("Q" + one->first));
        if (entry != 0 && entry != subject.entry) out[entry] = one->second;
    }
    return out;
}

Result<Testimony> Witnesses::cited_together(const Subject& subject) const {
    ByNumber found;
    if (subject.number.empty()) return Testimony();
    HANSE_TRY(third_documents, citing(subject.number, subject));
    for (const std::string& third : third_documents) {
        HANSE_TRY(cited, cited_by(third, subject));
        for (const std::string& one : cited) add(found[one], shared(cited.size()), third);
    }
    return in_index(found, subject);
}

Result<Witnesses::Nearby> Witnesses::around(const std::vector<Neighbour>& nearest,
                                            const Subject& subject) const {
    ByNumber cited_nearby, citing_nearby, siblings;
    for (const Neighbour& near : nearest) {
        const double weight = near.near * near.near * near.near;  // the nearest know best
        HANSE_TRY(cited, cited_by(near.number, subject));
        for (const std::string& one : cited)
            add(cited_nearby[one], weight * shared(cited.size()), near.number);
        HANSE_TRY(later, citing(near.number, subject));
        for (std::size_t i = 0; i < later.size(); ++i) {
            add(citing_nearby[later[i]], weight * shared(later.size()), near.number);
            if (i >= kSiblingsPerDocument) continue;
            HANSE_TRY(others, cited_by(later[i], subject));
            for (const std::string& one : others)
                if (one != near.number)
                    add(siblings[one], weight * shared(later.size()) / (2 + double(others.size())),
                        later[i]);
        }
    }
    HANSE_TRY(cited, in_index(cited_nearby, subject));
    HANSE_TRY(citing, in_index(citing_nearby, subject));
    HANSE_TRY(together, in_index(siblings, subject));
    return Nearby{std::move(cited), std::move(citing), std::move(together)};
}

Result<Testimony> Witnesses::by_labels(const std::vector<std::string>& labels,
                                       const Subject& subject) const {
    Testimony out;
    HANSE_TRY(all, index_.size());
    for (const std::string& label : labels) {
        HANSE_TRY(have, index_.frequency(label));
        if (have <= (subject.entry != 0 ? 1U : 0U)) continue;
        const double weight = rareness(all, have);
        HANSE_TRY(found, index_.match(term(label), {.most = kLabelHits}));
        for (const Match& hit : found.hits)
            if (hit.entry != subject.entry) add(out[hit.entry], weight, label.substr(1));
    }
    return out;
}

}  // namespace hanse::search
