// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/workflow/votes.hpp"

#include <algorithm>

#include "hanse/base/value_fields.hpp"
#include "hanse/workflow/rows.hpp"

namespace hanse::workflow {

using base::Done;
using base::Result;

namespace {

Share share_of(const Consent& consent, const base::Value& document) {
    if (consent.needed_field.empty()) return consent.needed;
    const std::string word = base::text_in(document, consent.needed_field);
    if (word == "one") return Share::one;
    if (word == "two_thirds") return Share::two_thirds;
    if (word == "majority") return Share::majority;
    return Share::all;  // not said: the strictest, so that nothing passes by an oversight
}

std::int64_t needed(Share share, std::int64_t voices) {
    switch (share) {
        case Share::one: return 1;
        case Share::majority: return voices / 2 + 1;
        case Share::two_thirds: return (2 * voices + 2) / 3;
        case Share::all: return voices;
    }
    return voices;
}

}  // namespace

Tally tally(const Consent& consent, const base::Value& document, const std::vector<Vote>& votes) {
    Tally out{.voices = std::ssize(votes)};
    for (const Vote& vote : votes) {
        out.yes += vote.choice == "yes" ? 1 : 0;
        out.no += vote.choice == "no" ? 1 : 0;
        out.abstain += vote.choice == "abstain" ? 1 : 0;
    }
    out.needed = needed(share_of(consent, document), out.voices);
    return out;
}

std::optional<std::string> outcome(const Consent& consent, const Tally& tally) {
    if (tally.yes >= tally.needed) return consent.passed;
    if (tally.voices - tally.no - tally.abstain < tally.needed) return consent.failed;
    return std::nullopt;
}

Result<Done> open_votes(store::Database& database, const Process& process, const Instance& instance,
                        std::int64_t round, const Hands& hands) {
    for (const Move& move : process.moves) {
        if (!move.consent || std::ranges::find(move.from, instance.state) == move.from.end())
            continue;
        HANSE_TRY(voices, hands.voices(database, instance.alliance, move.consent->of));
        std::ranges::sort(voices);
        voices.erase(std::ranges::unique(voices).begin(), voices.end());
        if (!move.consent->concerned) std::erase(voices, instance.member);
        if (voices.empty())
            return base::conflict({}, "没有人有表决权：先为有关角色指定人员",
                                  "nobody has a voice in this vote: give somebody the role first");
        for (const std::string& voice : voices)
            HANSE_CHECK(insert_voice(database, instance.id, round, move.id, voice));
    }
    return Done{};
}

}  // namespace hanse::workflow
