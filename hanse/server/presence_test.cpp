// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/presence.hpp"

#include <csignal>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/base/test_folder.hpp"

namespace hanse::server {
namespace {

using base::Done;
using base::Result;

struct PresenceTest : testing::Test {
    std::vector<std::string> gone(const Presence& mine) {
        std::vector<std::string> out;
        EXPECT_TRUE(mine.each_gone([&](const std::string& name) -> Result<Done> {
            out.push_back(name);
            return Done{};
        }));
        return out;
    }
    /// A process that shows itself and then does nothing more.
    pid_t start(const std::string& name) {
        int ends[2];
        EXPECT_EQ(pipe(ends), 0);
        const pid_t child = fork();
        if (child == 0) {
            const auto shown = Presence::show(folder.path(), name);
            static_cast<void>(!write(ends[1], shown ? "y" : "n", 1));
            while (true) pause();
        }
        char answer = 0;
        EXPECT_EQ(read(ends[0], &answer, 1), 1);
        EXPECT_EQ(answer, 'y');
        close(ends[0]);
        close(ends[1]);
        return child;
    }
    std::size_t files() const {
        return static_cast<std::size_t>(
            std::distance(std::filesystem::directory_iterator(folder.file("workers")),
                          std::filesystem::directory_iterator()));
    }

    base::TestFolder folder;
};

TEST_F(PresenceTest, WhoWasKilledIsGoneAndWhoLivesIsNot) {
    const pid_t lives = start("host 1 lives"), dies = start("host 2 dies");
    kill(dies, SIGKILL);
    waitpid(dies, nullptr, 0);
    const auto mine = Presence::show(folder.path(), "host 3 mine");
    ASSERT_TRUE(mine);
    EXPECT_EQ(gone(*mine), (std::vector<std::string>{"host 2 dies"}));
    EXPECT_EQ(gone(*mine), std::vector<std::string>()) << "each is told once";
    kill(lives, SIGKILL);
    waitpid(lives, nullptr, 0);
    EXPECT_EQ(gone(*mine), (std::vector<std::string>{"host 1 lives"}));
    EXPECT_EQ(files(), 1U);
}

TEST_F(PresenceTest, WhatItWasJustStartingDoesNotSpeakForIt) {
    int ends[2];
    ASSERT_EQ(pipe(ends), 0);
    const pid_t server = fork();
    if (server == 0) {
        const auto shown = Presence::show(folder.path(), "host 4 server");
        const pid_t tool = fork();  // has every open file of its server
        if (tool == 0)
            while (true) pause();
        static_cast<void>(!write(ends[1], &tool, sizeof tool));
        while (true) pause();
    }
    pid_t tool = 0;
    ASSERT_EQ(read(ends[0], &tool, sizeof tool), static_cast<ssize_t>(sizeof tool));
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    const auto mine = Presence::show(folder.path(), "host 3 mine");
    ASSERT_TRUE(mine);
    EXPECT_EQ(gone(*mine), (std::vector<std::string>{"host 4 server"}));
    kill(tool, SIGKILL);
    close(ends[0]);
    close(ends[1]);
}

TEST_F(PresenceTest, WhoTakesLeaveLeavesNothing) {
    { ASSERT_TRUE(Presence::show(folder.path(), "host 1 short")); }
    EXPECT_EQ(files(), 0U);
}

TEST_F(PresenceTest, WhoCouldNotBeEndedIsToldAgain) {
    const pid_t dies = start("host 2 dies");
    kill(dies, SIGKILL);
    waitpid(dies, nullptr, 0);
    const auto mine = Presence::show(folder.path(), "host 3 mine");
    ASSERT_TRUE(mine);
    EXPECT_FALSE(mine->each_gone([](const std::string&) -> Result<Done> {
        return base::unavailable({}, "没有连接", "no connection");
    }));
    EXPECT_EQ(gone(*mine), (std::vector<std::string>{"host 2 dies"}));
}

TEST_F(PresenceTest, AFolderThatCannotBeWrittenIsNamed) {
    const std::string file = folder.write("file", "");
    const auto shown = Presence::show(file, "host 1");
    ASSERT_FALSE(shown);
    EXPECT_EQ(shown.error().kind, base::ErrorKind::unavailable);
    EXPECT_EQ(shown.error().place.file, file + "/workers");
}

}  // namespace
}  // namespace hanse::server
