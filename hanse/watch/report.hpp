// SPDX-License-Identifier: GPL-3.0-or-later
// Report: what the last run of a watch brought, and all that is still open or was decided.
#pragma once

#include <optional>
#include <vector>

#include "hanse/base/sheet.hpp"
#include "hanse/watch/warning.hpp"
#include "hanse/watch/watches.hpp"

namespace hanse::watch {

struct Run {
    std::int64_t number = 0, seq = 0;
    std::string day, at, who;
};

struct Report {
    Watch watch;
    std::optional<Run> run, before;  // the last and the one before it
    std::vector<Warning> news;       // of the last run: new, changed, gone …; the gravest first
    std::vector<Warning> earlier;    // open since an earlier run
    std::vector<Warning> decided;    // of earlier runs
    std::vector<Warning> own;        // of the last run: the members' own patents

    /// Everything that nobody decided yet and that still matches.
    std::vector<const Warning*> open() const;
};

/// How grave a warning has to be; `any` takes those of unknown gravity too.
enum class Threshold { any, medium, high };
/// Open warnings that are surely as grave.
std::size_t open_from(const Report& report, Threshold threshold);

base::Result<Report> report(portfolio::Register& patents, const Watch& watch);

base::Value report_value(const Report& report);
/// A row a warning.
base::Sheet report_sheet(std::span<const Report> reports);

}  // namespace hanse::watch
