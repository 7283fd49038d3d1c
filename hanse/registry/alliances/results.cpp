// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/results.hpp"

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

namespace {

constexpr const char* kColumns =
    "select id, kind, version, facts, rules, day, at, who, summary, body from result "
    "where alliance = :alliance ";

Result<KeptResult> head_of(const store::Row& row) {
    HANSE_TRY(summary, base::parse_json(row.text(8), "registry"));
    return KeptResult{row.text(0), row.text(1), row.whole(2), row.text(3),       row.text(4),
                      row.text(5), row.text(6), row.text(7),  std::move(summary)};
}

}  // namespace

Result<KeptResult> keep(store::Database& database, const std::string& alliance, std::int64_t number,
                        const ToKeep& what, const trail::Occasion& occasion) {
    HANSE_TRY(stood, version(database, alliance, number));
    const KeptResult out{"e-" + base::random_text(16),
                         what.kind,
                         stood.number,
                         stood.facts,
                         what.rules,
                         what.day,
                         occasion.at,
                         occasion.who,
                         what.summary};
    const auto done = database.transaction([&]() -> Result<Done> {
        HANSE_CHECK(database.run(
            "insert into result (id, alliance, kind, version, facts, rules, day, at, who, "
            "summary, body) values (:id, :alliance, :kind, :version, :facts, :rules, :day, :at, "
            ":who, :summary, :body)",
            {out.id, alliance, out.kind, out.version, out.facts, out.rules, out.day, out.at,
             out.who, base::to_json(what.summary), base::to_json(what.body)}));
        HANSE_CHECK(trail::note(database, alliance, occasion,
                                {.what = what.kind + ".kept",
                                 .subject = "results/" + out.id,
                                 .before = {},
                                 .after = base::to_json(base::Value::map()
                                                            .set("version", out.version)
                                                            .set("facts", out.facts)
                                                            .set("rules", out.rules)
                                                            .set("day", out.day)),
                                 .reason = {}}));
        return Done{};
    });
    if (!done) return done.error();
    return out;
}

Result<std::vector<KeptResult>> results(store::Database& database, const std::string& alliance,
                                        const std::string& kind, std::int64_t count_max) {
    HANSE_CHECK(version_now(database, alliance));
    HANSE_TRY(rows, database.rows(
                        fmt::format("{}and (:any_kind = '' or kind = :kind) order by at desc, id "
                                    "limit :count_max",
                                    kColumns),
                        {alliance, kind, kind, count_max}));
    std::vector<KeptResult> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(head, head_of(row));
        out.push_back(std::move(head));
    }
    return out;
}

Result<FullResult> result(store::Database& database, const std::string& alliance,
                          const std::string& id) {
    HANSE_CHECK(version_now(database, alliance));
    HANSE_TRY(rows, database.rows(fmt::format("{}and id = :id", kColumns), {alliance, id}));
    if (rows.empty())
        return base::not_found({}, fmt::format("没有结果 {}", id),
                               fmt::format("there is no result {}", id));
    HANSE_TRY(head, head_of(rows[0]));
    HANSE_TRY(body, base::parse_json(rows[0].text(9), "registry"));
    return FullResult{std::move(head), std::move(body)};
}

}  // namespace hanse::registry
