// SPDX-License-Identifier: GPL-3.0-or-later
// A server on a port of its own for a test, and a socket that says exactly what it is told.
#pragma once

#include <arpa/inet.h>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <poll.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <utility>
#include <vector>

#include "hanse/http/client.hpp"
#include "hanse/http/routes.hpp"
#include "hanse/http/server.hpp"

namespace hanse::http {

class TestServer {
public:
    explicit TestServer(std::vector<Route> table, RoutesOptions routes = {},
                        ServerOptions options = {})
        : routes_(std::move(table), std::move(routes)),
          tls_(!options.tls_certificate.empty()),
          server_(Server::create(quiet(std::move(options)), routes_.handler()).value()),
          thread_([this] { stopped_ = server_.run(); }) {}
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer() { stop(); }

    Stopped stop() {
        server_.stop();
        if (thread_.joinable()) thread_.join();
        return stopped_;
    }
    Server& server() { return server_; }
    std::uint16_t port() const { return server_.port(); }
    Client client(std::string certificates = "") const {
        return Client({.host = tls_ ? "localhost" : "127.0.0.1",
                       .port = port(),
                       .tls = tls_,
                       .certificates = std::move(certificates)});
    }

private:
    static ServerOptions quiet(ServerOptions options) {
        options.log_requests = false;
        return options;
    }

    Routes routes_;
    bool tls_;
    Server server_;
    Stopped stopped_ = Stopped::by_force;
    std::thread thread_;
};

class RawSocket {
public:
    using Time = std::chrono::milliseconds;

    explicit RawSocket(std::uint16_t port) : socket_(socket(AF_INET, SOCK_STREAM, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        open_ = connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    }
    RawSocket(const RawSocket&) = delete;
    RawSocket& operator=(const RawSocket&) = delete;
    ~RawSocket() { close(socket_); }

    bool say(std::string_view text) const {
        return open_ && send(socket_, text.data(), text.size(), MSG_NOSIGNAL) ==
                            static_cast<ssize_t>(text.size());
    }
    /// Everything until `end` stands in it, the other side closes, or the time is over.
    std::string hear(std::string_view end = "", Time longest = Time(3000)) {
        std::string out;
        const auto until = std::chrono::steady_clock::now() + longest;
        for (;;) {
            const auto left =
                std::chrono::duration_cast<Time>(until - std::chrono::steady_clock::now());
            pollfd wait{.fd = socket_, .events = POLLIN, .revents = 0};
            if (left.count() <= 0 || poll(&wait, 1, static_cast<int>(left.count())) <= 0)
                return out;
            char block[4096];
            const ssize_t got = recv(socket_, block, sizeof block, 0);
            if (got <= 0) {
                closed_ = true;
                return out;
            }
            out.append(block, static_cast<std::size_t>(got));
            if (!end.empty() && out.find(end) != std::string::npos) return out;
        }
    }
    /// Did the other side close, while we heard?
    bool closed() const { return closed_; }

private:
    int socket_;
    bool open_ = false, closed_ = false;
};

/// Waits until it is so. @return false if it was not within ten seconds.
template <class Condition>
bool eventually(const Condition& holds) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(10);
    while (!holds()) {
        if (std::chrono::steady_clock::now() > until) return false;
        std::this_thread::yield();
    }
    return true;
}

/// A handler stands before it until the test opens it.
class Gate {
public:
    /// @return false if nobody opened it within ten seconds.
    bool pass() {
        std::unique_lock lock(mutex_);
        ++came_;
        changed_.notify_all();
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return open_; });
    }
    void open() {
        const std::lock_guard lock(mutex_);
        open_ = true;
        changed_.notify_all();
    }
    /// Waits until somebody stands there. @return false if nobody came within ten seconds.
    bool somebody_came() {
        std::unique_lock lock(mutex_);
        return changed_.wait_for(lock, std::chrono::seconds(10), [&] { return came_ > 0; });
    }

private:
    std::mutex mutex_;
    std::condition_variable changed_;
    int came_ = 0;
    bool open_ = false;
};

/// The three digits of "HTTP/1.1 200 OK…"; 0 if there is no such line.
inline int status_in(std::string_view text) {
    if (!text.starts_with("HTTP/1.1 ") || text.size() < 12) return 0;
    return (text[9] - '0') * 100 + (text[10] - '0') * 10 + (text[11] - '0');
}

/// A route that answers the same to everybody.
inline Route plain_route(std::string path, std::string id, Action action) {
    return {.path = std::move(path),
            .id = std::move(id),
            .summary = {"测试", "test"},
            .who = "anyone",
            .action = std::move(action)};
}

}  // namespace hanse::http
