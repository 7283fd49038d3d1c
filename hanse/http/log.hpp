// SPDX-License-Identifier: GPL-3.0-or-later
// The log: one line of JSON for each thing worth noting, to standard error. Other floors use this
// and know no logging library.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "hanse/base/value.hpp"

namespace hanse::http {

enum class Level { debug, info, warning, error, off };

using LogField = std::pair<std::string_view, base::Value>;

/// {"time":"…Z","level":"info","what":"request","status":200,…}. From any thread.
/// @param what  a short fixed word or two; what varies goes into fields. Secrets go nowhere.
void log(Level level, std::string_view what, std::initializer_list<LogField> fields = {});
/// Lines below it are not written. Default: info.
void log_from(Level level);
/// To a file instead (tests); empty: standard error.
void log_to(const std::string& path);

}  // namespace hanse::http
