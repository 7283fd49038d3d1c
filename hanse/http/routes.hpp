// SPDX-License-Identifier: GPL-3.0-or-later
// Routes: the table, ready to serve. In order, for each request: match (404, 405 with Allow; HEAD
// and OPTIONS by themselves) → guard → parameters → body against its shape → what an
// Idempotency-Key has answered before → the handler.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hanse/http/handler.hpp"
#include "hanse/http/route.hpp"

namespace hanse::http {

/// May this request go on? It may note in request.context who it is. It sees the headers only: for
/// uploads it is asked before the first byte is read.
/// @return the answer to give instead; nothing to go on.
using Guard = std::function<std::optional<Answer>(Request& request, const Route& route)>;

/// What was answered under an Idempotency-Key. All three run where the handler runs.
struct Idempotency {
    /// @param fingerprint  of method, target and body: another one under the same key is an error.
    /// @return the answer given before; nothing if the key is new and now ours; conflict if the
    ///         same is being answered just now; invalid_input if the fingerprint differs.
    std::function<base::Result<std::optional<Answer>>(const Request&, const std::string& key,
                                                      const std::string& fingerprint)>
        claim;
    std::function<void(const Request&, const std::string& key, const Answer&)> settle;
    /// The answer is not worth keeping (5xx): the key may be used again.
    std::function<void(const Request&, const std::string& key)> release;
};

struct RoutesOptions {
    Guard guard;              // none: everybody may
    Idempotency idempotency;  // none: the header is not heeded
    /// Whatever no route matches (pages, assets: WebApp); none: 404. On the network's thread, so from
    /// memory.
    std::function<std::optional<Answer>(const Request&)> otherwise;
    base::Language language = base::Language::zh;  // of who does not say
    /// Sees every answer of a route on its way out: for tests.
    std::function<void(const Request&, const Route&, const Answer&)> witness;
};

class Routes {
public:
    /// @throws ContractViolation for two routes of one id, or of one method and path.
    Routes(std::vector<Route> table, RoutesOptions options);
    Routes(Routes&&) noexcept;
    Routes& operator=(Routes&&) noexcept;
    ~Routes();

    const std::vector<Route>& table() const;
    /// For Server::create. The Routes must outlive it.
    Handler handler() const;
    /// The whole way in one call, without a network: tests and journeys. HEAD keeps its body here.
    Answer answer(Request& request) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace hanse::http
