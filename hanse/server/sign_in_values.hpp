// SPDX-License-Identifier: GPL-3.0-or-later
// What the resources of coming in share: the answer to who has come in, and their routes.
#pragma once

#include "hanse/people/sign_in.hpp"
#include "hanse/server/way.hpp"

namespace hanse::server {

/// {stage, csrf, expires} and the cookie; or why not.
http::Answer signed_in(const Ask& ask, const people::SignIn& outcome);
http::Shape signed_in_shape();

http::ShapeField secret_field();
http::ShapeField password_field();
http::ShapeField email_field(http::Need need);
http::ShapeField code_field();

/// A way in: small bodies, few tries.
void add_way_in(Table& table, Office& office, const Way& way);

}  // namespace hanse::server
