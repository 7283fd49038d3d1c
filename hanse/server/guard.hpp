// SPDX-License-Identifier: GPL-3.0-or-later
// Guard: who comes in through which door. Stands before every handler.
//
//   anyone         no sign-in needed; who is signed in is known all the same
//   any-stage      a session, even one that has not given its second factor yet
//   signed-in      a whole session, or a token
//   administrator  of the server
#pragma once

#include "hanse/http/routes.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

/// __Host-: the browser takes it only over TLS and sends it to no other host.
inline constexpr const char* kSecureCookie = "__Host-hanse";
inline constexpr const char* kPlainCookie = "hanse";
inline constexpr const char* kCsrfHeader = "X-CSRF-Token";

http::Guard guard(Office& office);

}  // namespace hanse::server
