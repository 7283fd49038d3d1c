// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/similar.hpp"

#include <algorithm>

#include "hanse/search/index.hpp"
#include "hanse/search/numbers.hpp"
#include "hanse/search/witnesses.hpp"

namespace hanse::search {

using base::Result;

namespace {

using All = std::array<Testimony, kWitnesses>;

Testimony& of(All& all, Witness witness) { return all[std::size_t(witness)]; }

Result<All> hear(const Witnesses& witnesses, const Subject& subject) {
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
    return a.score != b.score ? a.score > b.score : a.entry < b.entry;
}

Result<std::vector<Similar>> dated(const Reader& index,
                                   const std::unordered_map<EntryId, double>& sums,
                                   const SimilarTo& asked, const Subject& subject) {
    std::vector<Similar> order, out;
    for (const auto& [entry, score] : sums) order.push_back({.entry = entry, .score = score});
    std::ranges::sort(order, better);
    std::size_t settled = 0;  // those that keep their score: nobody after them comes before them
    for (Similar& one : order) {
        if (settled == asked.most) break;
        HANSE_TRY(day, index.value(one.entry, kDay));
        if (asked.before && (day.empty() || day >= asked.before->text())) continue;
        one.too_young = no_older(day, subject.day);
        if (one.too_young)
            one.score -= kTooYoung;
        else
            ++settled;
        out.push_back(std::move(one));
    }
    const std::size_t most = std::min(asked.most, out.size());
    std::ranges::partial_sort(out, out.begin() + std::ptrdiff_t(most), better);
    out.resize(most);
    return out;
}

/// The question's words that this document has too, the weightiest first.
Result<std::vector<std::string>> shared_words(const Reader& index, EntryId entry,
                                              const Subject& subject) {
    HANSE_TRY(terms, index.terms(entry));
    HANSE_TRY(all, index.size());
    std::vector<std::pair<double, std::string>> order;
    for (const TermCount& one : terms) {
        const auto asked = subject.words.find(one.term);
        if (asked == subject.words.end()) continue;
        HANSE_TRY(have, index.frequency(one.term));
        order.emplace_back(-asked->second * double(all) / double(have + 1), one.term);
    }
    std::ranges::sort(order);
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 5); ++i)
        out.push_back(order[i].second);
    return out;
}

Result<std::vector<Reason>> reasons_for(const Reader& index, EntryId entry, const All& all,
                                        const Subject& subject, const Weights& weights) {
    std::vector<Reason> out;
    for (std::size_t i = 0; i < kWitnesses; ++i) {
        const auto found = all[i].find(entry);
        if (found == all[i].end() || weights[i] == 0) continue;
        Reason reason{.witness = Witness(i), .part = weights[i] * found->second.score};
        if (reason.witness == Witness::text) {
            HANSE_TRY(words, shared_words(index, entry, subject));
            reason.because = words;
        } else if (!found->second.because.empty()) {
            reason.because = {found->second.because};
        }
        out.push_back(std::move(reason));
    }
    std::ranges::stable_sort(out, std::ranges::greater(), &Reason::part);
    return out;
}

}  // namespace

Result<std::vector<Similar>> similar(const Reader& index, const SimilarTo& asked) {
    const Witnesses witnesses(index, asked);
    HANSE_TRY(subject, witnesses.subject());
    HANSE_TRY(all, hear(witnesses, subject));
    const auto sums = add_up(all, asked.weights);
    HANSE_TRY(out, dated(index, sums, asked, subject));
    for (Similar& one : out) {
        HANSE_TRY(number, index.value(one.entry, kNumber));
        one.number = number;
        if (asked.most > 100) continue;  // a long list is for a program, which asks no reasons
        HANSE_TRY(reasons, reasons_for(index, one.entry, all, subject, asked.weights));
        one.reasons = reasons;
    }
    return out;
}

Result<std::vector<Similar>> plain_bm25(const Reader& index, const SimilarTo& asked) {
    HANSE_TRY(entry, index.find("Q" + plain_number(asked.number)));
    if (entry == 0)
        return base::not_found({}, "索引中没有 “" + asked.number + "”",
                               "'" + asked.number + "' is not in the index");
    HANSE_TRY(terms, index.terms(entry));
    std::vector<Expression> parts;
    for (const TermCount& one : terms)
        if (one.term[0] < 'A' || one.term[0] > 'Z')
            parts.push_back(scaled(term(one.term), double(one.count)));
    HANSE_TRY(found, index.match(joined(Expression::Kind::any, std::move(parts)),
                                 {.most = asked.most + 1}));
    std::vector<Similar> out;
    for (const Match& hit : found.hits) {
        if (hit.entry == entry) continue;
        HANSE_TRY(number, index.value(hit.entry, kNumber));
        out.push_back({.entry = hit.entry, .number = number, .score = hit.score});
    }
    return out;
}

}  // namespace hanse::search
