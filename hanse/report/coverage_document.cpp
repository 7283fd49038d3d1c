// SPDX-License-Identifier: GPL-3.0-or-later
// Features of products: who speaks of them, who may read on whom. And claim charts.
#include <algorithm>
#include <map>

#include "hanse/report/pool_frame.hpp"

namespace hanse::report {

using relations::Covered;
using relations::Legible;
using relations::ReadsOn;

namespace {

constexpr std::size_t kShownInCell = 5;

std::string_view where_key(Legible::Where where) {
    if (where == Legible::Where::claim) return "report.gaps.where.claim";
    return where == Legible::Where::text ? "report.gaps.where.text" : "report.gaps.where.classes";
}

std::string_view alive_key(base::Truth alive) {
    if (alive == base::Truth::yes) return "report.relations.alive";
    return alive == base::Truth::no ? "report.relations.dead" : "report.relations.alive_open";
}

std::string_view truth_key(base::Truth truth) {
    if (truth == base::Truth::yes) return "report.chart.truth.yes";
    return truth == base::Truth::no ? "report.chart.truth.no" : "report.chart.truth.unknown";
}

Tone tone_of(Covered state) {
    if (state == Covered::yes) return Tone::good;
    return state == Covered::open ? Tone::muted : Tone::warning;
}

class Author {
public:
    Author(const PoolFrame& frame, const relations::Coverage& coverage, base::Date day)
        : frame_(frame), pen_(*frame.book, frame.language), coverage_(coverage), day_(day) {}

    Document document() const {
        Document out =
            pool_document(pen_, "report.gaps", "report.gaps.notice", pen_.in(frame_.file->name));
        out.head.facts.entries = {{{text(pen_.word("report.checks.day"))}, {text(day_.text())}}};
        out.blocks.push_back(heading(pen_, "features", "report.gaps.features"));
        out.blocks.emplace_back(features());
        out.blocks.push_back(heading(pen_, "matrix", "report.gaps.matrix"));
        if (Table rows = matrix(); rows.rows.empty())
            out.blocks.push_back(sentence(pen_.word("report.gaps.matrix.none")));
        else
            out.blocks.emplace_back(std::move(rows));
        return out;
    }

private:
    std::string state(const relations::FeatureCover& one) const {
        switch (one.state) {
            case Covered::yes: return pen_.word("report.gaps.state.yes");
            case Covered::only_dead: return pen_.word("report.gaps.state.only_dead");
            case Covered::no: return pen_.word("report.gaps.state.no");
            case Covered::open: break;
        }
        if (one.unread == 0) return pen_.word("report.gaps.state.doubtful");
        return pen_.word("report.gaps.state.open", {{"count", std::to_string(one.unread)}});
    }

    /// "CN1 (claims: 双端面密封; alive)".
    std::string said(const ReadsOn& one, const relations::Feature& feature) const {
        std::string out = one.number;
        for (const ReadsOn::Hit& hit : one.hits)
            if (hit.feature == &feature)
                out += " (" + pen_.word(where_key(hit.touch.where)) + ": " + hit.touch.because +
                       "; " + pen_.word(alive_key(one.alive)) + ")";
        return out;
    }

    Table::Cell documents(const std::vector<const ReadsOn*>& all,
                          const relations::Feature& feature) const {
        std::vector<std::string> out;
        for (const ReadsOn* one : all) {
            if (out.size() == kShownInCell) break;
            out.push_back(said(*one, feature));
        }
        if (all.size() > out.size())
            out.push_back(pen_.word("report.pool_list.more",
                                    {{"count", std::to_string(all.size() - out.size())}}));
        if (out.empty()) out.emplace_back("–");
        return lines(out);
    }

    Table features() const {
        Table out = table(pen_, "report.gaps.features",
                          {"report.gaps.product", "report.gaps.feature", "report.gaps.state",
                           "report.gaps.pooled", "report.gaps.outside"});
        for (const relations::FeatureCover& one : coverage_.features)
            out.rows.push_back({cell(one.feature->product), cell(one.feature->name),
                                cell(state(one), tone_of(one.state)),
                                documents(one.pooled, *one.feature),
                                documents(one.outside, *one.feature)});
        return out;
    }

    /// An owner's patents beside his own product say nothing.
    static bool own_product(const ReadsOn& one) {
        const std::string& maker = one.hits.front().feature->maker;
        return !maker.empty() && std::ranges::count(one.owner_names, maker) > 0;
    }

    /// How many features its words speak of; a class alone is said apart.
    std::string hits(const ReadsOn& one) const {
        const auto by_words = std::ranges::count_if(
            one.hits, [](const ReadsOn::Hit& hit) { return hit.touch.truth == base::Truth::yes; });
        if (by_words == 0)
            return one.number + " (" + pen_.word(where_key(Legible::Where::classes)) + ")";
        return pen_.word("report.gaps.hits", {{"number", one.number},
                                              {"hits", std::to_string(by_words)},
                                              {"features", std::to_string(one.features)}});
    }

    Table matrix() const {
        std::map<std::string, std::size_t> products;  // name → column
        for (const ReadsOn& one : coverage_.readings) products.emplace(one.product, 0);
        Table out{.caption = pen_.word("report.gaps.matrix"),
                  .columns = {{pen_.word("report.gaps.owner")}}};
        for (auto& [product, column] : products) {
            column = out.columns.size();
            out.columns.push_back({product});
        }
        std::map<std::string, std::vector<std::vector<std::string>>> owners;
        for (const ReadsOn& one : coverage_.readings) {
            if (own_product(one)) continue;
            auto& row = owners[pen_.in(one.owner)];
            row.resize(out.columns.size());
            row[products[one.product]].push_back(hits(one));
        }
        for (const auto& [owner, row] : owners) {
            std::vector<Table::Cell> cells{
                cell(owner.empty() ? pen_.word("report.gaps.owner.unknown") : owner)};
            for (std::size_t i = 1; i < row.size(); ++i)
                cells.push_back(row[i].empty() ? cell("–") : lines(row[i]));
            out.rows.push_back(std::move(cells));
        }
        return out;
    }

    const PoolFrame& frame_;
    BookPen pen_;
    const relations::Coverage& coverage_;
    base::Date day_;
};

std::string_view met_key(relations::Met met) {
    switch (met) {
        case relations::Met::met: return "report.chart.met.met";
        case relations::Met::equivalent: return "report.chart.met.equivalent";
        case relations::Met::not_met: return "report.chart.met.not_met";
        case relations::Met::unknown: break;
    }
    return "report.chart.met.unknown";
}

Table outcomes_table(const BookPen& pen, std::span<const relations::ChartOutcome> outcomes) {
    Table out = table(pen, "report.chart.outcome",
                      {"report.relations.patents", "report.gaps.product", "report.chart.literally",
                       "report.chart.equivalents", "report.chart.result"});
    for (const relations::ChartOutcome& one : outcomes)
        out.rows.push_back(
            {cell(pen.word("report.chart.claim", {{"patent", one.patent}, {"claim", one.claim}})),
             cell(one.product), cell(pen.word(truth_key(one.literally))),
             cell(pen.word(truth_key(one.with_equivalents))),
             cell(pen.word("report.chart.counts", {{"met", std::to_string(one.met)},
                                                   {"equivalent", std::to_string(one.equivalent)},
                                                   {"not_met", std::to_string(one.not_met)},
                                                   {"unknown", std::to_string(one.unknown)},
                                                   {"left_out", std::to_string(one.left_out)}}))});
    return out;
}

}  // namespace

Document coverage_document(const PoolFrame& frame, const relations::Coverage& coverage,
                           base::Date day) {
    return Author(frame, coverage, day).document();
}

Document chart_document(const knowledge::RuleBook& book, base::Language language,
                        std::span<const relations::ChartRow> rows,
                        std::span<const relations::ChartOutcome> outcomes) {
    const BookPen pen(book, language);
    std::string title;
    if (!rows.empty())
        title =
            pen.word("report.chart.claim", {{"patent", rows[0].patent}, {"claim", rows[0].claim}}) +
            " · " + rows[0].product;
    Document out = pool_document(pen, "report.chart", "report.chart.notice", std::move(title));
    if (!outcomes.empty()) {
        out.blocks.push_back(heading(pen, "outcome", "report.chart.outcome"));
        out.blocks.emplace_back(outcomes_table(pen, outcomes));
    }
    Table form = table(pen, "report.chart",
                       {"report.chart.element", "report.chart.text", "report.chart.feature",
                        "report.chart.evidence", "report.chart.result", "report.chart.by"});
    for (const relations::ChartRow& row : rows)
        form.rows.push_back({cell(std::to_string(row.element) + "/" + std::to_string(row.elements)),
                             cell(row.text), cell(row.feature), cell(row.evidence),
                             cell(pen.word(met_key(row.result))),
                             cell(row.by.empty() ? std::string() : row.by + ", " + row.on)});
    out.blocks.push_back(heading(pen, "elements", "report.chart.element"));
    out.blocks.emplace_back(std::move(form));
    return out;
}

}  // namespace hanse::report
