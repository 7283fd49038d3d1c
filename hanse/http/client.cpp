// SPDX-License-Identifier: GPL-3.0-or-later
// Each question is a coroutine on an io_context of our own that runs until it is answered: this way
// the deadlines of the stream work, which they do not in blocking calls.
#include "hanse/http/client.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/connect.hpp>
#include <boost/asio/ssl/host_name_verification.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/http/buffer_body.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <boost/beast/http/write.hpp>
#include <fmt/format.h>

#include "hanse/base/json.hpp"
#include "hanse/http/event_reader.hpp"
#include "hanse/http/network.ipp"

namespace hanse::http {

namespace {

using namespace net;
using TlsStream = asio::ssl::stream<TcpStream>;

constexpr std::size_t kBlock = std::size_t{64} << 10U;

base::Error failed(const ClientOptions& options, const error_code& code) {
    const std::string place = fmt::format("{}:{}", options.host, options.port);
    return base::unavailable({.file = place}, fmt::format("没有答复：{}", code.message()),
                             fmt::format("no answer: {}", code.message()));
}

Headers headers_of(const wire::response_header<>& head) {
    Headers out;
    for (const auto& line : head)
        out.add(std::string(line.name_string()), std::string(line.value()));
    return out;
}

/// A connection, plain or TLS.
class Line {
public:
    virtual ~Line() = default;
    virtual base::Result<base::Done> open() = 0;
    virtual base::Result<Reply> ask(const Question& question, const Headers& always) = 0;
    virtual base::Result<Reply> open_events(const Question& question, const Headers& always) = 0;
    virtual base::Result<std::optional<Event>> next_event() = 0;
    virtual bool is_open() const = 0;
};

template <class Stream>
class LineOf : public Line {
    static constexpr bool kTls = std::is_same_v<Stream, TlsStream>;

public:
    LineOf(const ClientOptions& options, asio::io_context& context, Stream stream)
        : options_(options), context_(context), stream_(std::move(stream)) {}

    base::Result<base::Done> open() override { return finish(connect()); }
    base::Result<Reply> ask(const Question& question, const Headers& always) override {
        return finish(ask_once(question, always));
    }
    base::Result<Reply> open_events(const Question& question, const Headers& always) override {
        return finish(begin_events(question, always));
    }
    base::Result<std::optional<Event>> next_event() override { return finish(read_event()); }
    bool is_open() const override { return open_ && !closed_; }

private:
    TcpStream& lowest() { return beast::get_lowest_layer(stream_); }
    void within_time() { lowest().expires_after(options_.timeout); }

    /// Runs it to its end.
    template <class T>
    base::Result<T> finish(Task<base::Result<T>> task) {
        std::optional<base::Result<T>> out;
        asio::co_spawn(context_, deliver(std::move(task), out), [](std::exception_ptr thrown) {
            if (thrown != nullptr) std::rethrow_exception(thrown);
        });
        context_.restart();
        context_.run();
        open_ = out->has_value();
        return *std::move(out);
    }

    template <class T>
    static Task<void> deliver(Task<base::Result<T>> task, std::optional<base::Result<T>>& out) {
        out = co_await std::move(task);
    }

    Task<base::Result<base::Done>> connect() {
        asio::ip::basic_resolver<tcp, Executor> resolver(context_);
        auto [unknown, found] =
            co_await resolver.async_resolve(options_.host, std::to_string(options_.port), kAsValue);
        if (unknown) co_return failed(options_, unknown);
        within_time();
        const auto [code, endpoint] = co_await lowest().async_connect(found, kAsValue);
        if (code) co_return failed(options_, code);
        error_code ignored;
        lowest().socket().set_option(tcp::no_delay(true), ignored);
        if constexpr (kTls) {
            SSL_set_tlsext_host_name(stream_.native_handle(), options_.host.c_str());
            const auto [refused] =
                co_await stream_.async_handshake(asio::ssl::stream_base::client, kAsValue);
            if (refused) co_return failed(options_, refused);
        }
        co_return base::Done{};
    }

    template <class Body>
    void fill(wire::request<Body>& request, const Question& question, const Headers& always) const {
        request.version(11);
        request.method_string(name_of(question.method));
        request.target(question.target);
        request.set(wire::field::host, fmt::format("{}:{}", options_.host, options_.port));
        for (const auto& [name, value] : always.lines()) request.set(name, value);
        for (const auto& [name, value] : question.headers.lines()) request.set(name, value);
        const bool has_body = !question.body.empty() || !question.body_file.empty();
        const std::string& type = question.content_type;
        if (has_body || !type.empty())
            request.set(wire::field::content_type, type.empty() ? "application/json" : type);
        if (has_body || !is_safe(question.method)) request.prepare_payload();
    }

    Task<error_code> send(const Question& question, const Headers& always) {
        within_time();
        if (question.body_file.empty()) {
            wire::request<wire::string_body> request;
            request.body() = question.body;
            fill(request, question, always);
            const auto [code, size] = co_await wire::async_write(stream_, request, kAsValue);
            co_return code;
        }
        wire::request<wire::file_body> request;
        error_code code;
        request.body().open(question.body_file.c_str(), beast::file_mode::scan, code);
        if (code) co_return code;
        fill(request, question, always);
        wire::request_serializer<wire::file_body> serializer(request);
        while (!serializer.is_done()) {
            within_time();
            const auto [failure, size] =
                co_await wire::async_write_some(stream_, serializer, kAsValue);
            // A server that refuses may close while we still write: its answer is there to be read.
            if (failure) co_return error_code();
        }
        co_return error_code();
    }

    Task<base::Result<Reply>> ask_once(const Question& question, const Headers& always) {
        const error_code unsent = co_await send(question, always);
        if (unsent) co_return failed(options_, unsent);
        wire::response_parser<wire::string_body> parser;
        parser.body_limit(boost::none);
        if (question.method == Method::head) parser.skip(true);
        within_time();
        const auto [code, size] = co_await wire::async_read(stream_, buffer_, parser, kAsValue);
        if (code) co_return failed(options_, code);
        auto& message = parser.get();
        Reply reply{.status = static_cast<int>(message.result_int()),
                    .headers = headers_of(message.base()),
                    .body = std::move(message.body())};
        if (!message.keep_alive()) {
            error_code ignored;
            lowest().socket().close(ignored);
            closed_ = true;
        }
        co_return reply;
    }

    Task<base::Result<Reply>> begin_events(const Question& question, const Headers& always) {
        const error_code unsent = co_await send(question, always);
        if (unsent) co_return failed(options_, unsent);
        events_.emplace();
        events_->body_limit(boost::none);
        within_time();
        const auto [code, size] =
            co_await wire::async_read_header(stream_, buffer_, *events_, kAsValue);
        if (code) co_return failed(options_, code);
        co_return Reply{.status = static_cast<int>(events_->get().result_int()),
                        .headers = headers_of(events_->get().base()),
                        .body = {}};
    }

    Task<base::Result<std::optional<Event>>> read_event() {
        std::string block(kBlock, '\0');
        for (;;) {
            if (auto event = reader_.next()) co_return event;
            if (!events_ || events_->is_done()) co_return std::optional<Event>();
            events_->get().body().data = block.data();
            events_->get().body().size = block.size();
            within_time();
            const auto [code, size] =
                co_await wire::async_read_some(stream_, buffer_, *events_, kAsValue);
            if (code && code != wire::error::need_buffer) co_return failed(options_, code);
            reader_.give({block.data(), block.size() - events_->get().body().size});
        }
    }

    const ClientOptions& options_;
    asio::io_context& context_;
    Stream stream_;
    beast::flat_buffer buffer_;
    std::optional<wire::response_parser<wire::buffer_body>> events_;
    EventReader reader_;
    bool open_ = false, closed_ = false;
};

}  // namespace

struct Client::State {
    ClientOptions options;
    asio::io_context context{1};
    asio::ssl::context tls{asio::ssl::context::tls_client};
    std::unique_ptr<Line> line;
    Headers always;
    std::vector<std::pair<std::string, std::string>> cookies;

    base::Result<base::Done> trust() {
        error_code code;
        if (options.certificates.empty())
            tls.set_default_verify_paths(code);
        else
            tls.load_verify_file(options.certificates, code);
        if (code)
            return base::invalid({.file = options.certificates}, "不是可用的证书文件",
                                 "no usable file of certificates");
        tls.set_verify_mode(asio::ssl::verify_peer);
        tls.set_verify_callback(asio::ssl::host_name_verification(options.host));
        return base::Done{};
    }

    base::Result<base::Done> connect() {
        if (line != nullptr && line->is_open()) return base::Done{};
        TcpStream stream(context.get_executor());
        if (options.tls) {
            HANSE_CHECK(trust());
            line = std::make_unique<LineOf<TlsStream>>(options, context,
                                                       TlsStream(std::move(stream), tls));
        } else {
            line = std::make_unique<LineOf<TcpStream>>(options, context, std::move(stream));
        }
        return line->open();
    }

    Headers headers() const {
        Headers out = always;
        std::string jar;
        for (const auto& [name, value] : cookies)
            jar += (jar.empty() ? "" : "; ") + name + "=" + value;
        if (!jar.empty()) out.set("Cookie", jar);
        return out;
    }

    /// Name, value, and whether it is to be forgotten; paths and domains are not looked at.
    void keep_cookies(const Headers& from) {
        for (const auto& [name, line_value] : from.lines()) {
            if (!same_name(name, "Set-Cookie")) continue;
            const std::string pair = line_value.substr(0, line_value.find(';'));
            const auto equals = pair.find('=');
            if (equals == std::string::npos) continue;
            const std::string cookie_name = pair.substr(0, equals);
            std::erase_if(cookies, [&](const auto& known) { return known.first == cookie_name; });
            if (line_value.find("Max-Age=0") == std::string::npos)
                cookies.emplace_back(cookie_name, pair.substr(equals + 1));
        }
    }
};

base::Value Reply::json() const {
    auto value = base::parse_json(body, "body");
    return value ? *std::move(value) : base::Value();
}

Client::Client(ClientOptions options) : state_(std::make_unique<State>()) {
    state_->options = std::move(options);
}
Client::Client(Client&&) noexcept = default;
Client& Client::operator=(Client&&) noexcept = default;
Client::~Client() = default;

base::Result<Reply> Client::ask(const Question& question) {
    HANSE_CHECK(state_->connect());
    HANSE_TRY(reply, state_->line->ask(question, state_->headers()));
    state_->keep_cookies(reply.headers);
    return reply;
}

base::Result<Reply> Client::get(const std::string& target) { return ask({.target = target}); }

base::Result<Reply> Client::post(const std::string& target, const base::Value& body) {
    return ask({.method = Method::post, .target = target, .body = base::to_json(body)});
}

void Client::always(std::string name, std::string value) {
    state_->always.set(std::move(name), std::move(value));
}

std::string Client::cookie(const std::string& name) const {
    for (const auto& [known, value] : state_->cookies)
        if (known == name) return value;
    return {};
}

void Client::forget_cookies() { state_->cookies.clear(); }

base::Result<Reply> Client::open_events(const std::string& target, const std::string& last_id) {
    state_->line.reset();
    HANSE_CHECK(state_->connect());
    Question question{.target = target};
    question.headers.set("Accept", "text/event-stream");
    if (!last_id.empty()) question.headers.set("Last-Event-ID", last_id);
    HANSE_TRY(reply, state_->line->open_events(question, state_->headers()));
    state_->keep_cookies(reply.headers);
    return reply;
}

base::Result<std::optional<Event>> Client::next_event() {
    base::expects(state_->line != nullptr, "a stream of events is open");
    return state_->line->next_event();
}

}  // namespace hanse::http
