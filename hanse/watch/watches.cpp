// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/watch/watches.hpp"

#include <algorithm>

#include "hanse/base/json.hpp"
#include "hanse/base/nearest.hpp"
#include "hanse/watch/schema.hpp"

namespace hanse::watch {

using base::Done;
using base::Result;
using portfolio::Register;

namespace {

base::Error unknown(const std::string& name, const std::vector<Watch>& known) {
    std::vector<std::string_view> names;
    for (const Watch& one : known)
        if (one.removed.empty()) names.push_back(one.spec.name);
    const auto like = base::suggestion(base::nearest(name, names));
    return base::not_found({}, "没有监视 “" + name + "”" + like.zh,
                           "there is no watch '" + name + "'" + like.en);
}

base::Error taken(const std::string& name) {
    return base::conflict({}, "已有监视 “" + name + "”；请换一个名字，或先 watch remove",
                          "a watch '" + name + "' exists; choose another name, or remove it first");
}

const Watch* in_use(const std::vector<Watch>& known, const std::string& name) {
    const auto found = std::ranges::find_if(
        known, [&](const Watch& one) { return one.removed.empty() && one.spec.name == name; });
    return found == known.end() ? nullptr : &*found;
}

}  // namespace

Result<Done> prepare(Register& patents) {
    return store::migrate(patents.database(), "watch", schema());
}

Result<Watch> add(Register& patents, const Spec& spec, const portfolio::Occasion& occasion) {
    Watch out{.spec = spec, .added = occasion.now, .who = occasion.who};
    HANSE_CHECK(patents.database().transaction([&]() -> Result<Done> {
        HANSE_TRY(known, all(patents));
        if (in_use(known, spec.name) != nullptr) return taken(spec.name);
        HANSE_TRY(id, patents.database().number("select coalesce(max(id), 0) + 1 from watch"));
        out.id = id;
        return patents.database().run(
            "insert into watch (id, name, spec, added, who) values (:id, :name, :spec, :added, "
            ":who)",
            {id, spec.name, base::to_json(spec_value(spec)), out.added, out.who});
    }));
    return out;
}

Result<Watch> find(Register& patents, const std::string& name) {
    HANSE_TRY(known, all(patents));
    if (const Watch* found = in_use(known, name)) return *found;
    return unknown(name, known);
}

Result<Done> remove(Register& patents, const std::string& name,
                    const portfolio::Occasion& occasion) {
    HANSE_TRY(found, find(patents, name));
    return patents.database().run("update watch set removed = :now where id = :id",
                                  {occasion.now, found.id});
}

Result<Done> restore(Register& patents, const std::string& name) {
    HANSE_TRY(known, all(patents));
    if (in_use(known, name) != nullptr) return taken(name);
    const Watch* last = nullptr;
    for (const Watch& one : known)
        if (one.spec.name == name && (last == nullptr || one.removed >= last->removed)) last = &one;
    if (last == nullptr)
        return base::not_found({}, "没有移除过监视 “" + name + "”",
                               "no watch '" + name + "' was removed");
    return patents.database().run("update watch set removed = null where id = :id", {last->id});
}

Result<std::vector<Watch>> all(Register& patents) {
    HANSE_TRY(rows, patents.database().rows("select id, spec, added, who, removed from watch "
                                            "order by id"));
    std::vector<Watch> out;
    for (const store::Row& row : rows) {
        HANSE_TRY(value, base::parse_json(row.text(1), "register.db"));
        out.push_back({row.whole(0), spec_of(value), row.text(2), row.text(3), row.text(4)});
    }
    return out;
}

}  // namespace hanse::watch
