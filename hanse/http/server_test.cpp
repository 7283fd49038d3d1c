// SPDX-License-Identifier: GPL-3.0-or-later
// How the server holds under what clients do to it: slow ones, many, those that leave; and how it
// stops.
#include <atomic>
#include <filesystem>
#include <fstream>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/http/rate_limit.hpp"
#include "hanse/http/test_server.hpp"

namespace hanse::http {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

Answer hello() { return bytes("hello", "text/plain"); }

std::vector<Route> hello_table() {
    std::vector<Route> out;
    out.push_back(plain_route("/hello", "hello",
                              [](const Request&) -> base::Result<Answer> { return hello(); }));
    out.push_back(plain_route(
        "/echo", "echo", [](const Request& r) -> base::Result<Answer> { return json(r.json); }));
    out.back().method = Method::post;
    out.back().body = any_json();
    return out;
}

/// And one whose handler takes as long as the gate is shut.
std::vector<Route> slow_table(Gate& gate) {
    std::vector<Route> out = hello_table();
    out.push_back(plain_route("/slow", "slow", [&gate](const Request&) -> base::Result<Answer> {
        EXPECT_TRUE(gate.pass());
        return bytes("slow", "text/plain");
    }));
    return out;
}

std::size_t own_memory_peak_kb() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (word == "VmHWM:") {
            std::size_t kb = 0;
            status >> kb;
            return kb;
        }
    return 0;
}

TEST(Server, AnswersOnOneConnectionAgainAndAgain) {
    TestServer server(hello_table());
    Client client = server.client();
    for (int i = 0; i < 100; ++i) {
        const auto reply = client.get("/hello");
        ASSERT_TRUE(reply.has_value());
        EXPECT_EQ(reply->body, "hello");
    }
    EXPECT_EQ(server.server().connections(), 1U);
    const auto echoed = client.post("/echo", base::Value::map().set("名", "港"));
    ASSERT_TRUE(echoed.has_value());
    EXPECT_EQ(echoed->body, R"({"名":"港"})");
}

TEST(Server, ASlowHeaderIsEnded) {
    TestServer server(hello_table(), {}, {.times = {.header = 200ms}});
    RawSocket socket(server.port());
    const auto begun = Clock::now();
    socket.say("GET /hello HTTP/1.1\r\n");
    std::string heard;
    for (int i = 0; i < 20 && !socket.closed(); ++i) {
        socket.say("X: y\r\n");
        heard += socket.hear("", 30ms);
    }
    EXPECT_EQ(status_in(heard), 408);
    EXPECT_TRUE(socket.closed());
    EXPECT_LT(Clock::now() - begun, 2s);
}

TEST(Server, ASlowBodyIsEnded) {
    TestServer server(hello_table(), {}, {.times = {.body = 200ms}});
    RawSocket socket(server.port());
    socket.say(
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        "Content-Length: 100\r\n\r\n[");
    EXPECT_EQ(status_in(socket.hear()), 408);
    EXPECT_TRUE(socket.closed());
}

TEST(Server, WhoSaysNothingIsLetGo) {
    TestServer server(hello_table(), {}, {.times = {.idle = 100ms}});
    RawSocket socket(server.port());
    EXPECT_EQ(socket.hear(), "");
    EXPECT_TRUE(socket.closed());
}

TEST(Server, TwoHundredIdleConnectionsAreInNobodysWay) {
    TestServer server(hello_table());
    std::vector<std::unique_ptr<RawSocket>> idle;
    for (int i = 0; i < 200; ++i) {
        idle.push_back(std::make_unique<RawSocket>(server.port()));
        idle.back()->say("GET /hel");
    }
    Client client = server.client();
    const auto begun = Clock::now();
    EXPECT_EQ(client.get("/hello")->body, "hello");
    EXPECT_LT(Clock::now() - begun, 1s);
}

TEST(Server, ConnectionsAreCounted) {
    TestServer server(hello_table(), {}, {.limits = {.connections = 3}});
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<Client>(server.client()));
        EXPECT_EQ(clients.back()->get("/hello")->status, 200);
    }
    RawSocket fourth(server.port());
    EXPECT_EQ(status_in(fourth.hear()), 503);
    clients.pop_back();
    EXPECT_TRUE(eventually([&] { return server.server().connections() == 2; }));
    EXPECT_EQ(server.client().get("/hello")->status, 200);
}

TEST(Server, OneAddressDoesNotTakeAll) {
    TestServer server(hello_table(), {}, {.limits = {.connections_per_address = 1}});
    Client first = server.client();
    EXPECT_EQ(first.get("/hello")->status, 200);
    RawSocket second(server.port());
    EXPECT_EQ(status_in(second.hear()), 503);
}

TEST(Server, WhenTooManyWaitTheRestAreTold) {
    Gate gate;
    Metrics metrics;
    TestServer server(slow_table(gate), {},
                      {.pool_threads = 1, .limits = {.waiting = 2}, .metrics = &metrics});
    std::vector<std::unique_ptr<RawSocket>> sockets;
    for (int i = 0; i < 6; ++i) {
        sockets.push_back(std::make_unique<RawSocket>(server.port()));
        sockets.back()->say("GET /slow HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    }
    const auto four_were_refused = [&] {
        return metrics.text().find(R"(requests_total{route="slow",status="503"} 4)") !=
               std::string::npos;
    };
    EXPECT_TRUE(eventually(four_were_refused));
    gate.open();
    int refused = 0;
    for (const auto& socket : sockets) refused += status_in(socket->hear()) == 503 ? 1 : 0;
    EXPECT_EQ(refused, 4);
}

TEST(Server, WhoAsksTooOftenIsTold) {
    RateLimit limit({.per_second = 0.1, .burst = 2});
    RoutesOptions options;
    options.guard = [&](Request& request, const Route&) -> std::optional<Answer> {
        const auto wait = limit.take(request.peer, Clock::now());
        if (wait.count() == 0) return std::nullopt;
        return too_many(wait, request.language);
    };
    TestServer server(hello_table(), std::move(options));
    Client client = server.client();
    for (int i = 0; i < 2; ++i) EXPECT_EQ(client.get("/hello")->status, 200);
    const auto reply = client.get("/hello");
    EXPECT_EQ(reply->status, 429);
    EXPECT_EQ(reply->headers.find("Retry-After"), "10");
}

TEST(Server, AHandlerThatThrowsHarmsNobody) {
    std::vector<Route> routes = hello_table();
    routes.push_back(plain_route("/bug", "bug", [](const Request&) -> base::Result<Answer> {
        throw base::ContractViolation("a secret of ours");
    }));
    TestServer server(std::move(routes));
    Client client = server.client();
    const auto reply = client.get("/bug");
    ASSERT_TRUE(reply.has_value());
    EXPECT_EQ(reply->status, 500);
    EXPECT_EQ(reply->body.find("secret"), std::string::npos);
    EXPECT_EQ(client.get("/hello")->status, 200);
}

TEST(Server, StopsWhenWhatRunsIsDone) {
    Gate gate;
    TestServer server(slow_table(gate));
    RawSocket idle(server.port());
    RawSocket busy(server.port());
    busy.say("GET /slow HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(gate.somebody_came());
    std::thread waiting([&] {  // the idle one is closed when the end begins
        idle.hear();
        gate.open();
    });
    const auto begun = Clock::now();
    EXPECT_EQ(server.stop(), Stopped::cleanly);
    EXPECT_LT(Clock::now() - begun, 2s);
    waiting.join();
    EXPECT_TRUE(idle.closed());
    const std::string heard = busy.hear();
    EXPECT_EQ(status_in(heard), 200);
    EXPECT_NE(heard.find("Connection: close"), std::string::npos);
    EXPECT_TRUE(heard.ends_with("slow"));
}

TEST(Server, StopsAfterTheGraceWhateverClientsDo) {
    TestServer server(hello_table(), {}, {.times = {.grace = 200ms}});
    RawSocket half(server.port());
    half.say(
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 10\r\n"
        "Expect: 100-continue\r\n\r\n");
    ASSERT_NE(half.hear("\r\n\r\n").find("100 Continue"), std::string::npos);  // it waits for us
    half.say("12");
    const auto begun = Clock::now();
    EXPECT_EQ(server.stop(), Stopped::by_force);
    EXPECT_LT(Clock::now() - begun, 2s);
}

TEST(Server, APortThatIsTakenIsSaid) {
    TestServer server(hello_table());
    const auto second = Server::create({.port = server.port()}, Handler{});
    ASSERT_FALSE(second.has_value());
    EXPECT_EQ(second.error().kind, base::ErrorKind::unavailable);
}

TEST(Server, FilesGoOutWholeAndInParts) {
    const base::TestFolder folder;
    std::string content(700'000, 'x');
    content.replace(1000, 5, "12345");
    const std::string path = folder.write("big.bin", content);
    std::vector<Route> routes;
    routes.push_back(plain_route("/file", "file", [&](const Request&) -> base::Result<Answer> {
        return file(path, "application/octet-stream")
            .with("Content-Disposition", attachment("报告.bin"));
    }));
    TestServer server(std::move(routes));
    Client client = server.client();
    EXPECT_EQ(client.get("/file")->body, content);

    struct Case {
        const char* range;
        int status;
        std::string body, says;
    };
    const Case cases[] = {
        {"bytes=1000-1004", 206, "12345", "bytes 1000-1004/700000"},
        {"bytes=-3", 206, "xxx", "bytes 699997-699999/700000"},
        {"bytes=699998-", 206, "xx", "bytes 699998-699999/700000"},
        {"bytes=700000-", 416, "", "bytes */700000"},
        {"bytes=2-1", 200, content, ""},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.range);
        Question question{.target = "/file"};
        question.headers.set("Range", c.range);
        const auto reply = client.ask(question);
        ASSERT_TRUE(reply.has_value());
        EXPECT_EQ(reply->status, c.status);
        if (c.status != 416) {
            EXPECT_EQ(reply->body, c.body);
        }
        EXPECT_EQ(reply->headers.find("Content-Range"), c.says);
    }
}

TEST(Server, AnUploadGoesToDiskAndNotIntoMemory) {
    constexpr std::size_t kSize = std::size_t{200} << 20U;
    const base::TestFolder folder;
    {
        std::ofstream out(folder.file("big"), std::ios::binary);
        const std::string block(1 << 20U, 'u');
        for (int i = 0; i < 200; ++i) out << block;
    }
    std::vector<Route> routes = hello_table();
    Route upload = plain_route("/up", "up", [&](const Request& request) -> base::Result<Answer> {
        HANSE_CHECK(request.body.file->keep_as(folder.file("kept")));
        return json(base::Value::map().set("size", static_cast<std::size_t>(request.body.size)));
    });
    upload.method = Method::put;
    upload.upload = Upload{.bytes_max = kSize, .content_types = {"application/zip"}};
    routes.push_back(std::move(upload));
    bool may = true;
    TestServer server(std::move(routes),
                      {.guard = [&](Request& request, const Route&) -> std::optional<Answer> {
                          if (may) return std::nullopt;
                          return problem(problem_for(403), request.language);
                      }},
                      {.spool_folder = folder.path()});

    Client client = server.client();
    const std::size_t before = own_memory_peak_kb();
    const auto reply = client.ask({.method = Method::put,
                                   .target = "/up",
                                   .content_type = "application/zip",
                                   .body_file = folder.file("big")});
    ASSERT_TRUE(reply.has_value());
    EXPECT_EQ(reply->body, R"({"size":209715200})");
    EXPECT_LT(own_memory_peak_kb() - before, std::size_t{20'000});
    EXPECT_EQ(std::filesystem::file_size(folder.file("kept")), kSize);

    const auto other = client.ask({.method = Method::put,
                                   .target = "/up",
                                   .content_type = "text/plain",
                                   .body_file = folder.file("big")});
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(other->status, 415);
    may = false;
    Client second = server.client();
    const auto refused = second.ask({.method = Method::put,
                                     .target = "/up",
                                     .content_type = "application/zip",
                                     .body_file = folder.file("big")});
    ASSERT_TRUE(refused.has_value());
    EXPECT_EQ(refused->status, 403);
    server.stop();
    int left = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        left += entry.path().filename().string().starts_with("upload-") ? 1 : 0;
    EXPECT_EQ(left, 0) << "what was spooled and not kept is gone";
}

TEST(Server, LargeTextsArePackedForWhoTakesThem) {
    std::vector<Route> routes;
    routes.push_back(plain_route("/many", "many", [](const Request&) -> base::Result<Answer> {
        return json(base::Value::list_of(std::vector<std::string>(500, "the same again")));
    }));
    TestServer server(std::move(routes));
    Client client = server.client();
    Question question{.target = "/many"};
    question.headers.set("Accept-Encoding", "br, gzip");
    const auto packed = client.ask(question);
    EXPECT_EQ(packed->headers.find("Content-Encoding"), "gzip");
    const auto plain = client.get("/many");
    EXPECT_FALSE(plain->headers.has("Content-Encoding"));
    EXPECT_EQ(plain->headers.find("Vary"), "Accept-Encoding");
    EXPECT_LT(packed->body.size() * 10, plain->body.size());
}

TEST(Server, KnowsWhomAProxySpeaksFor) {
    std::vector<Route> routes;
    routes.push_back(plain_route("/who", "who", [](const Request& r) -> base::Result<Answer> {
        return bytes(r.peer + (r.secure ? " secure" : " plain"), "text/plain");
    }));
    const auto ask = [](const TestServer& server) {
        Client client = server.client();
        Question question{.target = "/who"};
        question.headers.set("X-Forwarded-For", "6.6.6.6, 203.0.113.7, 127.0.0.1");
        question.headers.set("X-Forwarded-Proto", "https");
        return client.ask(question)->body;
    };
    const TestServer trusting(routes, {}, {.trusted_proxies = {"127.0.0.0/8"}});
    EXPECT_EQ(ask(trusting), "203.0.113.7 secure");
    const TestServer wary(routes);
    EXPECT_EQ(ask(wary), "127.0.0.1 plain");
}

}  // namespace
}  // namespace hanse::http
