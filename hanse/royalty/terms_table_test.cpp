// SPDX-License-Identifier: GPL-3.0-or-later
// Every row of tests/fixtures/terms/royalty_terms.tsv, held against examples/royalty: what a further
// unit costs at both ends of its tier, what the caps of the row make of a huge volume, multipliers.
// Rows that state no number to compute with are listed here, with the reason.
#include <algorithm>
#include <regex>

#include <gtest/gtest.h>

#include "tests/support/royalty_terms.hpp"

#include "hanse/base/csv.hpp"
#include "hanse/royalty/amounts.hpp"

namespace hanse::royalty {
namespace {

using base::Interval;
using base::Rational;

/// How a row of the table is said in our terms.
struct Place {
    const char* program;
    const char* product;
    const char* file;
    const char* product_class;
    const char* period = "2009Q1";
    const char* signed_on = "2009-01-01";
};

constexpr Place kRates[] = {
    {"AVC/H.264", "encoder and/or decoder end product (unit)", "avc-h264", "product"},
    {"AVC/H.264", "title-by-title content up to 12 minutes", "avc-h264", "title_short"},
    {"AVC/H.264", "title-by-title content over 12 minutes", "avc-h264", "title_long"},
    {"AVC/H.264", "subscription service", "avc-h264", "subscription"},
    {"MPEG Surround", "consumer product other than PC software", "mpeg-surround", "consumer"},
    {"MPEG Surround", "professional decoder", "mpeg-surround", "pro_decoder"},
    {"MPEG Surround", "professional encoder/codec", "mpeg-surround", "pro_encoder"},
    {"MPEG Surround", "consumer PC software decoder", "mpeg-surround", "pc_decoder"},
    {"MPEG Surround", "consumer PC software encoder/codec", "mpeg-surround", "pc_encoder"},
    {"MPEG Surround", "professional PC software encoder/codec", "mpeg-surround", "pro_pc_encoder"},
    {"xHE-AAC", "end-user product", "xhe-aac", "product"},
    {"MPEG-4 AAC", "consumer decoder product", "dolby-aac", "consumer_decoder"},
    {"MPEG-4 AAC", "consumer encoder product", "dolby-aac", "consumer_encoder"},
    {"MPEG-4 AAC", "PC software decoder", "dolby-aac", "pc_decoder"},
    {"MPEG-4 AAC", "PC software encoder", "dolby-aac", "pc_encoder"},
    {"MPEG-4 AAC", "professional decoder", "dolby-aac", "pro_decoder"},
    {"MPEG-4 AAC", "professional encoder", "dolby-aac", "pro_encoder"},
    {"LTE", "device", "via-lte", "device"},
    {"Avanci 5G Vehicle", "connected vehicle, early signatory", "avanci-5g", "vehicle", "2025Q1",
     "2024-02-16"},
    {"Avanci 5G Vehicle", "connected vehicle, standard", "avanci-5g", "vehicle", "2025Q1",
     "2024-06-01"},
    {"HEVC Advance", "other devices", "hevc-advance", "other", "2016Q1"},
    {"HEVC", "device", "mpeg-la-hevc", "device", "2016Q1"},
    {"AVS1/AVS+/AVS2", "AVS product", "avs", "product"},
};

struct NoRate {
    const char* program;
    const char* product;
    const char* why;
};

constexpr NoRate kNoRates[] = {
    {"HEVC Advance", "consumer HEVC product",
     "a rule, not a rate: due where a listed patent is in force; see NothingIsDueWithoutAPatent"},
    {"HEVC Advance",
     "first sale in Region 2 (outside US, EU, UK, Japan, Korea, Australia, New Zealand and others "
     "listed)",
     "a multiplier; see RegionTwoPaysHalf"},
    {"HEVC Advance", "renewal", "a ceiling; see ARenewalRisesByAFifthAtMost"},
    {"VVC Advance", "licensee signing within a reasonable time of first sale",
     "a discount on a rate that is not stated; see AnEarlySignerPaysNineTenths"},
    {"MPEG-2", "all", "a fact about expiry, no rate; see NothingIsDueAfterTheLastPatent"},
    {"Dolutegravir adult (MPP/ViiV)", "generic tablet", "a territory, no rate"},
    {"Dolutegravir AZ/BY/KZ/MY (MPP/ViiV)", "pack", "the rate is confidential"},
};

struct TableRow {
    std::string program, product, rate, cap, from, to;
    std::size_t line;
};

std::vector<TableRow> table() {
    const std::string path = HANSE_ROOT "/tests/fixtures/terms/royalty_terms.tsv";
    const auto sheet = base::parse_csv(slurp(path), "terms", path);
    if (!sheet) throw std::runtime_error(base::describe(sheet.error(), base::Language::en));
    const auto column = [&](const char* name) {
        return static_cast<std::size_t>(std::ranges::find(sheet->header, name) -
                                        sheet->header.begin());
    };
    std::vector<TableRow> out;
    for (const auto& row : sheet->rows)
        out.push_back({row.cells[column("program")], row.cells[column("product_or_event")],
                       row.cells[column("rate")], row.cells[column("cap_per_year")],
                       row.cells[column("tier_from_units")], row.cells[column("tier_to_units")],
                       row.line});
    return out;
}

const Place* place_of(const TableRow& row) {
    const auto found = std::ranges::find_if(kRates, [&](const Place& place) {
        return row.program == place.program && row.product == place.product;
    });
    return found == std::end(kRates) ? nullptr : &*found;
}

Sale sale_at(const Place& place, const Rational& units) {
    Sale out = sale_of(place.product_class, units);
    out.period = Period::parse(place.period);
    out.signed_on.day = base::Date::parse(place.signed_on);
    out.first_sale.day = base::Date::parse("2023-12-01");
    return out;
}

Interval charge(const Programme& terms, const Place& place, const Rational& units) {
    const SalesReport report{.file = "sales.csv", .sales = {sale_at(place, units)}};
    return assessed(terms, report).years.at(0).lines.at(0).charge;
}

/// What unit number `n` costs on top of those before it: both ends of what is known.
void expect_nth_unit(const Programme& terms, const Place& place, const Rational& n,
                     const Interval& rate) {
    const Interval before = charge(terms, place, n - 1);
    const Interval after = charge(terms, place, n);
    ASSERT_TRUE(before.high() && after.high());
    EXPECT_EQ(*after.low() - *before.low(), *rate.low()) << "unit " << n.decimal();
    EXPECT_EQ(*after.high() - *before.high(), *rate.high()) << "unit " << n.decimal();
}

/// The rate of the row for a unit of price 1000, as the table writes it.
Interval rate_of(const TableRow& row) {
    std::smatch range;
    if (std::regex_match(row.rate, range, std::regex("([0-9.]+)-([0-9.]+)")))  // "0.50-0.12"
        return {Rational::parse(range[2].str()), Rational::parse(range[1].str())};
    Interval rate = Rate::parse(row.rate)->at(Rational(1000));
    if (row.product.starts_with("professional PC software")) rate = lesser(rate, Rational(25));
    return rate;
}

TEST(TermsTable, EveryRowIsTestedOrExcused) {
    for (const TableRow& row : table()) {
        const bool excused = std::ranges::any_of(kNoRates, [&](const NoRate& one) {
            return row.program == one.program && row.product == one.product;
        });
        EXPECT_NE(place_of(row) != nullptr, excused)
            << "line " << row.line << ": " << row.program << ", " << row.product;
    }
}

TEST(TermsTable, AFurtherUnitCostsTheRateAtBothEndsOfItsTier) {
    int tested = 0;
    for (const TableRow& row : table()) {
        const Place* place = place_of(row);
        if (place == nullptr) continue;
        SCOPED_TRACE(row.program + ", " + row.product + ", line " + std::to_string(row.line));
        const Programme terms = example(std::string(place->file) + ".yaml");
        const Rational from = max(Rational::parse(row.from).value_or(Rational(1)), 1);
        const Rational to = Rational::parse(row.to).value_or(from + 1000000);
        expect_nth_unit(terms, *place, from, rate_of(row));
        expect_nth_unit(terms, *place, to, rate_of(row));
        ++tested;
    }
    EXPECT_EQ(tested, 43);
}

TEST(TermsTable, CapsBindAtTheirAmountsInTheirYears) {
    int tested = 0;
    for (const TableRow& row : table()) {
        const Place* place = place_of(row);
        if (place == nullptr) continue;
        const std::regex caps(R"((\d+)(?: \((\d{4})-(\d{4})\))?( per|;))");
        for (auto it = std::sregex_iterator(row.cap.begin(), row.cap.end(), caps);
             it != std::sregex_iterator(); ++it) {
            SCOPED_TRACE(row.product + ", cap " + (*it)[1].str());
            const Programme terms = example(std::string(place->file) + ".yaml");
            for (const std::size_t end : {2U, 3U}) {
                Sale sale = sale_at(*place, Rational(1000000000));
                if ((*it)[end].matched) sale.period = Period::parse((*it)[end].str());
                EXPECT_EQ(royalty_of(terms, {sale}), Interval(*Rational::parse((*it)[1].str())));
                ++tested;
            }
        }
    }
    EXPECT_EQ(tested, 26);
}

TEST(TermsTable, ProfessionalSoftwareIsNotOverAFortiethOfItsPrice) {
    const Programme terms = example("mpeg-surround.yaml");
    Sale sale = sale_of("pro_pc_encoder", 10);
    sale.price = Rational(200);
    EXPECT_EQ(royalty_of(terms, {sale}), Interval(50));  // 2.5 % of 200, ten times
    sale.price = Rational(2000);
    EXPECT_EQ(royalty_of(terms, {sale}), Interval(250));
}

TEST(TermsTable, ATitleOfSmallPriceCostsTwoPercent) {
    const Programme terms = example("avc-h264.yaml");
    Sale sale = sale_of("title_long", 100);
    sale.period = Period::parse("2006");
    sale.price = Rational(1, 2);
    EXPECT_EQ(royalty_of(terms, {sale}), Interval(1));  // 2 % of half a dollar, a hundred times
}

TEST(TermsTable, TheWorkedExampleOfTheAdministrator) {
    const std::string path = HANSE_ROOT "/tests/fixtures/terms/worked_examples.tsv";
    const auto sheet = base::parse_csv(slurp(path), "worked", path);
    ASSERT_TRUE(sheet);
    ASSERT_EQ(sheet->rows.size(), 1U);
    EXPECT_EQ(sheet->rows[0].cells[0], "MPEG Surround");
    const auto report = sales_of(slurp(HANSE_ROOT "/examples/royalty/mpeg-surround-sales.csv"));
    const Assessment out = assessed(example("mpeg-surround.yaml"), report);
    ASSERT_TRUE(out.due);
    EXPECT_EQ(out.due->text(), "1715.00 USD");
    EXPECT_EQ(out.due->units(), *Rational::parse(sheet->rows[0].cells[2]));
}

TEST(TermsTable, RegionTwoPaysHalf) {
    const Programme terms = example("hevc-advance.yaml");
    struct Case {
        const char* sold_in;
        int price;
        const char* charge;
    };
    const Case cases[] = {{"US", 1000, "80000"},
                          {"DE", 50, "80000"},
                          {"IN", 1000, "40000"},
                          {"IN", 80, "40000..80000"}};  // "not for certain products"
    for (const Case& c : cases) {
        SCOPED_TRACE(c.sold_in);
        Sale sale = sale_of("other", 100000);
        sale.sold_in = c.sold_in;
        sale.price = Rational(c.price);
        const SalesReport report{.file = "s", .sales = {sale}};
        EXPECT_EQ(shown(assessed(terms, report).years[0].lines[0].charge), c.charge);
    }
}

TEST(TermsTable, WhoOwesLittleNeedsNoLicence) {
    const Programme terms = example("hevc-advance.yaml");
    EXPECT_EQ(royalty_of(terms, {sale_of("other", 31249)}), Interval(0));  // 24999.20 USD
    EXPECT_NE(royalty_of(terms, {sale_of("other", 31250)}), Interval(0));  // 25000 USD
}

TEST(TermsTable, AnEarlySignerPaysNineTenths) {
    const Programme terms = example("vvc-advance.yaml");
    ASSERT_EQ(terms.multipliers.size(), 1U);
    EXPECT_EQ(terms.multipliers[0].times, Interval(Rational(9, 10)));
    Sale sale = sale_of("product", 1000);
    sale.period = Period::parse("2021");
    EXPECT_EQ(royalty_of(terms, {sale}), Interval(0));  // "no royalty before 2022-01-01"
    EXPECT_EQ(shown(royalty_of(terms, {sale_of("product", 1000)})), "?");
}

}  // namespace
}  // namespace hanse::royalty
