// SPDX-License-Identifier: GPL-3.0-or-later
// Modality: what a sentence does with an act it speaks of — allows, forbids, asks for it, excuses
// from it, makes it depend on consent — or that this cannot be told.
//
// The words that govern the act are read from the act outwards: the nearest is innermost.
// "不得限制成员单独许可": 限制 forbids the licence, 不得 forbids the forbidding, so it is allowed. A modal
// verb (may, shall, 应当) closes the chain; only "nothing in …" and "no Member" reach over it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/clauses/lexicon.hpp"

namespace hanse::clauses {

enum class Mode { declared, allowed, prohibited, required, excused, conditional };
inline constexpr std::size_t kModes = 6;

enum class Certainty { sure, likely, not_understood };

/// Why a reading is not sure, or why there is none. The order is that of kReasonNames.
enum class Reason {
    plain,         // the words say it
    distant,       // the governing word stands in another part of the sentence
    no_operator,   // nothing binds or permits; the sentence states
    exception,     // something is taken back
    consent,       // it depends on consent
    heard_of_law,  // it repeats a law
    past,
    intention,
    definition,
    recital,
    elsewhere,  // it leaves the matter to another text
    question,
    in_exception,  // the act stands only in what is taken back
    tangled,       // governing words that do not make one sense
    riddle,        // the pattern says that such wording cannot be told
    other_turn,    // read, but the pattern has no value for such a turn
    two_readings,  // one sentence reads two ways
    unread,        // it speaks of the matter in words that no pattern reads
};
inline constexpr std::size_t kReasons = 18;

struct Judgement {
    Mode mode = Mode::declared;
    Certainty certainty = Certainty::not_understood;
    Reason reason = Reason::plain;
    std::string bearer;  // who is bound: a party of the lexicon; may be empty
};

/// @param act  where in `sentence` the act stands.
/// @return nothing if the sentence merely supposes the act ("if Licensee challenges …").
std::optional<Judgement> judge(std::string_view sentence, Span act, const Lexicon& lexicon);

}  // namespace hanse::clauses
