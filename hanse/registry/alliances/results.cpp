// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/registry/alliances/results.hpp"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/registry/alliances/rows.hpp"

namespace hanse::registry {

using base::Done;
using base::Result;

namespace {

constexpr const char* kColumns =
    "select id, kind, version, facts, rules, day, at, who, summary, body from result "
    "where alliance = :alliance ";
constexpr const char* kHeads =
    "select id, kind, version, facts, rules, day, at, who, summary from result "
    "where alliance = :alliance and (:any_kind = '' or kind = :kind) order by at desc, id";

Result<KeptResult> head_of(const store::Row& row) {
    HANSE_TRY(summary, base::parse_json(row.text(8), "registry"));
    return KeptResult{row.text(0), row.text(1), row.whole(2), row.text(3),       row.text(4),
                      row.text(5), row.text(6), row.text(7),  std::move(summary)};
}

/// The newest first.
Result<std::vector<KeptResult>> heads_of(store::Database& database, const std::string& alliance,
                                         const std::string& kind) {
    HANSE_TRY(rows, database.rows(kHeads, {alliance, kind, kind}));
    std::vector<KeptResult> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(head, head_of(row));
        out.push_back(std::move(head));
    }
    return out;
}

base::Error no_result(const std::string& id) {
    return base::not_found({}, fmt::format("没有结果 {}", id),
                           fmt::format("there is no result {}", id));
}

base::Error for_the_whole_only() {
    return base::denied("全联盟的结果仅供可见全部资料的角色查看",
                        "results of the whole are for those who see the whole");
}

Result<FullResult> full(store::Database& database, const std::string& alliance,
                        const std::string& id) {
    HANSE_TRY(rows, database.rows(fmt::format("{}and id = :id", kColumns), {alliance, id}));
    if (rows.empty()) return no_result(id);
    HANSE_TRY(head, head_of(rows[0]));
    HANSE_TRY(body, base::parse_json(rows[0].text(9), "registry"));
    return FullResult{std::move(head), std::move(body)};
}

/// Of which versions a viewer sees the whole: of those in which no record stood that is hidden from
/// them.
class WholeVersions {
public:
    static Result<WholeVersions> read(store::Database& database, const std::string& alliance,
                                      const Viewer& viewer, const Walls& walls) {
        WholeVersions out;
        if (walls.sees_all(viewer)) return out;
        HANSE_CHECK(database.each(
            "select sheet, record_key, since, gone from record where alliance = :alliance",
            {alliance}, [&](const store::Row& row) -> Result<Done> {
                if (!walls.sees_whole(viewer, {row.text(0), row.text(1), {}}))
                    out.hidden_.push_back({row.whole(2), row.is_null(3) ? kForEver : row.whole(3)});
                return Done{};
            }));
        return out;
    }

    bool sees(std::int64_t version) const {
        return std::ranges::none_of(
            hidden_, [&](const Stood& one) { return one.since <= version && version < one.gone; });
    }

private:
    struct Stood {
        std::int64_t since, gone;
    };
    static constexpr std::int64_t kForEver = std::numeric_limits<std::int64_t>::max();
    std::vector<Stood> hidden_;
};

/// Of statements, the part of one member; nothing of the whole.
base::Value part_of(const base::Value& body, const std::string& member) {
    base::Value out = base::Value::map(), own = base::Value::list();
    for (const auto& [name, value] : body.fields())
        if (name != "alliance" && name != "members") out.set(name, value);
    for (const base::Value& one : base::items_in(body, "members"))
        if (base::text_in(one, "member") == member) own.push(one);
    return out.set("members", std::move(own));
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

Result<std::vector<KeptResult>> results_seen(store::Database& database, const std::string& alliance,
                                             const std::string& kind, const Viewer& viewer,
                                             const Walls& walls, std::int64_t count_max) {
    HANSE_CHECK(version_now(database, alliance));
    if (!walls.sees_all_but_rooms(viewer)) return for_the_whole_only();
    HANSE_TRY(whole, WholeVersions::read(database, alliance, viewer, walls));
    HANSE_TRY(heads, heads_of(database, alliance, kind));
    std::vector<KeptResult> out;
    for (KeptResult& one : heads)
        if (std::ssize(out) < count_max && whole.sees(one.version)) out.push_back(std::move(one));
    return out;
}

Result<FullResult> result_seen(store::Database& database, const std::string& alliance,
                               const std::string& id, const Viewer& viewer, const Walls& walls) {
    HANSE_CHECK(version_now(database, alliance));
    if (!walls.sees_all_but_rooms(viewer)) return for_the_whole_only();
    HANSE_TRY(found, full(database, alliance, id));
    HANSE_TRY(whole, WholeVersions::read(database, alliance, viewer, walls));
    if (!whole.sees(found.head.version)) return no_result(id);
    return found;
}

Result<FullResult> statements_seen(store::Database& database, const std::string& alliance,
                                   const std::string& id, const Viewer& viewer,
                                   const Walls& walls) {
    HANSE_CHECK(version_now(database, alliance));
    const bool everything = walls.sees_all_but_rooms(viewer);
    if (!everything && viewer.member.empty())
        return base::denied("对账单限秘书处及成员本人查看",
                            "statements are for the secretariat and the members themselves");
    WholeVersions whole;
    if (everything) {
        HANSE_TRY(read, WholeVersions::read(database, alliance, viewer, walls));
        whole = std::move(read);
    }
    HANSE_TRY(heads, heads_of(database, alliance, "statements"));
    const auto found = std::ranges::find_if(heads, [&](const KeptResult& one) {
        return (id.empty() || one.id == id) && whole.sees(one.version);
    });
    if (found == heads.end())
        return base::not_found({}, "秘书处尚未出具对账单",
                               "the secretariat has given no statements yet");
    HANSE_TRY(out, full(database, alliance, found->id));
    if (!everything) out.body = part_of(out.body, viewer.member);
    return out;
}

}  // namespace hanse::registry
