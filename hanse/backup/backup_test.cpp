// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/backup/backup.hpp"

#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <thread>

#include <gtest/gtest.h>

#include "hanse/backup/tarball.hpp"
#include "hanse/base/files.hpp"
#include "hanse/base/secrets.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::backup {
namespace {

namespace fs = std::filesystem;

template <class T>
std::string said(const base::Result<T>& result) {
    return result ? "" : base::describe(result.error(), base::Language::en);
}

/// A data folder as a server leaves it, with one piece of evidence.
struct Server {
    explicit Server(store::Engine engine)
        : place(engine == store::Engine::sqlite ? data() + "/hanse.db"
                                                : store::test_server().fresh_place()) {
        fs::create_directories(data() + "/register");
        database.emplace(*store::Database::open(place));
        EXPECT_TRUE(trail::migrate(*database));
        EXPECT_TRUE(evidence::migrate(*database));
        EXPECT_TRUE(base::SealingKey::open(data() + "/seal.key"));
        const auto vault = *evidence::Vault::open(data());
        const auto kept = *vault.keep("minutes");
        EXPECT_TRUE(evidence::add(
            *database, {.alliance = "A", .title = "minutes", .files = {{"m.txt", kept}}}, now));
        EXPECT_TRUE(base::write_file(data() + "/register/notes.txt", "notes"));
        std::ofstream(data() + "/upload-abc") << "on its way";
    }

    std::string data() const { return folder.file("data"); }
    Source source() const { return {data(), place, "0.1", "rules", "2026-11-23T08:00:00Z"}; }
    std::string restored_place() const {
        return place.starts_with("postgresql") ? place : std::string();
    }
    /// As if the database had been lost.
    void lose_database() {
        if (!place.starts_with("postgresql")) return;
        ASSERT_TRUE(database->run("drop schema " + place.substr(place.find('#') + 1) + " cascade"));
    }

    base::TestFolder folder;
    std::string place;
    std::optional<store::Database> database;
    trail::Occasion now{"p-anna", "test", "", "2026-11-23T08:00:00Z"};
};

struct Backup : testing::TestWithParam<store::Engine> {
    Server server{GetParam()};
    std::string file(const std::string& name) { return server.folder.file(name); }
};

TEST_P(Backup, ComesBackWholeFromATarballAndFromAFolder) {
    for (const char* name : {"b.tar.gz", "b"}) {
        SCOPED_TRACE(name);
        Server fresh(GetParam());
        const std::string to = fresh.folder.file(name), back = fresh.folder.file("back");
        const auto made = make(fresh.source(), to);
        ASSERT_TRUE(made) << said(made);
        EXPECT_EQ(made->files.size(), 4U) << "database, key, evidence, notes; no upload";
        fresh.lose_database();
        const auto restored = restore(to, back, fresh.restored_place());
        ASSERT_TRUE(restored) << said(restored);
        EXPECT_EQ(restored->entries, 1);
        EXPECT_EQ(restored->evidence, 1);
        EXPECT_EQ(*base::read_file(back + "/register/notes.txt"), "notes");
        EXPECT_TRUE(base::SealingKey::open(back + "/seal.key")) << "readable by its owner only";
        EXPECT_FALSE(fs::exists(back + "/upload-abc"));
        EXPECT_FALSE(fs::exists(back + "/manifest.json"));
        EXPECT_FALSE(fs::exists(to + ".work"));
    }
}

TEST_P(Backup, MadeWhileOthersWriteHoldsWhatWasAcknowledgedBefore) {
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        auto mine = *store::Database::open(server.place);
        while (!stop)
            EXPECT_TRUE(mine.transaction([&]() -> base::Result<base::Done> {
                HANSE_CHECK(trail::note(mine, "A", server.now, {.what = "a", .subject = "b"}));
                return base::Done{};
            }));
    });
    const auto made = make(server.source(), file("b.tar.gz"));
    stop = true;
    writer.join();
    ASSERT_TRUE(made) << said(made);
    server.lose_database();
    const auto restored = restore(file("b.tar.gz"), file("back"), server.restored_place());
    ASSERT_TRUE(restored) << said(restored);
    EXPECT_GE(restored->entries, made->heads[0].last.number);
}

TEST_P(Backup, OverwritesNothing) {
    ASSERT_TRUE(make(server.source(), file("b.tgz")));
    EXPECT_EQ(make(server.source(), file("b.tgz")).error().kind, base::ErrorKind::conflict);
    EXPECT_EQ(make(server.source(), server.data() + "/b.tgz").error().kind,
              base::ErrorKind::invalid_input);
    EXPECT_EQ(restore(file("b.tgz"), server.data(), server.restored_place()).error().kind,
              base::ErrorKind::conflict);
}

TEST_P(Backup, GoesBackToItsEngineOnly) {
    ASSERT_TRUE(make(server.source(), file("b.tgz")));
    const bool sqlite = GetParam() == store::Engine::sqlite;
    const auto other = restore(file("b.tgz"), file("back"), sqlite ? "postgresql://x/y" : "");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().kind, base::ErrorKind::invalid_input);
    EXPECT_FALSE(fs::exists(file("back")));
}

INSTANTIATE_TEST_SUITE_P(On, Backup, store::kEngines, store::engine_of);

// What a damaged or forged backup does, on SQLite: nothing is left of it.
struct Damaged : testing::Test {
    Server server{store::Engine::sqlite};
    std::string folder = server.folder.file("b"), back = server.folder.file("back");
    Damaged() { EXPECT_TRUE(make(server.source(), folder)); }

    void expect_refused(const std::string& words) {
        const auto restored = restore(folder, back, "");
        ASSERT_FALSE(restored);
        EXPECT_NE(said(restored).find(words), std::string::npos) << said(restored);
        EXPECT_FALSE(fs::exists(back));
        EXPECT_FALSE(fs::exists(back + ".restoring"));
    }
};

TEST_F(Damaged, AFileThatWasChanged) {
    ASSERT_TRUE(base::write_file(folder + "/register/notes.txt", "other"));
    expect_refused("not as the manifest says");
}

TEST_F(Damaged, AFileThatIsGone) {
    fs::remove(folder + "/seal.key");
    expect_refused("seal.key");
}

TEST_F(Damaged, NoManifest) {
    fs::remove(folder + "/manifest.json");
    expect_refused("no whole backup");
}

TEST_F(Damaged, ATrailThatWasCutAndAManifestThatWasNot) {
    auto manifest = *read_manifest(folder + "/manifest.json");
    manifest.heads[0].last.number += 1;
    ASSERT_TRUE(base::write_file(folder + "/manifest.json", to_json(manifest)));
    expect_refused("the trail is broken");
}

TEST_F(Damaged, OneOfANewerProgram) {
    std::string text = *base::read_file(folder + "/manifest.json");
    text.replace(text.find("1"), 1, "9");
    ASSERT_TRUE(base::write_file(folder + "/manifest.json", text));
    expect_refused("a newer program");
}

TEST_F(Damaged, ATarballThatBreaksOff) {
    const std::string file = server.folder.file("c.tar.gz");
    ASSERT_TRUE(make(server.source(), file));
    fs::resize_file(file, fs::file_size(file) / 2);
    const auto restored = restore(file, back, "");
    EXPECT_FALSE(restored);
    EXPECT_FALSE(fs::exists(back));
}

TEST(Tarball, IsReadableByItsOwnerOnly) {
    const base::TestFolder folder;
    const std::string file = folder.file("a.tar.gz");
    ASSERT_TRUE(TarballWriter::create(file)->finish());
    struct stat about {};
    ASSERT_EQ(stat(file.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST(Tarball, NamesStayInside) {
    for (const char* good : {"a", "evidence/ab/cd", "a.b-c"})
        EXPECT_TRUE(stays_inside(good)) << good;
    for (const char* bad : {"", "/etc/passwd", "../a", "a/../../b", "a//", "./a", "a\\b"})
        EXPECT_FALSE(stays_inside(bad)) << bad;
}

TEST(MakingABackup, ABrokenTrailIsNotCopiedOverAWholeOne) {
    Server server(store::Engine::sqlite);
    ASSERT_TRUE(server.database->run("update trail set who = 'p-else'"));
    const auto made = make(server.source(), server.folder.file("b.tgz"));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().kind, base::ErrorKind::conflict);
    EXPECT_FALSE(fs::exists(server.folder.file("b.tgz")));
}

}  // namespace
}  // namespace hanse::backup
