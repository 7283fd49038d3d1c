// SPDX-License-Identifier: Apache-2.0
// Words for people, in both languages of the house.
//
// Whatever a user reads exists in Chinese and in English from the moment it is made; nothing is
// translated later.
#pragma once

#include <string>
#include <string_view>
#include <utility>

namespace hanse::base {

enum class Language { zh, en };

struct Bilingual {
    std::string zh;
    std::string en;

    const std::string& in(Language language) const { return language == Language::zh ? zh : en; }
    bool empty() const { return zh.empty() && en.empty(); }
    friend bool operator==(const Bilingual&, const Bilingual&) = default;
};

/// The same words in both languages: names, numbers, quotations.
inline Bilingual same(std::string words) { return {words, std::move(words)}; }

inline Bilingual operator+(Bilingual left, const Bilingual& right) {
    left.zh += right.zh;
    left.en += right.en;
    return left;
}

}  // namespace hanse::base
