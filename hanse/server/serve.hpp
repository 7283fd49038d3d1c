// SPDX-License-Identifier: GPL-3.0-or-later
// Service: the office, its routes and the HTTP server, put together.
//
//   HANSE_TRY(service, Service::start(settings, options, clock));
//   service->run();                        // until stop(), or SIGTERM
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "hanse/http/routes.hpp"
#include "hanse/http/server.hpp"
#include "hanse/jobs/worker.hpp"
#include "hanse/server/job_board.hpp"
#include "hanse/server/office.hpp"
#include "hanse/server/presence.hpp"
#include "hanse/server/ticker.hpp"

namespace hanse::server {

class Service {
public:
    /// Listens already when it returns.
    static base::Result<std::unique_ptr<Service>> start(Settings settings,
                                                        http::ServerOptions options, Clock clock);
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;
    ~Service();

    Office& office() { return *office_; }
    const http::Routes& routes() const { return *routes_; }
    std::uint16_t port() const { return server_->port(); }
    http::Stopped run() { return server_->run(); }
    void stop() { server_->stop(); }

private:
    Service() = default;
    base::Result<base::Done> start_worker();

    std::unique_ptr<Office> office_;
    std::unique_ptr<JobBoard> board_;
    std::optional<Presence> presence_;  // as long as there may be a worker
    std::unique_ptr<jobs::Worker> worker_;
    std::unique_ptr<http::Routes> routes_;
    std::unique_ptr<http::Server> server_;
    std::unique_ptr<Ticker> ticker_;  // the last: it ends first
};

/// The document of all routes, OpenAPI 3.1.
base::Value openapi_of(const std::vector<http::Route>& routes, base::Language language);

}  // namespace hanse::server
