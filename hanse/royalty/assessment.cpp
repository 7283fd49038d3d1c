// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/assessment.hpp"

#include <algorithm>
#include <map>

#include <fmt/format.h>

#include "hanse/money/split.hpp"
#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/desk.hpp"
#include "hanse/royalty/paid_up.hpp"
#include "hanse/royalty/reading.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Done;
using base::Error;
using base::Interval;
using base::Rational;
using base::Result;
using money::Money;

namespace {

bool is_placed(const Sale& sale) {
    return sale.licensee && sale.group && sale.period && sale.product_class;
}

base::Place place_of(const SalesReport& report, const Sale& sale) {
    return {.file = report.file, .line = sale.line};
}

Result<Done> check_sales(const Programme& programme, const SalesReport& report) {
    std::vector<std::string_view> known;
    for (const ProductClass& one : programme.classes) known.push_back(one.id);
    std::vector<Error> errors;
    for (const Sale& sale : report.sales) {
        if (sale.product_class && programme.find_class(*sale.product_class) == nullptr) {
            const Bilingual hint = did_you_mean(*sale.product_class, known);
            errors.push_back(base::not_found(
                place_of(report, sale),
                fmt::format("条款没有产品类别 “{}”{}", *sale.product_class, hint.zh),
                fmt::format("the terms have no product class '{}'{}", *sale.product_class,
                            hint.en)));
        }
        if (sale.currency && *sale.currency != programme.currency.code())
            errors.push_back(base::conflict(
                place_of(report, sale),
                fmt::format("条款以 {} 计，此行以 {} 计；请先按约定的汇率换算",
                            programme.currency.code(), *sale.currency),
                fmt::format("the terms are in {}, this line in {}; convert it first at the agreed "
                            "rate",
                            programme.currency.code(), *sale.currency)));
    }
    if (errors.empty()) return Done{};
    return base::gather(std::move(errors));
}

/// Whether a line that cannot be placed may belong to this statement.
bool may_belong(const Sale& sale, const GroupYear& year) {
    if (sale.group && *sale.group != year.group) return false;
    return !sale.period || sale.period->year() == year.year;
}

/// With a line of this group missing, nothing sure can be said: tiers and caps look at all lines.
void leave_open(Desk& desk) {
    std::string lines;
    for (const Sale& sale : desk.report.sales)
        if (!is_placed(sale) && may_belong(sale, desk.out))
            lines += (lines.empty() ? "" : ", ") + std::to_string(sale.line);
    if (lines.empty()) return;
    const Interval before = desk.out.exact;
    desk.out.exact = desk.out.royalty = unknown_amount();
    desk.miss(
        {.from = fmt::format("{}:{}", desk.report.file, lines),
         .what = {"这些行缺少被许可人、集团、期间或类别，可能属于本表",
                  "these lines lack a licensee, group, period or class and may belong here"}});
    desk.add(
        {.id = "incomplete",
         .formula = {fmt::format("可能还有第 {} 行：应付数未知", lines),
                     fmt::format("line {} may belong here too: what is due is unknown", lines)},
         .inputs = {},
         .before = before,
         .after = desk.out.exact});
}

Result<Done> round_due(Desk& desk) {
    GroupYear& out = desk.out;
    if (!out.exact.is_exact()) return Done{};
    out.due = Money::nearest(*out.exact.low(), desk.programme.currency);
    if (!out.due)
        return base::invalid({.file = desk.report.file}, "应付金额太大",
                             "the amount due is too large");
    const Interval after = out.due->units();
    desk.add({.id = "rounding",
              .formula = {"四舍五入到最小货币单位，仅此一次",
                          "rounded to the minor unit, halves away from zero; only here"},
              .inputs = {},
              .before = out.exact,
              .after = after});
    return Done{};
}

/// Each licensee's part of what is due, by what its lines brought about; to the last minor unit.
void share_due(GroupYear& out) {
    if (!out.due) return;
    std::vector<std::string> names;
    std::vector<Rational> weights;
    for (const LineDue& line : out.lines) {
        const Interval part = line.royalty + line.interest;
        if (!part.is_exact()) return;
        const auto found = std::ranges::find(names, *line.sale->licensee);
        const auto at = static_cast<std::size_t>(found - names.begin());
        if (found == names.end()) names.push_back(*line.sale->licensee), weights.emplace_back(0);
        weights[at] += *part.low();
    }
    if (std::ranges::all_of(weights, &Rational::is_zero)) std::ranges::fill(weights, Rational(1));
    const std::vector<Money> parts = money::split(*out.due, weights);
    for (std::size_t i = 0; i < names.size(); ++i) out.shares.push_back({names[i], parts[i]});
}

Interval paid_of(const GroupYear& year) {
    Interval sum = Rational(0);
    for (const LineDue& line : year.lines)
        sum =
            sum + (line.sale->paid_on.known == Event::Known::never ? Interval(0) : line.sale->paid);
    return sum;
}

Result<GroupYear> assess_year(const Programme& programme, const SalesReport& report,
                              const Evidence& evidence, GroupYear out) {
    Desk desk{programme, report, evidence, out};
    for (LineDue& line : out.lines)
        if (programme.payment)
            line.standing = in_good_standing(*programme.payment, *line.sale).truth;
    for (std::size_t i = 0; i < out.lines.size(); ++i) count_units(desk, i);
    for (std::size_t i = 0; i < out.lines.size(); ++i) charge_line(desk, i);
    apply_caps_and_floors(desk);
    add_interest(desk);
    out.exact = out.royalty + out.interest;
    out.paid = paid_of(out);
    leave_open(desk);
    HANSE_CHECK(round_due(desk));
    share_due(out);
    return out;
}

std::vector<GroupYear> piles(const SalesReport& report) {
    std::map<std::pair<std::string, int>, GroupYear> out;
    for (const Sale& sale : report.sales) {
        if (!is_placed(sale)) continue;
        GroupYear& year = out[{*sale.group, sale.period->year()}];
        year.group = *sale.group;
        year.year = sale.period->year();
        year.lines.push_back({.sale = &sale});
    }
    std::vector<GroupYear> years;
    for (auto& [key, year] : out) years.push_back(std::move(year));
    return years;
}

std::vector<Missing> unplaced(const SalesReport& report) {
    std::vector<Missing> out;
    for (const Sale& sale : report.sales) {
        const std::pair<bool, const char*> cells[] = {{sale.licensee.has_value(), "licensee"},
                                                      {sale.group.has_value(), "group"},
                                                      {sale.period.has_value(), "period"},
                                                      {sale.product_class.has_value(), "class"}};
        for (const auto& [known, column] : cells)
            if (!known)
                out.push_back({.from = cell_of(report, sale, column),
                               .what = {fmt::format("未填明 “{}”，此行无法归入任何一张表", column),
                                        fmt::format("'{}' is not stated; the line belongs to no "
                                                    "statement",
                                                    column)}});
    }
    return out;
}

std::vector<Bilingual> assumptions(const Programme& programme, const Evidence& evidence) {
    std::vector<Bilingual> out;
    if (programme.due_where != DueWhere::everywhere && evidence.patents == nullptr)
        out.push_back(
            {"未给专利清单（--patents）：假定各地始终有清单专利有效",
             "no list of patents was given (--patents): listed patents are taken to be in "
             "force everywhere"});
    if (programme.paid_up && !evidence.day)
        out.push_back({"未给日期（--day）：不报一次性付清的价格",
                       "no day was given (--day): no price of a paid-up licence is quoted"});
    return out;
}

void add_up(Assessment& out) {
    out.royalty = Rational(0);
    if (out.unplaced.empty()) out.due = Money(0, out.currency);
    for (const GroupYear& year : out.years) {
        out.royalty = out.royalty + year.royalty;
        if (!year.due) out.due.reset();
        if (out.due) *out.due += *year.due;
    }
    if (!out.unplaced.empty()) out.royalty = unknown_amount();
}

}  // namespace

Result<Assessment> assess(const Programme& programme, const SalesReport& report,
                          const Evidence& evidence) {
    HANSE_CHECK(check_sales(programme, report));
    Assessment out{.programme = programme.id,
                   .name = programme.name,
                   .currency = programme.currency,
                   .unplaced = unplaced(report),
                   .assumed = assumptions(programme, evidence)};
    for (GroupYear& pile : piles(report)) {
        HANSE_TRY(year, assess_year(programme, report, evidence, std::move(pile)));
        out.years.push_back(std::move(year));
    }
    add_up(out);
    if (programme.paid_up && evidence.day)
        out.paid_up = paid_up_quotes(*programme.paid_up, out.years, *evidence.day);
    return out;
}

}  // namespace hanse::royalty
