// SPDX-License-Identifier: GPL-3.0-or-later
// Client: asks a server, one request after the other on one connection: for tests, journeys and
// soaking. Keeps cookies; reads streams of events.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/http/event_stream.hpp"
#include "hanse/http/headers.hpp"
#include "hanse/http/request.hpp"

namespace hanse::http {

struct ClientOptions {
    std::string host = "127.0.0.1";
    std::uint16_t port = 80;
    bool tls = false;
    std::string certificates;  // PEM file of whom to trust; empty: the system's
    std::chrono::milliseconds timeout{10'000};
};

struct Reply {
    int status = 0;
    Headers headers;
    std::string body;

    /// The body as JSON; null if it is none.
    base::Value json() const;
};

struct Question {
    Method method = Method::get;
    std::string target = "/";
    Headers headers;
    std::string body;
    std::string content_type;  // empty: application/json if there is a body
    std::string body_file;     // sent instead of `body`, in blocks
};

class Client {
public:
    explicit Client(ClientOptions options);
    Client(Client&&) noexcept;
    Client& operator=(Client&&) noexcept;
    ~Client();

    /// Connects if need be. @return unavailable if the server is not there or does not answer.
    base::Result<Reply> ask(const Question& question);
    base::Result<Reply> get(const std::string& target);
    base::Result<Reply> post(const std::string& target, const base::Value& body);

    /// Headers that go with every request from now on: Authorization, Accept-Language.
    void always(std::string name, std::string value);
    /// A cookie that the server has set; empty if none.
    std::string cookie(const std::string& name) const;
    void forget_cookies();

    /// Opens a stream of events on this connection; until the client goes it takes no questions.
    /// @return the reply's head; then next_event() gives one after the other.
    base::Result<Reply> open_events(const std::string& target, const std::string& last_id = "");
    /// @return nothing when the server has ended the stream; unavailable after the timeout.
    base::Result<std::optional<Event>> next_event();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::http
