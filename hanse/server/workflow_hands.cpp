// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/workflow_hands.hpp"

#include <algorithm>
#include <set>

#include "hanse/base/contract.hpp"
#include "hanse/base/value_fields.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/workflow/frozen_text.hpp"

namespace hanse::server {

using base::Done;
using workflow::Effect;
using workflow::Instance;

namespace {

bool holds_one_of(const Seat& seat, std::span<const std::string> roles) {
    return std::ranges::any_of(seat.roles.roles, [&](people::Role role) {
        return std::ranges::find(roles, people::word_of(role)) != roles.end();
    });
}

Result<std::vector<std::string>> voices(store::Database& database, const std::string& alliance,
                                        std::span<const std::string> roles) {
    HANSE_TRY(listed, registry::listed(database, alliance));
    HANSE_TRY(everybody, everybody_at(database, listed));
    std::set<std::string> out;  // a company has one voice
    for (const auto& [person, seat] : everybody)
        if (holds_one_of(seat, roles))
            out.insert(seat.roles.member.empty() ? person : seat.roles.member);
    return std::vector<std::string>(out.begin(), out.end());
}

/// The members of an alliance before somebody joins.
struct Roll {
    std::set<std::string> ids;
    std::optional<registry::StoredRecord> count;  // the stated number of members

    std::string free_id() const {
        for (std::size_t number = ids.size() + 1;; ++number)
            if (std::string id = "M" + std::to_string(number); !ids.contains(id)) return id;
    }
    /// The list was complete: the stated number is that of its rows.
    bool complete() const {
        const Value* value = count ? count->record.body.find("value") : nullptr;
        return value != nullptr &&
               (*value == Value(ids.size()) || *value == Value(std::to_string(ids.size())));
    }
};

Result<Roll> roll_of(store::Database& database, const std::string& alliance) {
    HANSE_TRY(all, registry::records(database, alliance));
    Roll out;
    for (registry::StoredRecord& one : all) {
        if (one.record.sheet == "members") out.ids.insert(one.record.key);
        if (one.record.sheet == "facts" && one.record.key == "membership.count")
            out.count = std::move(one);
    }
    return out;
}

/// The same statement with one more: a list that was complete stays complete.
registry::Change one_more(const Roll& roll) {
    Value body = Value::map();
    for (const auto& [name, value] : roll.count->record.body.fields())
        body.set(name, name == "value" ? Value(std::to_string(roll.ids.size() + 1)) : value);
    return {.sheet = "facts",
            .key = "membership.count",
            .body = std::move(body),
            .since = roll.count->since};
}

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](unsigned char one) { return one < 0x80; });
}

/// Who applied without a seat speaks for the company from now on.
Result<Done> seat_applicant(store::Database& database, const Instance& instance,
                            const std::string& member, const trail::Occasion& occasion) {
    HANSE_TRY(listed, registry::listed(database, instance.alliance));
    HANSE_TRY(everybody, everybody_at(database, listed));
    if (everybody.contains(instance.started_by)) return Done{};
    people::Grant grant;
    grant.person = instance.started_by;
    grant.scope = {people::Scope::Kind::alliance, instance.alliance};
    grant.role = people::Role::member_admin;
    grant.member = member;
    HANSE_CHECK(people::grant(database, grant, occasion, "workflow/" + instance.id));
    return Done{};
}

/// The registry is changed by the program, as the decision has it, not by whoever voted last.
Result<Done> add_member(const Office& office, store::Database& database, const Effect& effect) {
    const Instance& instance = effect.instance;
    HANSE_TRY(roll, roll_of(database, instance.alliance));
    if (roll.ids.contains(instance.member)) return Done{};  // it is one already
    const std::string id = instance.member.empty() ? roll.free_id() : instance.member;
    const std::string company = base::text_in(instance.data, "company");
    std::vector<registry::Change> changes;
    changes.push_back({.sheet = "members",
                       .key = id,
                       .body = Value::map()
                                   .set("id", id)
                                   .set(is_ascii(company) ? "name_en" : "name_zh", company)
                                   .set("joined", office.zone().day_of(effect.occasion.at).text()),
                       .since = 0});
    if (roll.complete()) changes.push_back(one_more(roll));
    const trail::Occasion program{"program", "workflow/" + instance.id, "", effect.occasion.at};
    const auto viewer = registry::Viewer::in(registry::Role::secretariat);
    const auto check = registry::facts_agree(office.book(), office.today());
    const registry::Hand hand{program, viewer, office.walls(), check};
    HANSE_CHECK(
        registry::change(database, instance.alliance, changes, "workflow/" + instance.id, hand));
    return seat_applicant(database, instance, id, program);
}

Result<Done> freeze_clause(const Office&, store::Database& database, const Effect& effect) {
    const Value* based_on = effect.instance.data.find("based_on");
    HANSE_CHECK(workflow::freeze(
        database,
        {.alliance = effect.instance.alliance,
         .subject = effect.instance.subject,
         .number = based_on != nullptr ? based_on->number()->to_int64().value_or(0) + 1 : 0,
         .text = base::text_in(effect.instance.data, "text"),
         .instance = effect.instance.id},
        effect.occasion));
    return Done{};
}

/// The answers stay in the instance, which is closed: nothing of an alliance is changed by what it
/// told a bureau.
Result<Done> accept_answers(const Office&, store::Database&, const Effect&) { return Done{}; }

struct Deed {
    std::string_view word;
    Result<Done> (*bring_about)(const Office&, store::Database&, const Effect&);
};
constexpr Deed kDeeds[] = {
    {"member.add", add_member}, {"clause.freeze", freeze_clause}, {"check.accept", accept_answers}};

/// Those whom an instance is about.
bool is_about(const Instance& instance, const std::string& person, const Seat& seat) {
    return person == instance.started_by ||
           (!instance.member.empty() && seat.roles.member == instance.member);
}

}  // namespace

std::vector<std::string_view> effects_known() {
    std::vector<std::string_view> out;
    for (const Deed& deed : kDeeds) out.push_back(deed.word);
    return out;
}

workflow::Hands workflow_hands(const Office& office) {
    return {
        .act = [&office](store::Database& database, const Effect& effect) -> Result<Done> {
            const auto deed = std::ranges::find(kDeeds, effect.word, &Deed::word);
            base::expects(deed != std::end(kDeeds), "an effect that the server knows");
            return deed->bring_about(office, database, effect);
        },
        .voices = voices,
        .day_of = [&office](const std::string& moment) { return office.zone().day_of(moment); }};
}

namespace {

/// "Self-check '2026, spring'": what it calls itself, if whoever sees it at all sees that.
base::Bilingual name_of(const workflow::Process& process, const Instance& instance) {
    const workflow::FormField* field = process.field("title");
    const std::string title = base::text_in(instance.data, "title");
    if (field == nullptr || field->seen != workflow::Seen::all || title.empty())
        return process.name;
    return {.zh = process.name.zh + "“" + title + "”", .en = process.name.en + " '" + title + "'"};
}

}  // namespace

base::Bilingual words_of_instance(const Office& office, const Instance& instance,
                                  const base::Bilingual& alliance) {
    const workflow::Process* process = office.processes().find(instance.process);
    const workflow::State* state = process != nullptr ? process->state(instance.state) : nullptr;
    const base::Bilingual name =
        process != nullptr ? name_of(*process, instance) : base::same(instance.process);
    const base::Bilingual at = state != nullptr ? state->name : base::same(instance.state);
    const base::Bilingual& form = office.book().word("server.workflow");
    return notices::filled(form, {{"process", name}, {"alliance", alliance}, {"state", at}});
}

std::vector<std::string> persons_concerned(const Office& office, const Instance& instance,
                                           const std::vector<std::string>& roles,
                                           const registry::Listed& alliance,
                                           const Everybody& everybody) {
    std::vector<std::string> out;
    const workflow::Process* process = office.processes().find(instance.process);
    if (process == nullptr) return out;
    const bool own = std::ranges::find(roles, "own") != roles.end();
    const auto look = [&](const std::string& person, const Seat& seat) {
        const bool wanted = holds_one_of(seat, roles) || (own && is_about(instance, person, seat));
        if (wanted && workflow::seen(*process, instance, workflow_viewer(seat.roles, person)))
            out.push_back(person);
    };
    for (const auto& [person, seat] : everybody) look(person, seat);
    const Seat none{.alliance = alliance, .roles = {}, .viewer = {}, .grounds = {}};
    if (!everybody.contains(instance.started_by)) look(instance.started_by, none);
    return out;
}

Result<Done> tell_where_it_stands(const Office& office, store::Database& database,
                                  const Instance& instance, const trail::Occasion& occasion) {
    const workflow::Process* process = office.processes().find(instance.process);
    if (process == nullptr) return Done{};
    std::vector<std::string> roles = process->actors(instance.state);
    roles.emplace_back("own");
    HANSE_TRY(listed, registry::listed(database, instance.alliance));
    HANSE_TRY(everybody, everybody_at(database, listed));
    std::vector<std::string> persons =
        persons_concerned(office, instance, roles, listed, everybody);
    std::erase(persons, occasion.who);
    HANSE_CHECK(notices::tell(database,
                              {.id = {},
                               .person = {},
                               .kind = "workflow",
                               .alliance = instance.alliance,
                               .subject = "workflow/" + instance.id,
                               .words = words_of_instance(office, instance, listed.name),
                               .link = "/workflows/" + instance.id,
                               .at = occasion.at,
                               .read_at = {},
                               .mail = {}},
                              persons));
    return Done{};
}

}  // namespace hanse::server
