// SPDX-License-Identifier: GPL-3.0-or-later
// An import that is killed at any moment leaves a register and an index that agree after reopening,
// and goes on where it was.
#include <csignal>
#include <cstdio>
#include <random>
#include <sys/wait.h>
#include <unistd.h>

#include <gtest/gtest.h>

#include "hanse/portfolio/indexing.hpp"
#include "hanse/portfolio/test_register.hpp"
#include "hanse/search/index.hpp"

namespace hanse::portfolio {
namespace {

using base::Done;
using base::Result;

constexpr int kRows = 4000;

std::string table() {
    std::string out = "公开号,名称,申请号\n";
    for (int i = 0; i < kRows; ++i)
        out += "CN1" + std::to_string(10000000 + i) + (i % 2 == 0 ? "A" : "B") + ",锅炉 " +
               std::to_string(i) + ",US 15/" + std::to_string(100000 + i / 4) + "\n";
    return out;
}

/// Where a register stands: its folder, and the place of its database.
struct Where {
    std::string folder, place;
};

/// Imports, and brings the index up to date after every step. Says nothing; may be killed.
[[noreturn]] void import_on(const Where& where, const std::string& file) {
    auto patents = Register::create(where.folder, where.place);
    if (!patents) _exit(2);
    IntakeOptions going = options();
    going.step = [&](double) -> Result<Done> {
        HANSE_CHECK(catch_up(*patents));
        return Done{};
    };
    _exit(take_in(*patents, file, going) ? 0 : 3);
}

/// @return whether the import came to its end before it was killed.
bool kill_after(const Where& where, const std::string& file, unsigned wait_us) {
    const pid_t child = fork();
    if (child == 0) import_on(where, file);
    usleep(wait_us);
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0);
    return WIFEXITED(status);
}

void expect_agreement(const Where& where) {
    auto patents = Register::create(where.folder, where.place);
    ASSERT_TRUE(patents);
    ASSERT_TRUE(catch_up(*patents));
    const auto index = search::Reader::open(patents->index_folder());
    ASSERT_TRUE(index);
    const auto batches = *patents->batches();
    const std::int64_t size = *patents->size();
    // Nothing half-written: what was read is what stands, in both.
    EXPECT_EQ(size, batches.empty() ? 0 : batches.front().items);
    EXPECT_EQ(std::int64_t(*index->size()), size);
    ASSERT_TRUE(patents->each([&](const Entry& one) -> Result<Done> {
        EXPECT_NE(*index->find(one.number), 0U) << one.number;
        const auto told = patents->tellings(one.id);
        EXPECT_TRUE(told && told->size() == 1) << one.number;
        return Done{};
    }));
    EXPECT_EQ(*behind(*patents), 0);
}

class Crash : public testing::TestWithParam<store::Engine> {};
INSTANTIATE_TEST_SUITE_P(On, Crash, store::kEngines, store::engine_of);

TEST_P(Crash, RegisterAndIndexAgreeAfterEveryKill) {
    const TestFolder folder;
    const std::string file = folder.write("big.csv", table());
    const store::TestPlace place(GetParam());
    const Where where{folder.file("register"), place.text()};
    std::mt19937 moments(20261123);  // NOLINT(cert-msc32-c,cert-msc51-cpp): the same every time
    bool ended = false;
    int kills = 0;
    // Ever longer, so that a slow machine comes to the end too.
    const unsigned step_us = GetParam() == store::Engine::sqlite ? 60'000 : 600'000;
    for (unsigned longest_us = step_us; !ended; longest_us += longest_us / 8, ++kills) {
        ended = kill_after(where, file, static_cast<unsigned>(moments() % longest_us));
        expect_agreement(where);
    }
    EXPECT_TRUE(ended);
    EXPECT_GT(kills, 2);  // or nothing was tested
    auto patents = Register::open(where.folder, where.place);
    ASSERT_TRUE(patents);
    EXPECT_EQ(*patents->size(), kRows);
    EXPECT_EQ(patents->batches()->size(), 1U);
    EXPECT_EQ(patents->batches()->front().state, "done");
    EXPECT_EQ(patents->batches()->front().added, kRows);
}

}  // namespace
}  // namespace hanse::portfolio
