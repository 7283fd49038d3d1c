// SPDX-License-Identifier: GPL-3.0-or-later
// Terms and reports in a few words, for the tests of this floor.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

#include <gtest/gtest.h>

#include "hanse/royalty/assessment.hpp"

namespace hanse::royalty {

inline std::string slurp(const std::string& path) {
    std::stringstream out;
    out << std::ifstream(path).rdbuf();
    return out.str();
}

inline Programme terms_of(const std::string& yaml, const std::string& file = "terms.yaml") {
    auto terms = parse_programme(yaml, file);
    if (!terms) throw std::runtime_error(base::describe(terms.error(), base::Language::en));
    return *std::move(terms);
}

/// One of examples/royalty.
inline Programme example(const std::string& name) {
    const std::string path = HANSE_ROOT "/examples/royalty/" + name;
    return terms_of(slurp(path), path);
}

inline SalesReport sales_of(const std::string& csv) {
    auto report = parse_sales(csv, "sales.csv");
    if (!report) throw std::runtime_error(base::describe(report.error(), base::Language::en));
    return *std::move(report);
}

/// A line with all cells known; tests change what they are about.
inline Sale sale_of(const std::string& product_class, const base::Interval& units, int line = 2) {
    const auto day = [](const char* text) {
        return Event{.known = Event::Known::day, .day = base::Date::parse(text)};
    };
    return {.line = static_cast<std::size_t>(line),
            .licensee = "L",
            .group = "G",
            .product_class = product_class,
            .product = "P",
            .made_in = "CN",
            .sold_in = "US",
            .period = Period::parse("2024Q1"),
            .units = units,
            .price = base::Rational(1000),
            .paid = base::Rational(0),
            .traits = std::vector<std::string>(),
            .also_licensed = std::vector<std::string>(),
            .signed_on = day("2020-01-01"),
            .first_sale = day("2020-02-01"),
            .reported_on = day("2024-04-10"),
            .paid_on = day("2024-04-20")};
}

inline Assessment assessed(const Programme& terms, const SalesReport& report,
                           const Evidence& evidence = {}) {
    auto out = assess(terms, report, evidence);
    if (!out) throw std::runtime_error(base::describe(out.error(), base::Language::en));
    return *std::move(out);
}

/// The royalty of a report as people read it: "1715", "0..15000", "?".
inline base::Interval royalty_of(const Programme& terms, std::vector<Sale> sales,
                                 const Evidence& evidence = {}) {
    const SalesReport report{.file = "sales.csv", .sales = std::move(sales)};
    return assessed(terms, report, evidence).royalty;
}

/// Terms with one class "a" and what else is given, as YAML.
inline Programme little(const std::string& rest) {
    return terms_of("id: t\ncurrency: USD\nclasses: {a: {}}\n" + rest);
}

}  // namespace hanse::royalty
