// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/ending.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

Result<Done> end_all_of(store::Database& database, const std::string& person) {
    HANSE_CHECK(end_sessions_of(database, person, {}));
    HANSE_CHECK(database.run("delete from person_token where person = :person", {person}));
    HANSE_CHECK(database.run("delete from person_link where person = :person", {person}));
    return database.run("delete from person_link where given_by = :person", {person});
}

Result<Done> end_sessions_of(store::Database& database, const std::string& person,
                             const std::string& but) {
    return database.run("delete from person_session where person = :person and id <> :but",
                        {person, but});
}

Result<Done> end_invitations_by(store::Database& database, const std::string& person,
                                const std::string& scope) {
    return database.run("delete from person_link where given_by = :person and scope = :scope",
                        {person, scope});
}

}  // namespace hanse::people
