// SPDX-License-Identifier: GPL-3.0-or-later
// Votes: whose consent is counted, and when it is clear how a vote ends. Inside the workflow floor
// only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "hanse/workflow/engine.hpp"

namespace hanse::workflow {

/// Under what a viewer's vote is counted: their company, or themselves.
inline const std::string& voice_of(const Viewer& viewer) {
    return viewer.member.empty() ? viewer.person : viewer.member;
}

Tally tally(const Consent& consent, const base::Value& document, const std::vector<Vote>& votes);

/// @return the state that the vote leads to; nothing while votes that are not cast yet could still
///         turn it.
std::optional<std::string> outcome(const Consent& consent, const Tally& tally);

/// Who has a voice in the votes of the state that the instance has just entered. They stay the same
/// for the whole vote, whoever joins or leaves meanwhile.
/// @param round  number of the step that led here.
/// @return conflict if nobody has one.
base::Result<base::Done> open_votes(store::Database& database, const Process& process,
                                    const Instance& instance, std::int64_t round,
                                    const Hands& hands);

}  // namespace hanse::workflow
