// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/evidence/evidence.hpp"

#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/digest.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::evidence {
namespace {

using Names = std::vector<std::string>;

struct TestCabinet {
    explicit TestCabinet(const std::string& place) : database(*store::Database::open(place)) {
        EXPECT_TRUE(trail::migrate(database));
        EXPECT_TRUE(migrate(database));
    }

    Evidence added(const std::string& title, const Visibility& visibility = {},
                   const Dates& dates = {}, const std::string& bytes = "%PDF-1.7\n") {
        auto out = add(database,
                       {.alliance = "A",
                        .title = title,
                        .visibility = visibility,
                        .dates = dates,
                        .files = {{"章程.pdf", *vault.keep(bytes)}}},
                       now);
        EXPECT_TRUE(out) << base::describe(out.error(), base::Language::en);
        return *out;
    }
    Names titles(const Wanted& wanted, const Viewer& viewer) {
        Names out;
        const auto found = *list(database, wanted, viewer);
        for (const Evidence& one : found) out.push_back(one.title);
        return out;
    }

    base::TestFolder folder;
    store::Database database;
    Vault vault = *Vault::open(folder.path());
    trail::Occasion now{"p-anna", "test", "", "2026-11-23T08:00:00Z"};
    const Viewer secretary{.inside = true, .secretariat = true};
    const Viewer member{.inside = true, .member = "M1"};
    const Viewer other{.inside = true, .member = "M2"};
};

struct EvidenceTest : testing::TestWithParam<store::Engine> {
    store::TestPlace place{GetParam()};
    TestCabinet house{place.text()};
};

TEST_P(EvidenceTest, HasVersionsOfSeveralFilesWithThreeDates) {
    const Evidence one =
        house.added("联盟章程", {},
                    {.made = "2026-01-05", .valid_from = "2026-02-01", .expires = "2028-01-31"});
    Version second{.dates = {.made = "2026-11-01"}, .note = "修订"};
    second.files = {{"章程（修订）.docx", *house.vault.keep("second")},
                    {"决议.txt", *house.vault.keep("resolution")}};
    const auto two = add_version(house.database, one.id, one.version, second, house.now);
    ASSERT_TRUE(two);
    const Evidence now = *show(house.database, one.id, house.member);
    ASSERT_EQ(now.versions.size(), 2U);
    EXPECT_EQ(now.newest().number, 2);
    EXPECT_EQ(now.newest().files[1].name, "决议.txt");
    EXPECT_EQ(now.versions[1].dates.valid_from, "2026-02-01");
    EXPECT_EQ(now.versions[1].uploaded_at, house.now.at);
    EXPECT_EQ(now.versions[1].files[0].kept.media_type, "application/pdf");
    EXPECT_EQ(add_version(house.database, one.id, one.version, second, house.now).error().kind,
              base::ErrorKind::conflict);
}

TEST_P(EvidenceTest, WallsHoldInListsToo) {
    const Viewer counsel{.inside = true, .rooms = {"R1"}};
    const Viewer outsider{.inside = false, .member = "M1"};
    struct Case {
        const char* title;
        Visibility visibility;
        bool secretary, member, other, counsel;
    };
    const Case cases[] = {
        {"for all", {Wall::alliance, ""}, true, true, true, true},
        {"of the secretariat", {Wall::secretariat, ""}, true, false, false, false},
        {"of M1", {Wall::own, "M1"}, true, true, false, false},
        {"of a room", {Wall::room, "R1"}, false, false, false, true},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.title);
        const Evidence one = house.added(c.title, c.visibility);
        const std::pair<const Viewer&, bool> viewers[] = {{house.secretary, c.secretary},
                                                          {house.member, c.member},
                                                          {house.other, c.other},
                                                          {counsel, c.counsel},
                                                          {outsider, false}};
        for (const auto& [viewer, sees] : viewers) {
            EXPECT_EQ(show(house.database, one.id, viewer).has_value(), sees);
            EXPECT_EQ(house.titles({.alliance = "A", .title_part = c.title}, viewer).size(),
                      sees ? 1U : 0U);
        }
    }
}

TEST_P(EvidenceTest, IsListedByWhatOneLooksFor) {
    for (int i = 0; i < 5; ++i) {
        house.now.at = "2026-11-23T08:00:0" + std::to_string(i) + "Z";
        house.added("Report " + std::to_string(i), {Wall::own, i % 2 == 0 ? "M1" : "M2"},
                    {.expires = "2027-0" + std::to_string(i + 1) + "-01"}, std::to_string(i));
    }
    EXPECT_EQ(house.titles({.alliance = "A", .title_part = "rEPORT 3"}, house.secretary).size(),
              1U);
    EXPECT_EQ(house.titles({.alliance = "A", .title_part = "%"}, house.secretary).size(), 0U);
    EXPECT_EQ(house.titles({.alliance = "A", .expires_by = "2027-02-01"}, house.secretary),
              (Names{"Report 1", "Report 0"}));
    EXPECT_EQ(house.titles({.alliance = "A", .digest = base::sha256("4")}, house.secretary),
              Names{"Report 4"});
    EXPECT_EQ(house.titles({.alliance = "A", .count_max = 2}, house.member),
              (Names{"Report 4", "Report 2"}));
    const auto first = *list(house.database, {.alliance = "A", .count_max = 2}, house.member);
    EXPECT_EQ(house.titles({.alliance = "A", .after = first[1].id, .count_max = 2}, house.member),
              Names{"Report 0"});
    EXPECT_TRUE(house.titles({.alliance = "B"}, house.secretary).empty());
}

TEST_P(EvidenceTest, UnlinkingAndRemovingTellWhoElseRestsOnIt) {
    const Evidence one = house.added("章程");
    for (const char* target : {"fact:charter.exists", "finding:cn.aml.17-1", "members/M1"})
        ASSERT_TRUE(link(house.database, one.id, target, house.now));
    ASSERT_TRUE(link(house.database, one.id, "members/M1", house.now)) << "twice is once";
    EXPECT_EQ(house.titles({.alliance = "A", .link = "members/M1"}, house.member), Names{"章程"});
    EXPECT_EQ(*unlink(house.database, one.id, "members/M1", house.now),
              (Names{"fact:charter.exists", "finding:cn.aml.17-1"}));
    const Evidence now = *show(house.database, one.id, house.member);
    EXPECT_EQ(*remove(house.database, one.id, now.version, house.now, "重复"),
              (Names{"fact:charter.exists", "finding:cn.aml.17-1"}));
    EXPECT_TRUE(house.titles({.alliance = "A"}, house.member).empty());
    EXPECT_EQ(house.titles({.alliance = "A", .removed = true}, house.member), Names{"章程"});
    EXPECT_EQ(link(house.database, one.id, "members/M2", house.now).error().kind,
              base::ErrorKind::conflict);
    EXPECT_FALSE(trail::verify(house.database, "A")->broken);
}

TEST_P(EvidenceTest, WhatWasRemovedComesBackForThirtyDays) {
    const Evidence one = house.added("章程");
    const std::string digest = one.newest().files[0].kept.digest;
    EXPECT_FALSE(restore(house.database, one.id, house.now));
    ASSERT_TRUE(remove(house.database, one.id, one.version, house.now, ""));
    house.now.at = "2026-12-23T08:00:00Z";
    EXPECT_EQ(purge(house.database, house.vault, house.now)->evidence, 0U);
    const auto back = restore(house.database, one.id, house.now);
    ASSERT_TRUE(back);
    ASSERT_TRUE(remove(house.database, one.id, back->version, house.now, ""));
    house.now.at = "2100-01-23T08:00:00Z";
    EXPECT_FALSE(restore(house.database, one.id, house.now));
    const auto purged = *purge(house.database, house.vault, house.now);
    EXPECT_EQ(purged.evidence, 1U);
    EXPECT_EQ(purged.files, 1U);
    EXPECT_FALSE(house.vault.has(digest));
}

TEST_P(EvidenceTest, AFileThatJustCameInIsNotPurged) {
    const Kept kept = *house.vault.keep("an upload whose row is being written");
    const std::string path = house.vault.path_of(kept.digest);
    house.now.at = "2026-11-23T08:00:00Z";
    using std::chrono::file_clock;
    std::filesystem::last_write_time(
        path, file_clock::from_sys(std::chrono::sys_seconds(
                  std::chrono::seconds(*base::seconds_of("2026-11-23T00:00:00Z")))));
    EXPECT_EQ(purge(house.database, house.vault, house.now)->files, 0U);
    house.now.at = "2026-11-24T08:00:00Z";
    EXPECT_EQ(purge(house.database, house.vault, house.now)->files, 1U);
}

TEST_P(EvidenceTest, VerifyNamesWhatIsLostAlteredAndStrange) {
    const Evidence lost = house.added("lost", {}, {}, "1");
    const Evidence altered = house.added("altered", {}, {}, "2");
    house.added("whole", {}, {}, "3");
    const Kept stranger = *house.vault.keep("4");
    EXPECT_TRUE(verify(house.database, house.vault)->damages.empty());
    std::filesystem::remove(house.vault.path_of(lost.newest().files[0].kept.digest));
    std::ofstream(house.vault.path_of(altered.newest().files[0].kept.digest)) << "x";
    const Verdict verdict = *verify(house.database, house.vault);
    EXPECT_EQ(verdict.files, 3U);
    ASSERT_EQ(verdict.damages.size(), 2U);
    for (const Damage& damage : verdict.damages)
        EXPECT_EQ(damage.error.kind,
                  damage.title == "lost" ? base::ErrorKind::not_found : base::ErrorKind::conflict);
    EXPECT_EQ(verdict.strangers, Names{stranger.digest});
    ASSERT_TRUE(house.vault.keep("2")) << "the right bytes mend it";
    EXPECT_EQ(verify(house.database, house.vault)->damages.size(), 1U);
}

TEST_P(EvidenceTest, AViewerVerifiesWhatTheyMaySee) {
    const Evidence gone = house.added("removed", {}, {}, "1");
    ASSERT_TRUE(remove(house.database, gone.id, gone.version, house.now, ""));
    house.added("own", {Wall::own, "M1"}, {}, "2");
    const Evidence room = house.added("room", {Wall::room, "disputes/D1"}, {}, "3");
    const auto seen = [&](const Viewer& viewer, const std::string& alliance = "A") {
        return *verify_seen(house.database, house.vault, alliance, viewer);
    };
    Viewer admitted = house.secretary;
    admitted.rooms = {"disputes/D1"};
    EXPECT_EQ(seen(admitted).files, 3U);
    EXPECT_EQ(seen(house.secretary).files, 2U);
    EXPECT_EQ(seen(house.other).files, 1U);
    EXPECT_EQ(seen({}).files, 0U);
    EXPECT_EQ(seen(admitted, "B").files, 0U) << "of this alliance only";
    std::filesystem::remove(house.vault.path_of(room.newest().files[0].kept.digest));
    EXPECT_TRUE(seen(house.secretary).damages.empty());
    const Verdict verdict = seen(admitted);
    ASSERT_EQ(verdict.damages.size(), 1U);
    EXPECT_EQ(verdict.damages[0].title, "room");
    EXPECT_EQ(verdict.damages[0].version, 1);
    EXPECT_TRUE(verdict.strangers.empty());
}

TEST_P(EvidenceTest, EveryMistakeIsNamed) {
    const auto wrong = add(house.database,
                           {.alliance = "A",
                            .title = " ",
                            .visibility = {Wall::own, ""},
                            .dates = {.made = "2026-02-30", .expires = "2020-01-01"}},
                           house.now);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().all().size(), 5U);
}

INSTANTIATE_TEST_SUITE_P(On, EvidenceTest, store::kEngines, store::engine_of);

}  // namespace
}  // namespace hanse::evidence
