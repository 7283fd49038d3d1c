// SPDX-License-Identifier: GPL-3.0-or-later
// The list of patents of a programme: where and when one is in force, and when the last one ends.
//
// "royalty due when a listed patent is in force in the country of manufacture or the country of
// sale; no royalty if in force in neither" (Access Advance).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"
#include "hanse/royalty/sales.hpp"

namespace hanse::royalty {

struct ListedPatent {
    std::string patent, family, country;
    Event granted;  // in force from this day
    Event ends;     // the last day in force: of the term, or the day before it lapsed
};

/// The last day on which a royalty is due for a pair of countries.
struct Sunset {
    std::optional<base::Date> last;  // nothing: no patent there at all, or not known
    bool settled = true;             // false: a patent's end is not known
};

class PatentList {
public:
    explicit PatentList(std::vector<ListedPatent> patents) : patents_(std::move(patents)) {}

    /// Whether listed patents are in force on every day of the period in one of these countries;
    /// unknown if only on some days, or if a country or date is not known.
    base::Truth in_force(std::span<const std::optional<std::string>> countries,
                         const Period& period) const;
    Sunset sunset(std::span<const std::optional<std::string>> countries) const;
    const std::vector<ListedPatent>& patents() const { return patents_; }

private:
    std::vector<ListedPatent> patents_;
};

/// Columns: patent, family, country, granted, expires, lapsed, note, or their Chinese names. "never"
/// as the day of grant is an application.
/// @return invalid_input with every cell that cannot be read.
base::Result<PatentList> parse_patents(std::string_view csv, const std::string& file);

}  // namespace hanse::royalty
