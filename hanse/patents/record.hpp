// SPDX-License-Identifier: GPL-3.0-or-later
// Record: one publication of a patent, as some file told it, in one form for all formats.
//
// Plain values; what a source does not say stays empty. Original and current owners, official and
// estimated expiry, counts of a provider and counts of our own are different facts and never mixed.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/base/error.hpp"

namespace hanse::patents {

/// A number as an office gave it, normalised: office "CN", serial "110083831", kind "A" (may be
/// empty).
struct Number {
    std::string office, serial, kind;

    bool empty() const { return serial.empty(); }
    /// "CN110083831A".
    std::string text() const { return office + serial + kind; }
    friend auto operator<=>(const Number&, const Number&) = default;
};

struct Party {
    std::string name;     // for display, as written
    std::string country;  // ISO 3166 alpha 2; empty if the source does not say
    std::string address;
    friend bool operator==(const Party&, const Party&) = default;
};

/// "A; B".
inline std::string names_of(const std::vector<Party>& parties) {
    std::string out;
    for (const Party& one : parties) out += (out.empty() ? "" : "; ") + one.name;
    return out;
}

/// A symbol of a classification, normalised: "H04N7/26".
struct Symbol {
    std::string symbol;
    bool first = false;
    bool inventive = true;
    friend bool operator==(const Symbol&, const Symbol&) = default;
};

struct Priority {
    std::string office, number;
    std::optional<base::PartialDate> date;
    friend bool operator==(const Priority&, const Priority&) = default;
};

struct Citation {
    enum class By { unknown, applicant, examiner, third_party, other };
    Number number;
    By by = By::unknown;
    std::string category;  // X, Y, A, … as written
    friend bool operator==(const Citation&, const Citation&) = default;
};

struct Claim {
    std::string number, text;
    std::vector<std::string> depends_on;  // numbers of claims
    friend bool operator==(const Claim&, const Claim&) = default;
};

/// A text in one language; of a machine translation the original stands beside it.
struct Words {
    std::string language;  // "zh", "en"; empty if the source does not say
    std::string text;
    bool machine_translated = false;
    friend bool operator==(const Words&, const Words&) = default;
};

enum class LegalStatus {
    unknown,
    pending,
    active,
    lapsed_fee,
    expired_term,
    withdrawn,
    abandoned,
    refused,
    revoked,
    ceased
};

struct LegalEvent {
    std::optional<base::PartialDate> date;
    std::string office, code, text;
    friend bool operator==(const LegalEvent&, const LegalEvent&) = default;
};

struct Record {
    Number publication;
    std::optional<base::PartialDate> publication_date;
    std::string application_office, application_number;  // national form, normalised
    std::optional<base::PartialDate> application_date, grant_date, expiry_date;
    bool expiry_official = false;  // else an estimate of the source
    std::vector<Priority> priorities;
    std::string simple_family, extended_family;  // ids of the source
    std::vector<Number> family_members;
    std::vector<Words> titles, abstracts;
    std::vector<Claim> claims;
    std::string description;
    std::vector<Party> applicants, owners,
        inventors;  // owners: of today, as far as the source says
    std::vector<Symbol> ipc, cpc, uspc, locarno;
    std::vector<Citation> citations;
    std::vector<std::string> literature;  // citations of what is no patent
    LegalStatus status = LegalStatus::unknown;
    std::string status_words;  // as written
    std::vector<LegalEvent> events;
    std::map<std::string, std::string> counts;  // a provider's numbers, by its own names
    base::Place place;                          // where in which file it stood

    /// "CN 201910302430.1"; empty if it is not known.
    std::string application() const {
        return application_number.empty() ? std::string()
                                          : application_office + " " + application_number;
    }

    friend bool operator==(const Record&, const Record&) = default;
};

}  // namespace hanse::patents
