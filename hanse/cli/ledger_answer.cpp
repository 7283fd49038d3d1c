// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/cli/ledger_answer.hpp"

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/gamefile/grid.hpp"
#include "hanse/money/money.hpp"

namespace hanse::cli {

using base::Bilingual;
using base::Language;
using base::Rational;
using base::Value;

namespace {

/// "1234.50": every decimal that the currency has.
std::string rounded(std::int64_t minor, money::Currency currency) {
    const std::string text = money::Money(minor, currency).text();
    return text.substr(0, text.find(' '));
}

std::string exact(const Rational& minor, money::Currency currency) {
    return (minor / Rational(currency.minor_per_unit())).exact();
}

Bilingual guarantee(money::Currency currency) {
    const std::string unit = rounded(1, currency) + " " + std::string(currency.code());
    return {
        fmt::format(
            "闭式解：每行缺一名所有者即无法许可，其 Shapley 值为平均分配；以整数求和，最后才相除，"
            "从未舍入。取整按最大余数法，合计等于总额，与精确值相差不到 {}。",
            unit),
        fmt::format("Closed form: a line cannot be licensed without any one of its owners, and its "
                    "Shapley value is an equal split; whole amounts are added, divided last and "
                    "never rounded. Rounded shares (largest remainders) add up to the total; each "
                    "is less than {} from the exact one.",
                    unit)};
}

}  // namespace

std::string ledger_text(const sharing::LineShares& shares, money::Currency currency,
                        Language language) {
    const auto in = [&](Bilingual words) { return words.in(language); };
    const std::string total = rounded(shares.shares.revenue, currency);
    gamefile::Grid grid{{{in({"所有者", "owner"})},
                         {in({"Shapley 份额（精确）", "Shapley share, exact"}), true},
                         {in({"取整", "rounded"}), true}},
                        {}};
    for (std::size_t i = 0; i < shares.owners.size(); ++i)
        grid.rows.push_back({shares.owners[i], exact(shares.shares.shapley[i], currency),
                             rounded(shares.cents[i], currency)});
    grid.rows.push_back(
        {in({"合计", "total"}), exact(Rational(shares.shares.revenue), currency), total});
    return in({fmt::format("许可行 {} 行，所有者 {} 名，共 {} {}\n\n", shares.shares.lines,
                           shares.owners.size(), total, currency.code()),
               fmt::format("{} lines, {} owners, {} {} in all\n\n", shares.shares.lines,
                           shares.owners.size(), total, currency.code())}) +
           gamefile::lined_up(grid) + "\n" + in(guarantee(currency)) + "\n";
}

std::string ledger_csv(const sharing::LineShares& shares, money::Currency currency) {
    base::Sheet sheet;
    sheet.header = {"owner", "exact", "rounded"};
    for (std::size_t i = 0; i < shares.owners.size(); ++i)
        sheet.rows.push_back({{shares.owners[i], exact(shares.shares.shapley[i], currency),
                               rounded(shares.cents[i], currency)},
                              0});
    return base::to_csv(sheet);
}

std::string ledger_json(const sharing::LineShares& shares, money::Currency currency) {
    Value owners = Value::list();
    for (std::size_t i = 0; i < shares.owners.size(); ++i) {
        Value row = Value::map();
        row.set("owner", shares.owners[i]);
        row.set("exact", exact(shares.shares.shapley[i], currency));
        row.set("rounded", rounded(shares.cents[i], currency));
        owners.push(std::move(row));
    }
    Value out = Value::map();
    out.set("currency", currency.code());
    out.set("lines", shares.shares.lines);
    out.set("total", rounded(shares.shares.revenue, currency));
    out.set("guarantee", guarantee(currency));
    out.set("shares", std::move(owners));
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

}  // namespace hanse::cli
