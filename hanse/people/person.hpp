// SPDX-License-Identifier: GPL-3.0-or-later
// Person: one human being with an account. Without a role (grant.hpp) an account sees nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/store/database.hpp"
#include "hanse/trail/trail.hpp"

namespace hanse::people {

/// pending: came from an outside provider and waits to be admitted. blocked: nothing opens.
enum class PersonState { pending, active, blocked };

std::string_view word_of(PersonState state);        // "pending", "active", "blocked"
std::string_view word_of(base::Language language);  // "zh", "en"
base::Language language_of(std::string_view word);  // zh unless "en"

struct Person {
    std::string id;  // "p-" and 16 letters
    std::string name;
    std::string email;  // may be empty for who came from an outside provider
    base::Language language = base::Language::zh;
    PersonState state = PersonState::active;
    bool administrator = false;  // of the server; sees no alliance by that
    std::string created;
    std::int64_t version = 1;
};

struct NewPerson {
    std::string name, email;
    base::Language language = base::Language::zh;
    PersonState state = PersonState::active;
    bool administrator = false;
    bool from_outside = false;  // by a provider, which need not know an address
};

/// @return conflict if the address belongs to somebody; invalid_input for a name or address that is
///         none.
base::Result<Person> add_person(store::Database& database, const NewPerson& person,
                                const trail::Occasion& occasion);

base::Result<Person> person(store::Database& database, const std::string& id);
/// @param email  capitals and blanks around do not matter.
base::Result<std::optional<Person>> person_by_email(store::Database& database,
                                                    const std::string& email);

struct PersonsWanted {
    std::string part;  // of name or address; empty: any
    std::optional<PersonState> state;
    std::string after;  // the id that ended the page before
    std::int64_t count_max = 100;
};
/// By id.
base::Result<std::vector<Person>> persons(store::Database& database, const PersonsWanted& wanted);
/// How many there are on all pages.
base::Result<std::int64_t> count_persons(store::Database& database, const PersonsWanted& wanted);

struct PersonChange {
    std::optional<std::string> name, email;
    std::optional<base::Language> language;
    std::optional<PersonState> state;  // not back to pending
    std::optional<bool> administrator;
};

/// Blocking ends sessions, tokens, links, and invitations that the person gave.
/// @param version  as it was read; conflict if it was changed meanwhile.
/// @return conflict also if no active administrator would be left.
base::Result<Person> change_person(store::Database& database, const std::string& id,
                                   std::int64_t version, const PersonChange& change,
                                   const trail::Occasion& occasion, const std::string& reason = {});

}  // namespace hanse::people
