// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/arrears.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/days.hpp"
#include "hanse/money/balance.hpp"

namespace hanse::money {

using base::Date;
using base::Error;
using base::Rational;
using base::Result;

namespace {

Age age_of(int days) {
    if (days < 0) return Age::not_yet_due;
    if (days <= 30) return Age::to_30;
    if (days <= 60) return Age::to_60;
    return days <= 90 ? Age::to_90 : Age::over_90;
}

/// What is asked of the input; every complaint at once.
class Doorkeeper {
public:
    void look_at(const Due& due) {
        identified("应收款", "due", due.id, dues_seen_);
        above_zero("应收款", "due", due.id, due.amount);
        dues_.try_emplace(due.id, &due);
    }

    void look_at(const Payment& payment) {
        identified("付款", "payment", payment.id, payments_seen_);
        above_zero("付款", "payment", payment.id, payment.amount);
        if (!payment.due.empty()) belongs(payment);
    }

    std::vector<Error> complaints() && {
        for (const auto& [currency, units] : turnover_.units())
            if (units * Rational(currency.minor_per_unit()) >
                Rational(std::numeric_limits<std::int64_t>::max()))
                wrong_.push_back(base::invalid(
                    {}, fmt::format("{} 金额合计达到 2^63 个最小单位；请分开计算", currency.code()),
                    fmt::format("the amounts in {} add up to 2^63 minor units or more; use several "
                                "calculations",
                                currency.code())));
        return std::move(wrong_);
    }

private:
    void identified(const char* zh, const char* en, const std::string& id,
                    std::set<std::string_view>& seen) {
        if (id.empty())
            wrong_.push_back(base::invalid({}, fmt::format("有一笔{}没有编号；请编一个", zh),
                                           fmt::format("a {} has no id; give it one", en)));
        else if (!seen.insert(id).second)
            wrong_.push_back(
                base::conflict({}, fmt::format("有两笔编号为 “{}” 的{}；请换一个编号", id, zh),
                               fmt::format("there are two {}s '{}'; give one another id", en, id)));
    }

    void above_zero(const char* zh, const char* en, const std::string& id, const Money& amount) {
        if (amount.minor() > 0) return turnover_.add(amount);
        wrong_.push_back(base::invalid(
            {}, fmt::format("{} “{}” 的金额为 {}；应大于零", zh, id, amount.text()),
            fmt::format("{} '{}' is of {}; it should be above zero", en, id, amount.text())));
    }

    void belongs(const Payment& payment) {
        const auto found = dues_.find(payment.due);
        if (found == dues_.end())
            wrong_.push_back(base::not_found(
                {},
                fmt::format("付款 “{}” 指明的应收款 “{}” 不存在；请改正，或不指明", payment.id,
                            payment.due),
                fmt::format("payment '{}' is for due '{}', which there is not; correct it, or name "
                            "none",
                            payment.id, payment.due)));
        else if (found->second->debtor != payment.debtor)
            wrong_.push_back(base::conflict(
                {},
                fmt::format("付款 “{}” 来自 “{}”，而应收款 “{}” 属于 “{}”；请改正其一，或不指明",
                            payment.id, payment.debtor, payment.due, found->second->debtor),
                fmt::format("payment '{}' of '{}' is for due '{}', which is owed by '{}'; correct "
                            "one of them, or name no due",
                            payment.id, payment.debtor, payment.due, found->second->debtor)));
        else if (found->second->amount.currency() != payment.amount.currency())
            wrong_.push_back(base::conflict(
                {},
                fmt::format("付款 “{}” 为 {}，而应收款 “{}” 以 {} 计；请先折算", payment.id,
                            payment.amount.text(), payment.due,
                            found->second->amount.currency().code()),
                fmt::format("payment '{}' is {}, but due '{}' is in {}; convert it first",
                            payment.id, payment.amount.text(), payment.due,
                            found->second->amount.currency().code())));
    }

    std::set<std::string_view> dues_seen_, payments_seen_;
    std::map<std::string_view, const Due*> dues_;
    Balance turnover_;
    std::vector<Error> wrong_;
};

/// Whose money, in which currency.
using Purse = std::pair<std::string, std::string>;

Purse purse(const std::string& debtor, const Money& amount) {
    return {debtor, std::string(amount.currency().code())};
}

class Allocator {
public:
    explicit Allocator(std::span<const Due> dues) {
        for (const Due& due : dues) open_.push_back({due, due.amount, 0, Age::not_yet_due});
        std::ranges::sort(open_, {}, [](const OpenItem& item) {
            return std::tuple(item.due.day, std::string_view(item.due.id));
        });
        for (OpenItem& item : open_) {
            by_id_.emplace(item.due.id, &item);
            queues_[purse(item.due.debtor, item.open)].items.push_back(&item);
        }
    }
    Allocator(const Allocator&) = delete;
    Allocator& operator=(const Allocator&) = delete;

    /// @param payments  of one day.
    void take(std::span<const Payment* const> payments) {
        std::vector<Money> left;
        for (const Payment* payment : payments) {
            left.push_back(payment->amount);
            if (!payment->due.empty()) pay(*payment, *by_id_.at(payment->due), left.back());
        }
        for (std::size_t i = 0; i < payments.size(); ++i) pay_oldest(*payments[i], left[i]);
    }

    /// With what was allocated, and what is still open on `day`.
    Arrears result(const Date& day) && {
        Arrears out{day, std::move(allocations_), {}, std::move(credits_), {}, {}};
        for (OpenItem& item : open_) {
            if (item.open.minor() == 0) continue;
            item.age_days = base::days_between(item.due.day, day);
            item.age = age_of(item.age_days);
            out.open.push_back(item);
        }
        return out;
    }

private:
    struct Queue {
        std::vector<OpenItem*> items;  // oldest first
        std::size_t next = 0;          // all before are paid
    };

    void pay(const Payment& payment, OpenItem& item, Money& left) {
        const Money part = std::min(left, item.open);
        if (part.minor() == 0) return;
        item.open -= part;
        left -= part;
        allocations_.push_back({payment.id, item.due.id, part});
    }

    void pay_oldest(const Payment& payment, Money& left) {
        Queue& queue = queues_[purse(payment.debtor, left)];
        while (left.minor() > 0 && queue.next < queue.items.size()) {
            pay(payment, *queue.items[queue.next], left);
            if (queue.items[queue.next]->open.minor() == 0) ++queue.next;
        }
        if (left.minor() > 0) credits_.push_back({payment.id, payment.debtor, left});
    }

    std::vector<OpenItem> open_;
    std::map<std::string_view, OpenItem*> by_id_;
    std::map<Purse, Queue> queues_;
    std::vector<Allocation> allocations_;
    std::vector<Credit> credits_;
};

/// Adds up standings by debtor and currency, or by currency alone.
class Standings {
public:
    enum class Of { each, all };
    explicit Standings(Of of) : of_(of) {}

    Standing& at(const std::string& debtor, const Money& amount) {
        const std::string& who = of_ == Of::each ? debtor : nobody_;
        const Money none(0, amount.currency());
        return by_purse_
            .try_emplace(purse(who, amount),
                         Standing{who, none, none, none, none, {none, none, none, none, none}})
            .first->second;
    }

    std::vector<Standing> list() && {
        std::vector<Standing> out;
        out.reserve(by_purse_.size());
        for (auto& [who, standing] : by_purse_) out.push_back(std::move(standing));
        return out;
    }

private:
    Of of_;
    std::string nobody_;
    std::map<Purse, Standing> by_purse_;
};

std::vector<Standing> standings(Standings::Of of, std::span<const Due> dues,
                                std::span<const Payment* const> payments, const Arrears& arrears) {
    Standings out(of);
    for (const Due& due : dues) {
        Standing& standing = out.at(due.debtor, due.amount);
        if (due.day <= arrears.day) standing.due_so_far += due.amount;
    }
    for (const Payment* payment : payments)
        out.at(payment->debtor, payment->amount).paid += payment->amount;
    for (const Credit& credit : arrears.credits)
        out.at(credit.debtor, credit.amount).credit += credit.amount;
    for (const OpenItem& item : arrears.open) {
        Standing& standing = out.at(item.due.debtor, item.open);
        standing.open[std::size_t(item.age)] += item.open;
        if (item.age != Age::not_yet_due) standing.overdue += item.open;
    }
    return std::move(out).list();
}

/// Up to `day`, by day; those of one day by id.
std::vector<const Payment*> payments_until(const Date& day, std::span<const Payment> payments) {
    std::vector<const Payment*> out;
    for (const Payment& payment : payments)
        if (payment.day <= day) out.push_back(&payment);
    std::ranges::sort(out, {}, [](const Payment* payment) {
        return std::tuple(payment->day, std::string_view(payment->id));
    });
    return out;
}

}  // namespace

std::optional<Rational> Standing::ratio() const {
    if (due_so_far.minor() == 0) return {};
    return Rational(overdue.minor(), due_so_far.minor());
}

Result<Arrears> arrears(std::span<const Due> dues, std::span<const Payment> payments,
                        const Date& day) {
    Doorkeeper door;
    for (const Due& due : dues) door.look_at(due);
    for (const Payment& payment : payments) door.look_at(payment);
    if (auto wrong = std::move(door).complaints(); !wrong.empty())
        return base::gather(std::move(wrong));

    Allocator allocator(dues);
    const std::vector<const Payment*> received = payments_until(day, payments);
    for (auto first = received.begin(); first != received.end();) {
        const auto last = std::find_if(
            first, received.end(), [&](const Payment* one) { return one->day != (*first)->day; });
        allocator.take(std::span(first, last));
        first = last;
    }
    Arrears out = std::move(allocator).result(day);
    out.debtors = standings(Standings::Of::each, dues, received, out);
    out.all = standings(Standings::Of::all, dues, received, out);
    return out;
}

}  // namespace hanse::money
