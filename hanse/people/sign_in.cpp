// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/sign_in.hpp"

#include "hanse/people/attempts.hpp"
#include "hanse/people/email.hpp"
#include "hanse/people/second_factor.hpp"
#include "hanse/people/session_rows.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr const char* kByPassword = "password";

/// Who has the address, and what their password has to fit. Empty for nobody: the same work is
/// done for nobody as for somebody.
struct Account {
    std::string person, hash;
    bool active = false;
};

Result<Account> account_of(store::Database& database, const std::string& email) {
    HANSE_TRY(rows, database.rows("select person.id, person_password.hash, person.state from "
                                  "person left join person_password on person_password.person = "
                                  "person.id where email_key = :key",
                                  {email_key(email)}));
    if (rows.empty()) return Account{};
    return Account{rows[0].text(0), rows[0].text(1), rows[0].text(2) == "active"};
}

/// Costs of hashing grow over the years; the moment to follow is when we see the password.
Result<Done> renew_hash(store::Database& database, const House& house, const Account& account,
                        const std::string& password) {
    if (!house.hashing->is_outdated(account.hash)) return Done{};
    HANSE_TRY(hash, house.hashing->hash(password));
    return database.run(
        "update person_password set hash = :hash where person = :person and "
        "hash = :old",
        {hash, account.person, account.hash});
}

SignIn::Outcome outcome_of(Stage stage) {
    if (stage == Stage::code) return SignIn::Outcome::code_wanted;
    if (stage == Stage::enrol) return SignIn::Outcome::enrolment_wanted;
    return SignIn::Outcome::signed_in;
}

Result<Stage> stage_for(store::Database& database, const House& house, const std::string& person,
                        bool has_second_factor) {
    if (has_second_factor) return Stage::full;
    HANSE_TRY(enrolled, people::has_second_factor(database, person));
    if (enrolled) return Stage::code;
    return house.policy.second_factor_for_all ? Stage::enrol : Stage::full;
}

Result<Done> note_sign_in(store::Database& database, const std::string& person,
                          const std::string& how, const Visitor& visitor) {
    HANSE_CHECK(trail::note(database, trail::kHouse,
                            {.who = person, .by = how, .from = visitor.from, .at = visitor.at},
                            {.what = "person.signed_in", .subject = "people/" + person}));
    return Done{};
}

Result<SignIn> start_at(store::Database& database, const House& house, const std::string& person,
                        const std::string& how, Stage stage, const Visitor& visitor) {
    return store::transacted(database, [&]() -> Result<SignIn> {
        HANSE_TRY(session, add_session(database, house, person, how, stage, visitor));
        if (stage == Stage::full) HANSE_CHECK(note_sign_in(database, person, how, visitor));
        return SignIn{.outcome = outcome_of(stage), .session = session, .person = person};
    });
}

SignIn refused() { return {.outcome = SignIn::Outcome::refused}; }

SignIn waiting(std::int64_t seconds) {
    return {.outcome = SignIn::Outcome::wait, .wait_seconds = seconds};
}

}  // namespace

Result<SignIn> begin_session(store::Database& database, const House& house,
                             const std::string& person, const std::string& how,
                             bool has_second_factor, const Visitor& visitor) {
    HANSE_TRY(stage, stage_for(database, house, person, has_second_factor));
    return start_at(database, house, person, how, stage, visitor);
}

Result<SignIn> sign_in(store::Database& database, const House& house, const std::string& email,
                       const std::string& password, const Visitor& visitor) {
    const Attempt attempt{kByPassword, email, visitor.from, visitor.at};
    HANSE_TRY(begun, begin_attempt(database, attempt));
    if (begun.wait_seconds > 0) return waiting(begun.wait_seconds);
    HANSE_TRY(account, account_of(database, email));
    HANSE_TRY(fits, house.hashing->fits(password, account.hash));
    if (!fits || !account.active) return refused();
    HANSE_CHECK(forgive(database, attempt, begun.mark));
    HANSE_CHECK(renew_hash(database, house, account, password));
    return begin_session(database, house, account.person, kByPassword, false, visitor);
}

Result<SignIn> give_code(store::Database& database, const House& house,
                         const std::string& session_token, const std::string& code,
                         const Visitor& visitor) {
    HANSE_TRY(session, session_at(database, house, Stage::code, session_token, visitor.at));
    HANSE_TRY(check, check_code(database, house, session.person, code, visitor.from, visitor.at));
    if (check.wait_seconds > 0) return waiting(check.wait_seconds);
    if (!check.right) return refused();
    Visitor now = visitor;
    now.old_session = session_token;
    return start_at(database, house, session.person, session.how, Stage::full, now);
}

Result<SignIn> finish_enrolment(store::Database& database, const House& house,
                                const std::string& session_token, const Visitor& visitor) {
    HANSE_TRY(session, session_at(database, house, Stage::enrol, session_token, visitor.at));
    HANSE_TRY(enrolled, has_second_factor(database, session.person));
    if (!enrolled) return base::denied("请先设置第二因素", "set the second factor up first");
    Visitor now = visitor;
    now.old_session = session_token;
    return start_at(database, house, session.person, session.how, Stage::full, now);
}

}  // namespace hanse::people
