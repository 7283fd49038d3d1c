// SPDX-License-Identifier: GPL-3.0-or-later
// Results that were kept: assessments and statements, with the fingerprints of the facts and the
// rules they rest on, so that any two can be held against each other years later.
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
/// The newest first. @param kind  empty: all.
base::Result<std::vector<KeptResult>> results(store::Database& database,
                                              const std::string& alliance, const std::string& kind,
                                              std::int64_t count_max = 100);
struct FullResult {
    KeptResult head;
    base::Value body;
};
base::Result<FullResult> result(store::Database& database, const std::string& alliance,
                                const std::string& id);

}  // namespace hanse::registry
