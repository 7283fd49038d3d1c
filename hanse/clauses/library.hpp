// SPDX-License-Identifier: GPL-3.0-or-later
// Library: what is known about clauses — how each kind is recognised and what it says, how we would
// word it ourselves, and which documents are made of which. Everything stands in rules/clauses.
//
// Immutable after loading and shared by all threads, like the RuleBook it was checked against.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/clauses/lexicon.hpp"
#include "hanse/clauses/modality.hpp"
#include "hanse/clauses/numbering.hpp"
#include "hanse/knowledge/rule_book.hpp"

namespace hanse::clauses {

/// What a sentence of one language must hold for a reading to apply.
struct Pattern {
    Regex act;                    // the act whose modality is judged
    std::vector<Regex> with;      // all of these near it
    std::vector<Regex> without;   // none of these near it
    std::optional<Regex> puzzle;  // such wording cannot be told
};

/// How a kind of clause settles one fact.
struct Reading {
    knowledge::FactIndex fact;
    std::optional<Pattern> zh, en;
    /// What the fact is, turn by turn, as the case file writes it; nothing: cannot be told.
    std::array<std::optional<std::string>, kModes> says;
    base::Place place;
};

/// A fact and its value as the case file writes it.
struct Setting {
    knowledge::FactIndex fact;
    std::string value;
    friend bool operator==(const Setting&, const Setting&) = default;
};

/// A clause in our own words.
struct ModelClause {
    std::string id;    // "charter.independent-licensing"
    std::string kind;  // of ClauseKind
    base::Bilingual title, text;
    std::vector<std::string> nodes, controls, rules;  // why it is there: CN-27, RC-R5b, a rule's id
    std::optional<knowledge::ObjectiveSet> objectives;  // only with one of these aims
    knowledge::Stage stage = knowledge::Stage::s0;      // from this stage on
    std::vector<Setting> sets;  // what it makes true; a scan of it finds these
    base::Place place;
};

struct ClauseKind {
    std::string id;
    base::Bilingual name;
    std::vector<Reading> reads;
    /// All of these in one sentence: it speaks of the matter, whether or not it can be read.
    std::vector<Regex> touches_zh, touches_en;

    const std::vector<Regex>& touches(base::Language language) const {
        return language == base::Language::zh ? touches_zh : touches_en;
    }
};

struct DocumentPlan {
    struct Chapter {
        base::Bilingual name;
        std::vector<const ModelClause*> clauses;
    };
    std::string id;  // "charter"
    base::Bilingual title;
    std::vector<Chapter> chapters;
};

/// A blank of a model clause: {quota}.
struct Blank {
    std::string id;
    base::Bilingual name;
    std::optional<knowledge::FactIndex> fact;  // that fills it, if a case states it
};

class Library {
public:
    const Lexicon& lexicon(base::Language language) const {
        return language == base::Language::zh ? zh_ : en_;
    }
    const Numbering& numbering() const { return numbering_; }
    const std::vector<ClauseKind>& kinds() const { return kinds_; }  // by id
    const std::vector<ModelClause>& clauses() const { return clauses_; }
    const std::vector<DocumentPlan>& documents() const { return documents_; }
    const std::vector<Blank>& blanks() const { return blanks_; }

    /// Null if there is none.
    const ClauseKind* kind(std::string_view id) const;
    const ModelClause* clause(std::string_view id) const;
    const DocumentPlan* document(std::string_view id) const;
    /// The document a clause stands in.
    const DocumentPlan& document_of(const ModelClause& clause) const;

private:
    friend class LibraryLoader;
    Lexicon zh_, en_;
    Numbering numbering_;
    std::vector<ClauseKind> kinds_;
    std::vector<ModelClause> clauses_;
    std::vector<DocumentPlan> documents_;
    std::vector<Blank> blanks_;
};

/// @param files  of which those under rules/clauses/ are read. @param book  whose facts, nodes,
///        controls and rules they name.
/// @return every mistake with its place.
base::Result<Library> load_library(std::span<const knowledge::RuleFile> files,
                                   const knowledge::RuleBook& book);

}  // namespace hanse::clauses
