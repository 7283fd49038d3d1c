// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/render.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Language;

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
    return out;
}

std::string joined_with(const std::string& key, const std::vector<std::string>& words) {
    return words.empty() ? "" : " " + key + "=" + joined(words);
}

std::string condition_text(const Condition& when) {
    std::string out = joined_with("class", when.classes) + joined_with("region", when.regions);
    if (when.standing)
        out += *when.standing == Standing::compliant ? " standing=compliant" : " standing=standard";
    if (when.signed_by)
        out += fmt::format(" signed_by={}{}", when.signed_by->day.text(),
                           when.signed_by->or_first_sale ? "|first_sale" : "");
    if (when.signed_within_days)
        out += fmt::format(" signed_within_days={}", *when.signed_within_days);
    if (when.price_over) out += " price>" + shown(*when.price_over);
    if (when.price_at_most) out += " price<=" + shown(*when.price_at_most);
    if (!when.trait.empty()) out += " trait=" + when.trait;
    return out;
}

Bilingual tiers_text(const RateRow& row) {
    if (row.tiers.size() == 1) return base::same(row.tiers.front().rate.text());
    std::string out;
    for (std::size_t k = 0; k < row.tiers.size(); ++k)
        out += fmt::format("{}>{}: {}", k == 0 ? "" : ", ", shown(row.tiers[k].over),
                           row.tiers[k].rate.text());
    if (row.volume == Volume::marginal) return base::same(out);
    return {"（全部数量按所达一档）" + out, "(all units at the tier reached) " + out};
}

class Description {
public:
    explicit Description(Language language) : language_(language) {}

    void heading(const Bilingual& words) { out_ += "\n" + words.in(language_) + "\n"; }

    void row(const Row& row, const std::string& words) { this->row(row, base::same(words)); }

    void row(const Row& row, const Bilingual& words) {
        std::string tail;
        if (const std::string dates = dates_text(row); !dates.empty()) tail += " " + dates;
        if (!row.version.empty()) tail += " (" + row.version + ")";
        if (!row.source.empty()) tail += " [" + row.source + "]";
        out_ += fmt::format("  {:<28} {}{}\n", row.id, words.in(language_), tail);
    }

    std::string out_;

private:
    Language language_;
};

void describe_factors(Description& to, const Bilingual& heading,
                      const std::vector<FactorRow>& rows) {
    if (rows.empty()) return;
    to.heading(heading);
    for (const FactorRow& row : rows)
        to.row(row.row, "× " + shown(row.times) + condition_text(row.when));
}

void describe_amounts(Description& to, const Bilingual& heading,
                      const std::vector<AmountRow>& rows) {
    if (rows.empty()) return;
    to.heading(heading);
    for (const AmountRow& row : rows) to.row(row.row, shown(row.amount));
}

void describe_caps(Description& to, const Programme& programme) {
    if (programme.caps.empty()) return;
    static constexpr const char* scopes[] = {"product", "entity", "class", "enterprise"};
    to.heading({"年度上限（自小到大）", "caps of a year, from the smaller sum to the larger"});
    for (const CapRow& cap : programme.caps)
        to.row(cap.row, fmt::format("{} {}{}", scopes[static_cast<std::size_t>(cap.scope)],
                                    shown(cap.amount), joined_with("class", cap.classes)));
}

void describe_payment(Description& to, const Programme& programme) {
    if (const auto& one = programme.payment)
        to.row(
            one->row,
            Bilingual{
                fmt::format("期末后 {} 天内报告、{} 天内付款，宽限 {} 天", one->report_days,
                            one->pay_days, one->grace_days),
                fmt::format("report within {} days of the period's end, pay within {}, {} of grace",
                            one->report_days, one->pay_days, one->grace_days)});
    if (const auto& one = programme.interest)
        to.row(one->row,
               Bilingual{fmt::format("迟延利息：年利率 {}，一年 {} 天，宽限 {} 天",
                                     percent(one->rate), one->day_count, one->grace_days),
                         fmt::format("late interest: {} a year of {} days, {} days of grace",
                                     percent(one->rate), one->day_count, one->grace_days)});
}

void describe_sections(Description& to, const Programme& programme) {
    to.heading({"其他条款", "other terms"});
    describe_payment(to, programme);
    if (const auto& one = programme.renewal)
        to.row(one->row, Bilingual{"续展涨幅不超过 " + percent(one->increase_at_most),
                                   "a renewal rises by at most " + percent(one->increase_at_most)});
    if (const auto& one = programme.duplicate)
        to.row(one->row,
               Bilingual{fmt::format("按专利族比例扣除重复许可费，至多 {}{}", percent(one->at_most),
                                     joined_with("pools", one->pools)),
                         fmt::format("duplicates deducted by share of families, at most {}{}",
                                     percent(one->at_most), joined_with("pools", one->pools))});
    if (const auto& one = programme.paid_up)
        to.row(
            one->row,
            {fmt::format("一次性付清：此前 {} 个月的许可费 × {}", one->months, shown(one->times)),
             fmt::format("paid up: royalties of {} months × {}", one->months, shown(one->times))});
    if (programme.most_favoured)
        to.row(*programme.most_favoured, Bilingual{"最惠被许可人", "most-favoured licensee"});
    static const Bilingual wheres[] = {
        {"制造地或销售地有有效的清单专利才计费",
         "due where a listed patent is in force where it is made or sold"},
        {"制造地有有效的清单专利才计费", "due where a listed patent is in force where it is made"},
        {"销售地有有效的清单专利才计费", "due where a listed patent is in force where it is sold"},
        {"各地都计费", "due everywhere"}};
    to.row({.id = "due_where"}, wheres[static_cast<std::size_t>(programme.due_where)]);
}

}  // namespace

std::string describe(const Programme& programme, Language language) {
    Description to(language);
    to.out_ = fmt::format("{} ({}) · {} · {}\n", programme.name.in(language), programme.id,
                          programme.administrator.empty() ? "—" : programme.administrator,
                          programme.currency.code());
    if (!programme.note.empty()) to.out_ += programme.note + "\n";
    to.heading({"费率（逐行看，第一个符合的行适用）", "rates (the first row that holds applies)"});
    for (const RateRow& row : programme.rates)
        to.row(row.row, tiers_text(row) + base::same(condition_text(row.when)));
    describe_factors(to, {"折算", "what part of a unit counts"}, programme.counts);
    describe_factors(to, {"系数", "multipliers"}, programme.multipliers);
    describe_caps(to, programme);
    describe_amounts(to, {"最低许可费", "minimum"}, programme.minimums);
    describe_amounts(to, {"低于此数无需许可", "nothing due below"}, programme.free_below);
    describe_sections(to, programme);
    if (!programme.sources.empty()) to.heading({"来源", "sources"});
    for (const Source& source : programme.sources)
        to.out_ += fmt::format("  {:<28} {} ({})\n", source.id, source.url, source.kind);
    return std::move(to.out_);
}

}  // namespace hanse::royalty
