// SPDX-License-Identifier: GPL-3.0-or-later
// Provenance: on whose word a fact stands, as of when, and how sure.
#pragma once

#include <optional>
#include <string>

#include "hanse/base/date.hpp"

namespace hanse::domain {

/// How sure a statement is; the words of the casebook, and two for an alliance that speaks of
/// itself.
enum class Confidence {
    unstated,
    verified,       // seen in the document itself
    seed,           // stated in the founding paper
    memory,         // well known, no document seen
    judged,         // inferred from other facts
    self_reported,  // the alliance says so
    measured,       // counted or computed from records
};

struct Provenance {
    std::string source;  // a key of CaseFile::sources; may be empty
    std::optional<base::PartialDate> as_of;
    Confidence confidence = Confidence::unstated;
    std::string note;

    bool empty() const {
        return source.empty() && !as_of && confidence == Confidence::unstated && note.empty();
    }
    friend bool operator==(const Provenance&, const Provenance&) = default;
};

}  // namespace hanse::domain
