// SPDX-License-Identifier: GPL-3.0-or-later
// Ticker: what happens by itself, round by round: links for forgotten passwords, clocks of processes,
// reminders, mail; and once a day of the house, what is to be forgotten. Every part may run twice, and
// in several servers on one database at once.
#pragma once

#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

#include "hanse/notices/outbox.hpp"
#include "hanse/server/office.hpp"

namespace hanse::server {

struct Round {
    std::size_t resets = 0;            // wishes for a new password
    std::size_t moved = 0, stuck = 0;  // processes
    std::size_t reminded = 0;          // notices
    std::size_t composed = 0;          // mails
    notices::Sent mail;
};

/// One round, at the office's present time. What fails keeps nothing else from being done.
/// @param send  none: nothing is made a mail, notices stay in the inbox.
/// @return the first error, if there was one.
base::Result<Round> tick_once(Office& office, const notices::Send& send);

/// Only what somebody sits and waits for: links for forgotten passwords, and mail that is ready. Anyone
/// may ask for it, so it looks at nothing else of the house.
base::Result<Round> send_links(Office& office, const notices::Send& send);

/// The metrics that rounds set.
void describe_metrics(http::Metrics& metrics);

/// Sends over the server of the settings.
notices::Send send_by(const Office& office);

/// Rounds in a thread of its own until it is destroyed; the first begins at once.
class Ticker {
public:
    explicit Ticker(Office& office);
    Ticker(const Ticker&) = delete;
    Ticker& operator=(const Ticker&) = delete;
    ~Ticker();

    /// send_links() at once; whole rounds keep to their clock. From any thread.
    void wake();

private:
    void run();

    Office& office_;
    std::mutex mutex_;
    std::condition_variable wake_;
    bool ending_ = false, woken_ = false;
    std::thread thread_;  // the last: everything above is there when it begins
};

}  // namespace hanse::server
