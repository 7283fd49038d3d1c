// SPDX-License-Identifier: GPL-3.0-or-later
// Joint development and its promotion (联合开发、联合推广): what each put in, against what it takes
// and what it brings. model.md C.2, D.9 (JD-C1, JP-C1).
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "hanse/accounts/projects.hpp"

namespace hanse::accounts {

using base::Rational;
using base::Truth;

namespace {

/// What a row of contributions.csv is worth in money, if it is no cash that flows.csv has already.
class ContributionReader {
public:
    ContributionReader(const Books& books, Column& column) : books_(books), column_(column) {
        for (const Payment* payment : books.of_kind("rd_cost"))
            paid_.insert(payment->row->activity);
    }

    void read(const domain::Contribution& row) {
        if (row.kind == "cash" && paid_.contains(row.project)) return;  // stands in flows.csv
        const Truth inside = row.date ? books_.period().has(*row.date) : Truth::unknown;
        if (inside == Truth::no) return;
        if (inside == Truth::unknown) return refuse(row, "日期未知", "its date is not known");
        const auto amount = value_of(row);
        if (!amount) return;
        const auto member = books_.member(row.member);
        if (!member) return refuse(row, "成员未知", "its member is not known");
        const auto cny = books_.cny(*amount, row.currency, row.date->last(), "contributions",
                                    row.line, column_.unread);
        if (!cny) return;
        column_.entries.push_back({Side::cost, *member, cny->amount, &row, "contributions",
                                   base::same(row.project.empty() ? row.kind : row.project),
                                   cny->rate});
    }

private:
    void refuse(const domain::Contribution& row, const std::string& zh, const std::string& en) {
        column_.unread.push_back({{fmt::format("{} 的投入：{}", row.member, zh),
                                   fmt::format("contribution of {}: {}", row.member, en)},
                                  "contributions",
                                  row.line});
    }

    std::optional<Rational> value_of(const domain::Contribution& row) {
        if (!row.amount) return refuse(row, "数量未知", "its amount is not known"), std::nullopt;
        if (row.kind != "person_months") return *row.amount;
        if (!row.rate)
            return refuse(row, "人月单价未约定（rate 列）",
                          "no rate is agreed for a person-month (column rate)"),
                   std::nullopt;
        return *row.amount * *row.rate;
    }

    const Books& books_;
    Column& column_;
    std::set<std::string> paid_;  // projects whose cash stands in flows.csv
};

std::string project_of(const Entry& entry) { return entry.what.en; }

/// What members put into each project, in the order of first mention.
std::vector<std::pair<std::string, Amounts>> by_project(const Books& books, const Column& column) {
    std::vector<std::pair<std::string, Amounts>> out;
    for (const Entry& entry : column.entries) {
        auto found =
            std::ranges::find(out, project_of(entry), [](const auto& p) { return p.first; });
        if (found == out.end())
            found = out.insert(found, {project_of(entry), Amounts(books.members())});
        found->second[entry.member] += entry.cny;
    }
    return out;
}

void scale(Basis& basis, const Rational& to) {
    for (auto& shares : basis.shares)
        if (shares && !sharing::total(*shares).is_zero())
            shares = sharing::in_proportion(to, *shares);
    basis.weight = to;
}

}  // namespace

Column development_column(const Books& books) {
    Column column{.flow = Flow::development};
    add_payments(books, "rd_cost", Side::cost, column);
    ContributionReader reader(books, column);
    for (const domain::Contribution& row : books.file().contributions) reader.read(row);
    for (const auto& [project, put_in] : by_project(books, column)) {
        auto basis = project_basis(books, project, column.unsettled);
        if (!basis) continue;
        basis->shares[2] = put_in;  // to each its own contribution
        scale(*basis, sharing::total(put_in));
        column.bases.push_back(*std::move(basis));
    }
    return column;
}

Column promotion_column(const Books& books) {
    Column column{.flow = Flow::promotion};
    add_payments(books, "promotion_cost", Side::cost, column);
    for (const auto& [project, spent] : by_project(books, column)) {
        auto basis = project_basis(books, project, column.unsettled);
        if (!basis) continue;
        std::vector<Gap> repeated;  // what project_basis() has already said
        basis->shares[2] = makers_of(books, project, repeated);
        scale(*basis, sharing::total(spent));
        column.bases.push_back(*std::move(basis));
    }
    return column;
}

}  // namespace hanse::accounts
