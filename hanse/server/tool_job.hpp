// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs of the server: what they are given, and who does them.
#pragma once

#include <string>

#include "hanse/base/value.hpp"
#include "hanse/http/shape.hpp"
#include "hanse/jobs/worker.hpp"
#include "hanse/server/office.hpp"
#include "hanse/server/tool.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::server {

inline constexpr const char* kToolJob = "tool";

/// Where the patents of an alliance are kept.
std::string register_folder(const Office& office, const std::string& alliance);
/// Whether anything was ever put into it.
bool has_register(const Office& office, const std::string& alliance);

/// The register keeps its own history; the alliance's trail says who wrote into it, and by which tool.
/// To be called in a transaction.
base::Result<base::Done> note_writing(store::Database& database, const std::string& alliance,
                                      const ToolWish& wish, const trail::Occasion& occasion);

base::Value tool_job_input(const ToolWish& wish, const std::string& alliance);

/// A job without its input, which may be some member's own, and without where its lease is.
http::Shape job_shape();
base::Value job_seen(const jobs::Job& job);

jobs::Handlers job_handlers(Office& office);

}  // namespace hanse::server
