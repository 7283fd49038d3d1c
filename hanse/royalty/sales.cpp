// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/royalty/sales.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/unicode.hpp"
#include "hanse/money/currency.hpp"
#include "hanse/royalty/amounts.hpp"
#include "hanse/royalty/columns.hpp"
#include "hanse/royalty/rate.hpp"

namespace hanse::royalty {

using base::Date;
using base::Error;
using base::Interval;
using base::Result;
using base::Sheet;

namespace {

constexpr std::array<ColumnName, 18> kColumns{{{"licensee", "被许可人", true},
                                               {"group", "集团"},
                                               {"period", "期间", true},
                                               {"class", "类别", true},
                                               {"product", "产品"},
                                               {"made_in", "制造地"},
                                               {"sold_in", "销售地"},
                                               {"units", "数量", true},
                                               {"price", "单价"},
                                               {"currency", "币种"},
                                               {"traits", "特征"},
                                               {"signed_on", "签约日"},
                                               {"first_sale", "首次销售日"},
                                               {"reported_on", "报告日"},
                                               {"paid_on", "付款日"},
                                               {"paid", "已付金额"},
                                               {"also_licensed", "另有许可"},
                                               {"note", "备注"}}};

/// The cells of one line; mistakes are collected.
class LineReader {
public:
    LineReader(const Columns& columns, const Sheet::Row& row, std::vector<Error>& errors)
        : columns_(columns), row_(row), errors_(errors) {}

    std::optional<std::string> text(std::string_view column) const {
        std::string cell = columns_.cell(row_, column);
        return cell.empty() ? std::nullopt : std::optional(std::move(cell));
    }

    std::optional<std::vector<std::string>> list(std::string_view column) const {
        const auto cell = text(column);
        return cell ? std::optional(list_of(*cell)) : std::nullopt;
    }

    std::optional<std::string> country(std::string_view column) {
        const auto cell = text(column);
        const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
        if (!cell || (cell->size() == 2 && std::ranges::all_of(*cell, capital))) return cell;
        wrong(column, fmt::format("国家应为两个大写字母（如 CN），而不是 “{}”", *cell),
              fmt::format("a country is two capital letters (CN), not '{}'", *cell));
        return std::nullopt;
    }

    Interval amount(std::string_view column) {
        const auto cell = text(column);
        if (!cell) return unknown_amount();
        if (const auto amount = parse_amount(*cell)) return *amount;
        wrong(column, fmt::format("应为不小于零的数（1200、100..200、>=50），而不是 “{}”", *cell),
              fmt::format("this should be a number not below zero (1200, 100..200, >=50), not '{}'",
                          *cell));
        return unknown_amount();
    }

    std::optional<Period> period(std::string_view column) {
        const auto cell = text(column);
        if (!cell) return std::nullopt;
        if (const auto period = Period::parse(*cell)) return period;
        wrong(column,
              fmt::format(
                  "期间应如 2024、2024Q1、2024-03、2024-01-01..2024-02-13（同一年内），而不是 “{}”",
                  *cell),
              fmt::format("a period is written 2024, 2024Q1, 2024-03 or 2024-01-01..2024-02-13 "
                          "(within one year), not '{}'",
                          *cell));
        return std::nullopt;
    }

    Event event(std::string_view column) {
        const auto cell = text(column);
        if (!cell) return {};
        if (*cell == "never" || *cell == "从未") return {.known = Event::Known::never};
        if (const auto day = Date::parse(base::to_half_width(*cell)))
            return {.known = Event::Known::day, .day = *day};
        wrong(column,
              fmt::format("应为 2024-03-12 这样的一天，或 never（从未），而不是 “{}”", *cell),
              fmt::format("this should be a day such as 2024-03-12, or never, not '{}'", *cell));
        return {};
    }

    std::optional<std::string> currency(std::string_view column) {
        const auto cell = text(column);
        if (!cell) return std::nullopt;
        if (const auto known = money::Currency::parse(*cell)) return std::string(known->code());
        wrong(column, fmt::format("没有货币 “{}”", *cell),
              fmt::format("there is no currency '{}'", *cell));
        return std::nullopt;
    }

private:
    void wrong(std::string_view column, std::string zh, std::string en) {
        errors_.push_back(
            base::invalid(columns_.place(row_, column), std::move(zh), std::move(en)));
    }

    const Columns& columns_;
    const Sheet::Row& row_;
    std::vector<Error>& errors_;
};

Sale read_sale(LineReader read, std::size_t line) {
    Sale out{.line = line,
             .licensee = read.text("licensee"),
             .group = read.text("group"),
             .product_class = read.text("class"),
             .product = read.text("product"),
             .made_in = read.country("made_in"),
             .sold_in = read.country("sold_in"),
             .period = read.period("period"),
             .units = read.amount("units"),
             .price = read.amount("price"),
             .paid = read.amount("paid"),
             .currency = read.currency("currency"),
             .traits = read.list("traits"),
             .also_licensed = read.list("also_licensed"),
             .signed_on = read.event("signed_on"),
             .first_sale = read.event("first_sale"),
             .reported_on = read.event("reported_on"),
             .paid_on = read.event("paid_on")};
    if (out.group == "none" || out.group == "无") out.group = out.licensee;
    return out;
}

}  // namespace

Result<SalesReport> parse_sales(std::string_view csv, const std::string& file) {
    HANSE_TRY(sheet, base::parse_csv(csv, "sales", file));
    HANSE_TRY(columns, Columns::match(sheet, kColumns));
    SalesReport out{.file = file, .sales = {}};
    std::vector<Error> errors;
    for (const Sheet::Row& row : sheet.rows)
        out.sales.push_back(read_sale(LineReader(columns, row, errors), row.line));
    if (errors.empty()) return out;
    return base::gather(std::move(errors));
}

std::string cell_of(const SalesReport& report, const Sale& sale, std::string_view column) {
    return fmt::format("{}:{} {}", report.file, sale.line, column);
}

}  // namespace hanse::royalty
