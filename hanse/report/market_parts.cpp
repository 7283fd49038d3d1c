// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/market_parts.hpp"

#include <cmath>
#include <set>

#include <fmt/format.h>

namespace hanse::report {

using base::Rational;

std::string undertaking_words(const Pen& pen, const assess::Undertaking& one) {
    std::string out = pen.member(one.name);
    if (one.members.size() < 2) return out;
    return pen.word("report.market.group", {{"name", out}, {"members", pen.members(one.members)}});
}

std::string points_words(const base::Interval& points) {
    const std::string low = Pen::number(points.low().value_or(Rational(0)).rounded(0));
    const std::string high = Pen::number(points.high().value_or(Rational(10'000)).rounded(0));
    return low == high ? low : low + "–" + high;
}

std::string figure_words(double amount) {
    if (std::abs(amount) >= 1000) return Pen::number(fmt::format("{:.0f}", amount));
    return fmt::format("{:.4f}", amount == 0 ? 0 : amount);
}

std::string remedy_words(const Pen& pen, const assess::BundlePrices& prices) {
    if (!prices.found.remedy) return pen.word("report.market.remedy.unsettled");
    switch (*prices.found.remedy) {
        case market::Remedy::bundle_only: return pen.word("report.market.remedy.bundle_only");
        case market::Remedy::unbundled: return pen.word("report.market.remedy.unbundled");
        case market::Remedy::caps_at_unbundled_prices: return pen.word("report.market.remedy.caps");
        case market::Remedy::caps_by_sharing_rule: return pen.word("report.market.remedy.rule");
        case market::Remedy::no_pool: break;
    }
    return pen.word("report.market.remedy.no_pool");
}

Details basis(const Pen& pen, const Basis& basis) {
    std::set<std::string> lines, sources;
    for (const domain::Row* row : basis.rows) {
        if (row->line > 0) lines.insert(fmt::format("{:0>4}", row->line));
        const domain::Provenance& from = row->provenance;
        std::string who = from.source.empty() ? "" : pen.source(from.source);
        if (from.confidence != domain::Confidence::unstated)
            who += (who.empty() ? "" : pen.word("report.sep")) +
                   pen.word(confidence_key(from.confidence));
        if (!who.empty()) sources.insert(who);
    }
    std::string where = basis.table;
    if (!lines.empty()) {
        std::vector<std::string> plain;
        for (const std::string& line : lines)
            plain.push_back(line.substr(std::min(line.find_first_not_of('0'), line.size() - 1)));
        where += " " + pen.word("report.market.lines", {{"lines", pen.joined(plain)}});
    }
    Definitions what;
    what.entries = {{{text(pen.word("report.market.model"))}, {code(std::string(basis.model))}},
                    {{text(pen.word("report.market.inputs"))}, {text(where)}},
                    {{text(pen.word("report.market.reported"))}, {}},
                    {{text(pen.word("report.market.guarantee"))}, {text(basis.guarantee)}}};
    for (const std::string& source : sources) what.entries[2].more.push_back({text(source)});
    if (sources.empty()) what.entries[2].meaning = {text(pen.word("report.market.nobody_named"))};
    return {.summary = {text(pen.word("report.market.why"))}, .blocks = {std::move(what)}};
}

}  // namespace hanse::report
