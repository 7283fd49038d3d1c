// SPDX-License-Identifier: GPL-3.0-or-later
// Server: HTTP/1.1, plain or TLS, on one address.
//
// A few threads watch the network and a pool does what waits (databases, files). Each connection is
// a coroutine: thousands that are idle, or that hold a stream of events open, cost little. Nothing
// of the library underneath is visible here.
//
//   HANSE_TRY(server, Server::create({.port = 8080}, routes.handler()));
//   server.run();                            // until stop(), or SIGTERM if it listens to signals
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/http/handler.hpp"
#include "hanse/http/metrics.hpp"

namespace hanse::http {

struct ServerLimits {
    std::size_t header_bytes = 16 << 10U;
    std::size_t connections = 4096;             // more are answered 503 and closed
    std::size_t connections_per_address = 512;  // proxies that we trust are not counted
    std::size_t waiting = 1024;                 // requests that wait for the pool; more get 503
};

struct ServerTimes {
    std::chrono::milliseconds header{10'000};  // a whole header, and a TLS handshake
    std::chrono::milliseconds body{30'000};  // a body in memory; of an upload each quarter megabyte
    std::chrono::milliseconds idle{75'000};  // between two requests
    std::chrono::milliseconds write{30'000};  // each block that goes out
    std::chrono::milliseconds heartbeat{15'000};
    std::chrono::milliseconds grace{10'000};  // after stop(), for what still runs
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 0;                // 0: any that is free, see port()
    std::string tls_certificate, tls_key;  // paths of PEM files; both or none
    std::size_t network_threads = 2;
    std::size_t pool_threads = 8;
    std::vector<std::string> trusted_proxies;  // "127.0.0.1", "10.0.0.0/8", "::1"
    std::string spool_folder;                  // for uploads; empty: the system's
    std::string content_security_policy;       // empty: kContentSecurityPolicy
    bool stop_on_signals = false;              // SIGTERM and SIGINT
    bool log_requests = true;
    ServerLimits limits;
    ServerTimes times;
    Metrics* metrics = nullptr;  // outlives the server
};

/// Own scripts, styles, pictures and calls; nothing inline, nothing foreign, no frame around us.
extern const char* const kContentSecurityPolicy;

enum class Stopped { cleanly, by_force };

class Server {
public:
    /// Listens already when it returns. @return unavailable if the port is taken, or invalid_input
    /// for a certificate that cannot be used.
    static base::Result<Server> create(ServerOptions options, Handler handler);
    Server(Server&&) noexcept;
    Server& operator=(Server&&) noexcept;
    ~Server();

    std::uint16_t port() const;
    /// Serves until it is stopped; connections that outlived the grace were cut if by_force.
    Stopped run();
    /// From any thread: takes no more, finishes what runs, ends event streams; run() returns within
    /// the grace.
    void stop();
    /// Open just now.
    std::size_t connections() const;

private:
    struct State;
    explicit Server(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::http
