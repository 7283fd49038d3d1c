// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/patents/formats/table_source.hpp"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

#include "hanse/base/workbook.hpp"
#include "hanse/patents/formats/row_reader.hpp"

namespace hanse::patents {

using base::Result;

namespace {

constexpr std::size_t kHeadingRows = 30;  // exports begin with the query, its date, …

constexpr std::size_t kHeadingsShown = 200, kHeadingShown = 60;  // bytes, in a complaint

/// As much of a heading as a person can read, and no character cut in two.
std::string beginning(const std::string& heading) {
    if (heading.size() <= kHeadingShown) return heading;
    std::size_t end = kHeadingShown;
    while ((static_cast<unsigned char>(heading[end]) & 0xC0U) == 0x80U) --end;
    return heading.substr(0, end) + "…";
}

class WorkbookRows : public TableRows {
public:
    explicit WorkbookRows(std::deque<TableRow> rows) : rows_(std::move(rows)), all_(rows_.size()) {}
    Result<std::optional<TableRow>> next() override {
        if (rows_.empty()) return std::optional<TableRow>();
        TableRow row = std::move(rows_.front());
        rows_.pop_front();
        return std::optional(std::move(row));
    }
    double done() const override {
        return all_ == 0 ? 1 : 1 - static_cast<double>(rows_.size()) / static_cast<double>(all_);
    }

private:
    std::deque<TableRow> rows_;
    std::size_t all_;
};

std::size_t known_in(const TableRow& row, const Layout& layout) {
    return static_cast<std::size_t>(std::ranges::count_if(
        row.cells, [&](const std::string& one) { return layout.field(one) != nullptr; }));
}

class TableSource : public RecordSource {
public:
    TableSource(std::unique_ptr<TableRows> rows, std::string file, const ReadingOptions& options)
        : rows_(std::move(rows)), file_(std::move(file)), options_(options) {}

    /// Looks for the headings among the first rows.
    Result<base::Done> begin() {
        std::size_t best = 0, most = 0;
        while (ahead_.size() < kHeadingRows) {
            HANSE_TRY(row, rows_->next());
            if (!row) break;
            const Layout* fits = options_.layout != nullptr
                                     ? options_.layout
                                     : options_.layouts->recognise(row->cells);
            const std::size_t known = fits == nullptr ? 0 : known_in(*row, *fits);
            if (known > most) most = known, best = ahead_.size(), layout_ = fits;
            ahead_.push_back(*std::move(row));
        }
        if (most == 0) return no_layout();
        ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(best));
        head_ = std::move(ahead_.front());
        ahead_.pop_front();
        for (const std::string& heading : head_.cells) {
            const Field* field = layout_->field(heading);
            cells_.push_back({field, heading, {}});
            if (field == nullptr && !heading.empty() && !layout_->ignores(heading))
                unread_.push_back(heading);
        }
        return base::Done{};
    }

    std::optional<Item> next() override {
        if (ended_) return std::nullopt;
        auto row = next_row();
        if (!row) {
            ended_ = true;
            return Item{std::nullopt, {std::move(row).error()}};
        }
        if (!*row) {
            ended_ = true;
            return std::nullopt;
        }
        Item item = read(**row);
        if (auto remark = rows_->remark()) item.complaints.push_back(*std::move(remark));
        return item;
    }

    std::string format() const override { return layout_->id; }
    double done() const override { return rows_->done(); }
    std::vector<std::string> unread_columns() const override { return unread_; }
    const Layout* layout() const override { return layout_; }

private:
    Result<std::optional<TableRow>> next_row() {
        if (ahead_.empty()) return rows_->next();
        TableRow row = std::move(ahead_.front());
        ahead_.pop_front();
        return std::optional(std::move(row));
    }

    Item read(TableRow& row) {
        const base::Place place{file_, row.line, 0};
        const auto filled = std::ranges::find_if(row.cells.rbegin(), row.cells.rend(),
                                                 [](const auto& cell) { return !cell.empty(); });
        if (static_cast<std::size_t>(row.cells.rend() - filled) > cells_.size())
            return {std::nullopt,
                    {base::invalid(place,
                                   fmt::format("这一行有 {} 格，表头只有 {} 格", row.cells.size(),
                                               cells_.size()),
                                   fmt::format("this row has {} cells, the headings are {}",
                                               row.cells.size(), cells_.size()))}};
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            cells_[i].texts.assign(1,
                                   i < row.cells.size() ? std::move(row.cells[i]) : std::string());
        }
        return read_row(cells_, *layout_, place, options_);
    }

    base::Error no_layout() const {
        std::string headings;
        if (!ahead_.empty())
            for (const std::string& one : ahead_.front().cells)
                if (headings.size() < kHeadingsShown)
                    headings += (headings.empty() ? "" : ", ") + beginning(one);
        return base::invalid(
            {file_, 1, 0},
            fmt::format("无法识别的表头：{}；可用 --columns 对照文件.yaml 说明各列含义（见 "
                        "docs/patents.md）",
                        headings),
            fmt::format(
                "columns of no known layout: {}; say what they are with --columns FILE.yaml "
                "(see docs/patents.md)",
                headings));
    }

    std::unique_ptr<TableRows> rows_;
    std::string file_;
    const ReadingOptions& options_;
    const Layout* layout_ = nullptr;
    std::deque<TableRow> ahead_;
    TableRow head_;
    std::vector<Cell> cells_;
    std::vector<std::string> unread_;
    bool ended_ = false;
};

}  // namespace

Result<std::unique_ptr<TableRows>> workbook_rows(std::string_view bytes, const std::string& file) {
    HANSE_TRY(sheets, base::parse_workbook(bytes, file));
    std::deque<TableRow> rows;
    for (base::Sheet& sheet : sheets) {
        if (sheet.rows.empty()) continue;
        if (rows.empty()) rows.push_back({sheet.header, 1});
        // Further pages go on with the same columns, or are something else and left out.
        if (rows.front().cells != sheet.header) continue;
        for (base::Sheet::Row& row : sheet.rows) rows.push_back({std::move(row.cells), row.line});
    }
    return std::unique_ptr<TableRows>(std::make_unique<WorkbookRows>(std::move(rows)));
}

Result<std::unique_ptr<RecordSource>> table_source(std::unique_ptr<TableRows> rows,
                                                   const std::string& file,
                                                   const ReadingOptions& options) {
    auto source = std::make_unique<TableSource>(std::move(rows), file, options);
    HANSE_CHECK(source->begin());
    return std::unique_ptr<RecordSource>(std::move(source));
}

}  // namespace hanse::patents
