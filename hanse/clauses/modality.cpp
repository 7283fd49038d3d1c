// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/clauses/modality.hpp"

#include <algorithm>
#include <array>

namespace hanse::clauses {

namespace {

using Words = std::vector<Lexicon::OperatorWord>;

constexpr std::size_t kTopicTail =
    24;  // bytes: an act so near the comma may be what follows speaks of
constexpr std::size_t kPredicateHead = 8;  // … if that begins with its governing word

/// What the words read so far make of the act. `due` is a bare "shall": "no Member shall" forbids,
/// while "no Member shall be required to" excuses.
enum class Sense { none, due, asked, allowed, prohibited, excused, tangled };

Sense turned(Sense inner) {  // under 不, not
    switch (inner) {
        case Sense::none: return Sense::prohibited;
        case Sense::due:
        case Sense::allowed: return Sense::prohibited;
        case Sense::asked: return Sense::excused;
        case Sense::prohibited: return Sense::allowed;
        default: return Sense::tangled;
    }
}

Sense under(Operator outer, Sense inner) {
    switch (outer) {
        case Operator::prohibit: return turned(inner);
        case Operator::negate:
        case Operator::none_of: return turned(inner);
        case Operator::permit:  // "may restrict" is a power to forbid
            return inner == Sense::none ? Sense::allowed : inner;
        case Operator::require: return inner == Sense::none ? Sense::due : inner;
        case Operator::excuse: return inner == Sense::prohibited ? Sense::allowed : Sense::excused;
        case Operator::hinder:
            return inner == Sense::none || inner == Sense::allowed ? Sense::prohibited
                                                                   : Sense::tangled;
        case Operator::enable: return inner == Sense::none ? Sense::allowed : inner;
        case Operator::force:
            return inner == Sense::none || inner == Sense::due ? Sense::asked : inner;
        case Operator::neutral: break;
    }
    return inner;
}

bool closes_chain(Operator one) {
    return one == Operator::prohibit || one == Operator::permit || one == Operator::require ||
           one == Operator::excuse;
}

/// @param words  in the order of the text; the last is nearest to the act.
Sense sense_of(const Words& words) {
    Sense out = Sense::none;
    bool closed = false;
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        // "shall not require that the licensee must": what is demanded stays open to a "not" before.
        const bool demanded = word->does == Operator::force && out == Sense::due;
        if (demanded) closed = false;
        if (closed && word->does != Operator::none_of) {
            if (closes_chain(word->does)) break;
            continue;
        }
        out = under(word->does, out);
        closed = closed || closes_chain(word->does);
    }
    return out;
}

std::optional<Mode> mode_of(Sense sense) {
    switch (sense) {
        case Sense::none: return Mode::declared;
        case Sense::due:
        case Sense::asked: return Mode::required;
        case Sense::allowed: return Mode::allowed;
        case Sense::prohibited: return Mode::prohibited;
        case Sense::excused: return Mode::excused;
        case Sense::tangled: break;
    }
    return std::nullopt;
}

Reason reason_of(Idle idle) {
    static constexpr std::array<Reason, kIdles> reasons{
        Reason::heard_of_law, Reason::past,      Reason::intention, Reason::definition,
        Reason::recital,      Reason::elsewhere, Reason::question};
    return reasons[static_cast<std::size_t>(idle)];
}

bool ends_statement(std::string_view part) {
    while (part.ends_with(' ')) part.remove_suffix(1);  // English parts take their space along
    return part.ends_with("；") || part.ends_with(";");
}

/// One sentence, seen from one act in it.
class Sight {
public:
    Sight(std::string_view sentence, Span act, const Lexicon& lexicon)
        : sentence_(sentence),
          act_(act),
          lexicon_(lexicon),
          parts_(lexicon.parts(sentence)),
          exceptions_(lexicon.exceptions(sentence)),
          words_(lexicon.operators(sentence)) {
        while (home_ + 1 < parts_.size() && parts_[home_].end <= act.begin) ++home_;
        all_words_ = words_;
        std::erase_if(words_, [&](const auto& word) { return excepted(word.span.begin); });
    }

    std::optional<Judgement> judge() const {
        if (const auto idle = lexicon_.idle(sentence_, act_)) return unclear(reason_of(*idle));
        if (excepted(act_.begin)) return judge_excepted();
        if (lexicon_.supposes(text(parts_[home_]))) return judge_supposed();
        const auto [words, distance] = governing();
        const auto mode = mode_of(sense_of(words));
        if (!mode) return unclear(Reason::tangled);
        if (*mode == Mode::prohibited && lexicon_.inverts(text({act_.end, parts_[home_].end})))
            return unclear(Reason::riddle);
        Judgement out{.mode = *mode, .certainty = Certainty::sure, .reason = Reason::plain};
        out.bearer = bearer(words.empty() ? act_.begin : words.front().span.begin);
        if (words.empty())
            out.certainty = Certainty::likely, out.reason = Reason::no_operator;
        else if (distance > 0)
            out.certainty = Certainty::likely, out.reason = Reason::distant;
        return limited(out);
    }

private:
    std::string_view text(Span span) const {
        return sentence_.substr(span.begin, span.end - span.begin);
    }
    bool excepted(std::size_t at) const {
        return std::ranges::any_of(exceptions_, [&](Span one) { return one.holds(at); });
    }
    static Judgement unclear(Reason reason) { return {.reason = reason}; }

    Words between(std::size_t begin, std::size_t end) const {
        Words out;
        for (const auto& word : words_)
            if (word.span.begin >= begin && word.span.end <= end) out.push_back(word);
        return out;
    }

    /// "concerns research only and shall not …": the word after "and" governs what follows it.
    bool starts_anew(const Lexicon::OperatorWord& word) const {
        std::string_view lead = text({act_.end, word.span.begin});
        while (lead.ends_with(' ')) lead.remove_suffix(1);
        const std::size_t space = lead.rfind(' ');
        return lexicon_.coordinates(space == lead.npos ? lead : lead.substr(space));
    }

    /// The words that govern the act: before it in its own part of the sentence, or behind it
    /// there, or in the parts before, nearest first, or in the next.
    std::pair<Words, std::size_t> governing() const {
        const Span home = parts_[home_];
        if (Words out = between(home.begin, act_.begin); !out.empty()) return {out, 0};
        if (Words out = between(act_.end, home.end); !out.empty() && !starts_anew(out.front()))
            return {out, 0};
        for (std::size_t at = home_; at-- > 0 && !ends_statement(text(parts_[at]));) {
            if (lexicon_.supposes(text(parts_[at]))) continue;
            if (Words out = between(parts_[at].begin, parts_[at].end); !out.empty())
                return {out, 0};
        }
        const bool is_topic = home.end - act_.end <= kTopicTail;  // "单独对外许可，须经同意"
        if (is_topic && !ends_statement(text(home)) && home_ + 1 < parts_.size()) {
            const Span next = parts_[home_ + 1];
            const bool of_another = lexicon_.coordinates(text(next)) ||
                                    !lexicon_.first_party(text({act_.end, next.end})).empty();
            const Words words = between(next.begin, next.end);
            const bool says_of_it =
                !words.empty() && words.front().span.begin - next.begin <= kPredicateHead;
            if (!of_another && says_of_it) return {words, 1};
        }
        return {{}, 0};
    }

    /// Who is bound: the first party named in the part where the governing word stands, or in the
    /// parts before it, nearest first. What comes later in a part is mostly whom it is about.
    std::string bearer(std::size_t at) const {
        for (std::size_t i = parts_.size(); i-- > 0;) {
            if (parts_[i].begin >= at) continue;
            const std::string_view part = text({parts_[i].begin, std::min(parts_[i].end, at)});
            if (std::string party = lexicon_.first_party(part); !party.empty()) return party;
        }
        return "";
    }

    /// All up to the next full stop of sense: a semicolon.
    std::string_view statement() const {
        std::size_t first = home_, last = home_;
        while (first > 0 && !ends_statement(text(parts_[first - 1]))) --first;
        while (last + 1 < parts_.size()) ++last;  // what comes later may take something back
        return sentence_.substr(parts_[first].begin, parts_[last].end - parts_[first].begin);
    }

    /// "However, dealers shall not …" takes something back, and binds by itself.
    Judgement judge_excepted() const {
        const auto region =
            *std::ranges::find_if(exceptions_, [&](Span one) { return one.holds(act_.begin); });
        Words words;
        for (const auto& word : all_words_)
            if (region.holds(word.span.begin) && word.span.end <= act_.begin) words.push_back(word);
        const auto mode = mode_of(sense_of(words));
        if (words.empty() || !mode || !lexicon_.turns(text(region)))
            return unclear(Reason::in_exception);
        return {*mode, Certainty::likely, Reason::exception,
                lexicon_.first_party(text({region.begin, act_.begin}))};
    }

    /// "If a Member does it, …": only what follows can say something about doing it.
    std::optional<Judgement> judge_supposed() const {
        const std::string_view rest = sentence_.substr(parts_[home_].begin);
        if (lexicon_.consent(rest) == Consent::needed)
            return Judgement{Mode::conditional, Certainty::likely, Reason::consent,
                             bearer(act_.begin)};
        if (lexicon_.voids(rest))
            return Judgement{Mode::prohibited, Certainty::likely, Reason::distant,
                             bearer(act_.begin)};
        return std::nullopt;
    }

    Judgement limited(Judgement out) const {
        switch (lexicon_.consent(statement())) {
            case Consent::needed: return on_consent(std::move(out));
            case Consent::absent:
                if (out.mode == Mode::prohibited) return on_consent(std::move(out));
                break;
            case Consent::free:  // "licensing alone needs no consent": the consent is excused
                if (out.mode == Mode::excused) out.mode = Mode::allowed;
                break;
            case Consent::none: break;
        }
        if (exceptions_.empty()) return out;
        const bool only_notice = std::ranges::all_of(
            exceptions_, [&](Span one) { return lexicon_.asks_notice_only(text(one)); });
        if (out.mode == Mode::allowed && !only_notice) out.mode = Mode::conditional;
        out.certainty = Certainty::likely;
        out.reason = Reason::exception;
        return out;
    }

    static Judgement on_consent(Judgement out) {
        if (out.mode == Mode::excused) return out;  // not asked for, whoever agrees to what
        out.mode = Mode::conditional;
        if (out.certainty == Certainty::sure) out.reason = Reason::consent;
        return out;
    }

    std::string_view sentence_;
    Span act_;
    const Lexicon& lexicon_;
    std::vector<Span> parts_, exceptions_;
    Words words_, all_words_;  // without those in exceptions, and with them
    std::size_t home_ = 0;
};

}  // namespace

std::optional<Judgement> judge(std::string_view sentence, Span act, const Lexicon& lexicon) {
    return Sight(sentence, act, lexicon).judge();
}

}  // namespace hanse::clauses
