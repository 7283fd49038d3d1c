// SPDX-License-Identifier: GPL-3.0-or-later
// What changed in the law: between two days of one book, or between two books; and what that changes
// for a case whose facts stay the same.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/assess/assessment.hpp"
#include "hanse/base/date.hpp"
#include "hanse/base/result.hpp"
#include "hanse/domain/case_file.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::lawbook {

/// One side of a comparison: a book, and the day it is read on; without a day, all its versions.
struct BookOnDay {
    const knowledge::RuleBook* book = nullptr;
    std::optional<base::Date> day;
};

/// A part of a rule that differs.
enum class RulePart { name, kind, area, conditions, aims, stage, sources, dates, words, remedy };

struct RuleChange {
    const knowledge::Rule* before = nullptr;  // null: it came
    const knowledge::Rule* after = nullptr;   // null: it went
    std::vector<RulePart> parts;              // of a rule on both sides: what differs

    const knowledge::Rule& either() const { return after != nullptr ? *after : *before; }
};

struct NumberChange {
    const knowledge::DatedNumber* number = nullptr;
    const knowledge::DatedNumber::Version* before = nullptr;  // null: not in force
    const knowledge::DatedNumber::Version* after = nullptr;
};

struct BookDiff {
    std::vector<RuleChange> rules;      // by id
    std::vector<NumberChange> numbers;  // by id
};

/// Places do not count: a rule moved to another file is the same rule.
BookDiff compare(const BookOnDay& before, const BookOnDay& after);

/// Why a finding changed.
enum class Cause {
    rule_came,
    rule_went,
    rule_changed,
    number_changed,  // one that its conditions name
    fact_changed,    // a derived fact, because a number behind it changed
    other,
};

struct FindingChange {
    const knowledge::Rule* rule = nullptr;        // of the second book, or of the first if it went
    std::optional<assess::Status> before, after;  // nothing: not judged on that side
    Cause cause = Cause::other;
    std::vector<std::string> because;  // ids of numbers or facts
};

/// The two assessments of one case, finding by finding.
/// @return only what changed, gravest first; a rule that came or went counts if it says more than "not applicable".
std::vector<FindingChange> compare(const assess::Assessment& before,
                                   const assess::Assessment& after, const BookDiff& law);

}  // namespace hanse::lawbook
