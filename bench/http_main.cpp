// SPDX-License-Identifier: GPL-3.0-or-later
// A server to be loaded by wrk, and a client that holds many streams of events open
// (bench/run-http starts both).
//   hanse_bench_http serve PORT NETWORK_THREADS      hanse_bench_http streams PORT COUNT
#include <arpa/inet.h>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <sys/resource.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

#include <fmt/format.h>

#include "hanse/http/routes.hpp"
#include "hanse/http/server.hpp"

using namespace hanse;
using namespace hanse::http;

namespace {

constexpr const char* kRecord =
    R"({"id":"p-abcdefghijkmnpqr","name":{"zh":"港口泵业专利联盟","en":"Harbour Pumps"},"members":12,"patents":340,"version":7})";

Route reading(const char* path, const char* id, Work work) {
    return {.path = path,
            .id = id,
            .who = "anyone",
            .work = work,
            .action = [](const Request&) -> base::Result<Answer> {
                return bytes(kRecord, "application/json");
            }};
}

/// Sends a tick each second to whoever listens.
class Ticker {
public:
    Answer open() {
        auto stream = EventStream::create();
        const std::lock_guard lock(mutex_);
        streams_.push_back(stream);
        return events(stream);
    }
    void tick() {
        const std::lock_guard lock(mutex_);
        std::erase_if(streams_, [](const auto& one) { return !one->send({.data = "tick"}); });
    }

private:
    std::mutex mutex_;
    std::vector<std::shared_ptr<EventStream>> streams_;
};

int serve(std::uint16_t port, std::size_t threads) {
    Ticker ticker;
    std::vector<Route> table;
    table.push_back(reading("/at-once", "at-once", Work::at_once));
    table.push_back(reading("/pool", "pool", Work::in_pool));
    table.push_back(
        {.path = "/events",
         .id = "events",
         .who = "anyone",
         .action = [&](const Request&) -> base::Result<Answer> { return ticker.open(); }});
    const Routes routes(std::move(table), {});
    Metrics metrics;
    auto server = Server::create({.port = port,
                                  .network_threads = threads,
                                  .pool_threads = 4,
                                  .stop_on_signals = true,
                                  .log_requests = false,
                                  .limits = {.connections_per_address = 4096},
                                  .metrics = &metrics},
                                 routes.handler());
    if (!server) {
        fmt::print(stderr, "{}", base::describe(server.error(), base::Language::en));
        return 1;
    }
    const std::jthread ticking([&](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            ticker.tick();
            std::this_thread::sleep_for(std::chrono::seconds(1));
        }
    });
    return server->run() == Stopped::cleanly ? 0 : 1;
}

std::size_t memory_kb(int process) {
    std::ifstream status(fmt::format("/proc/{}/status", process));
    for (std::string word; status >> word;)
        if (word == "VmRSS:") {
            std::size_t kb = 0;
            status >> kb;
            return kb;
        }
    return 0;
}

/// Opens them, and reads until each has had three ticks.
int streams(std::uint16_t port, int count, int server) {
    rlimit files{65536, 65536};
    setrlimit(RLIMIT_NOFILE, &files);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const std::size_t before = memory_kb(server);
    std::vector<int> open;
    for (int i = 0; i < count; ++i) {
        const int one = socket(AF_INET, SOCK_STREAM, 0);
        const std::string_view ask = "GET /events HTTP/1.1\r\nHost: x\r\n\r\n";
        if (connect(one, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0 ||
            send(one, ask.data(), ask.size(), 0) < 0)
            return 1;
        open.push_back(one);
    }
    std::size_t complete = 0;
    for (const int one : open) {
        std::string heard;
        char block[4096];
        std::size_t ticks = 0;
        while (ticks < 3) {
            const ssize_t got = recv(one, block, sizeof block, 0);
            if (got <= 0) break;
            heard.append(block, static_cast<std::size_t>(got));
            ticks = 0;
            for (auto at = heard.find("tick"); at != std::string::npos;
                 at = heard.find("tick", at + 1))
                ++ticks;
        }
        complete += ticks >= 3 ? 1U : 0U;
    }
    const std::size_t after = memory_kb(server);
    fmt::print(
        "{} of {} streams had three events; server {} kB before, {} kB with them: {:.1f} kB a "
        "stream\n",
        complete, count, before, after,
        static_cast<double>(after - std::min(before, after)) / count);
    return complete == open.size() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
    const std::vector<std::string> words(argv, argv + argc);
    if (argc == 4 && words[1] == "serve")
        return serve(static_cast<std::uint16_t>(std::stoi(words[2])), std::stoul(words[3]));
    if (argc == 5 && words[1] == "streams")
        return streams(static_cast<std::uint16_t>(std::stoi(words[2])), std::stoi(words[3]),
                       std::stoi(words[4]));
    fmt::print(stderr, "usage: hanse_bench_http serve PORT THREADS | streams PORT COUNT PROCESS\n");
    return 2;
}
