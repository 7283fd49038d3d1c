// SPDX-License-Identifier: GPL-3.0-or-later
// Whom this floor speaks to, and about. The layer above knows the people; here are only the parts of
// them that a notice needs.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hanse/base/bilingual.hpp"

namespace hanse::notices {

struct Addressee {
    std::string person, name, email;
    base::Language language = base::Language::zh;
};

/// Nothing for a person who is gone or has no address.
using FindAddressee = std::function<std::optional<Addressee>(const std::string& person)>;

/// Words of rules/words/notices.yaml, by key.
using Words = std::function<const base::Bilingual&(std::string_view key)>;

/// "{name}" in a sentence becomes the words given for it.
std::string filled(std::string sentence,
                   const std::vector<std::pair<std::string_view, std::string>>& words);
/// In both languages. @param words  base::same() of what has no language.
base::Bilingual filled(const base::Bilingual& sentence,
                       const std::vector<std::pair<std::string_view, base::Bilingual>>& words);

}  // namespace hanse::notices
