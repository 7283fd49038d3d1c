// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/paid_up.hpp"

#include <map>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Date;
using base::Interval;
using base::Rational;
using base::Truth;

namespace {

/// What lines of these days owe; a line that is only partly within may count in part.
Interval royalty_of(const GroupYear& year, Date first, Date last) {
    Interval sum = Rational(0);
    bool whole = true;
    for (const LineDue& line : year.lines) {
        const Truth within = line.sale->period->within(first, last);
        whole = whole && within == Truth::yes;
        if (within == Truth::yes) sum = sum + line.royalty;
        if (within == Truth::unknown) sum = sum + down_to_zero(line.royalty);
    }
    return whole ? year.royalty : sum;  // better known than its parts
}

Interval royalty_of(const std::vector<const GroupYear*>& years, Date first, Date last) {
    Interval sum = Rational(0);
    for (const GroupYear* year : years) sum = sum + royalty_of(*year, first, last);
    return sum;
}

Bilingual words(const PaidUp& rule, const Interval& base, bool early) {
    const std::string times = shown(rule.times);
    const std::string share = early ? " × " + percent(rule.early_pays) : "";
    return {fmt::format("此前 {} 个月的许可费 {} × {}{}{}", rule.months, shown(base), times, share,
                        early ? "（早鸟）" : ""),
            fmt::format("royalties of the {} months before, {} × {}{}{}", rule.months, shown(base),
                        times, share, early ? " (early bird)" : "")};
}

}  // namespace

std::vector<PaidUpQuote> paid_up_quotes(const PaidUp& rule, const std::vector<GroupYear>& years,
                                        Date day) {
    const Date first = months_before(day, rule.months);
    const Date last = later_by(day, -1);
    const bool early = rule.early_by && day <= rule.early_by->day;
    std::map<std::string, std::vector<const GroupYear*>> groups;
    for (const GroupYear& year : years) groups[year.group].push_back(&year);
    std::vector<PaidUpQuote> out;
    for (const auto& [group, its_years] : groups) {
        const Interval base = royalty_of(its_years, first, last);
        const Rational factor = early ? rule.times * rule.early_pays : rule.times;
        out.push_back({.group = group,
                       .first = first,
                       .last = last,
                       .royalty = base,
                       .lump = times(base, factor),
                       .formula = words(rule, base, early)});
    }
    return out;
}

}  // namespace hanse::royalty
