// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/server/ticker.hpp"

#include <array>
#include <chrono>
#include <exception>

#include "hanse/base/moment.hpp"
#include "hanse/evidence/evidence.hpp"
#include "hanse/http/log.hpp"
#include "hanse/people/attempts.hpp"
#include "hanse/people/person.hpp"
#include "hanse/server/due_things.hpp"
#include "hanse/server/idempotency.hpp"
#include "hanse/server/reset_wishes.hpp"
#include "hanse/server/viewers.hpp"
#include "hanse/server/workflow_hands.hpp"
#include "hanse/store/transacted.hpp"

namespace hanse::server {

using base::Done;

namespace {

constexpr int kAhead_days = 30;  // the earliest lead of a reminder
constexpr const char* kFailures = "hanse_sign_in_failures";

void complain(std::string_view what, const base::Error& error) {
    http::log(http::Level::error, "round",
              {{"part", what}, {"error", base::describe(error, base::Language::en)}});
}

/// One round of everything, or of links only; each part by itself.
class Chores {
public:
    Chores(Office& office, store::Database& database, const notices::Send& send)
        : office_(office),
          database_(database),
          send_(send),
          program_{"program", "clock", "", office.now()} {}

    Result<Round> links() {
        part("forgotten passwords", [&] { return send_resets(); });
        part("mail", [&] { return deliver(); });
        if (failure_) return *failure_;
        return round_;
    }

    Result<Round> all() {
        part("forgotten passwords", [&] { return send_resets(); });
        part("clocks of processes", [&] { return move_processes(); });
        part("reminders", [&] { return remind(); });
        part("mails of notices", [&] { return compose(); });
        part("mail", [&] { return deliver(); });
        part("failed sign-ins", [&] { return measure(); });
        for (const Chore& one : kDaily) part(one.what, [&] { return once_a_day(one); });
        if (failure_) return *failure_;
        return round_;
    }

private:
    template <class Part>
    void part(const char* name, const Part& do_it) {
        const Result<Done> done = do_it();
        if (done) return;
        complain(name, done.error());
        if (!failure_) failure_ = done.error();
    }

    Result<Done> send_resets() {
        HANSE_TRY(wishes, grant_resets(office_, database_));
        round_.resets = wishes;
        return Done{};
    }

    Result<Done> measure() {
        HANSE_TRY(failures,
                  people::failures_since(database_, base::later(program_.at, -base::kHour)));
        office_.metrics().set(kFailures, {}, static_cast<double>(failures));
        return Done{};
    }

    // ---- what is to be forgotten ----

    struct Chore {
        const char* what;
        Result<Done> (Chores::*work)();
    };

    /// Noted when it is done: what fails is tried again in the next round.
    Result<Done> once_a_day(const Chore& chore) {
        const std::string today = office_.today().text();
        HANSE_TRY(done, database_.number("select count(*) from chore where what = :what "
                                         "and day >= :day",
                                         {chore.what, today}));
        if (done > 0) return Done{};
        HANSE_CHECK((this->*chore.work)());
        return database_.run(
            "insert into chore (what, day) values (:what, :day) on conflict "
            "(what) do update set day = excluded.day",
            {chore.what, today});
    }

    Result<Done> forget_people() { return people::forget_old(database_, program_.at); }
    Result<Done> forget_answers() { return server::forget_answers(database_, program_.at); }
    Result<Done> forget_evidence() {
        HANSE_CHECK(evidence::purge(database_, office_.vault(), program_));
        return Done{};
    }
    static const std::array<Chore, 3> kDaily;

    // ---- what is to be told ----

    Result<Done> move_processes() {
        HANSE_TRY(ticked, workflow::tick(database_, office_.processes(), office_.today(), program_,
                                         workflow_hands(office_)));
        round_.moved = ticked.moved.size();
        round_.stuck = ticked.stuck.size();
        for (const workflow::Ticked::Stuck& one : ticked.stuck)
            complain("workflow " + one.instance, one.error);
        for (const std::string& id : ticked.moved) HANSE_CHECK(tell_moved(id));
        return Done{};
    }

    Result<Done> tell_moved(const std::string& id) {
        const workflow::Viewer program{.person = "program", .member = {}, .roles = {"secretariat"}};
        const auto instance = workflow::show(database_, office_.processes(), id, program);
        if (!instance && instance.error().kind != base::ErrorKind::not_found)
            return instance.error();
        if (!instance) return Done{};  // not even the secretariat is to know of it
        return database_.transaction(
            [&] { return tell_where_it_stands(office_, database_, *instance, program_); });
    }

    Result<Done> remind() {
        HANSE_TRY(things, due_things(office_, database_, office_.today(), kAhead_days));
        HANSE_TRY(told, notices::remind(database_, things, office_.today(), program_.at,
                                        words_of(office_)));
        round_.reminded = told;
        return Done{};
    }

    std::optional<notices::Addressee> addressee(const std::string& id) {
        const auto person = people::person(database_, id);
        if (!person || person->state != people::PersonState::active || person->email.empty())
            return std::nullopt;
        return notices::Addressee{person->id, person->name, person->email, person->language};
    }

    Result<Done> compose() {
        if (!send_) return Done{};
        const notices::Now now{.at = program_.at,
                               .today = office_.today(),
                               .hour = office_.zone().hour_of(program_.at)};
        const notices::House house{.name = base::same(office_.settings().policy.name),
                                   .address = office_.settings().public_url};
        HANSE_TRY(composed,
                  notices::compose(
                      database_, now, [&](const std::string& person) { return addressee(person); },
                      words_of(office_), house));
        round_.composed = composed;
        return Done{};
    }

    Result<Done> deliver() {
        if (!send_) return Done{};
        HANSE_TRY(sent, notices::deliver(database_, program_.at, send_));
        round_.mail = sent;
        return Done{};
    }

    Office& office_;
    store::Database& database_;
    const notices::Send& send_;
    trail::Occasion program_;
    Round round_;
    std::optional<base::Error> failure_;
};

const std::array<Chores::Chore, 3> Chores::kDaily{
    {{"forget sessions and attempts", &Chores::forget_people},
     {"forget answers", &Chores::forget_answers},
     {"forget evidence", &Chores::forget_evidence}}};

}  // namespace

void describe_metrics(http::Metrics& metrics) {
    metrics.describe_gauge(kFailures, "Sign-ins that failed within the last hour.");
}

notices::Send send_by(const Office& office) {
    if (!office.settings().mail) return {};
    return [&office](const notices::Mail& mail) {
        return notices::send_mail(*office.settings().mail, mail, office.now());
    };
}

Result<Round> tick_once(Office& office, const notices::Send& send) {
    HANSE_TRY(database, office.pool().borrow());
    return Chores(office, *database, send).all();
}

Result<Round> send_links(Office& office, const notices::Send& send) {
    HANSE_TRY(database, office.pool().borrow());
    return Chores(office, *database, send).links();
}

Ticker::Ticker(Office& office) : office_(office), thread_([this] { run(); }) {
    office_.set_ticker(this);
}

Ticker::~Ticker() {
    office_.set_ticker(nullptr);
    {
        const std::lock_guard lock(mutex_);
        ending_ = true;
    }
    wake_.notify_all();
    thread_.join();
}

void Ticker::wake() {
    {
        const std::lock_guard lock(mutex_);
        woken_ = true;
    }
    wake_.notify_all();
}

void Ticker::run() {
    const notices::Send send = send_by(office_);
    auto next = std::chrono::steady_clock::now();  // whole round
    std::unique_lock lock(mutex_);
    while (!ending_) {
        lock.unlock();
        const bool whole = std::chrono::steady_clock::now() >= next;
        try {  // what fails has complained already
            static_cast<void>(whole ? tick_once(office_, send) : send_links(office_, send));
        } catch (const std::exception& bug) {  // a broken promise: the next round may go well
            http::log(http::Level::error, "round", {{"bug", bug.what()}});
        }
        if (whole) next = std::chrono::steady_clock::now() + office_.settings().tick;
        lock.lock();
        wake_.wait_until(lock, next, [this] { return ending_ || woken_; });
        woken_ = false;
    }
}

}  // namespace hanse::server
