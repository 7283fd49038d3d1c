// SPDX-License-Identifier: GPL-3.0-or-later
// A house to test in: a database, a policy, cheap hashing, and a clock that is moved by hand.
#pragma once

#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "hanse/base/moment.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/people/grant.hpp"
#include "hanse/people/house.hpp"
#include "hanse/people/password.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/schema.hpp"
#include "hanse/people/second_factor.hpp"
#include "hanse/people/sign_in.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::people {

inline constexpr const char* kGoodPassword = "seven herons repair 石桥";

/// The words of an error, so that a failing test says what went wrong.
template <class T>
std::string said(const base::Result<T>& result) {
    return result ? "" : base::describe(result.error(), base::Language::en);
}

struct TestHouse {
    base::TestFolder folder;
    std::string place;
    store::Database database;
    House house;
    std::string now = "2026-11-23T08:00:00Z";
    std::string from = "10.0.0.7";

    /// How many threads will open the place.
    enum class Users { one, many };

    explicit TestHouse(Policy policy = {}, Users users = Users::one)
        : place(fresh_place(folder, users)),
          database(*store::Database::open(place)),
          house(*House::open(folder.file("key"), std::move(policy), cheap())) {
        const auto migrated = migrate(database);
        EXPECT_TRUE(migrated) << said(migrated);
    }

    /// The one place that knows which database these tests run on: SQLite, or, when the environment
    /// says so (tests/CMakeLists.txt), PostgreSQL.
    static std::string fresh_place(const base::TestFolder& folder, Users users) {
        const char* engine = std::getenv("HANSE_TEST_ENGINE");
        if (engine != nullptr && std::string_view(engine) == "postgresql")
            return store::test_server().fresh_place();
        return users == Users::one ? ":memory:" : folder.file("people.db");
    }
    static HashingOptions cheap() {
        return {.cost = {.passes = 1, .memory_bytes = 8192}, .at_once_max = 2, .waiting_max = 64};
    }

    void pass(std::int64_t seconds) { now = base::later(now, seconds); }
    trail::Occasion occasion(const std::string& who = "p-admin") const {
        return {.who = who, .by = "session", .from = from, .at = now};
    }
    Visitor visitor(const std::string& old_session = {}) const {
        return {.from = from, .agent = "Firefox", .at = now, .old_session = old_session};
    }

    /// An active account with kGoodPassword.
    Person add(const std::string& name, bool administrator = false) {
        const auto added = add_person(
            database, {.name = name, .email = name + "@example.cn", .administrator = administrator},
            occasion());
        EXPECT_TRUE(added) << said(added);
        const auto set = set_password(database, house, added->id, kGoodPassword, occasion());
        EXPECT_TRUE(set) << said(set);
        return *added;
    }
    base::Result<Grant> give(const Person& person, const std::string& scope, Role role,
                             const std::string& member = {}) {
        return grant(
            database,
            {.person = person.id, .scope = *Scope::parse(scope), .role = role, .member = member},
            occasion());
    }
    SignIn try_password(const std::string& email, const std::string& password = kGoodPassword) {
        const auto answer = sign_in(database, house, email, password, visitor());
        EXPECT_TRUE(answer) << said(answer);
        return *answer;
    }
    std::string token_of(const Person& person) {
        const SignIn answer = try_password(person.email);
        EXPECT_EQ(answer.outcome, SignIn::Outcome::signed_in);
        return answer.session ? answer.session->token : "";
    }
    /// What the newest entry of a chain says was done.
    std::string last_deed(const std::string& chain = trail::kHouse) {
        const auto entries = trail::entries(database, {.chain = chain, .count_max = 1});
        return entries && !entries->empty() ? entries->front().deed.what : "";
    }
};

}  // namespace hanse::people
