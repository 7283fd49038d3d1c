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
constexpr std::size_t kTextHits = 1000, kNeighbours = 50, kGraphHits = 400, kLabelHits = 1000;
constexpr std::size_t kAskedAtOnce = 400;
constexpr std::size_t kShort = 5;  // questions of so few words have many equally good answers
constexpr std::size_t kSiblingsPerDocument = 60;  // one who cites thousands says little of each
constexpr double kSaturation = 1.5;               // the second mention of a word says less

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

std::vector<std::string> names_in(const std::map<std::string, unsigned>& counts) {
    std::vector<std::string> out;
    for (const auto& [word, count] : counts) out.push_back(word);
    return out;
}

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

Result<base::Done> best_first(const Reader& index, std::vector<Match> all, const Take& take) {
    std::ranges::sort(all, std::ranges::greater(), &Match::score);
    std::vector<std::pair<EntryName, EntryId>> equals;
    for (std::size_t from = 0, to = 0; from < all.size(); from = to) {
        equals.clear();
        for (; to < all.size() && all[to].score == all[from].score; ++to) {
            HANSE_TRY(name, index.name(all[to].entry));
            equals.emplace_back(name, all[to].entry);
        }
        std::ranges::sort(equals, {}, [](const auto& one) { return one.first.number; });
        for (const auto& [name, entry] : equals)
            if (!take(entry, all[from].score, name)) return base::Done{};
    }
    return base::Done{};
}

Result<base::Done> Witnesses::count_holders(const std::vector<std::string>& terms,
                                            Subject& subject) const {
    HANSE_TRY(counts, index_.frequencies(terms));
    for (std::size_t i = 0; i < terms.size(); ++i) subject.holders[terms[i]] = counts[i];
    return base::Done{};
}

Result<Subject> Witnesses::subject() const {
    Subject out;
    Counts counts;
    if (!asked_.number.empty()) {
        out.number = plain_number(asked_.number);
        HANSE_TRY(entry, index_.find(out.number));
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
        HANSE_TRY(name, index_.name(entry));
        out.day = name.day;
    }
    for (const Token& token : tokens(asked_.text))
        if (is_word(token.term)) ++counts.body[token.term];
    for (const std::string& symbol : asked_.classes)
        for (const std::string& level : class_levels(symbol))
            if (level.size() > 4) out.classes.push_back("C" + level);
    std::vector<std::string> terms = names_in(counts.body);
    for (const auto* labels : {&out.people, &out.classes})
        terms.insert(terms.end(), labels->begin(), labels->end());
    HANSE_CHECK(count_holders(terms, out));
    HANSE_TRY(all, index_.size());
    std::map<std::string, double> words, worth;
    for (const auto& [word, count] : counts.body) {
        const std::size_t have = out.holders.at(word);
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
                                  {.most = kTextHits,
                                   .ranking = Ranking::bm25_long_query,
                                   .few_equals = words.size() > kShort}));
    Testimony out;
    for (const Match& hit : found.hits)
        if (hit.entry != subject.entry) out[hit.entry] = {.score = hit.score};
    return out;
}

Result<std::vector<Neighbour>> Witnesses::neighbours(const Testimony& text) const {
    std::vector<Match> all;
    for (const auto& [entry, candidate] : text) all.push_back({entry, candidate.score});
    std::vector<Neighbour> out;
    HANSE_CHECK(
        best_first(index_, std::move(all), [&](EntryId entry, double score, const EntryName& name) {
            out.push_back({entry, name.number, score});
            return out.size() < kNeighbours;
        }));
    const double best = out.empty() ? 1 : out.front().near;
    for (Neighbour& one : out) one.near /= best;
    return out;
}

Result<std::map<std::string, unsigned>> Witnesses::words_of(EntryId entry, const Card& card) const {
    std::map<std::string, unsigned> out;
    if (card.abstracts.empty()) {
        HANSE_TRY(terms, index_.terms(entry));
        return counts_of(terms).body;
    }
    for (const auto* texts : {&card.titles, &card.abstracts})
        for (const std::string& text : *texts)
            for (const Token& token : tokens(text))
                if (is_word(token.term)) ++out[token.term];
    return out;
}

Result<std::map<std::string, double>> Witnesses::common_words(
    const std::vector<Neighbour>& nearest) const {
    std::map<std::string, double> worth;
    for (std::size_t i = 0; i < std::min(nearest.size(), kFeedbackDocuments); ++i) {
        HANSE_TRY(data, index_.data(nearest[i].entry));
        HANSE_TRY(card, read_card(data));
        HANSE_TRY(words, words_of(nearest[i].entry, card));
        double length = 0;
        for (const auto& [word, count] : words) length += count;
        for (const auto& [word, count] : words) worth[word] += nearest[i].near * count / length;
    }
    std::vector<std::string> terms;
    for (const auto& [word, value] : worth) terms.push_back(word);
    HANSE_TRY(all, index_.size());
    HANSE_TRY(have, index_.frequencies(terms));
    for (std::size_t i = 0; i < terms.size(); ++i) worth[terms[i]] *= rareness(all, have[i]);
    return weightiest(worth, worth, kFeedbackWords);
}

Result<Witnesses::Numbers> Witnesses::noted(const std::string& note) {
    if (const auto known = noted_.find(note); known != noted_.end()) return known->second;
    HANSE_TRY(numbers, listed(index_, note));
    return noted_.emplace(note, std::move(numbers)).first->second;
}

Result<Witnesses::Numbers> Witnesses::cited_by(const std::string& number, const Subject& subject) {
    const bool hidden =
        number == subject.number ||
        (asked_.hidden != nullptr && std::ranges::binary_search(*asked_.hidden, number));
    if (hidden) return Numbers();
    return noted(">" + number);
}

Result<Witnesses::Numbers> Witnesses::citing(const std::string& number, const Subject& subject) {
    HANSE_TRY(out, noted("<" + number));
    std::erase_if(out, [&](const std::string& one) {
        return one == subject.number ||
               (asked_.hidden != nullptr && std::ranges::binary_search(*asked_.hidden, one));
    });
    return out;
}

/// The best of them that are documents of the index.
Result<Testimony> Witnesses::in_index(const ByNumber& numbers, const Subject& subject) const {
    std::vector<const ByNumber::value_type*> order;
    for (const auto& one : numbers) order.push_back(&one);
    std::ranges::sort(order, [](const auto* a, const auto* b) {
        return a->second.score != b->second.score ? a->second.score > b->second.score
                                                  : a->first < b->first;
    });
    Testimony out;
    for (std::size_t from = 0; from < order.size() && out.size() < kGraphHits;
         from += kAskedAtOnce) {
        std::vector<std::string> some;
        for (std::size_t i = from; i < std::min(from + kAskedAtOnce, order.size()); ++i)
            some.push_back(order[i]->first);
        HANSE_TRY(entries, index_.find_all(some));
        for (std::size_t i = 0; i < entries.size() && out.size() < kGraphHits; ++i)
            if (entries[i] != 0 && entries[i] != subject.entry)
                out[entries[i]] = order[from + i]->second;
    }
    return out;
}

Result<Testimony> Witnesses::cited_together(const Subject& subject) {
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
                                            const Subject& subject) {
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
    HANSE_TRY(all, index_.size());
    std::vector<Expression> parts;
    for (const std::string& label : labels) {
        const std::size_t have = subject.holders.at(label);
        if (have > (subject.entry != 0 ? 1U : 0U))
            parts.push_back(scaled(term(label), rareness(all, have)));
    }
    HANSE_TRY(found, index_.match(joined(Expression::Kind::any, std::move(parts)),
                                  {.most = kLabelHits, .ranking = Ranking::sum}));
    Testimony out;
    for (const Match& hit : found.hits)
        if (hit.entry != subject.entry) out[hit.entry] = {.score = hit.score};
    return out;
}

}  // namespace hanse::search
