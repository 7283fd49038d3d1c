// SPDX-License-Identifier: GPL-3.0-or-later
// ETags: the name of a state of something, so that nobody fetches it twice or overwrites what he
// has not seen.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hanse/http/answer.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http {

/// A strong one of these bytes: "\"3f2a…\"".
std::string etag_of(std::string_view bytes);
/// A strong one of a version number, for rows that have one.
std::string etag_of_version(std::int64_t version);
/// The number in If-Match, as etag_of_version() or with_own_etag() writes it; nothing if it is
/// something else.
std::optional<std::int64_t> version_in_if_match(const Request& request);

/// @return 304 if the client holds this state (If-None-Match); nothing otherwise.
std::optional<Answer> not_modified(const Request& request, const std::string& etag);

/// Two readers of one version see different things, in two languages: what a read answers with is
/// named by its version and its bytes ("\"v12.3f2a…\""), so that a browser that two people share
/// never shows one of them what it kept for the other.
/// @return 304 if the client holds these bytes; the answer as it is if no version names it.
Answer with_own_etag(const Request& request, Answer answer);

}  // namespace hanse::http
