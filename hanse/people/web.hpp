// SPDX-License-Identifier: GPL-3.0-or-later
// Asking another server over HTTPS: as much as an identity provider needs.
#pragma once

#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::people {

struct WebRequest {
    std::string url;
    std::vector<std::pair<std::string, std::string>> form;  // not empty: POST, url-encoded
    std::string user, password;                             // not empty: HTTP Basic
    std::string bearer;                                     // not empty: an access token
};

struct WebAnswer {
    int status = 0;
    std::string body;
};

using Web = std::function<base::Result<WebAnswer>(const WebRequest&)>;

/// Certificates are checked; no redirect is followed; at most 1 MiB and ten seconds. Plain HTTP only
/// to the own machine.
/// @param certificates  a file of further authorities (a company's own); empty: the system's.
Web open_web(const std::string& certificates = {});

/// Plain HTTP to the own machine: there is no wire over which a secret could be heard.
bool is_own_machine(const std::string& url);

/// As it stands in a query or a form.
std::string url_encoded(std::string_view text);

}  // namespace hanse::people
