// SPDX-License-Identifier: GPL-3.0-or-later
// Database: rows in a relational database, asked and written in plain SQL.
//
// One thin layer over SOCI, the same on SQLite and on PostgreSQL. Two kinds of values exist, whole numbers and texts, and either may be
// missing; what is richer is a text in JSON. Times are texts that sort ("2026-11-23T07:30:00Z").
// Statements are prepared once and kept. A Database is used by one thread at a time (pool.hpp lends
// them out); several processes may share one place: readers never wait, writers wait for each other.
//
// What is written to run on both: every integer is a bigint; a parameter is compared with a column, or
// cast; sums are cast back to bigint; "returning", "on conflict … do update" and "limit" are in both.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/store/place.hpp"

namespace hanse::store {

/// What goes into a statement, or nothing.
class Field {
public:
    // Implicit on purpose: rows("… where id = :id", {id}).
    // NOLINTBEGIN(google-explicit-constructor)
    Field() = default;
    Field(std::int64_t whole) : value_(whole) {}
    Field(int whole) : value_(std::int64_t(whole)) {}
    Field(std::size_t count) : value_(static_cast<std::int64_t>(count)) {}
    Field(std::string text) : value_(std::move(text)) {}
    Field(std::string_view text) : value_(std::string(text)) {}
    Field(const char* text) : value_(std::string(text)) {}
    template <class T>
    Field(const std::optional<T>& value) {
        if (value) *this = Field(*value);
    }
    // NOLINTEND(google-explicit-constructor)

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    const std::int64_t* whole() const { return std::get_if<std::int64_t>(&value_); }
    const std::string* text() const { return std::get_if<std::string>(&value_); }

private:
    std::variant<std::monostate, std::int64_t, std::string> value_;
};

using Fields = std::vector<Field>;

/// One row of an answer; columns count from 0.
class Row {
public:
    explicit Row(Fields fields) : fields_(std::move(fields)) {}

    bool is_null(std::size_t column) const { return fields_.at(column).is_null(); }
    /// 0 if there is none; a text that holds a number is that number.
    std::int64_t whole(std::size_t column) const;
    /// Empty if there is none.
    std::string text(std::size_t column) const;

private:
    Fields fields_;
};

using Rows = std::vector<Row>;
using TakeRow = std::function<base::Result<base::Done>(const Row&)>;

/// Who may write while a transaction is open. On SQLite it is always one.
enum class Writers {
    alone,  // nobody else: what was read before a write still holds when it is written
    /// Others who said the same. What they must not cross is kept by lock(), by keys, and by "update
    /// … where version = :version". When two wait for each other the database lets one go, and its
    /// work is done again: it must leave nothing behind outside of the database.
    together,
};

class Database {
public:
    /// Opens the place (place.hpp), or makes it: a file of SQLite, a schema of PostgreSQL.
    /// @return unavailable if the machine refuses; invalid_input for a file that is no database, and
    ///         for a database of PostgreSQL that does not sort texts by their bytes.
    static base::Result<Database> open(const std::string& place);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    Engine engine() const;
    /// For people: without a password.
    const std::string& place() const;

    /// @param sql  one statement; its parameters are written :a, :b … and filled in order.
    /// @return conflict for what the schema forbids (a second row with one key); unavailable if the
    ///         database is busy, full or gone (the next call tries to reach it again); invalid_input
    ///         for a text with a NUL in it.
    base::Result<base::Done> run(const std::string& sql, const Fields& fields = {});
    base::Result<Rows> rows(const std::string& sql, const Fields& fields = {});
    /// Row by row, in constant memory; a "select". @param take  may ask for other statements.
    base::Result<base::Done> each(const std::string& sql, const Fields& fields,
                                  const TakeRow& take);
    /// The first column of the first row; 0 if there is none.
    base::Result<std::int64_t> number(const std::string& sql, const Fields& fields = {});

    /// Everything that `work` does, or nothing of it. A statement that was refused takes the whole
    /// transaction back, even if `work` makes light of it. One within another is part of it.
    base::Result<base::Done> transaction(const std::function<base::Result<base::Done>()>& work,
                                         Writers writers = Writers::alone);
    bool in_transaction() const;
    /// Within a transaction, until its end: whoever asks for the same name waits for us.
    base::Result<base::Done> lock(const std::string& name);

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::store
