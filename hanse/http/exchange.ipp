// SPDX-License-Identifier: GPL-3.0-or-later
// Between what the network library reads and writes and our Request and Answer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/http/answer.hpp"
#include "hanse/http/network.ipp"
#include "hanse/http/proxies.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http::net {

/// What a connection knows of the one at its other end.
struct Peer {
    std::string address;
    bool tls = false;
};

/// A request that is not to be believed: the connection ends with this status.
struct Refusal {
    int status = 400;
    base::Bilingual detail;
};

/// The checks that the parser does not make: one Host, one framing, a method and a version that we
/// serve. Whoever is lax here and sits behind a proxy answers requests that were smuggled in.
std::optional<Refusal> check_head(const wire::request<wire::empty_body>& head);

/// @return the request without its body, or why not.
std::optional<Refusal> read_head(const wire::request<wire::empty_body>& head, const Peer& peer,
                                 const Proxies& proxies, Request& request);

/// What stopped the reading of a header, as a status; 0 if there is nobody to tell.
int status_of_read(error_code code, bool line_read);

// Answers of the server itself, made here and not inside coroutines.
Answer refusal_of(int status, const Request& request, const base::Bilingual& detail = {});
Answer too_large(const Request& request, std::uint64_t bytes_max);
Answer busy(const Request& request);
Answer no_such_part(const Request& request, std::uint64_t file_size);

struct Sending {
    bool keep_alive = true;
    bool secure = false;
    std::string_view id;
    std::string_view date;
    std::string_view content_security_policy;
};

/// Status, headers of the answer, and those that every answer has. No length yet.
AnswerHead head_of(const Answer& answer, const Sending& sending);

/// Packs a text that is worth it, if the client takes it so.
void pack(Answer& answer, const Request& request);

}  // namespace hanse::http::net
