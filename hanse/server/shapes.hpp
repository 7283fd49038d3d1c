// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes: what the bodies and parameters of several resources look like; and the values made of
// what the floors below return, next to the shape that describes them.
#pragma once

#include <string>
#include <vector>

#include "hanse/http/route.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/alliances/listing.hpp"

namespace hanse::server {

/// {zh, en}
http::Shape words_shape();
base::Value words_value(const base::Bilingual& words);

http::Shape listed_shape();
/// The same with what the caller is in it.
http::Shape seated_shape();
base::Value listed_value(const registry::Listed& alliance);

/// ["members/M1", …]
base::Value addresses_value(const registry::Changed& changed);

/// One of each sheet, out of the table of columns: see record_shapes.cpp.
http::Shape record_shape();
base::Value record_value(const registry::StoredRecord& record);

/// A member of an answer that is always there; one that is there at times.
http::ShapeField always(const char* name, http::Shape shape, const char* zh, const char* en);
http::ShapeField at_times(const char* name, http::Shape shape, const char* zh, const char* en);
/// Id of something, or its address; words of somebody, which may be empty.
http::Shape id_shape();
http::Shape some_text();
/// A day or a moment; empty where there is none.
http::Shape day_or_none();
http::Shape moment_or_none();
http::Shape language_shape();
http::Shape role_shape();

/// {items: […], total} of a page.
http::Shape page_of(http::Shape item);
/// {items: […]} of a page of what is not counted: to count only what somebody may see would be to read
/// it all.
http::Shape uncounted_page_of(http::Shape item);

/// {reason}: why something is done, which stands in the trail.
http::ShapeField reason_field(http::Need need = http::Need::optional);
http::Shape reason_shape();

http::Parameter from_parameter();
http::Parameter count_parameter(std::int64_t most = 200);
http::Parameter language_parameter();
/// ?version=: of the facts.
http::Parameter version_parameter();

/// A route with what most have in common: under /api/v1, for whom, answering 200 with this shape.
http::Route route(http::Method method, const std::string& path, const std::string& id,
                  const std::string& tag, base::Bilingual summary);

/// "版本 12" in an ETag, and back: see http/etag.hpp.
std::optional<std::int64_t> version_seen(const http::Request& request);

}  // namespace hanse::server
