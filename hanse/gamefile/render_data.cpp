// SPDX-License-Identifier: GPL-3.0-or-later
#include <fmt/format.h>

#include "hanse/base/csv.hpp"
#include "hanse/base/json.hpp"
#include "hanse/gamefile/render.hpp"

namespace hanse::gamefile {

using base::Rational;
using base::Value;

namespace {

Value guarantee_of(const Column& column) {
    const Guarantee& guarantee = column.guarantee;
    Value out = Value::map();
    out.set("kind", name_of(guarantee.kind)).set("words", words(guarantee));
    if (guarantee.kind == Guarantee::Kind::floating) out.set("error_max", guarantee.bound);
    if (guarantee.kind == Guarantee::Kind::sampled)
        out.set("orders", guarantee.samples)
            .set("confidence", guarantee.confidence)
            .set("seed", std::to_string(guarantee.seed));
    return out;
}

/// A number, and the fraction beside it where the decimal cannot say it.
void set_number(Value& row, const Column& column, std::size_t i) {
    if (!column.exact) {
        row.set(column.key, column.numbers[i]);
        return;
    }
    const Rational& number = (*column.exact)[i];
    row.set(column.key, number);
    if (Rational::parse(number.decimal()) != number) row.set("exact", number.exact());
}

Value shares_of(const Answer& answer, const Column& column, Rounding rounding) {
    Value out = Value::list();
    std::vector<Rational> parts;
    if (rounding != Rounding::none) parts = rounded(answer, column, rounding);
    for (std::size_t i = 0; i < column.numbers.size(); ++i) {
        Value row = Value::map();
        row.set("player", answer.rows[i]);
        if (!answer.counts.empty()) row.set("count", answer.counts[i]);
        set_number(row, column, i);
        if (!column.half_width.empty()) row.set("half_width", column.half_width[i]);
        if (!parts.empty()) row.set("rounded", parts[i]);
        out.push(std::move(row));
    }
    return out;
}

Value column_of(const Answer& answer, const Column& column, Rounding rounding) {
    Value out = Value::map();
    out.set("concept", column.key).set("title", column.title);
    if (!column.defined()) return std::move(out.set("undefined", column.undefined));
    out.set("guarantee", guarantee_of(column));
    if (column.shares) {
        if (const auto sum = exact_total(answer, column))
            out.set("total", *sum);
        else
            out.set("total", total(answer, column));
    }
    return std::move(out.set("numbers", shares_of(answer, column, rounding)));
}

Value listing_of(const Listing& listing) {
    Value rows = Value::list();
    for (const auto& row : listing.rows) {
        Value out = Value::map();
        for (std::size_t i = 0; i < row.size(); ++i) {
            out.set(listing.headings[i].key, row[i]);
            const Rational* number = row[i].number();
            if (number && Rational::parse(number->decimal()) != *number)
                out.set(listing.headings[i].key + "_exact", number->exact());
        }
        rows.push(std::move(out));
    }
    Value out = Value::map();
    out.set("title", listing.title).set("rows", std::move(rows));
    return out;
}

Value facts_of(const Answer& answer) {
    Value out = Value::map();
    for (const Fact& fact : answer.facts) {
        out.set(fact.key, fact.value);
        const Rational* number = fact.value.number();
        if (number && Rational::parse(number->decimal()) != *number)
            out.set(fact.key + "_exact", number->exact());
    }
    return out;
}

/// A cell for a spreadsheet.
std::string cell(const Value& value) {
    if (value.is_null()) return "";
    if (const std::string* text = value.text()) return *text;
    if (const Rational* number = value.number()) return number->decimal();
    if (const double* real = value.real()) return fmt::format("{}", *real);
    if (const bool* truth = value.boolean()) return *truth ? "yes" : "no";
    if (value.is_map()) return cell(*value.find("en"));
    std::string out;
    for (const Value& item : value.items()) out += (out.empty() ? "" : "+") + cell(item);
    return out;
}

base::Sheet sheet_of(const Answer& answer, Rounding rounding) {
    base::Sheet sheet;
    sheet.header = {"player"};
    for (const std::string& row : answer.rows) sheet.rows.push_back({.cells = {row}});
    const auto add = [&](const std::string& name, auto number) {
        sheet.header.push_back(name);
        for (std::size_t i = 0; i < sheet.rows.size(); ++i)
            sheet.rows[i].cells.push_back(number(i));
    };
    if (!answer.counts.empty())
        add("count", [&](std::size_t i) { return std::to_string(answer.counts[i]); });
    for (const Column& column : answer.columns) {
        if (!column.defined()) {
            add(column.key, [](std::size_t) { return std::string(); });
            continue;
        }
        add(column.key, [&](std::size_t i) {
            return column.exact ? (*column.exact)[i].decimal()
                                : fmt::format("{}", column.numbers[i]);
        });
        if (column.exact)
            add(column.key + "_exact", [&](std::size_t i) { return (*column.exact)[i].exact(); });
        if (!column.half_width.empty())
            add(column.key + "_half_width",
                [&](std::size_t i) { return fmt::format("{}", column.half_width[i]); });
        std::vector<Rational> parts;
        if (rounding != Rounding::none) parts = rounded(answer, column, rounding);
        if (!parts.empty())
            add(column.key + "_rounded", [&](std::size_t i) { return parts[i].decimal(); });
        add(column.key + "_guarantee", [&](std::size_t) { return name_of(column.guarantee.kind); });
    }
    return sheet;
}

base::Sheet sheet_of(const Listing& listing) {
    base::Sheet sheet;
    for (const Listing::Heading& heading : listing.headings) sheet.header.push_back(heading.key);
    for (const auto& row : listing.rows) {
        base::Sheet::Row cells;
        for (const Value& value : row) cells.cells.push_back(cell(value));
        sheet.rows.push_back(std::move(cells));
    }
    return sheet;
}

base::Sheet sheet_of(const std::vector<Fact>& facts) {
    base::Sheet sheet;
    sheet.header = {"fact", "value"};
    for (const Fact& fact : facts) sheet.rows.push_back({.cells = {fact.key, cell(fact.value)}});
    return sheet;
}

}  // namespace

std::string to_json(const Answer& answer, Rounding rounding) {
    Value out = Value::map();
    out.set("concept", answer.concept_name).set("title", answer.title);
    if (!answer.game.empty()) out.set("game", answer.game);
    out.set("sense", answer.sense == Sense::cost ? "cost" : "gain");
    Value columns = Value::list();
    for (const Column& column : answer.columns) columns.push(column_of(answer, column, rounding));
    if (!answer.columns.empty()) out.set("answers", std::move(columns));
    if (!answer.facts.empty()) out.set("facts", facts_of(answer));
    for (const Listing& listing : answer.listings) out.set(listing.key, listing_of(listing));
    if (!answer.notes.empty()) out.set("notes", Value::list_of(answer.notes));
    if (!answer.certificate.is_null()) out.set("certificate", answer.certificate);
    return base::to_json(out, base::JsonStyle::indented) + "\n";
}

std::string to_csv(const Answer& answer, Rounding rounding) {
    if (!answer.columns.empty()) return base::to_csv(sheet_of(answer, rounding));
    if (!answer.listings.empty()) return base::to_csv(sheet_of(answer.listings.front()));
    return base::to_csv(sheet_of(answer.facts));
}

}  // namespace hanse::gamefile
