// SPDX-License-Identifier: GPL-3.0-or-later
#include <mutex>

#include <gtest/gtest.h>

#include "hanse/http/event_reader.hpp"
#include "hanse/http/test_server.hpp"

namespace hanse::http {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// Keeps the streams that are open.
struct Board {
    std::mutex mutex;
    std::vector<std::shared_ptr<EventStream>> streams;
    std::atomic<int> gone = 0;

    Route route() {
        return plain_route("/events", "events", [this](const Request& r) -> base::Result<Answer> {
            auto stream = EventStream::create(1000);
            stream->send({.data = "last:" + std::string(r.headers.find("Last-Event-ID"))});
            stream->when_gone([this] { ++gone; });
            const std::lock_guard lock(mutex);
            streams.push_back(stream);
            return events(stream);
        });
    }
    void send(const Event& event) {
        const std::lock_guard lock(mutex);
        for (const auto& stream : streams) stream->send(event);
    }
};

TEST(Events, TheirFormIsTheStandards) {
    EXPECT_EQ(wire_form({.data = "a"}), "data: a\n\n");
    EXPECT_EQ(wire_form({.data = "a\nb\r\nc\rd", .type = "t", .id = "7"}),
              "id: 7\nevent: t\ndata: a\ndata: b\ndata: c\ndata: d\n\n");
    EXPECT_EQ(wire_form({.data = "", .type = "x\ndata: forged", .id = "1\r\n2"}),
              "id: 12\nevent: xdata: forged\ndata: \n\n");
}

TEST(Events, AreReadAsTheyWereWritten) {
    EventReader reader;
    const std::string wire = ": \n\n" + wire_form({.data = "a\nb", .type = "t", .id = "7"});
    for (const char c : wire) {
        EXPECT_FALSE(reader.next().has_value());
        reader.give({&c, 1});
    }
    const auto event = reader.next();
    ASSERT_TRUE(event.has_value());
    EXPECT_EQ(event->data, "a\nb");
    EXPECT_EQ(event->type, "t");
    EXPECT_EQ(event->id, "7");
}

TEST(Events, ComeAtOnceAndInOrder) {
    Board board;
    TestServer server({board.route()});
    Client client = server.client();
    const auto head = client.open_events("/events", "41");
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(head->headers.find("Content-Type"), "text/event-stream");
    EXPECT_EQ((*client.next_event())->data, "last:41");
    for (int i = 0; i < 20; ++i) {
        const auto begun = Clock::now();
        board.send({.data = std::to_string(i), .id = std::to_string(i)});
        EXPECT_EQ((*client.next_event())->data, std::to_string(i));
        EXPECT_LT(Clock::now() - begun, 200ms);
    }
    server.stop();
    const auto end = client.next_event();
    ASSERT_TRUE(end.has_value()) << "the stream is ended properly";
    EXPECT_FALSE(end->has_value());
    EXPECT_EQ(board.gone, 1);
}

TEST(Events, TheHeartBeats) {
    Board board;
    TestServer server({board.route()}, {}, {.times = {.heartbeat = 50ms}});
    RawSocket socket(server.port());
    socket.say("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_NE(socket.hear(": \n\n", 2000ms).find(": \n\n"), std::string::npos);
}

TEST(Events, WhoLeavesIsNoticed) {
    Board board;
    TestServer server({board.route()});
    {
        Client client = server.client();
        ASSERT_TRUE(client.open_events("/events").has_value());
    }
    EXPECT_TRUE(eventually([&] { return board.gone == 1; }));
    EXPECT_FALSE(board.streams.front()->send({.data = "x"}));
}

TEST(Events, OutliveTheirServer) {
    Board board;
    {
        TestServer server({board.route()});
        Client client = server.client();
        ASSERT_TRUE(client.open_events("/events").has_value());
    }
    EXPECT_FALSE(board.streams.front()->send({.data = "x"}));
}

TEST(Events, WhoIsTooSlowIsLetGo) {
    const auto stream = EventStream::create(100);
    EXPECT_TRUE(stream->send({.data = std::string(50, 'x')}));
    EXPECT_FALSE(stream->send({.data = std::string(50, 'x')}));
    EXPECT_FALSE(stream->is_open());
    EXPECT_FALSE(stream->ended()) << "what waits is still sent";
    EXPECT_FALSE(stream->take().empty());
    EXPECT_TRUE(stream->ended());
}

TEST(Events, WhoComesWhenItHasGoneIsToldAtOnce) {
    const auto stream = EventStream::create();
    stream->gone();
    bool told = false;
    stream->when_gone([&] { told = true; });
    EXPECT_TRUE(told);
}

TEST(Events, ManyStreamsFromManyThreads) {
    Board board;
    TestServer server({board.route()}, {}, {.network_threads = 2});
    constexpr int kStreams = 100;
    std::vector<std::unique_ptr<RawSocket>> sockets;
    for (int i = 0; i < kStreams; ++i) {
        sockets.push_back(std::make_unique<RawSocket>(server.port()));
        sockets.back()->say("GET /events HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    for (const auto& socket : sockets) socket->hear("last:");
    std::vector<std::thread> writers;
    for (int w = 0; w < 4; ++w)
        writers.emplace_back([&] {
            for (int i = 0; i < 5; ++i) board.send({.data = "x"});
        });
    for (std::thread& writer : writers) writer.join();
    board.send({.data = "end"});
    for (const auto& socket : sockets) {
        const std::string heard = socket->hear("data: end");
        std::size_t count = 0;
        for (auto at = heard.find("data: x"); at != std::string::npos;
             at = heard.find("data: x", at + 1))
            ++count;
        EXPECT_EQ(count, 20U);
    }
    EXPECT_EQ(server.stop(), Stopped::cleanly);
    EXPECT_EQ(board.gone, kStreams);
}

}  // namespace
}  // namespace hanse::http
