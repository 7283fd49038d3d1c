// SPDX-License-Identifier: GPL-3.0-or-later
// Lexicon: the words of one language that bind, permit, forbid, take back, and make a sentence no
// clause at all. Read from rules/clauses/language/; nothing of any language stands in C++.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/clauses/regex.hpp"

namespace hanse::clauses {

/// What a word does to the act it governs. The order is that of kOperatorNames.
enum class Operator {
    prohibit,  // 不得, shall not
    permit,    // 可以, may
    require,   // 应当, shall
    excuse,    // 无须, need not
    hinder,    // 限制, prevent: forbids what stands in it
    enable,    // 允许, allow
    force,     // 要求, oblige
    negate,    // 不, not
    none_of,   // nothing in, no Member: turns what follows round
    neutral,   // 许可, 相应: looks like an operator and is none
};
inline constexpr std::size_t kOperators = 10;

/// How a sentence may fail to be a clause of its own. The order is that of kIdleNames.
enum class Idle { law, past, intention, definition, recital, elsewhere, question };
inline constexpr std::size_t kIdles = 7;

/// Consent, and its absence.
enum class Consent { none, needed, absent, free };

class Lexicon {
public:
    struct OperatorWord {
        Span span;
        Operator does;
    };

    /// In the order of the text, neutral words left out.
    std::vector<OperatorWord> operators(std::string_view text) const;
    /// Stretches that take something back ("except …", "…的除外"), harmless ones left out.
    std::vector<Span> exceptions(std::string_view text) const;
    Consent consent(std::string_view text) const;
    bool asks_notice_only(std::string_view text) const { return notice_.in(text); }
    /// Does the text say what happens if something is done ("if …", "…的，"), rather than that it is?
    bool supposes(std::string_view clause) const { return suppose_.in(clause); }
    /// Does this part of a sentence begin a statement of its own ("and …")?
    bool coordinates(std::string_view part) const { return coordinates_.in(part); }
    /// Does what is taken back make a statement of its own ("However, …")?
    bool turns(std::string_view exception) const { return turns_.in(exception); }
    /// "shall not buy from others than …" may forbid or prescribe.
    bool inverts(std::string_view text) const { return riddle_.in(text); }
    bool voids(std::string_view text) const { return sanction_.in(text); }
    /// Why the words before `act` make it no clause of this text.
    std::optional<Idle> idle(std::string_view sentence, Span act) const;
    /// The party named first, by its word in the lexicon ("member"); empty if none.
    std::string first_party(std::string_view text) const;
    /// Headings after which a text speaks about itself: "Drafting notes".
    bool ends_agreement(std::string_view heading) const { return outside_.in(heading); }
    /// Where a clause of a sentence ends, the last one at the end of the text.
    std::vector<Span> parts(std::string_view sentence) const;

private:
    friend class LibraryLoader;
    std::optional<Tokenizer> operators_;
    Regex exception_, harmless_, consent_needed_, consent_absent_, consent_free_, notice_, suppose_,
        sanction_, outside_, boundary_, coordinates_, turns_, riddle_;
    std::vector<Regex> idle_;
    std::vector<std::pair<std::string, Regex>> parties_;
    std::map<std::string, std::string, std::less<>> words_;  // {member} in patterns
};

}  // namespace hanse::clauses
