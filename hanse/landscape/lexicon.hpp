// SPDX-License-Identifier: GPL-3.0-or-later
// Lexicon: what a landscape knows of language, all of it data: of rules/landscape the words that say
// nothing of a topic, the words of technical effects (技术功效), endings of company names, titles of
// classes; of rules/search the terms that mean the same in Chinese and English.
//
// An effect is read where a text says that something rises or falls ("raise" and "lower" within a
// few words of one of its nouns: 提高…效率, "reduces the cost"), or in words of its own ("compact").
// Chinese and English only.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/bilingual.hpp"
#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/base/value.hpp"
#include "hanse/landscape/phrase_finder.hpp"
#include "hanse/patents/words/company_names.hpp"

namespace hanse::landscape {

struct Effect {
    std::string id;
    base::Bilingual name;
};

/// The text of one family, read once. Holds memory to be used again.
struct Reading {
    std::vector<Unit> units;                  // stops are marked
    std::uint64_t effects = 0;                // bit i: effects()[i]
    std::vector<std::size_t> concepts;        // terms of the glossary, whatever the language
    std::vector<PhraseFinder::Place> places;  // working memory
};

class Lexicon {
public:
    /// @param files  of rules/landscape/, rules/search/ and rules/patents/companies.yaml; others are
    ///               left out.
    /// @return invalid_input, with the place, for a file that is not as docs/landscape.md says.
    static base::Result<Lexicon> load(std::span<const base::NamedBytes> files);

    const std::vector<Effect>& effects() const { return effects_; }
    void read(std::string_view text, Reading& out) const;

    /// One company, one key: "Robert Bosch GmbH" and "BOSCH GMBH ROBERT" differ, "ROBERT BOSCH" does
    /// not from the first. Small letters, no signs, no legal form. Empty for what stands in place of
    /// a name ("Individual").
    std::string company_key(std::string_view name) const;

    /// The English title of a section, class or subclass; empty if there is none.
    std::string_view class_title(std::string_view symbol) const;

private:
    enum class Role : std::uint8_t { stop, raise, lower, raised, lowered, says, concept_ };
    static constexpr std::size_t kRoles = 7;
    static constexpr std::size_t meaning(std::size_t effect, Role role) {
        return effect * kRoles + static_cast<std::size_t>(role);
    }
    base::Result<base::Done> load_file(const base::Value& root, const std::string& file);
    void load_terms(const base::Value& terms);
    base::Result<base::Done> load_effect(const base::Value& entry, const std::string& file);
    void add_all(const base::Value* phrases, std::size_t effect, Role role);
    std::uint64_t effects_in(const Reading& reading) const;

    std::vector<Effect> effects_;
    PhraseFinder phrases_;
    std::map<std::string, std::string, std::less<>> class_titles_;
    patents::CompanyNames companies_;
    std::size_t concepts_ = 0;
};

}  // namespace hanse::landscape
