// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/ask.hpp"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "hanse/base/value_fields.hpp"
#include "hanse/server/viewers.hpp"

namespace hanse::server {

namespace {

base::Error nothing_there(const std::string& alliance) {
    return base::not_found({}, fmt::format("没有联盟 {}", alliance),
                           fmt::format("there is no alliance {}", alliance));
}

}  // namespace

std::string Ask::query(std::string_view name) const {
    const std::string* found = request.query.find(name);
    return found != nullptr ? *found : std::string();
}

std::int64_t Ask::number(std::string_view name, std::int64_t otherwise) const {
    const std::string text = query(name);
    std::int64_t out = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), out);  // its shape was checked
    return out;
}

std::string Ask::text(std::string_view name) const { return base::text_in(request.json, name); }

std::string Ask::address() const {
    const std::string& public_url = office.settings().public_url;
    if (!public_url.empty()) return public_url;
    return fmt::format("{}://{}", request.secure ? "https" : "http", request.host);
}

Result<Seat> Ask::sit() const { return sit_at(request.at("alliance")); }

Result<Seat> Ask::sit_at(const std::string& id) const {
    if (caller.principal && !people::within_scope(*caller.principal, id)) return nothing_there(id);
    HANSE_TRY(listed, registry::listed(database, id));
    Seat out{.alliance = std::move(listed), .roles = {}, .viewer = {}, .grounds = {}};
    if (caller.principal) {
        out.roles = roles_at(*caller.principal, out.alliance);
        HANSE_TRY(viewer, viewer_at(database, id, caller.principal->person, out.roles));
        out.viewer = std::move(viewer);
    }
    if (out.roles.empty() && !out.alliance.published) return nothing_there(id);
    if (!out.holds(people::Role::bureau)) return out;
    HANSE_TRY(grounds, registry::grounds_of(database, id, person().person, occasion().at));
    if (grounds) {
        out.viewer.grounds = true;
        HANSE_CHECK(registry::note_look(database, id, request.path, *grounds, occasion()));
        out.grounds = std::move(grounds);
    }
    return out;
}

Result<Seat> Ask::sit_inside() const {
    HANSE_TRY(seat, sit());
    if (seat.roles.empty()) return base::denied("仅供联盟成员查看", "for those at the table");
    return seat;
}

Result<Seat> Ask::sit_as(std::initializer_list<people::Role> roles) const {
    HANSE_TRY(seat, sit());
    if (std::ranges::any_of(roles, [&](people::Role role) { return seat.holds(role); }))
        return seat;
    std::string names;
    for (const people::Role role : roles) {
        names += names.empty() ? "" : ", ";
        names += people::word_of(role);
    }
    return base::denied(fmt::format("此操作限以下角色：{}", names),
                        fmt::format("this takes one of these roles: {}", names));
}

registry::Hand Ask::hand(const Seat& seat, const registry::Check& check) const {
    return {occasion(), seat.viewer, office.walls(), check};
}

http::Action action(Office& office, Work work) {
    return [&office, work](const http::Request& request) -> Result<http::Answer> {
        HANSE_TRY(database, office.pool().borrow());
        Ask ask{office, *database, request, caller_of(request)};
        return work(ask);
    };
}

const Caller& caller_of(const http::Request& request) {
    static const Caller kAnyone;
    const auto* caller = std::any_cast<std::shared_ptr<const Caller>>(&request.context);
    return caller != nullptr ? **caller : kAnyone;
}

}  // namespace hanse::server
