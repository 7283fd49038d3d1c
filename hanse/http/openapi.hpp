// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAPI 3.1 document of a table of routes.
#pragma once

#include <string>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/http/route.hpp"

namespace hanse::http {

struct Info {
    base::Bilingual title;
    base::Bilingual description;
    std::string version;
    std::string cookie;  // name of the session cookie
    std::vector<std::pair<std::string, base::Bilingual>> tags;
};

/// @param language  of summaries and descriptions.
base::Value openapi(const std::vector<Route>& routes, const Info& info, base::Language language);

}  // namespace hanse::http
