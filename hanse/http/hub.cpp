// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/http/hub.ipp"

#include <ctime>
#include <exception>

#include <fmt/format.h>

#include "hanse/base/random_text.hpp"
#include "hanse/http/log.hpp"

namespace hanse::http::net {

namespace {

/// 501 and 505 say that the client speaks what nobody here does.
bool is_our_fault(int status) { return status >= 500 && status != 501 && status != 505; }

}  // namespace

const std::string& Lane::date() {
    const std::int64_t now = std::time(nullptr);
    if (now != second_) {
        second_ = now;
        const std::time_t seconds = now;
        std::tm parts{};
        gmtime_r(&seconds, &parts);
        char text[40];
        date_.assign(text, std::strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", &parts));
    }
    return date_;
}

Hub::Hub(ServerOptions the_options, Handler the_handler, Proxies the_proxies)
    : options(std::move(the_options)),
      handler(std::move(the_handler)),
      proxies(std::move(the_proxies)),
      pool(options.pool_threads),
      id_prefix_(base::random_text(8)) {}

bool Hub::enter(const std::string& address) {
    const std::lock_guard lock(mutex_);
    if (connections_ >= options.limits.connections) return false;
    std::size_t& here = by_address_[address];
    if (here >= options.limits.connections_per_address && !proxies.trusts(address)) return false;
    ++here;
    ++connections_;
    return true;
}

void Hub::leave(const std::string& address) {
    const std::lock_guard lock(mutex_);
    const auto found = by_address_.find(address);
    if (--found->second == 0) by_address_.erase(found);
    if (--connections_ == 0) emptied_.notify_all();
}

std::size_t Hub::connections() const {
    const std::lock_guard lock(mutex_);
    return connections_;
}

bool Hub::wait_until_empty(std::chrono::milliseconds longest) {
    std::unique_lock lock(mutex_);
    return emptied_.wait_for(lock, longest, [&] { return connections_ == 0; });
}

std::string Hub::next_id() { return fmt::format("{}-{}", id_prefix_, ++id_); }

void describe_metrics(Metrics& metrics) {
    metrics.describe_counter("http_requests_total", "Requests answered, by route and status.");
    metrics.describe_counter("http_sent_bytes_total", "Bytes of bodies sent, by route.");
    metrics.describe_histogram(
        "http_request_seconds", "Time from the first byte of a request to the last of its answer.",
        {0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10});
    metrics.describe_gauge("http_connections", "Connections open.");
}

void keep_account(const Hub& hub, const Account& account) {
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - account.begun;
    if (Metrics* metrics = hub.options.metrics) {
        metrics->count("http_requests_total",
                       {{"route", account.route}, {"status", std::to_string(account.status)}});
        metrics->count("http_sent_bytes_total", {{"route", account.route}}, account.bytes);
        metrics->observe("http_request_seconds", {{"route", account.route}}, took.count());
        metrics->set("http_connections", {}, static_cast<double>(hub.connections()));
    }
    if (!hub.options.log_requests || account.request == nullptr) return;
    // The path, not the query: queries hold what people search for.
    const Request& request = *account.request;
    log(is_our_fault(account.status) ? Level::error : Level::info, "request",
        {{"id", request.id},
         {"method", name_of(request.method)},
         {"path", request.path},
         {"route", account.route},
         {"status", account.status},
         {"ms",
          base::Rational(static_cast<std::int64_t>(took.count() * 1e6)) / base::Rational(1000)},
         {"bytes", static_cast<std::size_t>(account.bytes)},
         {"peer", request.peer}});
}

Answer answer_safely(const Handler& handler, Request& request) {
    try {
        return handler.answer(request);
    } catch (const std::exception& error) {
        log(Level::error, "handler threw",
            {{"id", request.id}, {"path", request.path}, {"error", error.what()}});
    } catch (...) {
        log(Level::error, "handler threw", {{"id", request.id}, {"path", request.path}});
    }
    return problem(problem_for(500, {"请求编号：" + request.id, "request number: " + request.id}),
                   request.language);
}

}  // namespace hanse::http::net
