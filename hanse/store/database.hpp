// SPDX-License-Identifier: GPL-3.0-or-later
// Database: rows in a relational database, asked and written in plain SQL.
//
// One thin layer over SOCI. Two kinds of values exist, whole numbers and texts, and either may be
// missing; what is richer is a text in JSON. Times are texts that sort ("2026-11-23T07:30:00Z").
// Statements are prepared once and kept. A Database is used by one thread at a time; several
// processes may share one file: readers never wait, writers wait for each other.
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

class Database {
public:
    /// Opens the file, or makes it.
    /// @param path  of a SQLite file; ":memory:" for one that nobody else sees.
    /// @return unavailable if the machine refuses; invalid_input for a file that is no database.
    static base::Result<Database> open(const std::string& path);
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;
    ~Database();

    /// @param sql  one statement; its parameters are written :a, :b … and filled in order.
    /// @return conflict for what the schema forbids (a second row with one key); unavailable if the
    ///         database is busy, full or gone; invalid_input for a text with a NUL in it.
    base::Result<base::Done> run(const std::string& sql, const Fields& fields = {});
    base::Result<Rows> rows(const std::string& sql, const Fields& fields = {});
    /// Row by row, in constant memory. @param take  may ask for other statements, not for this one.
    base::Result<base::Done> each(const std::string& sql, const Fields& fields,
                                  const TakeRow& take);
    /// The first column of the first row; 0 if there is none.
    base::Result<std::int64_t> number(const std::string& sql, const Fields& fields = {});

    /// Everything that `work` does, or nothing of it. Nobody else writes meanwhile.
    base::Result<base::Done> transaction(const std::function<base::Result<base::Done>()>& work);
    /// Within a transaction, until its end: whoever asks for the same name waits for us.
    base::Result<base::Done> lock(const std::string& name);

private:
    struct State;
    explicit Database(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace hanse::store
