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

/// Gathers the dated things; an alliance is looked up once. One that was removed reminds nobody.
class Gathering {
public:
    Gathering(const Office& office, store::Database& database)
        : office_(office), database_(database) {}

    Result<Done> add_tasks() {
        HANSE_TRY(tasks, notices::dated_tasks(database_, words_of(office_)));
        for (Dated& one : tasks) {
            const House* house = house_of(one.alliance);
            if (house == nullptr) continue;
            // Who has left the table has left its tasks.
            std::erase_if(one.persons, [&](const std::string& person) {
                return !house->everybody.contains(person);
            });
            if (!one.persons.empty()) out_.push_back(std::move(one));
        }
        return Done{};
    }

    Result<Done> add_workflows(base::Date today, int ahead_days) {
        HANSE_TRY(all, workflow::due(database_, office_.processes(), today, ahead_days));
        for (const workflow::Due& due : all) {
            const House* house = house_of(due.instance.alliance);
            if (house == nullptr) continue;
            HANSE_TRY(persons, persons_concerned(office_, database_, due.instance, due.actors));
            out_.push_back({.key = "workflow:" + due.instance.id + ":" + due.instance.state,
                            .kind = "workflow",
                            .alliance = due.instance.alliance,
                            .subject = "workflow/" + due.instance.id,
                            .link = "/workflows/" + due.instance.id,
                            .day = *base::Date::parse(due.instance.due),
                            .words = words_of_instance(office_, due.instance, house->alliance.name),
                            .persons = std::move(persons),
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
        for (const evidence::Evidence& one : all)
            if (const House* house = house_of(one.alliance)) add_lapsing(one, *house);
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
            auto everybody =
                listed ? everybody_at(database_, *listed) : Result<Everybody>(listed.error());
            if (everybody) at->second = House{*std::move(listed), *std::move(everybody)};
        }
        return at->second ? &*at->second : nullptr;
    }

    /// Whoever brought it, and those who may put another in its place, as far as they see it.
    void add_lapsing(const evidence::Evidence& one, const House& house) {
        std::vector<std::string> persons;
        for (const auto& [person, seat] : house.everybody)
            if (evidence::may_see(one.visibility, evidence_viewer(seat)) &&
                may_change(one, seat, person))
                persons.push_back(person);
        const base::Bilingual& form = office_.book().word("server.evidence_lapses");
        const auto in = [&](base::Language language) {
            return notices::filled(
                form.in(language),
                {{"title", one.title}, {"alliance", house.alliance.name.in(language)}});
        };
        out_.push_back({.key = "evidence:" + one.id,
                        .kind = "reminder",
                        .alliance = one.alliance,
                        .subject = "evidence/" + one.id,
                        .link = "/alliances/" + one.alliance + "/evidence/" + one.id,
                        .day = *base::Date::parse(one.newest().dates.expires),
                        .words = {in(base::Language::zh), in(base::Language::en)},
                        .persons = std::move(persons),
                        .leads_days = {}});
    }

    const Office& office_;
    store::Database& database_;
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
                                      base::Date today, int ahead_days) {
    Gathering gathering(office, database);
    HANSE_CHECK(gathering.add_tasks());
    HANSE_CHECK(gathering.add_workflows(today, ahead_days));
    HANSE_CHECK(gathering.add_evidence(today, ahead_days));
    return std::move(gathering).take();
}

}  // namespace hanse::server
