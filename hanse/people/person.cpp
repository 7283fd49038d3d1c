// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/person.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/json.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/people/email.hpp"
#include "hanse/people/ending.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::array<std::string_view, 3> kStates{"pending", "active", "blocked"};
constexpr const char* kColumns =
    "select id, name, email, language, state, administrator, created, version from person ";
constexpr std::size_t kNameBytesMax = 200;

PersonState state_of(const std::string& word) {
    return PersonState(std::ranges::find(kStates, word) - kStates.begin());
}

Person person_of(const store::Row& row) {
    return {.id = row.text(0),
            .name = row.text(1),
            .email = row.text(2),
            .language = language_of(row.text(3)),
            .state = state_of(row.text(4)),
            .administrator = row.whole(5) != 0,
            .created = row.text(6),
            .version = row.whole(7)};
}

Result<std::vector<Person>> persons_where(store::Database& database, const std::string& condition,
                                          const store::Fields& fields) {
    HANSE_TRY(rows, database.rows(kColumns + condition, fields));
    std::vector<Person> out;
    out.reserve(rows.size());
    for (const store::Row& row : rows) out.push_back(person_of(row));
    return out;
}

/// As the trail keeps it.
std::string json_of(const Person& person) {
    base::Value out;
    out.set("name", person.name).set("email", person.email);
    out.set("language", word_of(person.language)).set("state", word_of(person.state));
    out.set("administrator", person.administrator);
    return base::to_json(out);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }

Result<std::string> checked_name(const std::string& name) {
    const std::string out(base::trim(name));
    if (out.empty() || out.size() > kNameBytesMax || std::ranges::any_of(out, is_control) ||
        !base::is_utf8(out))
        return base::invalid({}, "姓名应为一行文字，不超过 200 字节",
                             "a name is one line of text, at most 200 bytes");
    return out;
}

/// Who came from outside may have no address; everybody else needs one.
Result<std::string> checked_address(const std::string& email, bool may_be_missing) {
    if (email.empty() && may_be_missing) return email;
    return checked_email(email);
}

store::Field key_of(const std::string& email) {
    if (email.empty()) return {};
    return email_key(email);
}

base::Error taken(const std::string& email) {
    return base::conflict({}, "邮箱 " + email + " 已有账户", email + " has an account already");
}

Result<Done> address_is_free(store::Database& database, const std::string& email,
                             const std::string& but) {
    if (email.empty()) return Done{};
    HANSE_TRY(others,
              database.number("select count(*) from person where email_key = :key and id <> :but",
                              {email_key(email), but}));
    if (others > 0) return taken(email);
    return Done{};
}

bool governs(const Person& person) {
    return person.administrator && person.state == PersonState::active;
}

/// Two administrators who take each other's office at once wait for each other here.
Result<Done> somebody_still_governs(store::Database& database, const std::string& but) {
    HANSE_CHECK(database.lock("people administrators"));
    HANSE_TRY(left, database.number("select count(*) from person where administrator = 1 and "
                                    "state = 'active' and id <> :but",
                                    {but}));
    if (left == 0)
        return base::conflict({}, "这是最后一位在任管理员，请先任命另一位",
                              "this is the last active administrator: appoint another one first");
    return Done{};
}

Result<Person> changed(Person person, const PersonChange& change) {
    if (change.name) {
        HANSE_TRY(name, checked_name(*change.name));
        person.name = name;
    }
    if (change.state) person.state = *change.state;
    if (change.email) {
        HANSE_TRY(email, checked_address(*change.email, person.email.empty()));
        person.email = email;
    }
    if (change.language) person.language = *change.language;
    if (change.administrator) person.administrator = *change.administrator;
    return person;
}

const char* deed_of(const Person& before, const Person& after) {
    if (before.state == after.state) return "person.changed";
    if (after.state == PersonState::blocked) return "person.blocked";
    return before.state == PersonState::pending ? "person.admitted" : "person.unblocked";
}

Result<std::int64_t> written(store::Database& database, const Person& person,
                             std::int64_t version) {
    HANSE_TRY(rows, database.rows(
                        "update person set name = :name, email = :email, "
                        "email_key = :key, language = :language, state = :state, "
                        "administrator = :administrator, version = version + 1 "
                        "where id = :id and version = :version returning version",
                        {person.name, person.email, key_of(person.email), word_of(person.language),
                         word_of(person.state), int(person.administrator), person.id, version}));
    if (rows.empty())
        return base::conflict({}, "此人的资料已被他人改动，请重新读取",
                              "this person was changed meanwhile: read it again");
    return rows[0].whole(0);
}

}  // namespace

std::string_view word_of(PersonState state) { return kStates.at(std::size_t(state)); }

std::string_view word_of(base::Language language) {
    return language == base::Language::zh ? "zh" : "en";
}

base::Language language_of(std::string_view word) {
    return word == "en" ? base::Language::en : base::Language::zh;
}

Result<Person> add_person(store::Database& database, const NewPerson& wanted,
                          const trail::Occasion& occasion) {
    HANSE_TRY(name, checked_name(wanted.name));
    HANSE_TRY(email, checked_address(wanted.email, wanted.from_outside));
    const Person person{.id = "p-" + base::random_text(16),
                        .name = name,
                        .email = email,
                        .language = wanted.language,
                        .state = wanted.state,
                        .administrator = wanted.administrator,
                        .created = occasion.at};
    return store::transacted(database, [&]() -> Result<Person> {
        HANSE_CHECK(address_is_free(database, email, {}));
        HANSE_CHECK(database.run(
            "insert into person (id, name, email, email_key, language, state, administrator, "
            "created, version) values (:id, :name, :email, :key, :language, :state, "
            ":administrator, :created, 1)",
            {person.id, name, email, key_of(email), word_of(person.language), word_of(person.state),
             int(person.administrator), person.created}));
        HANSE_CHECK(trail::note(
            database, trail::kHouse, occasion,
            {.what = "person.added", .subject = "people/" + person.id, .after = json_of(person)}));
        return person;
    });
}

Result<Person> person(store::Database& database, const std::string& id) {
    HANSE_TRY(found, persons_where(database, "where id = :id", {id}));
    if (found.empty()) return base::not_found({}, "没有此人：" + id, "no such person: " + id);
    return found[0];
}

Result<std::optional<Person>> person_by_email(store::Database& database, const std::string& email) {
    HANSE_TRY(found, persons_where(database, "where email_key = :key", {email_key(email)}));
    return found.empty() ? std::nullopt : std::optional(found[0]);
}

namespace {

// replace() finds a part as it is; like would take signs in it for patterns.
const std::string kWanted =
    "where (cast(:any_state as text) = '' or state = :state) "
    "and (cast(:any as text) = '' or replace(name, :part, '') <> name "
    "or replace(email_key, :part_too, '') <> email_key) ";

store::Fields fields_of(const PersonsWanted& wanted) {
    const std::string state(wanted.state ? word_of(*wanted.state) : "");
    return {state, state, wanted.part, wanted.part, email_key(wanted.part)};
}

}  // namespace

Result<std::vector<Person>> persons(store::Database& database, const PersonsWanted& wanted) {
    store::Fields fields = fields_of(wanted);
    fields.emplace_back(wanted.after);
    fields.emplace_back(wanted.count_max);
    return persons_where(database, kWanted + "and id > :after order by id limit :count", fields);
}

Result<std::int64_t> count_persons(store::Database& database, const PersonsWanted& wanted) {
    return database.number("select count(*) from person " + kWanted, fields_of(wanted));
}

Result<Person> change_person(store::Database& database, const std::string& id, std::int64_t version,
                             const PersonChange& change, const trail::Occasion& occasion,
                             const std::string& reason) {
    return store::transacted(database, [&]() -> Result<Person> {
        HANSE_TRY(before, person(database, id));
        HANSE_TRY(after, changed(before, change));
        if (before.state != PersonState::pending && after.state == PersonState::pending)
            return base::invalid({}, "已接纳的人不能再回到待接纳",
                                 "who was admitted cannot wait to be admitted again");
        HANSE_CHECK(address_is_free(database, after.email, id));
        if (governs(before) && !governs(after)) HANSE_CHECK(somebody_still_governs(database, id));
        HANSE_TRY(next, written(database, after, version));
        after.version = next;
        if (after.state == PersonState::blocked) HANSE_CHECK(end_all_of(database, id));
        HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                                {.what = deed_of(before, after),
                                 .subject = "people/" + id,
                                 .before = json_of(before),
                                 .after = json_of(after),
                                 .reason = reason}));
        return after;
    });
}

}  // namespace hanse::people
