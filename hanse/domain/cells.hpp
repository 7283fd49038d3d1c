// SPDX-License-Identifier: GPL-3.0-or-later
// Cells: one value of a table, from text to type and back.
//
// Whatever a person or a spreadsheet writes is accepted if it has one meaning: full-width digits,
// Chinese words, dates with 年 and 月, grouped thousands. Empty is "nobody said"; "?" and 未知 are
// "somebody looked, and it is not known". Errors have no place yet; whoever knows file, line and
// column adds it.
#pragma once

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/known.hpp"
#include "hanse/domain/records.hpp"
#include "hanse/domain/words.hpp"

namespace hanse::domain {

/// "?", "？" or 未知.
bool is_question(std::string_view text);
/// "none" or 无: a list of which it is known that nothing is on it.
bool is_none(std::string_view text);

/// One cell as it was found. Points into what was read.
class Cell {
public:
    explicit Cell(std::string_view text);  // trimmed here
    explicit Cell(const base::Value::List& list) : list_(&list) {}

    std::string_view text() const { return text_; }
    const base::Value::List* list() const { return list_; }
    bool empty() const { return list_ == nullptr && text_.empty(); }
    bool asked() const { return list_ == nullptr && is_question(text_); }

private:
    std::string_view text_;
    const base::Value::List* list_ = nullptr;  // a real list, in a YAML table
};

using Outcome = base::Result<base::Done>;

// Plain texts and lists have no place for "?": it leaves them empty, as if nobody had said
// anything.
Outcome read(const Cell& cell, std::string& into);
Outcome read(const Cell& cell, std::vector<std::string>& into);
std::string write(const std::string& value);
std::string write(const std::vector<std::string>& values);

/// Which type to read; overloads below are chosen by it.
template <class T>
struct As {};

base::Result<bool> read_as(const Cell& cell, As<bool>);
base::Result<base::Rational> read_as(const Cell& cell, As<base::Rational>);
base::Result<base::Interval> read_as(const Cell& cell, As<base::Interval>);
base::Result<base::PartialDate> read_as(const Cell& cell, As<base::PartialDate>);
/// Items are parted by ; ； or 、. "none" and 无 are a known empty list.
base::Result<std::vector<std::string>> read_as(const Cell& cell, As<std::vector<std::string>>);
base::Result<std::vector<ChainLevel>> read_as(const Cell& cell, As<std::vector<ChainLevel>>);
/// "M1:1/2;M2:1/2", or "M1" alone for the whole. The shares add up to one.
base::Result<std::vector<OwnerShare>> read_as(const Cell& cell, As<std::vector<OwnerShare>>);
/// The text of a cell that must hold one value.
base::Result<std::string_view> one_value(const Cell& cell);

template <class Enum>
    requires std::is_enum_v<Enum>
base::Result<Enum> read_as(const Cell& cell, As<Enum>) {
    HANSE_TRY(text, one_value(cell));
    return read_word(text, words<Enum>());
}

std::string write_as(bool value);
std::string write_as(const base::Rational& value);
std::string write_as(const base::Interval& value);
std::string write_as(const base::PartialDate& value);
std::string write_as(const std::vector<std::string>& values);
std::string write_as(const std::vector<ChainLevel>& values);
std::string write_as(const std::vector<OwnerShare>& owners);

template <class Enum>
    requires std::is_enum_v<Enum>
std::string write_as(Enum value) {
    return std::string(word(value).en);
}

template <class T>
Outcome read(const Cell& cell, Known<T>& into) {
    if (cell.asked()) {
        into = Known<T>::asked();
        return base::Done{};
    }
    HANSE_TRY(value, read_as(cell, As<T>{}));
    into = Known<T>(std::move(value));
    return base::Done{};
}

template <class T>
std::string write(const Known<T>& known) {
    if (known.has_value()) return write_as(*known);
    return known.was_asked() ? "?" : "";
}

}  // namespace hanse::domain
