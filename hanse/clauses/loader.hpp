// SPDX-License-Identifier: GPL-3.0-or-later
// LibraryLoader: builds a Library, file by file. Inside the clauses floor only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/fields.hpp"
#include "hanse/base/value.hpp"
#include "hanse/clauses/library.hpp"

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
    using Loader = void (LibraryLoader::*)(base::Fields&);
    void parse(std::span<const knowledge::RuleFile> files);
    void each(std::string_view folder, Loader loader);

    // load_language.cpp
    void load_language(base::Fields& fields);
    Regex regex(base::Fields& fields, const base::Value& value, const Lexicon& lexicon);
    /// All alternatives of a list as one pattern.
    std::string alternatives(base::Fields& fields, std::string_view name, const Lexicon& lexicon);
    Regex any_of(base::Fields& fields, std::string_view name, const Lexicon& lexicon);
    void load_operators(base::Fields& fields, Lexicon& lexicon);
    void load_numbering(base::Fields& fields);

    // load_library.cpp
    void load_blanks(base::Fields& fields);
    void load_kind(base::Fields& fields);
    Reading reading(base::Fields& fields);
    std::optional<Pattern> pattern(base::Fields& fields, std::string_view name,
                                   const Lexicon& lexicon);
    std::vector<Regex> patterns(base::Fields& fields, std::string_view name,
                                const Lexicon& lexicon);
    void load_says(base::Fields& fields, Reading& reading);
    ModelClause model_clause(base::Fields& fields, const std::string& kind);
    void load_settings(base::Fields& fields, ModelClause& clause);
    void check_reasons(base::Fields& fields, const ModelClause& clause);
    void check_blanks(base::Fields& fields, const ModelClause& clause);
    void load_document(base::Fields& fields);
    void check_every_clause_stands_somewhere();
    knowledge::FactIndex fact(base::Fields& fields, std::string_view id);

    const knowledge::RuleBook& book_;
    std::vector<Parsed> parsed_;
    std::vector<base::Error> errors_;
    std::vector<std::vector<std::string>> numbers_{4};
    Library library_;
};

}  // namespace hanse::clauses
