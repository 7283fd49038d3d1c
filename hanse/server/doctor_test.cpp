// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/doctor.hpp"

#include <algorithm>
#include <filesystem>

#include <gtest/gtest.h>

#include "hanse/base/files.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/people/person.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {
namespace {

namespace fs = std::filesystem;
constexpr const char* kNow = "2026-11-23T08:00:00Z";

/// A healthy server's folder; each test makes one thing ill.
struct Doctor : testing::Test {
    base::TestFolder folder;
    Patient patient{folder.path(), folder.file("hanse.db"), kNow, std::int64_t{1} << 40};
    std::string evidence_digest;

    Doctor() {
        Settings settings;
        settings.data = folder.path();
        const auto at =
            std::chrono::system_clock::time_point(std::chrono::seconds(*base::seconds_of(kNow)));
        const auto office = *Office::open(settings, [at] { return at; });
        auto database = *office->pool().borrow();
        const trail::Occasion occasion{"program", "test", "", kNow};
        EXPECT_TRUE(people::add_person(
            *database, {.name = "Anna", .email = "a@example.org", .administrator = true},
            occasion));
        const auto kept = *evidence::Vault::open(folder.path())->keep("minutes");
        evidence_digest = kept.digest;
        EXPECT_TRUE(evidence::add(*database,
                                  {.alliance = "A", .title = "minutes", .files = {{"m.txt", kept}}},
                                  occasion));
    }

    void run(const std::string& sql) {
        EXPECT_TRUE(store::Database::open(patient.place)->run(sql));
    }
    Symptom symptom(const std::string& what) const {
        const auto all = examine(patient);
        const auto found = std::ranges::find(all, what, &Symptom::what);
        EXPECT_NE(found, all.end()) << what;
        return *found;
    }
};

TEST_F(Doctor, AHealthyServerIsWell) {
    for (const Symptom& one : examine(patient)) {
        EXPECT_EQ(one.health, Health::ok) << one.what << ": " << one.says.en;
        EXPECT_TRUE(one.to_do.en.empty());
        EXPECT_FALSE(one.says.zh.empty());
    }
}

TEST_F(Doctor, ATrailThatWasChanged) {
    run("update trail set who = 'p-else' where number = 1");
    EXPECT_EQ(symptom("trail").health, Health::problem);
}

TEST_F(Doctor, EvidenceThatIsLost) {
    fs::remove(evidence::Vault::open(folder.path())->path_of(evidence_digest));
    const Symptom found = symptom("evidence");
    EXPECT_EQ(found.health, Health::problem);
    EXPECT_NE(found.says.en.find("minutes"), std::string::npos);
}

TEST_F(Doctor, AKeyThatIsGoneOrOpenToOthers) {
    fs::permissions(folder.file("seal.key"), fs::perms::others_read, fs::perm_options::add);
    EXPECT_EQ(symptom("key").health, Health::problem);
    fs::remove(folder.file("seal.key"));
    EXPECT_EQ(symptom("key").health, Health::problem);
    EXPECT_FALSE(fs::exists(folder.file("seal.key"))) << "looking makes none";
}

TEST_F(Doctor, AClockThatWentBack) {
    patient.now = "2026-11-22T08:00:00Z";
    EXPECT_EQ(symptom("clock").health, Health::problem);
}

TEST_F(Doctor, NobodyWhoGoverns) {
    run("update person set administrator = 0");
    EXPECT_EQ(symptom("people").health, Health::warning);
}

TEST_F(Doctor, ADiskThatFillsUp) {
    patient.free_bytes = std::int64_t{1} << 30;
    EXPECT_EQ(symptom("disk").health, Health::warning);
    patient.free_bytes = 1000;
    EXPECT_EQ(symptom("disk").health, Health::problem);
}

TEST_F(Doctor, TablesOfANewerProgramOrOfAnOlder) {
    run("insert into migration (family, step, name, digest) values ('jobs', 99, 'x', 'y')");
    EXPECT_EQ(symptom("tables").health, Health::problem);
    run("delete from migration where family = 'jobs'");
    run("drop table job");
    const Symptom older = symptom("tables");
    EXPECT_EQ(older.health, Health::warning) << older.says.en;
    EXPECT_EQ(symptom("tables").health, Health::warning) << "looking took no step";
}

TEST_F(Doctor, MailThatGoesNowhere) {
    run("insert into mail (id, person, to_name, to_address, subject, text, state, tries, "
        "created_at, next_at, sent_at, result) values ('m-1', 'p', 'A', 'a@example.org', 's', 't', "
        "'waiting', 0, '2026-11-20T08:00:00Z', '2026-11-20T08:00:00Z', '', '')");
    EXPECT_EQ(symptom("mail").health, Health::warning);
}

TEST_F(Doctor, MailsThatFailedAreCountedToTheLast) {
    for (int i = 0; i < 101; ++i)
        run("insert into mail (id, person, to_name, to_address, subject, text, state, tries, "
            "created_at, next_at, sent_at, result) values ('m-" +
            std::to_string(i) +
            "', 'p', 'A', 'a@example.org', 's', 't', 'failed', 9, '2026-11-20T08:00:00Z', "
            "'2026-11-20T08:00:00Z', '', '550 no')");
    const Symptom found = symptom("mail");
    EXPECT_EQ(found.health, Health::warning);
    EXPECT_EQ(found.says.en, "101 mails could not be sent, the latest: 550 no");
}

TEST_F(Doctor, ADatabaseThatIsNone) {
    ASSERT_TRUE(base::write_file(folder.file("other.db"), "this is no database, only text"));
    patient.place = folder.file("other.db");
    const auto all = examine(patient);
    EXPECT_EQ(all.front().health, Health::problem);
    EXPECT_EQ(all.back().what, "rules") << "the rest is looked at all the same";
}

}  // namespace
}  // namespace hanse::server
