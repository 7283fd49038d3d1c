// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows SOCI, SQLite and libpq.
#include <list>
#include <poll.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unordered_map>

#include <fmt/format.h>

#include "hanse/store/session.hpp"

namespace hanse::store {

using base::Done;
using base::Result;

namespace {

constexpr std::size_t kStatementsKept = 256;
constexpr int kWaitForWriters_s = 60;

Field field_of(const soci::row& row, std::size_t column) {
    if (row.get_indicator(column) == soci::i_null) return {};
    switch (row.get_properties(column).get_data_type()) {
        case soci::dt_integer: return row.get<int>(column);
        case soci::dt_long_long: return static_cast<std::int64_t>(row.get<long long>(column));
        case soci::dt_unsigned_long_long:
            return static_cast<std::int64_t>(row.get<unsigned long long>(column));
        case soci::dt_double: return fmt::format("{}", row.get<double>(column));
        default: return row.get<std::string>(column);
    }
}

/// A statement, its parameters and the row that it answers with.
class Prepared {
public:
    Prepared(soci::session& session, const std::string& sql, const Fields& fields)
        : statement_(session) {
        statement_.alloc();
        statement_.prepare(sql);
        for (const Field& field : fields) {
            Slot& slot = slots_.emplace_back();
            if (field.whole() != nullptr)
                statement_.exchange(soci::use(slot.whole, slot.state));
            else
                statement_.exchange(soci::use(slot.text, slot.state));
        }
        statement_.exchange(soci::into(row_));
        statement_.define_and_bind();
    }

    Result<Done> run(const Fields& fields, const GiveRow* take) {
        busy_ = true;
        fill(fields);
        statement_.execute(false);
        Result<Done> out = Done{};
        // All rows are fetched even if nobody wants them: that is what runs a statement of SQLite to
        // its end. Without columns there are none, but SOCI on PostgreSQL would fetch two thousand
        // million of them.
        while (out && statement_.fetch() && row_.size() > 0)
            if (take != nullptr) out = (*take)(current());
        busy_ = false;
        return out;
    }
    bool busy() const { return busy_; }

private:
    struct Slot {
        long long whole = 0;
        std::string text;
        soci::indicator state = soci::i_ok;
    };

    void fill(const Fields& fields) {
        auto slot = slots_.begin();
        for (const Field& field : fields) {
            slot->state = field.is_null() ? soci::i_null : soci::i_ok;
            if (field.whole() != nullptr) slot->whole = *field.whole();
            if (field.text() != nullptr) slot->text = *field.text();
            ++slot;
        }
    }

    Row current() const {
        Fields out;
        out.reserve(row_.size());
        for (std::size_t i = 0; i < row_.size(); ++i) out.push_back(field_of(row_, i));
        return Row(std::move(out));
    }

    soci::statement statement_;
    std::list<Slot> slots_;  // bound by address
    soci::row row_;
    bool busy_ = false;
};

/// A statement is prepared for the kinds of its parameters: "select … ?it".
std::string key_of(const std::string& sql, const Fields& fields) {
    std::string out = sql + '\0';
    for (const Field& field : fields) out += field.whole() != nullptr ? 'w' : 't';
    return out;
}

PGconn* connection_of(soci::session& session) {
    return static_cast<soci::postgresql_session_backend*>(session.get_backend())->conn_;
}

/// What every session of PostgreSQL begins with, whatever the server's own settings are.
std::string postgresql_settings(const Place& place) {
    return fmt::format(
        "set client_encoding = 'UTF8'; set client_min_messages = 'warning'; "
        "set default_transaction_isolation = 'read committed'; set lock_timeout = '{}s'; "
        "set search_path to \"{}\"",
        kWaitForWriters_s, place.schema);
}

}  // namespace

struct Session::Held {
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> statements;

    void forget() {
        statements.clear();
        if (session.get_backend() != nullptr) session.close();
    }
};

Session::Session(Place place) : place_(std::move(place)), held_(std::make_unique<Held>()) {}
Session::~Session() = default;

base::Error Session::refused(Refusal refusal) {
    last_refusal_ = refusal.kind;
    return std::move(refusal.error);
}

/// Runs `work`; what SOCI throws comes back as an Error.
template <class Work>
Result<Done> Session::guarded(const Work& work) {
    // get_error_message() and not what(): that one holds the values of the parameters.
    try {
        return work();
    } catch (const soci::sqlite3_soci_error& no) {
        return refused(sqlite_refusal(no.result(), no.get_error_message(), place_.shown));
    } catch (const soci::postgresql_soci_error& no) {
        if (closed()) return refused(connection_lost("", place_.shown));
        return refused(postgresql_refusal(no.sqlstate(), no.get_error_message(), place_.shown));
    } catch (const soci::soci_error& no) {
        // Without a code: SOCI itself, or libpq that cannot connect.
        if (place_.engine == Engine::postgresql && closed())
            return refused(connection_lost(no.get_error_message(), place_.shown));
        return refused(sqlite_refusal(0, no.get_error_message(), place_.shown));
    }
}

Result<Done> Session::connect() {
    return guarded([&]() -> Result<Done> {
        held_->forget();
        if (place_.engine == Engine::postgresql) {
            held_->session.open(soci::postgresql, place_.address);
            // What libpq would print beside our own words: "terminating connection …".
            PQsetNoticeProcessor(
                connection_of(held_->session), [](void*, const char*) {}, nullptr);
            return once(postgresql_settings(place_));
        }
        held_->session.open(soci::sqlite3,
                            fmt::format("db=\"{}\" timeout={}", place_.address, kWaitForWriters_s));
        // A commit is on the disk before we say so.
        for (const char* pragma : {"pragma journal_mode = wal", "pragma synchronous = full",
                                   "pragma foreign_keys = on", "pragma cache_size = -65536"})
            HANSE_CHECK(run(pragma, {}, nullptr));
        return Done{};
    });
}

bool Session::closed() const {
    if (place_.engine == Engine::sqlite) return false;
    if (held_->session.get_backend() == nullptr) return true;
    PGconn* connection = connection_of(held_->session);
    pollfd socket{.fd = PQsocket(connection), .events = POLLIN, .revents = 0};
    // Between two statements the server says nothing, unless it is to say good-bye.
    while (socket.fd >= 0 && poll(&socket, 1, 0) > 0 && PQconsumeInput(connection) == 1) {}
    return PQstatus(connection) != CONNECTION_OK;
}

Result<Done> Session::run(const std::string& sql, const Fields& fields, const GiveRow* take) {
    return guarded([&] { return prepare_and_run(sql, fields, take); });
}

Result<Done> Session::prepare_and_run(const std::string& sql, const Fields& fields,
                                      const GiveRow* take) {
    const std::string key = key_of(sql, fields);
    auto& statements = held_->statements;
    const auto known = statements.find(key);
    if (known == statements.end() || known->second->busy()) {
        auto fresh = std::make_unique<Prepared>(held_->session, sql, fields);
        HANSE_CHECK(fresh->run(fields, take));
        if (!statements.contains(key) && statements.size() < kStatementsKept)
            statements.emplace(key, std::move(fresh));
        return Done{};
    }
    // One that breaks off is not used again.
    std::unique_ptr<Prepared> mine = std::move(statements.extract(known).mapped());
    Result<Done> out = mine->run(fields, take);
    if (out) statements.emplace(key, std::move(mine));
    return out;
}

Result<Done> Session::once(const std::string& sql) {
    return guarded([&]() -> Result<Done> {
        held_->session << sql;
        return Done{};
    });
}

}  // namespace hanse::store
