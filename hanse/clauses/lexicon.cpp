// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/lexicon.hpp"

namespace hanse::clauses {

std::vector<Lexicon::OperatorWord> Lexicon::operators(std::string_view text) const {
    std::vector<OperatorWord> out;
    for (std::size_t from = 0; const auto word = operators_->next(text, from);) {
        from = word->span.end;
        const auto does = static_cast<Operator>(word->of_class);
        if (does != Operator::neutral) out.push_back({word->span, does});
    }
    return out;
}

std::vector<Span> Lexicon::exceptions(std::string_view text) const {
    std::vector<Span> out;
    for (std::size_t from = 0; const auto found = exception_.find(text, from);) {
        if (found->empty()) break;
        from = found->end;
        if (!harmless_.in(text.substr(found->begin, found->end - found->begin)))
            out.push_back(*found);
    }
    return out;
}

Consent Lexicon::consent(std::string_view text) const {
    if (consent_free_.in(text)) return Consent::free;
    if (consent_absent_.in(text)) return Consent::absent;
    return consent_needed_.in(text) ? Consent::needed : Consent::none;
}

std::optional<Idle> Lexicon::idle(std::string_view sentence, Span act) const {
    for (std::size_t i = 0; i < idle_.size(); ++i) {
        const auto why = static_cast<Idle>(i);
        const auto found = idle_[i].find(sentence);
        if (!found) continue;
        // A law is only repeated where its words hold the act: "…, as the Act provides, no Member
        // may …" is the text's own. Past and intention must come before the act.
        if (why == Idle::law                              ? found->holds(act.begin)
            : why == Idle::past || why == Idle::intention ? found->begin < act.end
                                                          : true)
            return why;
    }
    return std::nullopt;
}

std::string Lexicon::first_party(std::string_view text) const {
    std::string out;
    std::size_t first = text.size();
    for (const auto& [name, words] : parties_)
        if (const auto found = words.find(text); found && found->begin < first)
            first = found->begin, out = name;
    return out;
}

std::vector<Span> Lexicon::parts(std::string_view sentence) const {
    std::vector<Span> out;
    std::size_t begin = 0;
    for (std::size_t from = 0; const auto found = boundary_.find(sentence, from);) {
        if (found->empty()) break;
        from = found->end;
        // A comma ends a part; "and no Member" begins one, and governs in it.
        const char first = sentence[found->begin];
        const bool word = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        const std::size_t cut = word ? found->begin : found->end;
        if (cut > begin) out.push_back({begin, cut});
        begin = cut;
    }
    if (begin < sentence.size() || out.empty()) out.push_back({begin, sentence.size()});
    return out;
}

}  // namespace hanse::clauses
