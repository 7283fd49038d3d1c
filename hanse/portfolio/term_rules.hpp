// SPDX-License-Identifier: GPL-3.0-or-later
// Rules of terms: how long rights last, what fees keep them, and what the codes of legal events
// mean; data in rules/patents/terms and rules/patents/events, each with its source.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/truth.hpp"
#include "hanse/patents/formats/layout.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::portfolio {

/// From which day a number of months is counted.
enum class Since { filing, grant, priority };

/// What an event does to a right.
enum class Effect {
    none,
    examined,  // the application is alive
    granted,
    lapsed_fee,
    expired_term,
    withdrawn,
    abandoned,
    refused,
    revoked,
    ceased,
    restored,
    lapsed_in_state,  // of a European patent, in the state that the event names
    disputed,         // somebody asks to take the right away, in whole or part
    settled,          // nobody does any more
    transferred,
    licensed,
    pledged,
    paid,  // a fee that keeps the right
};

struct TermSource {
    base::Bilingual law;
    std::string article;
    std::string verification;  // how well it was checked, by law.md's codes: COPY, SEC, MEM …
};

/// What keeps a right alive: something due at fixed times.
struct Due {
    std::string what;  // "annuity", "maintenance", "renewal", "national_phase"
    Since since = Since::filing;
    std::vector<int> months;  // after that day: 42, 90, 138; or
    int every_years = 0;      // each so many years,
    int first_year = 0;       //   beginning with this one
    bool month_end = false;   // due on the last day of that month
    int grace_months = 0;
    bool before_grant = false, after_grant = true;
    TermSource source;
};

/// A kind of right of one office.
struct RightRule {
    std::string id;  // "cn.invention"
    base::Bilingual name;
    std::string office;
    std::vector<std::string> kinds;  // kinds of documents: "A", "B", …; by their beginning
    std::vector<std::string> granted_kinds;  // of these, a document of which is the grant
    std::string serial_begins;               // of the number: "1"; empty: any
    std::optional<base::Date> filed_from, filed_until, published_until;
    bool granted_when_published = false;  // the day of the grant's document is that of the grant
    int term_months = 0;                  // 0: it has none
    Since term_since = Since::filing;
    TermSource source;
    std::vector<Due> dues;

    /// Whether this is the rule of that publication; unknown if a day that decides is not known.
    base::Truth fits(const patents::Record& record) const;
};

class TermRules {
public:
    /// @param files  others than rules/patents/terms/… and …/events/… are left out.
    static base::Result<TermRules> load(std::span<const base::NamedBytes> files);

    /// The first rule that fits; else the first that may; null if none can.
    const RightRule* rule_for(const patents::Record& record) const;
    Effect effect(const std::string& office, const std::string& code) const;
    const std::vector<RightRule>& rights() const { return rights_; }

private:
    std::vector<RightRule> rights_;
    std::map<std::pair<std::string, std::string>, Effect> effects_;
};

/// The same day so many months later; the last of the month if it has no such day.
base::Date months_after(const base::Date& day, int months);

}  // namespace hanse::portfolio
