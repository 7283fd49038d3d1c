// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "hanse/base/json.hpp"
#include "hanse/registry/alliances/rows.hpp"
#include "hanse/registry/alliances/sight.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;
using base::Value;

namespace {

std::string text_of(const std::map<std::string, std::string>& cells) {
    Value out = Value::map();
    for (const auto& [column, text] : cells) out.set(column, text);
    return base::to_json(out);
}

std::set<std::string> members_of(const std::vector<Record>& records) {
    std::set<std::string> out;
    for (const Record& one : records)
        if (one.sheet == "members") out.insert(one.key);
    return out;
}

/// What the sums of a measure were made of when a version stood.
Result<std::vector<Sum>> sums_at(store::Database& database, const std::string& alliance,
                                 const Measure& measure, std::int64_t version) {
    HANSE_TRY(then, standing(database, alliance, version));
    const std::vector<Record> records = plain(then);
    return sums_of(measure, records, members_of(records));
}

const Sum* find(const std::vector<Sum>& sums, const std::string& cells) {
    const auto found =
        std::ranges::find_if(sums, [&](const Sum& one) { return text_of(one.cells) == cells; });
    return found != sums.end() ? &*found : nullptr;
}

/// A sum that was given out, and its parts as they were; none if the rules reckon it otherwise now.
struct Earlier {
    std::string cells;
    std::optional<Parts> of;
    bool stands = false;  // its rows still say what they said
};

class Giving {
public:
    Giving(store::Database& database, const std::string& alliance, const AggregateRules& rules,
           const Measure& measure, const trail::Occasion& occasion)
        : database_(database),
          alliance_(alliance),
          rules_(rules),
          measure_(measure),
          occasion_(occasion) {}

    Result<AggregatesGiven> give(const std::string& reason) {
        HANSE_TRY(version, version_now(database_, alliance_));
        HANSE_TRY(sums, sums_at(database_, alliance_, measure_, 0));
        HANSE_TRY(before, earlier(sums));
        HANSE_TRY(last, database_.number("select max(number) from aggregate "
                                         "where alliance = :alliance",
                                         {alliance_}));
        number_ = last;
        for (const Sum& sum : sums) HANSE_CHECK(one(sum, before, version));
        if (!out_.given.empty())
            HANSE_CHECK(trail::note(database_, alliance_, occasion_,
                                    {.what = "aggregates.given",
                                     .subject = "aggregates/" + measure_.id,
                                     .before = {},
                                     .after = base::to_json(Value::map().set(
                                         "sums", static_cast<std::int64_t>(out_.given.size()))),
                                     .reason = reason}));
        return std::move(out_);
    }

private:
    /// Reckoned again from the versions that they were given of: figures of members stand nowhere
    /// but in their rows.
    Result<std::vector<Earlier>> earlier(const std::vector<Sum>& now) {
        HANSE_TRY(rows,
                  database_.rows("select cells, total, version from aggregate where "
                                 "alliance = :alliance and measure = :measure order by version",
                                 {alliance_, measure_.id}));
        std::vector<Earlier> out;
        std::int64_t version = 0;
        std::vector<Sum> then;
        for (const store::Row& row : rows) {
            if (row.whole(2) != version) {
                version = row.whole(2);
                HANSE_TRY(sums, sums_at(database_, alliance_, measure_, version));
                then = std::move(sums);
            }
            Earlier one{row.text(0), std::nullopt, false};
            const Sum* made = find(then, one.cells);
            if (made != nullptr && made->total.exact() == row.text(1)) one.of = made->of;
            const Sum* same = find(now, one.cells);
            one.stands = one.of && same != nullptr && same->of == *one.of;
            out.push_back(std::move(one));
        }
        return out;
    }

    Result<Done> one(const Sum& sum, const std::vector<Earlier>& before, std::int64_t version) {
        const std::string cells = text_of(sum.cells);
        // Of other rows, a sum shares no part with this one; unless its rows were corrected since:
        // they may be these rows now.
        std::vector<Parts> given;
        Refused why = Refused::no;
        for (const Earlier& old : before) {
            if (old.stands && old.cells != cells) continue;
            if (old.cells == cells && old.of == sum.of) return Done{};
            if (old.of)
                given.push_back(*old.of);
            else
                why = Refused::told_apart;  // nobody can say what the two have in common
        }
        if (why == Refused::no) why = refused(rules_, sum, given);
        if (why != Refused::no) {
            out_.withheld.push_back({sum.cells, why});
            return Done{};
        }
        const Aggregate aggregate{
            ++number_,         measure_.id, sum.cells,   static_cast<std::int64_t>(sum.of.size()),
            sum.total.exact(), version,     occasion_.at};
        HANSE_CHECK(database_.run(
            "insert into aggregate (alliance, number, measure, cells, members, total, version, "
            "given) "
            "values (:alliance, :number, :measure, :cells, :members, :total, :version, :given)",
            {alliance_, aggregate.number, aggregate.measure, cells, aggregate.members,
             aggregate.total, version, aggregate.given}));
        out_.given.push_back(aggregate);
        return Done{};
    }

    store::Database& database_;
    const std::string& alliance_;
    const AggregateRules& rules_;
    const Measure& measure_;
    const trail::Occasion& occasion_;
    std::int64_t number_ = 0;
    AggregatesGiven out_;
};

}  // namespace

Result<AggregatesGiven> give_aggregates(store::Database& database, const std::string& alliance,
                                        const AggregateRules& rules, const Measure& measure,
                                        const std::string& reason,
                                        const trail::Occasion& occasion) {
    AggregatesGiven out;
    const auto done = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.lock("alliance " + alliance));
        HANSE_TRY(given, Giving(database, alliance, rules, measure, occasion).give(reason));
        out = std::move(given);
        return Done{};
    });
    if (!done) return done.error();
    return out;
}

Result<std::vector<Aggregate>> aggregates(store::Database& database, const std::string& alliance) {
    HANSE_CHECK(version_now(database, alliance));
    HANSE_TRY(rows, database.rows("select number, measure, cells, members, total, version, given "
                                  "from aggregate where alliance = :alliance order by number desc",
                                  {alliance}));
    std::vector<Aggregate> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(cells, base::parse_json(row.text(2), "registry"));
        Aggregate one{row.whole(0), row.text(1),  {},         row.whole(3),
                      row.text(4),  row.whole(5), row.text(6)};
        for (const auto& [column, text] : cells.fields()) one.cells[column] = *text.text();
        out.push_back(std::move(one));
    }
    return out;
}

}  // namespace hanse::registry
