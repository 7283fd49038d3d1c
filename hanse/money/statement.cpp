// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/statement.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

namespace hanse::money {

using base::Date;
using base::Result;

namespace {

using ByCurrency = std::map<Currency, Money, ByCode>;

Money& sum_of(ByCurrency& sums, Currency currency) {
    return sums.try_emplace(currency, 0, currency).first->second;
}

/// Entries up to `day`, by day; those of one day as recorded.
std::vector<const Entry*> entries_until(const Journal& journal, const Date& day) {
    std::vector<const Entry*> out;
    for (const Entry& entry : journal.entries())
        if (entry.day <= day) out.push_back(&entry);
    std::ranges::stable_sort(out, {}, [](const Entry* entry) { return entry->day; });
    return out;
}

class Writer {
public:
    explicit Writer(const Date& first) : first_(first) {}

    void write(const Entry& entry, const Money& amount) {
        const Currency currency = amount.currency();
        const Money nothing(0, currency);
        CurrencyStatement& out =
            out_.try_emplace(currency, CurrencyStatement{nothing, {}, nothing}).first->second;
        out.closing += amount;
        if (entry.day < first_)
            out.opening += amount;
        else
            out.lines.push_back({entry.day, entry.id, entry.text, amount, out.closing});
    }

    std::vector<CurrencyStatement> currencies() && {
        std::vector<CurrencyStatement> out;
        for (auto& [currency, one] : out_) out.push_back(std::move(one));
        return out;
    }

private:
    Date first_;
    std::map<Currency, CurrencyStatement, ByCode> out_;
};

}  // namespace

Result<Statement> statement(const Journal& journal, std::string_view account,
                            const Period& period) {
    const Account* found = journal.account(account);
    if (found == nullptr)
        return base::not_found({}, fmt::format("没有科目 “{}”", account),
                               fmt::format("there is no account '{}'", account));
    if (period.last < period.first)
        return base::invalid({},
                             fmt::format("期间的末日 {} 早于首日 {}；请对调", period.last.text(),
                                         period.first.text()),
                             fmt::format("the period ends on {}, before it begins on {}; swap them",
                                         period.last.text(), period.first.text()));
    Writer writer(period.first);
    for (const Entry* entry : entries_until(journal, period.last))
        for (const Posting& posting : entry->postings)
            if (posting.account == account) writer.write(*entry, posting.amount);
    return Statement{*found, period, std::move(writer).currencies()};
}

std::vector<TrialLine> trial_balance(const Journal& journal, const Date& day) {
    std::map<std::string_view, ByCurrency> balances;
    for (const Entry& entry : journal.entries())
        if (entry.day <= day)
            for (const auto& [account, amount] : entry.postings)
                sum_of(balances[account], amount.currency()) += amount;
    std::vector<TrialLine> out;
    for (const Account& account : journal.accounts())
        if (const auto found = balances.find(account.id); found != balances.end())
            for (const auto& [currency, balance] : found->second) out.push_back({account, balance});
    return out;
}

}  // namespace hanse::money
