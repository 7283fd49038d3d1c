// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/search.hpp"

#include <algorithm>
#include <set>

#include "hanse/search/words.hpp"

namespace hanse::search {

using base::Result;

namespace {

constexpr std::size_t kCounted = 10'000;  // so far totals and facets are exact
constexpr std::size_t kSnippetTokens = 40;

using Terms = std::set<std::string, std::less<>>;

/// The first token of the window that holds the most different terms.
std::size_t best_window(const std::vector<Token>& all, const Terms& wanted) {
    std::size_t best = 0, most = 0;
    for (std::size_t from = 0; from < all.size(); ++from) {
        if (!wanted.contains(all[from].term)) continue;
        std::set<std::string_view> here;
        for (std::size_t i = from; i < std::min(from + kSnippetTokens, all.size()); ++i)
            if (wanted.contains(all[i].term)) here.insert(all[i].term);
        if (here.size() > most) most = here.size(), best = from;
    }
    return best;
}

std::string highlighted(std::string_view text, const std::vector<Token>& all, std::size_t from,
                        std::size_t to, const Terms& wanted) {
    std::string out = from == 0 ? "" : "…";
    std::size_t at = from == 0 ? 0 : all[from].begin;
    const std::size_t end = to == all.size() ? text.size() : all[to - 1].end;
    for (std::size_t i = from; i < to; ++i) {
        if (!wanted.contains(all[i].term)) continue;
        std::size_t last = i;  // pairs that overlap, or words side by side: one mark
        while (last + 1 < to && wanted.contains(all[last + 1].term) &&
               all[last + 1].begin <= all[last].end + 1)
            ++last;
        const std::size_t begin = std::max(at, all[i].begin);
        out.append(text.substr(at, begin - at)).append("«");
        out.append(text.substr(begin, all[last].end - begin)).append("»");
        at = all[last].end, i = last;
    }
    if (end > at) out.append(text.substr(at, end - at));
    return to == all.size() ? out : out + "…";
}

}  // namespace

std::string snippet(std::string_view text, const std::vector<std::string>& terms) {
    const auto all = tokens(text);
    if (all.empty()) return std::string(text);
    const Terms wanted(terms.begin(), terms.end());
    const std::size_t best = best_window(all, wanted);
    const std::size_t from = best < 5 ? 0 : best - 5;  // a few words before, to read on
    return highlighted(text, all, from, std::min(from + kSnippetTokens, all.size()), wanted);
}

Result<Listing> search(const Reader& index, std::string_view words, const Glossary& glossary,
                       const SearchOptions& options) {
    Listing out;
    HANSE_TRY(question, read_question(words, glossary));
    Wanted wanted{.most = options.listed_max};
    if (options.facets)
        wanted.facets = {kOffice, kYear, kClass, kApplicant, kStatus},
        wanted.look_at_least_at = kCounted;
    HANSE_TRY(found, index.match(question.expression, wanted));
    if (found.hits.empty()) {
        HANSE_TRY(some, index.match(question.relaxed, wanted));
        out.relaxed = !some.hits.empty();
        found = std::move(some);
    }
    for (const Match& hit : found.hits) {
        HANSE_TRY(name, index.name(hit.entry));
        out.numbers.push_back(name.number);
    }
    out.question = std::move(question);
    out.total = found.total;
    out.facets = std::move(found.facets);
    return out;
}

Result<std::vector<Hit>> page(const Reader& index, const Listing& listing, std::size_t from,
                              std::size_t size) {
    const std::size_t end = std::min(from + size, listing.numbers.size());
    const std::size_t begin = std::min(from, end);
    HANSE_TRY(entries, index.find_all(std::span(listing.numbers).subspan(begin, end - begin)));
    std::vector<Hit> out;
    for (const EntryId entry : entries) {
        if (entry == 0) continue;  // removed since
        HANSE_TRY(data, index.data(entry));
        HANSE_TRY(card, read_card(data));
        const std::string text = !card.abstracts.empty() ? card.abstracts.front()
                                 : card.titles.empty()   ? ""
                                                         : card.titles.front();
        out.push_back({.card = std::move(card), .snippet = snippet(text, listing.question.terms)});
    }
    return out;
}

}  // namespace hanse::search
