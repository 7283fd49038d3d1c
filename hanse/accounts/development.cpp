// SPDX-License-Identifier: GPL-3.0-or-later
// Joint development and its promotion (联合开发、联合推广): what each put in, against what it takes
// and what it brings. model.md C.2, D.9 (JD-C1, JP-C1).
#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "hanse/accounts/projects.hpp"
#include "hanse/sharing/contributions.hpp"

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

const std::string& project_of(const Entry& entry) { return entry.what.en; }

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

/// What is in use brings its makers money; the norm gives everybody back what they put in and shares
/// the rest: by indispensability, stably, or in proportion to what they put in (model.md C.2.3).
void add_value(const std::string& project, const Amounts& put_in, const ProjectView& view,
               Column& column) {
    for (const MakerValue& maker : view.in_use)
        column.entries.push_back({Side::benefit, maker.member, maker.cny, maker.row, "projects",
                                  base::same(project), std::nullopt});
    if (view.value.is_zero()) return;
    Basis basis{.id = project,
                .side = Side::benefit,
                .rule = {"先返还投入，余额按不可或缺程度（或按投入）分配",
                         "contributions first, the surplus by indispensability (or contribution)"},
                .weight = view.value};
    const auto payout = [&](const std::optional<Amounts>& shares,
                            int alpha) -> std::optional<Amounts> {
        if (!shares) return std::nullopt;
        auto found = sharing::two_part_rule(view.value, put_in, *shares, alpha);
        return found ? std::optional(std::move(found->payout)) : std::nullopt;
    };
    basis.shares = {payout(view.shapley, 1), payout(view.stable, 1), payout(view.shapley, 0)};
    if (!basis.shares[2]) basis.shares[2] = basis.shares[0];  // nobody put anything in
    column.bases.push_back(std::move(basis));
}

}  // namespace

Column development_column(const Books& books) {
    Column column{.flow = Flow::development};
    add_payments(books, "rd_cost", Side::cost, column);
    ContributionReader reader(books, column);
    for (const domain::Contribution& row : books.file().contributions) reader.read(row);
    for (const auto& [project, put_in] : by_project(books, column)) {
        const auto view = view_project(books, project, column.unsettled);
        if (!view) continue;
        Basis costs{.id = project,
                    .side = Side::cost,
                    .rule = {"投入记为各方贡献，待成果产生价值时优先返还",
                             "what each put in stands as its contribution, to be returned first"},
                    .weight = sharing::total(put_in)};
        costs.shares.fill(put_in);
        column.bases.push_back(std::move(costs));
        add_value(project, put_in, *view, column);
    }
    return column;
}

Column promotion_column(const Books& books) {
    Column column{.flow = Flow::promotion};
    add_payments(books, "promotion_cost", Side::cost, column);
    for (const auto& [project, spent] : by_project(books, column)) {
        const auto view = view_project(books, project, column.unsettled);
        if (!view) continue;
        Amounts makers(books.members());
        for (const MakerValue& maker : view->planned) makers[maker.member] += maker.cny;
        if (sharing::total(makers).is_zero()) continue;
        Basis basis{.id = project,
                    .side = Side::cost,
                    .rule = {"按各应用方的受益", "by what each maker gets out of it"},
                    .weight = sharing::total(spent)};
        basis.shares.fill(sharing::in_proportion(basis.weight, makers));
        column.bases.push_back(std::move(basis));
    }
    return column;
}

}  // namespace hanse::accounts
