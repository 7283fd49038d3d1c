// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a case: one struct per kind of row, every cell possibly unknown.
//
// Columns, their Chinese headings and how cells are read and written stand in columns.cpp; a new
// column is a member here and a line there.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/interval.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/domain/known.hpp"
#include "hanse/domain/provenance.hpp"

namespace hanse::domain {

enum class MemberKind { enterprise, institute, individual, association, service, government };
enum class ChainLevel { upstream, hub, downstream };
enum class MarketKind { product, technology };
enum class PatentStatus { granted, pending, expired, invalidated, lapsed };
enum class BudgetHead { managers, liaison, navigation, early_warning, other };
enum class CostRule { common, airport, usage, weighted };
enum class TaskStatus { todo, doing, done };

/// What every row has beside its cells. Rows are equal if they say the same, wherever they stand.
struct Row {
    Provenance provenance;
    std::size_t line = 0;  // in its file; 0 when it was not read from one
    friend bool operator==(const Row& a, const Row& b) { return a.provenance == b.provenance; }
};

/// A member's part in something owned together: "M1:1/2".
struct OwnerShare {
    std::string owner;
    base::Rational share;
    friend bool operator==(const OwnerShare&, const OwnerShare&) = default;
};

struct Member : Row {
    std::string id;
    std::string name_zh, name_en;
    Known<MemberKind> kind;
    Known<std::vector<ChainLevel>> levels;
    Known<std::vector<std::string>> markets;  // product markets in which it sells
    std::string region;
    Known<base::Interval> patents;  // number of relevant patents owned
    Known<bool> threatened;
    Known<base::Rational> votes;
    Known<base::PartialDate> joined, left;
    std::string
        parent;  // controlling member or group: members of one parent are one economic entity
    friend bool operator==(const Member&, const Member&) = default;
};

struct MarketShare : Row {
    std::string market;
    Known<MarketKind> kind;
    Known<base::Rational> year;
    std::string participant;      // a member's id, or an outsider's name
    Known<base::Interval> share;  // of the market, 0 to 1
    Known<base::Rational> units, revenue;
    std::string currency;
    friend bool operator==(const MarketShare&, const MarketShare&) = default;
};

struct Patent : Row {
    std::string number;
    std::string title;
    Known<std::vector<OwnerShare>> owners;
    Known<base::PartialDate> in_pool_since;
    std::string group;  // functional group
    Known<base::Rational> points;
    Known<bool> essential;
    std::vector<std::string> substitute_of;
    Known<PatentStatus> status;
    Known<base::PartialDate> expiry;
    friend bool operator==(const Patent&, const Patent&) = default;
};

struct LicenceLine : Row {
    std::string line;
    std::string licensee;
    std::string field;
    Known<base::Rational> year;
    std::string made_in, sold_in;
    Known<base::Rational> units, royalty;
    std::string currency;
    std::vector<std::string> patents;  // chosen by the licensee
    std::string structure;
    friend bool operator==(const LicenceLine&, const LicenceLine&) = default;
};

struct Flow : Row {
    Known<base::PartialDate> date;
    std::string kind;
    std::string payer, payee;
    Known<base::Rational> amount;
    std::string currency;
    std::string activity, note;
    friend bool operator==(const Flow&, const Flow&) = default;
};

struct Contribution : Row {
    std::string member;
    Known<base::PartialDate> date;
    std::string kind;
    Known<base::Rational> amount;
    std::string unit, currency, project, note;
    Known<base::Rational> rate;  // agreed money for one person-month
    friend bool operator==(const Contribution&, const Contribution&) = default;
};

struct Threat : Row {
    std::string threat, attacker, member;
    Known<base::Rational> demand_per_unit;
    std::string currency;
    Known<base::Rational> agreed_per_unit;  // after negotiating together
    Known<base::Rational> exposed_volume, loss_avoided, counter_strength;
    friend bool operator==(const Threat&, const Threat&) = default;
};

struct LegalCase : Row {
    std::string id, target, venue;
    Known<base::PartialDate> filed;
    std::vector<std::string> patents;
    Known<base::Rational> damages, cost;
    std::string currency, advanced_by, outcome;
    friend bool operator==(const LegalCase&, const LegalCase&) = default;
};

struct Dispute : Row {
    std::string id;
    std::vector<std::string> parties, patents;
    Known<base::PartialDate> opened, closed;
    std::string stage, outcome;
    friend bool operator==(const Dispute&, const Dispute&) = default;
};

struct Activity : Row {
    Known<base::PartialDate> date;
    std::string objective, kind, title, note;
    friend bool operator==(const Activity&, const Activity&) = default;
};

struct BudgetLine : Row {
    std::string line;
    Known<BudgetHead> head;
    std::string node;
    Known<base::Rational> amount;
    std::string currency;
    Known<CostRule> rule;
    std::vector<std::string> beneficiaries;
    Known<base::Rational> grant;
    friend bool operator==(const BudgetLine&, const BudgetLine&) = default;
};

/// What a joint development is worth to one maker who uses it, and who it takes: the hub, a supplier
/// for every role, the maker. One row a maker.
struct Project : Row {
    std::string project;
    Known<base::Rational> value;  // money a year
    std::string currency;
    std::string hub;
    Known<std::vector<std::string>> suppliers;  // one item a role: "M5", or "M5|M6": either will do
    std::string maker;                          // empty: the hub uses the result itself
    Known<base::PartialDate> in_use_since;      // from when on the maker has that value
    friend bool operator==(const Project&, const Project&) = default;
};

/// What a member has to pay the alliance by a day.
struct Due : Row {
    std::string id;
    std::string member;
    Known<base::PartialDate> due;
    Known<base::Rational> amount;
    std::string currency;
    friend bool operator==(const Due&, const Due&) = default;
};

/// What one unit of foreign money was worth on a day.
struct Rate : Row {
    std::string currency;
    Known<base::PartialDate> date;
    Known<base::Rational> cny;
    friend bool operator==(const Rate&, const Rate&) = default;
};

/// What it takes this alliance to change one fact about itself; repair prefers what takes little.
struct ChangeWeight : Row {
    std::string fact;              // "charter.independent_licensing"
    Known<base::Rational> weight;  // against 1 for the rewording of a clause
    Known<bool> possible;          // no: this fact cannot be changed
    friend bool operator==(const ChangeWeight&, const ChangeWeight&) = default;
};

/// A product that needs patents: what it is worth to its users, what it costs, which patents it
/// cannot do without (model.md A.4).
struct Product : Row {
    std::string product;
    std::string market;
    std::string maker;                         // a member's id, or an outsider's name
    Known<base::Rational> value, cost, price;  // money a unit; the cost without royalties
    std::string currency;
    Known<base::Rational> units;              // sold a year
    Known<std::vector<std::string>> patents;  // "P1"; of an outsider "Meridian Flow:EP1"
    friend bool operator==(const Product&, const Product&) = default;
};

/// How the users of one market decide, and what is asked of its definition (model.md A.2, A.4, B.5).
struct Demand : Row {
    std::string market;
    std::string currency;
    Known<base::Rational> users;  // a year, whether they buy or not
    Known<base::Rational> scale;  // money a unit: how far tastes differ
    Known<base::Rational> intercept,
        slope;                            // units a year at price 0; fewer for each unit of money
    Known<base::Rational> assembly_cost;  // money a unit, beside royalties
    Known<base::Rational> price_rise, expected_loss;  // ratios
    friend bool operator==(const Demand&, const Demand&) = default;
};

struct PlanEntry : Row {
    std::string node;
    std::string owner;
    Known<base::Rational> months, cost;
    std::string currency;
    Known<TaskStatus> status;
    std::string note;
    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

}  // namespace hanse::domain
