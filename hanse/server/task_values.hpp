// SPDX-License-Identifier: GPL-3.0-or-later
// Tasks as JSON, and their shapes.
#pragma once

#include "hanse/base/value.hpp"
#include "hanse/http/shape.hpp"
#include "hanse/notices/tasks.hpp"

namespace hanse::server {

http::Shape task_state_shape();
http::Shape task_every_shape();
http::Shape task_shape();
/// With what comes again.
http::Shape task_closed_shape();

base::Value task_value(const notices::Task& task);

}  // namespace hanse::server
