// SPDX-License-Identifier: GPL-3.0-or-later
// Way: a route of a few plain lines, for resources that have many of them.
//
//   const Way ways[] = {{Method::get, "/me", "me.show", "me", "any-stage", {"本人", "who you are"},
//                        {}, {}, {200, me_shape()}, show_me}, …};
//   for (const Way& way : ways) add(table, office, way);
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/http/route.hpp"
#include "hanse/server/ask.hpp"
#include "hanse/server/resources.hpp"

namespace hanse::server {

/// What is answered when all is well; a 204 has no shape.
struct Gives {
    int status;
    std::optional<http::Shape> shape;
};

struct Way {
    http::Method method;
    const char *path, *id, *tag, *who;
    base::Bilingual says;
    std::vector<http::ShapeField> body;  // none: no body is taken
    std::vector<http::Parameter> query;
    Gives gives;
    Work work;
    bool idempotent_by_key = false;
};

/// @return the route, for what a Way does not say; good until the next one is added.
http::Route& add(Table& table, Office& office, const Way& way);

http::ShapeField text_field(const char* name, std::size_t longest, http::Need need, const char* zh,
                            const char* en);
http::ShapeField truth_field(const char* name, const char* zh, const char* en);
/// A list of short texts that may be left out.
http::ShapeField texts_field(const char* name, const char* zh, const char* en);
/// The version that the writer saw.
http::ShapeField version_field();
http::Parameter text_parameter(const char* name, const char* zh, const char* en);
http::Parameter truth_parameter(const char* name, const char* zh, const char* en);
/// ?after=: where the page before ended.
http::Parameter after_parameter();
http::Parameter reason_parameter();

/// {items, total} of a list that is given out whole.
http::Answer list_of(base::Value items);
/// Is everything asked for, as CSV or a workbook (?format=), and not a page?
bool is_export(const Ask& ask);
/// A list as it was asked for: JSON, or everything as CSV or a workbook (?format=).
base::Result<http::Answer> listed_as(const Ask& ask, const std::string& name, base::Value items);
/// The same for a page of one that is not counted: see uncounted_page_of().
base::Result<http::Answer> page_as(const Ask& ask, const std::string& name, base::Value items);
/// How many are wanted: a page, or everything for an export.
std::size_t count_wanted(const Ask& ask, std::int64_t otherwise = 100);
/// @return invalid_input if the request does not say which version it has seen.
base::Result<std::int64_t> version_needed(const http::Request& request);

}  // namespace hanse::server
