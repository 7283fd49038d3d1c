// SPDX-License-Identifier: GPL-3.0-or-later
// A shard behind a port of this machine, gone with the object.
#pragma once

#include <arpa/inet.h>
#include <csignal>
#include <fcntl.h>
#include <string>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "hanse/search/places.hpp"

namespace hanse::search {

class TestServer {
public:
    explicit TestServer(const std::string& folder) {
        for (int tries = 0; tries < 20 && !answers(); ++tries) {  // another may take the port first
            stop();
            port_ = free_port();
            start(folder);
            for (int waits = 0; waits < 200 && !answers() && runs(); ++waits)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
        }
    }
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer() { stop(); }

    static bool possible() { return access("/usr/bin/xapian-tcpsrv", X_OK) == 0; }
    Place place() const { return {.host = "127.0.0.1", .port = port_}; }

    /// With all it has begun: the program answers each connection by a process of its own.
    void stop() {
        if (child_ <= 0) return;
        kill(-child_, SIGKILL);
        waitpid(child_, nullptr, 0);
        child_ = 0;
    }

private:
    static sockaddr_in address(unsigned port) {
        sockaddr_in out{};
        out.sin_family = AF_INET;
        out.sin_port = htons(static_cast<std::uint16_t>(port));
        out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        return out;
    }

    static unsigned free_port() {
        const int door = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in here = address(0);
        socklen_t size = sizeof here;
        bind(door, reinterpret_cast<const sockaddr*>(&here), size);
        getsockname(door, reinterpret_cast<sockaddr*>(&here), &size);
        close(door);
        return ntohs(here.sin_port);
    }

    void start(const std::string& folder) {
        const std::string port = std::to_string(port_);
        child_ = fork();
        if (child_ != 0) return;
        setpgid(0, 0);
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        const int nowhere = open("/dev/null", O_WRONLY);  // it is loud about who hangs up
        dup2(nowhere, STDERR_FILENO);
        execl("/usr/bin/xapian-tcpsrv", "xapian-tcpsrv", "--quiet", "--interface", "127.0.0.1",
              "--port", port.c_str(), folder.c_str(), nullptr);
        _exit(127);
    }

    bool runs() const { return child_ > 0 && kill(child_, 0) == 0; }

    bool answers() const {
        if (port_ == 0) return false;
        const int door = socket(AF_INET, SOCK_STREAM, 0);
        const sockaddr_in there = address(port_);
        const bool out =
            connect(door, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
        close(door);
        return out;
    }

    unsigned port_ = 0;
    pid_t child_ = 0;
};

}  // namespace hanse::search
