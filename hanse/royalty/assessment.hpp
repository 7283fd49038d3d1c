// SPDX-License-Identifier: GPL-3.0-or-later
// Assessment: what is due under a programme for a sales report, with every step that led there.
//
// A pure function of its inputs. Nothing is rounded but the amount due, once, to the minor unit of
// the currency. What is not known stays unknown: an amount is an interval, never a guess and never 0.
//
//     for each group and year:   due  =  sum over all steps in money of (after - before)
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/result.hpp"
#include "hanse/money/money.hpp"
#include "hanse/royalty/families.hpp"
#include "hanse/royalty/patent_list.hpp"
#include "hanse/royalty/programme.hpp"
#include "hanse/royalty/sales.hpp"

namespace hanse::royalty {

/// What else is known; a null list was not given.
struct Evidence {
    const PatentList* patents = nullptr;
    const FamilyList* families = nullptr;
    std::optional<base::Date> day;  // of the statement: interest on what is unpaid runs up to it
};

/// A number that went into a step.
struct Input {
    base::Bilingual name;
    std::string value;
    std::string from;  // "sales.csv:4 units", "terms.yaml:12 avc.product"
};

enum class Measure { units, money };

/// One thing done to an amount. Steps of a line build up its charge from 0; steps of the group
/// change the sum they name.
struct Step {
    std::string id;        // stable: "tier", "cap.enterprise" …; docs/royalty.md lists them
    std::size_t line = 0;  // of the report; 0: about the group
    Measure measure = Measure::money;
    base::Bilingual formula;
    std::vector<Input> inputs;
    base::Interval before, after;
};

/// Something that nobody stated, without which the amount is not settled.
struct Missing {
    std::string from;  // "sales.csv:4 price", or the row of the terms
    base::Bilingual what;
    friend bool operator==(const Missing&, const Missing&) = default;
};

/// One line of the report, after all steps.
struct LineDue {
    const Sale* sale = nullptr;
    base::Truth licensed = base::Truth::yes;  // whether a listed patent is in force
    std::optional<base::Truth> standing;      // reported and paid in time; if the terms ask
    base::Interval units;                     // counted, and due for
    base::Interval charge;                    // before caps
    base::Interval royalty;                   // its part of the group's royalty
    base::Interval interest;
    Sunset sunset;
};

struct LicenseeShare {
    std::string licensee;
    money::Money due;
};

struct GroupYear {
    std::string group;
    int year = 0;
    std::vector<Step> steps;
    std::vector<LineDue> lines;
    base::Interval royalty, interest;
    base::Interval exact;               // royalty and interest, not rounded
    std::optional<money::Money> due;    // nothing: not settled
    std::vector<LicenseeShare> shares;  // add up to `due`
    base::Interval paid;
    std::vector<Missing> missing;
};

/// What a paid-up licence would cost instead, on the day of the statement.
struct PaidUpQuote {
    std::string group;
    base::Date first, last;        // the days whose royalties count
    base::Interval royalty, lump;  // of those days, and the price
    base::Bilingual formula;
};

struct Assessment {
    std::string programme;
    base::Bilingual name;
    money::Currency currency = money::cny;
    std::vector<GroupYear> years;   // by group, then year
    std::vector<Missing> unplaced;  // lines that belong to nobody knows which statement
    std::vector<base::Bilingual> assumed;
    std::vector<PaidUpQuote> paid_up;
    base::Interval royalty;           // of all groups and years
    std::optional<money::Money> due;  // the sum, if all are settled
};

/// @param programme, report  outlive the result, which points into the report.
/// @return not_found, with the line, for a product class that the terms do not name; conflict for a
///         line in another currency; invalid_input for amounts too large for money.
base::Result<Assessment> assess(const Programme& programme, const SalesReport& report,
                                const Evidence& evidence);

}  // namespace hanse::royalty
