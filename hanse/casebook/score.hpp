// SPDX-License-Identifier: GPL-3.0-or-later
// Score: the findings held against history, per practice and over all cases.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "hanse/base/rational.hpp"
#include "hanse/casebook/trial.hpp"

namespace hanse::casebook {

/// So many of so many.
struct Tally {
    std::size_t hits = 0, of = 0;

    void count(bool hit) { hits += hit ? 1 : 0, ++of; }
    /// Nothing if there was nothing to count.
    std::optional<base::Rational> ratio() const;
};

struct PracticeScore {
    const knowledge::Practice* practice = nullptr;
    Tally observable;      // must-flag with its input field filled in: raised, of all
    Tally shown;           // the same: raised as violated
    Tally hidden;          // must-flag that shows in words only: raised or asked for
    Tally false_violated;  // on cleared cases: violated, of those judged
    std::size_t unknown = 0, cases = 0;
};

/// Where the tool and the record do not agree.
struct Disagreement {
    enum class Kind {
        missed,            // a must-flag practice, observable, not raised
        false_violated,    // violated, though the case was cleared
        rejected,          // violated, though the record says this very practice was held lawful
        suspected_beyond,  // suspected on a cleared case that never discussed it
        outcome,           // nothing violated though condemned
    };
    Kind kind = Kind::missed;
    const HistoricCase* of = nullptr;
    const knowledge::Practice* practice = nullptr;  // null: of the case as a whole
    Verdict verdict = Verdict::unknown;
    std::vector<const knowledge::Rule*> rules;
};

/// Does the tool find a line crossed exactly where an authority did?
struct Agreement {
    std::string group;  // "US", "1945-1979"
    Tally outcomes;
};

struct Score {
    std::vector<PracticeScore> practices;  // those that occur in a record
    Tally observable, shown, hidden;
    Tally sure;              // observable, and the record of it is verified or seed
    Tally false_violated;    // cleared case × practice
    Tally suspected_beyond;  // the same: suspected though the record never discussed it
    Tally rejected;          // must-not items: violated
    Tally unknown;           // case × practice
    std::vector<Agreement> by_jurisdiction, by_era;
    std::vector<Disagreement> disagreements;
    std::size_t cases = 0, cleared = 0;

    /// What the record expects, item by item: observable must-flag practices raised, and practices
    /// held lawful, or of cleared cases, not called crossed.
    std::size_t failed() const;
    std::size_t passed() const;
};

/// @param trials  of all cases; they and what they point to outlive the answer.
Score score(const std::vector<Trial>& trials, const knowledge::CasebookDoor& door);

}  // namespace hanse::casebook
