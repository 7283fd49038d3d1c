// SPDX-License-Identifier: GPL-3.0-or-later
// What forgetting a fact must never do to an answer.
#pragma once

#include <algorithm>
#include <string>

#include <gtest/gtest.h>

#include "hanse/assess/assessment.hpp"

namespace hanse {

inline bool turned_round(assess::Status before, assess::Status after) {
    return (before == assess::Status::violated && after == assess::Status::satisfied) ||
           (before == assess::Status::satisfied && after == assess::Status::violated) ||
           (before == assess::Status::satisfied && after == assess::Status::suspected) ||
           (before == assess::Status::suspected && after == assess::Status::satisfied);
}

inline bool turned_round(base::Truth before, base::Truth after) {
    return settled(before) && settled(after) && before != after;
}

inline void compare(const assess::Assessment& before, const assess::Assessment& after,
                    const std::string& what) {
    for (const assess::Finding& finding : before.findings) {
        const auto same = std::ranges::find(after.findings, finding.rule, &assess::Finding::rule);
        if (same == after.findings.end()) continue;  // the jurisdiction was forgotten
        EXPECT_FALSE(turned_round(finding.status, same->status))
            << what << ": " << finding.rule->id;
    }
    for (std::size_t level = 0; level < before.stage.levels.size(); ++level)
        for (std::size_t gate = 0; gate < before.stage.levels[level].gates.size(); ++gate)
            EXPECT_FALSE(turned_round(before.stage.levels[level].gates[gate].met,
                                      after.stage.levels[level].gates[gate].met))
                << what << ": gate";
    EXPECT_GE(before.stage.low, after.stage.low) << what << ": fewer facts, higher stage";
    EXPECT_LE(before.stage.high, after.stage.high) << what << ": fewer facts, lower ceiling";
    for (const assess::CircleView& circle : before.circles)
        for (const assess::CircleView& same : after.circles) {
            const bool reversed =
                circle.objective == same.objective && turned_round(circle.ok, same.ok);
            EXPECT_FALSE(reversed) << what << ": circle";
        }
    for (std::size_t i = 0; i < before.scores.size(); ++i) {
        EXPECT_LE(*after.scores[i].score.low(), *before.scores[i].score.low())
            << what << ": fewer facts, more evidence";
        EXPECT_GE(*after.scores[i].score.high(), *before.scores[i].score.high())
            << what << ": fewer facts, less room";
        EXPECT_FALSE(before.scores[i].active && after.scores[i].surely_inactive) << what;
    }
}

}  // namespace hanse
