// SPDX-License-Identifier: Apache-2.0
#include "hanse/money/rates.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "hanse/base/days.hpp"

namespace hanse::money {

using base::Date;
using base::Error;
using base::Result;

namespace {

/// Where a rate stands among the others.
struct Key {
    std::string_view code;
    Date day;
    friend auto operator<=>(const Key&, const Key&) = default;
};

Key key(const Rate& rate) { return {rate.currency.code(), rate.day}; }

/// "7.1 CNY/USD (2024-08-09, PBOC)"
std::string words(const Rate& rate, Currency home) {
    return fmt::format("{} {}/{} ({}, {})", rate.home_units.decimal(), home.code(),
                       rate.currency.code(), rate.day.text(), rate.source);
}

void check(const Rate& rate, Currency home, std::vector<Error>& wrong) {
    const std::string what = fmt::format("{} {}", rate.currency.code(), rate.day.text());
    if (rate.currency == home)
        wrong.push_back(base::invalid({}, what + "：本位币自身不需要汇率；请删去这一行",
                                      what + ": the home currency needs no rate; leave it out"));
    if (rate.home_units <= 0)
        wrong.push_back(base::invalid(
            {},
            fmt::format("{}：汇率 {} 应大于零，即一单位该货币值多少本位币", what,
                        rate.home_units.decimal()),
            fmt::format("{}: the rate {} should be above zero: what one unit is worth in {}", what,
                        rate.home_units.decimal(), home.code())));
    if (rate.source.empty())
        wrong.push_back(base::invalid({}, what + "：请注明汇率的来源",
                                      what + ": say where the rate was published"));
}

void check_pair(const Rate& a, const Rate& b, Currency home, std::vector<Error>& wrong) {
    if (key(a) != key(b) || a.home_units == b.home_units) return;
    wrong.push_back(base::conflict(
        {}, fmt::format("同一天有两个汇率：{} 与 {}；请只留一个", words(a, home), words(b, home)),
        fmt::format("two rates for one day: {} and {}; keep one of them", words(a, home),
                    words(b, home))));
}

Error missing(Currency currency, const Date& day, int age_days_max) {
    return base::not_found(
        {},
        fmt::format("没有 {} 在 {} 的汇率，也没有该货币其他日子的汇率；请补录当日或此前 {} 天内的",
                    currency.code(), day.text(), age_days_max),
        fmt::format("no rate of {} for {}, nor of any other day; add one of that day or of the {} "
                    "days before",
                    currency.code(), day.text(), age_days_max));
}

Error too_far(const Rate& nearest, const Date& day, Currency home, int age_days_max) {
    const int days = base::days_between(nearest.day, day);
    return base::not_found(
        {},
        fmt::format("没有 {} 在 {} 的汇率：最近的是 {}，{} {} 天；请补录当日或此前 {} 天内的",
                    nearest.currency.code(), day.text(), words(nearest, home),
                    days > 0 ? "早" : "晚", days > 0 ? days : -days, age_days_max),
        fmt::format("no rate of {} for {}: the nearest is {}, {} days {}; add one of that day or "
                    "of the {} days before",
                    nearest.currency.code(), day.text(), words(nearest, home),
                    days > 0 ? days : -days, days > 0 ? "earlier" : "later", age_days_max));
}

}  // namespace

Result<Rates> Rates::create(Currency home, std::vector<Rate> rates, int age_days_max) {
    std::vector<Error> wrong;
    if (age_days_max < 0)
        wrong.push_back(
            base::invalid({}, fmt::format("汇率的最大天数 {} 应为 0 或更大", age_days_max),
                          fmt::format("rates may be {} days old at most; that should be 0 or more",
                                      age_days_max)));
    for (const Rate& rate : rates) check(rate, home, wrong);
    std::ranges::stable_sort(rates, {}, key);
    for (std::size_t i = 1; i < rates.size(); ++i) check_pair(rates[i - 1], rates[i], home, wrong);
    if (!wrong.empty()) return base::gather(std::move(wrong));
    const auto twice = std::ranges::unique(rates, {}, key);
    rates.erase(twice.begin(), twice.end());
    return Rates(home, std::move(rates), age_days_max);
}

Result<Rate> Rates::on(Currency currency, const Date& day) const {
    const Rate* found = nearest(currency, day);
    if (found == nullptr) return missing(currency, day, age_days_max_);
    const int age = base::days_between(found->day, day);
    if (age < 0 || age > age_days_max_) return too_far(*found, day, home_, age_days_max_);
    return *found;
}

Result<Converted> Rates::convert(const Money& amount, const Date& day) const {
    if (amount.currency() == home_) return Converted{amount.units(), {}};
    HANSE_TRY(rate, on(amount.currency(), day));
    return Converted{amount.units() * rate.home_units, std::move(rate)};
}

/// The latest on or before `day` if that is recent enough; otherwise whichever is fewer days away.
const Rate* Rates::nearest(Currency currency, const Date& day) const {
    const auto after = std::ranges::upper_bound(rates_, Key{currency.code(), day}, {}, key);
    const Rate* earlier = after != rates_.begin() ? &*std::prev(after) : nullptr;
    const Rate* later = after != rates_.end() ? &*after : nullptr;
    if (earlier != nullptr && earlier->currency != currency) earlier = nullptr;
    if (later != nullptr && later->currency != currency) later = nullptr;
    if (earlier == nullptr || later == nullptr) return earlier != nullptr ? earlier : later;
    const int age = base::days_between(earlier->day, day);
    return age <= age_days_max_ || age <= base::days_between(day, later->day) ? earlier : later;
}

}  // namespace hanse::money
