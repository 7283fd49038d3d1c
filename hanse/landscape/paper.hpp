// SPDX-License-Identifier: GPL-3.0-or-later
// Paper: what a landscape keeps of one publication. Whoever has records or a register makes Papers;
// what is not known stays empty.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/date.hpp"
#include "hanse/patents/record.hpp"

namespace hanse::landscape {

struct Paper {
    struct Applicant {
        std::string name;     // as written; folding is the landscape's
        std::string country;  // empty if the source does not say
        friend auto operator<=>(const Applicant&, const Applicant&) = default;
    };
    std::string number;  // "CN110083831A"; empty if the source has none
    /// What makes two papers the same invention: they share one of these. The family of the source,
    /// the set of priorities, the application, office and serial of the publication.
    std::vector<std::string> rights;
    std::optional<base::Date> filed;  // the earliest of priorities and application
    std::optional<base::Date> published;
    std::string office, origin;  // origin: of the first priority
    std::vector<Applicant> applicants;
    bool owners_stand_in = false;      // the source names no applicants, but owners: these are they
    std::size_t inventors = 0;         // 0: not known
    std::vector<std::string> classes;  // main groups "F28D20", or subclasses "F28D"
    std::string title, abstract;       // every language the source has, a line each
    std::vector<std::string> cited;    // office and serial, "CN110083831"
    patents::LegalStatus status = patents::LegalStatus::unknown;

    friend auto operator<=>(const Paper&, const Paper&) = default;
};

/// Office and serial without the kind: an application and its grant, where they share the serial.
std::string right_of(const patents::Number& number);

Paper paper_of(const patents::Record& record);

}  // namespace hanse::landscape
