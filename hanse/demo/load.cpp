// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/demo/load.hpp"

#include <algorithm>

#include "hanse/base/moment.hpp"
#include "hanse/demo/deeds.hpp"
#include "hanse/people/password.hpp"
#include "hanse/registry/alliances/listing.hpp"
#include "hanse/server/demo_mark.hpp"

namespace hanse::demo {

using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kBegan = 30;  // days ago

Result<Done> found_all(const Stage& stage, std::span<const domain::CaseFile> cases,
                       const trail::Occasion& occasion) {
    const registry::Viewer secretariat = registry::Viewer::in(registry::Role::secretariat);
    const auto check = registry::facts_agree(stage.office.book(), stage.office.today());
    const registry::Hand hand{occasion, secretariat, stage.office.walls(), check};
    for (const domain::CaseFile& one : cases)
        HANSE_CHECK(registry::found(stage.database, one,
                                    one.invented
                                        ? "虚构的示例 / an invented example"
                                        : "取自公开资料的示例 / an example from published sources",
                                    hand));
    return Done{};
}

Result<Done> add_people(Stage& stage, const trail::Occasion& occasion) {
    for (const Actor& one : stage.cast.actors) {
        HANSE_TRY(person, people::add_person(stage.database,
                                             {.name = one.name,
                                              .email = one.email(),
                                              .language = one.language,
                                              .administrator = one.administrator},
                                             occasion));
        HANSE_CHECK(people::set_password(stage.database, stage.office.house(), person.id,
                                         stage.cast.password, occasion));
        stage.persons.emplace(one.key, std::move(person));
    }
    return Done{};
}

/// What the cast says; and where it says nothing, the role that everybody has elsewhere.
Result<Done> give_roles(const Stage& stage, std::span<const domain::CaseFile> cases,
                        const trail::Occasion& occasion) {
    for (const Actor& one : stage.cast.actors) {
        const std::string& person = stage.persons.at(one.key).id;
        std::vector<people::Grant> held;
        for (people::Grant role : one.roles) {
            role.person = person;
            HANSE_CHECK(people::grant(stage.database, role, occasion));
            held.push_back(std::move(role));
        }
        if (one.administrator || one.outsider) continue;
        for (const domain::CaseFile& file : cases) {
            HANSE_TRY(listed, registry::listed(stage.database, file.id));
            const std::vector<std::string> regions{listed.region};
            if (!people::seat_in(held, file.id, regions).empty()) continue;
            people::Grant role{.person = person, .role = stage.cast.elsewhere};
            role.scope = {people::Scope::Kind::alliance, file.id};
            HANSE_CHECK(people::grant(stage.database, role, occasion));
        }
    }
    return Done{};
}

}  // namespace

Result<Loaded> load(server::Office& office, const Cast& cast,
                    std::span<const domain::CaseFile> cases, const std::string& mark) {
    HANSE_TRY(database, office.pool().borrow());
    Stage stage{office, *database, cast, {}, office.now()};
    const trail::Occasion began{"program", "hanse demo", "",
                                base::later(stage.now, -kBegan * base::kDay)};
    const auto done = database->transaction([&]() -> Result<Done> {
        HANSE_CHECK(server::mark_database(*database, mark));
        HANSE_CHECK(found_all(stage, cases, began));
        HANSE_CHECK(add_people(stage, began));
        HANSE_CHECK(give_roles(stage, cases, began));
        return do_deeds(stage);
    });
    if (!done) return done.error();
    HANSE_TRY(entries, database->number("select count(*) from trail"));
    return Loaded{std::ssize(cases), std::ssize(cast.actors), entries};
}

}  // namespace hanse::demo
