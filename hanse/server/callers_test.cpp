// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever was recognised is remembered, and forgotten at once when it no longer holds. (Sessions and
// other processes: tests/journeys/endings.py.)
#include "hanse/server/callers.hpp"

#include <gtest/gtest.h>

#include "hanse/people/password.hpp"
#include "hanse/server/test_office.hpp"
#include "hanse/store/writes.hpp"

namespace hanse::server {
namespace {

const std::string kEight = "2026-11-23T08:00:00Z", kLater = "2026-11-23T08:00:01Z";

TEST(Callers, AreKnownWithinTheSecondAndUntilSomethingIsWritten) {
    Callers callers;
    const auto anna =
        std::make_shared<const people::Principal>(people::Principal{.person = "p-anna"});
    const std::string key = Callers::key_of({.cookie = {}, .bearer = "hanse_x"}, "10.0.0.1");
    EXPECT_EQ(callers.find(key, {kEight, 7}), nullptr);
    callers.keep(key, {kEight, 7}, anna);
    EXPECT_EQ(callers.find(key, {kEight, 7}), anna);
    EXPECT_EQ(callers.find(key, {kEight, 8}), nullptr);
    EXPECT_EQ(callers.find(key, {kLater, 7}), nullptr);
    // One that was read before a write and is kept after it does not hold.
    callers.keep(key, {kEight, 6}, anna);
    EXPECT_EQ(callers.find(key, {kEight, 7}), nullptr);
    // With a new second all others go.
    const std::string other = Callers::key_of({.cookie = "c", .bearer = {}}, "10.0.0.1");
    callers.keep(other, {kLater, 7}, anna);
    callers.keep(key, {kEight, 7}, anna);
    EXPECT_EQ(callers.find(other, {kLater, 7}), nullptr);
}

TEST(Callers, TheirKeysTellCredentialsApartAndDoNotShowThem) {
    const auto key = [](const char* cookie, const char* bearer, const char* from) {
        return Callers::key_of({.cookie = cookie, .bearer = bearer}, from);
    };
    const std::set<std::string> keys{key("secret", "", "a"), key("", "secret", "a"),
                                     key("secret", "", "b"), key("secre", "", "ta"),
                                     key("secret", "x", "a")};
    EXPECT_EQ(keys.size(), 5U);
    for (const std::string& one : keys) EXPECT_EQ(one.find("secret"), std::string::npos);
}

/// Its clock stands still: whatever is noticed here is not noticed because time went by.
class Recognised : public OfficeTest {
protected:
    trail::Occasion occasion() const { return {"program", "test", "", office.now}; }
    void SetUp() override {
        office.peer = "10.1.1.1";    // a token is remembered for the address that it came from
        for (int i = 0; i < 3; ++i)  // the first notes the use of the token
            ASSERT_EQ(office.call("one", "GET", "/alliances/pumps").status, 200);
    }
};

INSTANTIATE_TEST_SUITE_P(On, Recognised, store::kEngines, store::engine_of);

TEST_P(Recognised, ATokenThatIsRevokedEndsAtOnce) {
    const Heard mine = office.call("one", "GET", "/me/tokens");
    ASSERT_EQ(mine.items().size(), 1U) << mine.text;
    const std::string id = base::text_in(mine.items()[0], "id");
    EXPECT_EQ(office.call("one", "DELETE", "/me/tokens/" + id).status, 204);
    EXPECT_EQ(office.call("one", "GET", "/me").status, 401);
    EXPECT_EQ(office.call("one", "GET", "/alliances/pumps").status, 404);
}

TEST_P(Recognised, ARoleThatIsWithdrawnEndsAtOnce) {
    auto database = office.database();
    const auto grants = people::grants_of(*database, office.id_of("one"));
    ASSERT_TRUE(grants);
    ASSERT_EQ(grants->size(), 1U);
    ASSERT_TRUE(people::withdraw(*database, grants->front().id, occasion(), "gone"));
    EXPECT_EQ(office.call("one", "GET", "/alliances/pumps").status, 404);
    EXPECT_EQ(office.call("one", "GET", "/me").status, 200);
}

TEST_P(Recognised, ARoleThatIsGivenHoldsAtOnce) {
    ASSERT_EQ(office.call("stranger", "GET", "/alliances/pumps").status, 404);
    auto database = office.database();
    people::Grant grant;
    grant.person = office.id_of("stranger");
    grant.scope = {people::Scope::Kind::alliance, "pumps"};
    grant.role = people::Role::auditor;
    ASSERT_TRUE(people::grant(*database, grant, occasion()));
    EXPECT_EQ(office.call("stranger", "GET", "/alliances/pumps").status, 200);
}

TEST_P(Recognised, AnAccountThatIsBlockedEndsAtOnce) {
    auto database = office.database();
    const auto one = people::person(*database, office.id_of("one"));
    ASSERT_TRUE(one);
    ASSERT_TRUE(people::change_person(*database, one->id, one->version,
                                      {.state = people::PersonState::blocked}, occasion()));
    EXPECT_EQ(office.call("one", "GET", "/me").status, 401);
}

}  // namespace
}  // namespace hanse::server
