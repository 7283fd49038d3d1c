// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryLoader: builds a Library, file by file. Inside the clauses floor only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/value.hpp"
#include "hanse/clauses/library.hpp"
#include "hanse/knowledge/fields.hpp"

namespace hanse::clauses {

class LibraryLoader {
public:
    explicit LibraryLoader(const knowledge::RuleBook& book) : book_(book) {}
    base::Result<Library> load(std::span<const knowledge::RuleFile> files);

private:
    struct Parsed {
        std::string path;
        base::Value root;
    };
    using Loader = void (LibraryLoader::*)(knowledge::Fields&);
    void parse(std::span<const knowledge::RuleFile> files);
    void each(std::string_view folder, Loader loader);

    // load_language.cpp
    void load_language(knowledge::Fields& fields);
    Regex regex(knowledge::Fields& fields, const base::Value& value, const Lexicon& lexicon);
    /// All alternatives of a list as one pattern.
    std::string alternatives(knowledge::Fields& fields, std::string_view name,
                             const Lexicon& lexicon);
    Regex any_of(knowledge::Fields& fields, std::string_view name, const Lexicon& lexicon);
    void load_operators(knowledge::Fields& fields, Lexicon& lexicon);
    void load_numbering(knowledge::Fields& fields);

    // load_library.cpp
    void load_blanks(knowledge::Fields& fields);
    void load_kind(knowledge::Fields& fields);
    Reading reading(knowledge::Fields& fields);
    std::optional<Pattern> pattern(knowledge::Fields& fields, std::string_view name,
                                   const Lexicon& lexicon);
    std::vector<Regex> patterns(knowledge::Fields& fields, std::string_view name,
                                const Lexicon& lexicon);
    void load_says(knowledge::Fields& fields, Reading& reading);
    ModelClause model_clause(knowledge::Fields& fields, const std::string& kind);
    void load_settings(knowledge::Fields& fields, ModelClause& clause);
    void check_reasons(knowledge::Fields& fields, const ModelClause& clause);
    void check_blanks(knowledge::Fields& fields, const ModelClause& clause);
    void load_document(knowledge::Fields& fields);
    void check_every_clause_stands_somewhere();
    knowledge::FactIndex fact(knowledge::Fields& fields, std::string_view id);

    const knowledge::RuleBook& book_;
    std::vector<Parsed> parsed_;
    std::vector<base::Error> errors_;
    std::vector<std::vector<std::string>> numbers_{4};
    Library library_;
};

}  // namespace hanse::clauses
