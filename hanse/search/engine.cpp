// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/engine.hpp"

#include <filesystem>
#include <unordered_map>
#include <xapian.h>

#include <fmt/format.h>

namespace hanse::search {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kStemsKept = 200'000;
constexpr int kTriesMax = 5;

/// Runs `work`; what Xapian throws becomes an Error that names the folder.
template <class Work>
auto guarded(const std::string& folder, Work&& work) -> Result<decltype(work())> {
    try {
        return work();
    } catch (const Xapian::DatabaseLockError&) {
        return base::conflict({.file = folder}, "索引正由另一个程序写入，请等它结束",
                              "another program is writing this index; wait until it is done");
    } catch (const Xapian::DatabaseNotFoundError&) {
        return base::not_found({.file = folder}, "这里没有索引；先运行 hanse patents index",
                               "there is no index here; make one with hanse patents index");
    } catch (const Xapian::Error& error) {
        const std::string why = error.get_description();
        return base::unavailable({.file = folder}, "索引无法读写：" + why,
                                 "the index cannot be used: " + why);
    }
}

Xapian::Query to_query(const Expression& asked);

std::vector<Xapian::Query> to_queries(const Expression& asked, std::size_t from = 0) {
    std::vector<Xapian::Query> out;
    for (std::size_t i = from; i < asked.parts.size(); ++i) out.push_back(to_query(asked.parts[i]));
    return out;
}

Xapian::Query together(Xapian::Query::op how, const std::vector<Xapian::Query>& parts) {
    return {how, parts.begin(), parts.end()};
}

Xapian::Query to_phrase(const Expression& asked) {
    std::vector<std::string> words;
    for (const Expression& part : asked.parts) words.push_back(part.text);
    return {Xapian::Query::OP_PHRASE, words.begin(), words.end(),
            static_cast<Xapian::termcount>(words.size())};
}

Xapian::Query to_range(const Expression& asked) {
    if (asked.to.empty()) return {Xapian::Query::OP_VALUE_GE, asked.slot, asked.text};
    return {Xapian::Query::OP_VALUE_RANGE, asked.slot, asked.text, asked.to};
}

Xapian::Query to_query(const Expression& asked) {
    using Kind = Expression::Kind;
    using Query = Xapian::Query;
    switch (asked.kind) {
        case Kind::nothing: return Query::MatchNothing;
        case Kind::everything: return Query::MatchAll;
        case Kind::term: return Query(asked.text);
        case Kind::beginning:
            return {Query::OP_WILDCARD, asked.text, 500, Query::WILDCARD_LIMIT_MOST_FREQUENT,
                    Query::OP_SYNONYM};
        case Kind::phrase: return to_phrase(asked);
        case Kind::all: return together(Query::OP_AND, to_queries(asked));
        case Kind::any: return together(Query::OP_OR, to_queries(asked));
        case Kind::best: return together(Query::OP_MAX, to_queries(asked));
        case Kind::filter:
            return {Query::OP_FILTER, to_query(asked.parts.front()),
                    together(Query::OP_AND, to_queries(asked, 1))};
        case Kind::without:
            return {Query::OP_AND_NOT, to_query(asked.parts.front()),
                    together(Query::OP_OR, to_queries(asked, 1))};
        case Kind::scaled:
            return {Query::OP_SCALE_WEIGHT, to_query(asked.parts.front()), asked.weight};
        case Kind::range: return to_range(asked);
    }
    return Query::MatchNothing;
}

/// Leaves out what arrived after the first page was drawn.
class NotNewer : public Xapian::MatchDecider {
public:
    explicit NotNewer(EntryId newest) : newest_(newest) {}
    bool operator()(const Xapian::Document& document) const override {
        return document.get_docid() <= newest_;
    }

private:
    EntryId newest_;
};

void rank_by(Xapian::Enquire& enquire, Ranking ranking) {
    // A long question covers its document's vocabulary anyway, so that length says less (b); k3 is
    // so large that a term asked twice counts twice.
    if (ranking == Ranking::bm25_long_query)
        enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1000, 0.4, 0.1));
    else
        enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1000, 0.75, 0.1));
}

Matches run(const Xapian::Database& database, const Expression& asked, const Wanted& wanted) {
    Xapian::Enquire enquire(database);
    enquire.set_query(to_query(asked));
    rank_by(enquire, wanted.ranking);
    std::map<unsigned, Xapian::ValueCountMatchSpy> counters;
    for (const unsigned slot : wanted.facets) {
        const auto [at, fresh] = counters.try_emplace(slot, slot);
        if (fresh) enquire.add_matchspy(&at->second);
    }
    const NotNewer not_newer(wanted.newest);
    const Xapian::MSet found = enquire.get_mset(
        static_cast<Xapian::doccount>(wanted.from), static_cast<Xapian::doccount>(wanted.most),
        static_cast<Xapian::doccount>(wanted.look_at_least_at), nullptr,
        wanted.newest == 0 ? nullptr : &not_newer);
    Matches out{.total = found.get_matches_estimated()};
    for (auto at = found.begin(); at != found.end(); ++at)
        out.hits.push_back({*at, at.get_weight()});
    for (const auto& [slot, counter] : counters)
        for (auto at = counter.values_begin(); at != counter.values_end(); ++at)
            if (!(*at).empty()) out.facets[slot][*at] = at.get_termfreq();
    return out;
}

}  // namespace

std::string english_stem(const std::string& word) {
    // Stemming is half the cost of indexing English, and words come again: kept until full.
    thread_local const Xapian::Stem stem("english");
    thread_local std::unordered_map<std::string, std::string> kept;
    if (const auto known = kept.find(word); known != kept.end()) return known->second;
    std::string out = stem(word);
    if (kept.size() < kStemsKept) kept.emplace(word, out);
    return out;
}

struct Writer::State {
    std::string folder;
    Xapian::WritableDatabase database;
};

Writer::Writer(std::unique_ptr<State> state) : state_(std::move(state)) {}
Writer::Writer(Writer&&) noexcept = default;
Writer& Writer::operator=(Writer&&) noexcept = default;
Writer::~Writer() = default;

Result<Writer> Writer::open(const std::string& folder) {
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return base::unavailable({.file = folder}, "无法建立文件夹：" + code.message(),
                                 "the folder cannot be made: " + code.message());
    return guarded(folder, [&] {
        return Writer(std::make_unique<State>(
            State{folder, Xapian::WritableDatabase(folder, Xapian::DB_CREATE_OR_OPEN)}));
    });
}

Result<Done> Writer::put(const Entry& entry) {
    return guarded(state_->folder, [&] {
        Xapian::Document document;
        document.set_data(entry.data);
        document.add_boolean_term(entry.key);
        for (const std::string& label : entry.labels) document.add_boolean_term(label);
        for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
        for (const Posting& posting : entry.postings) {
            if (posting.position == 0)
                document.add_term(posting.term);
            else
                document.add_posting(posting.term, posting.position);
        }
        state_->database.replace_document(entry.key, document);
        return Done{};
    });
}

Result<Done> Writer::remove(const std::string& key) {
    return guarded(state_->folder, [&] { return state_->database.delete_document(key), Done{}; });
}

Result<std::string> Writer::note(const std::string& name) const {
    return guarded(state_->folder, [&] { return state_->database.get_metadata(name); });
}

Result<Done> Writer::set_note(const std::string& name, const std::string& text) {
    return guarded(state_->folder,
                   [&] { return state_->database.set_metadata(name, text), Done{}; });
}

Result<Done> Writer::commit() {
    return guarded(state_->folder, [&] { return state_->database.commit(), Done{}; });
}

std::size_t Writer::size() const { return state_->database.get_doccount(); }

struct Reader::State {
    std::string folder;
    Xapian::Database database;

    /// A reader that was overtaken by two commits cannot go on reading what it saw; it looks again.
    template <class Work>
    auto ask(Work&& work) -> Result<decltype(work())> {
        return guarded(folder, [&] {
            for (int tries = 1;; ++tries) {
                try {
                    return work();
                } catch (const Xapian::DatabaseModifiedError&) {
                    if (tries == kTriesMax) throw;
                    database.reopen();
                }
            }
        });
    }
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const std::string& folder) {
    return guarded(folder, [&] {
        return Reader(std::make_unique<State>(State{folder, Xapian::Database(folder)}));
    });
}

Result<Done> Reader::refresh() const {
    return guarded(state_->folder, [&] { return state_->database.reopen(), Done{}; });
}

Result<Matches> Reader::match(const Expression& asked, const Wanted& wanted) const {
    return state_->ask([&] { return run(state_->database, asked, wanted); });
}

Result<EntryId> Reader::find(const std::string& key) const {
    return state_->ask([&]() -> EntryId {
        const auto at = state_->database.postlist_begin(key);
        return at == state_->database.postlist_end(key) ? 0 : *at;
    });
}

Result<std::string> Reader::data(EntryId entry) const {
    return state_->ask([&] { return state_->database.get_document(entry).get_data(); });
}

Result<std::string> Reader::value(EntryId entry, unsigned slot) const {
    return state_->ask([&] {
        return state_->database.get_document(entry, Xapian::DOC_ASSUME_VALID).get_value(slot);
    });
}

Result<std::vector<TermCount>> Reader::terms(EntryId entry) const {
    return state_->ask([&] {
        std::vector<TermCount> out;
        for (auto at = state_->database.termlist_begin(entry);
             at != state_->database.termlist_end(entry); ++at)
            out.push_back({*at, at.get_wdf()});
        return out;
    });
}

Result<std::size_t> Reader::frequency(const std::string& term) const {
    return state_->ask([&]() -> std::size_t { return state_->database.get_termfreq(term); });
}

Result<std::string> Reader::note(const std::string& name) const {
    return state_->ask([&] { return state_->database.get_metadata(name); });
}

Result<std::size_t> Reader::size() const {
    return state_->ask([&]() -> std::size_t { return state_->database.get_doccount(); });
}

Result<EntryId> Reader::newest() const {
    return state_->ask([&]() -> EntryId { return state_->database.get_lastdocid(); });
}

}  // namespace hanse::search
