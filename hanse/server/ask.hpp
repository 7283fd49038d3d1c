// SPDX-License-Identifier: GPL-3.0-or-later
// Ask: one request on its way to its answer: who asks, as what, and what it may touch.
//
// A resource is a file of functions `Result<Answer> name(Ask& ask)` and one function that adds its
// routes to the table (resources.hpp). An Ask holds a connection to the database for as long as the
// handler runs.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/http/answer.hpp"
#include "hanse/http/route.hpp"
#include "hanse/people/principal.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/registry/alliances/sight.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

// The words that every resource of this floor speaks.
using base::Result;
using base::Value;
using http::Answer;
using http::Method;
using http::Need;

/// What the guard found out; in http::Request::context.
struct Caller {
    std::shared_ptr<const people::Principal> principal;  // null: anyone
    trail::Occasion occasion;
};

/// Somebody at the table of one alliance.
struct Seat {
    registry::Listed alliance;
    people::Seat roles;
    registry::Viewer viewer;
    std::optional<registry::Grounds> grounds;  // a bureau's, if they hold now

    bool holds(people::Role role) const { return roles.holds(role); }
};

struct Ask {
    Office& office;
    store::Database& database;
    const http::Request& request;
    const Caller& caller;

    base::Language language() const { return request.language; }
    const trail::Occasion& occasion() const { return caller.occasion; }
    /// Whoever has come through a guard that lets nobody else in.
    const people::Principal& person() const { return *caller.principal; }

    /// A text of the query; empty if it is not there.
    std::string query(std::string_view name) const;
    std::int64_t number(std::string_view name, std::int64_t otherwise) const;
    /// "true"
    bool wants(std::string_view name) const { return query(name) == "true"; }
    /// A text of the body; empty if it is not there.
    std::string text(std::string_view name) const;

    /// "https://pool.example": what the caller calls us, unless the server has an address of its own.
    std::string address() const;

    /// The alliance of the path, seen as the caller is. A look that only grounds made possible is
    /// noted in the alliance's trail here, so that no resource can forget it.
    /// @return not_found for whoever has no role in it while it has no public page, its existence being
    ///         nobody's business; and for a token that does not reach it.
    base::Result<Seat> sit() const;
    /// The same, for an alliance that the path does not name.
    base::Result<Seat> sit_at(const std::string& alliance) const;
    /// The same, for whoever sits at the table: what is between the members is not for a public page.
    /// @return denied for the others.
    base::Result<Seat> sit_inside() const;
    /// The same, for whoever holds one of these roles. @return denied for others at the table.
    base::Result<Seat> sit_as(std::initializer_list<people::Role> roles) const;
    registry::Hand hand(const Seat& seat, const registry::Check& check) const;
};

using Work = base::Result<http::Answer> (*)(Ask&);

/// Borrows a connection and does the work.
http::Action action(Office& office, Work work);

const Caller& caller_of(const http::Request& request);

}  // namespace hanse::server
