// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "hanse/base/moment.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/demo/load.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/notices/comments.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/sign_in.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/registry/alliances/results.hpp"
#include "hanse/server/demo_mark.hpp"
#include "hanse/server/tables.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/store/test_places.hpp"
#include "hanse/trail/trail.hpp"
#include "hanse/workflow/frozen_text.hpp"
#include "hanse/workflow/instance.hpp"

namespace hanse::demo {
namespace {

template <class T>
std::string said(const base::Result<T>& result) {
    return result ? "" : base::describe(result.error(), base::Language::en);
}

constexpr const char* kHarbour = "demo-harbour-pumps";

/// Loaded once: it takes a second.
struct LoadedDemo {
    LoadedDemo() {
        const auto files = embedded_examples();
        cast = *load_cast(files);
        cases = *load_cases(files);
        server::Settings settings;
        settings.data = folder.path();
        settings.hashing.cost = {.passes = 1, .memory_bytes = 8192};
        const auto at = std::chrono::system_clock::time_point(
            std::chrono::seconds(*base::seconds_of("2026-11-23T08:00:00Z")));
        office = *server::Office::open(settings, [at] { return at; });
        const auto mark = server::mark_folder(folder.path(), guide(cast, cases));
        const auto loaded = load(*office, cast, cases, *mark);
        EXPECT_TRUE(loaded) << said(loaded);
    }

    base::TestFolder folder;
    Cast cast;
    std::vector<domain::CaseFile> cases;
    std::unique_ptr<server::Office> office;
};

LoadedDemo& demo() {
    static LoadedDemo loaded;
    return loaded;
}

people::Person person(store::Database& database, const std::string& key) {
    return **people::person_by_email(database, key + "@demo.example");
}

TEST(Demo, HasEveryExampleMarkedAsInventedOrNot) {
    auto database = *demo().office->pool().borrow();
    registry::ListWanted wanted;
    wanted.count_max = 200;
    wanted.visible.all = true;
    const auto all = *registry::list(*database, wanted);
    EXPECT_EQ(all.total, std::ssize(demo().cases));
    EXPECT_GT(all.total, 20);
    for (const registry::Listed& one : all.alliances)
        EXPECT_EQ(one.invented, one.id.starts_with("demo-")) << one.id;
}

TEST(Demo, HasEveryRoleInTheMainInventedAlliances) {
    auto database = *demo().office->pool().borrow();
    for (const char* alliance :
         {kHarbour, "demo-valve-ring", "demo-eighty-one", "demo-colour-tv"}) {
        std::set<people::Role> held;
        const std::vector<std::string> regions{registry::listed(*database, alliance)->region};
        for (const Actor& one : demo().cast.actors) {
            const auto grants = *people::grants_of(*database, person(*database, one.key).id);
            for (const people::Role role : people::seat_in(grants, alliance, regions).roles)
                held.insert(role);
        }
        EXPECT_EQ(held.size(), 8U) << alliance;
    }
}

TEST(Demo, EverybodySignsInAndReadsEverything) {
    auto database = *demo().office->pool().borrow();
    for (const Actor& one : demo().cast.actors) {
        SCOPED_TRACE(one.key);
        const auto in =
            people::sign_in(*database, demo().office->house(), one.email(), demo().cast.password,
                            {.from = "127.0.0.1", .agent = "test", .at = demo().office->now()});
        ASSERT_TRUE(in) << said(in);
        EXPECT_EQ(in->outcome, people::SignIn::Outcome::signed_in);
        const auto grants = *people::grants_of(*database, in->person);
        for (const domain::CaseFile& file : demo().cases) {
            const std::vector<std::string> regions{registry::listed(*database, file.id)->region};
            EXPECT_EQ(people::seat_in(grants, file.id, regions).empty(),
                      one.administrator || one.outsider)
                << file.id;
        }
    }
}

TEST(Demo, PagesAreNotEmpty) {
    auto database = *demo().office->pool().borrow();
    const notices::Reader secretariat{person(*database, "secretariat").id, {"secretariat"}};
    EXPECT_EQ(
        notices::comments(*database, kHarbour, "facts/charter.independent_licensing", secretariat)
            ->size(),
        2U);
    const auto assessments = *registry::results_seen(
        *database, kHarbour, "assessment", registry::Viewer::in(registry::Role::secretariat),
        demo().office->walls());
    ASSERT_EQ(assessments.size(), 2U);
    EXPECT_NE(assessments[0].facts, assessments[1].facts) << "two that differ, to be compared";
    EXPECT_EQ(registry::versions(*database, kHarbour)->size(), 2U);
    const auto vault = *evidence::Vault::open(demo().folder.path());
    EXPECT_TRUE(evidence::verify(*database, vault)->damages.empty());
}

/// What somebody of the cast sees being decided, as "process: state".
std::multiset<std::string> decided(const std::string& who, const std::string& alliance) {
    auto database = *demo().office->pool().borrow();
    const std::string id = person(*database, who).id;
    const std::vector<std::string> regions{registry::listed(*database, alliance)->region};
    const auto seat = people::seat_in(*people::grants_of(*database, id), alliance, regions);
    const auto all =
        *workflow::instances(*database, demo().office->processes(), {.alliance = alliance},
                             [&](const std::string&) { return server::workflow_viewer(seat, id); });
    std::multiset<std::string> out;
    for (const workflow::Instance& one : all) out.insert(one.process + ": " + one.state);
    return out;
}

TEST(Demo, ThereIsSomethingToDecide) {
    const std::multiset<std::string> all{"clause-edit: frozen", "clause-edit: review",
                                         "join: opinion", "self-check: sent"};
    EXPECT_EQ(decided("secretariat", kHarbour), all);
    EXPECT_EQ(decided("counsel", kHarbour), all);
    EXPECT_EQ(decided("applicant", kHarbour), (std::multiset<std::string>{"join: opinion"}));
    EXPECT_EQ(decided("bureau", "demo-valve-ring"),
              (std::multiset<std::string>{"self-check: submitted"}));
    auto database = *demo().office->pool().borrow();
    EXPECT_EQ(workflow::texts_in_force(*database, kHarbour)->size(), 1U);
}

TEST(Demo, IsSaidToBeOneOnlyIfFolderAndDatabaseBearTheSameMark) {
    auto database = *demo().office->pool().borrow();
    const auto says_so = [&](const std::string& folder) {
        return server::demo_guide(*database, folder)->has_value();
    };
    const base::TestFolder bare, other, forged;
    EXPECT_TRUE(says_so(demo().folder.path()));
    EXPECT_FALSE(says_so(bare.path()));
    ASSERT_TRUE(server::mark_folder(other.path(), base::Value::map()));
    EXPECT_FALSE(says_so(other.path())) << "a demo's folder with the database of another";
    for (const char* text : {"", "{}", "[]", R"({"password":"x","people":[]})", R"({"mark":""})"}) {
        forged.write("demo.json", text);
        EXPECT_FALSE(says_so(forged.path())) << text;
    }
    auto real = *store::Database::open(":memory:");
    ASSERT_TRUE(server::migrate(real));
    EXPECT_FALSE(server::demo_guide(real, demo().folder.path())->has_value())
        << "a real database in a demo's folder";
}

TEST(Demo, IsLoadedOnPostgresqlToo) {
    const base::TestFolder folder;
    server::Settings settings;
    settings.data = folder.path();
    settings.place = store::test_server().fresh_place();
    settings.hashing.cost = {.passes = 1, .memory_bytes = 8192};
    const auto office =
        *server::Office::open(settings, [] { return std::chrono::system_clock::now(); });
    const auto loaded = load(*office, demo().cast, demo().cases, "a mark");
    ASSERT_TRUE(loaded) << said(loaded);
    EXPECT_EQ(loaded->alliances, std::ssize(demo().cases));
}

TEST(Demo, AnInternalCommentStaysInside) {
    auto database = *demo().office->pool().borrow();
    const auto seen = [&](const char* who, const char* side) {
        return notices::comments(*database, kHarbour, "patents/CN999000002B",
                                 {person(*database, who).id, {side}})
            ->size();
    };
    EXPECT_EQ(seen("north", "member:M2"), 1U);
    EXPECT_EQ(seen("light", "member:M3"), 0U);
}

TEST(Demo, ItsTrailIsWholeAndNothingIsLaterThanNow) {
    auto database = *demo().office->pool().borrow();
    const auto chains = *trail::chains(*database);
    for (const std::string& chain : chains)
        EXPECT_FALSE(trail::verify(*database, chain)->broken) << chain;
    const auto latest = *database->rows("select max(at) from trail");
    EXPECT_LE(latest[0].text(0), "2026-11-23T08:00:00Z");
}

TEST(Cast, MistakesAreNamedWithTheirLines) {
    struct Case {
        const char *what, *bytes, *error;
    };
    const Case cases[] = {
        {"a role that there is not",
         "password: x\nelsewhere: auditor\npeople:\n  a:\n    name: A\n    about: {zh: 甲, en: A}\n"
         "    roles: [[king, \"alliance:x\"]]\n",
         "people.yaml:7:13: a role is written [role, alliance:ID, member]"},
        {"a member's role without a member",
         "password: x\nelsewhere: auditor\npeople:\n  a:\n    name: A\n    about: {zh: 甲, en: A}\n"
         "    roles: [[member-admin, \"alliance:x\"]]\n",
         "needs the member it is for"},
        {"no password", "elsewhere: auditor\n", "password"},
    };
    for (const Case& c : cases) {
        SCOPED_TRACE(c.what);
        const std::vector<base::NamedBytes> files{{"examples/demo/people.yaml", c.bytes}};
        const auto cast = load_cast(files);
        ASSERT_FALSE(cast);
        EXPECT_NE(said(cast).find(c.error), std::string::npos) << said(cast);
    }
}

}  // namespace
}  // namespace hanse::demo
