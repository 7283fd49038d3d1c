// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/similar.hpp"

#include <algorithm>
#include <set>

#include "hanse/search/index.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/witnesses.hpp"
#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Result;

namespace {

using All = std::array<Testimony, kWitnesses>;

Testimony& of(All& all, Witness witness) { return all[std::size_t(witness)]; }

Result<All> hear(Witnesses& witnesses, const Subject& subject) {
    All all;
    HANSE_TRY(text, witnesses.by_words(subject.words, subject));
    HANSE_TRY(nearest, witnesses.neighbours(text));
    HANSE_TRY(common, witnesses.common_words(nearest));
    HANSE_TRY(feedback, witnesses.by_words(common, subject));
    HANSE_TRY(together, witnesses.cited_together(subject));
    HANSE_TRY(nearby, witnesses.around(nearest, subject));
    HANSE_TRY(people, witnesses.by_labels(subject.people, subject));
    HANSE_TRY(classes, witnesses.by_labels(subject.classes, subject));
    of(all, Witness::text) = std::move(text);
    of(all, Witness::feedback) = std::move(feedback);
    of(all, Witness::cited_together) = std::move(together);
    of(all, Witness::cited_nearby) = std::move(nearby.cited);
    of(all, Witness::citing_nearby) = std::move(nearby.citing);
    of(all, Witness::siblings) = std::move(nearby.siblings);
    of(all, Witness::people) = std::move(people);
    of(all, Witness::classes) = std::move(classes);
    return all;
}

void scale_to_one(Testimony& testimony) {
    double best = 0;
    for (const auto& [entry, candidate] : testimony) best = std::max(best, candidate.score);
    for (auto& [entry, candidate] : testimony) candidate.score /= best;
}

std::unordered_map<EntryId, double> add_up(All& all, const Weights& weights) {
    std::unordered_map<EntryId, double> out;
    for (std::size_t i = 0; i < kWitnesses; ++i) {
        scale_to_one(all[i]);
        for (const auto& [entry, candidate] : all[i]) out[entry] += weights[i] * candidate.score;
    }
    return out;
}

/// Whether `day` is surely not before `limit`; an unknown day is not.
bool no_older(const std::string& day, const std::string& limit) {
    return !day.empty() && !limit.empty() && day >= limit;
}

bool better(const Similar& a, const Similar& b) {
    return a.score != b.score ? a.score > b.score : a.number < b.number;
}

Result<std::vector<Similar>> dated(const Reader& index,
                                   const std::unordered_map<EntryId, double>& sums,
                                   const SimilarTo& asked, const Subject& subject) {
    std::vector<Match> all;
    for (const auto& [entry, score] : sums) all.push_back({entry, score});
    std::vector<Similar> out;
    std::size_t settled = 0;  // those that keep their score: nobody after them comes before them
    HANSE_CHECK(
        best_first(index, std::move(all), [&](EntryId entry, double score, const EntryName& name) {
            if (settled == asked.most) return false;
            if (asked.before && (name.day.empty() || name.day >= asked.before->text())) return true;
            const bool too_young = no_older(name.day, subject.day);
            settled += too_young ? 0 : 1;
            out.push_back({.entry = entry,
                           .number = name.number,
                           .score = too_young ? score - kTooYoung : score,
                           .too_young = too_young});
            return true;
        }));
    const std::size_t most = std::min(asked.most, out.size());
    std::ranges::partial_sort(out, out.begin() + std::ptrdiff_t(most), better);
    out.resize(most);
    return out;
}

/// The weightiest `most` of those that `have` says the document has; rarer is weightier.
template <class Has>
std::vector<std::string> rarest(const std::map<std::string, double>& asked, const Subject& subject,
                                std::size_t most, Has&& has) {
    std::vector<std::pair<double, std::string>> order;
    for (const auto& [term, weight] : asked)
        if (has(term)) order.emplace_back(-weight / double(subject.holders.at(term) + 1), term);
    std::ranges::sort(order);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(order.size(), most); ++i) out.push_back(order[i].second);
    return out;
}

/// The rarest label that both have, as people read it.
std::vector<std::string> shared_label(const std::vector<std::string>& labels,
                                      const std::set<std::string>& held, const Subject& subject) {
    std::map<std::string, double> asked;
    for (const std::string& label : labels) asked[label] = 1;
    auto out =
        rarest(asked, subject, 1, [&](const std::string& label) { return held.contains(label); });
    for (std::string& label : out) label.erase(0, 1);
    return out;
}

Result<std::vector<std::string>> because(const Witnesses& witnesses, Witness witness,
                                         const Similar& one, const Candidate& said,
                                         const Subject& subject) {
    if (witness == Witness::text) {
        HANSE_TRY(words, witnesses.words_of(one.entry, one.card));
        return rarest(subject.words, subject, 5,
                      [&](const std::string& word) { return words.contains(word); });
    }
    if (witness == Witness::people)
        return shared_label(subject.people, people_labels(one.card), subject);
    if (witness == Witness::classes)
        return shared_label(subject.classes, class_labels(one.card), subject);
    if (said.because.empty()) return std::vector<std::string>();
    return std::vector<std::string>{said.because};
}

Result<std::vector<Reason>> reasons_for(const Witnesses& witnesses, const Similar& one,
                                        const All& all, const Subject& subject,
                                        const Weights& weights) {
    std::vector<Reason> out;
    for (std::size_t i = 0; i < kWitnesses; ++i) {
        const auto found = all[i].find(one.entry);
        if (found == all[i].end() || weights[i] == 0) continue;
        HANSE_TRY(why, because(witnesses, Witness(i), one, found->second, subject));
        out.push_back(
            {.witness = Witness(i), .part = weights[i] * found->second.score, .because = why});
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &Reason::part);
    return out;
}

}  // namespace

Result<std::vector<Similar>> similar(const Reader& index, const SimilarTo& asked) {
    Witnesses witnesses(index, asked);
    HANSE_TRY(subject, witnesses.subject());
    HANSE_TRY(all, hear(witnesses, subject));
    HANSE_TRY(out, dated(index, add_up(all, asked.weights), asked, subject));
    if (!asked.explained) return out;
    for (Similar& one : out) {
        HANSE_TRY(data, index.data(one.entry));
        HANSE_TRY(card, read_card(data));
        one.card = std::move(card);
        HANSE_TRY(reasons, reasons_for(witnesses, one, all, subject, asked.weights));
        one.reasons = std::move(reasons);
    }
    return out;
}

Result<std::vector<Similar>> plain_bm25(const Reader& index, const SimilarTo& asked) {
    HANSE_TRY(entry, index.find(plain_number(asked.number)));
    if (entry == 0)
        return base::not_found({}, "索引中没有 “" + asked.number + "”",
                               "'" + asked.number + "' is not in the index");
    HANSE_TRY(terms, index.terms(entry));
    std::vector<Expression> parts;
    for (const TermCount& one : terms)
        if (is_word(one.term)) parts.push_back(scaled(term(one.term), double(one.count)));
    HANSE_TRY(found, index.match(joined(Expression::Kind::any, std::move(parts)),
                                 {.most = asked.most + 1}));
    std::vector<Similar> out;
    for (const Match& hit : found.hits) {
        if (hit.entry == entry) continue;
        HANSE_TRY(name, index.name(hit.entry));
        out.push_back({.entry = hit.entry, .number = name.number, .score = hit.score});
    }
    return out;
}

}  // namespace hanse::search
