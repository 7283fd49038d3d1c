// SPDX-License-Identifier: GPL-3.0-or-later
// An office to test in: the whole way of a request without a network, on either database, with a
// clock that is moved by hand and people who have seats.
#pragma once

#include <map>
#include <memory>
#include <string>

#include <gtest/gtest.h>

#include "hanse/base/json.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/test_folder.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/http/etag.hpp"
#include "hanse/http/promise.hpp"
#include "hanse/http/routes.hpp"
#include "hanse/http/target.hpp"
#include "hanse/people/grant.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/token.hpp"
#include "hanse/server/guard.hpp"
#include "hanse/server/resources.hpp"
#include "hanse/server/ticker.hpp"
#include "hanse/store/test_places.hpp"

namespace hanse::server {

/// An answer, read.
struct Heard {
    int status = 0;
    base::Value json;
    std::string text;  // the body as it is, of a file too
    http::Headers headers;

    std::string operator[](std::string_view name) const { return base::text_in(json, name); }
    std::int64_t number(std::string_view name) const {
        const base::Value* found = json.find(name);
        return found != nullptr && found->is_number() ? found->number()->to_int64().value_or(-1)
                                                      : -1;
    }
    const base::Value::List& items(std::string_view name = "items") const {
        return base::items_in(json, name);
    }
    bool says(std::string_view words) const { return text.find(words) != std::string::npos; }
};

/// Four members who compete, and who else sits at the table of "pumps", an alliance in 浙江.
class TestOffice {
public:
    /// @param program  that tools are to be run with; empty: none is.
    explicit TestOffice(store::Engine engine, const std::string& program = {}) : place_(engine) {
        Settings settings;
        settings.data = folder_.file("data");
        settings.place = place_.text();
        if (!program.empty()) settings.program = program;
        settings.public_url = "https://pool.example";
        settings.hashing = {.cost = {.passes = 1, .memory_bytes = 8192}};
        auto office = Office::open(std::move(settings), [this] {
            return std::chrono::system_clock::time_point(
                std::chrono::seconds(*base::seconds_of(now)));
        });
        EXPECT_TRUE(office) << (office ? "" : base::describe(office.error(), base::Language::en));
        office_ = *std::move(office);
        http::RoutesOptions options;
        options.guard = guard(*office_);
        options.witness = [](const http::Request& request, const http::Route& route,
                             const http::Answer& answer) {
            const auto kept = http::keeps_promise(route, answer);
            EXPECT_TRUE(kept) << request.target << " breaks the description of " << route.id << ": "
                              << base::describe(kept.error(), base::Language::en);
        };
        routes_ = std::make_unique<http::Routes>(all_routes(*office_), std::move(options));
        for (const char* person : {"sec", "one", "two", "three", "reader", "counsel", "bureau",
                                   "auditor", "stranger", "admin"})
            add_person(person);
        found_alliance();
    }

    Office& office() { return *office_; }
    const std::string& id_of(const std::string& person) { return people_.at(person).id; }

    /// @param person  "" for anyone. @param body  JSON, or nothing.
    Heard call(const std::string& person, const char* method, const std::string& target,
               const std::string& body = {}, std::int64_t if_match = 0) {
        http::Request request = request_of(person, method, target);
        if (if_match != 0) request.headers.set("If-Match", http::etag_of_version(if_match));
        if (!body.empty()) {
            request.headers.set("Content-Type", "application/json");
            request.body.bytes = body;
            request.body.size = body.size();
        }
        return heard(request);
    }
    Heard upload(const std::string& person, const std::string& target, const std::string& bytes) {
        http::Request request = request_of(person, "POST", target);
        request.headers.set("Content-Type", "application/octet-stream");
        request.body.file = std::make_shared<http::SpooledFile>(folder_.write("spooled", bytes));
        request.body.size = bytes.size();
        return heard(request);
    }
    /// A round of what happens by itself, on this day.
    Round tick(const std::string& day, const notices::Send& send = {}) {
        now = day + "T09:00:00Z";
        const auto round = tick_once(*office_, send);
        EXPECT_TRUE(round) << (round ? "" : base::describe(round.error(), base::Language::en));
        return round ? *round : Round{};
    }
    store::Pool::Borrowed database() { return *office_->pool().borrow(); }

    /// The same person by another token, called `name`, that is within these alliances.
    void narrow(const std::string& name, const std::string& person,
                std::vector<std::string> alliances) {
        const auto token =
            people::give_token(*database(), id_of(person), name,
                               {.write = true, .alliances = std::move(alliances), .areas = {}},
                               base::later(now, 360 * base::kDay), program());
        ASSERT_TRUE(token);
        people_[name] = {id_of(person), token->secret};
    }
    /// @return the id of the grant.
    std::string seat(const std::string& person, people::Role role, const std::string& member = {},
                     const std::string& alliance = "pumps") {
        const auto given = people::grant(*database(),
                                         {.person = id_of(person),
                                          .scope = {people::Scope::Kind::alliance, alliance},
                                          .role = role,
                                          .member = member},
                                         program());
        EXPECT_TRUE(given) << (given ? "" : base::describe(given.error(), base::Language::en));
        return given ? given->id : "";
    }
    trail::Occasion program() const { return {"program", "test", "", now}; }

    std::string now = "2026-11-23T08:00:00Z";
    std::string peer;  // who calls; empty: another each time, so that nobody is too fast

private:
    struct Somebody {
        std::string id, token;
    };

    void add_person(const std::string& name) {
        auto database = office_->pool().borrow();
        const auto added = people::add_person(**database,
                                              {.name = name,
                                               .email = name + "@example.cn",
                                               .language = base::Language::en,
                                               .administrator = name == "admin"},
                                              program());
        ASSERT_TRUE(added);
        people::TokenScope scope{.write = true, .alliances = {}, .areas = {}};
        if (name == "admin") scope.areas = {std::string(people::kAdministration)};
        const auto token = people::give_token(**database, added->id, "test", scope,
                                              base::later(now, 360 * base::kDay), program());
        ASSERT_TRUE(token);
        people_[name] = {added->id, token->secret};
    }

    void found_alliance() {
        const Heard founded = call("sec", "POST", "/alliances", R"({"case":{"hanse":"1",
            "alliance":{"id":"pumps","name":{"zh":"泵联盟","en":"Pumps"},"invented":"yes","region":"浙江"},
            "charter":{"exists":"yes"},"membership":{"count":"3"},
            "tables":{"members":[{"id":"M1","name_zh":"甲"},{"id":"M2","name_zh":"乙"},{"id":"M3","name_zh":"丙"}]}}})");
        ASSERT_EQ(founded.status, 201) << founded.text;
        seat("one", people::Role::member_admin, "M1");
        seat("two", people::Role::member_admin, "M2");
        seat("three", people::Role::member_admin, "M3");
        seat("reader", people::Role::member_reader, "M3");
        seat("counsel", people::Role::counsel);
        seat("auditor", people::Role::auditor);
        auto database = office_->pool().borrow();
        people::Grant grant;
        grant.person = id_of("bureau");
        grant.scope = {people::Scope::Kind::region, "浙江"};
        grant.role = people::Role::bureau;
        ASSERT_TRUE(people::grant(**database, grant, program()));
    }

    http::Request request_of(const std::string& person, const char* method,
                             const std::string& target) {
        http::Request request;
        request.method = *http::method_of(method);
        request.target = target.starts_with("/calendar") ? target : "/api/v1" + target;
        auto read = http::parse_target(request.target);
        EXPECT_TRUE(read) << target;
        request.path = read->path;
        request.segments = read->segments;
        request.query = read->query;
        request.host = "pool.example";
        request.peer = peer;
        if (peer.empty())
            request.peer = "10.0.0." + std::to_string(++calls_ % 250);  // not too fast
        request.headers.set("Accept-Language", "en");
        if (!person.empty())
            request.headers.set("Authorization", "Bearer " + people_.at(person).token);
        return request;
    }

    Heard heard(http::Request& request) {
        const http::Answer answer = routes_->answer(request);
        Heard out{.status = answer.status, .json = {}, .text = {}, .headers = answer.headers};
        if (answer.body.text() != nullptr) out.text = *answer.body.text();
        if (answer.body.file() != nullptr) {
            std::ifstream file(answer.body.file()->path, std::ios::binary);
            out.text.assign(std::istreambuf_iterator<char>(file), {});
        }
        if (auto json = base::parse_json(out.text, "answer")) out.json = *std::move(json);
        return out;
    }

    base::TestFolder folder_;
    store::TestPlace place_;
    std::unique_ptr<Office> office_;
    std::unique_ptr<http::Routes> routes_;
    std::map<std::string, Somebody> people_;
    int calls_ = 0;
};

/// A test on both databases.
struct OfficeTest : testing::TestWithParam<store::Engine> {
    TestOffice office{GetParam()};
};

}  // namespace hanse::server
