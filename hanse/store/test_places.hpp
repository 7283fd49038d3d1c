// SPDX-License-Identifier: GPL-3.0-or-later
// Places for tests: the same test on SQLite and on PostgreSQL, each time in a database of its own.
//
//   class Thing : public testing::TestWithParam<store::Engine> { store::TestPlace place{GetParam()}; };
//   INSTANTIATE_TEST_SUITE_P(On, Thing, store::kEngines, store::engine_of);
//
// The server of PostgreSQL (tests/support/postgresql) is started when a test first wants it, once for
// each test program, and ends with it.
#pragma once

#include <cstdio>
#include <fcntl.h>
#include <string>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "hanse/base/temporary_folder.hpp"
#include "hanse/store/database.hpp"

namespace hanse::store {

inline const auto kEngines = testing::Values(Engine::sqlite, Engine::postgresql);

inline std::string engine_name(Engine engine) {
    return engine == Engine::sqlite ? "sqlite" : "postgresql";
}
inline std::string engine_of(const testing::TestParamInfo<Engine>& info) {
    return engine_name(info.param);
}

/// A server that is there as long as this object, or as this process.
class TestServer {
public:
    TestServer() {
        int ends[2];
        EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
        child_ = fork();
        if (child_ == 0) {
            dup2(ends[1], STDIN_FILENO);
            dup2(ends[1], STDOUT_FILENO);
            const std::string script = HANSE_ROOT "/tests/support/postgresql";
            execl(script.c_str(), script.c_str(), nullptr);
            _exit(127);
        }
        close(ends[1]);
        line_ = ends[0];
        answers_ = fdopen(fcntl(line_, F_DUPFD_CLOEXEC, 0), "r");
        listen();
    }
    TestServer(const TestServer&) = delete;
    TestServer& operator=(const TestServer&) = delete;
    ~TestServer() {
        std::fclose(answers_);
        close(line_);
        waitpid(child_, nullptr, 0);
    }

    /// The place of a schema that nobody has used yet.
    std::string fresh_place() { return place("t" + std::to_string(++schemas_)); }
    std::string place(const std::string& schema) const {
        return "postgresql://hanse@/postgres?host=" + folder_ + "#" + schema;
    }
    const std::string& folder() const { return folder_; }

    /// As a power cut would; start() afterwards. Every process of the server is gone when this returns.
    void kill_now() {
        EXPECT_EQ(write(line_, "kill\n", 5), 5);
        listen();
    }
    void start() {
        EXPECT_EQ(write(line_, "restart\n", 8), 8);
        listen();
    }

private:
    void listen() {
        char folder[200] = {};
        EXPECT_EQ(std::fscanf(answers_, "%199s", folder), 1) << "no server came up";
        folder_ = folder;
    }

    pid_t child_ = 0;
    int line_ = -1;
    FILE* answers_ = nullptr;
    std::string folder_;
    int schemas_ = 0;
};

/// The server of this test program.
inline TestServer& test_server() {
    static TestServer server;
    return server;
}

/// A database that nobody has used yet.
class TestPlace {
public:
    explicit TestPlace(Engine engine)
        : text_(engine == Engine::sqlite ? folder_.file("test.db") : test_server().fresh_place()) {}

    const std::string& text() const { return text_; }
    Database open() const {
        auto out = Database::open(text_);
        EXPECT_TRUE(out) << (out ? "" : base::describe(out.error(), base::Language::en));
        return *std::move(out);
    }

private:
    base::TemporaryFolder folder_;
    std::string text_;
};

}  // namespace hanse::store
