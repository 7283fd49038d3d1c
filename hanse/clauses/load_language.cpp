// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>

#include "hanse/clauses/loader.hpp"

namespace hanse::clauses {

using base::Fields;

namespace {

constexpr std::array<std::string_view, kOperators> kOperatorNames{
    "prohibit", "permit", "require", "excuse",  "hinder",
    "enable",   "force",  "negate",  "none_of", "neutral"};
constexpr std::array<std::string_view, kIdles> kIdleNames{
    "law", "past", "intention", "definition", "recital", "elsewhere", "question"};
constexpr std::array<std::string_view, 4> kRankNames{"chapter", "article", "section", "item"};

/// "{member}可以" → "(?:成员|会员)可以"; counts such as {0,9} stay. @return nothing for an unknown word.
std::optional<std::string> with_words(
    std::string_view pattern, const std::map<std::string, std::string, std::less<>>& words) {
    std::string out;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool name = pattern[i] == '{' && i + 1 < pattern.size() && pattern[i + 1] >= 'a' &&
                          pattern[i + 1] <= 'z' && (i == 0 || pattern[i - 1] != 'p');
        const std::size_t end = name ? pattern.find('}', i) : std::string_view::npos;
        if (end == std::string_view::npos) {
            out += pattern[i];
            continue;
        }
        const auto found = words.find(pattern.substr(i + 1, end - i - 1));
        if (found == words.end()) return std::nullopt;
        out += "(?:" + found->second + ")";
        i = end;
    }
    return out;
}

}  // namespace

Regex LibraryLoader::regex(Fields& fields, const base::Value& value, const Lexicon& lexicon) {
    const std::string* text = value.text();
    const auto whole = text ? with_words(*text, lexicon.words_) : std::nullopt;
    if (!whole) {
        fields.complain(fields.place(value),
                        "应为正则表达式，其中 {…} 须是 language 中 words 列出的词",
                        "a pattern is expected; {…} in it must be one of the words of language");
        return {};
    }
    auto compiled = Regex::compile(*whole, fields.place(value));
    if (compiled) return *std::move(compiled);
    fields.complain(std::move(compiled).error());
    return {};
}

std::string LibraryLoader::alternatives(Fields& fields, std::string_view name,
                                        const Lexicon& lexicon) {
    std::string out;
    if (!fields.has(name)) fields.missing(name);
    for (const std::string& one : fields.list(name)) {
        const auto whole = with_words(one, lexicon.words_);
        if (!whole)
            fields.complain(fields.place(), "words 中没有 “" + one + "” 用到的词",
                            "words has nothing of that name: '" + one + "'");
        out += (out.empty() ? "" : "|") + whole.value_or("");
    }
    return out;
}

Regex LibraryLoader::any_of(Fields& fields, std::string_view name, const Lexicon& lexicon) {
    auto compiled = Regex::compile(alternatives(fields, name, lexicon), fields.place());
    if (compiled) return *std::move(compiled);
    fields.complain(std::move(compiled).error());
    return {};
}

void LibraryLoader::load_operators(Fields& fields, Lexicon& lexicon) {
    const base::Value* operators = fields.find("operators");
    if (operators == nullptr) return fields.missing("operators");
    Fields one(*operators, fields.file(), errors_);
    std::vector<std::string> classes;
    for (const std::string_view name : kOperatorNames)
        classes.push_back(alternatives(one, name, lexicon));
    one.finish();
    auto compiled = Tokenizer::compile(classes, fields.place(*operators));
    if (compiled)
        lexicon.operators_ = *std::move(compiled);
    else
        fields.complain(std::move(compiled).error());
}

void LibraryLoader::load_numbering(Fields& fields) {
    const base::Value* numbering = fields.find("numbering");
    if (numbering == nullptr) return fields.missing("numbering");
    Fields one(*numbering, fields.file(), errors_);
    for (std::size_t rank = 0; rank < kRankNames.size(); ++rank)
        for (const std::string& pattern : one.list(kRankNames[rank]))
            numbers_[rank].push_back(pattern);
    one.finish();
}

void LibraryLoader::load_language(Fields& fields) {
    const std::size_t which = fields.one_of("language", {"zh", "en"});
    Lexicon& lexicon = which == 0 ? library_.zh_ : library_.en_;
    if (const base::Value* words = fields.find("words"))
        for (const auto& [name, value] : words->fields()) {
            const std::string* text = value.text();
            const auto whole = text ? with_words(*text, lexicon.words_) : std::nullopt;
            if (whole)
                lexicon.words_.emplace(name, *whole);
            else
                fields.complain(fields.place(value), "应为文字，且只用到上面的词",
                                "a text is expected that uses only words above it");
        }
    load_operators(fields, lexicon);
    load_numbering(fields);
    lexicon.boundary_ = any_of(fields, "boundary", lexicon);
    lexicon.turns_ = any_of(fields, "turns", lexicon);
    lexicon.riddle_ = any_of(fields, "riddle", lexicon);
    lexicon.coordinates_ = any_of(fields, "coordinates", lexicon);
    lexicon.exception_ = any_of(fields, "exception", lexicon);
    lexicon.harmless_ = any_of(fields, "harmless_exception", lexicon);
    lexicon.consent_needed_ = any_of(fields, "consent_needed", lexicon);
    lexicon.consent_absent_ = any_of(fields, "consent_absent", lexicon);
    lexicon.consent_free_ = any_of(fields, "consent_free", lexicon);
    lexicon.notice_ = any_of(fields, "notice", lexicon);
    lexicon.suppose_ = any_of(fields, "suppose", lexicon);
    lexicon.sanction_ = any_of(fields, "sanction", lexicon);
    lexicon.outside_ = any_of(fields, "outside", lexicon);
    for (const std::string_view name : kIdleNames)
        lexicon.idle_.push_back(any_of(fields, name, lexicon));
    for (const std::string& party : fields.list("parties")) {
        auto compiled = Regex::compile(lexicon.words_[party], fields.place());
        if (compiled) lexicon.parties_.emplace_back(party, *std::move(compiled));
    }
}

}  // namespace hanse::clauses
