// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/journal_file.hpp"

#include <gtest/gtest.h>

#include "hanse/base/csv.hpp"
#include "hanse/money/statement.hpp"

namespace hanse::accounts {
namespace {

const std::string kHead = "action,id,date,account,kind,amount,currency,text,of,who,why\n";
const std::string kAccounts =
    "account,,,bank,asset,,,Bank,,,\n"
    "account,,,dues,income,,,Dues,,,\n";

base::Result<money::Journal> read(const std::string& rows) {
    const auto sheet = base::parse_csv(kHead + kAccounts + rows, "journal", "journal.csv");
    EXPECT_TRUE(sheet);
    return read_journal(*sheet);
}

std::string refusal(const std::string& rows) {
    const auto journal = read(rows);
    return journal ? "accepted" : describe(journal.error(), base::Language::en);
}

const std::string kEntry =
    "post,1,2025-03-31,bank,,100.00,CNY,dues of M1,,,\n"
    "post,1,,dues,,-100.00,CNY,,,,\n";

TEST(JournalFile, Records) {
    const auto journal =
        read(kEntry + "reverse,2,2025-04-02,,,,,wrong member,1,,\n" +
             "close,,2025-03-31,,,,,,,,\n" + "reopen,,2025-01-31,,,,,,,Wang,audit\n" +
             "post,3,2025-03-15,bank,,7,USD,,,,\npost,3,,dues,,-7,USD,,,,\n");
    ASSERT_TRUE(journal) << describe(journal.error(), base::Language::en);
    EXPECT_EQ(journal->entries().size(), 3U);
    EXPECT_EQ(journal->entry("2")->reverses, "1");
    EXPECT_EQ(journal->period_changes().size(), 2U);
    const auto balance = money::trial_balance(*journal, *base::Date::parse("2025-12-31"));
    EXPECT_EQ(balance.size(), 4U);
    EXPECT_EQ(balance[1].balance.text(), "7.00 USD");
}

TEST(JournalFile, RefusesWithLineAndReason) {
    const auto says = [](const std::string& rows, const std::string& words) {
        const std::string answer = refusal(rows);
        EXPECT_NE(answer.find(words), std::string::npos) << answer;
    };
    says("post,1,2025-03-31,bank,,100.00,CNY,,,,\npost,1,,dues,,-90.00,CNY,,,,\n",
         "journal.csv:4: ");
    says(kEntry + kEntry, "journal.csv:6: ");  // id taken
    says(kEntry + "close,,2025-03-31,,,,,,,,\n" +
             "post,2,2025-03-01,bank,,1,CNY,,,,\npost,2,,dues,,-1,CNY,,,,\n",
         "journal.csv:7: ");
    says("post,1,2025-03-31,bank,,ten,CNY,,,,\n", "journal.csv:4:6: not an amount");
    says("post,1,2025-03-31,bnk,,1,CNY,,,,\npost,1,,dues,,-1,CNY,,,,\n", "journal.csv:4: ");
    says("post,1,,bank,,1,CNY,,,,\npost,1,,dues,,-1,CNY,,,,\n", "journal.csv:4: ");
    says("reverse,9,2025-03-31,,,,,,1,,\n", "journal.csv:4: ");
    says("reopen,,,,,,,,,,\n", "journal.csv:4: ");
    says("pst,1,2025-03-31,bank,,1,CNY,,,,\n", "did you mean 'post'?");
    says("close,,,,,,,,,,\n", "journal.csv:4:3: closing needs the day");
    says("account,,,x,money,,,,,,\n", "journal.csv:4:5: the kind of an account");
    EXPECT_EQ(refusal(kEntry), "accepted");
}

}  // namespace
}  // namespace hanse::accounts
