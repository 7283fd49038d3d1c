// SPDX-License-Identifier: GPL-3.0-or-later
// What goes over the wire, byte by byte: framing, pipelining, smuggling, forms of addresses. Each
// malformed request must be refused and the connection closed, so that nothing hidden behind it is
// ever answered.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "hanse/http/test_server.hpp"

namespace hanse::http {
namespace {

std::vector<Route> table() {
    std::vector<Route> out;
    out.push_back(plain_route("/a", "a", [](const Request& request) -> base::Result<Answer> {
        const std::string* x = request.query.find("x");
        return bytes("a:" + (x == nullptr ? "" : *x), "text/plain");
    }));
    out.back().in_query = {{.name = "x", .shape = text(0, 50), .says = {}}};
    out.push_back(plain_route("/name/{name}", "name", [](const Request& r) -> base::Result<Answer> {
        return bytes("name:" + r.at("name"), "text/plain");
    }));
    out.push_back(plain_route("/echo", "echo", [](const Request& r) -> base::Result<Answer> {
        return bytes("echo:" + r.body.bytes, "text/plain");
    }));
    out.back().method = Method::post;
    out.back().body = any_json();
    out.back().body_max = 1000;
    out.push_back(plain_route("/secret", "secret", [](const Request&) -> base::Result<Answer> {
        return bytes("smuggled", "text/plain");
    }));
    return out;
}

const std::string kHost = "Host: x\r\n";
const std::string kSmuggled = "GET /secret HTTP/1.1\r\nHost: x\r\n\r\n";

std::string post(const std::string& headers, const std::string& body) {
    return "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n" + headers +
           "\r\n" + body;
}

TEST(Wire, WhatIsSoundIsAnswered) {
    TestServer server(table());
    struct Case {
        const char* what;
        std::string says;
        int status;
        std::string hears;
    };
    const std::vector<Case> cases{
        {"plain", "GET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, "a:"},
        {"two in one go",
         "GET /a?x=1 HTTP/1.1\r\nHost: x\r\n\r\nGET /a?x=2 HTTP/1.1\r\nHost: x\r\nConnection: "
         "close\r\n\r\n",
         200, "a:2"},
        {"version 1.0 closes", "GET /a HTTP/1.0\r\n\r\n", 200, "a:"},
        {"an empty line before it", "\r\nGET /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
         200, "a:"},
        {"a body with a length", post("Content-Length: 2\r\nConnection: close\r\n", "42"), 200,
         "echo:42"},
        {"a body in chunks",
         post("Transfer-Encoding: chunked\r\nConnection: close\r\n",
              "1\r\n4\r\n1;ext=1\r\n2\r\n0\r\n\r\n"),
         200, "echo:42"},
        {"chunked in another case",
         post("transfer-encoding: Chunked\r\nConnection: close\r\n", "2\r\n42\r\n0\r\n\r\n"), 200,
         "echo:42"},
        {"a body, then another request",
         post("Content-Length: 2\r\n", "42") +
             "GET /a?x=3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
         200, "a:3"},
        {"absolute form", "GET http://y/a?x=4 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
         200, "a:4"},
        {"percent and plus",
         "GET /a?x=%E4%B8%AD+1%2B HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200,
         "a:中 1+"},
        {"UTF-8 in the path",
         "GET /name/%E6%B8%AF HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, "name:港"},
        {"a slash inside a name",
         "GET /name/a%2Fb HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, "name:a/b"},
        {"HEAD has a length and no body",
         "HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, "Content-Length: 2"},
        {"OPTIONS", "OPTIONS /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 204,
         "Allow: OPTIONS, GET, HEAD"},
        {"another method", "DELETE /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405,
         "Allow: OPTIONS, GET, HEAD"},
        {"nowhere", "GET /b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 404, "not-found"},
        {"fragments are not for us, names with dots are",
         "GET /name/..a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 200, "name:..a"},
        {"expectation met",
         post("Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n", "42"), 100,
         "echo:42"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        RawSocket socket(server.port());
        ASSERT_TRUE(socket.say(c.says));
        const std::string heard = socket.hear();
        EXPECT_EQ(status_in(heard), c.status) << heard;
        EXPECT_NE(heard.find(c.hears), std::string::npos) << heard;
        EXPECT_TRUE(socket.closed());
    }
    RawSocket head(server.port());
    head.say("HEAD /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    EXPECT_TRUE(head.hear().ends_with("\r\n\r\n"));
}

TEST(Wire, WhatIsMalformedIsRefusedAndNothingBehindItAnswered) {
    TestServer server(table());
    struct Case {
        const char* what;
        std::string says;
        int status;  // 0: closed without a word, which is as good
    };
    const std::vector<Case> cases{
        {"no Host", "GET /a HTTP/1.1\r\n\r\n", 400},
        {"two Hosts", "GET /a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", 400},
        {"a Host that is none", "GET /a HTTP/1.1\r\nHost: x/y\r\n\r\n", 400},
        {"length and chunks",
         post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        {"chunks and length",
         post("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"), 400},
        {"two lengths", post("Content-Length: 2\r\nContent-Length: 3\r\n", "42"), 400},
        {"the same length twice", post("Content-Length: 2\r\nContent-Length: 2\r\n", "42"), 400},
        {"lengths in a list", post("Content-Length: 2, 2\r\n", "42"), 400},
        {"a negative length", post("Content-Length: -1\r\n", ""), 400},
        {"a length with a sign", post("Content-Length: +2\r\n", "42"), 400},
        {"a length in hexadecimal", post("Content-Length: 0x2\r\n", "42"), 400},
        {"a length beyond all numbers", post("Content-Length: 99999999999999999999999\r\n", "42"),
         400},
        {"an unknown coding", post("Transfer-Encoding: xchunked\r\n", "2\r\n42\r\n0\r\n\r\n"), 400},
        {"gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "2\r\n42\r\n0\r\n\r\n"),
         400},
        {"chunked twice",
         post("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
        {"identity", post("Transfer-Encoding: identity\r\n", ""), 400},
        {"chunked in version 1.0",
         "POST /echo HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400},
        {"a chunk size that is no number",
         post("Transfer-Encoding: chunked\r\n", "zz\r\n42\r\n0\r\n\r\n"), 400},
        {"a chunk longer than it says",
         post("Transfer-Encoding: chunked\r\n", "1\r\n42\r\n0\r\n\r\n"), 400},
        {"a chunk size beyond all numbers",
         post("Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n42\r\n"), 400},
        {"a blank before the colon", "GET /a HTTP/1.1\r\nHost : x\r\n\r\n", 400},
        {"a header without a colon", "GET /a HTTP/1.1\r\nHost: x\r\nnonsense\r\n\r\n", 400},
        {"a NUL in a header", std::string("GET /a HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n", 36),
         400},
        {"a bare CR in a header", "GET /a HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n", 400},
        {"an unknown method", "BREW /a HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"CONNECT", "CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"TRACE", "TRACE /a HTTP/1.1\r\nHost: x\r\n\r\n", 501},
        {"version 3", "GET /a HTTP/3.0\r\nHost: x\r\n\r\n", 505},
        {"no version", "GET /a\r\nHost: x\r\n\r\n", 400},
        {"a blank in the address", "GET /a b HTTP/1.1\r\nHost: x\r\n\r\n", 505},
        {"climbing", "GET /../a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"climbing in disguise", "GET /x/%2e%2e/a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a NUL in the path", "GET /a%00 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a line end in the path", "GET /name/a%0d%0ab HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"no UTF-8", "GET /name/%ff HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"overlong UTF-8", "GET /name/%c0%ae HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"percent and nothing", "GET /name/%4 HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"another scheme", "GET ftp://x/a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"a name in the address", "GET http://me@x/a HTTP/1.1\r\nHost: x\r\n\r\n", 400},
        {"an expectation nobody knows", "GET /a HTTP/1.1\r\nHost: x\r\nExpect: gifts\r\n\r\n", 417},
        {"a body too large", post("Content-Length: 1001\r\n", std::string(1001, '1')), 413},
        {"chunks too large",
         post("Transfer-Encoding: chunked\r\n",
              "3e9\r\n" + std::string(1001, '1') + "\r\n0\r\n\r\n"),
         413},
        {"a body where none is taken", "GET /a HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n42",
         413},
        {"headers too large",
         "GET /a HTTP/1.1\r\nHost: x\r\nX: " + std::string(20'000, 'x') + "\r\n\r\n", 431},
        {"an address too long", "GET /" + std::string(9000, 'x') + " HTTP/1.1\r\nHost: x\r\n\r\n",
         414},
        {"an address without end", "GET /" + std::string(20'000, 'x'), 414},
        {"TLS to a plain port", "\x16\x03\x01\x02\x01\x01\xfc\x03\x03 hello\r\n\r\n", 400},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        RawSocket socket(server.port());
        ASSERT_TRUE(socket.say(c.says + kSmuggled));
        const std::string heard = socket.hear();
        EXPECT_EQ(status_in(heard), c.status) << heard;
        EXPECT_EQ(heard.find("smuggled"), std::string::npos) << heard;
        EXPECT_TRUE(socket.closed());
    }
}

TEST(Wire, EveryAnswerHasTheSecurityHeaders) {
    TestServer server(table());
    Client client = server.client();
    for (const char* target : {"/a", "/nowhere"}) {
        const auto reply = client.get(target);
        ASSERT_TRUE(reply.has_value());
        EXPECT_NE(reply->headers.find("Content-Security-Policy").find("frame-ancestors 'none'"),
                  std::string_view::npos);
        EXPECT_EQ(reply->headers.find("Content-Security-Policy").find("unsafe"),
                  std::string_view::npos);
        EXPECT_EQ(reply->headers.find("X-Content-Type-Options"), "nosniff");
        EXPECT_EQ(reply->headers.find("Cross-Origin-Opener-Policy"), "same-origin");
        EXPECT_FALSE(reply->headers.has("Strict-Transport-Security"));
        EXPECT_FALSE(reply->headers.find("X-Request-Id").empty());
    }
}

TEST(Wire, AHeaderThatWouldBeTwoNeverLeaves) {
    std::vector<Route> routes;
    routes.push_back(plain_route("/x", "x", [](const Request&) -> base::Result<Answer> {
        return nothing().with("X-Name", "a\r\nSet-Cookie: stolen=1");
    }));
    TestServer server(std::move(routes));
    Client client = server.client();
    const auto reply = client.get("/x");
    ASSERT_TRUE(reply.has_value());
    EXPECT_EQ(reply->status, 500);
    EXPECT_FALSE(reply->headers.has("Set-Cookie"));
}

}  // namespace
}  // namespace hanse::http
