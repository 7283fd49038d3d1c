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

#include <cstdio>
#include <fstream>
#include <sys/socket.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>

#include "hanse/base/random_text.hpp"
#include "hanse/http/accept.hpp"
#include "hanse/http/deadline.ipp"
#include "hanse/http/exchange.ipp"
#include "hanse/http/hub.ipp"
#include "hanse/http/log.hpp"
#include "hanse/http/spool.hpp"

namespace hanse::http::net {

using TlsStream = asio::ssl::stream<Socket>;

template <class Stream>
class Session : public Live, public std::enable_shared_from_this<Session<Stream>> {
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;
    static constexpr std::size_t kBlock = std::size_t{256} << 10U;
    static constexpr std::size_t kFirstRead = 4096;

public:
    Session(std::shared_ptr<Hub> hub, Lane& lane, Stream stream, std::string address)
        : hub_(std::move(hub)),
          lane_(lane),
          stream_(std::move(stream)),
          peer_{.address = std::move(address), .tls = kTls},
          deadline_(lane.context),
          beat_(lane.context) {
        lane_.live.insert(this);
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session() override {
        if (events_ != nullptr) events_->gone();
        lane_.live.erase(this);
        hub_->leave(peer_.address);
    }

    void wind_up() override {
        if (idle_) cut();
        if (events_ != nullptr) events_->close();
    }

    void cut() override {
        if (events_ != nullptr) events_->gone();
        beat_.cancel();
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

    // ---- reading ----

    /// @return false if it was refused or the client has gone.
    Task<bool> take(Request& request) {
        auto head = std::make_unique<Head>();
        head->header_limit(static_cast<std::uint32_t>(hub_->options.limits.header_bytes));
        head->body_limit(boost::none);  // by route, below
        within(times().header);
        const auto [code, size] =
            co_await wire::async_read_header(stream_, buffer_, *head, kAsValue);
        if (code) co_return co_await refuse_reading(code, !head->get().target().empty(), request);
        is_old_ = head->get().version() == 10;
        keep_alive_ = head->get().keep_alive() && !is_old_;
        if (auto refusal = read_head(head->get(), peer_, hub_->proxies, request)) {
            unread_ = true;
            const Answer answer = refusal_of(refusal->status, request, refusal->detail);
            co_return co_await refuse(answer, request);
        }
        const Reception reception = hub_->handler.receive(request);
        account_.route = reception.name;
        at_once_ = reception.at_once;
        if (head->is_done()) co_return true;  // no body
        co_return co_await take_body(*head, reception, request);
    }

    Task<bool> refuse_reading(error_code code, bool line_read, Request& request) {
        const int status = deadline_.passed() ? 408 : status_of_read(code, line_read);
        if (status == 0) co_return false;
        unread_ = status != 408;
        const Answer answer = refusal_of(status, request);
        co_return co_await refuse(answer, request);
    }

    Task<bool> take_body(Head& head, const Reception& reception, Request& request) {
        const auto length = head.content_length();
        if (length && *length > reception.body_max) {
            unread_ = true;
            const Answer answer = too_large(request, reception.body_max);
            co_return co_await refuse(answer, request);
        }
        if (reception.spool && hub_->handler.admit)
            if (!co_await admit(request)) co_return false;
        if (request.headers.has("Expect"))
            if (!co_await write_continue()) co_return false;
        if (reception.spool) co_return co_await spool(head, reception, request);
        co_return co_await read_body(head, reception, request);
    }

    Task<bool> admit(Request& request) {
        std::optional<Answer> refusal;
        co_await in_pool([&] {
            try {
                refusal = hub_->handler.admit(request);
            } catch (const std::exception& error) {
                log(Level::error, "guard threw", {{"id", request.id}, {"error", error.what()}});
                refusal = refusal_of(500, request);
            }
        });
        if (!refusal) co_return true;
        unread_ = true;
        co_return co_await refuse(*refusal, request);
    }

    Task<bool> write_continue() {
        wire::response<wire::empty_body> go_on{wire::status::continue_, 11};
        within(times().write);
        const auto [code, size] = co_await wire::async_write(stream_, go_on, kAsValue);
        co_return !code;
    }

    Task<bool> read_body(Head& head, const Reception& reception, Request& request) {
        wire::request_parser<wire::string_body> body{std::move(head)};
        body.body_limit(reception.body_max);
        within(times().body);
        const auto [code, size] = co_await wire::async_read(stream_, buffer_, body, kAsValue);
        if (code) co_return co_await refuse_reading(code, true, request);
        request.body.bytes = std::move(body.get().body());
        request.body.size = request.body.bytes.size();
        co_return true;
    }

    /// Block by block into a file; of each the network has a quarter megabyte in memory.
    Task<bool> spool(Head& head, const Reception& reception, Request& request) {
        wire::request_parser<wire::buffer_body> body{std::move(head)};
        body.body_limit(reception.body_max);
        Spool file(hub_->options.spool_folder);
        std::string block(kBlock, '\0');
        bool kept = file.is_open();
        while (kept && !body.is_done()) {
            body.get().body().data = block.data();
            body.get().body().size = block.size();
            within(times().body);
            const auto [code, size] = co_await wire::async_read(stream_, buffer_, body, kAsValue);
            if (code && code != wire::error::need_buffer)
                co_return co_await refuse_reading(code, true, request);
            const std::size_t got = block.size() - body.get().body().size;
            co_await in_pool([&] { kept = file.write({block.data(), got}); });
        }
        if (kept) request.body.file = file.finish();
        if (request.body.file == nullptr) {
            log(Level::error, "cannot spool", {{"id", request.id}, {"folder", file.path()}});
            unread_ = true;
            const Answer answer = refusal_of(503, request);
            co_return co_await refuse(answer, request);
        }
        request.body.size = file.size();
        co_return true;
    }

    // ---- working ----

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

    // ---- writing ----

    /// @param answer  a named one: g++ 12 destroys temporaries of a co_await expression twice.
    Task<bool> refuse(const Answer& answer, const Request& request) {
        keep_alive_ = false;
        co_await write(answer, request);
        keep_account(*hub_, account_);
        co_return false;
    }

    Task<bool> write(const Answer& answer, const Request& request) {
        account_.status = answer.status;
        head_only_ = request.method == Method::head;
        if (hub_->stopping || answer.body.events() != nullptr) keep_alive_ = false;
        AnswerHead head =
            head_of(answer, {.keep_alive = keep_alive_,
                             .secure = request.secure,
                             .id = request.id,
                             .date = lane_.date(),
                             .content_security_policy = hub_->options.content_security_policy});
        if (const auto* text = answer.body.text()) co_return co_await write_bytes(head, *text);
        if (const auto* shared = answer.body.shared())
            co_return co_await write_bytes(head, **shared);
        if (const auto* file = answer.body.file())
            co_return co_await write_file(head, *file, request);
        if (const auto* stream = answer.body.events())
            co_return co_await write_events(head, *stream);
        const bool without = answer.status == 204 || answer.status == 304;
        if (!without) head.content_length(0);
        co_return co_await write_head(head);
    }

    Task<bool> write_head(AnswerHead& head) {
        wire::response_serializer<wire::empty_body> serializer(head);
        within(times().write);
        const auto [code, size] = co_await wire::async_write_header(stream_, serializer, kAsValue);
        co_return !code;
    }

    Task<bool> write_raw(std::string_view text) {
        while (!text.empty()) {
            const std::string_view block = text.substr(0, kBlock);
            within(times().write);
            const auto [code, size] = co_await asio::async_write(
                stream_, asio::buffer(block.data(), block.size()), kAsValue);
            if (code) co_return false;
            text.remove_prefix(size);
        }
        co_return true;
    }

    Task<bool> write_bytes(AnswerHead& head, std::string_view text) {
        head.content_length(text.size());
        if (head_only_) co_return co_await write_head(head);
        account_.bytes = text.size();
        if (text.size() > kBlock) {
            if (!co_await write_head(head)) co_return false;
            co_return co_await write_raw(text);
        }
        wire::response<wire::span_body<const char>> whole(
            std::move(head.base()), boost::beast::span<const char>(text.data(), text.size()));
        within(times().write);
        const auto [code, size] = co_await wire::async_write(stream_, whole, kAsValue);
        co_return !code;
    }

    Task<bool> write_file(AnswerHead& head, const FileBody& body, const Request& request) {
        OutgoingFile file(body.path, body.temporary);
        if (!file.is_open()) {
            log(Level::error, "cannot read", {{"id", request.id}, {"file", body.path}});
            const Answer lost = refusal_of(503, request);
            co_return co_await write(lost, request);
        }
        const RangeWish wish = head.result_int() == 200
                                   ? parse_range(request.headers.find("Range"), file.size())
                                   : RangeWish{};
        if (wish.kind == RangeKind::unsatisfiable) {
            const Answer none = no_such_part(request, file.size());
            co_return co_await write(none, request);
        }
        Range range{.first = 0, .size = file.size()};
        if (wish.kind == RangeKind::part) {
            range = wish.range;
            head.result(wire::status::partial_content);
            head.set(wire::field::content_range,
                     fmt::format("bytes {}-{}/{}", range.first, range.first + range.size - 1,
                                 file.size()));
            account_.status = 206;
        }
        head.set(wire::field::accept_ranges, "bytes");
        head.content_length(range.size);
        if (!co_await write_head(head)) co_return false;
        if (head_only_) co_return true;
        co_return co_await write_part(file, range);
    }

    Task<bool> write_part(OutgoingFile& file, Range range) {
        std::string block;
        while (range.size > 0) {
            bool read = false;
            co_await in_pool([&] {
                read = file.read(range.first, std::min<std::uint64_t>(range.size, kBlock), block);
            });
            if (!read || !co_await write_raw(block)) co_return false;
            range.first += block.size();
            range.size -= block.size();
            account_.bytes += block.size();
        }
        co_return true;
    }

    // ---- events ----

    Task<bool> write_events(AnswerHead& head, std::shared_ptr<EventStream> stream) {
        const bool chunked = !is_old_;
        head.chunked(chunked);
        bool open = co_await write_head(head) && !head_only_;
        buffer_ = beast::flat_buffer();  // nothing more is read here: give the memory back
        events_ = stream;
        if (hub_->stopping) stream->close();
        watch_reader();
        stream->wake_with([weak = this->weak_from_this(), &context = lane_.context] {
            asio::post(context, [weak] {
                if (const auto self = weak.lock()) self->beat_.cancel();
            });
        });
        while (open && !stream->ended()) open = co_await write_what_waits(*stream, chunked);
        stream->gone();
        events_.reset();
        if (open && chunked) co_await write_raw("0\r\n\r\n");
        co_return false;
    }

    /// What waits; or, after a while in which nothing has come, a sign of life.
    Task<bool> write_what_waits(EventStream& stream, bool chunked) {
        std::string text = stream.take();
        if (text.empty()) {
            beat_.expires_after(times().heartbeat);
            const auto [code] = co_await beat_.async_wait(kAsValue);
            if (code) co_return true;  // woken
            text = ": \n\n";
        }
        account_.bytes += text.size();
        if (!chunked) co_return co_await write_raw(text);
        within(times().write);
        const auto [code, size] = co_await asio::async_write(
            stream_, wire::make_chunk(asio::const_buffer(text.data(), text.size())), kAsValue);
        co_return !code;
    }

    /// Whoever reads events has nothing to say: if something comes, it is the end.
    void watch_reader() {
        socket().async_wait(Socket::wait_read, [weak = this->weak_from_this()](error_code code) {
            const auto self = weak.lock();
            if (code || self == nullptr || self->events_ == nullptr) return;
            self->events_->gone();
            self->beat_.cancel();
        });
    }

    std::shared_ptr<Hub> hub_;
    Lane& lane_;
    Stream stream_;
    Peer peer_;
    Deadline deadline_;
    Timer beat_;  // of the heart, while events are sent
    beast::flat_buffer buffer_;
    std::shared_ptr<EventStream> events_;
    Account account_;
    bool is_old_ = false;  // HTTP/1.0: no chunks, and closed after each answer
    bool keep_alive_ = true, at_once_ = false, head_only_ = false;
    bool idle_ = false;    // waits for a request: may be closed at any time
    bool unread_ = false;  // something of a body may still come
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
