// SPDX-License-Identifier: GPL-3.0-or-later
// Notices, reminders, and the mails they become.
#include "hanse/notices/inbox.hpp"

#include <atomic>
#include <thread>

#include "hanse/notices/outbox.hpp"
#include "hanse/notices/reminders.hpp"
#include "hanse/notices/test_notices.hpp"

namespace hanse::notices {
namespace {

using Names = std::vector<std::string>;

const House kHouse{{"顺德联盟", "Shunde alliance"}, "https://hanse.example.org"};

struct Inbox : DeskTest {
    void told(const char* kind, const char* en, const Names& persons,
              const std::string& once = "") {
        ASSERT_TRUE(tell(desk.database,
                         {.kind = kind,
                          .alliance = "A",
                          .words = {"中文", en},
                          .link = "/alliances/A",
                          .at = desk.now.at},
                         persons, once));
    }
    std::size_t composed(const char* today, int hour) {
        return *compose(desk.database, {desk.now.at, day(today), hour}, test_addressee, test_words,
                        kHouse);
    }
    Names words(const std::string& person) {
        Names out;
        const auto all = *inbox(desk.database, person);
        for (const Notice& one : all) out.push_back(one.words.en);
        return out;
    }
};

TEST_P(Inbox, KeepsEveryNotice) {
    told("comment", "first", {"p-anna", "p-wang"});
    desk.now.at = "2026-11-23T09:00:00Z";
    told("mention", "second", {"p-anna"});
    EXPECT_EQ(words("p-anna"), (Names{"second", "first"}));
    EXPECT_EQ(*unread(desk.database, "p-anna"), 2);
    const auto mine = *inbox(desk.database, "p-anna");
    const Names ids{mine[0].id};
    ASSERT_TRUE(mark_read(desk.database, "p-wang", ids, desk.now.at)) << "not theirs";
    EXPECT_EQ(*unread(desk.database, "p-anna"), 2);
    ASSERT_TRUE(mark_read(desk.database, "p-anna", ids, desk.now.at));
    EXPECT_EQ(inbox(desk.database, "p-anna", {.unread_only = true})->front().words.en, "first");
    EXPECT_EQ(inbox(desk.database, "p-anna", {.kind = "mention"})->size(), 1U);
    EXPECT_EQ(inbox(desk.database, "p-anna", {.after = mine[0].id})->size(), 1U);
    ASSERT_TRUE(mark_read(desk.database, "p-anna", {}, desk.now.at));
    EXPECT_EQ(*unread(desk.database, "p-anna"), 0);
}

TEST_P(Inbox, OnceIsOnce) {
    told("watch", "x", {"p-anna"}, "key");
    told("watch", "x", {"p-anna", "p-wang"}, "key");
    EXPECT_EQ(words("p-anna").size(), 1U);
    EXPECT_EQ(words("p-wang").size(), 1U);
}

TEST_P(Inbox, ReminderComesOncePerLeadAndOnlyTheLatest) {
    const auto reminded = [&](const char* due, const char* today) {
        const Dated thing{
            .key = "k", .day = day(due), .words = {"年报", "Report"}, .persons = {"p-anna"}};
        return *remind(desk.database, std::span(&thing, 1), day(today), desk.now.at, test_words);
    };
    EXPECT_EQ(reminded("2026-12-31", "2026-11-30"), 0U) << "31 days are too far";
    EXPECT_EQ(reminded("2026-12-31", "2026-12-01"), 1U);
    EXPECT_EQ(reminded("2026-12-31", "2026-12-05"), 0U) << "told already";
    EXPECT_EQ(reminded("2026-12-31", "2026-12-24"), 1U);
    EXPECT_EQ(reminded("2026-12-31", "2026-12-30"), 1U);
    EXPECT_EQ(reminded("2026-12-31", "2026-12-31"), 1U);
    EXPECT_EQ(reminded("2026-12-31", "2027-01-02"), 0U);
    EXPECT_EQ(reminded("2026-12-31", "2027-03-01"), 1U);
    EXPECT_EQ(reminded("2026-12-31", "2027-04-01"), 0U) << "and then no more";
    EXPECT_EQ(reminded("2027-04-20", "2027-04-18"), 1U) << "a new day begins anew";
    Names all = words("p-anna");
    std::ranges::sort(all);
    EXPECT_EQ(
        all, (Names{"Report: due in 2 days, on 2027-04-20", "Report: due in 30 days, on 2026-12-31",
                    "Report: due in 7 days, on 2026-12-31", "Report: due today, 2026-12-31",
                    "Report: due tomorrow, on 2026-12-31",
                    "Report: was due on 2026-12-31 and is still open"}));
}

TEST_P(Inbox, MailGoesAtThePaceOfThePerson) {
    told("mention", "Bert mentioned you", {"p-anna"});
    told("comment", "a comment", {"p-anna", "p-gone"});
    told("watch", "a warning", {"p-anna"});
    ASSERT_TRUE(prefer(desk.database, "p-anna", {"watch", Pace::weekly}));
    EXPECT_EQ(composed("2026-11-24", 7), 2U) << "the mention, and Monday's digest a day late";
    EXPECT_EQ(composed("2026-11-24", 7), 0U);
    EXPECT_EQ(composed("2026-11-24", 8), 1U) << "the daily one";
    told("comment", "another", {"p-anna"});
    told("watch", "more", {"p-anna"});
    EXPECT_EQ(composed("2026-11-24", 20), 0U) << "one digest a day";
    EXPECT_EQ(composed("2026-11-25", 8), 1U);
    EXPECT_EQ(composed("2026-11-30", 7), 0U) << "a Monday, but too early";
    EXPECT_EQ(composed("2026-11-30", 8), 1U);
    EXPECT_EQ(mails(desk.database, {.person = "p-anna"})->size(), 5U);
    EXPECT_EQ(*unread(desk.database, "p-gone"), 1) << "who has no address has the inbox";
}

TEST_P(Inbox, WhatWasReadOrIsNotWantedIsNotMailed) {
    ASSERT_TRUE(prefer(desk.database, "p-anna", {"mention", Pace::none}));
    told("mention", "x", {"p-anna"});
    told("comment", "y", {"p-anna"});
    ASSERT_TRUE(mark_read(desk.database, "p-anna", {}, desk.now.at));
    EXPECT_EQ(composed("2026-11-24", 12), 0U);
    ASSERT_TRUE(prefer(desk.database, "p-anna", {"mention", Pace::immediate}));
    EXPECT_EQ(composed("2026-11-24", 12), 0U) << "what is past stays past";
    EXPECT_FALSE(prefer(desk.database, "p-anna", {"gossip", Pace::daily}));
    EXPECT_EQ(word_of(*pace_of("weekly")), "weekly");
    EXPECT_FALSE(pace_of("hourly"));
}

TEST_P(Inbox, LettersAreInThePersonsLanguage) {
    told("mention", "Bert\r\nmentioned you", {"p-anna", "p-wang"});
    told("task", "Second", {"p-wang"});
    EXPECT_EQ(composed("2026-11-24", 1), 2U);
    const Mail anna = mails(desk.database, {.person = "p-anna"})->front();
    EXPECT_EQ(anna.subject, "[Shunde alliance] Bert  mentioned you");
    EXPECT_TRUE(anna.text.starts_with("Dear Anna,\n\n• Bert"));
    EXPECT_NE(anna.text.find("https://hanse.example.org/alliances/A\n"), std::string::npos);
    const Mail wang = mails(desk.database, {.person = "p-wang"})->front();
    EXPECT_EQ(wang.subject, "[顺德联盟] 2 条通知");
    EXPECT_EQ(wang.to_address, "p-wang@example.org");
}

TEST_P(Inbox, MailIsTriedAgainAndThenGivenUp) {
    ASSERT_TRUE(post(desk.database, *test_addressee("p-anna"), "s", "t", desk.now.at));
    const auto later = [](const Mail&) -> base::Result<std::string> {
        return base::unavailable({}, "忙", "busy");
    };
    EXPECT_EQ(deliver(desk.database, desk.now.at, later)->later, 1U);
    EXPECT_EQ(deliver(desk.database, desk.now.at, later)->later, 0U) << "not at once";
    std::size_t tries = 1, failed = 0;
    for (int day = 1; day < 20; ++day) {
        desk.now.at =
            std::string("2026-12-") + (day < 10 ? "0" : "") + std::to_string(day) + "T00:00:00Z";
        const Sent sent = *deliver(desk.database, desk.now.at, later);
        tries += sent.later + sent.failed;
        failed += sent.failed;
    }
    EXPECT_EQ(tries, static_cast<std::size_t>(kTries));
    EXPECT_EQ(failed, 1U);
    const Mail mail = mails(desk.database, {.state = "failed"})->front();
    EXPECT_EQ(mail.result, "busy");
}

TEST_P(Inbox, WhatIsRefusedForGoodIsNotTriedAgain) {
    ASSERT_TRUE(post(desk.database, *test_addressee("p-anna"), "s", "t", desk.now.at));
    const auto never = [](const Mail&) -> base::Result<std::string> {
        return base::denied("无此邮箱", "no such mailbox");
    };
    EXPECT_EQ(deliver(desk.database, desk.now.at, never)->failed, 1U);
    EXPECT_EQ(mails(desk.database, {.state = "failed"})->size(), 1U);
}

TEST_P(Inbox, SeveralSendersSendEachMailOnce) {
    constexpr int kMails = 40;
    for (int i = 0; i < kMails; ++i)
        ASSERT_TRUE(post(desk.database, *test_addressee("p-anna"), "s", "t", desk.now.at));
    std::atomic<int> sent = 0;
    std::vector<std::thread> senders;
    for (int i = 0; i < 4; ++i)
        senders.emplace_back([&] {
            store::Database own = desk.place.open();
            const auto send = [&](const Mail&) -> base::Result<std::string> {
                ++sent;
                return std::string("250");
            };
            EXPECT_TRUE(deliver(own, desk.now.at, send, kMails));
        });
    for (std::thread& one : senders) one.join();
    EXPECT_EQ(sent, kMails);
    EXPECT_EQ(mails(desk.database, {.state = "sent"})->size(), std::size_t(kMails));
}

TEST_P(Inbox, AMailIsClaimedByOneSender) {
    ASSERT_TRUE(post(desk.database, *test_addressee("p-anna"), "s", "t", desk.now.at));
    std::size_t within = 0;
    const auto send = [&](const Mail& mail) -> base::Result<std::string> {
        EXPECT_EQ(mail.state, "sending");
        const auto other = deliver(desk.database, desk.now.at, [](const Mail&) {
            return base::Result<std::string>(std::string("twice"));
        });
        within = other->sent;
        return std::string("250 taken");
    };
    EXPECT_EQ(deliver(desk.database, desk.now.at, send)->sent, 1U);
    EXPECT_EQ(within, 0U);
    const Mail mail = mails(desk.database, {.state = "sent"})->front();
    EXPECT_EQ(mail.result, "250 taken");
    EXPECT_EQ(mail.sent_at, desk.now.at);
}

TEST(Words, AreFilledFromLeftToRight) {
    EXPECT_EQ(filled("{a} {b} {c", {{"a", "{b}"}, {"b", "x"}}), "{b} x {c");
    EXPECT_EQ(filled("{unknown}{}", {{"a", "1"}}), "{unknown}{}");
}

INSTANTIATE_TEST_SUITE_P(On, Inbox, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::notices
