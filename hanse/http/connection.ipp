// SPDX-License-Identifier: GPL-3.0-or-later
// Connection: what one connection is made of, and what all its work is made of: a stream with its
// deadline, a first wait, a last word, a way to the pool and back. On top of it stand Writing,
// Reading and Session.
#pragma once

#include <memory>
#include <sys/socket.h>

#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>

#include "hanse/http/deadline.ipp"
#include "hanse/http/exchange.ipp"
#include "hanse/http/hub.ipp"

namespace hanse::http::net {

using TlsStream = asio::ssl::stream<Socket>;

template <class Stream>
class Connection : public std::enable_shared_from_this<Connection<Stream>> {
public:
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;
    static constexpr std::size_t kBlock = std::size_t{256} << 10U;
    static constexpr std::size_t kFirstRead = 4096;

    Connection(std::shared_ptr<Hub> hub, Lane& lane, Stream stream, std::string address)
        : hub_(std::move(hub)),
          lane_(lane),
          stream_(std::move(stream)),
          peer_{.address = std::move(address), .tls = kTls},
          deadline_(lane.context) {}
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

protected:
    ~Connection() { hub_->leave(peer_.address); }

    Socket& socket() {
        if constexpr (kTls)
            return stream_.next_layer();
        else
            return stream_;
    }
    void within(std::chrono::milliseconds time) { deadline_.within(time); }
    const ServerTimes& times() const { return hub_->options.times; }

    Task<bool> shake_hands() {
        if constexpr (kTls) {
            within(times().header);
            const auto [code] =
                co_await stream_.async_handshake(asio::ssl::stream_base::server, kAsValue);
            co_return !code;
        }
        co_return true;
    }

    Task<void> say_goodbye() {
        error_code ignored;
        if constexpr (kTls) {
            within(times().header);
            co_await stream_.async_shutdown(kAsValue);
        }
        socket().shutdown(Socket::shutdown_send, ignored);
        if (unread_) co_await drain();
        socket().close(ignored);
    }

    /// A body that we refused is still coming. Closing over it would reset the connection, and the
    /// client would never see why: take some of it, for a moment.
    Task<void> drain() {
        constexpr std::size_t kEnough = std::size_t{8} << 20U;
        within(std::min(times().header, std::chrono::milliseconds(2000)));
        std::size_t taken = 0;
        std::string scrap(kBlock / 8, '\0');
        while (taken < kEnough) {
            const auto [code, size] =
                co_await socket().async_read_some(asio::buffer(scrap), kAsValue);
            if (code) co_return;
            taken += size;
        }
    }

    /// Waits for the first bytes of the next request. Line ends before it are passed over, as the
    /// standard asks.
    Task<bool> wait() {
        within(times().idle);
        for (;;) {
            skip_line_ends();
            if (buffer_.size() > 0) co_return true;
            idle_ = true;
            const auto [code, size] =
                co_await stream_.async_read_some(buffer_.prepare(kFirstRead), kAsValue);
            idle_ = false;
            buffer_.commit(size);
            if (code) co_return false;
        }
    }

    void skip_line_ends() {
        const auto bytes = buffer_.data();
        const auto* text = static_cast<const char*>(bytes.data());
        std::size_t ends = 0;
        while (ends < bytes.size() && (text[ends] == '\r' || text[ends] == '\n')) ++ends;
        buffer_.consume(ends);
    }

    /// Runs it on a thread of the pool; what it refers to stays, since we wait.
    template <class Function>
    Task<void> in_pool(Function function) {
        deadline_.never();
        ++hub_->in_pool;
        const auto start = [this, &function](auto resume) {
            asio::post(hub_->pool, [this, &function, resume = std::move(resume)]() mutable {
                function();
                --hub_->in_pool;
                asio::post(lane_.context, std::move(resume));
            });
        };
        co_await asio::async_initiate<const asio::use_awaitable_t<Executor>, void()>(
            start, asio::use_awaitable_t<Executor>());
    }

    std::shared_ptr<Hub> hub_;
    Lane& lane_;
    Stream stream_;
    Peer peer_;
    Deadline deadline_;
    beast::flat_buffer buffer_;
    Account account_;
    bool is_old_ = false;  // HTTP/1.0: no chunks, and closed after each answer
    bool keep_alive_ = true;
    bool idle_ = false;    // waits for a request: may be closed at any time
    bool unread_ = false;  // something of a body may still come
};

}  // namespace hanse::http::net
