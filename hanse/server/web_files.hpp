// SPDX-License-Identifier: GPL-3.0-or-later
// The web application that travels in the program: web/dist as it was when the program was built,
// or a page that says it was not built.
#pragma once

#include <vector>

#include "hanse/base/named_bytes.hpp"

namespace hanse::server {

/// With their packed forms, for http::WebApp.
std::vector<base::NamedBytes> web_files();

}  // namespace hanse::server
