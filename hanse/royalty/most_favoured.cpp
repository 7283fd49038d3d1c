// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/most_favoured.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {

using base::Bilingual;
using base::Interval;
using base::Result;
using base::Truth;

namespace {

SalesReport sales_of(const std::string& licensee, const SalesReport& report) {
    SalesReport own{.file = report.file, .sales = {}};
    std::ranges::copy_if(report.sales, std::back_inserter(own.sales), [&](const Sale& sale) {
        return sale.licensee == licensee || sale.group == licensee;
    });
    return own;
}

bool is_live(const Deal& deal, const std::optional<base::Date>& day) {
    if (!day) return true;
    return !(deal.from && *day < *deal.from) && !(deal.until && *deal.until < *day);
}

Bilingual words(const DealComparison& one) {
    const std::string figures = fmt::format("{} → {}", shown(one.under_live), shown(one.under_new));
    switch (one.must_offer) {
        case Truth::yes:
            return {"同样的销售在新条款下更便宜：须向其提供新条款（" + figures + "）",
                    "the same sales cost less under the new terms: they must be offered (" +
                        figures + ")"};
        case Truth::no:
            return {"新条款并不更便宜：无须提供（" + figures + "）",
                    "the new terms cost no less: no offer is due (" + figures + ")"};
        case Truth::unknown: break;
    }
    return {"所知不足，无法断定（" + figures + "）",
            "too little is known to tell (" + figures + ")"};
}

DealComparison not_due(DealComparison one, Truth truth, Bilingual reason) {
    one.must_offer = truth;
    one.reason = std::move(reason);
    return one;
}

DealComparison compare(const Programme& offered, const Programme& live, const SalesReport& report,
                       const Evidence& evidence) {
    DealComparison out{.file = live.file, .licensee = live.deal->licensee};
    out.under_live = out.under_new = unknown_amount();
    if (!live.most_favoured)
        return not_due(out, Truth::no, {"其条款没有最惠条款", "its terms have no such clause"});
    if (!is_live(*live.deal, evidence.day))
        return not_due(out, Truth::no,
                       {"该许可当日不在有效期内", "the deal is not live on that day"});
    if (live.currency != offered.currency)
        return not_due(out, Truth::unknown,
                       {"币种不同，无法比较", "in another currency; it cannot be compared"});
    SalesReport sales = sales_of(out.licensee, report);
    out.own_sales = !sales.sales.empty();
    if (!out.own_sales) sales = report;
    const auto before = assess(live, sales, evidence);
    const auto after = assess(offered, sales, evidence);
    for (const auto* result : {&before, &after})
        if (!*result)
            return not_due(
                out, Truth::unknown,
                Bilingual{"无法比较：", "cannot be compared: "} + result->error().message);
    out.under_live = before->royalty;
    out.under_new = after->royalty;
    out.must_offer = out.under_new < out.under_live;
    out.reason = words(out);
    return out;
}

}  // namespace

Result<std::vector<DealComparison>> compare_deals(const Programme& offered,
                                                  std::span<const Programme> deals,
                                                  const SalesReport& report,
                                                  const Evidence& evidence) {
    std::vector<DealComparison> out;
    for (const Programme& live : deals) {
        if (!live.deal)
            return base::invalid({.file = live.file}, "现行许可的条款要写明 “deal: {licensee: …}”",
                                 "the terms of a live deal need 'deal: {licensee: …}'");
        out.push_back(compare(offered, live, report, evidence));
    }
    return out;
}

}  // namespace hanse::royalty
