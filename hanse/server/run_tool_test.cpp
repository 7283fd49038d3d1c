// SPDX-License-Identifier: GPL-3.0-or-later
// Tools as processes, with scripts in place of the program: what they say, how they are stopped, and
// that none outlives its server.
#include <chrono>
#include <csignal>
#include <filesystem>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/base/test_until.hpp"
#include "hanse/server/tool.hpp"

namespace hanse::server {
namespace {

using base::ErrorKind;
using base::Result;
using namespace std::chrono_literals;

struct RunTool : testing::Test {
    std::string program(const std::string& script) const {
        const std::string path = folder.write("program", "#!/bin/sh\n" + script);
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }
    Result<ToolOutput> run(const std::string& script, const ToolLimits& limits = {},
                           const KeepOn& keep_on = {}) const {
        return run_tool(program(script), wish, "", limits, keep_on);
    }

    base::TestFolder folder;
    ToolWish wish{.tool = find_tool("calc"),
                  .options = {{"in", "a.json"}, {"all", ""}},
                  .words = {"hhi", "--rules"},
                  .files = {{"a.json", "{}"}},
                  .format = "json",
                  .language = "zh",
                  .format_told = false};
};

TEST_F(RunTool, GetsItsWordsItsFilesAndNothingElse) {
    const auto out = run(R"(echo "$@"; ls; env | grep -v -e PWD -e HOME -e TMPDIR -e _= | sort)");
    ASSERT_TRUE(out);
    EXPECT_EQ(out->exit, 0);
    EXPECT_EQ(out->bytes,
              "calc --in=a.json --all --lang=zh -- hhi --rules\na.json\n"
              "LANG=C.UTF-8\nNO_COLOR=1\nPATH=/usr/bin:/bin\n");
}

TEST_F(RunTool, InheritsNoOpenFile) {
    const auto out = run("ls /proc/self/fd | wc -l");
    ASSERT_TRUE(out);
    EXPECT_EQ(std::stoi(out->bytes), 4) << "three, and the folder that is being listed";
}

TEST_F(RunTool, FindingsAreAnAnswerAndARefusalIsAnError) {
    const auto found = run("echo found; echo beside >&2; exit 1");
    ASSERT_TRUE(found);
    EXPECT_EQ(found->exit, 1);
    EXPECT_EQ(found->bytes, "found\n");
    EXPECT_EQ(found->words, "beside\n");
    const auto refused = run("echo 'no such year' >&2; exit 2");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, ErrorKind::invalid_input);
    EXPECT_EQ(refused.error().message.en, "no such year\n");
}

TEST_F(RunTool, BeyondItsLimitsItIsStopped) {
    struct Case {
        const char *what, *script;
        ToolLimits limits;
    };
    const Case cases[] = {
        {"time", "exec sleep 1000", {.time = 200ms}},
        {"output", "exec cat /dev/zero", {.output = 100'000}},
        {"processor time", "while true; do true; done", {.time = 900ms}},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const auto out = run(c.script, c.limits);
        ASSERT_FALSE(out);
        EXPECT_EQ(out.error().kind, ErrorKind::unavailable);
    }
}

TEST_F(RunTool, WhoeverWaitsMayStopIt) {
    const auto out = run("exec sleep 1000", {}, []() -> Result<base::Done> {
        return base::conflict({}, "任务已取消", "the job was cancelled");
    });
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().message.en, "the job was cancelled");
}

TEST_F(RunTool, AProgramThatIsNotThereIsSaid) {
    const auto out = run_tool(folder.file("none"), wish, "", {});
    ASSERT_FALSE(out);
    EXPECT_EQ(out.error().kind, ErrorKind::unavailable);
}

TEST_F(RunTool, NoToolOutlivesItsServer) {
    const std::string told = folder.file("pid");
    const std::string path =
        program("echo $$ > " + told + ".new; mv " + told + ".new " + told + "; exec sleep 1000");
    const pid_t server = fork();
    if (server == 0) {
        static_cast<void>(run_tool(path, wish, "", {}));
        _exit(0);
    }
    ASSERT_TRUE(base::until([&] { return std::filesystem::exists(told); }));
    const std::string tool = "/proc/" + std::to_string(std::stoi(*base::read_file(told)));
    ASSERT_TRUE(std::filesystem::exists(tool));
    kill(server, SIGKILL);
    waitpid(server, nullptr, 0);
    // Whoever inherits it may be slow to bury it: a dead process has no command line.
    EXPECT_TRUE(base::until([&] {
        const auto line = base::read_file(tool + "/cmdline");
        return !line || line->empty();
    }));
}

}  // namespace
}  // namespace hanse::server
