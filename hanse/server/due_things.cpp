// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/due_things.hpp"

#include <algorithm>
#include <map>

#include "hanse/base/days.hpp"
#include "hanse/server/evidence_access.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/workflow_hands.hpp"

namespace hanse::server {

using base::Done;
using notices::Dated;

namespace {

constexpr std::size_t kEvidence_max = 100'000;

/// Whose things are gathered: everybody's, or those of one person, whose grants are known.
struct Whose {
    std::string person;  // empty: everybody's
    std::vector<people::Grant> grants;

    bool everybodys() const { return person.empty(); }
    /// Might they sit there? A role over a region may reach any alliance.
    bool may_sit_at(const std::string& alliance) const {
        return everybodys() || std::ranges::any_of(grants, [&](const people::Grant& one) {
                   return one.scope.kind == people::Scope::Kind::region || one.scope.id == alliance;
               });
    }
    bool concerns(const Dated& thing) const {
        return everybodys() || std::ranges::find(thing.persons, person) != thing.persons.end();
    }
};

/// Gathers the dated things; an alliance is looked up once, and only if the person may sit there. One
/// that was removed reminds nobody.
class Gathering {
public:
    Gathering(const Office& office, store::Database& database, Whose whose)
        : office_(office), database_(database), whose_(std::move(whose)) {}

    Result<Done> add_tasks() {
        HANSE_TRY(tasks, notices::dated_tasks(database_, words_of(office_)));
        for (Dated& one : tasks) {
            if (!whose_.concerns(one) || !whose_.may_sit_at(one.alliance)) continue;
            const House* house = house_of(one.alliance);
            if (house == nullptr) continue;
            // Who has left the table has left its tasks.
            std::erase_if(one.persons, [&](const std::string& person) {
                return !house->everybody.contains(person);
            });
            add(std::move(one));
        }
        return Done{};
    }

    Result<Done> add_workflows(base::Date today, int ahead_days) {
        HANSE_TRY(all, workflow::due(database_, office_.processes(), today, ahead_days));
        for (const workflow::Due& due : all) {
            if (!whose_.may_sit_at(due.instance.alliance) &&
                due.instance.started_by != whose_.person)
                continue;
            const House* house = house_of(due.instance.alliance);
            if (house == nullptr) continue;
            add({.key = "workflow:" + due.instance.id + ":" + due.instance.state,
                 .kind = "workflow",
                 .alliance = due.instance.alliance,
                 .subject = "workflow/" + due.instance.id,
                 .link = "/workflows/" + due.instance.id,
                 .day = *base::Date::parse(due.instance.due),
                 .words = words_of_instance(office_, due.instance, house->alliance.name),
                 .persons = persons_concerned(office_, due.instance, due.actors, house->alliance,
                                              house->everybody),
                 .leads_days = {}});
        }
        return Done{};
    }

    Result<Done> add_evidence(base::Date today, int ahead_days) {
        const evidence::Viewer program{
            .inside = true, .secretariat = true, .member = {}, .rooms = {}};
        HANSE_TRY(all, evidence::list(database_,
                                      {.expires_by = base::plus_days(today, ahead_days).text(),
                                       .count_max = kEvidence_max},
                                      program));
        for (const evidence::Evidence& one : all) {
            if (!whose_.may_sit_at(one.alliance)) continue;
            if (const House* house = house_of(one.alliance)) add_lapsing(one, *house);
        }
        return Done{};
    }

    std::vector<Dated> take() && { return std::move(out_); }

private:
    struct House {
        registry::Listed alliance;
        Everybody everybody;
    };

    const House* house_of(const std::string& alliance) {
        const auto [at, fresh] = houses_.try_emplace(alliance);
        if (fresh) {
            auto listed = registry::listed(database_, alliance);
            auto everybody = listed ? everybody_of(*listed) : Result<Everybody>(listed.error());
            if (everybody) at->second = House{*std::move(listed), *std::move(everybody)};
        }
        return at->second ? &*at->second : nullptr;
    }

    Result<Everybody> everybody_of(const registry::Listed& alliance) {
        if (whose_.everybodys()) return everybody_at(database_, alliance);
        return nobody_but(database_, alliance, whose_.person, whose_.grants);
    }

    void add(Dated thing) {
        if (!thing.persons.empty() && whose_.concerns(thing)) out_.push_back(std::move(thing));
    }

    /// Whoever brought it, and those who may put another in its place, as far as they see it.
    void add_lapsing(const evidence::Evidence& one, const House& house) {
        std::vector<std::string> persons;
        for (const auto& [person, seat] : house.everybody)
            if (evidence::may_see(one.visibility, evidence_viewer(seat)) &&
                may_change(one, seat, person))
                persons.push_back(person);
        const base::Bilingual& form = office_.book().word("server.evidence_lapses");
        add({.key = "evidence:" + one.id,
             .kind = "reminder",
             .alliance = one.alliance,
             .subject = "evidence/" + one.id,
             .link = "/alliances/" + one.alliance + "/evidence/" + one.id,
             .day = *base::Date::parse(one.newest().dates.expires),
             .words = notices::filled(
                 form, {{"title", base::same(one.title)}, {"alliance", house.alliance.name}}),
             .persons = std::move(persons),
             .leads_days = {}});
    }

    const Office& office_;
    store::Database& database_;
    const Whose whose_;
    std::map<std::string, std::optional<House>> houses_;
    std::vector<Dated> out_;
};

}  // namespace

notices::Words words_of(const Office& office) {
    return [&office](std::string_view key) -> const base::Bilingual& {
        return office.book().word(key);
    };
}

Result<std::vector<Dated>> due_things(const Office& office, store::Database& database,
                                      base::Date today, int ahead_days, const std::string& person) {
    Whose whose{.person = person, .grants = {}};
    if (!whose.everybodys()) {
        HANSE_TRY(grants, people::grants_of(database, person));
        whose.grants = std::move(grants);
    }
    Gathering gathering(office, database, std::move(whose));
    HANSE_CHECK(gathering.add_tasks());
    HANSE_CHECK(gathering.add_workflows(today, ahead_days));
    HANSE_CHECK(gathering.add_evidence(today, ahead_days));
    return std::move(gathering).take();
}

}  // namespace hanse::server
