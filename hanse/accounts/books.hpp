// SPDX-License-Identifier: GPL-3.0-or-later
// Books: the rows of a case, read as money of members in one period. Inside the accounts floor only.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/accounts/account.hpp"

namespace hanse::accounts {

/// An amount in CNY and the rate that made it so.
struct Cny {
    base::Rational amount;
    std::optional<money::Rate> rate;
};

/// One row of flows.csv that surely lies in the period.
struct Payment {
    const domain::Flow* row = nullptr;
    std::optional<std::size_t> payer, payee;  // members; nothing: somebody else
    Cny cny;
};

class Books {
public:
    /// @param file  outlives the books.
    Books(const domain::CaseFile& file, Period period);

    const domain::CaseFile& file() const { return *file_; }
    const Period& period() const { return period_; }
    std::size_t members() const { return file_->members.size(); }
    /// Place of a member in the roster; nothing if there is none of that id.
    std::optional<std::size_t> member(std::string_view id) const;

    /// Payments of the period of one kind ("dues"), in the order of the file.
    std::vector<const Payment*> of_kind(std::string_view kind) const;
    /// What keeps rows of that kind from being counted: no amount, no date, no rate.
    /// A row without a kind keeps every column open.
    struct Unread {
        const domain::Flow* row = nullptr;
        Gap gap;
    };
    std::vector<const Unread*> unread_of_kind(std::string_view kind) const;

    /// @param row  where the amount stands, for the complaint.
    /// @return nothing, and the gap, if it cannot be converted.
    std::optional<Cny> cny(const base::Rational& amount, const std::string& currency,
                           const base::Date& day, std::string_view table, std::size_t line,
                           std::vector<Gap>& gaps) const;

private:
    void read(const domain::Flow& flow);

    const domain::CaseFile* file_;
    Period period_;
    std::map<std::string, std::size_t, std::less<>> member_;
    std::optional<money::Rates> rates_;
    base::Bilingual no_rates_;  // why there are none
    std::vector<Payment> payments_;
    std::vector<Unread> unread_;
};

/// A column made of payments: adds each to its side, and what cannot be counted to the unread rows.
/// @param wanted  rows it is about; null: all of the kind.
void add_payments(const Books& books, std::string_view kind, Side side, Column& column,
                  const std::function<bool(const domain::Flow&)>& wanted = nullptr);

/// Applies the proportions of the bases to what was really moved on each side, norm by norm.
/// Requires all else of the column.
void close(const Books& books, Column& column);

/// Does the row name a case of cases.csv as its activity?
bool of_a_case(const domain::CaseFile& file, const domain::Flow& row);

/// "T1;T2" to its parts.
std::vector<std::string> parts(std::string_view list);

// One a file.
Column running_column(const Books& books);
Column development_column(const Books& books);
Column promotion_column(const Books& books);
Column defence_column(const Books& books);
Column enforcement_column(const Books& books);
Column licensing_column(const Books& books);
Column entry_exit_column(const Books& books);

}  // namespace hanse::accounts
