// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/server.hpp"

#include <csignal>
#include <thread>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <boost/asio/ssl/context.hpp>
#include <fmt/format.h>

#include "hanse/http/hub.ipp"
#include "hanse/http/log.hpp"

namespace hanse::http {

namespace {

using namespace net;

using Acceptor = asio::basic_socket_acceptor<tcp, Executor>;

base::Error refused(const ServerOptions& options, const error_code& code) {
    const std::string place = fmt::format("{}:{}", options.address, options.port);
    return base::unavailable({.file = place}, fmt::format("无法监听：{}", code.message()),
                             fmt::format("cannot listen there: {}", code.message()));
}

base::Result<std::unique_ptr<asio::ssl::context>> tls_of(const ServerOptions& options) {
    if (options.tls_certificate.empty() && options.tls_key.empty())
        return std::unique_ptr<asio::ssl::context>();
    auto out = std::make_unique<asio::ssl::context>(asio::ssl::context::tls_server);
    out->set_options(asio::ssl::context::default_workarounds | asio::ssl::context::no_tlsv1 |
                     asio::ssl::context::no_tlsv1_1 | asio::ssl::context::single_dh_use);
    error_code code;
    out->use_certificate_chain_file(options.tls_certificate, code);
    if (code)
        return base::invalid({.file = options.tls_certificate},
                             fmt::format("不是可用的证书（PEM）：{}", code.message()),
                             fmt::format("no usable certificate (PEM): {}", code.message()));
    out->use_private_key_file(options.tls_key, asio::ssl::context::pem, code);
    if (code)
        return base::invalid(
            {.file = options.tls_key}, fmt::format("不是该证书的私钥（PEM）：{}", code.message()),
            fmt::format("not the key of that certificate (PEM): {}", code.message()));
    return out;
}

}  // namespace

struct Server::State {
    explicit State(std::shared_ptr<Hub> the_hub) : hub(std::move(the_hub)) {
        for (std::size_t i = 0; i < std::max<std::size_t>(hub->options.network_threads, 1); ++i)
            lanes.push_back(std::make_unique<Lane>());
        acceptor = std::make_unique<Acceptor>(lanes.front()->context);
    }

    State(const State&) = delete;
    State& operator=(const State&) = delete;
    /// What handlers refer to stays until they are done.
    ~State() { hub->pool.join(); }

    base::Result<base::Done> listen() {
        const ServerOptions& options = hub->options;
        error_code code;
        const auto address = asio::ip::make_address(options.address, code);
        if (code) return refused(options, code);
        const tcp::endpoint endpoint(address, options.port);
        acceptor->open(endpoint.protocol(), code);
        if (!code) acceptor->set_option(asio::socket_base::reuse_address(true), code);
        if (!code) acceptor->bind(endpoint, code);
        if (!code) acceptor->listen(asio::socket_base::max_listen_connections, code);
        if (code) return refused(options, code);
        port = acceptor->local_endpoint(code).port();
        return base::Done{};
    }

    Task<void> accept() {
        for (std::size_t next = 0; !hub->stopping; next = (next + 1) % lanes.size()) {
            Lane& lane = *lanes[next];
            auto [code, socket] = co_await acceptor->async_accept(lane.context, kAsValue);
            if (code == asio::error::operation_aborted) co_return;
            if (code)  // no descriptor left: those who are here must finish first
                co_await rest(std::chrono::milliseconds(50));
            else
                welcome(lane, std::move(socket));
        }
    }

    Task<void> rest(std::chrono::milliseconds time) {
        Timer timer(lanes.front()->context, time);
        co_await timer.async_wait(kAsValue);
    }

    void welcome(Lane& lane, Socket socket) {
        error_code code;
        const auto endpoint = socket.remote_endpoint(code);
        if (code) return;
        auto address = endpoint.address();
        if (address.is_v6() && address.to_v6().is_v4_mapped())
            address = asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6());
        std::string from = address.to_string();
        if (!hub->enter(from)) return turn_away(socket);
        socket.set_option(tcp::no_delay(true), code);
        const auto start = hub->tls == nullptr ? start_plain : start_tls;
        asio::post(lane.context, [this, &lane, start, socket = std::move(socket),
                                  from = std::move(from)]() mutable {
            start(hub, lane, std::move(socket), std::move(from));
        });
    }

    /// One write that the system's buffer takes, whatever the client does.
    void turn_away(Socket& socket) const {
        if (hub->tls != nullptr) return;
        constexpr std::string_view kFull =
            "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
            "Connection: close\r\n\r\n";
        error_code ignored;
        socket.non_blocking(true, ignored);
        socket.write_some(asio::buffer(kFull), ignored);
    }

    void stop() {
        if (hub->stopping.exchange(true)) return;
        asio::post(lanes.front()->context, [this] {
            error_code ignored;
            acceptor->close(ignored);
        });
        on_all([](Live& live) { live.wind_up(); });
        {
            const std::lock_guard lock(mutex);
            told = true;
        }
        stopped.notify_all();
    }

    /// On each connection, on its own thread.
    void on_all(void (*act)(Live&)) {
        for (const auto& lane : lanes)
            asio::post(lane->context, [&lane = *lane, act] {
                const std::vector<Live*> all(lane.live.begin(), lane.live.end());
                for (Live* one : all)
                    if (lane.live.contains(one)) act(*one);
            });
    }

    void wait_for_stop() {
        std::unique_lock lock(mutex);
        stopped.wait(lock, [&] { return told; });
    }

    /// @return false if some had to be cut.
    bool let_finish() {
        if (hub->wait_until_empty(hub->options.times.grace)) return true;
        on_all([](Live& live) { live.cut(); });
        constexpr std::chrono::milliseconds kMoment(500);
        if (!hub->wait_until_empty(kMoment))
            log(Level::error, "handlers hang", {{"connections", hub->connections()}});
        return false;
    }

    std::shared_ptr<Hub> hub;
    std::vector<std::unique_ptr<Lane>> lanes;
    std::unique_ptr<Acceptor> acceptor;
    std::uint16_t port = 0;
    std::mutex mutex;
    std::condition_variable stopped;
    bool told = false;
};

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;
Server::~Server() = default;

base::Result<Server> Server::create(ServerOptions options, Handler handler) {
    HANSE_TRY(proxies, Proxies::create(options.trusted_proxies));
    HANSE_TRY(tls, tls_of(options));
    if (options.metrics != nullptr) describe_metrics(*options.metrics);
    auto hub = std::make_shared<Hub>(std::move(options), std::move(handler), std::move(proxies));
    hub->tls = std::move(tls);
    auto state = std::make_unique<State>(std::move(hub));
    HANSE_CHECK(state->listen());
    return Server(std::move(state));
}

std::uint16_t Server::port() const { return state_->port; }
std::size_t Server::connections() const { return state_->hub->connections(); }
void Server::stop() { state_->stop(); }

Stopped Server::run() {
    State& state = *state_;
    asio::co_spawn(state.lanes.front()->context, state.accept(), asio::detached);
    asio::signal_set signals(state.lanes.front()->context);
    if (state.hub->options.stop_on_signals) {
        signals.add(SIGTERM);
        signals.add(SIGINT);
        signals.async_wait([&](error_code code, int) {
            if (!code) state.stop();
        });
    }
    std::vector<std::jthread> threads;
    std::vector<asio::executor_work_guard<Executor>> guards;
    for (const auto& lane : state.lanes) {
        guards.emplace_back(lane->context.get_executor());
        threads.emplace_back([&context = lane->context] { context.run(); });
    }
    state.wait_for_stop();
    const bool cleanly = state.let_finish();
    for (const auto& lane : state.lanes) lane->context.stop();
    threads.clear();
    return cleanly ? Stopped::cleanly : Stopped::by_force;
}

}  // namespace hanse::http
