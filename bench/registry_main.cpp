// SPDX-License-Identifier: GPL-3.0-or-later
// A registry as large as a country's, for bench/run-registry: invented alliances with their members.
//
//   hanse_bench_registry FOLDER PLACE ALLIANCES MEMBERS
//
// Writes them as the server does (registry::found, with versions and trail), and says on standard
// output the secret of a token of the person who serves the first twenty.
#include <chrono>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/domain/case_format.hpp"
#include "hanse/people/grant.hpp"
#include "hanse/people/person.hpp"
#include "hanse/people/token.hpp"
#include "hanse/registry/alliances/alliances.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/server/office.hpp"

namespace {

using namespace hanse;
using base::Done;
using base::Result;
using base::Value;

constexpr int kInTransaction = 100;
constexpr int kServed = 20;  // alliances in which the person holds a role
constexpr const char* kAt = "2026-11-23T08:00:00Z";

struct Size {
    int alliances = 0, members = 0;
};

std::string id_of(int number) { return fmt::format("bench-{:05}", number); }

Value case_of(int number, int members) {
    constexpr const char* kRegions[] = {"江苏", "浙江", "广东", "山东", "北京", "上海"};
    constexpr const char* kThings[] = {"余热锅炉", "动力电池", "智能语音", "工业机器人",
                                       "光伏组件"};
    Value rows = Value::list();
    for (int i = 1; i <= members; ++i)
        rows.push(Value::map()
                      .set("id", fmt::format("M{}", i))
                      .set("name_zh", fmt::format("第{}号装备制造有限公司", number * members + i)));
    return Value::map()
        .set("hanse", "1")
        .set("alliance",
             Value::map()
                 .set("id", id_of(number))
                 .set("name", Value::map()
                                  .set("zh", fmt::format("{}产业知识产权联盟{}",
                                                         kThings[number % 5], number))
                                  .set("en", fmt::format("Invented alliance {}", number)))
                 .set("invented", "yes")
                 .set("region", kRegions[number % 6]))
        .set("tables", Value::map().set("members", std::move(rows)));
}

Result<Done> found_some(store::Database& database, server::Office& office, int from, int end,
                        int members) {
    const trail::Occasion occasion{"program", "command line", "", kAt};
    const registry::Viewer founder = registry::Viewer::in(registry::Role::secretariat);
    const registry::Check check = registry::facts_agree(office.book(), office.today());
    const registry::Hand hand{occasion, founder, office.walls(), check};
    return database.transaction([&]() -> Result<Done> {
        for (int number = from; number < end; ++number) {
            HANSE_TRY(file, domain::read_case(case_of(number, members), "invented"));
            HANSE_CHECK(registry::found(database, file, "invented", hand));
            HANSE_CHECK(registry::publish(database, file.id, true, "invented", occasion));
        }
        return Done{};
    });
}

Result<std::string> token_of_somebody(store::Database& database, int alliances) {
    const trail::Occasion occasion{"program", "command line", "", kAt};
    HANSE_TRY(person, people::add_person(database, {.name = "Bench", .email = "bench@example.org"},
                                         occasion));
    for (int number = 0; number < std::min(kServed, alliances); ++number)
        HANSE_CHECK(people::grant(database,
                                  {.id = {},
                                   .person = person.id,
                                   .scope = {people::Scope::Kind::alliance, id_of(number)},
                                   .role = people::Role::secretariat,
                                   .member = {}},
                                  occasion));
    HANSE_TRY(token, people::give_token(database, person.id, "bench", {.write = true},
                                        base::later(kAt, 300 * 24 * base::kHour), occasion));
    return token.secret;
}

Result<Done> fill(const std::string& folder, const std::string& place, const Size& size) {
    HANSE_TRY(office, server::Office::open({.data = folder, .place = place},
                                           [] { return std::chrono::system_clock::now(); }));
    HANSE_TRY(database, office->pool().borrow());
    for (int from = 0; from < size.alliances; from += kInTransaction)
        HANSE_CHECK(found_some(*database, *office, from,
                               std::min(from + kInTransaction, size.alliances), size.members));
    HANSE_TRY(secret, token_of_somebody(*database, size.alliances));
    // Without statistics PostgreSQL takes ten thousand rows for a few and sorts them all for a page; by
    // itself it gathers them within a minute of such an import.
    if (database->engine() == store::Engine::postgresql) HANSE_CHECK(database->run("analyze"));
    std::puts(secret.c_str());
    return Done{};
}

int number_of(const char* text) { return static_cast<int>(std::strtol(text, nullptr, 10)); }

}  // namespace

int main(int count, char** words) {
    if (count != 5) {
        std::fputs("usage: hanse_bench_registry FOLDER PLACE ALLIANCES MEMBERS\n", stderr);
        return 2;
    }
    const auto filled = fill(words[1], words[2], {number_of(words[3]), number_of(words[4])});
    if (filled) return 0;
    std::fputs((base::describe(filled.error(), base::Language::en) + "\n").c_str(), stderr);
    return 1;
}
