// SPDX-License-Identifier: GPL-3.0-or-later
// Holding the program against a file of worked examples (model.md, part L).
//
//     {"examples": [{"id": "B-03", "model": "aml_presumption", "inputs": {…}, "inputs_exact": {…},
//                    "expected": {…}, "expected_exact": {…}, "tolerance": 1e-9}, …]}           or the bare list
//
// Exact inputs replace the decimals where they are given. Every key of `expected` is compared:
// numbers within the tolerance, or exactly where a fraction is given; null means "not defined". A
// table, whose entries are all of one kind, has to have the same names; an answer, and a part of it
// with entries of several kinds, may say more than the record.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/value.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::calc {

struct CheckLine {
    enum class Outcome { passed, failed, skipped };
    std::string id, model;
    Outcome outcome = Outcome::passed;
    base::Bilingual detail;  // the first difference, or why it was skipped; empty if passed
};

struct CheckReport {
    std::vector<CheckLine> lines;  // in the order of the file
    std::size_t passed = 0, failed = 0, skipped = 0;

    bool ok() const { return failed == 0; }
    /// One line per example, then "N passed, N failed, N skipped".
    std::string text(base::Language language) const;
};

/// Examples of models that this program does not hold are skipped, and say so.
CheckReport check_examples(const base::Value& file, const knowledge::RuleBook& rules);

/// `plain` with everything that `exact` says in its place; null in `exact` leaves the plain value.
base::Value merge_exact(const base::Value& plain, const base::Value& exact);

}  // namespace hanse::calc
