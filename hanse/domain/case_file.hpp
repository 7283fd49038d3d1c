// SPDX-License-Identifier: GPL-3.0-or-later
// CaseFile: the plain facts about one alliance at one day, as somebody stated them.
//
// Everything starts here. A case is statements ("charter.independent_licensing: prohibited, says
// the charter"), objectives, and tables; nothing in it is derived. Which statements exist and what
// type they have stands in the fact catalogue (rules/facts); this floor only keeps them with their
// place and provenance.
//
// A list of members is complete only when membership.count says how many there are and as many rows
// stand in the table; an incomplete list leaves statements about "all members" unknown.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/value.hpp"
#include "hanse/domain/provenance.hpp"
#include "hanse/domain/records.hpp"

namespace hanse::domain {

/// One fact as stated: `value` is a text, a list of texts, {zh, en}, or null for "?".
struct Statement {
    std::string id;  // "charter.independent_licensing"
    base::Value value;
    Provenance provenance;
    base::Place place;
    /// The same statement, wherever it stands.
    friend bool operator==(const Statement& a, const Statement& b) {
        return a.id == b.id && a.value == b.value && a.provenance == b.provenance;
    }
};

struct Source {
    base::Bilingual title;
    std::string ref;
    std::string kind;
    friend bool operator==(const Source&, const Source&) = default;
};

struct DeclaredObjective {
    std::string id;         // "JD"
    base::Rational weight;  // as written; normalised by whoever uses it
    friend bool operator==(const DeclaredObjective&, const DeclaredObjective&) = default;
};

struct Objectives {
    std::vector<DeclaredObjective> declared;
    std::vector<std::string> later;
    Provenance provenance;
    base::Place place;
    friend bool operator==(const Objectives& a, const Objectives& b) {
        return a.declared == b.declared && a.later == b.later && a.provenance == b.provenance;
    }
};

struct CaseFile {
    std::string file;  // where it was read from; for complaints
    std::string id;
    base::Bilingual name;
    std::optional<base::Date> day;  // the day the facts describe
    bool invented = false;
    Objectives objectives;
    std::vector<Statement> statements;  // no id twice; those of one group stand together
    base::Bilingual notes;
    std::map<std::string, Source, std::less<>> sources;

    std::vector<Member> members;
    std::vector<MarketShare> markets;
    std::vector<Patent> patents;
    std::vector<LicenceLine> licences;
    std::vector<Flow> flows;
    std::vector<Contribution> contributions;
    std::vector<Threat> threats;
    std::vector<LegalCase> cases;
    std::vector<Dispute> disputes;
    std::vector<Activity> activities;
    std::vector<BudgetLine> budget;
    std::vector<Project> projects;
    std::vector<Due> dues;
    std::vector<Rate> rates;
    std::vector<Product> products;
    std::vector<Demand> demand;
    std::vector<PlanEntry> plan;
    std::vector<ChangeWeight> changes;

    /// Null if there is none. Cost of both: one pass over the list.
    const Statement* statement(std::string_view fact) const;
    const Member* member(std::string_view member_id) const;
    friend bool operator==(const CaseFile&, const CaseFile&) = default;
};

/// Do both say the same? Places, lines and the name of the file do not count.
bool same_facts(CaseFile a, CaseFile b);

}  // namespace hanse::domain
