// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/store/database.hpp"

#include <atomic>
#include <charconv>

#include <fmt/format.h>

#include "hanse/base/contract.hpp"
#include "hanse/base/digest.hpp"
#include "hanse/store/session.hpp"
#include "hanse/store/writes.hpp"

namespace hanse::store {

using base::Done;
using base::Error;
using base::Result;

namespace {

/// How often work is done again that was undone because two waited for each other.
constexpr int kTries = 5;
/// Rows that a cursor of PostgreSQL brings in one go.
constexpr int kRowsAtOnce = 500;

bool holds_nul(const Fields& fields) {
    for (const Field& field : fields)
        if (field.text() != nullptr && field.text()->find('\0') != std::string::npos) return true;
    return false;
}

std::atomic<std::uint64_t>& counter() {
    static std::atomic<std::uint64_t> writes_so_far = 0;
    return writes_so_far;
}

/// Anything that is not known to read only. (A cursor of ours reads.)
bool may_write(std::string_view sql) {
    sql.remove_prefix(std::min(sql.find_first_not_of(" \t\r\n"), sql.size()));
    for (const std::string_view reading : {"select ", "select\n", "fetch ", "declare ", "close "})
        if (sql.starts_with(reading)) return false;
    return true;
}

Error unsorted(const std::string& place) {
    return base::invalid(
        {.file = place},
        "这个 PostgreSQL 数据库须以 UTF-8 编码、按字节排序；请这样建立：createdb -T template0 -E "
        "UTF8 "
        "--locale=C.UTF-8 名称",
        "this database of PostgreSQL must be in UTF-8 and sort by bytes; make it so: createdb -T "
        "template0 -E UTF8 --locale=C.UTF-8 NAME");
}

Error unanswered(const std::string& place) {
    return base::unavailable(
        {.file = place}, "提交时与数据库的连接中断，不知道这次写入是否已保存；请先查看再重试",
        "the connection broke while the transaction was being committed, and whether it stands is "
        "not known: look before you try again");
}

}  // namespace

std::uint64_t writes() { return counter(); }

std::int64_t Row::whole(std::size_t column) const {
    const Field& field = fields_.at(column);
    if (field.whole() != nullptr) return *field.whole();
    std::int64_t out = 0;
    if (field.text() != nullptr)
        std::from_chars(field.text()->data(), field.text()->data() + field.text()->size(), out);
    return out;
}

std::string Row::text(std::size_t column) const {
    const Field& field = fields_.at(column);
    if (field.whole() != nullptr) return std::to_string(*field.whole());
    return field.text() != nullptr ? *field.text() : std::string();
}

struct Database::State {
    explicit State(Place place) : session(std::move(place)) {}

    Session session;
    std::optional<Writers> open;   // a transaction, if there is one
    std::optional<Error> refused;  // the first refusal in it
    bool by_chance = false;        // … which was nobody's fault
    int cursors = 0;
    std::int64_t alone_key = 0;

    /// Counts a write outside of a transaction when it has ended, also one that failed: the connection
    /// may have broken after it was done.
    class Counting {
    public:
        Counting(const State& state, std::string_view sql)
            : counts_(!state.open && may_write(sql)) {}
        Counting(const Counting&) = delete;
        Counting& operator=(const Counting&) = delete;
        ~Counting() {
            if (counts_) ++counter();
        }

    private:
        bool counts_;
    };

    bool postgresql() const { return session.place().engine == Engine::postgresql; }

    /// A connection that was lost is made anew, but never in the middle of a transaction.
    Result<Done> wake() {
        if (open || !session.closed()) return Done{};
        return session.connect();
    }

    Result<Done> run(const std::string& sql, const Fields& fields, const GiveRow* take) {
        HANSE_CHECK(wake());
        if (holds_nul(fields))
            return remembered(base::invalid({.file = session.place().shown},
                                            "文本中含有空字符（NUL）",
                                            "a text with a NUL character in it"));
        const Counting counting(*this, sql);
        if (take == nullptr) return remembered(session.run(sql, fields, nullptr));
        bool theirs = false;  // an error of who takes the rows is no refusal of ours
        const GiveRow watched = [&](Row&& row) {
            Result<Done> taken = (*take)(std::move(row));
            theirs = !taken;
            return taken;
        };
        Result<Done> out = session.run(sql, fields, &watched);
        return theirs ? out : remembered(std::move(out));
    }

    Result<Done> remembered(Result<Done> out) {
        if (out || !open || refused) return out;
        refused = out.error();
        by_chance = session.last_refusal() == Refusal::Kind::by_chance;
        return out;
    }

    Result<Done> begin(Writers writers);
    Result<Done> attempt(const std::function<Result<Done>()>& work, Writers writers);
    Result<Done> end(Result<Done> out);
    Result<Done> fetch_all(const std::string& cursor, const TakeRow& take);
};

// ---- transactions ----

Result<Done> Database::State::begin(Writers writers) {
    HANSE_CHECK(wake());
    // On SQLite plain BEGIN would let two readers both try to become the writer, and one of them
    // fail.
    std::string sql = "begin immediate";
    if (postgresql())
        sql = fmt::format("begin; select pg_advisory_xact_lock{}({})",
                          writers == Writers::together ? "_shared" : "", alone_key);
    Result<Done> begun = session.once(sql);
    if (!begun && postgresql() && session.closed()) {  // lost just now: nothing was done yet
        HANSE_CHECK(session.connect());
        begun = session.once(sql);
    }
    if (!begun && postgresql() && !session.closed()) static_cast<void>(session.once("rollback"));
    if (begun) {
        open = writers;
        refused.reset();
        by_chance = false;
    }
    return begun;
}

Result<Done> Database::State::end(Result<Done> out) {
    open.reset();
    if (out && refused) out = *std::exchange(refused, {});
    if (out) {
        out = session.once("commit");
        ++counter();
        if (!out && session.last_refusal() == Refusal::Kind::lost)
            return unanswered(session.place().shown);
    }
    refused.reset();
    if (!out) static_cast<void>(session.once("rollback"));  // the first error is the one to tell
    return out;
}

Result<Done> Database::State::attempt(const std::function<Result<Done>()>& work, Writers writers) {
    HANSE_CHECK(begin(writers));
    try {
        return end(work());
    } catch (...) {  // a broken promise; it must not leave the transaction open
        static_cast<void>(end(base::unavailable({}, "中断", "broken off")));
        throw;
    }
}

Result<Done> Database::transaction(const std::function<Result<Done>()>& work, Writers writers) {
    if (state_->open) {  // part of the one that is open
        base::expects(writers == Writers::together || state_->open == Writers::alone,
                      "no transaction of one writer within one of several");
        return work();
    }
    for (int tried = 1;; ++tried) {
        Result<Done> out = state_->attempt(work, writers);
        if (out || writers == Writers::alone || !state_->by_chance || tried == kTries) return out;
    }
}

bool Database::in_transaction() const { return state_->open.has_value(); }

Result<Done> Database::lock(const std::string& name) {
    base::expects(in_transaction(), "a lock is held until the end of a transaction");
    if (!state_->postgresql()) return Done{};  // one writer at a time: the transaction is the lock
    return run(
        "select count(*) from pg_advisory_xact_lock(hashtextextended("
        "current_schema() || ' ' || :name, 1))",
        {name});
}

// ---- opening and asking ----

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Engine Database::engine() const { return state_->session.place().engine; }
const std::string& Database::place() const { return state_->session.place().shown; }

Result<Database> Database::open(const std::string& text) {
    HANSE_TRY(place, place_of(text));
    Database out(std::make_unique<State>(place));
    HANSE_CHECK(out.state_->session.connect());
    if (place.engine == Engine::sqlite) return out;
    HANSE_TRY(sorted, out.number("select count(*) from pg_database where datname = "
                                 "current_database() and datcollate in ('C', 'POSIX', 'C.UTF-8', "
                                 "'C.utf8') and pg_encoding_to_char(encoding) = 'UTF8'"));
    if (sorted == 0) return unsorted(place.shown);
    HANSE_TRY(there, out.number("select count(*) from pg_namespace where nspname = :schema",
                                {place.schema}));
    // Two may come here at once; the second finds it made.
    if (there == 0)
        HANSE_CHECK(out.run(fmt::format("create schema if not exists \"{}\"", place.schema)));
    HANSE_TRY(key, out.number("select hashtextextended(:schema, 0)", {place.schema}));
    out.state_->alone_key = key;
    return out;
}

Result<Done> Database::run(const std::string& sql, const Fields& fields) {
    return state_->run(sql, fields, nullptr);
}

Result<Rows> Database::rows(const std::string& sql, const Fields& fields) {
    Rows out;
    const GiveRow take = [&](Row&& row) -> Result<Done> {
        out.push_back(std::move(row));
        return Done{};
    };
    HANSE_CHECK(state_->run(sql, fields, &take));
    return out;
}

Result<Done> Database::State::fetch_all(const std::string& cursor, const TakeRow& take) {
    const std::string fetch = fmt::format("fetch {} from {}", kRowsAtOnce, cursor);
    for (;;) {
        // Kept before they are handed out: `take` may ask for other statements meanwhile.
        Rows some;
        const GiveRow keep = [&](Row&& row) -> Result<Done> {
            some.push_back(std::move(row));
            return Done{};
        };
        HANSE_CHECK(run(fetch, {}, &keep));
        for (const Row& row : some) HANSE_CHECK(take(row));
        if (some.size() < kRowsAtOnce) return Done{};
    }
}

Result<Done> Database::each(const std::string& sql, const Fields& fields, const TakeRow& take) {
    const GiveRow lend = [&](Row&& row) { return take(row); };
    if (!state_->postgresql()) return state_->run(sql, fields, &lend);
    // libpq would bring all rows at once. A cursor lives in a transaction; outside of one the server
    // keeps the rows aside ("with hold").
    // Its name stands for its sort of rows: "fetch … from NAME" is prepared once, too.
    const std::string cursor =
        fmt::format("hanse_{}_{}", ++state_->cursors, base::sha256(sql).substr(0, 16));
    Result<Done> out = run(fmt::format("declare {} no scroll cursor {} hold for {}", cursor,
                                       state_->open ? "without" : "with", sql),
                           fields);
    if (out) {
        out = state_->fetch_all(cursor, take);
        if (!state_->refused) static_cast<void>(run("close " + cursor));
    }
    --state_->cursors;
    return out;
}

Result<std::int64_t> Database::number(const std::string& sql, const Fields& fields) {
    HANSE_TRY(found, rows(sql, fields));
    return found.empty() ? 0 : found.front().whole(0);
}

}  // namespace hanse::store
