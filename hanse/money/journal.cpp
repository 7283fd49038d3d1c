// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/journal.hpp"

#include <limits>
#include <set>
#include <utility>

#include <fmt/format.h>

namespace hanse::money {

using base::Date;
using base::Done;
using base::Error;
using base::Result;

namespace {

constexpr std::uint64_t kTurnoverMax = std::numeric_limits<std::int64_t>::max();

std::uint64_t without_sign(const Money& amount) {
    return amount.minor() < 0 ? -static_cast<std::uint64_t>(amount.minor())
                              : static_cast<std::uint64_t>(amount.minor());
}

bool known_to_the_day(const std::optional<base::PartialDate>& day) {
    return day && day->first() == day->last();
}

Error no_day(const std::string& id, const std::optional<base::PartialDate>& day) {
    if (!day)
        return base::invalid({}, fmt::format("分录 “{}” 没有日期；应为 2024-08-09 这样的一天", id),
                             fmt::format("entry '{}' has no day; it needs one, as 2024-08-09", id));
    return base::invalid(
        {},
        fmt::format("分录 “{}” 的日期只写到 {}；应为确切的一天，如 {}", id, day->text(),
                    day->first().text()),
        fmt::format("the day of entry '{}' is known only as {}; it needs one day, as {}", id,
                    day->text(), day->first().text()));
}

Error closed(const std::string& id, const Date& day, const Date& until) {
    return base::conflict(
        {},
        fmt::format(
            "分录 “{}” 的日期 {} 已结账：截至 {} 的期间已锁定；请用其后的日期，或先重新开启", id,
            day.text(), until.text()),
        fmt::format("entry '{}' is of {}, but everything up to {} is closed; give it a later day, "
                    "or reopen the period first",
                    id, day.text(), until.text()));
}

Error taken(const std::string& id) {
    return base::conflict(
        {}, fmt::format("已有编号为 “{}” 的分录；请换一个编号", id),
        fmt::format("there is an entry '{}' already; give this one another id", id));
}

Error unbalanced(const std::string& id, const Balance& sum) {
    return base::invalid(
        {}, fmt::format("分录 “{}” 不平：借贷相差 {}；每种货币合计应为 0", id, sum.text()),
        fmt::format("entry '{}' does not balance: the postings add up to {}; each currency should "
                    "come to 0",
                    id, sum.text()));
}

Error too_large(const std::string& id, Currency currency) {
    return base::invalid(
        {},
        fmt::format("分录 “{}”：全部 {} 金额的绝对值之和达到 2^63 个最小单位；请另立账簿", id,
                    currency.code()),
        fmt::format("entry '{}': all amounts in {}, without sign, would reach 2^63 minor units; "
                    "begin another journal",
                    id, currency.code()));
}

Error unknown_account(const std::string& id, const std::string& account) {
    return base::not_found(
        {}, fmt::format("分录 “{}” 用了未设立的科目 “{}”；请先设立或改正", id, account),
        fmt::format("entry '{}' names account '{}', which there is not; correct it, or set the "
                    "account up first",
                    id, account));
}

Result<Done> verdict(std::vector<Error> wrong) {
    if (wrong.empty()) return Done{};
    return base::gather(std::move(wrong));
}

}  // namespace

Result<Journal> Journal::create(std::vector<Account> accounts) {
    std::vector<Error> wrong;
    Numbers numbers;
    for (std::size_t number = 0; number < accounts.size(); ++number) {
        const std::string& id = accounts[number].id;
        if (id.empty())
            wrong.push_back(base::invalid(
                {}, fmt::format("科目 “{}” 没有编号；请编一个", accounts[number].name),
                fmt::format("account '{}' has no id; give it one", accounts[number].name)));
        else if (!numbers.emplace(id, number).second)
            wrong.push_back(base::conflict(
                {}, fmt::format("有两个编号为 “{}” 的科目；请换一个编号", id),
                fmt::format("there are two accounts '{}'; give one another id", id)));
    }
    if (!wrong.empty()) return base::gather(std::move(wrong));
    return Journal(std::move(accounts), std::move(numbers));
}

std::vector<Error> Journal::complaints(const Draft& draft) const {
    std::vector<Error> wrong;
    if (draft.id.empty())
        wrong.push_back(
            base::invalid({}, fmt::format("分录 “{}” 没有编号；请编一个", draft.text),
                          fmt::format("the entry '{}' has no id; give it one", draft.text)));
    else if (entry(draft.id) != nullptr)
        wrong.push_back(taken(draft.id));
    if (!known_to_the_day(draft.day))
        wrong.push_back(no_day(draft.id, draft.day));
    else if (closed_until_ && draft.day->first() <= *closed_until_)
        wrong.push_back(closed(draft.id, draft.day->first(), *closed_until_));
    if (draft.postings.empty())
        wrong.push_back(base::invalid(
            {}, fmt::format("分录 “{}” 没有金额行；至少应有一借一贷", draft.id),
            fmt::format("entry '{}' has no postings; it needs a debit and a credit", draft.id)));

    check_postings(draft, wrong);
    return wrong;
}

void Journal::check_postings(const Draft& draft, std::vector<Error>& wrong) const {
    Balance sum;
    std::map<Currency, std::uint64_t, ByCode> turnover = turnover_;
    std::set<Currency, ByCode> large;
    for (const Posting& posting : draft.postings) {
        if (account(posting.account) == nullptr)
            wrong.push_back(unknown_account(draft.id, posting.account));
        if (posting.amount.minor() == 0)
            wrong.push_back(base::invalid(
                {},
                fmt::format("分录 “{}” 在科目 “{}” 上金额为 0；请删去该行", draft.id,
                            posting.account),
                fmt::format("entry '{}' posts 0 to account '{}'; leave that posting out", draft.id,
                            posting.account)));
        sum.add(posting.amount);
        std::uint64_t& all = turnover[posting.amount.currency()];
        if (without_sign(posting.amount) > kTurnoverMax - all)
            large.insert(posting.amount.currency());
        else
            all += without_sign(posting.amount);
    }
    if (!sum.is_zero()) wrong.push_back(unbalanced(draft.id, sum));
    for (const Currency currency : large) wrong.push_back(too_large(draft.id, currency));
}

Result<Done> Journal::append(const Draft& draft, std::string reverses) {
    HANSE_CHECK(verdict(complaints(draft)));
    for (const Posting& posting : draft.postings)
        turnover_[posting.amount.currency()] += without_sign(posting.amount);
    entry_numbers_.emplace(draft.id, entries_.size());
    entries_.push_back(
        {draft.id, draft.day->first(), draft.text, draft.postings, std::move(reverses)});
    return Done{};
}

Result<Done> Journal::record(const Draft& draft) { return append(draft, {}); }

Result<Done> Journal::reverse(const Reversal& reversal) {
    const Entry* wrong = entry(reversal.entry);
    if (wrong == nullptr)
        return base::not_found({}, fmt::format("没有编号为 “{}” 的分录可冲销", reversal.entry),
                               fmt::format("there is no entry '{}' to reverse", reversal.entry));
    if (const auto by = reversed_by_.find(reversal.entry); by != reversed_by_.end())
        return base::conflict(
            {}, fmt::format("分录 “{}” 已由 “{}” 冲销；每笔只能冲销一次", by->first, by->second),
            fmt::format("entry '{}' was reversed by '{}' already; once is enough", by->first,
                        by->second));
    if (!wrong->reverses.empty())
        return base::conflict(
            {},
            fmt::format("分录 “{}” 本身是对 “{}” 的冲销；请重新记录 “{}” 的内容", wrong->id,
                        wrong->reverses, wrong->reverses),
            fmt::format("entry '{}' is itself the reversal of '{}'; record the contents of '{}' "
                        "anew instead",
                        wrong->id, wrong->reverses, wrong->reverses));
    if (known_to_the_day(reversal.day) && reversal.day->first() < wrong->day)
        return base::conflict(
            {},
            fmt::format("冲销日期 {} 早于分录 “{}” 的日期 {}；应为当日或其后",
                        reversal.day->first().text(), wrong->id, wrong->day.text()),
            fmt::format("a reversal of {} would come before entry '{}' of {}; it should be of that "
                        "day or later",
                        reversal.day->first().text(), wrong->id, wrong->day.text()));
    Draft draft{reversal.id, reversal.day, reversal.text, wrong->postings};
    for (Posting& posting : draft.postings) posting.amount = -posting.amount;
    HANSE_CHECK(append(draft, reversal.entry));
    reversed_by_.emplace(reversal.entry, reversal.id);
    return Done{};
}

Result<Done> Journal::close(const Date& until) {
    if (closed_until_ && until <= *closed_until_)
        return base::conflict(
            {},
            fmt::format("截至 {} 的期间已锁定，包含 {}；要放宽请重新开启", closed_until_->text(),
                        until.text()),
            fmt::format("everything up to {} is closed already, {} included; to open days again, "
                        "reopen them",
                        closed_until_->text(), until.text()));
    period_changes_.push_back({closed_until_, until, {}, {}});
    closed_until_ = until;
    return Done{};
}

Result<Done> Journal::reopen(const Reopening& reopening) {
    if (reopening.who.empty() || reopening.why.empty())
        return base::invalid({}, "重新开启期间须写明何人、为何",
                             "to reopen a period, say who does it and why");
    if (!closed_until_)
        return base::conflict({}, "没有锁定的期间可开启",
                              "no period is closed, so none can be opened");
    if (reopening.closed_until && *reopening.closed_until >= *closed_until_)
        return base::conflict(
            {},
            fmt::format("现已锁定至 {}；重新开启后的锁定日应早于它，而不是 {}",
                        closed_until_->text(), reopening.closed_until->text()),
            fmt::format("everything up to {} is closed; what stays closed should end before that, "
                        "not on {}",
                        closed_until_->text(), reopening.closed_until->text()));
    period_changes_.push_back(
        {closed_until_, reopening.closed_until, reopening.who, reopening.why});
    closed_until_ = reopening.closed_until;
    return Done{};
}

const Account* Journal::account(std::string_view id) const {
    const auto found = account_numbers_.find(id);
    return found == account_numbers_.end() ? nullptr : &accounts_[found->second];
}

const Entry* Journal::entry(std::string_view id) const {
    const auto found = entry_numbers_.find(id);
    return found == entry_numbers_.end() ? nullptr : &entries_[found->second];
}

}  // namespace hanse::money
