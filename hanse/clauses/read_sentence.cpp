// SPDX-License-Identifier: GPL-3.0-or-later
// One sentence against every pattern.
#include <algorithm>

#include "hanse/clauses/scan.hpp"
#include "hanse/clauses/sentences.hpp"

namespace hanse::clauses {

namespace {

constexpr std::size_t kNear = 180;  // bytes: 60 Chinese characters, some 30 English words

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// What stands near the act, cut between characters.
std::string_view surroundings(std::string_view sentence, Span act) {
    std::size_t begin = act.begin > kNear ? act.begin - kNear : 0;
    std::size_t end = std::min(sentence.size(), act.end + kNear);
    while (begin > 0 && is_continuation(sentence[begin])) --begin;
    while (end < sentence.size() && is_continuation(sentence[end])) ++end;
    return sentence.substr(begin, end - begin);
}

bool fits(const Pattern& pattern, std::string_view near) {
    const auto in = [&](const Regex& one) { return one.in(near); };
    return std::ranges::all_of(pattern.with, in) && std::ranges::none_of(pattern.without, in);
}

Finding not_understood(Finding finding, Reason reason) {
    finding.judgement.certainty = Certainty::not_understood;
    finding.judgement.reason = reason;
    finding.value.clear();
    return finding;
}

/// Where it counts only that the matter is written down, somebody's consent in it is no condition.
Judgement as_written(Judgement judgement) {
    judgement.mode = Mode::declared;
    if (judgement.reason == Reason::consent) judgement.reason = Reason::plain;
    return judgement;
}

/// What one place in the sentence says by one reading; nothing if it does not apply.
std::optional<Finding> read_at(std::string_view sentence, Span act, const Reading& reading,
                               const Pattern& pattern, const Lexicon& lexicon) {
    const std::string_view near = surroundings(sentence, act);
    if (!fits(pattern, near)) return std::nullopt;
    const auto judgement = judge(sentence, act, lexicon);
    if (!judgement) return std::nullopt;
    Finding out{.fact = reading.fact, .judgement = *judgement};
    if (judgement->certainty == Certainty::not_understood) return out;
    if (pattern.puzzle && pattern.puzzle->in(near)) return not_understood(out, Reason::riddle);
    const auto& value = reading.says[static_cast<std::size_t>(judgement->mode)];
    if (!value) return not_understood(out, Reason::other_turn);
    out.value = *value;
    if (judgement->mode == Mode::conditional &&
        value == reading.says[static_cast<std::size_t>(Mode::declared)])
        out.judgement = as_written(*judgement);
    return out;
}

std::vector<Finding> read_everywhere(std::string_view sentence, const Reading& reading,
                                     const Pattern& pattern, const Lexicon& lexicon) {
    std::vector<Finding> out;
    for (std::size_t from = 0; const auto act = pattern.act.find(sentence, from);) {
        if (act->empty()) break;
        if (auto finding = read_at(sentence, *act, reading, pattern, lexicon))
            out.push_back(*std::move(finding));
        from = act->end;
    }
    return out;
}

/// Of several readings of one fact in one sentence: the surest, or that they differ.
Finding settle(const std::vector<Finding>& readings) {
    const Finding* best = &readings.front();
    for (const Finding& one : readings) {
        if (!one.understood()) continue;
        if (best->understood() && best->value != one.value)
            return not_understood(*best, Reason::two_readings);
        if (one.judgement.certainty < best->judgement.certainty) best = &one;
    }
    return *best;
}

/// A kind that read something does not also list what it could not read in the same sentence.
void keep_what_counts(std::vector<Finding>& findings) {
    const bool any = std::ranges::any_of(findings, &Finding::understood);
    bool first = true;
    std::erase_if(findings, [&](const Finding& one) {
        if (one.understood()) return false;
        const bool drop = any || !first;
        first = false;
        return drop;
    });
}

/// A sentence on a matter of the kind that no pattern reads is not passed over in silence.
bool touched(std::string_view sentence, const std::vector<Regex>& touches) {
    return !touches.empty() &&
           std::ranges::all_of(touches, [&](const Regex& one) { return one.in(sentence); });
}

std::vector<Finding> read_kind(std::string_view sentence, const ClauseKind& kind,
                               base::Language language, const Lexicon& lexicon) {
    std::vector<std::vector<Finding>> by_fact;
    for (const Reading& reading : kind.reads) {
        const auto& pattern = language == base::Language::zh ? reading.zh : reading.en;
        if (!pattern) continue;
        for (Finding& finding : read_everywhere(sentence, reading, *pattern, lexicon)) {
            auto same = std::ranges::find_if(
                by_fact, [&](const auto& group) { return group.front().fact == finding.fact; });
            if (same == by_fact.end())
                by_fact.push_back({std::move(finding)});
            else
                same->push_back(std::move(finding));
        }
    }
    std::vector<Finding> out;
    for (const auto& group : by_fact) out.push_back(settle(group));
    keep_what_counts(out);
    if (out.empty() && touched(sentence, kind.touches(language)))
        out.push_back(not_understood({.fact = kind.reads.front().fact}, Reason::unread));
    for (Finding& finding : out) finding.kind = &kind;
    return out;
}

}  // namespace

std::vector<Finding> read_sentence(std::string_view sentence, const Library& library) {
    const base::Language language = is_chinese(sentence) ? base::Language::zh : base::Language::en;
    std::vector<Finding> out;
    for (const ClauseKind& kind : library.kinds())
        for (Finding& finding : read_kind(sentence, kind, language, library.lexicon(language))) {
            finding.quotation = sentence;
            out.push_back(std::move(finding));
        }
    return out;
}

}  // namespace hanse::clauses
