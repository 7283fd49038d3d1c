// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/relations/portrait.hpp"

#include <algorithm>
#include <cmath>

#include "hanse/patents/words/company_names.hpp"
#include "hanse/patents/words/content_words.hpp"

namespace hanse::relations {

using patents::Record;
using Counts = Weigher::Counts;

namespace {

constexpr double kTitleCounts = 2;  // a word of the title counts as this many of the abstract

struct ByScript {
    Counts alphabetic, ideographic;
};

void count(std::string_view text, double as, ByScript& into) {
    for (std::string& word : patents::content_words(text)) {
        Counts& script = patents::is_ideographic(word) ? into.ideographic : into.alphabetic;
        script[std::move(word)] += as;
    }
}

bool in_ideographs(std::string_view text) {
    const auto words = patents::content_words(text.substr(0, 200));
    return !words.empty() && patents::is_ideographic(words.front());
}

/// What stands in several publications of a family counts once: the longest of each language.
void count_longest(const std::vector<const Record*>& records,
                   std::vector<patents::Words> Record::*texts, double as, ByScript& into) {
    std::map<bool, std::string_view> longest;  // by script
    for (const Record* record : records)
        for (const patents::Words& words : record->*texts) {
            std::string_view& best = longest[in_ideographs(words.text)];
            if (words.text.size() > best.size()) best = words.text;
        }
    for (const auto& [script, text] : longest) count(text, as, into);
}

/// In each script the first claim of the youngest publication that has claims: what was granted
/// rather than what was applied for.
void count_first_claims(const std::vector<const Record*>& records, ByScript& into) {
    std::map<bool, std::pair<std::string, std::string_view>> youngest;  // script → day and claim
    for (const Record* record : records) {
        if (record->claims.empty()) continue;
        const std::string_view claim = record->claims.front().text;
        const std::string day =
            record->publication_date ? record->publication_date->last().text() : std::string();
        auto& [best_day, best] = youngest[in_ideographs(claim)];
        if (best.empty() || day > best_day) best_day = day, best = claim;
    }
    for (const auto& [script, claim] : youngest) count(claim.second, 1, into);
}

std::string plain(const patents::Number& number) { return number.office + number.serial; }

/// "F24F3/14" → F24F3 and F24F3/14; of a bare subclass nothing.
void add_class(const std::string& symbol, Counts& groups, std::set<std::string>& fields) {
    if (symbol.size() < 4) return;
    fields.insert(symbol.substr(0, 4));
    if (symbol.size() == 4) return;
    const std::string main_group = symbol.substr(0, symbol.find('/'));
    groups[main_group] = 1;
    groups[symbol] = 1;
}

/// Members under one control are one owner.
std::string economic_entity(const domain::CaseFile& file, const std::string& id) {
    const domain::Member* member = file.member(id);
    return member == nullptr || member->parent.empty() || member->parent == "none" ? id
                                                                                   : member->parent;
}

void add_owners(const domain::CaseFile& file, const Pool& pool, const Invention& invention,
                const Parameters& parameters, Portrait& into) {
    for (const std::size_t entry : invention.entries)
        if (const auto& owners = pool.entries[entry].patent->owners)
            for (const domain::OwnerShare& one : *owners)
                into.owners.insert(economic_entity(file, one.owner));
    into.owners_are_members = !into.owners.empty();
    if (into.owners_are_members) return;
    for (const Record* record : invention.records)
        for (const auto* parties : {&record->owners, &record->applicants})
            for (const patents::Party& party : *parties)
                into.owners.insert(parameters.companies.key(party.name));
}

/// What is counted of an invention before anything can be weighed.
struct Draft {
    ByScript text, claim;
    Counts classes;
};

Draft draft_of(const Invention& invention, Portrait& portrait) {
    Draft out;
    count_longest(invention.records, &Record::titles, kTitleCounts, out.text);
    count_longest(invention.records, &Record::abstracts, 1, out.text);
    count_first_claims(invention.records, out.claim);
    for (const Record* record : invention.records) {
        for (const auto* symbols : {&record->ipc, &record->cpc})
            for (const patents::Symbol& one : *symbols)
                add_class(one.symbol, out.classes, portrait.fields);
        portrait.numbers.insert(plain(record->publication));
        for (const patents::Citation& one : record->citations)
            if (!one.number.empty()) portrait.cited.insert(plain(one.number));
    }
    for (const std::string& own : portrait.numbers) portrait.cited.erase(own);
    return out;
}

Texts weighed(const ByScript& counts, const Weigher& weigher) {
    return {weigher.weigh(counts.alphabetic), weigher.weigh(counts.ideographic)};
}

}  // namespace

void Weigher::note(const Counts& document) {
    if (document.empty()) return;
    ++all_;
    for (const auto& [word, count] : document) {
        if (parameters_.says_nothing(word)) continue;
        const auto [id, fresh] = ids_.emplace(word, static_cast<std::uint32_t>(words_.size()));
        if (fresh) words_.push_back(word), documents_.push_back(0);
        ++documents_[id->second];
    }
}

Sparse Weigher::weigh(const Counts& document) const {
    Sparse out;
    double square = 0;
    for (const auto& [word, count] : document) {
        const auto id = ids_.find(word);
        if (id == ids_.end()) continue;
        const double weight = (1 + std::log(count)) * std::log(1 + all_ / documents_[id->second]);
        out.weights.emplace_back(id->second, weight);
        square += weight * weight;
    }
    for (auto& [id, weight] : out.weights) weight /= std::sqrt(square);
    std::ranges::sort(out.weights);
    return out;
}

double cosine(const Sparse& a, const Sparse& b) {
    double sum = 0;
    for (auto i = a.weights.begin(), j = b.weights.begin();
         i != a.weights.end() && j != b.weights.end();) {
        if (i->first == j->first) sum += i->second * j->second;
        const bool behind = i->first < j->first, level = i->first == j->first;
        if (behind || level) ++i;
        if (!behind) ++j;
    }
    return std::min(sum, 1.0);
}

Gallery paint(const domain::CaseFile& file, const Pool& pool, std::span<const Record> records,
              const Parameters& parameters) {
    Gallery out;
    std::vector<Draft> drafts;
    Weigher texts(parameters), claims(parameters), classes(parameters);
    for (const Invention& invention : pool.inventions) {
        Portrait& portrait = out.portraits.emplace_back();
        const Draft& draft = drafts.emplace_back(draft_of(invention, portrait));
        add_owners(file, pool, invention, parameters, portrait);
        texts.note(draft.text.alphabetic), texts.note(draft.text.ideographic);
        claims.note(draft.claim.alphabetic), claims.note(draft.claim.ideographic);
        classes.note(draft.classes);
    }
    for (std::size_t i = 0; i < drafts.size(); ++i) {
        out.portraits[i].text = weighed(drafts[i].text, texts);
        out.portraits[i].claim = weighed(drafts[i].claim, claims);
        out.portraits[i].classes = classes.weigh(drafts[i].classes);
    }
    out.text_words = std::move(texts).take_words();
    out.claim_words = std::move(claims).take_words();
    out.class_words = std::move(classes).take_words();
    for (const Record& record : records)
        for (const patents::Citation& one : record.citations)
            if (!one.number.empty())
                out.citing[plain(one.number)].insert(plain(record.publication));
    return out;
}

}  // namespace hanse::relations
