// SPDX-License-Identifier: GPL-3.0-or-later
// Session: one connection from its first byte to its last, as a coroutine on one thread. The two
// files that include this make it for plain and for TLS streams.
//
//   wait ── head ── receive ── body (memory, or spooled) ── answer ── write ──┐
//     ↑                                                                       │ kept alive
//     └───────────────────────────────────────────────────────────────────────┘
//
// Whatever is wrong on the way ends in refuse(): an answer, and the connection closes.
#pragma once

#include <boost/asio/co_spawn.hpp>

#include "hanse/http/reading.ipp"

namespace hanse::http::net {

template <class Stream>
class Session : public Live, public Reading<Stream> {
    using Base = Reading<Stream>;
    using Base::account_;
    using Base::at_once_;
    using Base::deadline_;
    using Base::hub_;
    using Base::idle_;
    using Base::in_pool;
    using Base::keep_alive_;
    using Base::lane_;
    using Base::say_goodbye;
    using Base::shake_hands;
    using Base::socket;
    using Base::take;
    using Base::wait;
    using Base::write;

public:
    Session(std::shared_ptr<Hub> hub, Lane& lane, Stream stream, std::string address)
        : Base(std::move(hub), lane, std::move(stream), std::move(address)) {
        lane_.live.insert(this);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() override { lane_.live.erase(this); }

    void wind_up() override {
        if (idle_) cut();
        this->close_events();
    }

    void cut() override {
        this->leave_events();
        error_code ignored;
        socket().close(ignored);
    }

    Task<void> run() {
        const auto self = this->shared_from_this();
        deadline_.watch(self, [this] {
            error_code ignored;
            socket().cancel(ignored);
        });
        if (!co_await shake_hands()) co_return;
        bool more = true;
        while (more && !hub_->stopping) more = co_await serve();
        co_await say_goodbye();
    }

private:
    /// @return whether another request may follow.
    Task<bool> serve() {
        if (!co_await wait()) co_return false;
        account_ = {.begun = std::chrono::steady_clock::now()};
        Request request;
        request.id = hub_->next_id();
        account_.request = &request;
        const bool taken = co_await take(request);
        if (!taken) co_return false;
        Answer answer = co_await work(request);
        const bool written = co_await write(answer, request);
        keep_account(*hub_, account_);
        co_return written&& keep_alive_;
    }

    Task<Answer> work(Request& request) {
        Answer answer;
        if (at_once_) {
            answer = answer_safely(hub_->handler, request);
        } else if (hub_->in_pool >= hub_->options.limits.waiting) {
            answer = busy(request);
        } else {
            co_await in_pool([&] {
                answer = answer_safely(hub_->handler, request);
                pack(answer, request);
            });
        }
        co_return answer;
    }
};

/// Starts it and lets it keep itself.
template <class Stream>
void start(std::shared_ptr<Hub> hub, Lane& lane, Stream stream, std::string address) {
    auto session = std::make_shared<Session<Stream>>(std::move(hub), lane, std::move(stream),
                                                     std::move(address));
    asio::co_spawn(lane.context, session->run(), [session](std::exception_ptr thrown) {
        if (thrown == nullptr) return;
        try {
            std::rethrow_exception(thrown);
        } catch (const std::exception& error) {
            log(Level::error, "connection broke", {{"error", error.what()}});
        }
    });
}

}  // namespace hanse::http::net
