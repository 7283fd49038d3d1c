// SPDX-License-Identifier: GPL-3.0-or-later
// The only file that knows SOCI and SQLite.
#include "hanse/store/database.hpp"

#include <charconv>
#include <list>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <unordered_map>

#include <fmt/format.h>

namespace hanse::store {

using base::Done;
using base::Error;
using base::Result;

namespace {

constexpr std::size_t kStatementsKept = 256;
constexpr int kWaitForWriters_s = 60;

/// Result codes of SQLite, without what extends them.
enum Code {
    kBusy = 5,
    kLocked = 6,
    kReadOnly = 8,
    kCorrupt = 11,
    kFull = 13,
    kConstraint = 19,
    kNotDatabase = 26
};

Error explained(int code, const std::string& path) {
    const base::Place place{.file = path};
    switch (code & 0xff) {
        case kConstraint:
            return base::conflict(place, "这一行与已有的行相抵触",
                                  "this row is at odds with one that is there already");
        case kBusy:
        case kLocked:
            return base::unavailable(place, "数据库正被另一个程序写入，请稍后再试",
                                     "another program is writing to the database: try again later");
        case kReadOnly:
            return base::unavailable(place, "没有写权限，数据库打不开",
                                     "no permission to write, without which it cannot be opened");
        case kFull:
            return base::unavailable(place, "磁盘已满；没有写入任何内容",
                                     "the disk is full; nothing was written");
        case kCorrupt:
        case kNotDatabase:
            return base::invalid(place, "这不是数据库文件，或已损坏",
                                 "no database, or a damaged one");
        default: return base::unavailable(place, "数据库拒绝执行", "the database refuses");
    }
}

/// Runs `work`; what SOCI throws comes back as an Error.
template <class Work>
auto guarded(const std::string& path, const Work& work) -> decltype(work()) {
    const auto told = [](Error error, const char* what) {
        error.message.zh += fmt::format("（{}）", what);
        error.message.en += fmt::format(" ({})", what);
        return error;
    };
    try {
        return work();
    } catch (const soci::sqlite3_soci_error& refused) {
        return told(explained(refused.result(), path), refused.what());
    } catch (const soci::soci_error& refused) {
        return told(explained(0, path), refused.what());
    }
}

Field field_of(const soci::row& row, std::size_t column) {
    if (row.get_indicator(column) == soci::i_null) return {};
    switch (row.get_properties(column).get_data_type()) {
        case soci::dt_integer: return row.get<int>(column);
        case soci::dt_long_long: return static_cast<std::int64_t>(row.get<long long>(column));
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

    Result<Done> run(const Fields& fields, const TakeRow* take) {
        busy_ = true;
        fill(fields);
        statement_.execute(false);
        Result<Done> out = Done{};
        // All rows are fetched even if nobody wants them: that is what runs the statement to its end.
        while (out && statement_.fetch())
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

bool holds_nul(const Fields& fields) {
    for (const Field& field : fields)
        if (field.text() != nullptr && field.text()->find('\0') != std::string::npos) return true;
    return false;
}

}  // namespace

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
    std::string path;
    soci::session session;
    std::unordered_map<std::string, std::unique_ptr<Prepared>> statements;
    bool writing = false;

    Result<Done> run(const std::string& sql, const Fields& fields, const TakeRow* take) {
        if (holds_nul(fields))
            return base::invalid({.file = path}, "文本中含有空字符（NUL）",
                                 "a text with a NUL character in it");
        return guarded(path, [&]() -> Result<Done> {
            const std::string key = key_of(sql, fields);
            const auto known = statements.find(key);
            if (known == statements.end() || known->second->busy()) {
                auto fresh = std::make_unique<Prepared>(session, sql, fields);
                HANSE_CHECK(fresh->run(fields, take));
                if (known == statements.end() && statements.size() < kStatementsKept)
                    statements.emplace(key, std::move(fresh));
                return Done{};
            }
            // One that breaks off is not used again.
            std::unique_ptr<Prepared> mine = std::move(statements.extract(known).mapped());
            Result<Done> out = mine->run(fields, take);
            if (out) statements.emplace(key, std::move(mine));
            return out;
        });
    }
};

Database::Database(std::unique_ptr<State> state) : state_(std::move(state)) {}
Database::Database(Database&&) noexcept = default;
Database& Database::operator=(Database&&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string& path) {
    if (path.find_first_of("\"\n") != std::string::npos)
        return base::invalid({.file = path}, "数据库路径中不能有引号或换行",
                             "the path of a database must not hold quotes or line ends");
    auto state = std::make_unique<State>();
    state->path = path;
    return guarded(path, [&]() -> Result<Database> {
        state->session.open(soci::sqlite3,
                            fmt::format("db=\"{}\" timeout={}", path, kWaitForWriters_s));
        Database out(std::move(state));
        // A commit is on the disk before we say so.
        for (const char* pragma : {"pragma journal_mode = wal", "pragma synchronous = full",
                                   "pragma foreign_keys = on", "pragma cache_size = -65536"})
            HANSE_CHECK(out.run(pragma));
        return out;
    });
}

Result<Done> Database::run(const std::string& sql, const Fields& fields) {
    return state_->run(sql, fields, nullptr);
}

Result<Rows> Database::rows(const std::string& sql, const Fields& fields) {
    Rows out;
    const TakeRow take = [&](const Row& row) -> Result<Done> {
        out.push_back(row);
        return Done{};
    };
    HANSE_CHECK(state_->run(sql, fields, &take));
    return out;
}

Result<Done> Database::each(const std::string& sql, const Fields& fields, const TakeRow& take) {
    return state_->run(sql, fields, &take);
}

Result<std::int64_t> Database::number(const std::string& sql, const Fields& fields) {
    HANSE_TRY(found, rows(sql, fields));
    return found.empty() ? 0 : found.front().whole(0);
}

Result<Done> Database::transaction(const std::function<Result<Done>()>& work) {
    if (state_->writing) return work();  // part of the one that is open
    // Plain BEGIN would let two readers both try to become the writer, and one of them fail.
    HANSE_CHECK(run("begin immediate"));
    state_->writing = true;
    Result<Done> out = work();
    state_->writing = false;
    if (out) out = run("commit");
    if (!out) static_cast<void>(run("rollback"));  // the first error is the one to tell
    return out;
}

Result<Done> Database::lock(const std::string&) {
    return Done{};  // SQLite has one writer at a time: the transaction is the lock
}

}  // namespace hanse::store
