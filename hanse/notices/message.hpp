// SPDX-License-Identifier: GPL-3.0-or-later
// A mail as the bytes that go over the wire (RFC 5322, RFC 2045, RFC 2047): text in UTF-8. Inside the
// notices floor only.
#pragma once

#include <string>

#include "hanse/notices/smtp.hpp"

namespace hanse::notices {

/// @param server, mail  checked: no line end where a header could be smuggled in.
std::string message_text(const SmtpServer& server, const Mail& mail, const std::string& at);

}  // namespace hanse::notices
