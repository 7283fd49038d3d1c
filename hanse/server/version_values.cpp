// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/version_values.hpp"

#include "hanse/server/shapes.hpp"

namespace hanse::server {

http::Shape version_shape() {
    static const http::Shape shape = http::named(
        "Version",
        http::object({always("number", http::whole(1), "版本号", "number"),
                      always("at", http::moment(), "时间", "when"),
                      at_times("who", http::text(0, 200), "何人（仅供可见全部改动者）",
                               "who, for those who see all that was changed"),
                      at_times("reason", some_text(), "理由（仅供可见全部改动者）",
                               "why, for those who see all that was changed"),
                      at_times("changed", http::whole(0), "改动条数（仅供可见全部改动者）",
                               "records changed, for those who see all that was changed"),
                      at_times("facts", http::text(64, 64), "全部资料的指纹（仅供可见全部资料者）",
                               "fingerprint of all facts, for those who see all of them")}));
    return shape;
}

Result<std::vector<Value>> version_values(Ask& ask, const Seat& seat,
                                          std::span<const registry::Version> versions) {
    std::vector<Value> out;
    if (versions.empty()) return out;
    const registry::Walls& walls = ask.office.walls();
    HANSE_TRY(seen, registry::versions_seen(ask.database, seat.alliance.id, versions.back().number,
                                            versions.front().number, seat.viewer, walls));
    for (const registry::Version& version : versions) {
        Value one = Value::map().set("number", version.number).set("at", version.at);
        if (seen.contains(version.number) || version.who == ask.person().person)
            one.set("who", version.who)
                .set("reason", version.reason)
                .set("changed", version.changed);
        // Who knows all but one figure could find that one by trying.
        if (walls.sees_all(seat.viewer)) one.set("facts", version.facts);
        out.push_back(std::move(one));
    }
    return out;
}

Result<Value> version_value(Ask& ask, const Seat& seat, const registry::Version& version) {
    HANSE_TRY(out, version_values(ask, seat, std::span(&version, 1)));
    return std::move(out.front());
}

}  // namespace hanse::server
