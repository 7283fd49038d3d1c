// SPDX-License-Identifier: GPL-3.0-or-later
// What was answered under an Idempotency-Key: who sends a request twice, because the first answer was
// lost on the way, gets that answer and does the thing once.
//
// A key belongs to a person and is kept for a day. The key is claimed before the work begins; a
// process that dies in between leaves it claimed, and after ten minutes it can be claimed again.
#pragma once

#include "hanse/http/routes.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

http::Idempotency idempotency(Office& office);

/// Answers that were kept for their day; to be called now and then.
base::Result<base::Done> forget_answers(store::Database& database, const std::string& now);

}  // namespace hanse::server
