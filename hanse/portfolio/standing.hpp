// SPDX-License-Identifier: GPL-3.0-or-later
// Standing: what a right is on a day, why we think so, when it ends and what is due.
//
// Told in this order: an event that ended the right; a word of a source; that a grant was
// published; that its term is over. What nothing tells is unknown: a granted patent of which
// nobody recorded anything since may have lapsed long ago.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "hanse/portfolio/term_rules.hpp"

namespace hanse::portfolio {

/// The colours people expect; each is always shown with its word or shape.
enum class Colour {
    green,   // in force
    blue,    // pending
    amber,   // something is due soon
    red,     // lapsed, withdrawn, refused, revoked
    grey,    // expired
    purple,  // disputed
    white,   // not known
};

struct Deadline {
    std::string what;  // "annuity"
    base::Date due;
    std::optional<base::Date> grace_until;
    bool past = false;  // it was due before the day asked for; its grace runs
    TermSource source;
};

struct Standing {
    enum class Because { nothing, event, word, grant, term };
    enum class Expiry { unknown, official, estimated, computed };

    patents::LegalStatus status = patents::LegalStatus::unknown;
    Because because = Because::nothing;
    std::string evidence;                    // the event, word, document or rule
    std::optional<base::PartialDate> since;  // of the event
    std::string contradicts;                 // what another source says; empty: nothing
    bool granted = false;
    std::optional<base::PartialDate> grant;
    std::optional<base::PartialDate> expiry;
    Expiry expiry_is = Expiry::unknown;
    const RightRule* right = nullptr;  // of the rules; null if none fits
    bool disputed = false;
    std::string dispute;
    std::map<std::string, std::string> lapsed_in;  // states of a European patent: day
    std::vector<Deadline> deadlines;               // the earliest first
    Colour colour = Colour::white;

    bool ended() const;
    /// The same without what is due: for readers whom that does not concern.
    Standing without_deadlines() const;
};

struct StandingOptions {
    base::Date day;
    int soon_days = 90;       // what is due within so many days is amber
    int horizon_months = 18;  // deadlines are listed so far ahead
    std::string dispute;      // recorded by people: that somebody disputes the right
};

/// @param right  the publications of one application (its A and its B document); at least one.
Standing standing(std::span<const patents::Record> right, const TermRules& rules,
                  const StandingOptions& options);

}  // namespace hanse::portfolio
