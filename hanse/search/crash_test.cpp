// SPDX-License-Identifier: GPL-3.0-or-later
// A writer that is killed at any moment leaves the last commit: documents and citations that agree.
#include <csignal>
#include <cstdio>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "hanse/search/test_index.hpp"

namespace hanse::search {
namespace {

constexpr int kBatch = 20;

/// Writes batches for ever; after each commit says how many documents stand.
[[noreturn]] void write_on(const std::string& folder, int begin, int told) {
    auto writer = IndexWriter::open(folder);
    if (!writer) _exit(2);
    for (int i = begin;; ++i) {
        const Document document{.number = "US" + std::to_string(1000000 + i) + "A",
                                .titles = {"pump with valve " + std::to_string(i)},
                                .citations = {"US" + std::to_string(1000000 + i / 2) + "B"}};
        if (!writer->put(document)) _exit(3);
        if ((i + 1) % kBatch != 0) continue;
        if (!writer->commit()) _exit(4);
        const int stand = i + 1;
        if (write(told, &stand, sizeof stand) != sizeof stand) _exit(5);
    }
}

/// Runs a writer until it has made `commits` of them, waits, kills. @return what it said last.
int kill_after(const std::string& folder, int begin, int commits, unsigned wait_us) {
    int ends[2];
    if (pipe(ends) != 0) return -1;
    const pid_t child = fork();
    if (child == 0) write_on(folder, begin, ends[1]);
    close(ends[1]);
    int last = begin, told = 0;
    for (int i = 0; i < commits && read(ends[0], &told, sizeof told) == sizeof told; ++i)
        last = told;
    usleep(wait_us);
    kill(child, SIGKILL);
    waitpid(child, nullptr, 0);
    while (read(ends[0], &told, sizeof told) == sizeof told) last = told;
    close(ends[0]);
    return last;
}

TEST(Crash, KilledWriterLeavesTheLastCommit) {
    const TestFolder folder;
    int stand = 0;
    for (unsigned round = 0; round < 6; ++round) {
        stand = kill_after(folder.path(), stand, 2, round * 1700);
        ASSERT_GE(stand, 40);
        const auto reader = Reader::open(folder.path());
        ASSERT_TRUE(reader);
        const auto size = int(*reader->size());
        // A commit may have ended that could not be told any more.
        EXPECT_TRUE(size == stand || size == stand + kBatch) << size << " of " << stand;
        stand = size;
        std::size_t citing = 0;
        for (int i = 0; i < stand; ++i) {
            const std::string serial = std::to_string(1000000 + i);
            EXPECT_NE(*reader->find("US" + serial + "A"), 0U);
            citing += listed(reader->notes("<US" + serial + "B")->front()).size();
        }
        EXPECT_EQ(citing, std::size_t(stand));
    }
}

TEST(Crash, OneWriterAtATime) {
    const TestFolder folder;
    const auto first = IndexWriter::open(folder.path());
    ASSERT_TRUE(first);
    const auto second = IndexWriter::open(folder.path());
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().kind, base::ErrorKind::conflict);
    EXPECT_FALSE(Reader::open(folder.path() + "/none"));
}

}  // namespace
}  // namespace hanse::search
