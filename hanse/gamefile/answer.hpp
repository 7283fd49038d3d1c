// SPDX-License-Identifier: GPL-3.0-or-later
// Answer: what a concept says about a game, and on whose word.
//
// Every column of numbers carries the guarantee behind it. Numbers are in the sense of the file:
// of a cost game they are costs.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/rational.hpp"
#include "hanse/base/value.hpp"
#include "hanse/gamefile/sense.hpp"

namespace hanse::gamefile {

/// What stands behind a number, strongest first.
struct Guarantee {
    enum class Kind {
        closed_form,  // a formula in exact fractions
        exact,        // computed in exact fractions, or in whole numbers without rounding
        certified,    // found in floating point, then proven in exact fractions
        floating,     // rounding may have moved it by up to `bound`
        sampled,      // inside the interval with the stated confidence
        given,        // as somebody said it, not computed
    };
    Kind kind = Kind::exact;
    double bound = 0;          // of floating: how far a number may be off
    std::int64_t samples = 0;  // of sampled: orders drawn
    double confidence = 0.95;  // of sampled, for each interval by itself
    std::uint64_t seed = 0;    // of sampled
    double short_of = 0;       // of sampled: the half-width that was asked for and not reached
};

/// "closed_form", …
std::string name_of(Guarantee::Kind kind);
base::Bilingual words(const Guarantee& guarantee);

/// One number for each row of the answer.
struct Column {
    std::string key;  // "shapley"
    base::Bilingual title;
    std::vector<double> numbers;  // empty if the concept is not defined for this game
    std::optional<std::vector<base::Rational>> exact;
    std::vector<double> half_width;  // of sampled: the interval is number ± this
    Guarantee guarantee;
    base::Bilingual undefined;  // why there are no numbers
    bool shares = true;  // whether the numbers share out something, so that a sum makes sense

    bool defined() const { return undefined.empty(); }
};

/// A named single value: a yes or no, a number, a word, a coalition (a list of names).
struct Fact {
    std::string key;
    base::Bilingual title;
    base::Value value;
};

/// A list of coalitions, payments …; cells are texts, numbers, or coalitions (lists of names).
struct Listing {
    struct Heading {
        std::string key;
        base::Bilingual title;
    };
    std::string key;
    base::Bilingual title;
    std::vector<Heading> headings;
    std::vector<std::vector<base::Value>> rows;
};

struct Answer {
    std::string concept_name;
    base::Bilingual title;
    std::string game;  // its name; may be empty
    Sense sense = Sense::gain;
    base::Bilingual row_title{"参与者", "player"};
    std::vector<std::string> rows;
    std::vector<std::int64_t> counts;  // how many players a row stands for; empty: one each
    std::vector<Column> columns;
    std::vector<Fact> facts;
    std::vector<Listing> listings;
    std::vector<base::Bilingual> notes;
    base::Value certificate;  // null if there is none
};

/// The sum of a column, each row as often as it counts.
double total(const Answer& answer, const Column& column);
std::optional<base::Rational> exact_total(const Answer& answer, const Column& column);

}  // namespace hanse::gamefile
