// SPDX-License-Identifier: GPL-3.0-or-later
// Results that were kept: assessments and statements, with the fingerprints of the facts and the
// rules they rest on, so that any two can be held against each other years later.
//
// A result rests on everything that its version said, so it is for those who see everything of that
// version, the rooms of its cases and disputes included. For whoever was not admitted to one of them
// there is no such result: "you may not" would tell that there is such a room.
#pragma once

#include <string>
#include <vector>

#include "hanse/registry/alliances/alliances.hpp"

namespace hanse::registry {

struct KeptResult {
    std::string id, kind;      // "assessment" or "statements"
    std::int64_t version = 0;  // of the alliance
    std::string facts, rules;  // fingerprints
    std::string day;           // of the assessment; the year of statements
    std::string at, who;
    base::Value summary;  // for lists
};

struct ToKeep {
    std::string kind, day, rules;
    base::Value summary, body;
};

/// @param version  whose facts it rests on.
base::Result<KeptResult> keep(store::Database& database, const std::string& alliance,
                              std::int64_t version, const ToKeep& what,
                              const trail::Occasion& occasion);
/// The newest first. @param kind  empty: all. @return denied for roles that never see the whole.
base::Result<std::vector<KeptResult>> results_seen(store::Database& database,
                                                   const std::string& alliance,
                                                   const std::string& kind, const Viewer& viewer,
                                                   const Walls& walls,
                                                   std::int64_t count_max = 100);
struct FullResult {
    KeptResult head;
    base::Value body;
};
base::Result<FullResult> result_seen(store::Database& database, const std::string& alliance,
                                     const std::string& id, const Viewer& viewer,
                                     const Walls& walls);
/// Statements as the viewer may see them: the whole as above; a member its own part and no total,
/// lines that it pays for a case included. @param id  empty: the newest.
base::Result<FullResult> statements_seen(store::Database& database, const std::string& alliance,
                                         const std::string& id, const Viewer& viewer,
                                         const Walls& walls);

}  // namespace hanse::registry
