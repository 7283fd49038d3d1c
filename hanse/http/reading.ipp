// SPDX-License-Identifier: GPL-3.0-or-later
// Reading: a request on its way in: its head, held against what is to be believed; its body, into
// memory or block by block into a file. Whatever is wrong ends in refuse().
#pragma once

#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>

#include "hanse/http/writing.ipp"

namespace hanse::http::net {

template <class Stream>
class Reading : public Writing<Stream> {
protected:
    using Base = Writing<Stream>;
    using Base::account_;
    using Base::buffer_;
    using Base::deadline_;
    using Base::hub_;
    using Base::in_pool;
    using Base::is_old_;
    using Base::kBlock;
    using Base::keep_alive_;
    using Base::peer_;
    using Base::refuse;
    using Base::stream_;
    using Base::times;
    using Base::unread_;
    using Base::within;

public:
    using Writing<Stream>::Writing;

protected:
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

    bool at_once_ = false;  // the request that was read is answered on this thread
};

}  // namespace hanse::http::net
