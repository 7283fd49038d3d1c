// SPDX-License-Identifier: GPL-3.0-or-later
// Programme: the terms of a licence as data: rates, caps, conditions, each row with an id, dates and
// the source it was read from. Immutable after reading; docs/royalty.md has the keys in a table.
//
// The order in which the terms act is fixed, and the statement shows it:
//
//     units → as what they count → patents in force → tiers → renewal ceiling → multipliers
//           → deduction of duplicates                                   each line of a report
//     caps of products → of legal entities → of classes → of the enterprise
//           → too little to need a licence → minimum → interest → rounding     a group in a year
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/currency.hpp"
#include "hanse/royalty/tiers.hpp"

namespace hanse::royalty {

/// Where a row of the terms was read, and since when it says so.
struct Row {
    std::string id;
    std::string version;
    std::string source;  // id of a Source; may be empty
    std::optional<base::Date> from, until;
    base::Place place;
};

struct Source {
    std::string id, url, kind;
};

/// Over which units tiers are counted.
enum class Per {
    unit,    // of the group in the year: one free tier for all affiliates
    entity,  // of one legal entity in the year
    title,   // of one product in the year
    lump,    // none: the rate is an amount a year, for any number of units
};

struct ProductClass {
    std::string id;
    base::Bilingual name;
    std::string counts;  // what a unit is: "unit", "channel", "title", "subscriber"
    Per per = Per::unit;
};

struct Region {
    std::string id;
    std::vector<std::string> countries;  // two capital letters each
    bool rest = false;                   // every country that no other region names
};

/// In good standing: reported and paid in time (守约), or not (标准).
enum class Standing { compliant, standard };

/// Signed by a day, or by the first sale if that is later.
struct SignedBy {
    base::Date day;
    bool or_first_sale = false;
};

/// All of these have to hold; what is not stated always does.
struct Condition {
    std::vector<std::string> classes, regions;  // one of each
    std::optional<Standing> standing;
    std::optional<SignedBy> signed_by;
    std::optional<long long> signed_within_days;  // of the first sale
    std::optional<base::Rational> price_over, price_at_most;
    std::string trait;  // stated in the report: "binaural"
};

/// The first row that holds for a line gives its rate.
struct RateRow {
    Row row;
    Condition when;
    Volume volume = Volume::marginal;
    std::vector<Tier> tiers;
    std::string renews;  // id of the row it follows; the ceiling of renewals applies
};

/// Every factor that holds is applied, in order.
struct FactorRow {
    Row row;
    base::Bilingual name;
    Condition when;
    base::Interval times;
};

enum class CapScope { product, entity, product_class, enterprise };

struct CapRow {
    Row row;
    CapScope scope = CapScope::enterprise;
    std::vector<std::string> classes;  // counted together; none: all
    base::Interval amount;             // a year
    std::string renews;
};

/// An amount of money for a group and year: the minimum, or below which nothing is due.
struct AmountRow {
    Row row;
    base::Interval amount;
};

/// When reports and payments are in time.
struct Payment {
    Row row;
    long long report_days = 0, pay_days = 0;  // after the end of the period
    long long grace_days = 0;
};

struct Renewal {
    Row row;
    base::Rational increase_at_most;  // 1/5: +20 %
};

/// Simple interest from the day payment was due, once the days of grace are over.
struct Interest {
    Row row;
    base::Rational rate;  // a year
    long long day_count = 365;
    long long grace_days = 0;
};

enum class DueWhere { made_or_sold, made, sold, everywhere };

/// Families that the licensee also pays for elsewhere are taken off by their share of all families.
struct Duplicate {
    Row row;
    std::vector<std::string> pools;
    base::Rational at_most = 1;
};

/// A lump sum instead of running royalties, from past volume.
struct PaidUp {
    Row row;
    int months = 24;
    base::Rational times = 1;
    std::optional<SignedBy> early_by;  // a day only
    base::Rational early_pays = 1;     // 4/5: an early bird pays 80 %
};

/// Of terms that are a deal with one licensee.
struct Deal {
    std::string licensee;
    std::optional<base::Date> from, until;
};

struct Programme {
    std::string file;
    std::string id;
    base::Bilingual name;
    std::string administrator, note;
    money::Currency currency = money::cny;
    std::vector<Source> sources;
    std::vector<ProductClass> classes;
    std::vector<Region> regions;
    DueWhere due_where = DueWhere::made_or_sold;
    std::vector<FactorRow> counts;  // as what part of a unit a unit counts
    std::vector<RateRow> rates;
    std::vector<FactorRow> multipliers;
    std::vector<CapRow> caps;
    std::vector<AmountRow> minimums, free_below;
    std::optional<Payment> payment;
    std::optional<Renewal> renewal;
    std::optional<Interest> interest;
    std::optional<Duplicate> duplicate;
    std::optional<PaidUp> paid_up;
    std::optional<Row> most_favoured;
    std::optional<Deal> deal;

    /// Null if there is none.
    const ProductClass* find_class(std::string_view wanted) const;
    const RateRow* find_rate(std::string_view wanted) const;
    /// The region of a country, or null.
    const Region* region_of(std::string_view country) const;
};

/// @param file  named in errors.
/// @return invalid_input with every mistake of the file: unknown keys, numbers that are none, names
///         that stand nowhere, tiers that do not rise, dates out of order.
base::Result<Programme> parse_programme(std::string_view yaml, const std::string& file);

/// "2005..2006": the dates of a row, for people.
std::string dates_text(const Row& row);

}  // namespace hanse::royalty
