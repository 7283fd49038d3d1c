// SPDX-License-Identifier: GPL-3.0-or-later
// Out-licensing (对外许可): what was distributed, against what each line owes to each patent.
// model.md C.5.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/accounts/nucleolus.hpp"
#include "hanse/accounts/pool.hpp"
#include "hanse/sharing/excerpt.hpp"

namespace hanse::accounts {

using sharing::LicenceRule;

namespace {

/// Distributions that do not name a case are of licence income.
void add_distributions(const Books& books, Column& column) {
    const auto of_licences = [&](const domain::Flow& row) { return !of_a_case(books.file(), row); };
    add_payments(books, "royalty_income", Side::benefit, column);
    add_payments(books, "distribution", Side::benefit, column, of_licences);
}

/// The line by one rule, one number a member; nothing, and a reason, if that cannot be worked out.
std::optional<Amounts> shared_by(LicenceRule rule, const sharing::Excerpt& part, const Pool& pool,
                                 Column& column) {
    const auto shares = sharing::share_line(rule, part.line, part.portfolio);
    if (!shares) column.unsettled.push_back({shares.error().message, "licences", 0});
    if (!shares || !*shares) return std::nullopt;
    Amounts out(static_cast<std::size_t>(pool.portfolio.owners.holders));
    for (std::size_t k = 0; k < part.owners.size(); ++k)
        out[static_cast<std::size_t>(part.owners[k])] = (**shares)[k];
    return out;
}

/// One line: Shapley of its patents, to their owners; by points, or by number where points are
/// missing.
Basis line_basis(const Pool& pool, std::size_t k, Column& column) {
    const sharing::PatentLine& line = pool.lines[k];
    Basis out{.id = pool.rows[k]->line, .side = Side::benefit, .weight = line.value};
    out.rule = pool.rows[k]->structure.empty()
                   ? base::Bilingual{"所选专利缺一不可，均分",
                                     "all chosen patents are needed: equal "
                                     "parts"}
                   : base::Bilingual{pool.rows[k]->structure, pool.rows[k]->structure};
    const sharing::Excerpt part = sharing::excerpt(line, pool.portfolio);
    out.shares[0] = shared_by(LicenceRule::patent_shapley, part, pool, column);
    out.shares[2] =
        shared_by(pool.portfolio.points ? LicenceRule::value_points : LicenceRule::numeric, part,
                  pool, column);
    return out;
}

/// The nucleolus of all lines together; it is no sum over lines.
void add_stable(const Pool& pool, Column& column) {
    const auto game = sharing::holder_game(pool.lines, pool.portfolio.owners);
    const auto stable = game ? stable_division(*game) : std::nullopt;
    if (!stable) {
        column.notes.push_back(
            {"核仁或最小核未能算出", "neither nucleolus nor least core was found"});
        return;
    }
    if (!stable->nucleolus)
        column.notes.push_back(
            {fmt::format("相互关联的权利人超过 {} 家，“稳定”一栏取最小核中的一种分配",
                         kTogetherMax),
             fmt::format("over {} owners hang together; 'stable' is a division of the least core",
                         kTogetherMax)});
    column.benefit_in_all[static_cast<std::size_t>(Norm::stable)] = stable->shares;
}

}  // namespace

Column licensing_column(const Books& books) {
    Column column{.flow = Flow::licensing};
    add_distributions(books, column);
    const Pool pool = read_pool(books, column);
    if (column.entries.empty() && column.unread.empty() && pool.lines.empty()) {
        column.unsettled.clear();
        return column;
    }
    for (std::size_t k = 0; k < pool.lines.size(); ++k)
        column.bases.push_back(line_basis(pool, k, column));
    if (!pool.lines.empty()) add_stable(pool, column);
    if (pool.lines.empty() && column.unsettled.empty())
        column.unsettled.push_back(
            {{"本期没有许可明细（licences.csv），无法判断应如何分配",
              "there are no licences of this period to hold the distribution "
              "against"},
             "licences",
             0});
    return column;
}

}  // namespace hanse::accounts
