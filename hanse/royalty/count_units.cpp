// SPDX-License-Identifier: GPL-3.0-or-later
// From the units of a line to those for which a royalty is due: as what they count, and only where a
// listed patent is in force.
#include <array>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/desk.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::Truth;

namespace {

void take_units(Desk& desk, LineDue& line) {
    const Sale& sale = *line.sale;
    constexpr std::array<std::string_view, 1> column{"units"};
    if (!sale.units.is_exact()) desk.miss(sale, column);
    line.units = sale.units;
    desk.add({.id = "units",
              .line = sale.line,
              .measure = Measure::units,
              .formula = {"报告的数量", "units as reported"},
              .inputs = {desk.cell(sale, "units", {"数量", "units"}, shown(sale.units))},
              .before = 0,
              .after = line.units});
}

void count_as(Desk& desk, LineDue& line, const FactorRow& row) {
    const Sale& sale = *line.sale;
    const Verdict verdict = applies(desk.programme, row.row, row.when, sale);
    if (verdict.truth == Truth::no) return;
    const bool sure = verdict.truth == Truth::yes;
    desk.miss(sale, verdict.lacks);
    const Interval before = line.units;
    const Interval after = times(before, row.times);
    line.units = sure ? after : hull(before, after);
    desk.add(
        {.id = "counts",
         .line = sale.line,
         .measure = Measure::units,
         .formula = sure ? Bilingual{"数量 × 折算系数", "units × what part of a unit one counts"}
                         : Bilingual{"不知是否折算：两种情形都可能",
                                     "not known whether it applies: either may be"},
         .inputs = {desk.rule(row.row, row.name, shown(row.times))},
         .before = before,
         .after = line.units});
}

std::vector<std::optional<std::string>> countries_of(DueWhere where, const Sale& sale) {
    if (where == DueWhere::made) return {sale.made_in};
    if (where == DueWhere::sold) return {sale.sold_in};
    return {sale.made_in, sale.sold_in};
}

Bilingual verdict_words(Truth truth) {
    if (truth == Truth::yes)
        return {"整个期间都有清单专利有效：照计", "a listed patent is in force all through: due"};
    if (truth == Truth::no)
        return {"制造地和销售地都没有有效的清单专利：不计许可费",
                "no listed patent is in force where it is made or sold: nothing is due"};
    return {"不知是否整个期间都有清单专利有效：可能全计，也可能不计",
            "not known whether a listed patent is in force all through: due in whole, in part or "
            "not at all"};
}

std::string sunset_text(const Sunset& sunset) {
    const std::string last = sunset.last ? sunset.last->text() : "?";
    if (sunset.settled) return sunset.last ? last : "—";
    return sunset.last ? ">=" + last : "?";
}

void look_at_patents(Desk& desk, LineDue& line) {
    const DueWhere rule = desk.programme.due_where;
    if (rule == DueWhere::everywhere || desk.evidence.patents == nullptr) return;
    const Sale& sale = *line.sale;
    const auto countries = countries_of(rule, sale);
    line.licensed = desk.evidence.patents->in_force(countries, *sale.period);
    line.sunset = desk.evidence.patents->sunset(countries);
    const Interval before = line.units;
    if (line.licensed == Truth::no) line.units = 0;
    if (line.licensed == Truth::unknown) {
        line.units = down_to_zero(before);
        desk.miss({.from = cell_of(desk.report, sale, "made_in, sold_in, period"),
                   .what = {"不知其间清单专利是否一直有效；如在期间内届满，请分两行填报",
                            "whether a listed patent is in force all through; if one ends within "
                            "the period, report two lines"}});
    }
    desk.add(
        {.id = "patents",
         .line = sale.line,
         .measure = Measure::units,
         .formula = verdict_words(line.licensed),
         .inputs = {desk.cell(sale, "made_in", {"制造地", "made in"}, sale.made_in.value_or("?")),
                    desk.cell(sale, "sold_in", {"销售地", "sold in"}, sale.sold_in.value_or("?")),
                    {.name = {"最后到期日", "last day of the last patent"},
                     .value = sunset_text(line.sunset),
                     .from = "patents"}},
         .before = before,
         .after = line.units});
}

}  // namespace

void count_units(Desk& desk, std::size_t index) {
    LineDue& line = desk.out.lines[index];
    take_units(desk, line);
    for (const FactorRow& row : desk.programme.counts) count_as(desk, line, row);
    look_at_patents(desk, line);
}

}  // namespace hanse::royalty
