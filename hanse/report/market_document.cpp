// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/report/market_documents.hpp"
#include "hanse/report/market_parts.hpp"
#include "hanse/report/sections.hpp"

namespace hanse::report {

namespace {

Document frame(const Pen& pen) {
    const domain::CaseFile& file = *pen.of().file;
    Document out{.language = pen.language(),
                 .head = {.kind = pen.word("report.market.kind_of_page"),
                          .title = pen.in(file.name),
                          .notice = pen.word("report.market.notice")},
                 .footer = pen.word("report.footer"),
                 .contents_title = pen.word("report.contents"),
                 .skip_link = pen.word("report.skip")};
    if (out.head.title.empty()) out.head.title = file.id;
    if (file.invented) out.head.marks.push_back(badge(pen.word("report.invented"), Tone::note));
    out.head.facts.entries = {{{text(pen.word("report.case"))}, {code(file.id)}},
                              {{text(pen.word("report.day"))}, {text(pen.of().day.text())}}};
    return out;
}

void heading(const Pen& pen, const char* anchor, const char* key, Blocks& out) {
    out.emplace_back(Heading{.anchor = anchor, .words = {text(pen.word(key))}});
}

void add_guarantees(const Pen& pen, Blocks& out) {
    heading(pen, "guarantees", "report.market.guarantees", out);
    Definitions kinds;
    for (const auto& [name, meaning] :
         {std::pair{"report.market.sure.exact", "report.market.sure.exact_why"},
          std::pair{"report.market.sure.bounds", "report.market.sure.bounds_why"},
          std::pair{"report.market.sure.search", "report.market.sure.search_why"},
          std::pair{"report.market.sure.reported", "report.market.sure.reported_why"}})
        kinds.entries.push_back({{strong(pen.word(name))}, {text(pen.word(meaning))}});
    out.emplace_back(std::move(kinds));
}

void add_missing(const Pen& pen, const assess::MarketSide& side, Blocks& out) {
    if (side.missing.empty()) return;
    heading(pen, "missing", "report.market.missing", out);
    List list;
    for (const base::Bilingual& one : side.missing)
        list.items.push_back({{text(pen.in(one))}, {}, {}});
    out.emplace_back(std::move(list));
}

}  // namespace

Document market_document(const assess::Assessment& assessment, const assess::MarketSide& side,
                         base::Language language) {
    const Pen pen(assessment, language);
    Document out = frame(pen);
    if (!side.positions.empty()) {
        heading(pen, "positions", "report.market.positions", out.blocks);
        add_positions(pen, side, out.blocks);
    }
    if (!side.pools.empty() || !side.same_groups.empty()) {
        heading(pen, "prices", "report.market.prices", out.blocks);
        out.blocks.emplace_back(Paragraph{{text(pen.word("report.market.prices_lead"))}});
        add_pool_markets(pen, side, out.blocks);
    }
    if (!side.empty()) add_guarantees(pen, out.blocks);
    add_missing(pen, side, out.blocks);
    return out;
}

/// In the assessment: the picture, and a line for each market.
void add_market(const Pen& pen, Blocks& out) {
    const assess::MarketSide side = assess::market_side(pen.of());
    if (side.empty()) return;
    heading(pen, "market", "report.market.section", out);
    if (!side.positions.empty()) out.emplace_back(shares_figure(pen, side));
    List list;
    const auto item = [&](const std::string& name, const std::string& words) {
        list.items.push_back(
            {{text(pen.word("report.market.item", {{"name", name}, {"words", words}}))}, {}, {}});
    };
    for (const assess::MarketPosition& at : side.positions)
        item(at.market, pen.word("report.market.line_of", {{"share", pen.share(at.alliance)}}));
    for (const assess::PoolMarket& at : side.pools)
        if (at.bundle_prices) item(at.market, remedy_words(pen, *at.bundle_prices));
    out.emplace_back(std::move(list));
    for (const assess::PoolMarket& at : side.pools)
        if (at.bundle_prices) out.emplace_back(regimes_figure(pen, at));
    out.emplace_back(Paragraph{{muted(pen.word("report.market.more"))}});
}

}  // namespace hanse::report
