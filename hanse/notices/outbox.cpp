// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/outbox.hpp"

#include <algorithm>
#include <array>

#include "hanse/base/moment.hpp"

namespace hanse::notices {

using base::Done;
using base::Result;

namespace {

/// Seconds to wait after so many tries; the last holds for all that follow.
constexpr std::array<std::int64_t, 6> kWaits_s{60, 300, 1'800, 7'200, 21'600, 86'400};
/// Who claimed a mail and says nothing for so long has died.
constexpr std::int64_t kLease_s = 1'800;

const std::string kColumns =
    "select id, person, to_name, to_address, subject, text, state, tries, created_at, next_at, "
    "sent_at, result from mail ";

Mail mail_of(const store::Row& row) {
    return {.id = row.text(0),
            .person = row.text(1),
            .to_name = row.text(2),
            .to_address = row.text(3),
            .subject = row.text(4),
            .text = row.text(5),
            .state = row.text(6),
            .tries = row.whole(7),
            .created_at = row.text(8),
            .next_at = row.text(9),
            .sent_at = row.text(10),
            .result = row.text(11)};
}

/// Nothing if another process was quicker.
Result<std::optional<Mail>> claim(store::Database& database, const std::string& id,
                                  const std::string& at) {
    HANSE_TRY(claimed, database.rows(
                           "update mail set state = 'sending', tries = tries + 1, next_at = :lease "
                           "where id = :id and state in ('waiting', 'sending') and "
                           "next_at <= :at returning id",
                           {base::later(at, kLease_s), id, at}));
    if (claimed.empty()) return std::optional<Mail>();
    HANSE_TRY(rows, database.rows(kColumns + "where id = :id", {id}));
    return std::optional(mail_of(rows.front()));
}

Result<Done> settle(store::Database& database, const Mail& mail, const std::string& at,
                    const Result<std::string>& answer, Sent& sent) {
    if (answer) {
        ++sent.sent;
        return database.run(
            "update mail set state = 'sent', sent_at = :at, result = :result "
            "where id = :id",
            {at, *answer, mail.id});
    }
    const bool for_good = answer.error().kind == base::ErrorKind::denied || mail.tries >= kTries;
    ++(for_good ? sent.failed : sent.later);
    const auto wait = kWaits_s.at(
        std::min(kWaits_s.size(), static_cast<std::size_t>(std::max<std::int64_t>(mail.tries, 1))) -
        1);
    return database.run(
        "update mail set state = :state, next_at = :next, result = :result "
        "where id = :id",
        {for_good ? "failed" : "waiting", base::later(at, wait), answer.error().message.en,
         mail.id});
}

}  // namespace

Result<Sent> deliver(store::Database& database, const std::string& at, const Send& send,
                     std::size_t count_max) {
    HANSE_TRY(due, database.rows("select id from mail where state in ('waiting', 'sending') and "
                                 "next_at <= :at order by next_at, id limit :count",
                                 {at, count_max}));
    Sent out;
    for (const store::Row& row : due) {
        HANSE_TRY(mail, claim(database, row.text(0), at));
        if (!mail) continue;
        const Result<std::string> answer = send(*mail);
        HANSE_CHECK(settle(database, *mail, at, answer, out));
    }
    return out;
}

Result<std::vector<Mail>> mails(store::Database& database, const MailsWanted& wanted) {
    HANSE_TRY(rows, database.rows(
                        kColumns + "where (:p = '' or person = :person) and (:s = '' or "
                                   "state = :state) and (:f = '' or (created_at, id) < "
                                   "(select m.created_at, m.id from mail m where m.id = :after)) "
                                   "order by created_at desc, id desc limit :count",
                        {wanted.person, wanted.person, wanted.state, wanted.state, wanted.after,
                         wanted.after, wanted.count_max}));
    std::vector<Mail> out;
    for (const store::Row& row : rows) out.push_back(mail_of(row));
    return out;
}

}  // namespace hanse::notices
