// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/account.hpp"

#include <algorithm>

#include "hanse/accounts/parts.hpp"

namespace hanse::accounts {

namespace {

using MakeColumn = Column (*)(const Books&);

constexpr std::array<MakeColumn, sharing::kFlows.size()> kColumns{
    running_column,     development_column, promotion_column, defence_column,
    enforcement_column, licensing_column,   entry_exit_column};

bool occurs(const Column& column) {
    return !column.entries.empty() || !column.unread.empty() || !column.bases.empty();
}

}  // namespace

std::string_view name(Norm norm) {
    constexpr std::array<std::string_view, kNorms> names{"shapley", "stable", "proportional"};
    return names[static_cast<std::size_t>(norm)];
}

const Column* Account::column(Flow flow) const {
    const auto found = std::ranges::find(columns, flow, &Column::flow);
    return found == columns.end() ? nullptr : &*found;
}

Account take_account(const domain::CaseFile& file, const Terms& terms, Period period) {
    Account out{.file = &file, .period = period};
    const Books books(file, period);
    for (const MakeColumn make : kColumns) {
        Column column = make(books);
        if (!occurs(column)) continue;
        close(books, column);
        out.columns.push_back(std::move(column));
    }
    read_power(terms, out);
    diagnose(terms, out);
    examine_stability(books, out);
    read_savings(books, terms, out);
    read_arrears(books, out);
    measure_conflicts(out);
    warn(books, terms, out);
    return out;
}

}  // namespace hanse::accounts
