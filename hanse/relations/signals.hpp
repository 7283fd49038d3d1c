// SPDX-License-Identifier: GPL-3.0-or-later
// Signals: what two inventions can have in common, each as a number from 0 to 1, or not known.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hanse::relations {

enum class Signal {
    text,
    claims,
    classes,
    field,
    coupling,
    cited_together,
    cites,
    narrows,
    other_owner
};
inline constexpr std::size_t kSignals = 9;

/// In the order of Signal, as rules/patents/relations.yaml writes them.
inline constexpr std::array<std::string_view, kSignals> kSignalNames{
    "text",           "claims", "classes", "field",      "coupling",
    "cited_together", "cites",  "narrows", "other_owner"};

/// Of one pair.
struct Evidence {
    struct Part {
        std::optional<double> value;       // nothing: the files do not say
        std::vector<std::string> because;  // words, classes, documents that made it so
    };
    std::array<Part, kSignals> parts;

    Part& operator[](Signal signal) { return parts[static_cast<std::size_t>(signal)]; }
    const Part& operator[](Signal signal) const { return parts[static_cast<std::size_t>(signal)]; }
};

/// A number for every signal.
using PerSignal = std::array<double, kSignals>;

/// Weights of signals. A signal counts as itself (`for`) or as its opposite (`against`). One that is
/// known to be below what is needed, or not `below` what it has to be, rules the relation out; and
/// of those of `any`, if there are some, one has to be seen.
struct Formula {
    PerSignal speaks_for{}, speaks_against{}, needs{}, below{}, any{};
};

struct Weighed {
    double score = 0;       // mean of what is known
    double confidence = 0;  // the score, times the part of the weights that is known
    bool ruled_out = false;
};

/// Unknown signals weaken the confidence and rule nothing out.
/// @param full  from which value on a signal counts as wholly there; needs are of the same scale.
Weighed weigh(const Evidence& evidence, const Formula& formula, const PerSignal& full);

}  // namespace hanse::relations
