// SPDX-License-Identifier: GPL-3.0-or-later
// A proposal becomes a fact only by a person's word: the form filled in, written into a copy of an
// example, assessed, and taken back.
#include "hanse/cli/pool_confirm.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "examples.hpp"

#include "hanse/base/files.hpp"

namespace hanse {
namespace {

namespace fs = std::filesystem;

constexpr const char* kForm =
    "about,patent,other,proposed,confidence,reasons,decision,by,on,note\n"
    "pair,CN999000008B,CN999000009B,unclear,,text 0.17,substitute,Li Lei,2025-12-30,\n"
    "status,CN999000010B,,lapsed,,records.csv:13: 未缴年费,yes,Li Lei,2025-12-30,\n";

class PoolConfirm : public testing::Test {
protected:
    PoolConfirm() : folder_(fs::temp_directory_path() / "hanse-pool-confirm") {
        fs::remove_all(folder_);
        fs::copy(HANSE_ROOT "/examples/demo-harbour-pumps", folder_);
        base::write_file(form(), kForm).has_value();
    }
    ~PoolConfirm() override {
        fs::remove_all(folder_);
        fs::remove(form());
    }

    std::string path() const { return folder_.string(); }
    std::string form() const { return folder_.string() + ".form.csv"; }
    std::string table() const { return *base::read_file(path() + "/patents.csv"); }

    base::Result<cli::Confirmed> confirmed(cli::Writing writing) const {
        HANSE_TRY(pool, cli::PoolCase::load(path(), {}, base::Language::en));
        return cli::confirm(*pool, path(), form(), writing);
    }

    /// The sentence of the rule about substitutes.
    std::string sentence() const {
        const auto file = example(path());
        const auto answer = assessed(file);
        for (const assess::Finding& finding : answer->findings)
            if (finding.rule->id == "paper.operation.G4-R3-substitutes") return finding.sentence.en;
        return "";
    }

    fs::path folder_;
};

TEST_F(PoolConfirm, TheFindingCitesThePairOnlyAfterAPersonConfirmedIt) {
    const std::string before = table();
    ASSERT_EQ(sentence().find("CN999000008B"), std::string::npos);

    const auto rehearsed = confirmed(cli::Writing::rehearsed);
    ASSERT_TRUE(rehearsed) << base::describe(rehearsed.error(), base::Language::en);
    EXPECT_FALSE(rehearsed->changes.empty());
    EXPECT_EQ(table(), before) << "a rehearsal writes nothing";

    ASSERT_TRUE(confirmed(cli::Writing::done));
    EXPECT_NE(sentence().find("CN999000001B–CN999000002B, CN999000008B–CN999000009B"),
              std::string::npos)
        << sentence();
    const auto file = example(path());
    const auto& lapsed = *std::ranges::find(file.patents, "CN999000010B", &domain::Patent::number);
    EXPECT_EQ(*lapsed.status, domain::PatentStatus::lapsed);
    EXPECT_EQ(lapsed.provenance.note,
              "status: confirmed by Li Lei on 2025-12-30 (records.csv:13: 未缴年费)");

    EXPECT_TRUE(confirmed(cli::Writing::done)->changes.empty()) << "it says so already";
    ASSERT_TRUE(cli::undo_confirmation(path()));
    EXPECT_EQ(table(), before);
    EXPECT_FALSE(cli::undo_confirmation(path())) << "nothing is left to take back";
}

TEST_F(PoolConfirm, WhatTheCaseCouldNotReadIsNotWritten) {
    const std::string before = table();
    ASSERT_TRUE(
        base::write_file(form(),
                         "about,patent,other,proposed,confidence,reasons,decision,by,on,note\n"
                         "owners,CN999000010B,,M77,,,yes,Li Lei,2025-12-30,\n"));
    const auto done = confirmed(cli::Writing::done);
    ASSERT_FALSE(done);
    EXPECT_NE(base::describe(done.error(), base::Language::en).find("M77"), std::string::npos);
    EXPECT_EQ(table(), before);
}

}  // namespace
}  // namespace hanse
