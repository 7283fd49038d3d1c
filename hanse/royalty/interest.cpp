// SPDX-License-Identifier: GPL-3.0-or-later
// Late interest: simple, on each line's part of the royalty, from the day it was due.
//
//     interest = amount × rate × days late / day count      none within the days of grace
//
// What was paid runs to the day of payment, what was not to the day of the statement.
#include <array>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/desk.hpp"

namespace hanse::royalty {

using base::Date;
using base::Interval;
using base::Rational;

namespace {

/// What one unit of money costs if it comes on `day`.
Rational factor(const Interest& rule, Date due, Date day) {
    const long long late = days_between(due, day);
    if (late <= rule.grace_days) return 0;
    return rule.rate * Rational(late, rule.day_count);
}

class LineInterest {
public:
    LineInterest(Desk& desk, LineDue& line)
        : desk_(desk),
          line_(line),
          rule_(*desk.programme.interest),
          due_(later_by(line.sale->period->last(), desk.programme.payment->pay_days)) {}

    void run() {
        line_.interest = Interval(0);
        if (line_.royalty == Interval(0)) return;
        const Event& paid_on = line_.sale->paid_on;
        if (paid_on.known == Event::Known::unknown) {
            note("paid_on");
            return add(unknown_amount());
        }
        if (paid_on.known == Event::Known::never) return add(unpaid(line_.royalty));
        const Rational late = factor(rule_, due_, *paid_on.day);
        if (covers()) return add(times(line_.royalty, late));
        if (!line_.sale->paid.is_exact()) note("paid");
        const Interval paid = lesser(line_.sale->paid, line_.royalty);
        add(times(paid, late) + unpaid(short_of(paid)));
    }

private:
    /// Whether the payment is certainly not below the royalty, which nobody can pay closer than to
    /// the minor unit.
    bool covers() const {
        const Rational cent(1, desk_.programme.currency.minor_per_unit());
        return (line_.royalty < line_.sale->paid + Interval(cent)) == base::Truth::yes;
    }

    Interval short_of(const Interval& paid) const {
        const Interval rest = line_.royalty - paid;
        const Rational low = rest.low() ? max(*rest.low(), 0) : Rational(0);
        return {low, rest.high()};
    }

    Interval unpaid(const Interval& amount) {
        if (amount == Interval(0)) return amount;
        if (desk_.evidence.day) return times(amount, factor(rule_, due_, *desk_.evidence.day));
        desk_.miss(rule_.row, {"有未付款项：利息算到哪一天（--day）",
                               "something is unpaid: the day up to which interest runs (--day)"});
        return unknown_amount();
    }

    void note(std::string_view column) {
        const std::array<std::string_view, 1> columns{column};
        desk_.miss(*line_.sale, columns);
    }

    std::string days_late(const std::optional<Date>& day) const {
        return day ? std::to_string(days_between(due_, *day)) : "?";
    }

    std::vector<Input> inputs() const {
        const Sale& sale = *line_.sale;
        const bool never = sale.paid_on.known == Event::Known::never;
        std::vector<Input> out{
            Desk::rule(rule_.row, {"年利率", "rate a year"}, percent(rule_.rate)),
            desk_.cell(sale, "paid", {"已付", "paid"}, never ? "0" : shown(sale.paid))};
        if (!never)
            out.push_back(desk_.cell(sale, "paid_on",
                                     {"已付部分的迟延天数", "days late, of what was paid"},
                                     days_late(sale.paid_on.day)));
        if (never || !covers())
            out.push_back({.name = {"未付部分的迟延天数", "days late, of what was not"},
                           .value = days_late(desk_.evidence.day),
                           .from = "--day"});
        return out;
    }

    void add(const Interval& interest) {
        line_.interest = interest;
        if (interest == Interval(0)) return;
        const std::string royalty = shown(line_.royalty), rate = percent(rule_.rate);
        desk_.add({.id = "interest",
                   .line = line_.sale->line,
                   .formula = {fmt::format("单利：{} × {} × 迟延天数 / {}，应付日 {}", royalty,
                                           rate, rule_.day_count, due_.text()),
                               fmt::format("simple interest: {} × {} × days late / {}, due {}",
                                           royalty, rate, rule_.day_count, due_.text())},
                   .inputs = inputs(),
                   .before = 0,
                   .after = interest});
    }

    Desk& desk_;
    LineDue& line_;
    const Interest& rule_;
    Date due_;
};

}  // namespace

void add_interest(Desk& desk) {
    desk.out.interest = Interval(0);
    for (LineDue& line : desk.out.lines) {
        line.interest = Interval(0);
        if (!desk.programme.interest || !desk.programme.payment) continue;
        LineInterest(desk, line).run();
        desk.out.interest = desk.out.interest + line.interest;
    }
}

}  // namespace hanse::royalty
