// SPDX-License-Identifier: GPL-3.0-or-later
// What files brought in, and what came and went in a pool.
#include "hanse/report/holdings_frame.hpp"

namespace hanse::report {

using base::Value;
using portfolio::Batch;
using portfolio::PoolEntry;

namespace {

Table::Cell number_cell(std::int64_t number) { return {.words = {text(std::to_string(number))}}; }

Table entries_table(const BookPen& pen, std::string caption, const std::vector<PoolEntry>& all) {
    Table out{.caption = std::move(caption)};
    for (const char* key : {"report.patents.number", "report.patents.since", "report.patents.until",
                            "report.patents.source"})
        out.columns.push_back({pen.word(key)});
    for (const PoolEntry& one : all)
        out.rows.push_back({words_cell(one.number), words_cell(day_words(one.span.since)),
                            words_cell(day_words(one.span.until)), words_cell(one.source)});
    return out;
}

}  // namespace

Document batches_document(const BookPen& pen, std::span<const Batch> batches) {
    Document out = register_page(
        pen, "report.patents.batches",
        pen.word("report.patents.batches.title", {{"n", std::to_string(batches.size())}}));
    if (batches.empty()) return out;
    Table table{.caption = pen.word("report.patents.batches")};
    for (const char* key : {"report.patents.history.batch", "report.patents.history.when",
                            "report.patents.batches.kind", "report.patents.batches.file",
                            "report.patents.batches.state", "report.patents.batches.added",
                            "report.patents.batches.changed", "report.patents.batches.merged",
                            "report.patents.batches.same", "report.patents.batches.refused",
                            "report.patents.batches.who"})
        table.columns.push_back({pen.word(key)});
    for (const Batch& one : batches)
        table.rows.push_back(
            {number_cell(one.id), words_cell(moment_words(one.begun)),
             words_cell(pen.word("report.patents.batches.kind." + one.kind)), words_cell(one.file),
             words_cell(pen.word("report.patents.batches.state." + one.state)),
             number_cell(one.added), number_cell(one.changed), number_cell(one.merged),
             number_cell(one.same), number_cell(one.refused), words_cell(one.who)});
    out.blocks.emplace_back(std::move(table));
    return out;
}

Value batch_value(const Batch& batch) {
    Value out = Value::map();
    out.set("batch", batch.id);
    out.set("kind", batch.kind);
    out.set("state", batch.state);
    out.set("begun", batch.begun);
    out.set("ended", batch.ended);
    out.set("who", batch.who);
    out.set("file", batch.file);
    out.set("digest", batch.digest);
    out.set("format", batch.format);
    out.set("items", batch.items);
    out.set("added", batch.added);
    out.set("changed", batch.changed);
    out.set("merged", batch.merged);
    out.set("same", batch.same);
    out.set("refused", batch.refused);
    out.set("not_understood", batch.doubts);
    return out;
}

Document pool_changes_document(const BookPen& pen, const portfolio::PoolChanges& changes,
                               const std::string& pool, const base::Date& from,
                               const base::Date& to) {
    Document out =
        register_page(pen, "report.patents.changes",
                      pen.word("report.patents.changes.title",
                               {{"pool", pool}, {"from", from.text()}, {"to", to.text()}}));
    const auto add = [&](std::string_view key, const std::vector<PoolEntry>& all) {
        std::string words = pen.word(key, {{"n", std::to_string(all.size())}});
        if (all.empty())
            out.blocks.emplace_back(Paragraph{{text(std::move(words))}});
        else
            out.blocks.emplace_back(entries_table(pen, std::move(words), all));
    };
    add("report.patents.changes.came", changes.came);
    add("report.patents.changes.went", changes.went);
    out.blocks.emplace_back(Paragraph{{text(pen.word(
        "report.patents.changes.stayed", {{"n", std::to_string(changes.stayed.size())}}))}});
    return out;
}

}  // namespace hanse::report
