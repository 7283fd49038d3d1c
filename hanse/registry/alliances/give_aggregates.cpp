// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

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

struct Earlier {
    std::string measure, cells;
    Parts parts;
};

Result<std::vector<Earlier>> earlier(store::Database& database, const std::string& alliance) {
    HANSE_TRY(rows, database.rows("select measure, cells, parts from aggregate "
                                  "where alliance = :alliance order by number",
                                  {alliance}));
    std::vector<Earlier> out;
    for (const store::Row& row : rows) {
        Earlier one{row.text(0), row.text(1), {}};
        HANSE_TRY(parts, base::parse_json(row.text(2), "registry"));
        for (const Value& part : parts.items()) one.parts.insert(*part.text());
        out.push_back(std::move(one));
    }
    return out;
}

std::set<std::string> members_of(const std::vector<Standing>& records) {
    std::set<std::string> out;
    for (const Standing& one : records)
        if (one.record.sheet == "members") out.insert(one.record.key);
    return out;
}

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
        HANSE_TRY(records, standing(database_, alliance_, 0));
        HANSE_TRY(before, earlier(database_, alliance_));
        number_ = static_cast<std::int64_t>(before.size());
        std::vector<Counted> rows;
        for (const Standing& one : records) rows.push_back({&one.record, one.since});
        for (const Sum& sum : sums_of(measure_, rows, members_of(records)))
            HANSE_CHECK(one(sum, before, version));
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
    Result<Done> one(const Sum& sum, const std::vector<Earlier>& before, std::int64_t version) {
        const std::string cells = text_of(sum.cells);
        std::vector<Parts> given;  // of the same rows of the same measure: others share no part
        for (const Earlier& old : before)
            if (old.measure == measure_.id && old.cells == cells) {
                if (old.parts == sum.parts) return Done{};
                given.push_back(old.parts);
            }
        if (const Refused why = refused(rules_, sum, given); why != Refused::no) {
            out_.withheld.push_back({sum.cells, why});
            return Done{};
        }
        const Aggregate aggregate{
            ++number_,         measure_.id, sum.cells,   static_cast<std::int64_t>(sum.of.size()),
            sum.total.exact(), version,     occasion_.at};
        HANSE_CHECK(database_.run(
            "insert into aggregate (alliance, number, measure, cells, members, parts, total, "
            "version, given) values (:alliance, :number, :measure, :cells, :members, :parts, "
            ":total, :version, :given)",
            {alliance_, aggregate.number, aggregate.measure, cells, aggregate.members,
             base::to_json(Value::list_of(sum.parts)), aggregate.total, version, aggregate.given}));
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
