// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/web.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "hanse/people/test_house.hpp"

namespace hanse::people {
namespace {

/// A server on the own machine that gives one answer, whatever it is asked.
class OneAnswer {
public:
    explicit OneAnswer(std::string answer) : answer_(std::move(answer)) {
        socket_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        EXPECT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&address), size), 0);
        EXPECT_EQ(listen(socket_, 1), 0);
        getsockname(socket_, reinterpret_cast<sockaddr*>(&address), &size);
        port_ = ntohs(address.sin_port);
        serving_ = std::jthread([this] { serve(); });
    }
    ~OneAnswer() {
        shutdown(socket_, SHUT_RDWR);
        serving_.join();
        close(socket_);
    }

    std::string url() const { return "http://127.0.0.1:" + std::to_string(port_); }
    const std::string& asked() { return asked_; }

private:
    void serve() {
        const int peer = accept(socket_, nullptr, nullptr);
        if (peer < 0) return;
        std::string bytes(4096, '\0');
        bytes.resize(std::size_t(std::max<ssize_t>(0, read(peer, bytes.data(), bytes.size()))));
        asked_ = bytes;
        for (std::size_t sent = 0; sent < answer_.size();) {
            const ssize_t count =
                send(peer, answer_.data() + sent, answer_.size() - sent, MSG_NOSIGNAL);
            if (count <= 0) break;
            sent += std::size_t(count);
        }
        close(peer);
    }

    std::string answer_, asked_;
    int socket_ = -1;
    int port_ = 0;
    std::jthread serving_;
};

std::string http(const std::string& status, const std::string& body, const std::string& more = {}) {
    return "HTTP/1.1 " + status + "\r\n" + more + "Content-Length: " + std::to_string(body.size()) +
           "\r\n\r\n" + body;
}

TEST(Web, SendsFormsAndWhoWeAre) {
    OneAnswer server(http("200 OK", "{}"));
    const auto answer = open_web()({.url = server.url() + "/token",
                                    .form = {{"code", "a&b=ü"}, {"x", ""}},
                                    .user = "hanse",
                                    .password = "s"});
    ASSERT_TRUE(answer) << said(answer);
    EXPECT_EQ(answer->status, 200);
    EXPECT_EQ(answer->body, "{}");
    EXPECT_THAT(server.asked(), testing::StartsWith("POST /token HTTP/1.1\r\n"));
    EXPECT_THAT(server.asked(), testing::HasSubstr("Authorization: Basic aGFuc2U6cw==\r\n"));
    EXPECT_THAT(server.asked(), testing::EndsWith("\r\n\r\ncode=a%26b%3D%C3%BC&x="));
}

TEST(Web, BringsAnAccessToken) {
    OneAnswer server(http("401 Unauthorized", "no"));
    const auto answer = open_web()({.url = server.url() + "/me", .bearer = "at"});
    ASSERT_TRUE(answer) << said(answer);
    EXPECT_EQ(answer->status, 401);
    EXPECT_THAT(server.asked(), testing::HasSubstr("Authorization: Bearer at\r\n"));
}

TEST(Web, FollowsNoRedirect) {
    OneAnswer elsewhere(http("200 OK", "secret"));
    OneAnswer server(http("302 Found", "", "Location: " + elsewhere.url() + "/\r\n"));
    EXPECT_EQ(open_web()({.url = server.url() + "/"})->status, 302);
}

TEST(Web, RefusesWhatIsTooMuch) {
    OneAnswer server(http("200 OK", std::string((1 << 20) + 1, 'x')));
    EXPECT_EQ(open_web()({.url = server.url() + "/"}).error().kind, base::ErrorKind::unavailable);
}

TEST(Web, PlainHttpGoesToTheOwnMachineOnly) {
    for (const char* url :
         {"http://example.cn/", "http://127.0.0.1.example.cn/", "http://localhost.example.cn/",
          "http://127.0.0.1@example.cn/", "file:///etc/passwd", "ftp://example.cn/", "", "x"}) {
        EXPECT_FALSE(is_own_machine(url)) << url;
        EXPECT_EQ(open_web()({.url = url}).error().kind, base::ErrorKind::unavailable) << url;
    }
    EXPECT_TRUE(is_own_machine("http://[::1]:80/"));
    EXPECT_TRUE(is_own_machine("http://localhost/x"));
}

}  // namespace
}  // namespace hanse::people
