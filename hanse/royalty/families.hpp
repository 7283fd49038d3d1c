// SPDX-License-Identifier: GPL-3.0-or-later
// Families of the programme that are also licensed through another pool: what share is paid twice.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/interval.hpp"
#include "hanse/base/result.hpp"

namespace hanse::royalty {

struct PatentFamily {
    std::string family;
    std::optional<std::vector<std::string>> also_in;  // pools; nothing: not known
};

class FamilyList {
public:
    explicit FamilyList(std::vector<PatentFamily> families) : families_(std::move(families)) {}

    /// The share of all families that stand in one of these pools too, 0 to 1; an interval if that
    /// is not known of some.
    base::Interval share_also_in(std::span<const std::string> pools) const;

private:
    std::vector<PatentFamily> families_;
};

/// Columns: family, also_in (pools with ';' between, or none), note, or their Chinese names.
base::Result<FamilyList> parse_families(std::string_view csv, const std::string& file);

}  // namespace hanse::royalty
