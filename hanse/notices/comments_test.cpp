// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/comments.hpp"

#include "hanse/notices/test_notices.hpp"

namespace hanse::notices {
namespace {

const Reader kAnna{"p-anna", {"member:M1"}};
const Reader kBert{"p-bert", {"member:M1"}};
const Reader kRival{"p-rival", {"member:M2"}};
const Reader kSecretary{"p-sec", {"secretariat"}};

struct Comments : DeskTest {};

TEST_P(Comments, InternalOnesNeverReachAnotherSide) {
    const Comment shared = *say(desk.database, {"A", "members/M1", "请核对", ""}, kAnna, desk.now);
    const Comment internal =
        *say(desk.database, {"A", "members/M1", "底价 30", "member:M1"}, kAnna, desk.now);
    const auto seen = [&](const Reader& reader) {
        return comments(desk.database, "A", "members/M1", reader)->size();
    };
    EXPECT_EQ(seen(kBert), 2U);
    EXPECT_EQ(seen(kRival), 1U);
    EXPECT_EQ(seen(kSecretary), 1U);
    EXPECT_EQ(show(desk.database, internal.id, kRival).error().kind, base::ErrorKind::not_found);
    EXPECT_EQ(reword(desk.database, internal.id, 1, "x", kRival, desk.now).error().kind,
              base::ErrorKind::not_found);
    EXPECT_EQ(take_back(desk.database, shared.id, kRival, desk.now).error().kind,
              base::ErrorKind::denied);
    EXPECT_EQ(say(desk.database, {"A", "x", "hello", "member:M2"}, kAnna, desk.now).error().kind,
              base::ErrorKind::denied);
    const auto entries = *trail::entries(desk.database, {.chain = "A"});
    for (const trail::Entry& entry : entries)
        EXPECT_EQ(entry.deed.after.value_or("").find("30"), std::string::npos);
}

TEST_P(Comments, KeepWhatStoodBefore) {
    const Comment first = *say(desk.database, {"A", "x", "one", ""}, kAnna, desk.now);
    const auto second = reword(desk.database, first.id, first.version, "two", kAnna, desk.now);
    ASSERT_TRUE(second);
    EXPECT_EQ(second->text, "two");
    ASSERT_EQ(second->earlier.size(), 1U);
    EXPECT_EQ(second->earlier[0].text, "one");
    EXPECT_EQ(reword(desk.database, first.id, first.version, "three", kAnna, desk.now).error().kind,
              base::ErrorKind::conflict);
    EXPECT_EQ(reword(desk.database, first.id, 2, "three", kBert, desk.now).error().kind,
              base::ErrorKind::denied);
    ASSERT_TRUE(take_back(desk.database, first.id, kAnna, desk.now));
    const Comment gone = *show(desk.database, first.id, kBert);
    EXPECT_TRUE(gone.removed);
    EXPECT_EQ(gone.text, "");
    EXPECT_TRUE(gone.earlier.empty());
    EXPECT_FALSE(reword(desk.database, first.id, 3, "x", kAnna, desk.now));
}

TEST(Mentions, AreIdsOfPersons) {
    EXPECT_EQ(mentions("@p-abcdefghijkmnpqr 请看，(@p-23456789abcdefgh), @p-abcdefghijkmnpqr"),
              (std::vector<std::string>{"p-abcdefghijkmnpqr", "p-23456789abcdefgh"}));
    EXPECT_TRUE(mentions("mail@p-short @p-abcdefghijkmnpqrs @p-ABCDEFGHIJKMNPQR @").empty());
}

TEST_P(Comments, NothingAndTooMuchAreRefused) {
    EXPECT_FALSE(say(desk.database, {"A", "x", " \n", ""}, kAnna, desk.now));
    EXPECT_FALSE(say(desk.database, {"A", "x", std::string(20'001, 'x'), ""}, kAnna, desk.now));
    EXPECT_FALSE(say(desk.database, {"A", "x", "\xff", ""}, kAnna, desk.now));
}

INSTANTIATE_TEST_SUITE_P(On, Comments, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::notices
