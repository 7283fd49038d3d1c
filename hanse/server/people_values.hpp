// SPDX-License-Identifier: GPL-3.0-or-later
// People as JSON, and what several resources of people share.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/route.hpp"
#include "hanse/people/grant.hpp"
#include "hanse/people/link.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/sign_in.hpp"
#include "hanse/server/ask.hpp"

namespace hanse::server {

std::vector<http::ShapeField> person_fields();
http::Shape person_shape();
std::vector<http::ShapeField> grant_fields();
http::Shape grant_shape();
/// "full", or what is still to be done: "code", "enrol".
http::Shape stage_shape();
base::Value person_value(const people::Person& person);
base::Value grant_value(const people::Grant& grant);

/// What may be changed of an account by its person.
http::ShapeField person_name_field();
http::ShapeField person_language_field();
/// Which role somebody is to have: any but that which everybody has.
http::ShapeField role_field();
/// The grant that the body asks for.
base::Result<people::Grant> wanted_grant(const Ask& ask, people::Scope scope);
/// Changes an account as the body says.
base::Result<http::Answer> changed_person(Ask& ask, const std::string& person);

/// The session's token, out of the cookie that the guard reads.
std::string session_cookie(const http::Request& request);

void add_session(http::Answer& answer, const http::Request& request, const std::string& token);
void end_session_cookie(http::Answer& answer, const http::Request& request);
people::Visitor visitor_of(const Ask& ask);

/// "https://pool.example/welcome#secret": behind the #, so that no server's log has it.
std::string address_of_link(const Ask& ask, const people::LinkGiven& given);
/// Puts the link into the outbox for mail; without mail it can only be shown to who may give it.
base::Result<base::Done> send_link(Ask& ask, const people::LinkGiven& given);
/// The same when nobody asks. @param house  "https://pool.example"
base::Result<base::Done> post_link(const Office& office, store::Database& database,
                                   const people::LinkGiven& given, const std::string& house,
                                   const std::string& at);

}  // namespace hanse::server
