// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/people/attempts.hpp"

#include <algorithm>
#include <arpa/inet.h>
#include <array>

#include "hanse/base/base64.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/base/moment.hpp"
#include "hanse/base/random_text.hpp"
#include "hanse/people/email.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::people {

using base::Done;
using base::Result;

namespace {

constexpr std::int64_t kWindow = base::kDay;     // older failures do not count
constexpr std::int64_t kKept = 30 * base::kDay;  // and are taken out after a month
constexpr const char* kKnown = "known";          // the mark of a name that signed in from here

/// After so many failures the next try waits 2 seconds, and twice as long each time.
struct Patience {
    std::int64_t failures_free, wait_max;
};
constexpr Patience kNameFromHere{5, 15 * base::kMinute};
// From everywhere together: more, and shorter, or a stranger could keep somebody out.
constexpr Patience kName{20, 5 * base::kMinute};
// A whole company may sit behind one address.
constexpr Patience kAddress{50, 15 * base::kMinute};

std::int64_t wait_after(std::int64_t failures, const Patience& patience) {
    if (failures < patience.failures_free) return 0;
    const std::int64_t doublings = std::min<std::int64_t>(failures - patience.failures_free, 30);
    return std::min(std::int64_t(2) << doublings, patience.wait_max);
}

/// In IPv6 a household has 2^64 addresses: the first half names it.
std::string household(const std::string& address) {
    std::string bytes(16, '\0');
    if (inet_pton(AF_INET6, address.c_str(), bytes.data()) != 1) return address;
    return base::to_hex(bytes.substr(0, 8));
}

/// What failures are counted by. Digests, because what people mistype may be a password.
struct Counted {
    std::string here, name, address;

    explicit Counted(const Attempt& attempt) {
        const std::string who = attempt.kind + "\n" + email_key(attempt.name);
        const std::string from = household(attempt.from);
        name = base::sha256("name\n" + who);
        here = base::sha256("here\n" + from + "\n" + who);
        address = base::sha256("address\n" + from);
    }
};

Result<std::int64_t> wait_for(store::Database& database, const std::string& who,
                              const Patience& patience, const std::string& now) {
    HANSE_TRY(rows, database.rows("select count(*), max(at) from person_attempt where who = :who "
                                  "and at > :since and mark <> :known",
                                  {who, base::later(now, -kWindow), kKnown}));
    const std::int64_t wait = wait_after(rows[0].whole(0), patience);
    if (wait == 0) return std::int64_t(0);
    return std::max<std::int64_t>(0, wait - base::seconds_between(rows[0].text(1), now));
}

Result<bool> is_known(store::Database& database, const std::string& here) {
    HANSE_TRY(count, database.number("select count(*) from person_attempt where who = :who and "
                                     "mark = :known",
                                     {here, kKnown}));
    return count > 0;
}

Result<std::int64_t> longest_wait(store::Database& database, const Counted& counted,
                                  const std::string& now) {
    HANSE_TRY(known, is_known(database, counted.here));
    HANSE_TRY(here, wait_for(database, counted.here, kNameFromHere, now));
    HANSE_TRY(name, wait_for(database, counted.name, kName, now));
    HANSE_TRY(address, wait_for(database, counted.address, kAddress, now));
    return std::max({here, known ? 0 : name, address});
}

Result<Done> add(store::Database& database, const std::string& who, const std::string& at,
                 const std::string& mark) {
    return database.run("insert into person_attempt (who, at, mark) values (:who, :at, :mark)",
                        {who, at, mark});
}

}  // namespace

Result<AttemptBegun> begin_attempt(store::Database& database, const Attempt& attempt) {
    const Counted counted(attempt);
    return store::transacted(database, [&]() -> Result<AttemptBegun> {
        HANSE_CHECK(database.lock("people attempt " + counted.name));
        HANSE_CHECK(database.lock("people attempt " + counted.address));
        HANSE_TRY(wait, longest_wait(database, counted, attempt.at));
        if (wait > 0) return AttemptBegun{.wait_seconds = wait};
        const AttemptBegun begun{.mark = base::random_text(16)};
        for (const std::string& who : {counted.here, counted.name, counted.address})
            HANSE_CHECK(add(database, who, attempt.at, begun.mark));
        return begun;
    });
}

Result<Done> forgive(store::Database& database, const Attempt& attempt, const std::string& mark) {
    const Counted counted(attempt);
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_CHECK(database.run("delete from person_attempt where who = :who", {counted.here}));
        HANSE_CHECK(database.run("delete from person_attempt where mark = :mark", {mark}));
        return add(database, counted.here, attempt.at, kKnown);
    });
}

Result<std::int64_t> failures_since(store::Database& database, const std::string& moment) {
    return database.number(
        "select count(distinct mark) from person_attempt where at >= :moment "
        "and mark <> :known",
        {moment, kKnown});
}

Result<Done> forget_old(store::Database& database, const std::string& now) {
    return store::transacted(database, [&]() -> Result<Done> {
        HANSE_CHECK(database.run("delete from person_attempt where at < :then",
                                 {base::later(now, -kKept)}));
        for (const std::string table :
             {"person_session", "person_token", "person_link", "person_oidc_used"})
            HANSE_CHECK(database.run("delete from " + table + " where expires <= :now", {now}));
        return Done{};
    });
}

}  // namespace hanse::people
