// SPDX-License-Identifier: GPL-3.0-or-later
#include "hanse/notices/people.hpp"

namespace hanse::notices {

std::string filled(std::string sentence,
                   const std::vector<std::pair<std::string_view, std::string>>& words) {
    // From left to right, so that braces in what is put in stay what they are.
    std::string out;
    for (std::size_t at = 0; at < sentence.size();) {
        const std::size_t end = sentence[at] == '{' ? sentence.find('}', at) : std::string::npos;
        const std::pair<std::string_view, std::string>* word = nullptr;
        if (end != std::string::npos)
            for (const auto& one : words)
                if (std::string_view(sentence).substr(at + 1, end - at - 1) == one.first)
                    word = &one;
        if (word != nullptr) {
            out += word->second;
            at = end + 1;
        } else {
            out += sentence[at++];
        }
    }
    return out;
}

base::Bilingual filled(const base::Bilingual& sentence,
                       const std::vector<std::pair<std::string_view, base::Bilingual>>& words) {
    const auto in = [&](base::Language language) {
        std::vector<std::pair<std::string_view, std::string>> theirs;
        for (const auto& [name, word] : words) theirs.emplace_back(name, word.in(language));
        return filled(sentence.in(language), theirs);
    };
    return {in(base::Language::zh), in(base::Language::en)};
}

}  // namespace hanse::notices
