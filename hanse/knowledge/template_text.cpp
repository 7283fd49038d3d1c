// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/knowledge/template_text.hpp"

#include "hanse/base/contract.hpp"

namespace hanse::knowledge {

std::vector<std::string_view> placeholders(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        out.push_back(text.substr(open + 1, close - open - 1));
    }
    return out;
}

namespace {

/// `words_of(id)` gives the words for each {id}.
template <class WordsOf>
std::string filled(std::string_view text, WordsOf words_of) {
    std::string out;
    std::size_t done = 0;
    for (const std::string_view id : placeholders(text)) {
        const auto open = static_cast<std::size_t>(id.data() - text.data()) - 1;
        out += text.substr(done, open - done);
        done = open + id.size() + 2;
        out += words_of(id);
    }
    return out + std::string(text.substr(done));
}

std::string fill(std::string_view text, const Facts& facts, base::Language language) {
    return filled(text, [&](std::string_view id) {
        const FactIndex* index = facts.catalogue().find(id);
        return index ? words_for(facts.definition(*index), facts[*index].value).in(language)
                     : std::string();
    });
}

}  // namespace

base::Bilingual fill(const base::Bilingual& text, const Facts& facts) {
    return {fill(text.zh, facts, base::Language::zh), fill(text.en, facts, base::Language::en)};
}

base::Bilingual fill_in(const base::Bilingual& text,
                        std::initializer_list<std::pair<std::string_view, base::Bilingual>> words) {
    const auto in = [&](base::Language language) {
        return filled(text.in(language), [&](std::string_view id) {
            for (const auto& [name, value] : words)
                if (name == id) return value.in(language);
            throw base::ContractViolation("no words given for {" + std::string(id) + "}");
        });
    };
    return {in(base::Language::zh), in(base::Language::en)};
}

}  // namespace hanse::knowledge
