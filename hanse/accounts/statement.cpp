// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/accounts/statement.hpp"

#include "hanse/games/numerics/rounding.hpp"

namespace hanse::accounts {

using base::Result;

namespace {

/// Rounds one side of a column, by largest remainder.
Result<std::optional<Cents>> in_cents(const std::optional<Amounts>& amounts) {
    if (!amounts) return std::optional<Cents>();
    const auto total = money::Money::nearest(sharing::total(*amounts), money::cny);
    if (!total)
        return base::invalid({}, "金额过大，无法以分计",
                             "an amount is too large to be told in cents");
    const Amounts cents = sharing::times(*amounts, money::cny.minor_per_unit());
    return std::optional(Cents{games::whole_parts(cents, total->minor()), total->minor()});
}

Result<StatementLine> line_of(const Column& column, Side side) {
    const SideShares& shares = side == Side::benefit ? column.benefit : column.cost;
    StatementLine out{.flow = column.flow, .side = side};
    HANSE_TRY(actual, in_cents(shares.actual));
    out.actual = std::move(actual);
    for (std::size_t norm = 0; norm < kNorms; ++norm) {
        HANSE_TRY(cents, in_cents(shares.norm[norm]));
        out.norm[norm] = std::move(cents);
    }
    return out;
}

bool has_money(const StatementLine& line) { return !line.actual || line.actual->total != 0; }

/// Adds the line to the net; a line that is not known makes the net unknown.
void add(const std::optional<Cents>& line, Side side, std::optional<Cents>& net) {
    if (!line) net.reset();
    if (!net) return;
    const std::int64_t sign = side == Side::benefit ? 1 : -1;
    for (std::size_t i = 0; i < net->of.size(); ++i) net->of[i] += sign * line->of[i];
    net->total += sign * line->total;
}

}  // namespace

Result<Statements> statements(const Account& account) {
    Statements out{.account = &account};
    const Cents nothing{std::vector<std::int64_t>(account.members()), 0};
    out.net = nothing;
    out.net_norm.fill(nothing);
    for (const Column& column : account.columns)
        for (const Side side : {Side::cost, Side::benefit}) {
            HANSE_TRY(line, line_of(column, side));
            if (!has_money(line)) continue;
            add(line.actual, side, out.net);
            for (std::size_t norm = 0; norm < kNorms; ++norm)
                add(line.norm[norm], side, out.net_norm[norm]);
            out.lines.push_back(std::move(line));
        }
    return out;
}

}  // namespace hanse::accounts
