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
constexpr std::size_t kNamesKept = 100'000;
constexpr std::size_t kNumberBytesMax = 200;  // Xapian's terms end at 245
constexpr unsigned kNameSlot = 0;
constexpr char kNameSign = '\t';     // comes before all that numbers are made of
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

std::string key_of(const std::string& number) { return "Q" + number.substr(0, kNumberBytesMax); }

EntryName to_name(std::string_view value) {
    const std::size_t sign = std::min(value.find(kNameSign), value.size());
    return {std::string(value.substr(0, sign)),
            std::string(value.substr(std::min(sign + 1, value.size())))};
}

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
        if (!place.elsewhere()) {
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

    /// Calls `take` with the place of a number in `numbers` and its entry.
    template <class Take>
    void find(std::span<const std::string> numbers, Take&& take) const {
        if (place.elsewhere()) return find_elsewhere(numbers, take);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            const std::string key = key_of(numbers[i]);
            const auto at = database.postlist_begin(key);
            if (at != database.postlist_end(key)) take(i, *at);
        }
    }

private:
    template <class Take>
    void find_elsewhere(std::span<const std::string> numbers, Take&& take) const {
        std::map<std::string, std::size_t> wanted;
        std::vector<Xapian::Query> keys;
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            keys.emplace_back(key_of(numbers[i]));
            wanted.emplace(key_of(numbers[i]), i);
        }
        Xapian::Enquire enquire(database);
        enquire.set_query({Xapian::Query::OP_OR, keys.begin(), keys.end()});
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.set_sort_by_value(kNameSlot, false);  // so that names come along
        const Xapian::MSet found = enquire.get_mset(0, static_cast<Xapian::doccount>(keys.size()));
        for (auto at = found.begin(); at != found.end(); ++at) {
            const auto asked = wanted.find(key_of(to_name(at.get_sort_key()).number));
            if (asked != wanted.end()) take(asked->second, *at);
        }
    }
};

/// Several shards as one database.
class Shards {
public:
    Shards(const std::vector<Place>& places, unsigned patience_ms) : patience_ms_(patience_ms) {
        for (const Place& place : places) parts_.push_back({.place = place});
    }

    const Xapian::Database& all() const { return all_; }
    const std::vector<Shard>& parts() const { return parts_; }
    bool any_elsewhere() const {
        return std::ranges::any_of(parts_, [](const Shard& one) { return one.place.elsewhere(); });
    }

    void connect() {
        all_ = Xapian::Database();
        names_.clear();
        for (Shard& shard : parts_) {
            shard.connect(patience_ms_);
            all_.add_database(shard.database);
        }
        if (std::ranges::all_of(parts_, [](const Shard& one) { return !one.silent.empty(); }))
            throw Xapian::NetworkError(parts_.front().silent);
    }

    /// Sees the last commits, of what answers.
    void reopen() {
        names_.clear();
        // After an answer that broke off, a connection may still hold the rest of it: a new one.
        if (any_elsewhere())
            connect();
        else
            all_.reopen();
    }

    void refresh() {
        bool silent = false;
        for (Shard& shard : parts_) silent |= !std::exchange(shard.silent, "").empty();
        names_.clear();
        if (silent)
            connect();
        else
            all_.reopen();
    }

    std::vector<EntryId> find(std::span<const std::string> numbers) const {
        std::vector<EntryId> out(numbers.size());
        for (std::size_t shard = 0; shard < parts_.size(); ++shard)
            parts_[shard].find(numbers, [&](std::size_t i, EntryId entry) {
                // As Xapian counts the entries of several databases: in turns.
                if (out[i] == 0) out[i] = (entry - 1) * EntryId(parts_.size()) + EntryId(shard) + 1;
            });
        return out;
    }

    void forget_old_names() {
        if (names_.size() > kNamesKept) names_.clear();
    }

    void keep_name(EntryId entry, std::string_view value) {
        names_.try_emplace(entry, to_name(value));
    }

    const EntryName& name(EntryId entry) {
        if (const auto known = names_.find(entry); known != names_.end()) return known->second;
        keep_name(entry, all_.get_document(entry, Xapian::DOC_ASSUME_VALID).get_value(kNameSlot));
        return names_.at(entry);
    }

private:
    unsigned patience_ms_;
    std::vector<Shard> parts_;
    Xapian::Database all_;
    std::unordered_map<EntryId, EntryName> names_;
};

/// One question to all shards.
class Asking {
public:
    Asking(Shards& shards, const Expression& asked, const Wanted& wanted)
        : shards_(shards), wanted_(wanted), enquire_(shards.all()) {
        enquire_.set_query(Translator(shards.all()).query(asked));
        rank_by(enquire_, wanted.ranking);
        if (names_come()) enquire_.set_sort_by_relevance_then_value(kNameSlot, false);
    }

    Matches answer() {
        shards_.forget_old_names();
        const bool one = shards_.parts().size() == 1;
        Matches out;
        Counters counters = one ? counted_by(enquire_) : Counters();
        const MSet found = first(wanted_.most + (names_come() && one ? 0 : kBeyond));
        add_up(counters, out);
        enquire_.clear_matchspies();
        out.total = found.get_matches_estimated();
        out.hits = best(found);
        if (!one) count_by_shard(out);
        return out;
    }

private:
    /// A name that comes with a hit costs a look at each candidate, but no journey.
    bool names_come() const { return !wanted_.few_equals || shards_.any_elsewhere(); }

    using MSet = Xapian::MSet;
    using Counters = std::map<unsigned, Xapian::ValueCountMatchSpy>;

    Counters counted_by(Xapian::Enquire& enquire) const {
        Counters out;
        for (const unsigned slot : wanted_.facets) {
            const auto [at, fresh] = out.try_emplace(slot, slot);
            if (fresh) enquire.add_matchspy(&at->second);
        }
        return out;
    }

    static void add_up(const Counters& counters, Matches& out) {
        for (const auto& [slot, counter] : counters)
            for (auto at = counter.values_begin(); at != counter.values_end(); ++at)
                if (!(*at).empty()) out.facets[slot][*at] += at.get_termfreq();
    }

    /// Each shard for itself: asked together, Xapian counts some hits of shards elsewhere twice.
    void count_by_shard(Matches& out) const {
        if (wanted_.facets.empty()) return;
        for (const Shard& shard : shards_.parts()) {
            Xapian::Enquire enquire(shard.database);
            enquire.set_query(enquire_.get_query());
            enquire.set_weighting_scheme(Xapian::BoolWeight());
            const Counters counters = counted_by(enquire);
            enquire.get_mset(0, 1, static_cast<Xapian::doccount>(wanted_.look_at_least_at));
            add_up(counters, out);
        }
    }

    MSet first(std::size_t most) {
        return enquire_.get_mset(
            0, static_cast<Xapian::doccount>(most),
            static_cast<Xapian::doccount>(std::max(wanted_.look_at_least_at, most)));
    }

    /// The best that are wanted. Equals that their last bits or their places put on different sides
    /// of the end are all looked at, so that their names decide.
    std::vector<Match> best(const MSet& found) {
        std::vector<Match> out = by_score(found);
        for (std::size_t beyond = kBeyond; beyond <= kBeyond * 64; beyond *= 4) {
            if (out.size() < wanted_.most + beyond) break;  // there are no more
            if (wanted_.most == 0 || out[wanted_.most - 1].score != out.back().score) break;
            if (names_come() && out.back().score == 0) break;  // no sums, no last bits
            out = by_score(first(wanted_.most + beyond * 4));
        }
        equals_by_name(out);
        if (out.size() > wanted_.most) out.resize(wanted_.most);
        return out;
    }

    std::vector<Match> by_score(const MSet& found) {
        std::vector<Match> out;
        for (auto at = found.begin(); at != found.end(); ++at) {
            out.push_back({*at, rounded(at.get_weight())});
            if (names_come()) shards_.keep_name(*at, at.get_sort_key());
        }
        std::ranges::stable_sort(out, std::ranges::greater(), &Match::score);
        return out;
    }

    void equals_by_name(std::vector<Match>& hits) {
        for (auto from = hits.begin(); from != hits.end();) {
            const auto to = std::find_if(
                from, hits.end(), [&](const Match& one) { return one.score != from->score; });
            if (to - from > 1)
                std::sort(from, to, [&](const Match& a, const Match& b) {
                    return shards_.name(a.entry).number < shards_.name(b.entry).number;
                });
            from = to;
        }
    }

    Shards& shards_;
    const Wanted& wanted_;
    Xapian::Enquire enquire_;
};

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
        document.add_boolean_term(key_of(entry.name.number));
        document.add_value(kNameSlot, entry.name.number + kNameSign + entry.name.day);
        for (const std::string& label : entry.labels) document.add_boolean_term(label);
        for (const auto& [slot, value] : entry.values) document.add_value(slot, value);
        for (const Posting& posting : entry.postings) {
            if (posting.position == 0)
                document.add_term(posting.term);
            else
                document.add_posting(posting.term, posting.position);
        }
        state_->database.replace_document(key_of(entry.name.number), document);
        return Done{};
    });
}

Result<Done> Writer::remove(const std::string& number) {
    return guarded(state_->folder,
                   [&] { return state_->database.delete_document(key_of(number)), Done{}; });
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
    std::string name;
    Shards shards;

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
                shards.reopen();
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
    std::string name;
    for (const Place& place : places) {
        name += (name.empty() ? "" : ",") + place.text();
        // Each folder by itself first, so that a complaint names the one that is missing.
        if (!place.elsewhere())
            HANSE_CHECK(
                guarded(place.folder, [&] { return Xapian::Database(place.folder), Done{}; }));
    }
    auto state = std::make_unique<State>(State{name, Shards(places, patience_ms)});
    return guarded(name, [&] { return state->shards.connect(), Reader(std::move(state)); });
}

Result<Done> Reader::refresh() const {
    bool first = true;
    return state_->ask([&] {
        if (std::exchange(first, false)) state_->shards.refresh();
        return Done{};
    });
}

std::vector<Absent> Reader::absent() const {
    std::vector<Absent> out;
    for (const Shard& shard : state_->shards.parts())
        if (!shard.silent.empty()) out.push_back({shard.place.text(), shard.silent});
    return out;
}

Result<Matches> Reader::match(const Expression& asked, const Wanted& wanted) const {
    return state_->ask([&] { return Asking(state_->shards, asked, wanted).answer(); });
}

Result<std::vector<EntryId>> Reader::find_all(std::span<const std::string> numbers) const {
    return state_->ask([&] { return state_->shards.find(numbers); });
}

Result<EntryId> Reader::find(const std::string& number) const {
    HANSE_TRY(found, find_all({&number, 1}));
    return found.front();
}

Result<EntryName> Reader::name(EntryId entry) const {
    return state_->ask([&] { return state_->shards.name(entry); });
}

Result<std::string> Reader::data(EntryId entry) const {
    return state_->ask([&] { return state_->shards.all().get_document(entry).get_data(); });
}

Result<std::vector<TermCount>> Reader::terms(EntryId entry) const {
    return state_->ask([&] {
        std::vector<TermCount> out;
        for (auto at = state_->shards.all().termlist_begin(entry);
             at != state_->shards.all().termlist_end(entry); ++at)
            out.push_back({*at, at.get_wdf()});
        return out;
    });
}

Result<std::vector<std::size_t>> Reader::frequencies(std::span<const std::string> terms) const {
    return state_->ask([&] {
        std::vector<std::size_t> out(terms.size());
        if (terms.empty()) return out;
        for (const Shard& shard : state_->shards.parts()) {
            const auto counts = shard.frequencies(terms);
            for (std::size_t i = 0; i < out.size(); ++i) out[i] += counts[i];
        }
        return out;
    });
}

Result<std::vector<std::string>> Reader::notes(const std::string& name) const {
    return state_->ask([&] {
        std::vector<std::string> out;
        for (const Shard& shard : state_->shards.parts())
            if (shard.silent.empty()) out.push_back(shard.database.get_metadata(name));
        return out;
    });
}

Result<std::size_t> Reader::size() const {
    return state_->ask([&]() -> std::size_t { return state_->shards.all().get_doccount(); });
}

Result<EntryId> Reader::newest() const {
    return state_->ask([&]() -> EntryId { return state_->shards.all().get_lastdocid(); });
}

}  // namespace hanse::search
