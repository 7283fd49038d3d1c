// SPDX-License-Identifier: GPL-3.0-or-later
// The door to Xapian: an index on disk, written and asked in our own words.
//
// engine.cpp is the only file that knows Xapian. What terms mean is decided above it, in index.cpp
// and query.cpp. One writer at a time; any number of readers, each of which sees the last commit at
// the time it was opened or refreshed. A writer that dies leaves the last commit.
//
// A reader may look into several shards, here or served by other programs, as if they were one
// index. The same documents give the same ranking however they are dealt out: counts are added up
// over all shards before anything is weighed, scores are rounded to where the order of additions
// cannot be seen any more, and equals stand in the order of their names, not of their arrival.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/search/expression.hpp"
#include "hanse/search/places.hpp"

namespace hanse::search {

/// @param word  in lower case; what is no English word comes back as it is.
std::string english_stem(const std::string& word);

using EntryId = std::uint32_t;

/// What tells entries apart, and puts equals in order.
struct EntryName {
    std::string number;  // no other entry has it
    std::string day;     // "" if not known
};

struct Posting {
    std::string term;
    unsigned position = 0;  // 0: counts, but stands nowhere (title words a second time)
};

struct Entry {
    EntryName name;
    std::vector<Posting> postings;
    std::vector<std::string> labels;         // terms that filter and do not count
    std::map<unsigned, std::string> values;  // in slots from 1 on
    std::string data;
};

struct TermCount {
    std::string term;
    unsigned count = 0;
};

class Writer {
public:
    /// Makes the folder if there is none.
    /// @return conflict if another writer has it open.
    static base::Result<Writer> open(const std::string& folder);
    Writer(Writer&&) noexcept;
    Writer& operator=(Writer&&) noexcept;
    ~Writer();

    base::Result<base::Done> put(const Entry& entry);
    base::Result<base::Done> remove(const std::string& number);
    base::Result<std::string> note(const std::string& name) const;
    base::Result<base::Done> set_note(const std::string& name, const std::string& text);
    base::Result<base::Done> commit();
    std::size_t size() const;

private:
    struct State;
    explicit Writer(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

enum class Ranking {
    bm25,
    bm25_long_query,
    sum,   // of the weights of the parts that are there
    none,  // all are equal
};

struct Wanted {
    std::size_t most = 20;
    Ranking ranking = Ranking::bm25;
    std::vector<unsigned> facets;      // slots whose values are counted
    std::size_t look_at_least_at = 0;  // so that totals and facets are exact up to here
    /// Of a long question: it is faster then to ask only equals for their names.
    bool few_equals = false;
};

struct Match {
    EntryId entry = 0;  // means something to this reader only
    double score = 0;
};

struct Matches {
    std::vector<Match> hits;  // best first; equals in order of their names
    std::size_t total = 0;    // exact up to look_at_least_at, beyond it an estimate
    std::map<unsigned, std::map<std::string, std::size_t>> facets;
};

/// A shard that did not answer: what is found is a part of what there is.
struct Absent {
    std::string place, why;
};

class Reader {
public:
    static base::Result<Reader> open(const std::string& folder);
    /// @param places       one or more.
    /// @param patience_ms  how long a shard elsewhere may be silent before it counts as absent.
    /// @return not_found if a folder holds no index; unavailable if all shards are absent.
    static base::Result<Reader> open(const std::vector<Place>& places, unsigned patience_ms = 5000);
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) noexcept;
    ~Reader();

    /// Sees what was committed since, and asks absent shards again.
    base::Result<base::Done> refresh() const;
    /// Shards that could not be asked so far. Answers given since are partial.
    std::vector<Absent> absent() const;

    base::Result<Matches> match(const Expression& asked, const Wanted& wanted) const;
    /// In the order of `numbers`; 0 where there is none. One question to each shard elsewhere.
    base::Result<std::vector<EntryId>> find_all(std::span<const std::string> numbers) const;
    base::Result<EntryId> find(const std::string& number) const;
    /// Of an entry just found, no question to a shard elsewhere.
    base::Result<EntryName> name(EntryId entry) const;
    base::Result<std::string> data(EntryId entry) const;
    base::Result<std::vector<TermCount>> terms(EntryId entry) const;
    /// In the order of `terms`. One question to each shard elsewhere, however many terms.
    base::Result<std::vector<std::size_t>> frequencies(std::span<const std::string> terms) const;
    /// What each shard that is there says under this name; "" if nothing.
    base::Result<std::vector<std::string>> notes(const std::string& name) const;
    base::Result<std::size_t> size() const;
    base::Result<EntryId> newest() const;

private:
    struct State;
    explicit Reader(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::search
