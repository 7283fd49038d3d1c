// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/password.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/people/attempts.hpp"
#include "hanse/people/ending.hpp"
#include "hanse/people/guessing.hpp"
#include "hanse/people/password_rows.hpp"
#include "hanse/people/person.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

// 10^10 guesses: "safely unguessable: moderate protection from offline slow-hash scenario" in the
// scale of Wheeler, "zxcvbn: Low-Budget Password Strength Estimation" (2016).
constexpr double kGuessingBitsMin = 33.2;

std::int64_t characters(const std::string& utf8) {
    return std::ranges::count_if(
        utf8, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

Result<std::string> hash_of(store::Database& database, const std::string& person) {
    HANSE_TRY(rows,
              database.rows("select hash from person_password where person = :person", {person}));
    return rows.empty() ? std::string() : rows[0].text(0);
}

base::Error wait(std::int64_t seconds) {
    return base::unavailable({}, fmt::format("失败次数过多，请 {} 秒后再试", seconds),
                             fmt::format("too many failures: try again in {} seconds", seconds));
}

}  // namespace

Result<Done> check_password(const std::string& password, const std::vector<std::string>& known) {
    if (characters(password) < kPasswordCharactersMin)
        return base::invalid(
            {}, fmt::format("口令至少 {} 个字符", kPasswordCharactersMin),
            fmt::format("a password has at least {} characters", kPasswordCharactersMin));
    if (password.size() > kPasswordBytesMax)
        return base::invalid({}, fmt::format("口令至多 {} 字节", kPasswordBytesMax),
                             fmt::format("a password has at most {} bytes", kPasswordBytesMax));
    if (guessing_bits(password, known) < kGuessingBitsMin)
        return base::invalid({},
                             "这个口令容易被猜中：请避免常用口令、姓名、日期、键盘顺序与重复，"
                             "几个互不相干的词连起来更好",
                             "this password is easy to guess: keep clear of common passwords, "
                             "names, dates, runs of keys and repetition; a few words that have "
                             "nothing to do with each other are better");
    return Done{};
}

Result<bool> has_password(store::Database& database, const std::string& person) {
    HANSE_TRY(hash, hash_of(database, person));
    return !hash.empty();
}

Result<std::string> hashed_password(const House& house, const std::string& password,
                                    const std::vector<std::string>& known) {
    HANSE_CHECK(check_password(password, known));
    return house.hashing->hash(password);
}

Result<Done> store_password(store::Database& database, const std::string& person,
                            const std::string& hash, const trail::Occasion& occasion,
                            const std::string& but_session) {
    HANSE_CHECK(
        database.run("insert into person_password (person, hash, changed) values (:person, "
                     ":hash, :changed) on conflict (person) do update set hash = "
                     "excluded.hash, changed = excluded.changed",
                     {person, hash, occasion.at}));
    HANSE_CHECK(end_sessions_of(database, person, but_session));
    HANSE_CHECK(database.run("delete from person_link where person = :person and kind = 'reset'",
                             {person}));
    HANSE_CHECK(trail::note(database, trail::kHouse, occasion,
                            {.what = "password.set", .subject = "people/" + person}));
    return Done{};
}

Result<Done> set_password(store::Database& database, const House& house,
                          const std::string& person_id, const std::string& password,
                          const trail::Occasion& occasion, const std::string& but_session) {
    HANSE_TRY(who, person(database, person_id));
    HANSE_TRY(hash, hashed_password(house, password, {who.name, who.email}));
    return store::transacted(
        database, [&] { return store_password(database, person_id, hash, occasion, but_session); });
}

Result<Done> change_password(store::Database& database, const House& house,
                             const std::string& person, const std::string& old_password,
                             const std::string& new_password, const trail::Occasion& occasion,
                             const std::string& but_session) {
    const Attempt attempt{"change", person, occasion.from, occasion.at};
    HANSE_TRY(begun, begin_attempt(database, attempt));
    if (begun.wait_seconds > 0) return wait(begun.wait_seconds);
    HANSE_TRY(hash, hash_of(database, person));
    HANSE_TRY(fits, house.hashing->fits(old_password, hash));
    if (!fits) return base::denied("原口令不对", "the old password is not right");
    HANSE_CHECK(forgive(database, attempt, begun.mark));
    return set_password(database, house, person, new_password, occasion, but_session);
}

}  // namespace hanse::people
