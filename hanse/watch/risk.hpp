// SPDX-License-Identifier: GPL-3.0-or-later
// Risk: how much a patent of others may matter, as a sum whose parts are shown.
//
// Each part is a range from 0 to 1 and says what it rests on; what is not known makes the range
// wide and is never taken for nothing. With more facts a range only narrows.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/watch/rules.hpp"

namespace hanse::watch {

/// What a part rests on.
enum class Basis {
    text,      // computed from words
    office,    // recorded by an office or a provider
    reckoned,  // from recorded days, by the rules of terms
    told,      // a table or list that a person gave
    unknown,
};

struct Part {
    std::string name;          // "product"
    base::Rational weight;     // of 100
    base::Rational low, high;  // from 0 to 1
    Basis basis = Basis::unknown;
    std::string why, a, b;  // a sentence of reports ("suits-some") and what is filled in
};

enum class Grade { low, medium, high, open };

struct Risk {
    std::vector<Part> parts;
    base::Rational low, high;  // from 0 to 1
    Grade grade = Grade::open;
    Grade least = Grade::low, most = Grade::high;  // of the two ends
    bool ended = false;                            // cut, because the right has ended
};

/// Whether the right has ended; where that is not known, it may have.
enum class Ended { no, maybe, yes };

Risk add_up(std::vector<Part> parts, Ended ended, const RiskRules& rules);

std::string_view grade_name(Grade grade);  // "high", "medium", "low", "open"
std::string_view basis_name(Basis basis);

}  // namespace hanse::watch
