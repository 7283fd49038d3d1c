// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/conditions.hpp"

#include <algorithm>

namespace hanse::royalty {

using base::Date;
using base::Interval;
using base::Truth;

namespace {

Verdict verdict(Truth truth, std::string_view column) {
    if (base::settled(truth)) return {.truth = truth, .lacks = {}};
    return {.truth = truth, .lacks = {column}};
}

/// Whether something happened on `limit` or before.
Verdict happened_by(const Event& event, Date limit, std::string_view column) {
    switch (event.known) {
        case Event::Known::never: return verdict(Truth::no, column);
        case Event::Known::day: return verdict(base::truth(*event.day <= limit), column);
        case Event::Known::unknown: break;
    }
    return verdict(Truth::unknown, column);
}

Verdict signed_by(const SignedBy& limit, const Sale& sale) {
    const Verdict by_day = happened_by(sale.signed_on, limit.day, "signed_on");
    const bool done = by_day.truth == Truth::yes || sale.signed_on.known == Event::Known::never;
    if (!limit.or_first_sale || done) return by_day;
    if (sale.first_sale.day) {
        const Date later = std::max(limit.day, *sale.first_sale.day);
        return happened_by(sale.signed_on, later, "signed_on");
    }
    // Nothing sold yet: whoever has signed did so in time.
    if (sale.first_sale.known == Event::Known::never)
        return sale.signed_on.day ? Verdict{} : by_day;
    return verdict(Truth::unknown, "first_sale");
}

Verdict signed_within(long long days, const Sale& sale) {
    if (sale.signed_on.known == Event::Known::never) return verdict(Truth::no, "signed_on");
    if (!sale.first_sale.day) return verdict(Truth::unknown, "first_sale");
    return happened_by(sale.signed_on, later_by(*sale.first_sale.day, days), "signed_on");
}

Verdict in_region(const Programme& programme, const std::vector<std::string>& regions,
                  const Sale& sale) {
    if (!sale.sold_in) return verdict(Truth::unknown, "sold_in");
    const Region* region = programme.region_of(*sale.sold_in);
    const bool named = region != nullptr && std::ranges::find(regions, region->id) != regions.end();
    return verdict(base::truth(named), "sold_in");
}

Verdict has_trait(const std::string& trait, const Sale& sale) {
    if (!sale.traits) return verdict(Truth::unknown, "traits");
    const bool has = std::ranges::find(*sale.traits, trait) != sale.traits->end();
    return verdict(base::truth(has), "traits");
}

Verdict of_class(const std::vector<std::string>& classes, const Sale& sale) {
    const bool named = std::ranges::find(classes, *sale.product_class) != classes.end();
    return verdict(base::truth(named), "class");
}

}  // namespace

Verdict both(Verdict a, Verdict b) {
    Verdict out{.truth = a.truth && b.truth, .lacks = {}};
    if (base::settled(out.truth)) return out;
    out.lacks = std::move(a.lacks);
    for (const std::string_view column : b.lacks)
        if (std::ranges::find(out.lacks, column) == out.lacks.end()) out.lacks.push_back(column);
    return out;
}

Verdict in_good_standing(const Payment& payment, const Sale& sale) {
    const Date end = sale.period->last();
    return both(
        happened_by(sale.reported_on, later_by(end, payment.report_days + payment.grace_days),
                    "reported_on"),
        happened_by(sale.paid_on, later_by(end, payment.pay_days + payment.grace_days), "paid_on"));
}

Verdict signed_before(const Sale& sale, Date day) {
    return happened_by(sale.signed_on, later_by(day, -1), "signed_on");
}

Verdict applies(const Programme& programme, const Row& row, const Condition& when,
                const Sale& sale) {
    Verdict out = verdict(sale.period->within(row.from, row.until), "period");
    const auto also = [&](Verdict one) { out = both(std::move(out), std::move(one)); };
    if (!when.classes.empty()) also(of_class(when.classes, sale));
    if (!when.regions.empty()) also(in_region(programme, when.regions, sale));
    if (when.standing && programme.payment) {
        Verdict good = in_good_standing(*programme.payment, sale);
        if (*when.standing == Standing::standard) good.truth = !good.truth;
        also(std::move(good));
    }
    if (when.signed_by) also(signed_by(*when.signed_by, sale));
    if (when.signed_within_days) also(signed_within(*when.signed_within_days, sale));
    if (when.price_over) also(verdict(Interval(*when.price_over) < sale.price, "price"));
    if (when.price_at_most) also(verdict(sale.price <= Interval(*when.price_at_most), "price"));
    if (!when.trait.empty()) also(has_trait(when.trait, sale));
    return out;
}

}  // namespace hanse::royalty
