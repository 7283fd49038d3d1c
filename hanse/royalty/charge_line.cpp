// SPDX-License-Identifier: GPL-3.0-or-later
// What one line costs before caps: tiers, the ceiling of renewals, multipliers, duplicates.
//
// The tiers of a year look at all units counted together, and each line bears the average: so the
// order of reporting, and whether something is reported in one line or in two, change nothing.
#include <algorithm>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/desk.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::Rational;
using base::Truth;

namespace {

/// A rate row that applies, or may.
struct Candidate {
    const RateRow* row;
    Interval charge;   // under this row
    Interval limited;  // and not over the ceiling of renewals
};

struct Priced {
    std::vector<Candidate> candidates;
    bool settled = false;  // the last one applies for sure
    Interval volume;       // units counted together
};

const ProductClass& class_of(const Desk& desk, const LineDue& line) {
    return *desk.programme.find_class(*line.sale->product_class);
}

/// Units of another line that are counted with those of this one: all, none, or not known.
Truth counted_together(Per per, const Sale& a, const Sale& b) {
    if (a.product_class != b.product_class) return Truth::no;
    if (per == Per::unit) return Truth::yes;
    if (a.licensee != b.licensee) return Truth::no;
    if (per == Per::entity) return Truth::yes;
    if (a.product && b.product) return base::truth(*a.product == *b.product);
    return Truth::unknown;
}

Interval sum_together(const Desk& desk, const LineDue& line, Per per) {
    Interval sum = Rational(0);
    for (const LineDue& other : desk.out.lines) {
        const Truth together =
            &other == &line ? Truth::yes : counted_together(per, *line.sale, *other.sale);
        if (together == Truth::yes) sum = sum + other.units;
        if (together == Truth::unknown) sum = sum + down_to_zero(other.units);
    }
    return sum;
}

/// Lines of one class, or of one class and legal entity, share a volume: it is added up once.
Interval volume_for(Desk& desk, const LineDue& line) {
    const Per per = class_of(desk, line).per;
    if (per == Per::title) return sum_together(desk, line, per);
    const std::string whose =
        *line.sale->product_class + (per == Per::entity ? "\n" + *line.sale->licensee : "");
    const auto found = desk.volumes.find(whose);
    if (found != desk.volumes.end()) return found->second;
    return desk.volumes[whose] = sum_together(desk, line, per == Per::lump ? Per::unit : per);
}

/// A lump is borne in equal parts by the lines for which a royalty may be due.
Interval part_of_lump(const Desk& desk, const LineDue& line, const Interval& amount) {
    std::int64_t sharers = 0;
    for (const LineDue& other : desk.out.lines)
        if (other.sale->product_class == line.sale->product_class && other.licensed != Truth::no)
            ++sharers;
    const Interval part = times(amount, Rational(1, std::max<std::int64_t>(sharers, 1)));
    if (line.licensed == Truth::no) return Rational(0);
    return line.licensed == Truth::yes ? part : down_to_zero(part);
}

Interval charge_under(const Desk& desk, const LineDue& line, const RateRow& row,
                      const Interval& volume) {
    const Interval each = unit_charge(row.tiers, row.volume, volume, line.sale->price);
    if (class_of(desk, line).per == Per::lump) return part_of_lump(desk, line, each);
    return times(line.units, each);
}

/// "not over 1.2 times what the row that this one renews would charge", for those who signed under
/// that row.
Interval limited_by_renewal(Desk& desk, const LineDue& line, const RateRow& row,
                            const Interval& charge, const Interval& volume) {
    const RateRow* renewed = desk.programme.find_rate(row.renews);
    if (renewed == nullptr || !desk.programme.renewal || !row.row.from) return charge;
    const Verdict old = signed_before(*line.sale, *row.row.from);
    if (old.truth == Truth::no) return charge;
    const Rational ceiling = Rational(1) + desk.programme.renewal->increase_at_most;
    const Interval limited =
        lesser(charge, times(ceiling, charge_under(desk, line, *renewed, volume)));
    desk.miss(*line.sale, old.lacks);
    return old.truth == Truth::yes ? limited : hull(charge, limited);
}

Priced price(Desk& desk, const LineDue& line) {
    Priced out{.volume = volume_for(desk, line)};
    for (const RateRow& row : desk.programme.rates) {
        const Verdict verdict = applies(desk.programme, row.row, row.when, *line.sale);
        if (verdict.truth == Truth::no) continue;
        desk.miss(*line.sale, verdict.lacks);
        const Interval charge = charge_under(desk, line, row, out.volume);
        out.candidates.push_back(
            {&row, charge, limited_by_renewal(desk, line, row, charge, out.volume)});
        out.settled = verdict.truth == Truth::yes;
        if (out.settled) break;
    }
    return out;
}

Interval over_candidates(const Priced& priced, Interval Candidate::*amount) {
    if (!priced.settled) return unknown_amount();
    Interval out = priced.candidates.front().*amount;
    for (const Candidate& one : priced.candidates) out = hull(out, one.*amount);
    return out;
}

bool uses_price(const RateRow& row) {
    return std::ranges::any_of(row.tiers, [](const Tier& tier) { return tier.rate.uses_price(); });
}

/// Which of the numbers behind an unsettled charge nobody stated.
void say_what_lacks(Desk& desk, const LineDue& line, const Priced& priced) {
    if (!priced.settled)
        desk.miss({.from = cell_of(desk.report, *line.sale, "class, period"),
                   .what = {fmt::format("条款没有写明 “{}” 在 {} 的费率", *line.sale->product_class,
                                        line.sale->period->text()),
                            fmt::format("the terms state no rate for '{}' in {}",
                                        *line.sale->product_class, line.sale->period->text())}});
    for (const Candidate& one : priced.candidates) {
        if (one.charge.is_exact() || line.units == Interval(0)) continue;
        constexpr std::array<std::string_view, 1> column{"price"};
        if (uses_price(*one.row) && !line.sale->price.is_exact()) desk.miss(*line.sale, column);
        const Interval priced_at_one =
            unit_charge(one.row->tiers, one.row->volume, priced.volume, Interval(1));
        if (priced.volume.is_exact() && !priced_at_one.is_exact())
            desk.miss(one.row->row, {"费率未公布确数", "the rate is not stated exactly"});
    }
}

/// How the charge of a line comes about. @param sum  of the tiers in figures; empty: no tiers, or
/// not known.
Bilingual tier_words(Per per, const std::string& volume, const std::string& sum) {
    if (per == Per::lump)
        return {"一年一笔，各行均分", "one amount a year, in equal parts by line"};
    if (sum.empty()) return {"数量 × 费率", "units × rate"};
    static constexpr std::array<std::pair<const char*, const char*>, 3> whose{
        {{"集团全年", "units of the group in the year"},
         {"本法人全年", "units of the legal entity in the year"},
         {"本产品全年", "units of the product in the year"}}};
    const auto& [zh, en] = whose.at(static_cast<std::size_t>(per));
    return {
        fmt::format("数量 × 平均费率；{} {} 件，平均 ({}) / {}", zh, volume, sum, volume),
        fmt::format("units × average rate; {}: {}, average ({}) / {}", en, volume, sum, volume)};
}

/// The sum of the tiers in figures, if there is one row for sure and it has tiers.
std::string sum_of_tiers(const Priced& priced) {
    if (!priced.settled || priced.candidates.size() != 1 || priced.volume == Interval(0)) return {};
    const RateRow& row = *priced.candidates.front().row;
    return row.tiers.size() == 1 ? "" : tier_sum(row.tiers, row.volume, priced.volume);
}

std::string rate_text(const RateRow& row) {
    if (row.tiers.size() == 1) return row.tiers.front().rate.text();
    std::string out;
    for (const Tier& tier : row.tiers)
        out +=
            fmt::format("{}>{}: {}", out.empty() ? "" : ", ", shown(tier.over), tier.rate.text());
    return out;
}

void add_tier_step(Desk& desk, LineDue& line, const Priced& priced) {
    Step step{
        .id = "tier",
        .line = line.sale->line,
        .formula = tier_words(class_of(desk, line).per, shown(priced.volume), sum_of_tiers(priced)),
        .inputs = {},
        .before = 0,
        .after = over_candidates(priced, &Candidate::charge)};
    for (const Candidate& candidate : priced.candidates) {
        const RateRow& row = *candidate.row;
        step.inputs.push_back(Desk::rule(row.row, {"费率", "rate"}, rate_text(row)));
        if (uses_price(row))
            step.inputs.push_back(
                desk.cell(*line.sale, "price", {"单价", "price"}, shown(line.sale->price)));
    }
    line.charge = step.after;
    desk.add(std::move(step));
}

void add_renewal_step(Desk& desk, LineDue& line, const Priced& priced) {
    const Interval after = over_candidates(priced, &Candidate::limited);
    if (after == line.charge) return;
    const Renewal& rule = *desk.programme.renewal;
    desk.add(
        {.id = "renewal",
         .line = line.sale->line,
         .formula = {"续展：不超过原条款费用 × (1 + 涨幅上限)",
                     "renewal: not over what the former row charges × (1 + ceiling)"},
         .inputs = {Desk::rule(rule.row, {"涨幅上限", "ceiling"}, percent(rule.increase_at_most))},
         .before = line.charge,
         .after = after});
    line.charge = after;
}

void multiply(Desk& desk, LineDue& line, const FactorRow& row) {
    const Verdict verdict = applies(desk.programme, row.row, row.when, *line.sale);
    if (verdict.truth == Truth::no) return;
    const bool sure = verdict.truth == Truth::yes;
    desk.miss(*line.sale, verdict.lacks);
    if (!row.times.is_exact())
        desk.miss(row.row, {"系数未公布确数", "the factor is not stated exactly"});
    const Interval before = line.charge;
    const Interval after = times(before, row.times);
    line.charge = sure ? after : hull(before, after);
    desk.add({.id = "multiplier",
              .line = line.sale->line,
              .formula = sure
                             ? Bilingual{"许可费 × 系数", "charge × multiplier"}
                             : Bilingual{"不知是否适用该系数：两种情形都可能",
                                         "not known whether the multiplier applies: either may be"},
              .inputs = {Desk::rule(row.row, row.name, shown(row.times))},
              .before = before,
              .after = line.charge});
}

/// The pools that the deduction knows and the licensee pays too.
std::vector<std::string> shared_pools(const Duplicate& rule, const Sale& sale) {
    if (!sale.also_licensed) return rule.pools;
    std::vector<std::string> out;
    for (const std::string& pool : rule.pools)
        if (std::ranges::find(*sale.also_licensed, pool) != sale.also_licensed->end())
            out.push_back(pool);
    return out;
}

/// The part of the charge that stays: 1 less the share of families also paid for elsewhere.
Interval kept_share(const Desk& desk, const Duplicate& rule, const Sale& sale) {
    const std::vector<std::string> pools = shared_pools(rule, sale);
    if (pools.empty()) return Rational(1);
    Interval shared = desk.evidence.families == nullptr
                          ? Interval(Rational(0), Rational(1))
                          : desk.evidence.families->share_also_in(pools);
    if (!sale.also_licensed) shared = down_to_zero(shared);
    return Interval(Rational(1)) - lesser(shared, rule.at_most);
}

void deduct_duplicates(Desk& desk, LineDue& line) {
    if (!desk.programme.duplicate) return;
    const Duplicate& rule = *desk.programme.duplicate;
    const Interval kept = kept_share(desk, rule, *line.sale);
    if (kept == Interval(1)) return;
    constexpr std::array<std::string_view, 1> column{"also_licensed"};
    if (!line.sale->also_licensed) desk.miss(*line.sale, column);
    if (line.sale->also_licensed && !kept.is_exact())
        desk.miss(rule.row, {"不知哪些专利族也在另一专利池中（--families）",
                             "which families are also in the other pool (--families)"});
    const Interval before = line.charge;
    line.charge = times(before, kept);
    desk.add({.id = "duplicate",
              .line = line.sale->line,
              .formula = {"许可费 × (1 − 重复专利族所占比例)",
                          "charge × (1 − share of families also paid for in another pool)"},
              .inputs = {Desk::rule(rule.row, {"保留比例", "share kept"}, shown(kept))},
              .before = before,
              .after = line.charge});
}

}  // namespace

void charge_line(Desk& desk, std::size_t index) {
    LineDue& line = desk.out.lines[index];
    line.charge = Interval(0);
    if (line.licensed == Truth::no) return;
    const Priced priced = price(desk, line);
    add_tier_step(desk, line, priced);
    say_what_lacks(desk, line, priced);
    add_renewal_step(desk, line, priced);
    for (const FactorRow& row : desk.programme.multipliers) multiply(desk, line, row);
    deduct_duplicates(desk, line);
}

}  // namespace hanse::royalty
