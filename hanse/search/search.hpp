// SPDX-License-Identifier: GPL-3.0-or-later
// search(): a question in words → a page of documents, with places highlighted and facets counted.
//
// Pages stay stable while documents arrive: the first page fixes a Listing (the ranking, a thousand
// deep), and every page is cut out of it. Documents that came later are not in it; documents that
// were removed since leave a gap and shift nothing.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "hanse/search/index.hpp"
#include "hanse/search/query.hpp"

namespace hanse::search {

struct Listing {
    Question question;
    std::vector<std::string> numbers;  // best first
    std::size_t total = 0;             // beyond 10,000 an estimate
    bool relaxed = false;              // no document had all the words; these have some
    std::map<unsigned, std::map<std::string, std::size_t>> facets;
};

struct SearchOptions {
    bool facets = false;
    std::size_t listed_max = 1000;
};

base::Result<Listing> search(const Reader& index, std::string_view words, const Glossary& glossary,
                             const SearchOptions& options);

struct Hit {
    Card card;
    std::string snippet;  // of the abstract, else of the title; hits between « and »
};

/// @param from  counts from 0.
base::Result<std::vector<Hit>> page(const Reader& index, const Listing& listing, std::size_t from,
                                    std::size_t size);

/// The stretch of `text` with the most different `terms`, these between « and »; cut with "…".
std::string snippet(std::string_view text, const std::vector<std::string>& terms);

}  // namespace hanse::search
