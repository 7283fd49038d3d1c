// SPDX-License-Identifier: GPL-3.0-or-later
// Mail goes out by SMTP (RFC 5321), through libcurl.
#pragma once

#include <string>

#include "hanse/base/result.hpp"
#include "hanse/notices/outbox.hpp"

namespace hanse::notices {

struct SmtpServer {
    enum class Tls { required, none };  // none: for a server on the same machine

    std::string url;  // "smtp://mail.example.org:587", "smtps://mail.example.org"
    std::string user, password;
    std::string from_name, from_address;
    Tls tls = Tls::required;
    std::string authorities;  // file of certificates; empty: the system's
    int wait_s_max = 30;
};

/// @return invalid_input for an address or a name with a line end in it, or an unknown scheme.
base::Result<base::Done> check(const SmtpServer& server);

/// Sends one mail, as text in UTF-8; blocks until the server has answered.
/// @param at  moment: the date of the mail.
/// @return as Send does (outbox.hpp).
base::Result<std::string> send_mail(const SmtpServer& server, const Mail& mail,
                                    const std::string& at);

}  // namespace hanse::notices
