// SPDX-License-Identifier: GPL-3.0-or-later
// Outbox: notices become mails at the pace that each person chose, in their language; mails are
// sent, tried again and kept with what became of them.
//
//     waiting ──▶ sending ──▶ sent
//        ▲           │
//        └─ later ───┴──────▶ failed        after kTries, or if the server refuses for good
//
// A mail may go out twice if the program dies between the server's answer and ours; its Message-ID
// is the same then.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/notices/inbox.hpp"
#include "hanse/notices/people.hpp"
#include "hanse/store/database.hpp"

namespace hanse::notices {

inline constexpr int kTries = 8;

struct Mail {
    std::string id, person, to_name, to_address;
    std::string subject, text;
    std::string state;  // "waiting", "sending", "sent", "failed"
    std::int64_t tries = 0;
    std::string created_at, next_at, sent_at;
    std::string result;  // the server's last words
};

/// What the mails say of the house.
struct House {
    base::Bilingual name;  // "Hanse of the Shunde alliance"
    std::string address;   // "https://hanse.example.org", without a slash at the end
};

/// The moment in UTC, and the day and hour in the zone of the house.
struct Now {
    std::string at;
    base::Date today;
    int hour = 0;
};

/// Makes mails of the notices whose time has come: at once, or in digests from 8 o'clock of the
/// house on; weekly ones on Mondays. Notices that were read meanwhile are left out of digests.
/// @return how many mails were made.
base::Result<std::size_t> compose(store::Database& database, const Now& now,
                                  const FindAddressee& find, const Words& words,
                                  const House& house);
/// A mail that is no notice: an invitation, a link to reset a password.
base::Result<std::string> post(store::Database& database, const Addressee& to,
                               const std::string& subject, const std::string& text,
                               const std::string& at);

/// @return the server's last words; denied if it refuses for good, unavailable if it may take it
///         later.
using Send = std::function<base::Result<std::string>(const Mail&)>;

struct Sent {
    std::size_t sent = 0, later = 0, failed = 0;
};
/// Sends what is waiting; several processes may do so at once.
base::Result<Sent> deliver(store::Database& database, const std::string& at, const Send& send,
                           std::size_t count_max = 20);

struct MailsWanted {
    std::string person, state;  // empty: any
    std::string after;          // id
    std::size_t count_max = 100;
};
/// The newest first.
base::Result<std::vector<Mail>> mails(store::Database& database, const MailsWanted& wanted);

}  // namespace hanse::notices
