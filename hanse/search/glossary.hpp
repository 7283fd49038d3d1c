// SPDX-License-Identifier: GPL-3.0-or-later
// Glossary: technical terms in Chinese and English, so that a question in one language finds
// documents in the other. Data of rules/search; a synonym stands beside what it means.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/result.hpp"

namespace hanse::search {

class Glossary {
public:
    /// Adds the entries of one file:   terms: - {zh: [锅炉], en: [boiler]}
    base::Result<base::Done> read(std::string_view yaml, const std::string& file);

    /// The other names of a phrase; empty if it is not in the glossary. Case and endings of English
    /// words do not matter.
    const std::vector<std::string>& others(std::string_view phrase) const;
    /// The longest phrase of the glossary that begins at each place, without overlaps, left to
    /// right; as spans of bytes.
    struct Found {
        std::size_t begin = 0, end = 0;
        const std::vector<std::string>* others = nullptr;
    };
    std::vector<Found> in(std::string_view text) const;
    /// What the glossary can say of a text in its other language: names, one a line.
    std::string translated(std::string_view text) const;
    std::size_t size() const { return others_.size(); }

private:
    std::map<std::string, std::vector<std::string>, std::less<>> others_;  // by joined terms
    std::size_t terms_max_ = 0;
};

}  // namespace hanse::search
