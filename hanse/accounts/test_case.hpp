// SPDX-License-Identifier: GPL-3.0-or-later
// For tests of this floor: cases built in a line or two.
#pragma once

#include <string>

#include "hanse/base/contract.hpp"
#include "hanse/domain/case_file.hpp"

namespace hanse::accounts {

inline base::PartialDate date(const std::string& text) {
    const auto out = base::PartialDate::parse(text);
    base::expects(out.has_value(), "a date in a test");
    return *out;
}

inline void add_member(domain::CaseFile& file, const std::string& id, const base::Rational& votes) {
    domain::Member& member = file.members.emplace_back();
    member.id = id;
    member.votes = votes;
    member.parent = "none";
}

/// A patent of one owner, or of several with equal parts: "A", "A;B".
inline void add_patent(domain::CaseFile& file, const std::string& number,
                       const std::vector<std::string>& owners) {
    domain::Patent& patent = file.patents.emplace_back();
    patent.number = number;
    std::vector<domain::OwnerShare> shares;
    for (const std::string& owner : owners)
        shares.push_back({owner, {1, std::int64_t(owners.size())}});
    patent.owners = std::move(shares);
    patent.points = base::Rational(1);
}

inline void add_licence(domain::CaseFile& file, const std::string& line,
                        const base::Rational& royalty, const std::vector<std::string>& patents) {
    domain::LicenceLine& row = file.licences.emplace_back();
    row.line = line;
    row.year = base::Rational(2025);
    row.royalty = royalty;
    row.patents = patents;
}

inline domain::Flow& add_flow(domain::CaseFile& file, const std::string& kind,
                              const std::string& payer, const std::string& payee,
                              const base::Rational& amount) {
    domain::Flow& flow = file.flows.emplace_back();
    flow.date = date("2025-12-20");
    flow.kind = kind;
    flow.payer = payer;
    flow.payee = payee;
    flow.amount = amount;
    flow.Row::line = file.flows.size() + 1;
    return flow;
}

/// Everybody pays the same part of it.
inline void add_budget(domain::CaseFile& file, const base::Rational& amount) {
    domain::BudgetLine& line = file.budget.emplace_back();
    line.line = "B1";
    line.amount = amount;
    line.rule = domain::CostRule::common;
    for (const domain::Member& member : file.members) line.beneficiaries.push_back(member.id);
}

}  // namespace hanse::accounts
