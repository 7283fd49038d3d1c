// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/gamefile/read_terms.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "hanse/base/nearest.hpp"
#include "hanse/gamefile/reading.hpp"
#include "hanse/gamefile/term_kinds.hpp"

namespace hanse::gamefile {

using base::Result;
using base::Value;
using games::Term;

namespace {

base::Error unknown_kind(const JsonSource& source, const Value& value) {
    std::vector<std::string_view> names;
    std::string all;
    for (const TermKind& kind : term_kinds()) {
        names.push_back(kind.name);
        all += (all.empty() ? "" : ", ") + std::string(kind.name);
    }
    const std::string word = value.text() ? *value.text() : "";
    const std::string like = base::nearest(word, names);
    if (!like.empty())
        return wrong(source, value, fmt::format("没有 “{}” 这种项；是不是 “{}”？", word, like),
                     fmt::format("no kind of term is called '{}'; did you mean '{}'?", word, like));
    return wrong(source, value, fmt::format("项的种类应为以下之一：{}", all),
                 fmt::format("the kind of a term is one of {}", all));
}

Result<Term> read_term(const JsonSource& source, const Value& value, const Roster& roster,
                       Sense sense) {
    HANSE_TRY(fields, Fields::of(source, value, {"项", "a term"}));
    HANSE_TRY(word, fields.need("kind"));
    const auto kind = std::ranges::find_if(term_kinds(), [&](const TermKind& one) {
        return word->text() != nullptr && *word->text() == one.name;
    });
    if (kind == term_kinds().end()) return unknown_kind(source, *word);
    std::vector<std::string_view> known = kind->fields;
    known.insert(known.end(), {"kind", "note"});
    HANSE_CHECK(fields.only(known));
    return kind->read({source, fields, roster, sense});
}

/// The place of the first term that is wrong by itself, or of the list.
base::Place place_of_mistake(const JsonSource& source, const Value& list,
                             const std::vector<Term>& terms, int players) {
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (!games::TermGame::create(players, {terms[i]})) return source.place(list.items()[i]);
    return source.place(list);
}

}  // namespace

Result<games::TermGame> read_terms(const JsonSource& source, const Value& list,
                                   const Roster& roster, Sense sense) {
    if (!list.is_list()) return wrong(source, list, "terms 应为列表", "\"terms\" should be a list");
    std::vector<Term> terms;
    std::vector<base::Error> errors;
    constexpr std::size_t shown = 20;  // mistakes at once are enough
    for (const Value& item : list.items()) {
        auto term = read_term(source, item, roster, sense);
        if (term)
            terms.push_back(*std::move(term));
        else
            errors.push_back(std::move(term).error());
        if (errors.size() == shown) break;
    }
    if (!errors.empty()) return base::gather(std::move(errors));
    auto game = games::TermGame::create(roster.size(), terms);
    if (game) return game;
    base::Error error = std::move(game).error();
    error.place = place_of_mistake(source, list, terms, roster.size());
    return error;
}

}  // namespace hanse::gamefile
