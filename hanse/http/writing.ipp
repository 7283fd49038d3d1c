// SPDX-License-Identifier: GPL-3.0-or-later
// Writing: answers on their way out: bytes, files and parts of them, events as long as they come.
#pragma once

#include <boost/asio/write.hpp>
#include <boost/beast/http/chunk_encode.hpp>
#include <boost/beast/http/serializer.hpp>
#include <boost/beast/http/span_body.hpp>
#include <boost/beast/http/write.hpp>

#include "hanse/http/accept.hpp"
#include "hanse/http/connection.ipp"
#include "hanse/http/log.hpp"
#include "hanse/http/spool.hpp"

namespace hanse::http::net {

template <class Stream>
class Writing : public Connection<Stream> {
protected:
    using Base = Connection<Stream>;
    using Base::account_;
    using Base::buffer_;
    using Base::hub_;
    using Base::in_pool;
    using Base::is_old_;
    using Base::kBlock;
    using Base::keep_alive_;
    using Base::lane_;
    using Base::socket;
    using Base::stream_;
    using Base::times;
    using Base::within;

public:
    Writing(std::shared_ptr<Hub> hub, Lane& lane, Stream stream, std::string address)
        : Base(std::move(hub), lane, std::move(stream), std::move(address)), beat_(lane.context) {}

protected:
    ~Writing() { leave_events(); }

    /// Events end properly, if they are being sent.
    void close_events() {
        if (events_ != nullptr) events_->close();
    }
    /// … or nobody reads them any more.
    void leave_events() {
        if (events_ != nullptr) events_->gone();
        beat_.cancel();
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

    /// @param answer  a named one: g++ 12 destroys temporaries of a co_await expression twice.
    Task<bool> refuse(const Answer& answer, const Request& request) {
        keep_alive_ = false;
        co_await write(answer, request);
        keep_account(*hub_, account_);
        co_return false;
    }

private:
    std::weak_ptr<Writing> weak_self() {
        return std::static_pointer_cast<Writing>(this->shared_from_this());
    }

    Task<bool> write_events(AnswerHead& head, std::shared_ptr<EventStream> stream) {
        const bool chunked = !is_old_;
        head.chunked(chunked);
        bool open = co_await write_head(head) && !head_only_;
        buffer_ = beast::flat_buffer();  // nothing more is read here: give the memory back
        events_ = stream;
        if (hub_->stopping) stream->close();
        watch_reader();
        stream->wake_with([weak = weak_self(), &context = lane_.context] {
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
        socket().async_wait(Socket::wait_read, [weak = weak_self()](error_code code) {
            const auto self = weak.lock();
            if (code || self == nullptr || self->events_ == nullptr) return;
            self->events_->gone();
            self->beat_.cancel();
        });
    }

    Timer beat_;  // of the heart, while events are sent
    std::shared_ptr<EventStream> events_;
    bool head_only_ = false;
};

}  // namespace hanse::http::net
