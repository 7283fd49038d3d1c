// SPDX-License-Identifier: GPL-3.0-or-later
// Dues against what was paid, at the end of the period.
#include "hanse/money/arrears.hpp"

#include <fmt/format.h>

#include "hanse/accounts/parts.hpp"

namespace hanse::accounts {

using base::Rational;
using money::Money;

namespace {

/// The dues and payments of all periods so far, in CNY; what cannot be read is named.
class DuesReader {
public:
    DuesReader(const Books& books, ArrearsView& out) : books_(books), out_(out) {}

    void read() {
        for (const domain::Due& row : books_.file().dues) read(row);
        for (const domain::Flow& row : books_.file().flows)
            if (row.kind == "dues" && books_.member(row.payer)) read(row);
    }
    std::vector<money::Due> dues;
    std::vector<money::Payment> payments;

private:
    void refuse(std::string_view table, std::size_t line, const std::string& id) {
        out_.gaps.push_back({{fmt::format("会费 {}：日期、金额或币种未知", id),
                              fmt::format("dues {}: date, amount or currency is not known", id)},
                             table,
                             line});
    }

    std::optional<Money> cny(const domain::Known<Rational>& amount, const std::string& currency,
                             const domain::Known<base::PartialDate>& day, std::string_view table,
                             std::size_t line) {
        if (!amount || !day) return std::nullopt;
        const auto found = books_.cny(*amount, currency, day->last(), table, line, out_.gaps);
        return found ? Money::nearest(found->amount, money::cny) : std::nullopt;
    }

    void read(const domain::Due& row) {
        const auto amount = cny(row.amount, row.currency, row.due, "dues", row.line);
        if (!amount || amount->minor() <= 0) return refuse("dues", row.line, row.id);
        dues.push_back({row.id, row.member, row.due->last(), *amount});
    }

    void read(const domain::Flow& row) {
        const auto amount = cny(row.amount, row.currency, row.date, "flows", row.line);
        const std::string id = fmt::format("flows:{}", payments.size() + 1);
        if (!amount || amount->minor() <= 0) return refuse("flows", row.line, row.payer);
        payments.push_back({id, row.payer, row.date->last(), *amount, {}});
    }

    const Books& books_;
    ArrearsView& out_;
};

}  // namespace

void read_arrears(const Books& books, Account& account) {
    ArrearsView& out = account.arrears;
    if (books.file().dues.empty()) {
        out.gaps.push_back({{"应缴会费未知（dues.csv），无法计算欠缴",
                             "what was due is not known (dues.csv); arrears cannot be worked out"},
                            "dues",
                            0});
        return;
    }
    DuesReader reader(books, out);
    reader.read();
    if (!out.gaps.empty()) return;
    const auto found = money::arrears(reader.dues, reader.payments, account.period.last());
    if (!found) {
        out.gaps.push_back({found.error().message, "dues", 0});
        return;
    }
    out.overdue.resize(account.members());
    out.by_age.resize(account.members());
    for (const money::Standing& debtor : found->debtors)
        if (const auto member = books.member(debtor.debtor)) {
            out.overdue[*member] = debtor.overdue.units();
            for (std::size_t age = 0; age < money::kAges; ++age)
                out.by_age[*member][age] = debtor.open[age].units();
        }
    for (const money::Standing& all : found->all)
        if (all.due_so_far.currency() == money::cny) out.ratio = all.ratio();
}

}  // namespace hanse::accounts
