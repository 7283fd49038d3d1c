// SPDX-License-Identifier: GPL-3.0-or-later
// Hub: what all connections of one server share. Lane: what those of one thread share.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include <boost/asio/io_context.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/thread_pool.hpp>

#include "hanse/http/network.ipp"
#include "hanse/http/proxies.hpp"
#include "hanse/http/server.hpp"

namespace hanse::http::net {

/// A connection, for whoever ends it. Called on its own thread.
class Live {
public:
    virtual ~Live() = default;
    virtual void wind_up() = 0;  // ends as soon as it is polite
    virtual void cut() = 0;
};

class Lane {
public:
    std::unordered_set<Live*> live;  // before the context: what goes with it signs off here
    asio::io_context context{1};

    /// For the header Date; made once a second.
    const std::string& date();

private:
    std::int64_t second_ = 0;
    std::string date_;
};

class Hub {
public:
    Hub(ServerOptions the_options, Handler the_handler, Proxies the_proxies);

    ServerOptions options;
    Handler handler;
    Proxies proxies;
    asio::thread_pool pool;
    std::unique_ptr<asio::ssl::context> tls;
    std::atomic<bool> stopping = false;
    std::atomic<std::size_t> in_pool = 0;  // waiting or at work

    /// A place for a connection from there. @return false if there is none.
    bool enter(const std::string& address);
    void leave(const std::string& address);
    std::size_t connections() const;
    /// @return false if some are still open after that time.
    bool wait_until_empty(std::chrono::milliseconds longest);

    std::string next_id();

private:
    mutable std::mutex mutex_;
    std::condition_variable emptied_;
    std::size_t connections_ = 0;
    std::unordered_map<std::string, std::size_t> by_address_;
    std::string id_prefix_;
    std::atomic<std::uint64_t> id_ = 0;
};

// Start a connection; it keeps itself alive. Plain and TLS are compiled in files of their own: one
// file with both takes 1.9 GB.
void start_plain(const std::shared_ptr<Hub>& hub, Lane& lane, Socket socket, std::string address);
void start_tls(const std::shared_ptr<Hub>& hub, Lane& lane, Socket socket, std::string address);

/// One line in the log and the numbers for Prometheus.
struct Account {
    std::string route = "none";
    const Request* request = nullptr;
    int status = 0;
    std::uint64_t bytes = 0;
    std::chrono::steady_clock::time_point begun;
};
void describe_metrics(Metrics& metrics);
void keep_account(const Hub& hub, const Account& account);

/// The handler's answer; 500 and a line in the log if it throws.
Answer answer_safely(const Handler& handler, Request& request);

}  // namespace hanse::http::net
