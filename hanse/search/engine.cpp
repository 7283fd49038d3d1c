// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/search/engine.hpp"

#include <algorithm>
#include <filesystem>
#include <unordered_map>
#include <xapian.h>

#include "hanse/base/contract.hpp"

namespace hanse::search {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kStemsKept = 200'000;
constexpr int kTriesMax = 5;
constexpr std::size_t kBeginningsMax = 500;
constexpr std::size_t kBeyond = 64;  // hits after the last one wanted, to see where its equals end

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
    } catch (const Xapian::NetworkError& error) {
        return base::unavailable(
            {.file = folder},
            "分片没有应答：" + error.get_msg() + "；请看 hanse patents serve-index 是否在运行",
            "the shard does not answer: " + error.get_msg() +
                "; is hanse patents serve-index running there?");
    } catch (const Xapian::Error& error) {
        const std::string why = error.get_description();
        return base::unavailable({.file = folder}, "索引无法读写：" + why,
                                 "the index cannot be used: " + why);
    }
}

/// Turns what is asked into Xapian's words.
class Translator {
public:
    /// @param database  all shards: what a beginning stands for must not depend on the shard.
    explicit Translator(const Xapian::Database& database) : database_(database) {}

    Xapian::Query query(const Expression& asked) const {
        using Kind = Expression::Kind;
        using Query = Xapian::Query;
        switch (asked.kind) {
            case Kind::nothing: return Query::MatchNothing;
            case Kind::everything: return Query::MatchAll;
            case Kind::term: return Query(asked.text);
            case Kind::beginning: return beginning(asked.text);
            case Kind::phrase: return phrase(asked);
            case Kind::all: return together(Query::OP_AND, queries(asked));
            case Kind::any: return together(Query::OP_OR, queries(asked));
            case Kind::best: return together(Query::OP_MAX, queries(asked));
            case Kind::filter:
                return {Query::OP_FILTER, query(asked.parts.front()),
                        together(Query::OP_AND, queries(asked, 1))};
            case Kind::without:
                return {Query::OP_AND_NOT, query(asked.parts.front()),
                        together(Query::OP_OR, queries(asked, 1))};
            case Kind::scaled:
                return {Query::OP_SCALE_WEIGHT, query(asked.parts.front()), asked.weight};
            case Kind::range: return range(asked);
        }
        return Query::MatchNothing;
    }

private:
    std::vector<Xapian::Query> queries(const Expression& asked, std::size_t from = 0) const {
        std::vector<Xapian::Query> out;
        for (std::size_t i = from; i < asked.parts.size(); ++i)
            out.push_back(query(asked.parts[i]));
        return out;
    }

    static Xapian::Query together(Xapian::Query::op how, const std::vector<Xapian::Query>& parts) {
        return {how, parts.begin(), parts.end()};
    }

    static Xapian::Query phrase(const Expression& asked) {
        std::vector<std::string> words;
        for (const Expression& part : asked.parts) words.push_back(part.text);
        return {Xapian::Query::OP_PHRASE, words.begin(), words.end(),
                static_cast<Xapian::termcount>(words.size())};
    }

    static Xapian::Query range(const Expression& asked) {
        if (asked.to.empty()) return {Xapian::Query::OP_VALUE_GE, asked.slot, asked.text};
        return {Xapian::Query::OP_VALUE_RANGE, asked.slot, asked.text, asked.to};
    }

    /// The most frequent terms that begin so. Xapian's own wildcard would choose them, and weigh
    /// them, in each shard for itself.
    Xapian::Query beginning(const std::string& text) const {
        std::vector<std::pair<Xapian::doccount, std::string>> terms;
        for (auto at = database_.allterms_begin(text); at != database_.allterms_end(text); ++at)
            terms.emplace_back(at.get_termfreq(), *at);
        std::ranges::sort(terms, [](const auto& a, const auto& b) {
            return a.first != b.first ? a.first > b.first : a.second < b.second;
        });
        if (terms.size() > kBeginningsMax) terms.resize(kBeginningsMax);
        std::vector<Xapian::Query> out;
        for (const auto& [count, term] : terms) out.emplace_back(term);
        return together(Xapian::Query::OP_OR, out);
    }

    const Xapian::Database& database_;
};

void rank_by(Xapian::Enquire& enquire, Ranking ranking) {
    switch (ranking) {
        // k3 is so large that a term asked twice counts twice.
        case Ranking::bm25:
            return enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1000, 0.75, 0.1));
        // A long question covers its document's vocabulary anyway, so that length says less (b).
        case Ranking::bm25_long_query:
            return enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1000, 0.4, 0.1));
        case Ranking::sum: return enquire.set_weighting_scheme(Xapian::CoordWeight());
        case Ranking::none: return enquire.set_weighting_scheme(Xapian::BoolWeight());
    }
}

/// Each shard adds up the weights of a long question in an order of its own, and sums of doubles
/// then differ in their last bits. Half the bits are enough to rank by.
double rounded(double weight) { return static_cast<float>(weight); }

/// Best first, equals by name.
std::vector<Match> in_order(const Xapian::MSet& found) {
    std::vector<Match> out;
    for (auto at = found.begin(); at != found.end(); ++at)
        out.push_back({*at, rounded(at.get_weight()), at.get_sort_key()});
    std::ranges::stable_sort(out, [](const Match& a, const Match& b) {
        return a.score != b.score ? a.score > b.score : a.name < b.name;
    });
    return out;
}

/// The best `wanted`. Equals that their last bits put on different sides of the end are all looked
/// at, so that their names decide.
std::vector<Match> best(Xapian::Enquire& enquire, Xapian::MSet& found, std::size_t wanted) {
    std::vector<Match> out = in_order(found);
    for (std::size_t more = kBeyond; out.size() > wanted && more < wanted + kBeyond * 64;
         more *= 4) {
        const bool settled = out[wanted - 1].score != out.back().score || out.back().score == 0;
        if (settled || out.size() < wanted + more) break;
        found = enquire.get_mset(0, static_cast<Xapian::doccount>(wanted + more * 4));
        out = in_order(found);
    }
    if (out.size() > wanted) out.resize(wanted);
    return out;
}

Matches run(const Xapian::Database& database, std::size_t shards, const Expression& asked,
            const Wanted& wanted) {
    Xapian::Enquire enquire(database);
    enquire.set_query(Translator(database).query(asked));
    rank_by(enquire, wanted.ranking);
    enquire.set_sort_by_relevance_then_value(kNameSlot, false);
    std::map<unsigned, Xapian::ValueCountMatchSpy> counters;
    for (const unsigned slot : wanted.facets) {
        const auto [at, fresh] = counters.try_emplace(slot, slot);
        if (fresh) enquire.add_matchspy(&at->second);
    }
    const std::size_t most = wanted.most + (shards > 1 ? kBeyond : 0);
    Xapian::MSet found =
        enquire.get_mset(0, static_cast<Xapian::doccount>(most),
                         static_cast<Xapian::doccount>(std::max(wanted.look_at_least_at, most)));
    Matches out{.total = found.get_matches_estimated()};
    for (const auto& [slot, counter] : counters)
        for (auto at = counter.values_begin(); at != counter.values_end(); ++at)
            if (!(*at).empty()) out.facets[slot][*at] = at.get_termfreq();
    enquire.clear_matchspies();
    out.hits = best(enquire, found, wanted.most);
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

namespace {

/// One part of the index, or an empty one in the place of a part that does not answer: the number
/// of shards, and with it every EntryId, stays as it is.
struct Shard {
    Place place;
    Xapian::Database database;
    std::string silent;  // why it does not answer

    void connect(unsigned patience_ms) {
        if (!silent.empty()) return;
        if (!place.elsewhere()) {
            database = Xapian::Database(place.folder);
            return;
        }
        try {
            database = Xapian::Remote::open(place.host, place.port, patience_ms, patience_ms);
        } catch (const Xapian::NetworkError& error) {
            silent = error.get_msg().empty() ? "?" : error.get_msg();
            database = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
        }
    }

    std::vector<Xapian::doccount> frequencies(std::span<const std::string> terms) const {
        std::vector<Xapian::doccount> out;
        if (!place.elsewhere() || terms.size() == 1) {
            for (const std::string& term : terms) out.push_back(database.get_termfreq(term));
            return out;
        }
        // Whoever is asked for a ranking first says how frequent its terms are: all in one answer.
        Xapian::Enquire enquire(database);
        enquire.set_query({Xapian::Query::OP_OR, terms.begin(), terms.end()});
        const Xapian::MSet counts = enquire.get_mset(0, 0);
        for (const std::string& term : terms) out.push_back(counts.get_termfreq(term));
        return out;
    }
};

}  // namespace

struct Reader::State {
    std::string name;
    unsigned patience_ms = 0;
    std::vector<Shard> shards;
    Xapian::Database all;

    bool any_elsewhere() const {
        return std::ranges::any_of(shards, [](const Shard& one) { return one.place.elsewhere(); });
    }

    void connect() {
        all = Xapian::Database();
        for (Shard& shard : shards) {
            shard.connect(patience_ms);
            all.add_database(shard.database);
        }
        if (std::ranges::all_of(shards, [](const Shard& one) { return !one.silent.empty(); }))
            throw Xapian::NetworkError(shards.front().silent);
    }

    /// After an answer that broke off, a connection may still hold the rest of it: a new one.
    void renew() {
        if (any_elsewhere())
            connect();
        else
            all.reopen();
    }

    /// A reader that was overtaken by two commits cannot go on reading what it saw, and a shard may
    /// fall silent at any time; it looks again, at what there is.
    template <class Work>
    auto ask(Work&& work) -> Result<decltype(work())> {
        return guarded(name, [&] {
            for (int tries = 1;; ++tries) {
                try {
                    return work();
                } catch (const Xapian::DatabaseModifiedError&) {
                    if (tries == kTriesMax) throw;
                } catch (const Xapian::NetworkError&) {
                    if (tries == kTriesMax) throw;
                }
                renew();
            }
        });
    }
};

Reader::Reader(std::unique_ptr<State> state) : state_(std::move(state)) {}
Reader::Reader(Reader&&) noexcept = default;
Reader& Reader::operator=(Reader&&) noexcept = default;
Reader::~Reader() = default;

Result<Reader> Reader::open(const std::string& folder) {
    return open(std::vector<Place>{{.folder = folder}});
}

Result<Reader> Reader::open(const std::vector<Place>& places, unsigned patience_ms) {
    base::expects(!places.empty(), "a reader looks at some place");
    auto state = std::make_unique<State>();
    state->patience_ms = patience_ms;
    for (const Place& place : places) {
        state->name += (state->name.empty() ? "" : ",") + place.text();
        state->shards.push_back({.place = place});
    }
    // Each folder by itself first, so that the complaint names the one that is missing.
    for (const Place& place : places)
        if (!place.elsewhere())
            HANSE_CHECK(
                guarded(place.folder, [&] { return Xapian::Database(place.folder), Done{}; }));
    return guarded(state->name, [&] { return state->connect(), Reader(std::move(state)); });
}

Result<Done> Reader::refresh() const {
    bool silent = false;
    for (Shard& shard : state_->shards) silent |= !std::exchange(shard.silent, "").empty();
    return state_->ask([&] {
        if (std::exchange(silent, false))
            state_->connect();
        else
            state_->all.reopen();
        return Done{};
    });
}

std::vector<Absent> Reader::absent() const {
    std::vector<Absent> out;
    for (const Shard& shard : state_->shards)
        if (!shard.silent.empty()) out.push_back({shard.place.text(), shard.silent});
    return out;
}

Result<Matches> Reader::match(const Expression& asked, const Wanted& wanted) const {
    return state_->ask([&] { return run(state_->all, state_->shards.size(), asked, wanted); });
}

Result<EntryId> Reader::find(const std::string& key) const {
    return state_->ask([&]() -> EntryId {
        const auto at = state_->all.postlist_begin(key);
        return at == state_->all.postlist_end(key) ? 0 : *at;
    });
}

Result<std::string> Reader::data(EntryId entry) const {
    return state_->ask([&] { return state_->all.get_document(entry).get_data(); });
}

Result<std::string> Reader::value(EntryId entry, unsigned slot) const {
    return state_->ask(
        [&] { return state_->all.get_document(entry, Xapian::DOC_ASSUME_VALID).get_value(slot); });
}

Result<std::vector<TermCount>> Reader::terms(EntryId entry) const {
    return state_->ask([&] {
        std::vector<TermCount> out;
        for (auto at = state_->all.termlist_begin(entry); at != state_->all.termlist_end(entry);
             ++at)
            out.push_back({*at, at.get_wdf()});
        return out;
    });
}

Result<std::size_t> Reader::frequency(const std::string& term) const {
    return state_->ask([&]() -> std::size_t { return state_->all.get_termfreq(term); });
}

Result<std::vector<std::size_t>> Reader::frequencies(std::span<const std::string> terms) const {
    return state_->ask([&] {
        std::vector<std::size_t> out(terms.size());
        if (terms.empty()) return out;
        for (const Shard& shard : state_->shards) {
            const auto counts = shard.frequencies(terms);
            for (std::size_t i = 0; i < out.size(); ++i) out[i] += counts[i];
        }
        return out;
    });
}

Result<std::vector<std::string>> Reader::notes(const std::string& name) const {
    return state_->ask([&] {
        std::vector<std::string> out;
        for (const Shard& shard : state_->shards)
            if (shard.silent.empty()) out.push_back(shard.database.get_metadata(name));
        return out;
    });
}

Result<std::size_t> Reader::size() const {
    return state_->ask([&]() -> std::size_t { return state_->all.get_doccount(); });
}

Result<EntryId> Reader::newest() const {
    return state_->ask([&]() -> EntryId { return state_->all.get_lastdocid(); });
}

}  // namespace hanse::search
