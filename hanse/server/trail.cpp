// SPDX-License-Identifier: GPL-3.0-or-later
// /trail: who did what. Of an alliance, for its secretariat and auditor; of the house, for
// administrators.
#include "hanse/trail/trail.hpp"

#include <limits>

#include "hanse/server/ask.hpp"
#include "hanse/server/export.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/shapes.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

using people::Role;

namespace {

constexpr const char* kTag = "trail";
constexpr std::size_t kBodyLongest = std::size_t{64} << 20U;

/// Who reads: of the house, everything; of an alliance, as far as the viewer sees.
struct Reader {
    const registry::Walls* walls = nullptr;
    registry::Viewer viewer;

    bool whole() const { return walls == nullptr || walls->sees_all(viewer); }
    /// "disputes" for "disputes/D1", if they were not admitted: that there is a D1 is for the room.
    std::string subject(const trail::Entry& entry) const {
        const std::string& full = entry.deed.subject;
        const std::size_t slash = full.find('/');
        if (walls == nullptr || slash == std::string::npos) return full;
        const registry::Record record{full.substr(0, slash), full.substr(slash + 1), {}};
        const bool room = registry::is_table(record.sheet) &&
                          walls->class_of(record, "") == registry::FieldClass::room;
        return room && !walls->sees(viewer, record, "") ? record.sheet : full;
    }
};

/// What was before and after may be some member's own, so it is for those who see everything.
Value entry_value(const trail::Entry& entry, const Reader& reader) {
    Value out = Value::map()
                    .set("number", entry.number)
                    .set("at", entry.occasion.at)
                    .set("who", entry.occasion.who)
                    .set("by", entry.occasion.by)
                    .set("from", entry.occasion.from)
                    .set("what", entry.deed.what)
                    .set("subject", reader.subject(entry))
                    .set("reason", entry.deed.reason)
                    .set("digest", entry.digest);
    if (!reader.whole()) return out;
    out.set("before", entry.deed.before ? Value(*entry.deed.before) : Value());
    return out.set("after", entry.deed.after ? Value(*entry.deed.after) : Value());
}

http::Shape entries_shape() {
    const http::Shape entry = http::named(
        "TrailEntry",
        http::object(
            {always("number", http::whole(1), "序号", "number"),
             always("at", http::moment(), "时间", "when"),
             always("who", http::text(0, 200), "何人", "who"),
             always("by", http::text(0, 200), "以何方式", "by what means"),
             always("from", http::text(0, 200), "网络地址", "network address"),
             always("what", http::text(0, 200), "何事", "what"),
             always("subject", http::text(0, 1000), "对象", "about what"),
             always("reason", some_text(), "理由", "why"),
             always("digest", http::text(64, 64), "摘要", "digest of the chain up to here"),
             at_times("before", http::nullable(http::text(0, kBodyLongest)),
                      "之前（仅供可见全部者）", "before, for those who see everything"),
             at_times("after", http::nullable(http::text(0, kBodyLongest)),
                      "之后（仅供可见全部者）", "after, for those who see everything")}));
    return http::object(
        {always("items", http::list(entry), "条目，新的在前", "entries, the newest first")});
}

http::Shape verdict_shape() {
    return http::named(
        "TrailVerdict",
        http::object({always("entries", http::whole(0), "条目数", "entries"),
                      always("head", http::text(0, 64), "最后的摘要", "the last digest"),
                      always("whole", http::truth(), "完整", "whole"),
                      at_times("broken", http::whole(0), "第一处断裂", "first broken entry"),
                      at_times("why", words_shape(), "为何", "why")}));
}

Result<Answer> list_chain(Ask& ask, const std::string& chain, const Reader& reader) {
    // No list is longer, and who checks a chain wants every entry of it.
    constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();
    const std::int64_t count = is_export(ask) ? kAll : ask.number("count", 100);
    HANSE_TRY(found, trail::entries(ask.database, {.chain = chain,
                                                   .subject = ask.query("subject"),
                                                   .who = ask.query("who"),
                                                   .what = ask.query("what"),
                                                   .before = ask.number("before", 0),
                                                   .count_max = count}));
    Value items = Value::list();
    for (const trail::Entry& entry : found)  // nor is it found by trying names
        if (reader.subject(entry).starts_with(ask.query("subject")))
            items.push(entry_value(entry, reader));
    if (is_export(ask)) return exported("trail", items, ask.query("format"));
    return http::json(Value::map().set("items", std::move(items)));
}

Result<Answer> verify_chain(Ask& ask, const std::string& chain) {
    std::optional<trail::Kept> kept;
    if (const std::string digest = ask.query("digest"); !digest.empty())
        kept = trail::Kept{ask.number("number", 0), digest};
    HANSE_TRY(verdict, trail::verify(ask.database, chain, kept));
    Value out = Value::map()
                    .set("entries", verdict.entries)
                    .set("head", verdict.head)
                    .set("whole", !verdict.broken);
    if (verdict.broken) out.set("broken", *verdict.broken).set("why", words_value(verdict.why));
    return http::json(out);
}

Result<Answer> list_trail(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat, Role::auditor}));
    return list_chain(ask, seat.alliance.id, {&ask.office.walls(), seat.viewer});
}

Result<Answer> verify_trail(Ask& ask) {
    HANSE_TRY(seat, ask.sit_as({Role::secretariat, Role::auditor, Role::counsel}));
    return verify_chain(ask, seat.alliance.id);
}

Result<Answer> list_house(Ask& ask) { return list_chain(ask, trail::kHouse, {}); }
Result<Answer> verify_house(Ask& ask) { return verify_chain(ask, trail::kHouse); }

std::vector<http::Parameter> list_parameters() {
    return {
        {"subject", http::text(0, 300), Need::optional, {"对象的开头", "beginning of the subject"}},
        {"who", http::text(0, 100), Need::optional, {"何人", "who"}},
        {"what", http::text(0, 100), Need::optional, {"何事的开头", "beginning of the deed"}},
        {"before", http::whole(0), Need::optional, {"早于此号", "older than this number"}},
        count_parameter(1000),
        format_parameter()};
}

std::vector<http::Parameter> verify_parameters() {
    return {{"number",
             http::whole(1),
             Need::optional,
             {"另存的条目号", "number of an entry kept elsewhere"}},
            {"digest", http::text(64, 64), Need::optional, {"另存的摘要", "its digest"}}};
}

}  // namespace

void add_trail(Table& table, Office& office) {
    struct Chain {
        const char *path, *id, *who;
        Work list, verify;
        base::Bilingual says;
    };
    const Chain chains[] = {{"/alliances/{alliance}/trail",
                             "trail",
                             "signed-in",
                             list_trail,
                             verify_trail,
                             {"联盟日志", "the trail of an alliance"}},
                            {"/trail",
                             "house_trail",
                             "administrator",
                             list_house,
                             verify_house,
                             {"系统日志", "the trail of the house"}}};
    for (const Chain& way : chains) {
        http::Route all =
            route(Method::get, way.path, std::string(way.id) + ".list", kTag, way.says);
        all.who = way.who;
        all.in_query = list_parameters();
        all.outcomes = {{200, {"条目", "entries"}, entries_shape()}};
        all.action = action(office, way.list);
        table.push_back(std::move(all));

        http::Route check =
            route(Method::get, std::string(way.path) + "/verdict", std::string(way.id) + ".verify",
                  kTag, {"校验日志是否完整", "whether the chain is whole"});
        check.who = way.who;
        check.in_query = verify_parameters();
        check.outcomes = {{200, {"结论", "the verdict"}, verdict_shape()}};
        check.action = action(office, way.verify);
        table.push_back(std::move(check));
    }
}

}  // namespace hanse::server
