// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/portfolio/indexing.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include <fmt/format.h>

#include "hanse/patents/formats/layout.hpp"
#include "hanse/search/index.hpp"

namespace hanse::portfolio {

using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kAtOnce = 500;          // rows asked of the register
constexpr std::int64_t kCommitEvery = 20'000;  // bounds both memory and what a crash can undo

/// "IDENTITY 4711".
struct Mark {
    std::string identity;
    std::int64_t seq = 0;

    static Mark parse(const std::string& text) {
        Mark out;
        const std::size_t blank = text.find(' ');
        if (blank == std::string::npos) return out;
        out.identity = text.substr(0, blank);
        std::from_chars(text.data() + blank + 1, text.data() + text.size(), out.seq);
        return out;
    }
    std::string text() const { return fmt::format("{} {}", identity, seq); }
};

class Follower {
public:
    Follower(Register& patents, search::IndexWriter& index, Mark mark)
        : patents_(patents), index_(index), mark_(std::move(mark)) {}

    Result<CaughtUp> follow(std::int64_t until, const std::function<void(double)>& show) {
        const std::int64_t from = mark_.seq;
        std::int64_t committed = from;
        HANSE_CHECK(remove_gone(until));
        while (true) {
            HANSE_TRY(rows, patents_.database().rows(
                                "select id, number, seq from publication "
                                "where seq > :seq and seq <= :until order by seq limit :most",
                                {mark_.seq, until, kAtOnce}));
            if (rows.empty()) break;
            for (const store::Row& row : rows) HANSE_CHECK(put(row));
            if (mark_.seq - committed >= kCommitEvery) {
                HANSE_CHECK(commit());
                committed = mark_.seq;
            }
            if (show)
                show(double(mark_.seq - from) / double(std::max<std::int64_t>(until - from, 1)));
        }
        mark_.seq = until;
        HANSE_CHECK(commit());
        return done_;
    }

private:
    Result<Done> put(const store::Row& row) {
        HANSE_TRY(record, patents_.record(row.whole(0)));
        HANSE_CHECK(index_.put(document_of(row.text(1), record)));
        mark_.seq = row.whole(2);
        ++done_.put;
        return Done{};
    }

    /// Of all that went since the mark; what came back afterwards is put again below.
    Result<Done> remove_gone(std::int64_t until) {
        HANSE_TRY(rows, patents_.database().rows(
                            "select number from gone where seq > :seq and seq <= :until",
                            {mark_.seq, until}));
        for (const store::Row& row : rows) {
            HANSE_CHECK(index_.remove(row.text(0)));
            ++done_.removed;
        }
        return Done{};
    }

    Result<Done> commit() {
        HANSE_CHECK(index_.set_mark(mark_.text()));
        return index_.commit();
    }

    Register& patents_;
    search::IndexWriter& index_;
    Mark mark_;
    CaughtUp done_;
};

}  // namespace

search::Document document_of(const std::string& number, const patents::Record& record) {
    search::Document out{.number = number, .office = record.publication.office};
    for (const patents::Words& words : record.titles) out.titles.push_back(words.text);
    for (const patents::Words& words : record.abstracts) out.abstracts.push_back(words.text);
    for (const patents::Claim& claim : record.claims) out.claims.push_back(claim.text);
    out.description = record.description;
    for (const auto* symbols : {&record.ipc, &record.cpc})
        for (const patents::Symbol& one : *symbols) out.classes.push_back(one.symbol);
    for (const auto* parties : {&record.applicants, &record.owners})
        for (const patents::Party& one : *parties)
            if (std::ranges::find(out.applicants, one.name) == out.applicants.end())
                out.applicants.push_back(one.name);
    for (const patents::Party& one : record.inventors) out.inventors.push_back(one.name);
    const auto earlier = [&](const std::optional<base::PartialDate>& day) {
        if (day && (!out.date || day->first() < out.date->first())) out.date = day;
    };
    for (const patents::Priority& one : record.priorities) earlier(one.date);
    earlier(record.application_date);
    earlier(record.publication_date);
    if (record.status != patents::LegalStatus::unknown)
        out.status = patents::status_name(record.status);
    for (const patents::Citation& one : record.citations)
        out.citations.push_back(one.number.text());
    return out;
}

Result<CaughtUp> catch_up(Register& patents, const std::function<void(double)>& show) {
    HANSE_TRY(identity, patents.identity());
    HANSE_TRY(until, patents.seq());
    std::optional<search::IndexWriter> index;
    HANSE_TRY(first, search::IndexWriter::open(patents.index_folder()));
    index = std::move(first);
    HANSE_TRY(text, index->mark());
    Mark mark = Mark::parse(text);
    const bool anew = mark.identity != identity || mark.seq > until;
    if (anew && index->size() > 0) {
        index.reset();
        std::filesystem::remove_all(patents.index_folder());
        HANSE_TRY(again, search::IndexWriter::open(patents.index_folder()));
        index = std::move(again);
    }
    if (anew) mark = {identity, 0};
    HANSE_TRY(done, Follower(patents, *index, mark).follow(until, show));
    done.anew = anew;
    return done;
}

Result<std::int64_t> behind(Register& patents) {
    HANSE_TRY(identity, patents.identity());
    HANSE_TRY(seq, patents.seq());
    const auto index = search::Reader::open(patents.index_folder());
    if (!index) return seq;
    HANSE_TRY(marks, index->notes("mark"));
    const Mark mark = marks.empty() ? Mark() : Mark::parse(marks.front());
    return mark.identity == identity && mark.seq <= seq ? seq - mark.seq : seq;
}

}  // namespace hanse::portfolio
